package rules

import (
	"github.com/cablelint/cablelint/grammar/calendar"
	"github.com/cablelint/cablelint/grammar/marking"
	"github.com/cablelint/cablelint/grammar/source"
	"github.com/cablelint/cablelint/lint"
	"github.com/cablelint/cablelint/lint/law"
)

// toBeforeList is the day from which a list without TO is noted: the register of that time has a list after REL TO, and
// REL alone where the list is the banner's.
func toBeforeList() calendar.Day { return calendar.MustDate(2001, 1, 1) }

// listsWithoutTo notes, once, the lists of codes in the register's form that follow REL: //REL USA, GBR. State's own
// form with one slash needs no TO.
func listsWithoutTo(p *lint.Pass) {
	d := p.Doc
	if p.Profile == lint.IC || d.Date.Known() && !from(d, toBeforeList()) {
		return
	}
	var note *lint.Diagnostic
	add := func(m *marking.Parsed, at, scope source.Span) {
		if !m.Released || m.ReleaseTo() || !m.Double || !marking.ListsCodes(at.In(d.File.Text)) {
			return
		}
		found := lint.Diagnostic{Span: at, Scope: scope, Severity: lint.Info,
			Cite:    law.Cite{Instrument: &law.CAPCO, Section: "REL TO (p. 151 of 2016)"},
			Message: "a list of codes follows REL, and not REL TO", Help: "write REL TO before the list"}
		if note == nil {
			note = &found
			return
		}
		note.Related = append(note.Related, lint.Related{Span: at, Message: found.Message})
	}
	headerMarks(d, func(m *marking.Parsed, _ string, at source.Span) {
		if note == nil || note.Span != at {
			add(m, at, source.Span{})
		}
	})
	for _, b := range d.Binding() {
		add(b.Mark.Parsed, b.Mark.Span, scopeOf(b))
	}
	if note != nil {
		p.Report(*note)
	}
}
