package cable

import (
	"github.com/cablelint/cablelint/grammar"
	"github.com/cablelint/cablelint/grammar/scan"
	"github.com/cablelint/cablelint/grammar/source"
	"github.com/cablelint/cablelint/grammar/text"
)

// traceOrder looks for an instruction whose key the copy garbled ("E,O. 12958:", "EXECUTIVE ORDER 12958:") in
// a classified header that has no E.O. line, since only what is nowhere is missing.
func (d *documentBuilder) traceOrder(h *grammar.Header, b *HeaderBlock) {
	if b.Order != nil || !b.Marking.Level.Classified() {
		return
	}
	for tok := range h.Fields.Tokens() {
		i := -1
		switch tok.Kind {
		case scan.Slug, scan.HeaderText:
			i = instructionAt(tok.Text, true)
		case scan.SubjectText, scan.Ref, scan.Tags, scan.ClassifiedBy, scan.Reason:
			i = instructionAt(tok.Text, false)
		}
		if i >= 0 {
			b.tracedKey(tok, i)
			d.order(b, grammar.Token{Kind: scan.Order, Text: tok.Text[i:],
				Span: source.Span{Start: tok.Span.Start + i, End: tok.Span.End}})
			return
		}
	}
}

// instructionAt is where an instruction begins in a line: at its DECL: or, where numbers count, at the
// number of an order; -1 for nowhere. A subject may mention an order and give no instruction.
func instructionAt(s string, numbers bool) int {
	for _, key := range [...]string{"DECL:", "DECLASSIFY ON"} {
		if i := text.IndexFold(s, key); i == 0 || i > 0 && !text.IsLetter(s[i-1]) {
			return i
		}
	}
	if !numbers {
		return -1
	}
	for _, number := range [...]string{"11652", "12065", "12356", "12958", "13526"} {
		if i := text.IndexFold(s, number); i >= 0 {
			return i
		}
	}
	return -1
}
