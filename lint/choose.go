package lint

import (
	"fmt"
	"strings"

	"github.com/cablelint/cablelint/grammar/text"
)

// Find is the rule of a code or name, in any case; nil if there is none.
func Find(rules []*Rule, name string) *Rule {
	for _, r := range rules {
		if strings.EqualFold(r.Code, name) || strings.EqualFold(r.Name, name) {
			return r
		}
	}
	return nil
}

// InFamily reports whether a word is the letter of the rule's family, in any case.
func InFamily(r *Rule, word string) bool {
	return len(word) == 1 && strings.EqualFold(r.Code[:1], word)
}

// Names reports whether a word names the rule: by code, name or family letter, in any case.
func Names(word string, r *Rule) bool {
	return strings.EqualFold(r.Code, word) || strings.EqualFold(r.Name, word) || InFamily(r, word)
}

// Named is nil where a word names one of the rules or their families, else an error with the nearest.
func Named(rules []*Rule, word string) error {
	for _, r := range rules {
		if Names(word, r) {
			return nil
		}
	}
	return UnknownRule(rules, word)
}

// choose says by rule whether one of the words names it: by code, name or family letter.
func choose(rules []*Rule, words []string) ([]bool, error) {
	chosen := make([]bool, len(rules))
	for _, w := range words {
		if err := Named(rules, w); err != nil {
			return nil, err
		}
		for i, r := range rules {
			chosen[i] = chosen[i] || Names(w, r)
		}
	}
	return chosen, nil
}

// UnknownRule is the error for a word that names no rule, with the nearest one.
func UnknownRule(rules []*Rule, word string) error {
	var names, family []string
	for _, r := range rules {
		names = append(names, r.Code, r.Name)
		if word != "" && InFamily(r, word[:1]) {
			family = append(family, r.Code)
		}
	}
	near := text.Nearest(strings.ToUpper(word), family) // a wrong number is likelier than a wrong letter
	if near == "" {
		near = text.Nearest(word, names)
	}
	if near != "" {
		return fmt.Errorf("no rule is called %q; did you mean %s?", word, near)
	}
	return fmt.Errorf("no rule is called %q: cablelint rules lists them", word)
}
