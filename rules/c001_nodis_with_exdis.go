package rules

import (
	"github.com/cablelint/cablelint/grammar/marking"
	"github.com/cablelint/cablelint/grammar/source"
	"github.com/cablelint/cablelint/lint"
	"github.com/cablelint/cablelint/lint/cable"
	"github.com/cablelint/cablelint/lint/law"
)

var nodisWithExdis = &lint.Rule{
	Code: "C001", Name: "nodis-with-exdis", Title: "NODIS and EXDIS on one cable",
	Demands:    "NODIS and EXDIS are not combined",
	Severities: []lint.Severity{lint.Error, lint.Warning},
	Reads:      lint.CablesAndPapers,
	Cites: []law.Cite{{Instrument: &law.CAPCO, Section: "NODIS (p. 174 of 2016)"},
		law.Consistency("the two captions exclude each other since 1995: no public cable since then carries both")},
	Why: `Only its addressees may see a NODIS cable; a short list of people may see an EXDIS cable. The two contradict
each other. NODIS is stricter and needs no other caption. The register says so since 2008; for cables from October
1995 until then the finding is a warning. In the 1970s State used both together (73 STATE 237171), so nothing is
reported on older cables.`,
	Examples: []lint.Example{
		{Frame: "2009 C", Text: "-SIPDIS\nNODIS\n⟦EXDIS⟧", Note: "both captions"},
		{Frame: "1998 C", Text: "NODIS\n⟦EXDIS⟧", Note: "before the register of 2008, a warning"},
		{Frame: "1974 C", Text: "NODIS\nEXDIS", Trap: true, Note: "the custom of the 1970s"},
		{Frame: "2009 C", Text: "-SIPDIS\nNODIS", Note: "one caption"},
		{Frame: "2009 C", Text: "-SIPDIS\nNODIS\nREF: A. QUELLVILLE 211 (EXDIS)", Trap: true,
			Note: "a reference's caption is not the cable's"},
		{Frame: "2018 C SMART", Text: "Captions: NODIS, ⟦EXDIS⟧", Note: "on one line of a SMART print"},
		{Frame: "none", Text: "⟦SECRET//NODIS//EXDIS⟧" + memoDate + memoBody + memoBlock + "SECRET//NODIS//EXDIS\n",
			Note: "in the banner of a paper"},
	},
	Check: func(p *lint.Pass) {
		if !from(p.Doc, law.EO12958.From) {
			return
		}
		var all repeats
		for _, b := range p.Doc.Blocks {
			nodis, exdis := captionOf(b, "NODIS"), captionOf(b, "EXDIS")
			if nodis != nil && exdis != nil {
				all.add("", bothCaptions(p.Doc, exdis.Span, lint.Related{Span: nodis.Span, Message: "NODIS"}))
			}
		}
		for _, m := range allBanners(p.Doc) {
			if m.Controls.Has(marking.NODIS) && m.Controls.Has(marking.EXDIS) {
				all.add("", bothCaptions(p.Doc, m.Span))
			}
		}
		all.report(p)
	},
}

// bothCaptions is the finding on EXDIS next to NODIS.
func bothCaptions(d *cable.Document, at source.Span, nodis ...lint.Related) lint.Diagnostic {
	found := lint.Diagnostic{
		Span: at, Related: nodis, Message: "EXDIS and NODIS cannot be combined", Help: "keep NODIS, the stricter, alone",
	}
	if !from(d, law.CAPCO.From) {
		found.Severity = lint.Warning
	}
	return found
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
