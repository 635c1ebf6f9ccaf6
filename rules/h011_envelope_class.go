package rules

import (
	"fmt"

	"github.com/cablelint/cablelint/grammar/marking"
	"github.com/cablelint/cablelint/lint"
	"github.com/cablelint/cablelint/lint/law"
)

var envelopeClass = &lint.Rule{
	Code: "H011", Name: "envelope-class", Title: "the envelope's class letters are not the header's level",
	Demands:    "envelope and classification line give one level",
	Severities: []lint.Severity{lint.Error},
	Cites: []law.Cite{law.Consistency("the letters of the ZNY or ZNR line repeat the level: 4 of 5,649 public " +
		"cables differ, and each of these is two cables in one file")},
	Why: `The ZNY or ZNR line shows communicators the level of a telegram: UUUUU, EEEEE for E F T O, CCCCC, SSSSS,
TTTTT. They route the telegram by this line, and readers handle it by the classification line. The two must agree.`,
	Fixes: []lint.FixKind{lint.Choice},
	Examples: []lint.Example{
		{Frame: "2009 C", Text: "ZNR ⟦UUUUU⟧ ZZH", Note: "routed as unclassified"},
		{Frame: "2009 S", Text: "ZNY ⟦CCCCC⟧ ZZH", Note: "routed too low"},
		{Frame: "2009 C", Text: "ZNY CCCCC ZZH", Note: "they agree"},
		{Frame: "2009 U", Text: "ZNY EEEEE ZZH\nUNCLAS E F T O QUELLVILLE 000412", Trap: true, Note: "E is for E F T O"},
	},
	Check: func(p *lint.Pass) {
		d := p.Doc
		line := d.FirstLine()
		if line == nil || blocksDisagree(d) || line.Damaged && line.Level.Level == marking.Unmarked {
			return
		}
		for _, e := range d.Envelopes {
			if e.Class == marking.Unmarked || e.Copy || e.Class == line.Level.Level || e.StationSerial != 0 &&
				line.Serial != 0 && e.StationSerial%10000 != line.Serial%10000 {
				continue
			}
			diag := lint.Diagnostic{
				Span: e.ClassSpan, Related: headerRelated(d),
				Message: fmt.Sprintf("the class letters %s are not those of the header, %s", e.Letters, line.Level.Level),
				Help:    "write the letters of the header's level, once it is sure that the header is right",
			}
			if line.Level.Level > e.Class {
				raised := raiseEnvelope(d, e, line.Level.Level) // the envelope may be as it was sent: its author alone knows
				diag.Fixes = choices(raised.Span, []choice{{"write " + classLetters(line.Level.Level), raised.Text}})
			}
			p.Report(diag)
		}
	},
}
