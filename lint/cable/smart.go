package cable

import (
	"github.com/cablelint/cablelint/grammar"
	"github.com/cablelint/cablelint/grammar/instruction"
	"github.com/cablelint/cablelint/grammar/marking"
	"github.com/cablelint/cablelint/grammar/scan"
	"github.com/cablelint/cablelint/grammar/source"
)

// smart begins a cable with what SMART printed. What is around it is of others, as the lines of the mail that it came
// in.
func (b *builder) smart(g *grammar.SMARTCable) {
	b.pending, b.quoted = b.pending[:0], false
	b.begin()
	d := b.last()
	d.doc.Form = SMART
	d.doc.Print = d.print(g)
	d.doc.Blocks = append(d.doc.Blocks, d.smartHead(g))
	d.grow(g.Head.Span())
	for _, s := range g.Sections {
		d.smartSection(s)
	}
	if g.Trailer != nil {
		d.trailer(g.Trailer)
	}
	d.closing(g.Closing)
	d.doc.drafted = d.smartDate()
}

// print reads the number of the cable, its time, and which keys have no value.
func (d *documentBuilder) print(g *grammar.SMARTCable) *Print {
	h, p := &g.Head, &Print{Closed: g.Closing != nil}
	for tok := range h.MRN.All() {
		p.Numbers = append(p.Numbers, Text{Text: tok.Text, Span: tok.Span})
		if d.reference.Serial == 0 {
			d.reference = tok.MRN()
			p.Year = d.reference.Year
		}
	}
	if tok, ok := h.From.Token(); ok {
		d.origin = tok.Letters()
	}
	if tok, ok := h.Time.Token(); ok {
		p.Time = Text{Text: tok.Text, Span: tok.Span}
		p.DTG, p.DTGRead = tok.Day()
		p.Civil, p.CivilRead = tok.CivilDay()
	}
	for tok := range h.Time.All() {
		if _, ok := tok.Day(); ok {
			p.Times = append(p.Times, Text{Text: tok.Text, Span: tok.Span})
		}
	}
	p.empty(h)
	return p
}

// requiredValues are the kinds of the values that each print has: it may be without captions, references and pass
// line.
const requiredValues scan.Set = 1<<scan.MRN | 1<<scan.DTG | 1<<scan.From | 1<<scan.Action | 1<<scan.Order |
	1<<scan.Tags | 1<<scan.SubjectText

// empty notes the keys without a value. In a column a key is not next to its own: what counts is that there is one of
// its kind.
func (p *Print) empty(h *grammar.SMARTHead) {
	var present scan.Set
	for tok := range h.Tokens() {
		present |= scan.Of(tok.Kind)
	}
	for tok := range h.Tokens() {
		if k := tok.ValueKind(); requiredValues.Has(k) && !present.Has(k) {
			p.Empty = append(p.Empty, EmptyKey{Name: tok.KeyName(), Span: tok.Span, Value: k})
		}
	}
}

// smartHead reads banner and keys: the banner is the classification line, and the number's post and serial are its.
func (d *documentBuilder) smartHead(g *grammar.SMARTCable) *HeaderBlock {
	b := d.blocks.next()
	b.Span = g.Head.Span()
	key, titled := scan.None, false // what the last key is of, and whether the subject came
	for tok := range g.Head.Tokens() {
		switch tok.Kind {
		case scan.LevelWord:
			d.banner(b, tok)
		case scan.SMARTKey, scan.SubjectKey:
			key = tok.ValueKind()
			d.field(b, tok)
		case scan.SubjectText:
			titled = true
			d.field(b, tok)
		case scan.Caption:
			if key == scan.None || titled && key != scan.Caption {
				d.banner(b, tok)
				continue
			}
			b.Captions = append(b.Captions, Caption{Span: tok.Span, Text: tok.Text, Name: tok.SMARTCaption()})
		case scan.Order:
			d.order(b, tok)
		case scan.PageLine:
			d.pageBanner(tok)
		default:
			d.field(b, tok)
		}
		b.Masked = b.Masked || tok.Masked()
	}
	if b.Line == nil && g.Closing != nil { // the copy lost the banner above the keys
		for tok := range g.Closing.Tokens() {
			if tok.Kind == scan.EndBanner {
				d.banner(b, tok)
			}
		}
	}
	b.Marking = d.effective(b)
	for _, m := range b.Banner {
		b.Marking = marking.Join(b.Marking, m.Marking)
	}
	return b
}

// banner notes a line of the banner. A level after the first is that of a page.
func (d *documentBuilder) banner(b *HeaderBlock, tok grammar.Token) {
	m := d.mark(tok)
	switch {
	case m.Level == marking.Unmarked || b.Line != nil && (tok.Kind == scan.Caption || m.Level == marking.Unclassified &&
		m.Controls != 0):
		// the second line
		b.Banner = append(b.Banner, m)
	case b.Line != nil:
		d.pageBanner(tok)
	default:
		b.Banner = append(b.Banner, m)
		r := d.reference
		b.Line = &ClassificationLine{Span: tok.Span, Level: *m, Year: r.Year, Serial: r.Serial, SerialSpan: r.SerialAt}
		b.Line.Post = Text{Text: r.Post, Span: r.PostAt}
	}
}

// smartOrder reads the E.O. key, which has the number alone. In a column of values its key is elsewhere.
func (d *documentBuilder) smartOrder(tok grammar.Token) *instruction.Order {
	if !tok.BareNumber() {
		return d.tree.Order(tok)
	}
	return d.tree.Order(grammar.Token{Kind: scan.Order, Text: orderKey + tok.Text}).Moved(-len(orderKey))
}

// orderKey is the key of an E.O. line.
const orderKey = "E.O. "

// smartSection reads the text, or the telegram's header that a post's own print repeats below the keys.
func (d *documentBuilder) smartSection(s *grammar.Section) {
	line := d.line(s.Header)
	switch {
	case s.Header == nil:
		d.body(s, false)
	case line == nil && len(d.doc.Portions) > 0:
		d.goOn(s)
	case d.same(line, nil) && !d.announcesRepeat():
		d.take(s, line, Repeat)
	default:
		d.body(s, true)
	}
}

// closing notes the banners after the text.
func (d *documentBuilder) closing(g *grammar.SMARTClosing) {
	if g == nil {
		return
	}
	d.grow(g.Span())
	d.stopped = false
	b := d.doc.Blocks[0]
	for tok := range g.Tokens() {
		switch {
		case scan.AuthorityKinds.Has(tok.Kind):
			d.field(b, tok)
		case tok.Kind == scan.ClosingKey:
			d.doc.Print.Released = d.doc.Print.Released || tok.ReleaseKey()
		case tok.Kind == scan.EndBanner && (b.Line == nil || b.Line.Span != tok.Span):
			d.pageBanner(tok)
		}
	}
}

// smartDate is the day of the date-time group, or of the year of the number where a copy has lost it, or where the
// two are more than a year apart: the number is three words, and a wrong digit of it is seen.
func (d *documentBuilder) smartDate() (out Date) {
	r, p := d.reference, d.doc.Print
	day := p.DTG
	if !p.DTGRead {
		day = p.Civil
	}
	if apart := day.Year() - r.Year; (p.DTGRead || p.CivilRead) && (r.Year == 0 || -1 <= apart && apart <= 1) {
		return Date{From: day, To: day, Source: FromDTG, Span: p.Time.Span}
	}
	if r.Year != 0 {
		return yearOf(r.Year, FromIdentifier, source.Span{Start: r.PostAt.Start, End: r.SerialAt.End})
	}
	return Date{}
}
