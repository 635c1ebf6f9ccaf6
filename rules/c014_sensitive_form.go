package rules

import (
	"github.com/cablelint/cablelint/lint"
	"github.com/cablelint/cablelint/lint/law"
)

var sensitiveForm = &lint.Rule{
	Code: "C014", Name: "sensitive-form", Title: "the SENSITIVE line is written in another form",
	Demands:    "a cable with SBU text carries the caption SENSITIVE",
	Severities: []lint.Severity{lint.Info},
	Cites:      []law.Cite{{Instrument: law.State00SBU, Section: "¶1A"}},
	Why: `The form for sensitive but unclassified telegrams is UNCLAS on the classification line and SENSITIVE on a line of its own. Programs
that sort cables look for that word; SENSITIVE BUT UNCLASSIFIED or SBU says the same to a reader and nothing to them.`,
	Examples: []lint.Example{
		{Frame: "2009 U", Text: "-SENSITIVE\n⟦SENSITIVE BUT UNCLASSIFIED⟧", Fixed: "-SENSITIVE\nSENSITIVE", Note: "the long form"},
		{Frame: "2009 U", Text: "-SENSITIVE\n⟦SBU⟧", Fixed: "-SENSITIVE\nSENSITIVE", Note: "the short form"},
		{Frame: "2009 U", Text: "-SENSITIVE\n⟦SENSITIVE BUT UNCLASSIFIED⟧ - PLEASE PROTECT ACCORDINGLY", Note: "a notice in place of the caption"},
		{Frame: "2009 U", Text: "SENSITIVE BUT UNCLASSIFIED - PLEASE PROTECT ACCORDINGLY", Trap: true, Note: "a notice beside the caption is common"},
		{Frame: "2009 U", Text: "SIPDIS", Note: "the cable form"},
		{Frame: "2009 U", Text: "-SENSITIVE\nDEA SENSITIVE", Trap: true, Note: "a caption of its own"},
	},
	Check: func(p *lint.Pass) {
		if !unclassified(p.Doc) {
			return
		}
		var all repeats
		for _, b := range p.Doc.Blocks {
			c := sensitiveLine(b)
			if c == nil || c.Name == "SENSITIVE" || captionOf(b, "SENSITIVE") != nil {
				continue
			}
			found := lint.Diagnostic{
				Span:    c.Span,
				Message: "the caption is " + c.Name + ", where the cable form is SENSITIVE",
				Help:    "write SENSITIVE on a line of its own",
			}
			if alone(p.Doc, c.Span) { // a notice that goes on is prose
				found.Fixes = replace(lint.Safe, c.Span, "SENSITIVE", "write SENSITIVE")
			}
			all.add(c.Name, found)
		}
		all.report(p)
	},
}
