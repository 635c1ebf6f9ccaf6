package rules

import (
	"github.com/cablelint/cablelint/grammar/text"
	"github.com/cablelint/cablelint/lint"
	"github.com/cablelint/cablelint/lint/law"
)

var noSubjectTag = &lint.Rule{
	Code: "S008", Name: "no-subject-tag", Title: "TAGS without a subject of four letters",
	Demands:    "an archive message has at least one subject TAGS",
	Severities: []lint.Severity{lint.Info},
	Cites: []law.Cite{
		{Instrument: &law.FAH1H212, Section: "H-212d"}, {Instrument: &law.FAH1H211, Section: "H-211d"},
		law.Consistency("subject TAGS have four letters, and nearly every cable has one: of 2,387 sound public cables " +
			"one has none"),
	},
	Why: `Countries have two letters and organizations mostly three; a subject has four: PREL, PGOV. A cable with
countries alone is filed under no subject. Words of five letters or more are tags that a copy ran together, so
they count as subjects.`,
	Examples: []lint.Example{
		{Frame: "2009 C", Text: "TAGS: ⟦QV, OS⟧", Note: "two countries"},
		{Frame: "2009 U", Text: "TAGS: ⟦QV⟧", Note: "one country"},
		{Frame: "2009 C", Text: "TAGS: QV PREL", Note: "a subject"},
		{Frame: "2009 C", Text: "TAGS: PRELPGOVQV", Trap: true, Note: "run together by the copy"},
		{Frame: "2009 C", Text: "TAGS: N/A", Trap: true, Note: "none is given: not a list"},
	},
	Check: func(p *lint.Pass) {
		var all repeats
		for _, b := range p.Doc.Blocks {
			if len(b.Tags) == 0 || b.Cut || b.Masked || b.Damaged {
				continue
			}
			countries := 0
			for _, tag := range b.Tags {
				if n := text.WordEnd(tag, 0); n == len(tag) && (n == 2 || n == 3) {
					countries++
				}
			}
			if countries < len(b.Tags) {
				continue
			}
			all.add("", lint.Diagnostic{Span: b.TagsAt, Message: "TAGS name no subject of four letters",
				Help: "add the subject that the cable is filed by, such as PREL"})
		}
		all.report(p)
	},
}
