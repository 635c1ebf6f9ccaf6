package marking

import (
	"slices"

	"github.com/cablelint/cablelint/internal/lazy"
)

// groups are the groups of release lists whose members are known, without the United States.
var groups = lazy.Value[map[string][]string]{Make: func() map[string][]string {
	return map[string][]string{
		"FVEY": {"AUS", "CAN", "GBR", "NZL"},
		"ACGU": {"AUS", "CAN", "GBR"},
		"TEYE": {"AUS", "GBR"},
		"NATO": {
			"ALB", "BEL", "BGR", "CAN", "CZE", "DEU", "DNK", "ESP", "EST", "FIN", "FRA", "GBR", "GRC", "HRV", "HUN", "ISL",
			"ITA", "LTU", "LUX", "LVA", "MKD", "MNE", "NLD", "NOR", "POL", "PRT", "ROU", "SVK", "SVN", "SWE", "TUR",
		},
	}
}}

// Members are the countries of a group, sorted, the United States left out; nil where they are not known. NATO's are
// those of 2024. The list must not be changed.
func Members(group string) []string { return groups.Get()[group] }

// withMembers is a list of codes with the members of its groups, and with the smaller groups whose members they all
// are; sorted.
func withMembers(list []string) []string {
	all := slices.Clone(list)
	for _, n := range list {
		all = append(all, Members(n)...)
		for group := range groups.Get() {
			if within(group, n) {
				all = append(all, group)
			}
		}
	}
	slices.Sort(all)
	return slices.Compact(all)
}

// within reports whether a country or a group belongs to a larger group.
func within(name, group string) bool {
	members := Members(group)
	if own := Members(name); own != nil {
		outside := func(n string) bool { return !slices.Contains(members, n) }
		return len(own) < len(members) && !slices.ContainsFunc(own, outside)
	}
	return slices.Contains(members, name)
}

// withoutMembers is a list of codes without those that a group of it has.
func withoutMembers(list []string) []string {
	return slices.DeleteFunc(slices.Clone(list), func(n string) bool {
		return slices.ContainsFunc(list, func(group string) bool { return within(n, group) })
	})
}

// Same reports whether two lists name the same countries, in the one as a group and in the other one by one.
func (r Release) Same(o Release) bool {
	if r == o {
		return true
	}
	countries := func(r Release) []string {
		return slices.DeleteFunc(withMembers(r.List()), func(n string) bool { return Members(n) != nil })
	}
	return slices.Equal(countries(r), countries(o))
}
