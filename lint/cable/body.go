package cable

import (
	"github.com/cablelint/cablelint/grammar"
	"github.com/cablelint/cablelint/grammar/scan"
	"github.com/cablelint/cablelint/grammar/source"
)

// blockState is what one block of the body shows.
type blockState struct {
	number    grammar.Token // kind None where it has none
	bullet    grammar.Token
	marks     []*Mark
	few       [2]*Mark // memory for marks, of which nearly all blocks have one
	late      *Mark
	lastProse string // the text before the late mark
	masked    bool   // a run of signs is in a mark at the front
	text      grammar.Token
	texts     int
	heading   bool
	authority bool // an authority is directly after number and marks
	content   bool // something comes after number and marks
	midway    bool // the prose before it stops in the middle of a sentence
}

// roomForPortions is how many portions a cable is expected to have at most.
const roomForPortions = 64

// roomForPages is how many page lines a cable with one is expected to have.
const roomForPages = 4

// body reads a section's blocks.
func (d *documentBuilder) body(s *grammar.Section, quoted bool) {
	d.sections = append(d.sections, s)
	d.inQuotedSection = quoted
	if n := s.Body.Len(); d.doc.Portions == nil && n > 0 {
		d.doc.Portions = make([]*Portion, 0, min(n, roomForPortions))
		d.steps = make([]step, 0, min(n, roomForPortions))
		d.portions.size, d.marks.size = n, n
	}
	for b := range s.Body.Blocks() {
		d.readBlock(b, quoted)
	}
	d.inQuotedSection = false
}

// readBlock reads one block and adds the portion that it is, if it is one.
func (d *documentBuilder) readBlock(b grammar.Block, quoted bool) {
	d.block = blockState{midway: d.midway}
	for tok := range b.Tokens() {
		d.token(tok)
	}
	span := b.Span()
	d.grow(span)
	d.doc.Body.Span = cover(d.doc.Body.Span, span)
	d.portion(span, quoted)
}

// token takes one token of a block.
func (d *documentBuilder) token(tok grammar.Token) {
	if tok.Kind == scan.Stamp {
		return
	}
	l := &d.block
	d.stopped = false
	d.midway = d.midway && tok.Kind == scan.PageLine
	switch tok.Kind {
	case scan.Number:
		l.number = tok
	case scan.Bullet:
		l.bullet = tok
	case scan.Mark:
		d.frontMark(tok)
	case scan.LateMark:
		if l.late == nil && !scan.Refers(l.lastProse) && !d.tree.All().InDegrees(tok.Span) {
			l.late = d.mark(tok)
		}
	case scan.EntireText:
		if d.doc.EntireText == nil {
			d.doc.EntireText = d.mark(tok)
		}
		l.content = true
	case scan.Heading:
		l.heading = true
		l.lastProse = ""
	case scan.Text:
		d.text(tok)
	default:
		d.furniture(tok)
	}
}

func (d *documentBuilder) frontMark(tok grammar.Token) {
	m := d.mark(tok)
	l := &d.block
	l.masked = l.masked || tok.MaskedMark()
	if l.marks == nil {
		l.marks = l.few[:0]
	}
	l.marks = append(l.marks, m)
}

// text takes prose: its first words, and whether the copy stops in it.
func (d *documentBuilder) text(tok grammar.Token) {
	l := &d.block
	if l.texts == 0 {
		l.text = tok
	}
	l.texts++
	l.content = true
	l.lastProse = tok.Text
	d.stopped = tok.Stops()
	d.midway = tok.MidSentence()
}

// furniture takes the tokens of a body that are neither numbers, marks nor prose.
func (d *documentBuilder) furniture(tok grammar.Token) {
	switch tok.Kind {
	case scan.InsertBegin:
		d.settleLead()
		d.inserted++
		d.quoting = d.quoting || tok.Quotes()
	case scan.InsertEnd:
		d.inserted = max(0, d.inserted-1)
		d.quoting = d.quoting && d.inserted > 0
	case scan.Banner:
		d.doc.Banners = append(d.doc.Banners, d.mark(tok))
	case scan.PageLine:
		d.page(tok)
	case scan.ClassifiedBy, scan.DerivedFrom, scan.Reason:
		d.block.authority = d.block.authority || !d.block.content
		d.block.content = true
		if n := len(d.doc.Blocks); n > 0 {
			b := d.doc.Blocks[n-1]
			fresh := b.Authority == nil || b.Authority.Correction
			d.authority(b, tok)
			b.Authority.InParagraph = b.Authority.InParagraph || fresh
		}
	case scan.DeclassifyOn, scan.Order:
		if n := len(d.doc.Blocks); n > 0 {
			d.order(d.doc.Blocks[n-1], tok)
		}
	}
}

