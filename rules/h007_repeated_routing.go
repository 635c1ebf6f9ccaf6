package rules

import (
	"strings"

	"github.com/cablelint/cablelint/grammar/source"
	"github.com/cablelint/cablelint/lint"
	"github.com/cablelint/cablelint/lint/cable"
	"github.com/cablelint/cablelint/lint/law"
)

var repeatedRouting = &lint.Rule{
	Code: "H007", Name: "repeated-routing", Title: "a repeated header has other pass lines",
	Demands:    "copies of one header agree",
	Severities: []lint.Severity{lint.Info},
	Cites:      []law.Cite{agreement()},
	Why: `Pass lines such as STATE FOR … say whom the cable is for. Copies that differ there were sent to
different readers, or lost a line; the marking is the same.`,
	Examples: []lint.Example{
		{Frame: "2009 C doubled", Text: "1: STATE FOR EUR/NB\n2: ⟦STATE FOR WHA/CAN⟧", Note: "for another office"},
		{Frame: "2009 C doubled", Text: "1: STATE FOR EUR/NB\n2: ⟦NSC FOR PRILL⟧", Note: "for another reader"},
		{Frame: "2009 C doubled", Text: "STATE FOR EUR/NB", Note: "the copies agree"},
		{Frame: "2009 C doubled", Text: "1: STATE FOR EUR/NB", Trap: true,
			Note: "a copy without pass lines is no other copy"},
	},
	Check: func(p *lint.Pass) {
		pairs(p.Doc, func(first, later *cable.HeaderBlock) {
			if otherRefs(p.Doc, first, later) {
				p.Report(lint.Diagnostic{
					Span: source.Span{Start: later.Refs.Start, End: later.Refs.Start + len("REF")}, Scope: later.Span,
					Related: []lint.Related{{Span: first.Refs, Message: "first header"}},
					Message: "the repeated header has other references than the first",
					Help:    "find out which are right, and write them in both",
				})
				return
			}
			if later.Cause != cable.Repeat || len(first.Slugs) == 0 || len(later.Slugs) == 0 || p.Doc.Glued() {
				return
			}
			if a, b := slugLetters(p.Doc, first), slugLetters(p.Doc, later); strings.HasPrefix(a, b) || strings.HasPrefix(b, a) {
				return // one copy may lose the last of them
			}
			p.Report(lint.Diagnostic{
				Span: later.Slugs[0], Scope: later.Span, Related: []lint.Related{{Span: first.Slugs[0], Message: "first header"}},
				Message: "the repeated header has other pass lines than the first",
				Help:    "find out whom the cable is for, and write it in both",
			})
		})
	},
}

// slugLetters are the letters of all pass lines of a block.
func slugLetters(d *cable.Document, b *cable.HeaderBlock) (all string) {
	for _, s := range b.Slugs {
		all += letters(s.In(d.File.Text))
	}
	return all
}

// otherRefs reports whether two copies of a header both have references, and neither list begins with the other.
func otherRefs(d *cable.Document, first, later *cable.HeaderBlock) bool {
	if first.Refs.Empty() || later.Refs.Empty() || first.Masked || later.Masked || d.Glued() {
		return false
	}
	a, _ := subjectSigns(first.Refs.In(d.File.Text), 0)
	b, _ := subjectSigns(later.Refs.In(d.File.Text), 0)
	return !strings.HasPrefix(a, b) && !strings.HasPrefix(b, a)
}
