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
	Code: "P009", Name: "limited-official-use-ended", Title: "LIMITED OFFICIAL USE had been replaced by SBU",
	Demands:    "SBU took the place of LOU on 1 October 1995",
	Obsolete:   true,
	Severities: []lint.Severity{lint.Error, lint.Info},
	Reads:      lint.CablesAndPapers,
	Alone:      true,
	Cites:      []law.Cite{{Instrument: &law.State00SBU, Section: "¶1"}},
	Why: `LIMITED OFFICIAL USE ended on 1 October 1995. Since then such a cable says UNCLAS with the caption
SENSITIVE, and its paragraphs (SBU). Until the end of 1995 the old form is only noted.`,
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
