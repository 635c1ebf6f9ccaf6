package rules

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
)

// TestPagesThatRulesEnd: two banners with a row of signs between them are at the foot of a page and at the head of the
// next.
func TestPagesThatRulesEnd(t *testing.T) {
	const one, other = "SECRET//SI//FGI NATO//REL TO USA, GBR, NOR", "SECRET//SI//REL TO USA, GBR, NOR"
	const text = "\n\n(S//SI//REL TO USA, GBR, NOR) The pier is new.\n\n(S//SI//REL TO USA, GBR, NOR) It is old.\n\n"
	pages := func(head, foot, rule, nextHead, nextFoot string) []string {
		return onlyOf(reported(t, head+"\n\nMay 3, 2012"+text+foot+"\n\n"+rule+"\n\n"+nextHead+text+
			"Classified By: J. Poe, Chief\nDerived From: PORT/CSSM 1-52, dated 20110108\nDeclassify On: 20330108\n\n"+nextFoot+
			"\n"), "B004")
	}
	for _, rule := range []string{"---", "* * *", "=====", "___", "-----------------------", "- - -", ""} {
		assert.Empty(t, pages(one, one, rule, other, other), rule)
		assert.Equal(t, []string{"B004 warning"}, pages(one, other, rule, other, other), rule)
		assert.Equal(t, []string{"B004 warning"}, pages(one, one, rule, other, one), rule)
	}
	for _, said := range []string{"(U) It is wide.", "-- (U) It is wide.", strings.Repeat("The pier is wide. ", 3)} {
		assert.NotEmpty(t, pages(one, one, said, other, other), said)
	}
}
