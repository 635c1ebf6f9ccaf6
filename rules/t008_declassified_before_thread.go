package rules

import (
	"github.com/cablelint/cablelint/grammar/calendar"
	"github.com/cablelint/cablelint/grammar/instruction"
	"github.com/cablelint/cablelint/lint"
	"github.com/cablelint/cablelint/lint/cable"
	"github.com/cablelint/cablelint/lint/law"
)

var declassifiedBeforeThread = &lint.Rule{
	Code: "T008", Name: "declassified-before-thread", Title: "a reply is declassified before the mail that it includes",
	Demands:    "the instruction of a reply holds as long as those of the mails that it includes",
	Severities: []lint.Severity{lint.Warning, lint.Info},
	Reads:      lint.Papers,
	Alone:      true,
	Cites: []law.Cite{{Instrument: &law.ISOO2010, Section: "2001.23(b)"},
		law.Consistency("what includes a paper is classified as long as that is")},
	Why: `The instruction of a reply is for the whole string of mails. Where it ends first, what it includes is still
classified on that day, and nobody would know. Before June 2010 no directive said so, and the finding is only a note.`,
	Examples: []lint.Example{
		{Frame: "none", Text: replyUntil + "⟦Declassify On: 20360303⟧" + includedUntil + "20400303\n\nSECRET\n",
			Note: "the mail below has a later date"},
		{Frame: "none", Text: replyUntil + "⟦Declassify On: 20360303⟧" + includedUntil + "50X1-HUM\n\nSECRET\n",
			Note: "the mail below has no date"},
		{Frame: "none", Text: replyUntil + "Declassify On: 20360303" + includedUntil + "20360303\n\nSECRET\n",
			Note: "the same day"},
		{Frame: "none", Text: replyUntil + "Declassify On: 20360303" + includedUntil + "20300303\n\nSECRET\n", Trap: true,
			Note: "the mail below is declassified first"},
	},
	Check: func(p *lint.Pass) {
		d := p.Doc
		if d.Paper.Stamped || len(d.Paper.Messages) < 2 || !classified(d) {
			return
		}
		end := d.Paper.Messages[1].Span.Start
		var newest *cable.HeaderBlock
		last, known := calendar.Day(0), false
		for _, b := range d.Paper.Authorities {
			day, ok := classifiedUntil(b)
			if ok && b.Order.Span.Start < end && (!known || day > last) {
				newest, last, known = b, day, true
			}
			if !ok || b.Order.Span.Start < end || !known || day <= last {
				continue
			}
			found := lint.Diagnostic{Span: newest.Order.Span,
				Message: "the newest message is declassified before one that it includes",
				Help:    "write the latest date of all",
				Related: []lint.Related{{Span: b.Order.Span, Message: "the instruction of the included message"}}}
			noteBeforeMailRules(d, &found)
			p.Report(found)
			return
		}
	},
}

// classifiedUntil is the day on which a block ends the classification: its date, also one after an exemption. An
// exemption that needs no date, as 50X1-HUM, lasts longer than any date.
func classifiedUntil(b *cable.HeaderBlock) (calendar.Day, bool) {
	if b.Order == nil || len(b.Order.Values) == 0 || len(b.Order.Values) > 2 {
		return 0, false
	}
	first, last := &b.Order.Values[0], &b.Order.Values[len(b.Order.Values)-1]
	switch {
	case first.Kind == instruction.Exemption && first == last && exemptionOf(first.Code).lasting():
		return cable.LastDay, true
	case first.Kind != instruction.Exemption && first != last:
		return 0, false
	}
	return last.Day, last.Kind == instruction.Date && last.Dated
}
