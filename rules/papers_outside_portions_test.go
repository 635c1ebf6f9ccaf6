package rules

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/require"
)

// TestIndicatorsAreNoPortions: the lines that say who controls CUI need no mark, and a paragraph that has the words in
// a sentence does.
func TestIndicatorsAreNoPortions(t *testing.T) {
	paper := func(front string) string {
		return "CUI\n\n" + front + "\n\nMay 3, 2018\n\n(U) The rota begins on June 1.\n\n" +
			"(CUI) The notes of the two stewards are in the second drawer.\n\n(U) The keys are at the desk.\n\nCUI\n"
	}
	for front, want := range map[string]bool{
		"Department of Ferries, Office of Records\nControlled by: Office of Records, records@ferries.example": false,
		"Office of Ferry Records\nDesignated By: Records, desk@ferries.example":                               false,
		"Department of Ferries, Office of Records\nThe lists are kept by the office of records.":              true,
		"The lists are controlled by the office, and are kept there for a year.":                              true,
	} {
		require.Equal(t, want, strings.Contains(together(t, paper(front)), "P001"), front)
	}
}

// TestStampsOfReviews: the stamp of a review is not a paragraph of the paper, and the instruction inside its lines
// is said to be unread, and not to be missing.
func TestStampsOfReviews(t *testing.T) {
	paper := func(stamp string) string {
		return "SECRET\n\nFERRY WEAPONS BOARD                                    6 November 1991\n\n(U) Subject: Masts\n\n" +
			"1. (S) The mast is of the new wood and is cut in one piece.\n\n2. (U) The drawing is numbered 91-440.\n\n" +
			"Classified by: Chairman, Ferry Weapons Board\n\n" + stamp + "\nSECRET\n"
	}
	const review = "   -----------------------------------\n" +
		"   Reviewed 3 May 2016. Exempted from automatic declassification\n" +
		"   with the approval of the Panel. Declassify On: 25X4, 20411106\n   Rosa Quill, Chief, Records\n" +
		"   -----------------------------------\n"
	linter := findingsOf(t, paper(review))
	require.Equal(t, []string{"D001 info: the instruction is inside a line, and was not read"}, linter)
	require.Contains(t, strings.Join(findingsOf(t, paper("")), "\n"), "no Declassify On line says when")
	other := strings.Replace(review, "Declassify On:", "Declassified on", 1)
	require.Contains(t, strings.Join(findingsOf(t, paper(other)), "\n"), "P001 info")
}

// findingsOf are the findings on a text: code, severity and message.
func findingsOf(t *testing.T, text string) (found []string) {
	t.Helper()
	for _, d := range foundIn(t, text) {
		found = append(found, d.Rule.Code+" "+d.Severity.String()+": "+d.Message)
	}
	return found
}

// TestBlockBelowQuotations: the block below messages that are quoted is the newest message's. One that is
// quoted is not.
func TestBlockBelowQuotations(t *testing.T) {
	const block = "Classified By: Ana Prill, Director, XYZ\nDerived From: Mail, B. Oak, dated March 5, 2026\n" +
		"Declassify On: 20360303\n"
	mail := func(above, below string) string {
		return "SECRET//NOFORN\n\nFrom: Ana Prill\nSent: Friday, March 6, 2026 9:14 AM\nTo: Ben Oak\n" +
			"Subject: RE: (U) Moorings\n\n(U) Agreed.\n\nAna Prill\n" + above +
			"\n> From: Ben Oak\n> Sent: Thursday, March 5, 2026 9:14 AM\n> To: Ana Prill\n> Subject: (U) Moorings\n>\n" +
			"> SECRET//NOFORN\n>\n> (S//NF) The north pier is full.\n>\n> Classified By: Ben Oak, Deputy, XYZ\n" +
			"> Derived From: Port Guide 1, dated 20250101\n> Declassify On: 20360303\n>\n> SECRET//NOFORN\n" + below +
			"\nSECRET//NOFORN\n"
	}
	for _, text := range []string{mail("", "\n"+block), mail("\n"+block, "")} {
		found := together(t, text)
		require.NotContains(t, found, "A001", text)
		require.NotContains(t, found, "D001", text)
	}
	quoted := "> " + strings.ReplaceAll(strings.TrimSpace(block), "\n", "\n> ") + "\n"
	for _, text := range []string{mail("", ""), mail("", quoted)} {
		require.Contains(t, together(t, text), "A001", text)
		require.Contains(t, together(t, text), "D001", text)
	}
	require.Contains(t, together(t, mail("", "\n"+strings.Replace(block, "20360303", "20660303", 1))), "D006",
		"the block is judged")
}
