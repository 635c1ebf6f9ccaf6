package release

import (
	"bytes"
	"crypto/sha256"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"runtime"
	"strings"
	"testing"

	cdx "github.com/CycloneDX/cyclonedx-go"
	"github.com/santhosh-tekuri/jsonschema/v6"
	"github.com/stretchr/testify/require"
)

// decoded reads a bill by the reader of its authors.
func decoded(t *testing.T, bill []byte, into *cdx.BOM) []cdx.Component {
	require.NoError(t, cdx.NewBOMDecoder(bytes.NewReader(bill), cdx.BOMFileFormatJSON).Decode(into))
	return *into.Components
}

// lookAtBill checks a bill against its published schema, and to what the program says about itself.
func lookAtBill(t *testing.T, bill, program []byte) {
	s := published(t)
	valid := func(text []byte) error {
		doc, err := jsonschema.UnmarshalJSON(bytes.NewReader(text))
		require.NoError(t, err)
		return s.Validate(doc)
	}
	require.NoError(t, valid(bill))
	require.Error(t, valid(bytes.Replace(bill, []byte(`"MIT"`), []byte(`"MITT"`), 1)), "the schema refuses nothing")
	require.Error(t, valid(bytes.Replace(bill, []byte(`"library"`), []byte(`"book"`), 1)), "the schema refuses nothing")

	var b cdx.BOM
	components := decoded(t, bill, &b)
	require.Equal(t, cdx.SpecVersion1_6, b.SpecVersion)
	require.Equal(t, "2026-05-04T14:30:01Z", b.Metadata.Timestamp)
	require.Equal(t, fmt.Sprintf("%x", sha256.Sum256(program)), (*b.Metadata.Component.Hashes)[0].Value)
	refs := map[string]bool{b.Metadata.Component.BOMRef: true}
	for _, c := range components {
		require.NotEmpty(t, *c.Licenses, c.Name)
		require.False(t, refs[c.BOMRef], "%s stands twice", c.BOMRef)
		refs[c.BOMRef] = true
	}
	require.True(t, refs["pkg:golang/std@"+strings.TrimPrefix(runtime.Version(), "go")])
	reached := map[string]bool{}
	uses := map[string][]string{}
	for _, d := range *b.Dependencies {
		require.True(t, refs[d.Ref], d.Ref)
		if d.Dependencies != nil {
			uses[d.Ref] = *d.Dependencies
		}
	}
	var follow func(ref string)
	follow = func(ref string) {
		if require.True(t, refs[ref], ref); reached[ref] {
			return
		}
		reached[ref] = true
		for _, u := range uses[ref] {
			follow(u)
		}
	}
	follow(b.Metadata.Component.BOMRef)
	require.Len(t, reached, len(refs), "something is linked that nothing uses")
}

// published is the schema of CycloneDX 1.6 as its authors published it, with those that it refers to, out of their
// module.
func published(t *testing.T) *jsonschema.Schema {
	dir, err := exec.Command("go", "list", "-m", "-f", "{{.Dir}}", "github.com/CycloneDX/cyclonedx-go").Output()
	require.NoError(t, err)
	c := jsonschema.NewCompiler()
	for _, f := range []string{"bom-1.6.schema.json", "spdx.schema.json", "jsf-0.82.schemax.json"} {
		text, err := os.ReadFile(filepath.Join(strings.TrimSpace(string(dir)), "schema", f))
		require.NoError(t, err)
		doc, err := jsonschema.UnmarshalJSON(bytes.NewReader(text))
		require.NoError(t, err)
		require.NoError(t, c.AddResource("http://cyclonedx.org/schema/"+strings.Replace(f, "schemax", "schema", 1), doc))
	}
	s, err := c.Compile("http://cyclonedx.org/schema/bom-1.6.schema.json")
	require.NoError(t, err)
	return s
}
