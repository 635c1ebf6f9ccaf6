package lint

import (
	"slices"

	"github.com/cablelint/cablelint/grammar/marking"
	"github.com/cablelint/cablelint/grammar/source"
	"github.com/cablelint/cablelint/lint/cable"
)

// MarkChoices are the marks that an unmarked paragraph of a cable may get, a choice for each level up to the header's, the neighbours' first; none is
// chosen for the user. at is the paragraph's place among the portions.
func MarkChoices(d *cable.Document, at int) []Fix {
	var order []marking.Level
	header := d.Marking().Level
	add := func(l marking.Level) {
		if l != marking.Unmarked && l <= header && !slices.Contains(order, l) {
			order = append(order, l)
		}
	}
	for distance := 1; distance < 4; distance++ {
		for _, i := range [...]int{at - distance, at + distance} {
			if i >= 0 && i < len(d.Portions) {
				add(d.Portions[i].Marking().Level)
			}
		}
	}
	for l := header; l > marking.Unmarked; l-- {
		add(l)
	}
	end := d.Portions[at].NumberSpan.End
	fixes := make([]Fix, 0, len(order))
	for _, l := range order {
		mark := marking.Marking{Level: l}.Portion()
		fixes = append(fixes, Fix{Title: "mark the paragraph " + mark, Kind: Choice, Edits: []Edit{{Span: source.Span{Start: end, End: end}, Text: " " + mark}}})
	}
	return fixes
}
