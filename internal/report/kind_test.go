package report

import (
	"os"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"
)

// TestReportsAreTold: each format's sample is of its own format and, but for text and compact, of no other; what is
// no report is of none.
func TestReportsAreTold(t *testing.T) {
	others := map[string]string{
		"a cable":         "R 041530Z MAY 09\nFM AMEMBASSY VARNES\nC O N F I D E N T I A L VARNES 000412\n",
		"a table of JSON": `[{"id":1,"text":"x"}]`, "an object": `{"version":1}`,
		"another tool": `{"version":1,"tool":{"name":"x"}}`,
		"a page":       "<!doctype html>\n<html><pre>x</pre>", "another tool's " +
			"tests": `<?xml version="1.0"?><testsuites name="x">`, "a word": "old",
		"other SARIF": `{"$schema":"sarif","version":"2.1.0","runs":[]}`,
		"a cable below a line of a report": "a.txt:1:1: error: x [R001]\nR 041530Z MAY 09\nFM AMEMBASSY VARNES\n" +
			"C O N F I D E N T I A L VARNES 000412\n",
		"a cable below an annotation": "::error file=a.txt,line=1::x\nR 041530Z MAY 09\n" +
			"C O N F I D E N T I A L VARNES 000412\n",
		"other lines": `{"type":"x"}`, "a baseline": `{"version": 1, "entries": []}`,
		"a list": "[1,2]", "NUL": "\x00",
	}
	for format := range kinds() {
		for sample := range kinds() {
			head, err := os.ReadFile("testdata/" + sample + ".golden")
			require.NoError(t, err)
			same := sample == format || (sample == "text" || sample == "compact") && (format == "text" || format == "compact")
			require.Equal(t, same, Wrote(format, head), "%s as %s", sample, format)
		}
		for what, head := range others {
			require.False(t, Wrote(format, []byte(head)), "%s as %s", what, format)
		}
	}
	require.Len(t, kinds(), len(formats))
	require.True(t, Wrote("gitlab", []byte("[]\n")))
	require.True(t, Wrote("checkstyle", []byte("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"+
		"<checkstyle version=\"10.0\"></checkstyle>")))
	require.True(t, Wrote("text", []byte("\x1b[1ma.txt\x1b[22m:1:2: \x1b[31;1merror\x1b[0m: x [\x1b[1mR001\x1b[22m y]\n")))
	require.False(t, Wrote("nonsense", nil))
}

// TestReportsAreReportsToTheirEnd: what was added to a report, a line or a cable, makes it a file that is not
// overwritten.
func TestReportsAreReportsToTheirEnd(t *testing.T) {
	const cable = "R 041530Z MAY 09\nFM AMEMBASSY VARNES\nC O N F I D E N T I A L VARNES 000412\n" +
		"1. (S) He carries a sealed letter.\n"
	for format := range kinds() {
		whole, err := os.ReadFile("testdata/" + format + ".golden")
		require.NoError(t, err)
		all := func(text string) bool { return WroteAll(format, strings.NewReader(text)) }
		require.True(t, all(string(whole)), format)
		for _, more := range []string{cable, "\n\n" + cable, "<pre>\n" + cable + "</pre>\n", "x\n",
			"<!-- " + cable + " -->\n"} {
			require.False(t, all(string(whole)+more), "%s and %q", format, more)
		}
		if format != "html" { // far after what is read first
			long := strings.Repeat(string(whole), 1+(100<<10)/len(whole))
			require.False(t, all(long+cable), format)
		}
	}
	require.True(t, WroteAll("gitlab", strings.NewReader("[]\n")))
}
