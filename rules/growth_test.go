package rules

import (
	"strconv"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/cablelint/cablelint/internal/testing/growth"
	"github.com/cablelint/cablelint/lint"
)

// TestLongPapersAreCheckedInLinearTime: no rule goes over the whole paper again for each of its banners, marks, items
// or sentences.
func TestLongPapersAreCheckedInLinearTime(t *testing.T) {
	for name, c := range map[string]struct {
		rule *lint.Rule
		size int
		body string // that is repeated
		end  string // that is repeated after all bodies
	}{
		"lists with bad codes": {invalidReleaseList, 250, "(S//REL TO USA, QQX) Boats came.\n\n", ""},
		"items on lines": {missingPortionMark, 1500, "- (U) One came.\n- (C) Two did.\n" +
			"- The boats came back to us.\n", ""},
		"banners that say it": {separationBelowPortion, 1000,
			"SECRET (CONFIDENTIAL when separated from enclosure)\n\n(U) Boats came.\n\n", ""},
		"fields below banners":  {topBottomDiffer, 4000, "SECRET\n\n(U) Boats came.\n\n", "Classification: UNCLASSIFIED\n\n"},
		"sentences about it":    {footerBelowPortion, 1500, "This email is UNCLASSIFIED.\n\n(U) Boats came.\n\n", ""},
		"what is nearly a mark": {unreadableMark, 1500, "(SS) The boats came back.\n\n", ""},
		"lines of an order":     {orderNotYetSigned, 3000, "", "E.O. 12958: DECL: 05/04/2030\n"},
		"tabs of their own": {separationBelowPortion, 1500, "(U) Boats came.\n\nUnclassified when separated from Tab #.\n\n" +
			"Tab # - (C) Map\n\n", ""},
		"included messages": {threadAboveBanner, 500, "", "-----Original Message-----\nFrom: Paul Oak\nSent: Thursday, " +
			"March 5, 2026 9:14 AM\nTo: Rosa Quill\nSubject: Quay\n\nSECRET//NOFORN\n\n(S) It left.\n\nSECRET//NOFORN\n\n"},
		"papers crossed out": {declassifiedIncomplete, 250, struckPaper +
			strings.Replace(struckPaper, "PIER", "BOATS", 1), ""},
		"tearlines":             {pageBelowPortion, 3000, "*** TEARLINE ***\nSECRET//FOUO\n(U) It left.\n\n", ""},
		"torn tearlines":        {pageBelowPortion, 3000, "*** TEARLN ***\nSECRET//FOUO\n(U) It left.\n\n", ""},
		"marks without an end":  {malformedPortionMark, 1500, "(S/) The boats came back.\n\n", ""},
		"repeated instructions": {unreadableDate, 3000, "", "Declassify On (YYYYMMDD \n"},
	} {
		linter, err := lint.NewLinter([]*lint.Rule{c.rule}, lint.Options{})
		require.NoError(t, err)
		growth.Linear(t, name, c.size, func(n int) {
			findings(linter, memoTitle+"(S) A boat came.\n\n(C) It left.\n\n"+counted(c.body, n)+strings.Repeat(c.end, n)+
				memoBlock+"SECRET\n")
		})
	}
}

// struckPaper is a paper of a packet with a banner that was crossed out.
const struckPaper = "SECRET\n\nMEMORANDUM FOR THE PIER\nFROM: Ana Prill\n\n~~SECRET~~\n\n(S) Boats came.\n\nSECRET\n\f"

// counted is a text so many times, with the number of each time for its #.
func counted(text string, n int) string {
	var b strings.Builder
	for i := range n {
		b.WriteString(strings.ReplaceAll(text, "#", strconv.Itoa(i+1)))
	}
	return b.String()
}
