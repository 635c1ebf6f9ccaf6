package rules

import (
	"github.com/cablelint/cablelint/lint"
	"github.com/cablelint/cablelint/lint/cable"
	"github.com/cablelint/cablelint/lint/law"
)

var nodisWithExdis = &lint.Rule{
	Code: "C001", Name: "nodis-with-exdis", Title: "NODIS and EXDIS stand together",
	Demands:    "NODIS and EXDIS never stand together",
	Severities: []lint.Severity{lint.Error},
	Cites:      []law.Cite{{Instrument: law.CAPCO, Section: "(2016), NODIS"}, law.Consistency("the two captions exclude each other: no public cable carries both")},
	Why: `NODIS lets nobody see a cable but its addressees, EXDIS a short list. Together they contradict each other: NODIS is the
stricter and stands alone.`,
	Examples: []lint.Example{
		{Frame: "2009 C", Text: "-SIPDIS\nNODIS\n⟦EXDIS⟧", Note: "both captions"},
		{Frame: "1988 C", Text: "NODIS\n⟦EXDIS⟧", Note: "older cables too"},
		{Frame: "2009 C", Text: "-SIPDIS\nNODIS", Note: "one caption"},
		{Frame: "2009 C", Text: "-SIPDIS\nNODIS\nREF: A. QUELLVILLE 211 (EXDIS)", Trap: true, Note: "a reference's caption is not the cable's"},
	},
	Check: func(p *lint.Pass) {
		var all repeats
		for _, b := range p.Doc.Blocks {
			nodis, exdis := captionOf(b, "NODIS"), captionOf(b, "EXDIS")
			if nodis == nil || exdis == nil {
				continue
			}
			all.add("", lint.Diagnostic{
				Span: exdis.Span, Related: []lint.Related{{Span: nodis.Span, Message: "NODIS"}},
				Message: "EXDIS stands beside NODIS, which excludes it",
				Help:    "keep NODIS, the stricter, alone",
			})
		}
		all.report(p)
	},
}

// captionOf is a block's first caption of a name; nil where it has none.
func captionOf(b *cable.HeaderBlock, name string) *cable.Caption {
	for i := range b.Captions {
		if b.Captions[i].Name == name {
			return &b.Captions[i]
		}
	}
	return nil
}
