package rules

import (
	"fmt"
	"slices"
	"strings"

	"github.com/cablelint/cablelint/grammar/marking"
	"github.com/cablelint/cablelint/grammar/register"
	"github.com/cablelint/cablelint/lint"
	"github.com/cablelint/cablelint/lint/cable"
	"github.com/cablelint/cablelint/lint/law"
)

var notAsTheRegister = &lint.Rule{
	Code: "C018", Name: "not-as-the-register", Title: "a marking breaks a rule of the register",
	Reads:      lint.CablesAndPapers,
	Demands:    "a marking has the register's words, in its order, each with what it requires",
	Severities: []lint.Severity{lint.Warning, lint.Info},
	Need:       profileIC(),
	Cites: []law.Cite{{Instrument: &law.CAPCO}, law.Consistency("a marking that contradicts itself says nothing " +
		"that a reader can follow")},
	Why: `A mark in the register's form shows people and programs who may see a paragraph. The mark is unclear where a
compartment lacks the control that it requires, two controls exclude each other, a word has been retired, or a
declassification date is in the mark. The table of words, with the page of the manual where one was read, is in the
list of the register's words. In State's profile the rule asks it only of papers that follow the register, and of
what was read whole. There another order of the words is a note, and words that are not known are not judged.`,
	Fixes: []lint.FixKind{lint.Safe, lint.Choice},
	Examples: []lint.Example{
		{Frame: "2009 S", Settings: underIC, Text: "NOFORN\nORCON\n2. ⟦(S//HCS-O//NF)⟧ The minister gave a date.",
			Note: "HCS-O requires ORCON"},
		{Frame: "2009 S", Settings: underIC, Text: "NOFORN\nORCON\n2. ⟦(S//NF/OC)⟧ The minister gave a date.",
			Note: "ORCON comes before NOFORN"},
		{Frame: "2009 S", Settings: underIC, Text: "NOFORN\n2. ⟦(S/NF)⟧ The minister gave a date.",
			Fixed: "NOFORN\n2. (S//NF) The minister gave a date.", Note: "State's separator"},
		{Frame: "2009 S", Settings: underIC, Text: "⟦S E C R E T//NOFORN/ORCON⟧ QUELLVILLE 000412",
			Note: "a header line"},
		{Frame: "2009 S", Settings: underIC, Text: "NOFORN\n2. ⟦(S//NF//25X1)⟧ The minister gave a date.",
			Note: "the instruction is on a line of its own"},
		{Frame: "2009 S", Settings: underIC, Text: "NOFORN\n2. (S//NF) The minister gave a date.",
			Note: "as the register writes it"},
		{Frame: "2009 S", Text: "NOFORN\n2. (S//NF//25X1) The minister gave a date.", Also: []string{"P004"}, Trap: true,
			Note: "not asked for in State's profile"},
		{Frame: "none", Text: "TOP SECRET//SI-G//ORCON/NOFORN" + memoDate + "⟦(TS//SI-G//NF)⟧ He told us so.\n\n" +
			"(TS//SI-G//OC/NF) She did, too." + memoBlock + "TOP SECRET//SI-G//ORCON/NOFORN\n",
			Note: "in a paper that follows the register, also in State's profile"},
		{Frame: "none", Text: "SECRET//NODIS" + memoDate + memoBody + memoBlock + "SECRET//NODIS\n", Trap: true,
			Note: "State's own caption, in State's profile"},
	},
	Check: func(p *lint.Pass) {
		var all repeats
		registerMarks(p, func(m registerMark, j *judgement) {
			read, faults := j.read, j.faults
			if !judged(m) {
				return
			}
			if slices.ContainsFunc(faults, func(f register.Fault) bool { return outsideLimits(f) && !f.Minor }) {
				return // C017: with another level, other controls may be meant
			}
			i := slices.IndexFunc(faults, func(f register.Fault) bool { return !outsideLimits(f) && !judgedElsewhere(m, f) })
			if i < 0 || p.Profile != lint.IC && !certain(p.Doc, m, read, faults[i]) {
				return
			}
			f := faults[i]
			all.add(fmt.Sprint(m.text, m.whole), lint.Diagnostic{Span: m.place(p.Doc, f), Scope: m.scope, Message: f.Message,
				Help: f.Help, Severity: registerSeverity(p, read, f), Fixes: m.corrected(j, f)})
		})
		all.report(p)
	},
}

// certain reports whether a fault in a paper is one in State's profile too, and that of no other rule there. A word
// that is not known may be a compartment that is not public or of the CUI registry, and State's captions have rules of
// their own.
func certain(d *cable.Document, m registerMark, read *register.Parsed, f register.Fault) bool {
	switch f.Kind {
	case register.MissingCompanion, register.Exclusion, register.Twice, register.List:
		if stampedCopy(d) { // the companion, or the words between two, may be struck
			return false
		}
		joint := m.mark != nil && !m.banner && read.Joint && len(read.Owners) == 0 // the banner has the owners
		return !register.OfState(f) && !joint
	case register.Order: // B009
		return !m.banner || !read.JoinsCategories()
	case register.Form: // P015, B009
		return m.banner && !register.Parse(m.text).Short
	}
	return false
}

// registerSeverity is how grave a fault is: in State's profile another order of the words, or a short word in a banner,
// is information. So are other signs before the day of the directive on mail, as 32 CFR 2001.23 has its examples in
// the register's form.
func registerSeverity(p *lint.Pass, read *register.Parsed, f register.Fault) lint.Severity {
	switch {
	case p.Profile == lint.IC:
	case f.Kind == register.Form || stampedCopy(p.Doc),
		f.Kind == register.Order && (read.Reordered() || !from(p.Doc, mailRules())):
		return lint.Info
	}
	return lint.Warning
}

// judged reports whether a marking is one of the register's kind: a banner, or a mark with a level or a double slash
// that has both its parentheses.
func judged(m registerMark) bool {
	if m.banner || m.mark == nil {
		return true
	}
	const damaged = marking.LostOpen | marking.LostClose | marking.Disguised | marking.EmptySegment
	return m.mark.Defects&damaged == 0 && (m.mark.Level != marking.Unmarked || m.mark.Double) && !m.mark.EntireText
}

// outsideLimits reports whether a fault is a control that the level is too low or too high for.
func outsideLimits(f register.Fault) bool {
	return f.Kind == register.BelowFloor || f.Kind == register.AboveCeiling
}

// judgedElsewhere reports whether a fault is that of another rule, which says more about it.
func judgedElsewhere(m registerMark, f register.Fault) bool {
	if m.lines != nil { // State's own captions have rules of their own
		return f.Kind != register.RetiredWord && f.Kind != register.MissingCompanion && f.Kind != register.Exclusion ||
			register.OfState(f)
	}
	if m.mark == nil {
		return false
	}
	switch f.Kind {
	case register.Exclusion: // P013
		return m.mark.Has(marking.NOFORN) && (m.mark.Released || m.mark.Has(marking.RELIDO) ||
			m.mark.Has(marking.EyesOnly))
	case register.List: // P014
		return releaseOrder(m.mark) != nil
	case register.Twice:
		return !inRegisterOrder(m.mark)
	case register.NoLevel, register.SeveralLevels: // P005, and State's SBU without a level
		return !m.banner && (m.mark.Level != marking.Unmarked || m.mark.Defects&marking.SeveralLevels != 0)
	case register.Order, register.Form: // P006, P014
		return m.mark.Defects&(marking.LowerCase|marking.InnerBlank) != 0 || !inRegisterOrder(m.mark)
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
