package rules

import (
	"slices"
	"strings"

	"github.com/cablelint/cablelint/grammar/marking"
	"github.com/cablelint/cablelint/grammar/register"
	"github.com/cablelint/cablelint/lint"
	"github.com/cablelint/cablelint/lint/cable"
	"github.com/cablelint/cablelint/lint/law"
)

var notAsTheRegister = &lint.Rule{
	Code: "C018", Name: "not-as-the-register", Title: "a portion mark breaks a rule of the register",
	Demands:    "a portion mark has the register's words, in its order, each with what it requires",
	Severities: []lint.Severity{lint.Warning},
	Need:       profileIC,
	Cites: []law.Cite{{Instrument: law.CAPCO}, law.Consistency("a marking that contradicts itself says nothing " +
		"that a reader can follow")},
	Why: `A mark of the register shows machines and people who may see a paragraph. A compartment without the
control that it requires, two controls that exclude each other, a word that has been retired or a
declassification date inside the mark all leave that open. The table of words, with the page of the manual where
one was read, is in the list of the register's words.`,
	Fixes: []lint.FixKind{lint.Choice},
	Examples: []lint.Example{
		{Frame: "2009 S", Settings: underIC, Text: "NOFORN\nORCON\n2. ⟦(S//HCS-O//NF)⟧ The minister gave a date.",
			Note: "HCS-O requires ORCON"},
		{Frame: "2009 S", Settings: underIC, Text: "NOFORN\nORCON\n2. ⟦(S//NF/OC)⟧ The minister gave a date.",
			Note: "ORCON comes before NOFORN"},
		{Frame: "2009 S", Settings: underIC, Text: "NOFORN\n2. ⟦(S//NF//25X1)⟧ The minister gave a date.",
			Note: "the instruction is on a line of its own"},
		{Frame: "2009 S", Settings: underIC, Text: "NOFORN\n2. (S//NF) The minister gave a date.",
			Note: "as the register writes it"},
		{Frame: "2009 S", Text: "NOFORN\n2. (S//NF//25X1) The minister gave a date.", Also: []string{"P004"}, Trap: true,
			Note: "not asked for in State's profile"},
	},
	Check: func(p *lint.Pass) {
		binding(p.Doc, func(portion *cable.Portion, m *cable.Mark) {
			if !m.Double || m.Defects&(marking.LostOpen|marking.LostClose|marking.Disguised) != 0 {
				return
			}
			read := register.Parse(m.Text)
			faults := register.Judge(read)
			if slices.ContainsFunc(faults, outsideLimits) { // C017: with another level, other controls may be meant
				return
			}
			i := slices.IndexFunc(faults, func(f register.Fault) bool { return !judgedElsewhere(m, f) })
			if i < 0 {
				return
			}
			f := faults[i]
			found := lint.Diagnostic{Span: m.Span, Scope: portion.Span, Message: f.Message, Help: f.Help}
			if read.Understood() {
				for _, s := range register.Suggest(m.Text) {
					if s != m.Text && register.Parse(s).Level == read.Level {
						found.Fixes = append(found.Fixes, choices(m.Span, []choice{{"write " + s, s}})...)
					}
				}
			}
			p.Report(found)
		})
	},
}

// outsideLimits reports whether a fault is a control that the level is too low or too high for.
func outsideLimits(f register.Fault) bool {
	return f.Kind == register.BelowFloor || f.Kind == register.AboveCeiling
}

// judgedElsewhere reports whether a fault is that of another rule, which says more about it.
func judgedElsewhere(m *cable.Mark, f register.Fault) bool {
	switch f.Kind {
	case register.UnknownPiece, register.RetiredWord: // P004
		w, unknown := m.Unknown()
		return unknown && slashBefore(m, w)
	case register.Exclusion: // P013
		return m.Has(marking.NOFORN) && (m.Released || m.Has(marking.RELIDO) || m.Has(marking.EyesOnly))
	case register.List: // P014
		return true
	case register.Twice:
		return !inRegisterOrder(m)
	case register.Form: // P015
		_, unknown := m.Unknown()
		return !unknown
	case register.Order:
		return m.Defects&(marking.LowerCase|marking.InnerBlank|marking.EmptySegment) != 0 || !inRegisterOrder(m)
	}
	return false
}

// inRegisterOrder reports whether a mark's release list is in the register's order, or has names that the register
// lacks.
func inRegisterOrder(m *cable.Mark) bool {
	var names []string
	for _, w := range m.ReleaseList() {
		names = append(names, strings.ToUpper(w.Text))
	}
	return len(names) == 0 || slices.Equal(names, registerOrder(names))
}
