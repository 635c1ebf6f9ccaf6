package lint

import (
	"slices"

	"github.com/cablelint/cablelint/grammar/marking"
	"github.com/cablelint/cablelint/grammar/source"
	"github.com/cablelint/cablelint/lint/cable"
	"github.com/cablelint/cablelint/lint/sighting"
)

// near is how many portions before and after an unmarked one are looked at for marks that it may have too.
const near = 3

// MarkChoices are the marks that an unmarked paragraph of a cable may get: first those of its neighbors, (SBU) and
// (C/NF) too, then each level up to the header's. None is chosen for the user. There are none where what follows the
// number may be a damaged mark: a second one would not repair it. at is the paragraph's place among the portions.
func MarkChoices(d *cable.Document, at int) []Fix {
	end := d.Portions[at].NumberSpan.End
	if sighting.BeginsMark(d.File.Text[end:]) {
		return nil
	}
	var marks []string
	add := func(mark string) {
		if !slices.Contains(marks, mark) {
			marks = append(marks, mark)
		}
	}
	header := d.Marking()
	for distance := 1; distance <= near; distance++ {
		for _, i := range [...]int{at - distance, at + distance} {
			if i < 0 || i >= len(d.Portions) {
				continue
			}
			if m := d.Portions[i].Mark(); m != nil && d.Portions[i].Marking() != (marking.Marking{}) && m.Level <= header.Level {
				add(asWritten(m))
			}
		}
	}
	for l := header.Level; l > marking.Unmarked; l-- {
		add(marking.Marking{Level: l}.Portion())
	}
	fixes := make([]Fix, 0, len(marks))
	for _, mark := range marks {
		fixes = append(fixes, Fix{Title: "mark the paragraph " + mark, Kind: Choice,
			Edits: []Edit{{Span: source.Span{Start: end, End: end}, Text: " " + mark}}})
	}
	return fixes
}

// asWritten is a neighbor's mark as it is written there, where nothing is wrong with it.
func asWritten(m *cable.Mark) string {
	if _, unknown := m.Unknown(); m.Defects == 0 && !unknown && m.Opened && m.Closed {
		return m.Text
	}
	return m.Portion()
}
