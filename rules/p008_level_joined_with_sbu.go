package rules

import (
	"slices"

	"github.com/cablelint/cablelint/grammar/marking"
	"github.com/cablelint/cablelint/grammar/register"
	"github.com/cablelint/cablelint/grammar/source"
	"github.com/cablelint/cablelint/lint"
	"github.com/cablelint/cablelint/lint/cable"
	"github.com/cablelint/cablelint/lint/law"
)

var levelJoinedWithSBU = &lint.Rule{
	Code: "P008", Name: "level-joined-with-sbu", Title: "SBU, LOU or FOUO is joined to a classification level",
	Demands:    "no other term is combined with a level in one marking",
	Severities: []lint.Severity{lint.Error, lint.Warning},
	Reads:      lint.CablesAndPapers,
	Cites: []law.Cite{
		{Instrument: &law.EO12065, Section: "1-503"}, {Instrument: &law.EO12356, Section: "1.1(b)"},
		{Instrument: &law.EO12958, Section: "1.3(b)"},
		{Instrument: &law.ISOO2003, Section: "2001.23(a)"}, {Instrument: &law.EO13526, Section: "1.2(b)"},
		{Instrument: &law.EO12958Amended, Section: "1.2(b)"},
	},
	Why: `SBU, LOU and FOUO are for text that is not classified. Joined to a level they contradict it: if the text is
classified, the level is enough; if it is not, the level is wrong.`,
	Fixes: []lint.FixKind{lint.Choice},
	Examples: []lint.Example{
		{Frame: "2009 C", Text: "2. ⟦(C/SBU)⟧ The minister said that talks would go on.", Note: "either C or SBU"},
		{Frame: "2009 S", Text: "2. ⟦(S//FOUO)⟧ The minister said that talks would go on.",
			Note: "FOUO adds nothing to SECRET"},
		{Frame: "2009 C", Text: "2. (SBU/NF) The minister said that talks would go on.\nNOFORN\n" +
			"3. (C) Staff were told to keep notes.", Trap: true, Note: "SBU with a control is not a level"},
		{Frame: "2009 C", Text: "⟦C O N F I D E N T I A L//SBU⟧ QUELLVILLE 000412", Note: "in the header"},
		{Frame: "2009 C", Text: "SUBJECT: ⟦(SBU/C)⟧ HARBOR TALKS RESUME", Note: "of the subject"},
		{Frame: "2009 C", Text: "2. (C) The minister said that talks would go on.", Note: "a level alone"},
	},
	Check: func(p *lint.Pass) {
		if l := p.Doc.FirstLine(); l != nil && l.Level.Defects&marking.JoinedLevelAndSBU != 0 &&
			p.Profile != lint.IC && !withinCeilings(&l.Level) { // C017
			p.Report(lint.Diagnostic{Severity: lint.Warning, Span: l.Level.Span,
				Message: "the header joins a classification level with a marking for unclassified text",
				Help:    "keep the level alone if the cable is classified"})
		}
		var subjects repeats // of repeated headers
		for _, b := range p.Doc.Binding() {
			m := b.Mark
			if b.Portion == nil && !b.OfSubject() || m.Defects&marking.JoinedLevelAndSBU == 0 ||
				p.Profile == lint.IC && withinCeilings(m) {
				continue
			}
			found := joinedMark(m, scopeOf(b))
			if b.OfSubject() {
				subjects.add(m.Text, found)
				continue
			}
			p.Report(found)
		}
		subjects.report(p)
	},
}

// joinedMark is the finding on a mark with a level and a marking for unclassified text.
func joinedMark(m *cable.Mark, scope source.Span) lint.Diagnostic {
	return lint.Diagnostic{
		Span: m.Span, Scope: scope,
		Message: "mark " + m.Text + " joins a classification level with a marking for unclassified text",
		Help:    "keep the level alone if the portion is classified, SBU alone if it is not",
		Fixes: ofWholeMark(m, choices(m.Span, []choice{{"keep the level " + m.Level.Letter(),
			marking.Marking{Level: m.Level, Controls: m.Controls, Release: m.Release}.Header().Portion()}})),
	}
}

// withinCeilings reports whether the register has each control of a mark with the mark's level: DEA SENSITIVE (p. 159
// of 2016) and LES (p. 181) are used with all.
func withinCeilings(m *cable.Mark) bool {
	read := register.Parse(m.Text)
	return read.Understood() && !slices.ContainsFunc(register.Judge(read), outsideLimits)
}
