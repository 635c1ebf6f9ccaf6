package check

import (
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/cablelint/cablelint/grammar"
	"github.com/cablelint/cablelint/grammar/source"
	"github.com/cablelint/cablelint/internal/files"
)

// TestWhenTheHTMLIsRead: the HTML of a mail is read where the plain text shows no paper, but not where it has the same
// lines and nothing in them may be marked.
func TestWhenTheHTMLIsRead(t *testing.T) {
	for _, c := range []struct {
		plain, html string
		read        bool
	}{
		{"The ship has left port.\n\nIt is late.\n", "The ship has left port.\nIt is late. \n", false},
		{"The ship has left port.\n", "The ship has left port.\n\nSECRET\n", true},
		{"# Ships\n\n    (S) The ship has left.\n\n    (C) It is in port.\n", // which is code in Markdown
			"# Ships\n\n(S) The ship has left.\n\n(C) It is in port.\n", true},
		{"SECRET\n\nThe ship has left port.\n", "SECRET\n\nThe ship has left port.\n", true},
		{"The ship has left port.\n", "", true},
	} {
		f := source.NewFile("a.eml", c.plain)
		if c.html != "" {
			f.Alternatives = []source.Alternative{{Span: source.Span{End: len(c.plain)}, Text: c.html}}
		}
		read := false
		content := files.Content{Kind: files.Cable, File: f, Otherwise: func() files.Content {
			read = true
			return files.Content{Kind: files.Cable, File: source.NewFile(f.Name, c.html)}
		}}
		checker().lint(grammar.NewParser(), f.Name, content, nil, checks(t))
		require.Equal(t, c.read, read, c.plain)
	}
}
