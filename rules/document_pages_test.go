package rules

import (
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/cablelint/cablelint/grammar"
	"github.com/cablelint/cablelint/grammar/source"
	"github.com/cablelint/cablelint/lint"
)

// TestFirstPageWithoutItsHeader: where Word's header of the first page is empty, the page that shows the header of the
// others is without text. In a plain text such a page says nothing about the first.
func TestFirstPageWithoutItsHeader(t *testing.T) {
	linter, err := lint.NewLinter(All(), lint.Options{})
	require.NoError(t, err)
	const body = "(S) The pier is old.\n\n(U) The ferry sails."
	for text, want := range map[string]bool{
		memoTop + body + memoBlock + "\fSECRET\nSECRET\n":                          true,
		"SECRET\n" + memoTop + body + memoBlock + "SECRET\n\fSECRET\nSECRET\n":     false,
		"SECRET\n" + memoTop + body + memoBlock + "\fSECRET\nSECRET\n":             false,
		memoTop + body + memoBlock + "SECRET\n":                                    false,
		memoTop + body + memoBlock + "\fSECRET\n\n(S) The quay ends.\n\nSECRET\n":  true,
		memoTop + body + memoBlock + "\fSECRET\n\n(S) The quay ends.\n":            false,
		"SECRET\n" + memoTop + body + memoBlock + "SECRET\n\f(U) The quay ends.\n": true,
	} {
		file := source.NewFile("memo.docx", text)
		file.Document = &source.Document{Parts: []source.Part{{Name: "body:¶1", Number: 1}}}
		var codes []string
		for _, r := range linter.File(grammar.NewParser().Parse(file), nil) {
			for _, d := range r.Diagnostics {
				codes = append(codes, d.Rule.Code)
			}
		}
		if want {
			require.Contains(t, codes, "B005", text)
		} else {
			require.NotContains(t, codes, "B005", text)
		}
	}
	require.NotContains(t, reported(t, memoTop+body+memoBlock+"\fSECRET\nSECRET\n"), "B005 warning")
}
