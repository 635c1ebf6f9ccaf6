package rules

import (
	"fmt"

	"github.com/cablelint/cablelint/grammar/marking"
	"github.com/cablelint/cablelint/lint"
	"github.com/cablelint/cablelint/lint/cable"
	"github.com/cablelint/cablelint/lint/law"
)

var subjectMarksDiffer = &lint.Rule{
	Code: "T007", Name: "subject-marks-differ",
	Title:      "a reply marks the subject otherwise than the message that it answers",
	Demands:    "the mark of a subject is that of its own words",
	Severities: []lint.Severity{lint.Warning, lint.Info},
	Reads:      lint.Papers,
	Cites: []law.Cite{{Instrument: &law.ISOO2010, Section: "2001.23(b)"},
		law.Consistency("the same words are marked the same way")},
	Why: `The subject of an e-mail is marked for what it says itself, not for the text below it. If the same words have
two marks, one of them is wrong: often that of the reply, which has the level of the whole mail. Before June 2010 no
directive said so, and the finding is only a note.`,
	Examples: []lint.Example{
		{Frame: "none", Text: "From:" + mailKeys + "RE: ⟦(S)⟧ Quay\n\nSECRET" + mailRest + threadBelow,
			Note: "the mark of the mail before its subject"},
		{Frame: "none", Text: "From:" + mailKeys + "RE: Quay ⟦(C)⟧\n\nSECRET" + mailRest + threadBelow,
			Also: []string{"T005"}, Note: "after the subject"},
		{Frame: "none", Text: "From:" + mailKeys + "RE: (U) Quay\n\nSECRET" + mailRest + threadBelow,
			Note: "the same mark"},
		{Frame: "none", Text: "From:" + mailKeys + "RE: (S) Quay and pier\n\nSECRET" + mailRest + threadBelow, Trap: true,
			Note: "another subject"},
	},
	Check: func(p *lint.Pass) {
		d := p.Doc
		if d.Paper.Stamped || !classified(d) {
			return
		}
		newest := d.Paper.Messages[0].Subject
		for _, m := range d.Paper.Messages[1:] {
			if !subjectsDiffer(newest, m.Subject) {
				continue
			}
			found := lint.Diagnostic{Span: newest.Mark.Span,
				Message: fmt.Sprintf("the subject is marked %s, and the same one below %s",
					marking.Redact(newest.Mark.Text), marking.Redact(m.Subject.Mark.Text)),
				Help:    "mark it for what it says itself, in both mails",
				Related: []lint.Related{{Span: m.Subject.Mark.Span, Message: "the mark below"}}}
			noteBeforeMailRules(d, &found)
			p.Report(found)
			return
		}
	},
}

// subjectsDiffer reports whether two subjects are the same words with marks that say different things.
func subjectsDiffer(a, b *cable.Subject) bool {
	if a == nil || b == nil || a.Mark == nil || b.Mark == nil || a.Mark.Level == marking.Unmarked ||
		b.Mark.Level == marking.Unmarked || sameMarking(a.Mark, b.Mark) {
		return false
	}
	words, _ := subjectSigns(a.Text.Text, 0)
	same, _ := subjectSigns(b.Text.Text, 0)
	return words != "" && words == same
}