// portion adds the portion that the block is, if it is one.
func (d *documentBuilder) portion(span source.Span, quoted bool) {
	l := &d.block
	numbered := l.number.Kind == scan.Number
	switch {
	case numbered || l.bullet.Kind != scan.Bullet && len(l.marks) > 0:
		d.endItems()
	case l.bullet.Kind == scan.Bullet:
		d.item(l, quoted || d.quoting)
	}
	d.letters.see(l)
	l.marks = d.letters.without(l.marks)
	if !numbered && len(l.marks) > 0 {
		d.settleLead()
	}
	if numbered || l.content {
		d.leading = nil
	}
	if numbered || l.content || len(l.marks) > 0 || l.bullet.Kind == scan.Bullet {
		d.settleSentence(numbered)
	}
	if !numbered && len(l.marks) == 0 && (l.late == nil || l.bullet.Kind != scan.None) {
		d.afterMark(l, span)
		d.listStep(l, span)
		return
	}
	p := d.portions.next()
	p.Span, p.Late, p.Kind = span, l.late, d.kind()
	p.Marks = append(p.one[:0], l.marks...)
	p.Lead = Text(l.text.Lead())
	p.leadLetter = l.text.LeadLetter()
	if numbered {
		p.Number, p.NumberSpan, p.Sign = l.number.Number(), l.number.Span, l.number.Sign()
		d.resume(p)
	}
	p.Inserted = quoted || d.inserted > 0
	p.AuthorityOnly = l.authority || l.text.NamesAuthority()
	if p.AuthorityOnly && !l.authority && !p.Inserted && len(d.doc.Portions) < 2 {
		d.authorityTwice(l.text)
	}
	p.Masked = l.masked || len(p.Marks) == 0 && l.text.MaskedLead()
	if numbered && len(l.marks) == 0 {
		d.unmarkedLead(p)
	}
	p.ListLetter = d.letters.isLetter(p, l)
	d.doc.Portions = append(d.doc.Portions, p)
	d.letters.last = p
	if numbered {
		d.steps = append(d.steps, step{number: p.Number, sign: p.Sign,
			marked: len(p.Marks) > 0, wrapped: l.midway, portion: p, block: span})
	}
}

// kind says what the block is.
func (d *documentBuilder) kind() PortionKind {
	l := &d.block
	switch {
	case l.number.Kind == scan.Number:
		return Paragraph
	case l.bullet.Kind == scan.Bullet:
		return BulletItem
	case l.heading && l.texts == 0:
		return MarkedHeading
	}
	return Unnumbered
}

// resume closes inserted texts that nobody closed where the cable's own paragraphs go on: the
// next number in order, with a mark.
func (d *documentBuilder) resume(p *Portion) {
	if len(p.Marks) == 0 {
		return
	}
	if p.Number == d.running+1 && !d.quoting {
		d.inserted = 0
	}
	if d.inserted == 0 {
		d.running = p.Number
	}
}

// afterMark notes a number on the line of the mark before it, "(C) 4.": the two are in the wrong order.
func (d *documentBuilder) afterMark(l *blockState, span source.Span) {
	p := d.letters.last
	if p == nil || p.Kind != Unnumbered || l.bullet.Kind != scan.Bullet || p.Lead.Text != "" || len(p.Marks) != 1 ||
		!d.sameLine(p.Span, l.bullet.Span) {
		return
	}
	p.After = l.bullet.Number()
	p.Span, p.Lead = p.Span.Cover(span), Text(l.text.Lead())
}

// listStep remembers a block that may have a list's numbers, so that a list is not taken for paragraphs.
func (d *documentBuilder) listStep(l *blockState, span source.Span) {
	if d.inserted > 0 { // an inserted text's numbers end no list of the cable's own
		return
	}
	if l.texts > 1 || l.text.MayList() || l.bullet.Kind == scan.Bullet && l.bullet.Number() > 0 {
		d.steps = append(d.steps, step{block: span})
	}
}
