package rules

import (
	"github.com/cablelint/cablelint/grammar/calendar"
	"github.com/cablelint/cablelint/grammar/marking"
	"github.com/cablelint/cablelint/grammar/source"
	"github.com/cablelint/cablelint/lint"
	"github.com/cablelint/cablelint/lint/cable"
	"github.com/cablelint/cablelint/lint/law"
)

var limitedOfficialUse = &lint.Rule{
	Code: "P009", Name: "limited-official-use-ended", Title: "LIMITED OFFICIAL USE or FOUO had been replaced",
	Demands:    "a marking is not used after another has taken its place",
	Obsolete:   true,
	Severities: []lint.Severity{lint.Error, lint.Warning, lint.Info},
	Reads:      lint.CablesAndPapers,
	Alone:      true,
	Cites: []law.Cite{{Instrument: &law.State00SBU, Section: "¶1"},
		{Instrument: &law.CFR2002, Section: "2002.36"}},
	Why: `LIMITED OFFICIAL USE ended on 1 October 1995. Since then such a cable says UNCLAS with the caption
SENSITIVE, and its paragraphs (SBU). Until the end of 1995 the old form is only noted.
CUI took the place of FOUO: in a paper whose banner is CUI the old mark says nothing. Agencies had until the end of
2021, and some went on with it, so in other papers it is noted from 2022 on.`,
	Fixes: []lint.FixKind{lint.Unsafe},
	Leads: []string{"R006"},
	Examples: []lint.Example{
		{Frame: "2002 U", Text: "2. (⟦LOU⟧) The minister said that talks would go on.",
			Fixed: "2. (SBU) The minister said that talks would go on.", Note: "seven years too late"},
		{Frame: "1998 U", Text: "⟦LIMITED OFFICIAL USE⟧ QUELLVILLE 000412", Note: "on the classification line"},
		{Frame: "1988 U", Text: "LIMITED OFFICIAL USE QUELLVILLE 000412", Trap: true, Note: "right in its time"},
		{Frame: "2002 U", Text: "2. The limited official use of the harbor is settled.", Note: "prose"},
	},
	Check: func(p *lint.Pass) {
		d := p.Doc
		if d.Paper != nil {
			officialUseOnly(p)
		}
		report := func(at source.Span, fixes []lint.Fix) {
			diag := lint.Diagnostic{
				Span: at, Message: "LIMITED OFFICIAL USE ended on 1 October 1995",
				Help: "say SBU: (SBU) on the portion, UNCLAS with the caption SENSITIVE in the header", Fixes: fixes,
			}
			if !from(d, calendar.MustDate(1996, 1, 1)) {
				diag.Severity = lint.Info
			}
			if d.Paper != nil { // Justice and Treasury went on with it
				diag.Severity, diag.Help, diag.Fixes = lint.Info, "in a paper of the Department, say SBU", nil
			}
			p.Report(diag)
		}
		if l := d.FirstLine(); l != nil && l.Level.Has(marking.LOU) {
			report(l.Level.Span, nil)
		} else if len(d.Blocks) > 0 {
			for _, c := range d.Blocks[0].Captions {
				if c.Name == "LIMITED OFFICIAL USE" {
					report(c.Span, nil)
				}
			}
		}
		found := false
		binding(d, func(portion *cable.Portion, m *cable.Mark) {
			for _, w := range m.Words {
				if w.IsControl(marking.LOU) {
					at := w.Span.Shift(m.Span.Start)
					found = true
					report(at, replace(lint.Unsafe, m.Span, m.Text[:w.Span.Start]+"SBU"+m.Text[w.Span.End:], "say SBU"))
				}
			}
		})
		if marks := markedWith(d, marking.LOU); !found && len(marks) > 0 { // LOU - ENTIRE TEXT
			report(marks[0].Span, nil)
		}
	},
}

// fouoEnded is the day by which agencies had replaced FOUO by CUI: ISOO Notice 2020-01.
func fouoEnded() calendar.Day { return calendar.MustDate(2022, 1, 1) }

// officialUseOnly reports the first FOUO of a paper of the time of CUI: 32 CFR 2002.36 has old marks replaced.
func officialUseOnly(p *lint.Pass) {
	d := p.Doc
	found := lint.Diagnostic{Severity: lint.Warning, Cite: law.Cite{Instrument: &law.CFR2002, Section: "2002.36"},
		Message: "CUI has taken the place of FOUO", Help: "write CUI where the information is of a category of it"}
	if d.Paper.Stamped || !from(d, law.CFR2002.From) {
		return
	}
	if !underCUI(d) {
		if found.Severity = lint.Info; !from(d, fouoEnded()) {
			return
		}
	}
	if l := d.FirstLine(); l != nil && l.Level.Controls.Has(marking.FOUO) {
		found.Span = l.Level.Span
	}
	binding(d, func(_ *cable.Portion, m *cable.Mark) {
		if found.Span.Empty() && m.Controls.Has(marking.FOUO) {
			found.Span = m.Span
		}
	})
	if !found.Span.Empty() {
		p.Report(found)
	}
}
