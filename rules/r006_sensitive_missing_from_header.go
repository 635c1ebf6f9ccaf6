package rules

import (
	"github.com/cablelint/cablelint/grammar/marking"
	"github.com/cablelint/cablelint/lint"
	"github.com/cablelint/cablelint/lint/cable"
	"github.com/cablelint/cablelint/lint/law"
)

var sensitiveMissing = &lint.Rule{
	Code: "R006", Name: "sensitive-missing-from-header", Title: "a portion is SBU and the unclassified header does " +
		"not say SENSITIVE",
	Demands:    "an unclassified header says SENSITIVE if a portion is SBU",
	Severities: []lint.Severity{lint.Warning, lint.Info},
	Reads:      lint.CablesAndPapers,
	Cites: []law.Cite{{Instrument: &law.State00SBU, Section: "¶1A"},
		law.Consistency("SBU text has the caption SENSITIVE since October 1995; the telegram that says how is of " +
			"February 2000")},
	Why: `An unclassified cable with sensitive but unclassified text carries the caption SENSITIVE on a line of
its own after any other caption. Without it the cable passes for plain UNCLAS. A paper with FOUO portions says so in
its banner, until CUI replaced FOUO.`,
	Silences: []string{"C006", "C013"},
	Fixes:    []lint.FixKind{lint.Unsafe},
	Leads:    []string{"H014"},
	Examples: []lint.Example{
		{Frame: "2009 U", Text: "-SENSITIVE\n⟦UNCLAS⟧ QUELLVILLE 000412", Fixed: "-SENSITIVE\nSENSITIVE",
			Note: "the caption is missing"},
		{Frame: "2002 U", Text: "2. (SBU) The minister gave a date.\n⟦UNCLAS⟧ QUELLVILLE 000412",
			Note: "one sensitive paragraph is enough"},
		{Frame: "2009 U", Text: "2. (SBU) The minister gave a date.", Note: "the caption is there"},
		{Frame: "2009 U", Text: "-SENSITIVE\nSENSITIVE BUT UNCLASSIFIED", Also: []string{"C014"}, Trap: true,
			Note: "the long form of the caption says the same"},
		{Frame: "2009 U", Text: "-SENSITIVE\nSENSITIE", Also: []string{"C010"}, Trap: true,
			Note: "a typo in the caption is another fault"},
		{Frame: "2018 U SMART", Text: "⟦UNCLASSIFIED⟧\n-SBU\n-Captions\n2. (SBU) The minister gave a date.",
			Note: "neither the banner nor the captions say so"},
		{Frame: "none", Text: "⟦UNCLASSIFIED⟧" + memoDate + sbuBody + "UNCLASSIFIED\n", Note: "the banner of a memorandum"},
		{Frame: "none", Text: "UNCLASSIFIED//SBU" + memoDate + sbuBody + "UNCLASSIFIED//SBU\n", Note: "its banner says so"},
		{Frame: "none", Text: "⟦UNCLASSIFIED⟧\n\n3 March 2011\n\nMEMORANDUM FOR The Harbor Board\n\n" +
			"SUBJECT: (U) Piers\n\n1. (U//FOUO) The pier is new.\n\n2. (U) It is wide.\n\nUNCLASSIFIED\n",
			Note: "FOUO, before CUI replaced it"},
	},
	Check: func(p *lint.Pass) {
		header := p.Doc.Marking()
		if !from(p.Doc, sbuBegan()) || !unclassified(p.Doc) || p.Doc.Copy.HeaderCut || p.Doc.FirstLine().EFTO ||
			nearCaption(p.Doc, "SENSITIVE") || !bannersRead(p.Doc) {
			return
		}
		related := markedWith(p.Doc, marking.SBU)
		if header.Controls&marking.Sensitive != 0 || len(related) == 0 {
			belowInWords(p, related)
			return
		}
		if p.Doc.HeaderSays("SITIVE") { // glued to another line, or damaged: C010 and C011
			return
		}
		found := lint.Diagnostic{
			Span: p.Doc.FirstLine().Level.Span, Related: related,
			Message: "a portion is SBU, and the unclassified header has no caption SENSITIVE",
			Help:    "add the caption SENSITIVE on a line of its own below the other captions",
			Fixes:   addCaption(p.Doc, "SENSITIVE"),
		}
		if p.Doc.Paper != nil {
			found.Help, found.Fixes = "write SENSITIVE BUT UNCLASSIFIED in the banner", nil
		}
		if p.Doc.HeaderLost() || p.Doc.HeaderRemnant("SENSITIVE") || onlyReleased(p.Doc) {
			found.Severity = lint.Info
		}
		p.Report(found)
	},
}

// belowInWords reports a paper whose banner is below its portions by the words for unclassified text: FOUO under plain
// UNCLASSIFIED, until CUI replaced it (P009), and SBU under FOUO, as a note, since only the register has an order of
// the two.
func belowInWords(p *lint.Pass, sensitive []lint.Related) {
	d := p.Doc
	banner := &d.FirstLine().Level
	has := banner.Controls & marking.Sensitive
	found := lint.Diagnostic{Span: banner.Span}
	switch marked := markedWith(d, marking.FOUO); {
	case d.Paper == nil:
		return
	case has == 0 && len(marked) > 0 && before(d, fouoEnded()):
		found.Related, found.Cite = marked, law.Consistency("text marked FOUO is in a paper marked FOR OFFICIAL USE ONLY: "+
			"DoD 5200.1-R, appendix 3, and the CAPCO Register say so")
		found.Message, found.Help = "a portion is FOUO, and the banner is plain UNCLASSIFIED",
			"write UNCLASSIFIED//FOR OFFICIAL USE ONLY in the banner"
		if onlyReleased(d) {
			found.Severity = lint.Info
		}
	case has == marking.Set(marking.FOUO) && len(sensitive) > 0:
		found.Related = sensitive
		found.Cite = law.Consistency("SBU comes before FOUO in a banner: CAPCO Register, p. 176 of 2016")
		found.Message, found.Severity = "a portion is SBU, and the banner says FOUO", lint.Info
		found.Help = "write SENSITIVE BUT UNCLASSIFIED in the banner"
	default:
		return
	}
	p.Report(found)
}

// onlyReleased reports whether UNCLASSIFIED over SBU portions may be what a release wrote on a copy: on mails, and on
// papers without a date.
func onlyReleased(d *cable.Document) bool {
	return d.Paper != nil && (d.Paper.Kind == cable.Email || !d.Date.Known())
}
