package rules

import (
	"github.com/cablelint/cablelint/grammar/marking"
	"github.com/cablelint/cablelint/lint"
	"github.com/cablelint/cablelint/lint/cable"
	"github.com/cablelint/cablelint/lint/law"
)

var longFormInPortion = &lint.Rule{
	Code: "P015", Name: "long-form-in-portion", Title: "a portion mark is written out as a header is, or a header " +
		"shortened as a mark is",
	Demands:    "portion marking uses the symbols (TS), (S), (C) and (U), a header the words",
	Severities: []lint.Severity{lint.Info},
	Reads:      lint.CablesAndPapers,
	Cites: []law.Cite{{Instrument: &law.ISOO2010, Section: "2001.21(c)(1)"},
		law.Consistency("portions are marked with symbols, headers with words")},
	Why: `Portion marking uses symbols: (S/NF). The words SECRET and NOFORN belong in the header. Programs look for
each form only in its own place.`,
	Fixes: []lint.FixKind{lint.Safe},
	Examples: []lint.Example{
		{Frame: "2009 S", Text: "2. ⟦(SECRET)⟧ The minister gave a date.", Fixed: "2. (S) The minister gave a date.",
			Note: "a level in words"},
		{Frame: "2009 C", Text: "NOFORN\n2. ⟦(C/NOFORN)⟧ The minister gave a date.",
			Fixed: "NOFORN\n2. (C/NF) The minister gave a date.", Note: "a control in words"},
		{Frame: "2009 S", Text: "2. (S//REL TO USA, GBR) The minister gave a date.", Trap: true,
			Note: "REL TO is the mark's own form"},
		{Frame: "2009 C", Text: "NOFORN\n2. (C/NF) The minister gave a date.", Note: "symbols"},
	},
	Check: func(p *lint.Pass) {
		if p.Profile == lint.IC { // C018
			return
		}
		binding(p.Doc, func(portion *cable.Portion, m *cable.Mark) {
			const ok = marking.LongForm | marking.LowerCase | marking.InnerBlank | marking.OddSeparator
			if m.Defects&marking.LongForm == 0 || m.Defects&^ok != 0 || m.EntireText || portion.Masked {
				return
			}
			if _, unknown := m.Unknown(); unknown || m.Level == marking.Unmarked {
				return
			}
			text := symbols(m)
			p.Report(lint.Diagnostic{
				Span: m.Span, Scope: portion.Span, Message: "portion mark " + m.Text + " is written out",
				Help: "write " + text, Fixes: ofWholeMark(m, replace(lint.Safe, m.Span, text, "write "+text)),
			})
		})
	},
}

// symbols is a mark with the words of its level and controls as symbols; a release list stays as it is.
func symbols(m *cable.Mark) string {
	return rewritten(m, func(w marking.Word) string {
		switch {
		case w.IsLevel():
			return w.Level.Letter()
		case w.IsControl(w.Control):
			return w.Control.Short()
		}
		return w.Text
	})
}
