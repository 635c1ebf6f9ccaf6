package rules

import (
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/cablelint/cablelint/lint"
)

// TestFixesThatGiveAPaperALevel: a header that the fix of R002 made classified asks for all that a classified paper
// has, and a mark that the fix of P017 made readable is compared with the others.
func TestFixesThatGiveAPaperALevel(t *testing.T) {
	const memo = "MEMORANDUM FOR MR. POE\n\nSUBJECT: (U) Piers\n\n"
	for code, texts := range map[string][]string{
		"R002": {"UNCLASSIFIED\n\n" + memo + "(C) He is ill.\n\n(C) He left.\n",
			"UNCLASSIFIED\n\nMay 3, 2021\n\n" + memo + "(C) He is ill.\n\n(C) He left.\n\nDeclassify On: Manual Review\n\n" +
				"UNCLASSIFIED\n"},
		"P017": {"SECRET\n\nMay 3, 2021\n\n" + memo + "(S\u200b) He is ill.\n\n(S) He left.\n\n(U) It rained.\n\n" +
			"The pier of the town is new, and the owner of it is ill again, he says.\n\nSECRET\n",
			"SECRET\n\nMay 3, 2021\n\n" + memo + "(S//\u200bORCON/NOFORN) He is ill.\n\n(S) He left.\n\nSECRET\n"},
	} {
		for _, text := range texts {
			found := foundIn(t, text)
			fixes := 0
			for _, d := range found {
				var offers lint.Offers
				for _, f := range offers.Of(d) {
					if d.Rule.Code != code {
						continue
					}
					fixes++
					after, _ := harm(text, f.Edits)
					for _, n := range lint.News(found, foundIn(t, after)) {
						require.Contains(t, d.Rule.Leads, n.Rule.Code, text)
					}
				}
			}
			require.Positive(t, fixes, "%s %q", code, text)
		}
	}
}
