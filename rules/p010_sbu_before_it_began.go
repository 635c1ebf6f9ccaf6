package rules

import (
	"fmt"

	"github.com/cablelint/cablelint/grammar/marking"
	"github.com/cablelint/cablelint/lint"
	"github.com/cablelint/cablelint/lint/cable"
	"github.com/cablelint/cablelint/lint/law"
)

var sbuBeforeItBegan = &lint.Rule{
	Code: "P010", Name: "sbu-before-it-began", Title: "SBU or CUI in a text from before it began",
	Demands:    "a marking is not used before it began",
	Severities: []lint.Severity{lint.Warning, lint.Info},
	Reads:      lint.CablesAndPapers,
	Alone:      true,
	Cites: []law.Cite{law.Consistency("cables before October 1995 say LIMITED OFFICIAL USE; none of the public " +
		"ones says SBU"),
		{Instrument: &law.State95SBU}, {Instrument: &law.CFR2002}},
	Why: `SENSITIVE BUT UNCLASSIFIED came on 1 October 1995 instead of LIMITED OFFICIAL USE. In an older cable either
the mark was added later, or the cable's date is wrong. CUI came on 14 November 2016.`,
	Examples: []lint.Example{
		{Frame: "1988 U", Text: "2. ⟦(SBU)⟧ The minister gave a date.\n1. (U) The port opened.\n3. (U) Staff were told.",
			Note: "seven years too early"},
		{Frame: "1988 C", Text: "2. ⟦(SBU)⟧ The minister gave a date.", Note: "in a classified cable"},
		{Frame: "1998 U", Text: "SENSITIVE\n2. (SBU) The minister gave a date.\n1. (U) The port opened.\n" +
			"3. (U) Staff were told.", Note: "after it began"},
		{Frame: "1988 U", Text: "LIMITED OFFICIAL USE QUELLVILLE 000412\n2. (LOU) The minister gave a date.\n" +
			"1. (U) The port opened.\n3. (U) Staff were told.", Trap: true, Note: "the marking of that time"},
	},
	Check: func(p *lint.Pass) {
		l := p.Doc.FirstLine()
		if p.Doc.Paper != nil && l != nil && l.Level.Controls.Has(marking.CUI) && before(p.Doc, law.CFR2002.From) {
			p.Report(lint.Diagnostic{Cite: law.Cite{Instrument: &law.CFR2002}, Severity: lint.Info, Span: l.Level.Span,
				Message: fmt.Sprintf("CUI began on 14 November 2016, and the cable is dated %s", cableDate(p.Doc)),
				Help:    "see whether the date or the banner is wrong"})
		}
		if !before(p.Doc, law.State95SBU.From) {
			return
		}
		if p.Doc.Paper != nil && l != nil && l.Level.Controls.Has(marking.SBU) {
			// other agencies had the words from the policy NTISSP 2 of October 1986 on
			p.Report(lint.Diagnostic{Cite: law.Cite{Instrument: &law.State95SBU}, Severity: lint.Info, Span: l.Level.Span,
				Message: fmt.Sprintf("SBU began on 1 October 1995, and the cable is dated %s", cableDate(p.Doc)),
				Help:    "see whether the date or the banner is wrong: LOU was the Department's marking of that time"})
		}
		binding(p.Doc, func(portion *cable.Portion, m *cable.Mark) {
			if m.Has(marking.SBU) {
				p.Report(lint.Diagnostic{
					Cite: law.Cite{Instrument: &law.State95SBU}, Span: m.Span, Scope: portion.Span,
					Message: fmt.Sprintf("SBU began on 1 October 1995, and the cable is dated %s", cableDate(p.Doc)),
					Help:    "see whether the date or the mark is wrong: LOU was the marking of that time",
				})
			}
		})
	},
}
