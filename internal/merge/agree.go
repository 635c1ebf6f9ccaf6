package merge

import (
	"fmt"
	"slices"
	"strings"

	"github.com/cablelint/cablelint/internal/files"
	"github.com/cablelint/cablelint/internal/report"
)

// decide makes one record of all that results say about a path.
func (r *Results) decide(group []recorded) *report.Record {
	if len(group) == 1 {
		return group[0].Record
	}
	var own, rest []recorded
	for _, x := range group {
		if x.ToolsOwn() {
			own = append(own, x)
		} else {
			rest = append(rest, x)
		}
	}
	var rec *report.Record
	if len(rest) > 0 {
		rec = r.agreed(rest)
	} else {
		rec, own = own[0].Record, own[1:]
	}
	for _, x := range own { // each run says about the configuration what it found
		rec.Join(x.Record)
	}
	return rec
}

// agreed is what results say about an input, if they say the same of it and if it is one.
func (r *Results) agreed(group []recorded) *report.Record {
	path := group[0].Path()
	checked := slices.DeleteFunc(slices.Clone(group), func(x recorded) bool { return x.Kind() == files.Unread })
	switch {
	case twice(group) || len(checked) > 1 && nameless(path):
		return sameName(path, len(group), group)
	case len(checked) == 0:
		return group[0].Record
	}
	// where one run could not read it, another made up for it
	for _, x := range checked[1:] {
		if !x.Same(checked[0].Record) {
			return report.Unchecked(path, "results disagree about it: "+named(checked))
		}
	}
	if len(checked) > 1 {
		r.Doubled++
	}
	return checked[0].Record
}

// sameName is the record of a path that so many inputs have.
func sameName(path string, inputs int, group []recorded) *report.Record {
	return report.Unchecked(path, fmt.Sprintf("%d inputs have this name, and cannot be told apart (%s)", inputs,
		named(group)))
}

// nameless reports whether several inputs may have a path: all standard inputs do, and bytes that are not UTF-8 are
// written alike.
func nameless(path string) bool { return path == "-" || strings.ContainsRune(path, '\uFFFD') }

// twice reports whether a result that is not in doubt has two of the records: a run of check names each input once.
func twice(group []recorded) bool {
	seen := map[*result]bool{}
	for _, x := range group {
		if seen[x.of] && x.of.doubt == "" {
			return true
		}
		seen[x.of] = true
	}
	return false
}

// named are the files of the results that records come from.
func named(group []recorded) string {
	var names []string
	for _, x := range group {
		if !slices.Contains(names, x.of.source.name) {
			names = append(names, x.of.source.name)
		}
	}
	return strings.Join(names, ", ")
}
