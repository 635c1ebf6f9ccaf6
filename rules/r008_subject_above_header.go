package rules

import (
	"fmt"

	"github.com/cablelint/cablelint/lint"
)

var subjectAboveHeader = &lint.Rule{
	Code: "R008", Name: "subject-above-header", Title: "the subject is marked above the header",
	Demands:    "the overall marking is the highest of the portions, subject included",
	Severities: []lint.Severity{lint.Error},
	Reads:      lint.CablesAndPapers,
	Cites:      overall,
	Why: `The subject line is a portion like any paragraph. It needs no mark, but where it has one the classification line
must be as high.`,
	Fixes: []lint.FixKind{lint.Unsafe},
	Leads: []string{"A001", "A002", "C009", "D001", "D002", "D021", "H011", "H014", "P001", "P002", "R004"},
	Examples: []lint.Example{
		{Frame: "2009 C", Text: "SUBJECT: ⟦(S)⟧ HARBOR TALKS RESUME",
			Fixed: "S E C R E T QUELLVILLE 000412\nSUBJECT: (S) HARBOR TALKS RESUME",
			Note:  "a secret subject in a confidential cable"},
		{Frame: "2009 U", Text: "SUBJECT: HARBOR TALKS RESUME ⟦(C)⟧", Note: "the mark is at the end"},
		{Frame: "2009 C", Text: "SUBJECT: (C) HARBOR TALKS RESUME", Note: "the header covers it"},
		{Frame: "2009 C", Text: "SUBJECT: HARBOR TALKS RESUME (S-NE8-00834)", Trap: true,
			Note: "a collection number is not a mark"},
		{Frame: "2018 C SMART", Text: "Subject: ⟦(S)⟧ Harbor Talks Resume", Note: "of a SMART print"},
	},
	Check: func(p *lint.Pass) {
		line := p.Doc.FirstLine()
		if line == nil {
			return
		}
		header := p.Doc.Marking()
		var all repeats
		for _, b := range p.Doc.Blocks {
			if b.Subject == nil || b.Subject.Mark == nil || b.Subject.Mark.Level <= header.Level {
				continue
			}
			m := b.Subject.Mark
			all.add(m.Text, lint.Diagnostic{
				Span: m.Span, Cite: overallOf(p), Related: headerRelated(p.Doc),
				Message: fmt.Sprintf("the subject's mark %s is above the header %s", m.Portion(), header.Level),
				Help:    fmt.Sprintf("raise the header to %s, or correct the subject's mark", m.Level),
			})
		}
		if len(all.found) > 0 {
			fixes := raiseHeader(p.Doc, max(lint.Derived(p.Doc).Level, header.Level))
			for i := range all.found {
				all.found[i].Fixes = fixes
				noteIfPassed(p.Doc, all.found[i])
			}
		}
		all.report(p)
	},
}
