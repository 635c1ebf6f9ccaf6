package register

import (
	"slices"
	"strings"

	"github.com/cablelint/cablelint/grammar/marking"
)

// expand replaces groups by their members, the United States left out.
func expand(list []string) []string {
	var out []string
	for _, n := range list {
		if members := marking.Members(n); members != nil {
			out = append(out, members...)
		} else {
			out = append(out, n)
		}
	}
	out = slices.DeleteFunc(out, func(n string) bool { return n == "USA" })
	return names(out)
}

// meet is what two lists share, groups taken apart; a group that one of them names stays one where all its members are
// shared.
func meet(a, b []string) []string {
	x, y := expand(a), expand(b)
	shared := slices.DeleteFunc(slices.Clone(x), func(n string) bool { return !slices.Contains(y, n) })
	var groups, covered []string
	for _, group := range []string{"NATO", "FVEY", "ACGU", "TEYE"} {
		members := expand([]string{group})
		lacks := func(list []string) bool {
			return slices.ContainsFunc(members, func(n string) bool { return !slices.Contains(list, n) })
		}
		if (slices.Contains(a, group) || slices.Contains(b, group)) && !lacks(shared) && lacks(covered) {
			groups, covered = append(groups, group), append(covered, members...)
		}
	}
	shared = slices.DeleteFunc(shared, func(n string) bool { return slices.Contains(covered, n) })
	return names(append(shared, groups...))
}

// country is the code of the register for a name as it was written; ok is false where nobody has it.
func country(name string) (code string, ok bool) {
	name = strings.ToUpper(name)
	if marking.IsCountry(name) || marking.Members(name) != nil || isOrganization(name) {
		return name, true
	}
	return name, false
}

// isOrganization reports whether a code of four letters or EU is one that lists of the register name.
func isOrganization(code string) bool {
	return code == "EU" || len(code) == 4 && marking.IsOrganization(code)
}
