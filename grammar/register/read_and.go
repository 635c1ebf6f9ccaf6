package register

import (
	"slices"
	"strings"
)

// The word AND between two names of a list joins them. Between commas, and in a list without commas, it is Andorra.

// unjoined are names without the AND that is between two of them.
func unjoined(names []string) []string {
	i := slices.Index(names, "AND")
	if i <= 0 || i == len(names)-1 {
		return names
	}
	return slices.Delete(slices.Clone(names), i, i+1)
}

// unjoined is an item whose names after commas are split at AND: AUS and GBR, or and GBR.
func (it *item) unjoined() *item {
	out := *it
	out.List = nil
	for _, n := range it.List {
		words := n.Words
		i := slices.IndexFunc(words, func(w string) bool { return strings.EqualFold(w, "AND") })
		if i < 0 || i == len(words)-1 {
			out.List = append(out.List, n)
			continue
		}
		if i > 0 {
			out.List = append(out.List, &name{Words: words[:i]})
		}
		out.List = append(out.List, &name{Words: words[i+1:]})
	}
	return &out
}

// withoutAnd is a text with a comma for each AND that joins two names of a release list.
func withoutAnd(s string) string {
	upper := strings.ToUpper(s)
	from := max(strings.Index(upper, "REL"), strings.Index(upper, "DISPLAY"))
	if from < 0 || len(upper) != len(s) {
		return s
	}
	for {
		i := strings.Index(upper[from:], " AND ")
		if i < 0 {
			return s
		}
		i += from
		end := strings.TrimRight(s[:i], " ,")
		s = end + ", " + strings.TrimLeft(s[i+len(" AND "):], " ")
		upper, from = strings.ToUpper(s), len(end)
	}
}
