package report

import (
	"bytes"
	"encoding/json"
	"os"
	"path/filepath"
	"testing"

	"github.com/santhosh-tekuri/jsonschema/v6"
	"github.com/stretchr/testify/require"

	"github.com/cablelint/cablelint/lint"
	"github.com/cablelint/cablelint/rules"
)

// TestTheIndexOfRules: it keeps its schema, each page is there, and one rule of each sort says what its declaration
// says.
func TestTheIndexOfRules(t *testing.T) {
	var b bytes.Buffer
	all := append(rules.All(), lint.Own()...)
	require.NoError(t, RuleIndex(&b, all, "https://example.org/rules/"))
	text, err := os.ReadFile("testdata/rules.schema.json")
	require.NoError(t, err)
	doc, err := jsonschema.UnmarshalJSON(bytes.NewReader(b.Bytes()))
	require.NoError(t, err)
	require.NoError(t, schema(t, string(text)).Validate(doc))
	broken, err := jsonschema.UnmarshalJSON(bytes.NewReader(bytes.Replace(b.Bytes(), []byte(`"custom": null`),
		[]byte(`"custom": "both"`), 1)))
	require.NoError(t, err)
	require.Error(t, schema(t, string(text)).Validate(broken), "the schema refuses nothing")

	var list []indexedRule
	require.NoError(t, json.Unmarshal(b.Bytes(), &list))
	require.Len(t, list, len(all))
	byCode := map[string]indexedRule{}
	for _, r := range list {
		byCode[r.Code] = r
		_, err := os.Stat(filepath.Join("../..", r.Page))
		require.NoError(t, err)
	}
	raised := byCode["R001"]
	require.Equal(t, []string{"unsafe"}, raised.Fixes)
	require.Equal(t, "https://example.org/rules/R001.md", raised.URL)
	require.True(t, byCode["D014"].Obsolete && !raised.Obsolete)
	require.Contains(t, raised.Authority, "32 CFR 2001.21(b)")
	var open, ended bool
	for _, c := range raised.Cites {
		if c.Cite != nil && *c.Cite == "32 CFR 2001.21(b)" && *c.From == "2003-09-22" {
			require.Equal(t, "2010-06-24", *c.To, "the last day, not the day after")
			ended = true
		}
		open = open || c.From != nil && c.To == nil
	}
	require.True(t, open && ended)
	require.Equal(t, "--as-of DATE", *byCode["D025"].Needs)
	require.NotNil(t, byCode["M001"].Cites[0].Custom)
	off := 0
	for _, r := range all {
		require.Equal(t, r.OffByDefault, !byCode[r.Code].Default)
		if r.OffByDefault {
			off++
		}
	}
	require.NotZero(t, off)
}
