package rules

import (
	"fmt"

	"github.com/cablelint/cablelint/lint"
	"github.com/cablelint/cablelint/lint/cable"
	"github.com/cablelint/cablelint/lint/law"
)

var repeatedLevel = &lint.Rule{
	Code: "H001", Name: "repeated-level", Title: "a repeated header gives another level",
	Demands:    "copies of one header agree",
	Severities: []lint.Severity{lint.Error, lint.Warning},
	Cites:      []law.Cite{agreement()},
	Why: `Gateways and archives write the header of a cable twice. Where the two copies give different levels, a
program that reads one and a person who reads the other handle different cables. A correction note that gives a level
different from the line's is a warning.`,
	Examples: []lint.Example{
		{Frame: "2009 C doubled", Text: "2: ⟦S E C R E T⟧ QUELLVILLE 000412", Note: "the second copy is higher"},
		{Frame: "2009 C doubled", Text: "2: ⟦UNCLAS⟧ QUELLVILLE 000412", Note: "the second copy is lower"},
		{Frame: "2009 C doubled", Text: "2: CONFIDENTIAL QUELLVILLE 0412", Trap: true,
			Note: "spacing and leading zeros never count"},
		{Frame: "2009 C doubled", Text: "2. (C) The minister said that talks would go on.", Note: "the copies agree"},
	},
	Check: func(p *lint.Pass) {
		levelsBelow(p)
		corrected(p)
		pairs(p.Doc, func(first, later *cable.HeaderBlock) {
			if first.Line.Level.Level == later.Line.Level.Level {
				return
			}
			p.Report(lint.Diagnostic{
				Span: later.Line.Level.Span, Scope: later.Span,
				Related: []lint.Related{{Span: first.Line.Span, Message: "first header: " + first.Line.Level.Level.String()}},
				Message: fmt.Sprintf("the repeated header says %s, the first says %s", later.Line.Level.Level,
					first.Line.Level.Level),
				Help: "find out which one is right, and write it in both",
			})
		})
	},
}

// corrected reports a note of correction that announces another level than the line has.
func corrected(p *lint.Pass) {
	for _, b := range p.Doc.Blocks {
		m := b.Corrected
		if m == nil || b.Line == nil || b.Line.DamagedLevel || m.Level == b.Line.Level.Level {
			continue
		}
		p.Report(lint.Diagnostic{
			Severity: lint.Warning, Span: m.Span, Scope: b.Span,
			Related: []lint.Related{{Span: b.Line.Span, Message: "classification line: " + b.Line.Level.Level.String()}},
			Message: fmt.Sprintf("the note of correction says %s, the classification line says %s", m.Level, b.Line.Level.Level),
			Help:    "find out which one is right, and write it on the classification line",
		})
	}
}

// levelsBelow reports a line below the classification line that gives another level, as SECRET//NOFORN does.
func levelsBelow(p *lint.Pass) {
	for _, b := range p.Doc.Blocks {
		for _, c := range b.Captions {
			if b.Line == nil || !c.Level.Classified() || c.Level == b.Line.Level.Level {
				continue
			}
			p.Report(lint.Diagnostic{
				Span: c.Span, Scope: b.Span,
				Related: []lint.Related{{Span: b.Line.Span, Message: "classification line: " + b.Line.Level.Level.String()}},
				Message: fmt.Sprintf("the line below the classification line says %s, the classification line says %s", c.Level,
					b.Line.Level.Level),
				Help: "find out which one is right, and write it on the classification line",
			})
		}
	}
}
