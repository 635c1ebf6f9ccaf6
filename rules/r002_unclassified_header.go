package rules

import (
	"fmt"

	"github.com/cablelint/cablelint/grammar/marking"
	"github.com/cablelint/cablelint/lint"
	"github.com/cablelint/cablelint/lint/cable"
)

var unclassifiedHeader = &lint.Rule{
	Code: "R002", Name: "unclassified-header", Title: "the header is unclassified and a portion is classified",
	Demands:    "the overall marking is the highest of the portions",
	Severities: []lint.Severity{lint.Error},
	Reads:      lint.CablesAndPapers,
	Cites:      overallUnclassified,
	Why: `An UNCLAS line sends a cable over open circuits. Where a portion says (C), (S) or (TS) the whole cable is
classified, and the classification line must say so. This is the most serious error that a marking can have.`,
	Silences: []string{"R001", "D003", "A010", "C006", "C013"},
	Fixes:    []lint.FixKind{lint.Unsafe},
	Leads: []string{"A001", "A002", "A017", "B006", "C009", "D001", "D002", "D011", "D021", "H011", "H014", "P001", "P002",
		"R004"},
	Examples: []lint.Example{
		{Frame: "2009 U", Text: "2. (C) The minister gave a date.\n⟦UNCLAS⟧ QUELLVILLE 000412",
			Fixed: "C O N F I D E N T I A L QUELLVILLE 000412\n2. (C) The minister gave a date.",
			Also:  []string{"D002", "A001"}, Note: "one classified paragraph makes the cable classified"},
		{Frame: "2009 U", Text: "2. (S/NF) The minister gave a date.\n3. (S) So did his deputy.\n" +
			"⟦UNCLAS⟧ QUELLVILLE 000412", Note: "two paragraphs, one finding"},
		{Frame: "2009 U", Text: "2. (SBU) The minister gave a date.", Note: "SBU is not a classification"},
		{Frame: "2009 U", Text: "2. (SBU) Three points were made:\n\n(a) one\n\n(b) two\n\n(c) three", Trap: true,
			Note: "letters of a list are not marks"},
		{Frame: "2009 U", Text: "1. (C - ENTIRE TEXT) The port opened.\n⟦UNCLAS⟧ QUELLVILLE 000412",
			Also: []string{"D002", "A001", "P003"}, Note: "one mark for the entire text"},
		{Frame: "2009 U", Text: "2. (C) The minister gave a date.\n⟦UNCLAS//SBU⟧ QUELLVILLE 000412",
			Also: []string{"D002", "A001"}, Note: "SBU has to go, too, which is for a person to see"},
		{Frame: "2018 U SMART", Text: "⟦UNCLASSIFIED⟧\n2. (C) The minister gave a date.",
			Note: "the banner of a SMART print"},
	},
	Check: func(p *lint.Pass) {
		if !unclassified(p.Doc) {
			return
		}
		var related []lint.Related
		level := marking.Unclassified
		bodyMarks(p.Doc, func(b cable.BindingMark) {
			m := b.Mark
			if m.Level.Classified() {
				level = max(level, m.Level)
				related = append(related, lint.Related{Span: m.Span, Message: b.Name() + " is marked " + m.Portion()})
			}
		})
		if len(related) == 0 {
			return
		}
		line := p.Doc.FirstLine()
		found := lint.Diagnostic{
			Span: line.Level.Span, Cite: overallOf(p), Related: related,
			Message: fmt.Sprintf("the header is %s, but a portion is %s", p.Doc.Marking(), level),
			Help:    fmt.Sprintf("raise the header to %s, or correct the portion marks", level),
			Fixes:   raiseHeader(p.Doc, level),
		}
		noteIfPassed(p.Doc, &found)
		p.Report(found)
	},
}
