package lint

import (
	"fmt"
	"strings"
)

// Find is the rule of a code or name, in any case; nil where there is none.
func Find(rules []*Rule, name string) *Rule {
	for _, r := range rules {
		if strings.EqualFold(r.Code, name) || strings.EqualFold(r.Name, name) {
			return r
		}
	}
	return nil
}

// choose tells by rule whether one of the words names it: by code, name or family letter.
func choose(rules []*Rule, words []string) ([]bool, error) {
	chosen := make([]bool, len(rules))
	for _, w := range words {
		hit := false
		for i, r := range rules {
			if strings.EqualFold(r.Code, w) || strings.EqualFold(r.Name, w) || len(w) == 1 && strings.EqualFold(r.Code[:1], w) {
				chosen[i], hit = true, true
			}
		}
		if !hit {
			return nil, UnknownRule(rules, w)
		}
	}
	return chosen, nil
}

// UnknownRule is the error for a word that names no rule, with the nearest one.
func UnknownRule(rules []*Rule, word string) error {
	best, distance := "", len(word)/2+1
	for _, r := range rules {
		for _, name := range [...]string{r.Code, r.Name} {
			if d := edits(strings.ToLower(word), strings.ToLower(name)); d < distance {
				best, distance = name, d
			}
		}
	}
	if best == "" {
		return fmt.Errorf("no rule is called %q: cablelint rules lists them", word)
	}
	return fmt.Errorf("no rule is called %q; did you mean %s?", word, best)
}

// edits is the number of letters to add, drop or change that lead from a to b.
func edits(a, b string) int {
	row := make([]int, len(b)+1)
	for j := range row {
		row[j] = j
	}
	for i := 1; i <= len(a); i++ {
		diagonal := row[0]
		row[0] = i
		for j := 1; j <= len(b); j++ {
			cost := diagonal
			if a[i-1] != b[j-1] {
				cost++
			}
			diagonal = row[j]
			row[j] = min(cost, row[j]+1, row[j-1]+1)
		}
	}
	return row[len(b)]
}
