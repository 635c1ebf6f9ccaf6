package rules

import (
	"github.com/cablelint/cablelint/lint"
	"github.com/cablelint/cablelint/lint/law"
)

var officialInformalSubject = &lint.Rule{
	Code: "S009", Name: "official-informal-subject", Title: "OFFICIAL INFORMAL in the captions or in the subject alone",
	Demands:    "OFFICIAL INFORMAL is a caption and begins the subject",
	Severities: []lint.Severity{lint.Info},
	Cites: []law.Cite{
		{Instrument: &law.FAH5H252, Section: "H-252.1-2"},
		law.Consistency("the handbook of 2023 asks for the words in both places; earlier issues were not read"),
	},
	Why: `An official-informal message is a letter in the form of a cable, and is filed and distributed in its
own way. Readers look for the words in the subject, programs for the caption.`,
	Examples: []lint.Example{
		{Frame: "2009 C", Text: "-SIPDIS\nOFFICIAL INFORMAL\nSUBJECT: ⟦HARBOR TALKS⟧", Note: "the subject lacks the words"},
		{Frame: "2009 C", Text: "SUBJECT: ⟦OFFICIAL-INFORMAL: HARBOR TALKS⟧", Note: "the caption is missing"},
		{Frame: "2009 C", Text: "-SIPDIS\nOFFICIAL INFORMAL\nSUBJECT: OFFICIAL INFORMAL: HARBOR TALKS", Note: "both"},
		{Frame: "2009 C", Text: "-SIPDIS\nOFFICIAL INFORMAL\nSUBJECT: OI: HARBOR TALKS", Trap: true, Note: "the short form"},
		{Frame: "2009 C", Text: "SUBJECT: INFORMAL TALKS WITH AN OFFICIAL", Trap: true, Note: "other words"},
	},
	Check: func(p *lint.Pass) {
		var all repeats
		for _, b := range p.Doc.Blocks {
			if b.Subject == nil || b.Subject.Text.Text == "" || b.Cut || b.Masked || b.Line == nil {
				continue
			}
			said := b.Subject.BeginsInformal
			caption := captionOf(b, "OFFICIAL INFORMAL") != nil || p.Doc.HeaderSays("OFFICIAL-INFORMAL")
			found := lint.Diagnostic{Span: b.Subject.Text.Span}
			switch {
			case caption && !said && !b.Subject.Informal:
				found.Message, found.Help = "the caption is OFFICIAL INFORMAL, and the subject does not say so",
					"begin the subject with OFFICIAL INFORMAL"
			case said && !caption && !p.Doc.HeaderSays("INFORMAL"):
				found.Message, found.Help = "the subject says OFFICIAL INFORMAL, and no caption does",
					"add the caption OFFICIAL INFORMAL"
			default:
				continue
			}
			all.add(found.Message, found)
		}
		all.report(p)
	},
}
