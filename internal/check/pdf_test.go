package check

import (
	"strings"
	"testing"
	"time"

	"github.com/stretchr/testify/require"

	"github.com/cablelint/cablelint/grammar"
	"github.com/cablelint/cablelint/internal/files"
	"github.com/cablelint/cablelint/internal/report"
)

// lintPDF lints a PDF of which a text is what pdftotext gives.
func lintPDF(t testing.TB, text string) *report.File {
	c := &Checker{Reader: &files.Reader{MaxSize: 1 << 26,
		PDF: func(string, string, string) (string, string, int, error) { return text, "", 0, nil }}}
	return c.Lint(grammar.NewParser(), Input{Input: held("r.pdf", "%PDF-"), Checks: checks(t)})
}

// oddPDFs are texts that pdftotext may give: pages and lines end anywhere, and any character may be on a page.
var oddPDFs = []string{
	"SECRET\n\n(S) He left.\n\fCONFIDENTIAL\n\n(S) He came.\n\f", "\f\f\f", "\f", "", "SECRET\f(S) He left.\fSECRET",
	"SECRET\r\n\r\n(S) He left.\x0b(C) No.\x85(S)\u2028(S) Here.\n\f", "SECRET\x1b[31m\n(S)\x07\x08 He left.\n\f",
	"\ufeffSECRET\n(S)\u00ad He\u200b left.\n\f", "SECRET\n(S) \ufffd\ufffd left.\n\f", "(S) \xff\xfe left\n\f\xc3",
	"SECRET\n\n(S) \x00left.\n\f", strings.Repeat("(S) ", 5000), strings.Repeat("\f", 5000) + "(S) He left.",
	"SECRET\n" + strings.Repeat(" ", 20_000) + "(S) He left." + strings.Repeat("x", 20_000) + "\n\f",
}

// FuzzPDFText: no text of a PDF makes a check fail, and each finding has a place in it, of which the page and the line
// are those where the text is.
func FuzzPDFText(f *testing.F) {
	for _, text := range oddPDFs {
		f.Add(text)
	}
	f.Fuzz(func(t *testing.T, text string) {
		if len(text) > 1<<15 {
			return
		}
		out := lintPDF(t, text)
		if out.Content.File == nil {
			require.NotEmpty(t, out.Content.Reason)
			return
		}
		have := out.Content.File.Text
		for _, r := range out.Results {
			for _, d := range r.Diagnostics {
				require.LessOrEqual(t, d.Span.End, len(have))
				require.NotEmpty(t, out.Content.File.Place(d.Span.Start))
			}
		}
	})
}

// TestPagesOfOneLine: the end of a page ends its last line.
func TestPagesOfOneLine(t *testing.T) {
	out := lintPDF(t, "SECRET\f(S) He left.\f(TS) He came.\fSECRET")
	require.Len(t, out.Results, 1)
	var places []string
	for _, p := range out.Results[0].Doc.Portions {
		places = append(places, out.Content.File.Place(p.Span.Start))
	}
	require.Equal(t, []string{"page 2:1", "page 3:1"}, places)
	require.Len(t, lintPDF(t, strings.Repeat("SECRET\f", 500)).Results, 1)
}

// TestLongLinesOfPDFs: a page may be one line, which takes no more than its share of time.
func TestLongLinesOfPDFs(t *testing.T) {
	for name, text := range map[string]string{
		"words":    "SECRET\n" + strings.Repeat("(S) He left on the ferry. ", 80_000) + "\n\f",
		"a word":   "SECRET\n(S) " + strings.Repeat("x", 2<<20) + "\n\f",
		"blanks":   "SECRET\n(S) He" + strings.Repeat(" ", 2<<20) + "left.\n\f",
		"marks":    "SECRET\n" + strings.Repeat("(S)", 500_000) + "\n\f",
		"controls": "SECRET\n(S) He left." + strings.Repeat("\x1b", 2<<20) + "\n\f",
		"pages":    "SECRET\n(S) He left.\n" + strings.Repeat("\f", 500_000),
		"banners":  strings.Repeat("SECRET\f", 50_000),
	} {
		start := time.Now()
		out := lintPDF(t, text)
		require.NotEmpty(t, out.Path, name)
		require.Less(t, time.Since(start), 20*time.Second, name)
		t.Log(name, time.Since(start).Round(time.Millisecond), out.Content.Kind, out.Content.Reason)
	}
}
