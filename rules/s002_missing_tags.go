package rules

import (
	"github.com/cablelint/cablelint/grammar/calendar"
	"github.com/cablelint/cablelint/grammar/scan"
	"github.com/cablelint/cablelint/lint"
	"github.com/cablelint/cablelint/lint/law"
)

var missingTags = &lint.Rule{
	Code: "S002", Name: "missing-tags", Title: "the cable has no TAGS line",
	Demands:    "a telegram carries TAGS",
	Severities: []lint.Severity{lint.Info},
	Cites: []law.Cite{{Instrument: &law.FAH1H212, Section: "H-212d"}, {Instrument: &law.FAH1H211, Section: "H-211d"},
		law.Consistency("since 1973 cables are filed by TAGS: 97 % of the public ones have them")},
	Why: `Cables are filed and found by their TAGS, subject and country in a few letters. A cable without them is
filed nowhere.`,
	Examples: []lint.Example{
		{Frame: "2009 C", Text: "-TAGS\n⟦C O N F I D E N T I A L⟧ QUELLVILLE 000412", Note: "no TAGS line"},
		{Frame: "1988 U", Text: "-TAGS\n⟦UNCLAS⟧ QUELLVILLE 000412", Note: "in 1988"},
		{Frame: "2009 C", Text: "EO 12958 DECL: 05/04/2019\nTAGS PREL, PGOV, QV", Trap: true,
			Note: "the style without a colon"},
		{Frame: "2009 C", Text: "TAGS: PREL", Note: "one is enough"},
		{Frame: "2018 U SMART", Text: "⟦TAGS:⟧", Note: "a key of a SMART print without its value"},
	},
	Check: func(p *lint.Pass) {
		d := p.Doc
		if at, ok := d.Print.Lacks(scan.Tags); ok {
			p.Report(lint.Diagnostic{Span: at, Message: "TAGS has no value",
				Help: "add the subjects and countries that the cable is filed by"})
			return
		}
		if d.FirstLine() == nil || !from(d, calendar.MustDate(1973, 1, 1)) || hiddenKey(p, "TAGS") {
			return
		}
		for _, b := range d.Blocks {
			if !b.TagsSpan.Empty() {
				return
			}
		}
		if !traced(d, "TAGS") && !d.HeaderLost() && !lostInCopying(d) {
			p.Report(lint.Diagnostic{Span: d.FirstLine().Level.Span, Message: "the header has no TAGS line",
				Help: "add TAGS: and the subjects and countries that the cable is filed by"})
		}
	},
}
