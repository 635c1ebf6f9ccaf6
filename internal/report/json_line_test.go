package report

import (
	"bytes"
	"testing"

	"github.com/stretchr/testify/require"
	"pgregory.net/rapid"
)

// TestLinesAreThoseOfEncodingJSON: a line has the fields that the tags name, in their order, with the same escapes. A
// field that jsonLine does not write fails it, since each field of a drawn value has a value at some time.
func TestLinesAreThoseOfEncodingJSON(t *testing.T) {
	rapid.Check(t, func(rt *rapid.T) {
		file, found := rapid.Make[jsonFile]().Draw(rt, "file"), rapid.Make[jsonDiagnostic]().Draw(rt, "diagnostic")
		odd := rapid.SampledFrom([]string{"", "a\"b\\c", "<&>", "\x00\x1f\x7f\t\r\n", "\u2028\u2029", "é", "\xff\xc3("})
		file.Path, found.Message = odd.Draw(rt, "path"), odd.Draw(rt, "message")
		var line jsonLine
		line.file(&file)
		require.Equal(rt, encoded(rt, file), string(line.b))
		line.b = nil
		line.diagnostic(&found)
		require.Equal(rt, encoded(rt, found), string(line.b))
	})
	for _, empty := range []jsonDiagnostic{{}, {Related: []jsonRelated{}, Fixes: []jsonFix{{}},
		Suppressed: &jsonSilence{}}} {
		var line jsonLine
		line.diagnostic(&empty)
		require.Equal(t, encoded(t, empty), string(line.b))
	}
}

// encoded is a value as encoding/json writes it.
func encoded(t require.TestingT, v any) string {
	var b bytes.Buffer
	require.NoError(t, encoder(&b).Encode(v))
	return string(bytes.TrimSuffix(b.Bytes(), []byte("\n")))
}
