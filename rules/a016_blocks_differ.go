package rules

import (
	"github.com/cablelint/cablelint/grammar/calendar"
	"github.com/cablelint/cablelint/grammar/instruction"
	"github.com/cablelint/cablelint/lint"
	"github.com/cablelint/cablelint/lint/cable"
	"github.com/cablelint/cablelint/lint/law"
)

var blocksDiffer = &lint.Rule{
	Code: "A016", Name: "blocks-differ", Title: "two authority blocks of one paper differ",
	Demands:    "authority blocks of one paper say the same",
	Severities: []lint.Severity{lint.Warning, lint.Info},
	Reads:      lint.Papers,
	Cites:      []law.Cite{law.Consistency("a paper is declassified on one day")},
	Why: `With two dates, nobody can say on which the paper is declassified. Another officer or reason is a note: a
paper that is put together of several may give one for each. Attachments and the messages of a thread have blocks of
their own.`,
	Examples: []lint.Example{
		{Frame: "none", Text: memoTitle + memoBody + memoBlock + "(C) The pier is new.\n\n" +
			"⟦Classified By: Rosa Quill, Director, XYZ\nReason: 1.4(d)\nDeclassify On: 20350303⟧\n\nSECRET\n",
			Note: "another date"},
		{Frame: "none", Text: memoTitle + memoBody + memoBlock + "(S) The pier is old.\n\n" +
			"⟦Classified By: Rosa Quill, Director, XYZ\nReason: 1.4(d)\nDeclassify On: 20310101⟧\n\nSECRET\n",
			Note: "an earlier one"},
		{Frame: "none", Text: memoTitle + memoBody + memoBlock + "(C) The pier is new." + memoBlock + "SECRET\n",
			Note: "the same block twice"},
		{Frame: "none", Text: memoTitle + memoBody + memoBlock + "(C) The pier is new.\n\n" +
			"⟦Classified By: Benno Poe, Deputy Director, ABC⟧\nReason: 1.4(d)\nDeclassify On: 20360303\n\nSECRET\n",
			Note: "another officer"},
		{Frame: "none", Text: soundMemo, Trap: true, Note: "one block"},
	},
	Check: func(p *lint.Pass) {
		d := p.Doc
		if packet(d) || !d.Paper.Attachments.Empty() || len(d.Paper.Authorities) < 2 {
			return
		}
		first, ok := onlyDate(d.Paper.Authorities[0])
		for _, b := range d.Paper.Authorities[1:] {
			day, also := onlyDate(b)
			if !ok || !also || day == first {
				otherOfficerOrReason(p, d.Paper.Authorities[0].Authority, b.Authority)
				continue
			}
			p.Report(lint.Diagnostic{Span: b.Span, Message: "the block gives another declassification date than the first one",
				Help: "keep one", Related: []lint.Related{{Span: d.Paper.Authorities[0].Order.Span, Message: "the first block"}}})
		}
	},
}

// otherOfficerOrReason notes that a block names another officer or reason than the first one.
func otherOfficerOrReason(p *lint.Pass, first, later *cable.Authority) {
	if first == nil || later == nil || first.Masked || later.Masked {
		return
	}
	at, what := otherAuthority(first, cable.Attribution{Key: later.ClassifiedBy.Span, Classifier: later.Classifier,
		Reasons: later.Reasons, ReasonsAt: later.ReasonsAt})
	if what == "" {
		return
	}
	p.Report(lint.Diagnostic{Span: at, Severity: lint.Info, Message: "the block gives another " + what +
		" than the first one", Help: "keep one", Related: []lint.Related{{Span: first.Span, Message: "the first block"}}})
}

// onlyDate is the date of an instruction that is one date.
func onlyDate(b *cable.HeaderBlock) (calendar.Day, bool) {
	if b.Order == nil || len(b.Order.Values) != 1 || b.Order.Values[0].Kind != instruction.Date ||
		!b.Order.Values[0].Dated {
		return 0, false
	}
	return b.Order.Values[0].Day, true
}
