package cable

import (
	"github.com/cablelint/cablelint/grammar"
	"github.com/cablelint/cablelint/grammar/scan"
)

// keySlip notes a typo in the key of a header line.
func (b *HeaderBlock) keySlip(k scan.Key) {
	if k.Want != "" {
		b.KeySlips = append(b.KeySlips, KeySlip{Span: k.Slip, Want: k.Want})
	}
}

// strayKeys looks for TAGS and SUBJECT, where a header has none, on lines whose key has a typo by which the grammar
// does not know them: "TAHS:", "SUBJET:".
func (d *documentBuilder) strayKeys(h *grammar.Header, b *HeaderBlock) {
	if !b.TagsSpan.Empty() && b.Subject != nil {
		return
	}
	for tok := range h.Fields.Tokens() {
		switch key, value := tok.GarbledKey(); {
		case key.Want == "TAGS" && b.TagsSpan.Empty():
			d.tags(b, tok)
			b.keySlip(key)
		case key.Want == "SUBJECT" && b.Subject == nil:
			b.Subject = &Subject{Span: tok.Span, Text: Text(value)}
			b.Damaged = true
			b.keySlip(key)
		}
	}
}

// traceOrder looks for an instruction whose key the copy garbled ("E,O. 12958:", "EXECUTIVE ORDER 12958:") in
// a classified header that has no E.O. line, since only what is nowhere is missing.
func (d *documentBuilder) traceOrder(h *grammar.Header, b *HeaderBlock) {
	if b.Order != nil || !b.Marking.Level.Classified() {
		return
	}
	for tok := range h.Fields.Tokens() {
		if order, key, ok := tok.GluedOrder(); ok {
			b.Damaged = b.Damaged || key.Damaged
			b.keySlip(key)
			d.order(b, order)
			return
		}
	}
}
