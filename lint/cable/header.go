package cable

import (
	"github.com/cablelint/cablelint/grammar"
	"github.com/cablelint/cablelint/grammar/instruction"
	"github.com/cablelint/cablelint/grammar/marking"
	"github.com/cablelint/cablelint/grammar/scan"
	"github.com/cablelint/cablelint/grammar/source"
)

// header reads one header block.
func (d *documentBuilder) header(h *grammar.Header, line *ClassificationLine) *HeaderBlock {
	b := d.blocks.next()
	b.Line = line
	prev := source.Span{}
	if line != nil {
		b.Span, prev = line.Span, line.Span
		b.Damaged = line.Damaged
	}
	glued := false
	for tok := range h.Fields.Tokens() {
		if tok.Kind == scan.Stamp {
			continue
		}
		shared := !prev.Empty() && d.sameLine(prev, tok.Span)
		if tok.Kind == scan.Caption {
			if b == &d.room.block[0] && b.Captions == nil {
				b.Captions = d.room.captions[:0]
			}
			glued = shared && (glued || !captionBefore(b, prev))
			b.Captions = append(b.Captions, Caption{Span: tok.Span, Text: tok.Text, Name: marking.CaptionName(tok.Text),
				Level: d.tree.Mark(tok).Level, Glued: glued})
		} else {
			glued = false
			d.field(b, tok)
			if tok.Kind == scan.Slug && line != nil && shared && prev == line.Span && line.Post.Text == "" &&
				otherThanPost(tok.Text) && d.beforePost(tok.Text) != "" {
				line.Stray = tok.Span
			}
			if shared && opensField(tok.Kind) || (tok.Kind == scan.Slug || tok.Kind == scan.HeaderText) &&
				tok.HoldsHeader() {
				d.doc.joined = true
				if b.Order != nil && (tok.Kind == scan.Order || b.Order.Span == prev) {
					b.Order.Glued = true
				}
			}
		}
		if tok.Masked() {
			b.Masked = true
		}
		b.Span = cover(b.Span, tok.Span)
		prev = tok.Span
		d.stopped = tok.Stops()
	}
	d.strayKeys(h, b)
	b.Marking = d.effective(b)
	d.traceAuthority(h, b)
	d.traceOrder(h, b)
	return b
}

// captionBefore reports whether the block's last caption ends where prev does.
func captionBefore(b *HeaderBlock, prev source.Span) bool {
	n := len(b.Captions)
	return n > 0 && b.Captions[n-1].Span == prev
}

// opensField reports whether a token of this kind begins a field that has a line of its own.
func opensField(k scan.Kind) bool {
	switch k {
	case scan.Order, scan.Tags, scan.SubjectKey, scan.Ref, scan.ClassifiedBy, scan.DerivedFrom, scan.DeclassifyOn,
		scan.PageLine:
		return true
	}
	return false
}

// sameLine reports whether no line ends between two places.
func (d *documentBuilder) sameLine(a, b source.Span) bool {
	return d.tree.All().OnLine(a, b)
}

// field puts a token into the block's field.
func (d *documentBuilder) field(b *HeaderBlock, tok grammar.Token) {
	b.keySlip(tok.Key())
	switch tok.Kind {
	case scan.Order, scan.DeclassifyOn:
		if b.Order != nil || b.Subject == nil || !d.sameLine(b.Subject.Span, tok.Span) || instructs(d.tree.Order(tok)) {
			d.order(b, tok)
		}
	case scan.Tags:
		d.tags(b, tok)
	case scan.SubjectKey, scan.SubjectMark, scan.SubjectText:
		d.subject(b, tok)
	case scan.Ref:
		b.Refs = cover(b.Refs, tok.Span)
	case scan.Slug:
		if b.Slugs == nil && b == &d.room.block[0] {
			b.Slugs = d.room.slugs[:0]
		}
		b.Slugs = append(b.Slugs, tok.Span)
		d.memo = d.memo || tok.OfMemo()
	case scan.ClassifiedBy, scan.DerivedFrom, scan.Reason:
		d.authority(b, tok)
	case scan.Correction:
		if level := tok.Announced(); level.Text != "" {
			b.Corrected = d.mark(grammar.Token{Kind: scan.LevelWord, Text: level.Text, Span: level.Span})
		}
		if tok.CorrectsAuthority() && b.Authority == nil {
			b.Authority = &Authority{Span: tok.Span, Correction: true}
		}
	case scan.PageLine:
		d.page(tok)
	}
}

// instructs reports whether an order's text says anything of declassification. An order that a subject is about does
// not.
func instructs(o *instruction.Order) bool {
	for _, v := range o.Values {
		if v.Kind != instruction.Unknown && v.Kind != instruction.Event {
			return true
		}
	}
	return false
}

// order reads the E.O. line, or one more line that says when the text is declassified.
func (d *documentBuilder) order(b *HeaderBlock, tok grammar.Token) {
	// the key has the number alone, a line after it counts
	if d.doc.Form == SMART && (b.Order == nil || b.OrderKey == nil && len(b.Order.Values) == 0) {
		b.OrderKey, b.Order = b.Order, d.orderLine(tok, d.smartOrder(tok))
		return
	}
	if b.Order == nil {
		b.Order = d.orderLine(tok, d.tree.Order(tok))
		b.Damaged = b.Damaged || tok.Key().Damaged
		return
	}
	more := OrderLine{Span: tok.Span, Order: d.tree.Order(tok)}
	if b.Order.Number == "" && len(b.Order.More) == 0 && lowersOnly(b.Order.Values) {
		more, b.Order = *b.Order, d.orderLine(tok, more.Order)
	}
	for _, v := range more.Values {
		v.Span = more.Place(v.Span)
		if v.Dated {
			v.DateSpan = more.Place(v.DateSpan)
		}
		b.Order.More = append(b.Order.More, v)
	}
}

// lowersOnly reports whether a line of a block is Downgrade To: CONFIDENTIAL on 20171127, which the line below it goes
// on with: Declassify On.
func lowersOnly(values []instruction.Value) bool {
	return len(values) == 1 && values[0].Kind == instruction.Downgrade
}

func (d *documentBuilder) orderLine(tok grammar.Token, says *instruction.Order) *OrderLine {
	o := d.orders.next()
	*o = OrderLine{Span: tok.Span, Text: tok.Text, Order: says, declassify: tok.Declassifies()}
	return o
}

// subject reads the pieces of the SUBJECT.
func (d *documentBuilder) subject(b *HeaderBlock, tok grammar.Token) {
	if b.Subject == nil {
		b.Subject = d.subjects.next()
		b.Subject.Span = tok.Span
	}
	s := b.Subject
	s.Span = s.Span.Cover(tok.Span)
	switch tok.Kind {
	case scan.SubjectKey:
		b.Damaged = b.Damaged || tok.Key().Damaged
	case scan.SubjectText:
		if s.Text.Text == "" {
			s.Text = Text{Text: tok.Text, Span: tok.Span}
			s.BeginsInformal, s.Informal = tok.Informal()
		}
	case scan.SubjectMark:
		if s.Mark == nil {
			s.Mark = d.mark(tok)
		}
	}
}

// cover is the smallest span that holds both; an empty one adds nothing.
func cover(a, b source.Span) source.Span {
	if a.Empty() {
		return b
	}
	return a.Cover(b)
}
