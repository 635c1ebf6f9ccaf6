package pages

import (
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/cablelint/cablelint/lint"
	"github.com/cablelint/cablelint/rules"
)

// TestTheFinderHasEachRule: each value of a rule can be chosen, each choice has a rule, and each rule has a row.
func TestTheFinderHasEachRule(t *testing.T) {
	all := append(rules.All(), lint.Own()...)
	page := Finder(all)
	for _, c := range criteria() {
		chosen := map[string]bool{}
		for _, r := range all {
			for _, v := range c.values(r) {
				require.Contains(t, c.all, v, "%s of %s", c.name, r.Code)
				chosen[v] = true
			}
		}
		for _, v := range c.all {
			require.True(t, chosen[v], "no rule has %s %s", c.name, v)
			require.Contains(t, page, "<option>"+v+"</option>")
		}
	}
	for _, r := range all {
		require.Equal(t, 1, strings.Count(page, `<a href="`+r.Code+`.html">`), r.Code)
	}
}

func TestErasOf(t *testing.T) {
	byCode := func(code string) *lint.Rule {
		all := rules.All()
		return all[slices.IndexFunc(all, func(r *lint.Rule) bool { return r.Code == code })]
	}
	require.Equal(t, []string{"E.O. 12958, as amended", "E.O. 13526"}, erasOf(byCode("D006")))
	require.Len(t, erasOf(byCode("R001")), len(orders))
}
