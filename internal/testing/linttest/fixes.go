package linttest

import (
	"slices"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/cablelint/cablelint/lint"
)

// Fixes checks that the kinds of fixes that a rule declares are those that it offers: each in one of its examples.
func Fixes(t *testing.T, rules []*lint.Rule) {
	for _, r := range rules {
		t.Run(r.Code, func(t *testing.T) {
			var kinds []lint.FixKind
			for _, e := range r.Examples {
				if !e.Bad() || e.Base != "" {
					continue
				}
				linter, err := lint.NewLinter(rules, Options(r, e))
				require.NoError(t, err)
				for _, d := range find(linter, ExampleText(t, e)) {
					if d.Rule != r {
						continue
					}
					for _, f := range d.Fixes {
						kinds = append(kinds, f.Kind)
					}
				}
			}
			slices.Sort(kinds)
			require.Equal(t, r.Fixes, slices.Compact(kinds))
		})
	}
}

// ExampleText is an example in its frame, without the brackets.
func ExampleText(t *testing.T, e lint.Example) string {
	text, _ := brackets(e.Text)
	if e.Frame != "none" {
		f := shapes[e.Frame].frame()
		require.NoError(t, f.merge(e.Text))
		text, _ = brackets(f.text())
	}
	return text
}
