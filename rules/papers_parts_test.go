package rules

import (
	"testing"

	"github.com/stretchr/testify/require"
)

// TestPartsOfPapers: a text that may be a part of a paper has its authority block elsewhere, so that none is missing
// for certain. A memorandum with its banner at head and foot, and a mail, are whole.
func TestPartsOfPapers(t *testing.T) {
	const body = "(S) The pier is old and leaks.\n\n(C) The harbor master signs on Friday.\n\n"
	const picture = "![Seal of the port](seal.png)\n\n"
	for text, severity := range map[string]string{
		"SECRET" + memoDate + body + "SECRET\n":                      "warning",
		"SECRET" + memoDate + body:                                   "info",
		memoDate + body + "SECRET\n":                                 "info",
		"SECRET\n\nMarch 3, 2026\n\n" + picture + body + "SECRET\n":  "info",
		mailTop + "SECRET\n\n" + body:                                "warning",
		"SECRET\n\nRun Date: 03/03/2026\n\nMarch 3, 2026\n\n" + body: "info",
	} {
		codes := reported(t, text)
		require.Contains(t, codes, "A001 "+severity, text)
		require.Contains(t, codes, "D001 "+severity, text)
	}
}

// TestParenthesesThatAreNoMarks: where capitals in parentheses begin a paragraph of a marked paper, the note says so.
func TestParenthesesThatAreNoMarks(t *testing.T) {
	const marked = memoTitle + memoBody + "\n\n(C) Two.\n\n"
	const long = "the ferry of the island leaves the pier at nine and comes back to it at ten."
	for before, want := range map[string]string{
		"(AIUO)- The ": "P001 info", "(AIUO)C. The ": "P001 info", "(XX/YY)The ": "P001 info", "The ": "P001 warning",
		"(As planned) the ": "P001 warning",
	} {
		require.Contains(t, reported(t, marked+before+long+memoBlock+"SECRET\n"), want, before)
	}
	require.NotContains(t, reported(t, marked+"[^0] "+long+memoBlock+"SECRET\n"), "P001 warning")
}
