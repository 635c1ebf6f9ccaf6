package scan

import (
	"testing"

	"github.com/stretchr/testify/require"
)

// TestMessagesOfAgencies: a message with its level next to the date-time group is not a memorandum, and is reported.
func TestMessagesOfAgencies(t *testing.T) {
	const head = "\n\nTO: PORT AMBER.\n\nFROM: PUMPS INFO GAUGES\n\nSUBJECT: WNINTEL PUMPS\n\n1. THE PUMP IS WEAK.\n"
	const foot = "\nE2 IMPDET\nCL BY 012345\n"
	for _, text := range []string{
		"SECRET 271846Z APR 78" + head, "CONFIDENTIAL 271846Z APR 78" + head, "TOP SECRET 271846Z APR 78" + head,
		"SECRET 271846Z APR 78 STAFF" + head, "SECRET  271846Z APR 1978" + head,
		"CITE PUMPS 1234\nSECRET 271846Z APR 78" + head,
		"SECRET/NOFORN 271846Z APR 78" + head, "SECRET 271846Z APR 78" + head + foot, "S E C R E T 271846Z APR 78" + head,
		"SECRET\n271846Z APR 78" + head + foot,
		"SECRET 271846Z APR 78\n\nMEMORANDUM FOR THE RECORD\n\nIt is weak.\n\nSECRET\n",
		"UNCLASSIFIED 271846Z APR 78" + head,
	} {
		requireDoubt(t, OtherMessage, text)
	}
	for _, text := range []string{"SECRET\nMEMORANDUM FOR THE RECORD\n\nThe cable of 271846Z APR 78 says so.\n\nSECRET\n",
		"SECRET 27 APR 78\nMEMORANDUM FOR THE RECORD\n\nThe pump is weak.\n\nSECRET\n",
		"SECRET\n271846Z APR 78\nMEMORANDUM FOR THE RECORD\n\n(S) The pump is weak.\n\n(U) It is old.\n\nSECRET\n"} {
		_, ok := ScanPaper(text)
		require.True(t, ok, text)
	}
}

// TestTelegramsAreNoOtherMessages: a telegram that says FM is State's, however little of its header is left.
func TestTelegramsAreNoOtherMessages(t *testing.T) {
	tokens, _ := ScanPaper("FM PORT AMBER\nSECRET 271846Z APR 78\n\nTHE PUMP IS WEAK.\n")
	require.NotEqual(t, OtherMessage, tokens.Doubt)
}

// TestFewMarksNeedABanner: a mark at the end of a paragraph is one below a banner, in a memorandum.
func TestFewMarksNeedABanner(t *testing.T) {
	const text = "SUBJECT: Pumps\n\nThe pump is weak. (S//NF)\n\nIt is old.\n"
	require.True(t, marksAtEnds("SECRET\n"+text))
	require.False(t, marksAtEnds(text))
	require.False(t, marksAtEnds("SECRET\n\nThe pump is weak. (S//NF)\n"))
}

// TestFromBelowATitle: From and Date below a title of any words are of a memorandum, and of an older message of a
// thread below a text, below Sent, and below another message.
func TestFromBelowATitle(t *testing.T) {
	const head = "From: Ana Prill\nDate: May 3, 2019\nSubject: (S) Piers\n\n"
	const sent = "From: Ana Prill\nSent: Friday, May 3, 2019 9:14 AM\nTo: Ben Oak\nSubject: (S) Piers\n\n"
	const text = "(S) The pier leaks.\n\n"
	for paper, want := range map[string]int{
		"SECRET\n\n" + head + text + "SECRET\n":                                     0,
		"SECRET\n\nWeekly Harbor Note\n\n" + head + text + "SECRET\n":               0,
		"SECRET\n\n## Note for the Warden\n\n" + head + text + "SECRET\n":           0,
		"SECRET\n\nWeekly Harbor Note\n\n" + sent + text + "SECRET\n":               1,
		"SECRET\n\n(S) They wrote this to us:\n\n" + head + text + "SECRET\n":       1,
		"SECRET\n\nWeekly Harbor Note\n\n" + head + text + head + text + "SECRET\n": 1,
		"SECRET\n\n" + sent + text + head + text + "SECRET\n":                       1,
	} {
		tokens, ok := ScanPaper(paper)
		require.True(t, ok, paper)
		messages := 0
		for i := range tokens.Len() {
			if tokens.At(i).Kind == MessageLine {
				messages++
			}
		}
		require.Equal(t, want, messages, paper)
	}
}
