package check

import (
	"encoding/json"
	"html"
	"strings"
	"testing"
	"unicode/utf16"

	"github.com/stretchr/testify/require"

	"github.com/cablelint/cablelint/grammar"
	"github.com/cablelint/cablelint/internal/files"
)

// forms write a text as a file of its name, as others keep texts.
var forms = map[string]func(text string) string{
	"a.txt":      func(text string) string { return text },
	"page.html":  func(text string) string { return "<html><body>" + paragraphs(text) + "</body></html>" },
	"block.html": func(text string) string { return "<html><body><pre>" + text + "</pre></body></html>" },
	"a.xml":      func(text string) string { return "<?xml version=\"1.0\"?><d>" + paragraphs(text) + "</d>" },
	"rows.csv":   func(text string) string { return "id,date,text\n1,2009-05-04,\"" + text + "\"\n" },
	"a.ndjson": func(text string) string {
		quoted, _ := json.Marshal(text)
		return `{"id":1,"text":` + string(quoted) + "}\n"
	},
	"wide.txt": func(text string) string { // UTF-16 without a byte order mark
		var b strings.Builder
		for _, unit := range utf16.Encode([]rune(text)) {
			b.Write([]byte{byte(unit), byte(unit >> 8)})
		}
		return b.String()
	},
}

func paragraphs(text string) string {
	return "<p>" + strings.ReplaceAll(html.EscapeString(text), "\n\n", "</p><p>") + "</p>"
}

// resultIn is what a text is in a form: its kind, and why.
func resultIn(t *testing.T, name, text string) (kind files.Kind, reason string) {
	t.Helper()
	c, n := checker(), 0
	in := held(name, forms[name](text))
	in.Named = false
	for one := range c.Reader.Open(in) {
		f := c.Lint(grammar.NewParser(), Input{Input: one, Checks: checks(t)})
		kind, reason = f.Content.Kind, f.Content.Reason
		n++
	}
	require.Equal(t, 1, n, name)
	return kind, reason
}

// TestDoubtInAnyForm: a text that may be a marked paper is not passed over, no matter how it is kept.
func TestDoubtInAnyForm(t *testing.T) {
	for name := range forms {
		for _, text := range []string{"SECRET\n\nThe ship has left port.",
			"Lists\n\n(S) The ship has left.\n\n(C) It is in port."} {
			kind, reason := resultIn(t, name, text)
			require.Equal(t, files.Unread, kind, "%s: %s", name, reason)
			require.Contains(t, reason, "it may be a marked paper: ", name)
		}
		kind, reason := resultIn(t, name, "Minutes of the harbor board.\n\n(C) 2024 Rosa Quill.\n\nThe ship has left port.")
		require.Contains(t, []files.Kind{files.NotCable, files.Skipped}, kind, "%s: %s", name, reason)
	}
}

// TestDoubtInAReadPage: of a page whose text was read as a paper, a script that nobody sees is not a reason for doubt.
func TestDoubtInAReadPage(t *testing.T) {
	const memo = "SECRET\n\nMEMORANDUM FOR MR. POE\n\nSUBJECT: (U) Piers\n\n(S) The owner is ill.\n\nSECRET\n"
	const script = "\n<script>\n(S) One.\n\n(C) Two.\n\n(TS) Three.\n</script>\n"
	page := held("page.html", "<html>"+paragraphs(memo)+script+"</html>")
	content := checker().Reader.Read(page)
	require.NotNil(t, content.Otherwise)
	require.Empty(t, DoubtIn(grammar.NewParser(), content))
}

// TestTheReasonIsTrue: a text that is passed over may have a level, and the reason does not deny it.
func TestTheReasonIsTrue(t *testing.T) {
	for _, text := range []string{"UNCLASSIFIED\n\nThe ship has left port.", "TAGS: PREL\n\nThe ship has left port.",
		"R 041530Z MAY 09\n\nThe ship has left port.", "The ship has left port."} {
		kind, reason := resultIn(t, "a.txt", text)
		require.Equal(t, files.NotCable, kind, text)
		require.Equal(t, "no header of a cable was read (a level with a post and a serial, or two of DTG, E.O. line, TAGS "+
			"and SUBJECT), and too little shows a marked paper", reason, text)
	}
}
