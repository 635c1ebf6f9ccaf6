package report

import (
	"bytes"
	"encoding/json"
	"fmt"
	"os"
	"strings"
	"testing"

	"github.com/santhosh-tekuri/jsonschema/v6"
	"github.com/stretchr/testify/require"

	"github.com/cablelint/cablelint/lint"
)

// copies is a cable with so many copies of its header, and so many portions above them.
func copies(headers, portions int) string {
	const header = "C O N F I D E N T I A L QUELLVILLE 000412\n\nE.O. 12958: DECL: 03/05/2019\nTAGS: PREL\n" +
		"SUBJECT: HARBOR TALKS\n\n"
	return "P 051522Z MAR 09\nFM AMEMBASSY QUELLVILLE\n" + strings.Repeat(header, headers) +
		strings.Repeat("1. (S) "+strings.Repeat("Text ", 60)+"\n\n", portions)
}

// TestLongFixesAreWrittenOnce: where a header has many copies the first finding has the edits, and those after it say
// which they are. A short list is with each finding.
func TestLongFixesAreWrittenOnce(t *testing.T) {
	for _, headers := range []int{1, 8, 9, 40} {
		f := linted(t, "a.txt", copies(headers, 6))
		long := headers > 8
		with := 0
		for i, line := range strings.Split(strings.TrimSpace(run(t, "jsonl", f)), "\n") {
			var d struct {
				Code  string
				Fixes []jsonFix
			}
			require.NoError(t, json.Unmarshal([]byte(line), &d))
			if d.Code != "R001" {
				continue
			}
			require.Len(t, d.Fixes, 1)
			switch with++; {
			case !long:
				require.Len(t, d.Fixes[0].Edits, headers)
				require.Zero(t, d.Fixes[0].Shared)
			case with == 1:
				require.Len(t, d.Fixes[0].Edits, headers)
				require.Equal(t, 1, d.Fixes[0].Shared)
			default:
				require.Empty(t, d.Fixes[0].Edits)
				require.Equal(t, 1, d.Fixes[0].Shared, i)
			}
		}
		require.Equal(t, 6, with)
		fixes := strings.Count(run(t, "sarif", f), `raise the header to SECRET (unsafe)`)
		require.Equal(t, map[bool]int{false: 6, true: 1}[long], fixes)
		b, err := os.ReadFile("testdata/json.schema.json")
		require.NoError(t, err)
		doc, err := jsonschema.UnmarshalJSON(strings.NewReader(run(t, "json", f)))
		require.NoError(t, err)
		require.NoError(t, schema(t, string(b)).Validate(doc))
	}
}

// TestListsOfEditsAreTheirPaths: a number is of one path, and two lists of one path have two.
func TestListsOfEditsAreTheirPaths(t *testing.T) {
	a, b := make([]lint.Edit, 9), make([]lint.Edit, 9)
	fix := func(edits []lint.Edit) lint.Diagnostic { return lint.Diagnostic{Fixes: []lint.Fix{{Edits: edits}}} }
	found := []lint.Diagnostic{fix(a), fix(b), fix(a), fix(b), fix(make([]lint.Edit, 9)), fix(nil)}
	lists := newSharedEdits(found)
	var got []string
	for _, d := range found {
		n, again := lists.number(d.Fixes[0])
		got = append(got, fmt.Sprint(n, again))
	}
	require.Equal(t, []string{"1 false", "2 false", "1 true", "2 true", "0 false", "0 false"}, got)
}

// TestJSONIsWrittenInParts: the bytes are those of one object that is encoded as a whole.
func TestJSONIsWrittenInParts(t *testing.T) {
	for _, list := range [][]*File{{}, {linted(t, "a.txt", copies(2, 3)), linted(t, "b.txt", "no cable\n")}} {
		text := run(t, "json", list...)
		var whole json.RawMessage
		require.NoError(t, json.Unmarshal([]byte(text), &whole))
		var want bytes.Buffer
		require.NoError(t, json.Indent(&want, whole, "", "  "))
		require.Equal(t, strings.TrimSpace(want.String())+"\n", text)
	}
}
