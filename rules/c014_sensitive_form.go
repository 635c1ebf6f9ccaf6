package rules

import (
	"github.com/cablelint/cablelint/grammar/calendar"
	"github.com/cablelint/cablelint/lint"
	"github.com/cablelint/cablelint/lint/law"
)

// bannerSBU is the day since which messages in SMART have SBU as a line of their banner.
func bannerSBU() calendar.Day { return calendar.MustDate(2011, 11, 23) }

var sensitiveForm = &lint.Rule{
	Code: "C014", Name: "sensitive-form", Title: "another form of the line SENSITIVE",
	Demands:    "the caption of a cable with SBU text is SENSITIVE",
	Severities: []lint.Severity{lint.Info},
	Cites: []law.Cite{{Instrument: &law.State00SBU, Section: "¶1A"},
		law.Consistency("the caption of SBU text is SENSITIVE since October 1995")},
	Why: `The guidance of 2000 gives the caption one form: SENSITIVE, on a line of its own below the others.
SENSITIVE BUT UNCLASSIFIED and SBU say the same, and programs that look for the caption miss them. In SMART the
line SBU below the banner is the form since 23 November 2011.`,
	Fixes: []lint.FixKind{lint.Safe},
	Examples: []lint.Example{
		{Frame: "2009 U", Text: "-SENSITIVE\n⟦SENSITIVE BUT UNCLASSIFIED⟧", Fixed: "-SENSITIVE\nSENSITIVE",
			Note: "the long form"},
		{Frame: "2002 U", Text: "⟦SENSITIVE BUT UNCLASSIFIED⟧\n2. (SBU) The minister gave a date.", Note: "in 2002"},
		{Frame: "2009 U", Text: "-SENSITIVE\n⟦SENSITIVE BUT UNCLASSIFIED⟧ - PLEASE PROTECT ACCORDINGLY",
			Note: "a notice instead of the caption: its words stay"},
		{Frame: "2009 U", Text: "SENSITIVE BUT UNCLASSIFIED - PLEASE PROTECT ACCORDINGLY", Trap: true,
			Note: "a notice next to the caption"},
		{Frame: "2009 U", Text: "SENSITIVE", Note: "the cable form"},
		{Frame: "2009 U", Text: "-SENSITIVE\nDEA SENSITIVE", Trap: true, Note: "another caption"},
		{Frame: "2018 U SMART", Text: "Captions: SENSITIVE", Trap: true, Note: "SBU is a line of a SMART banner"},
	},
	Check: func(p *lint.Pass) {
		if !from(p.Doc, sbuBegan()) || !before(p.Doc, bannerSBU()) || !unclassified(p.Doc) {
			return
		}
		var all repeats
		for _, b := range p.Doc.Blocks {
			if captionOf(b, "SENSITIVE") != nil { // what comes with it is a note on handling
				continue
			}
			for _, c := range b.Captions {
				if !c.Glued && (b.Order == nil || c.Span.End < b.Order.Span.Start) &&
					(c.Name == "SENSITIVE BUT UNCLASSIFIED" || c.Name == "SBU") {
					d := lint.Diagnostic{Span: c.Span, Message: c.Name + " stands for the caption SENSITIVE",
						Help: "write SENSITIVE on a line of its own"}
					if alone(p.Doc, c.Span) { // a notice that goes on is prose
						d.Fixes = replace(lint.Safe, c.Span, "SENSITIVE", "write SENSITIVE")
					}
					all.add(c.Name, d)
				}
			}
		}
		all.report(p)
	},
}
