package rules

import (
	"github.com/cablelint/cablelint/grammar/marking"
	"github.com/cablelint/cablelint/grammar/source"
	"github.com/cablelint/cablelint/lint"
	"github.com/cablelint/cablelint/lint/cable"
	"github.com/cablelint/cablelint/lint/law"
)

var nofornOnPlainUnclassified = &lint.Rule{
	Code: "C013", Name: "noforn-on-plain-unclassified", Title: "NOFORN stands on a plain UNCLAS cable",
	Demands:    "unclassified text that foreigners may not see is SBU/NF, and its cable carries SENSITIVE",
	Severities: []lint.Severity{lint.Warning},
	Cites:      []law.Cite{{Instrument: law.FAH5H240, Section: "H-246.2(c)"}},
	Why: `State marks unclassified text that may not go to foreigners SBU/NF, and the cable carries SENSITIVE beside NOFORN. Plain UNCLAS
may be read by anybody, so NOFORN on it contradicts the line above. UNCLAS EFTO carries NOFORN by custom. The intelligence
register knows UNCLASSIFIED//NOFORN, so with the profile ic the rule keeps quiet.`,
	Examples: []lint.Example{
		{Frame: "2002 U", Text: "⟦NOFORN⟧", Note: "nothing says that the text is sensitive"},
		{Frame: "1998 U", Text: "⟦NOFORN⟧", Note: "so in 1998"},
		{Frame: "2009 U", Text: "-SENSITIVE\nUNCLAS//⟦NOFORN⟧ QUELLVILLE 000412\n2. (U) The minister gave a date.\n3. (U) So did his deputy.", Note: "on the classification line"},
		{Frame: "2009 U", Text: "NOFORN\n2. (SBU/NF) The minister gave a date.", Note: "a SENSITIVE cable"},
		{Frame: "2002 U", Text: "UNCLAS E F T O QUELLVILLE 000412\nNOFORN", Trap: true, Note: "EFTO with NOFORN is common"},
		{Frame: "2002 U", Text: "NOFORN\n2. (SBU/NF) The minister gave a date.", Also: []string{"R006"}, Note: "where SENSITIVE is missing, R006 says so"},
		{Frame: "1988 U", Text: "NOFORN", Note: "before SBU"},
		{Frame: "2002 U", Text: "NOFORN", Settings: lint.Settings{Profile: lint.IC}, Note: "the register allows it"},
	},
	Check: func(p *lint.Pass) {
		d := p.Doc
		if p.Profile == lint.IC || !headerMarking(d).Controls.Has(marking.NOFORN) || !plainUnclassified(d) || portionsCallForMore(d) {
			return
		}
		var all repeats
		for _, b := range d.Blocks {
			at, ok := nofornPlace(b)
			if !ok {
				continue
			}
			all.add("", lint.Diagnostic{
				Span: at, Related: headerRelated(d),
				Message: "NOFORN stands on a cable that is plain UNCLAS",
				Help:    "if the text is SBU, add the caption SENSITIVE; if it is classified, correct the level",
			})
		}
		all.report(p)
	},
}

// nofornPlace is where a header block says NOFORN: its caption, or the word on the classification line.
func nofornPlace(b *cable.HeaderBlock) (source.Span, bool) {
	if c := captionOf(b, "NOFORN"); c != nil {
		return c.Span, true
	}
	if b.Line != nil {
		for _, w := range b.Line.Level.Words {
			if w.IsControl(marking.NOFORN) {
				return w.Span.Shift(b.Line.Level.Span.Start), true
			}
		}
	}
	return source.Span{}, false
}
