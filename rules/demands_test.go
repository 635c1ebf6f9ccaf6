package rules

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/require"
)

// TestDemandsFitEachFinding: the authority of a finding is about that finding, though its rule reports several things.
func TestDemandsFitEachFinding(t *testing.T) {
	nato := strings.Replace(sourcesMemo("Derived From: Pier Survey, dated 20250101\nDeclassify On: 20360303", ""),
		"(S) He told", "(//NS) He told", 1)
	later := sourcesMemo("Derived From: Multiple Sources\nDeclassify On: 20360303",
		"(U) SOURCE LIST\n\n(U) Survey, dated 20250101; Declassify On: 20400101\n\n")
	cui := datedPaper("CUI", "May 3, 2021", "Controlled by: Harbor Office\nDecontrol On: 20201231")
	early := datedPaper("CUI//NOFORN", "May 3, 2011", "Controlled by: Harbor Office\nLDC: NOFORN\nPOC: 555-0100")
	headOnly := "SECRET" + memoDate + memoBody + memoBlock
	for _, c := range []struct{ text, code, want, message string }{
		{nato, "D033", "consistency: where no date declassifies some portions, the line says N/A to them, and gives " +
			"no date or event", "a date or event with information of NATO, which NATO alone declassifies"},
		{later, "A020", "consistency: a derived text names its source with its date, and agrees with the " +
			"days of its sources", "a listed source is classified until 2040-01-01, longer than the paper"},
		{headOnly, "B006", "32 CFR 2001.21(b): a classified paper shows its level at the top and at the bottom",
			"the banner is at the head of the paper, and none is at its end"},
		{strings.Replace(headOnly, "March 3, 2026", "March 3, 2006", 1), "B006", "consistency: a classified paper shows " +
			"its level at the top and at the bottom", "the banner is at the head of the paper, and none is at its end"},
		{cui, "C020", "32 CFR 2002.20(e): the designation indicator agrees with the banner and with the " +
			"date of the paper", "the paper is decontrolled before its own date, 2021-05-03"},
		{early, "P010", "32 CFR 2002: a marking is not used before it began",
			"CUI began on 14 November 2016, and the paper is dated 2011-05-03"},
	} {
		n := 0
		for _, d := range foundIn(t, c.text) {
			if d.Rule.Code == c.code {
				require.Equal(t, c.want, d.Authority(), c.code)
				require.Equal(t, c.message, d.Message)
				n++
			}
		}
		require.Equal(t, 1, n, c.code)
	}
}
