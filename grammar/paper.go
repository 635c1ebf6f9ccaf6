package grammar

import (
	"iter"

	"github.com/alecthomas/participle/v2"
	"github.com/alecthomas/participle/v2/lexer"

	"github.com/cablelint/cablelint/grammar/scan"
	"github.com/cablelint/cablelint/internal/lazy"
)

// Paper is the root of the grammar of marked papers: memoranda, mails, reports, slides. It is a sibling of file, over
// the same leaves. A paper has no envelope and no classification line. Its banners, its title block, its authority
// and its statements may be anywhere in it, since they are on each page and in each message of a thread.
type Paper struct {
	place
	Pieces   []*Piece   `parser:"@@*"` // of the paper, or of the newest message
	Messages []*Message `parser:"@@*"` // the older messages that it includes
}

// Message is an older message of a thread, with what opens it: -----Original Message-----, From: … Sent: …
type Message struct {
	Line   *MessageLine `parser:"BeginMessage @@"`
	Pieces []*Piece     `parser:"@@*"`
}

// Piece is one of a paper's pieces: exactly one field is set.
type Piece struct {
	Banner    *PaperBanner    `parser:"  BeginBanner @@"`
	Title     *TitleBlock     `parser:"| BeginTitle @@"`
	Portions  *Portions       `parser:"| BeginPortions @@"`
	Authority *AuthorityBlock `parser:"| BeginAuthority @@"`
	Statement *Statement      `parser:"| BeginStatement @@"`
	Stamp     *ReleaseStamp   `parser:"| BeginStamp @@"`
	Pages     *PageBreak      `parser:"| BeginPages @@"`
}

// MessageLine opens an older message.
type MessageLine struct{ block }

// PaperBanner is a line with the marking of the whole or of a page: SECRET//NOFORN.
type PaperBanner struct{ block }

// Statement says how high a part is: THIS PAGE IS UNCLASSIFIED, Unclassified when separated from attachment.
type Statement struct{ block }

// ReleaseStamp is what a release or an archive wrote on the paper, and a banner that was crossed out. It is not the
// paper's marking.
type ReleaseStamp struct{ block }

// PageBreak is a page's number.
type PageBreak struct{ block }

// TitleBlock is the lines at the head of a paper or of a message.
type TitleBlock struct {
	place
	Lines   TitleLines `parser:"@@?"` // FROM: XYZ, INFORMATION MEMO FOR THE UNDER SECRETARY, Sent: …
	Subject Subject    `parser:"@@"`
}

// AuthorityBlock says who classified the paper, or from what source, why, and until when.
type AuthorityBlock struct {
	place
	Authority  Authority  `parser:"@@"`
	Declassify Declassify `parser:"@@?"`
}

// Portions are paragraphs, items, cells, headings and captions that follow each other. It is one leaf of this
// grammar, as the body of a cable is; Blocks divides it.
type Portions struct{ block }

// PortionBlock is a paragraph, an item, a cell or a heading: the signs and marks that open it, and its text.
type PortionBlock struct {
	Kind BlockKind
	place
}

// portionOpeners open a portion. A heading opens one too, with a mark after it: BLUF: (C) Text.
const portionOpeners scan.Set = 1<<scan.Number | 1<<scan.Bullet | 1<<scan.Mark

// Blocks are the portions in order.
func (p *Portions) Blocks() iter.Seq[PortionBlock] {
	return func(yield func(PortionBlock) bool) {
		for i := p.first; i < p.last; {
			b := p.portionAt(i)
			if !yield(b) {
				return
			}
			i = b.last
		}
	}
}

// portionAt is the portion that begins at a token: what opens it, then one text, and a mark at its end. The text may be
// below its mark.
func (p *Portions) portionAt(first int) PortionBlock {
	b := PortionBlock{Kind: Prose, place: place{p.tokens, first, first}}
	i := first
	for ; i < p.last; i++ {
		k := p.tokens.KindAt(i)
		switch {
		case k == scan.Rule:
			continue
		case i > first && !p.tokens.SameLine(i-1, i) && !(k == scan.Text && p.tokens.KindAt(i-1) == scan.Mark),
			k == scan.Bullet && b.marked(i): // the next line, or the next cell
			return b.ended(i)
		case k == scan.Mark && b.titled(i): // the paragraph of a title that runs in
			return b.ended(i)
		case k == scan.Heading:
			if b.Kind == Prose {
				b.Kind = Heading
			}
			continue
		case portionOpeners.Has(k):
			b.opens(k)
			continue
		}
		break
	}
	if i < p.last && textKind(p.tokens.KindAt(i)) {
		i++
	}
	for i < p.last && p.tokens.SameLine(i-1, i) && (p.tokens.KindAt(i) == scan.LateMark ||
		p.tokens.KindAt(i) == scan.Rule) {
		i++
	}
	return b.ended(i)
}

// marked reports whether the token before another is a mark or text, so that a bullet after it opens the next cell of
// a table.
func (b *PortionBlock) marked(i int) bool { return i > b.first && b.tokens.KindAt(i-1) == scan.Mark }

// titled reports whether the token before a mark is a heading with a mark of its own: (U) Summary (U//FOUO) Text.
func (b *PortionBlock) titled(i int) bool {
	heading := false
	for i--; i >= b.first; i-- {
		switch k := b.tokens.KindAt(i); {
		case k == scan.Mark:
			return heading
		case k == scan.Heading:
			heading = true
		case k != scan.Rule:
			return false
		}
	}
	return false
}

// opens takes a number, a bullet or a mark. The first one says what the portion is.
func (b *PortionBlock) opens(k scan.Kind) {
	if b.Kind == Prose || b.Kind == Heading {
		b.Kind = opened(k)
	}
}

// ended is the block up to a token, at least one long.
func (b PortionBlock) ended(i int) PortionBlock {
	b.last = max(i, b.first+1)
	return b
}

func textKind(k scan.Kind) bool {
	return k == scan.Text || k == scan.EntireText || k == scan.CodeLine || k == scan.Stray
}

// paperGrammar is built on first use.
var paperGrammar = lazy.Value[*participle.Parser[Paper]]{Make: func() *participle.Parser[Paper] {
	return participle.MustBuild[Paper](participle.Lexer(definition{}))
}}

// PaperEBNF is the grammar of a marked paper as text, down to the parts that it shares with other forms.
func PaperEBNF() string {
	return tidy(paperGrammar.Get().String(), "Paper", "Message", "Piece", "TitleBlock", "AuthorityBlock")
}

// paperSegment is segment for a paper.
func (f *feed) paperSegment(i int, k scan.Kind) (end int) {
	switch {
	case k == scan.MessageLine:
		return f.add(beginMessage, i, i+1)
	case k == scan.Banner || k == scan.Rule && f.beforeBanner(i) || k == scan.Caption:
		return f.add(beginBanner, i, f.paperEnd(i, bannerKinds))
	case k == scan.Statement:
		return f.add(beginStatement, i, i+1)
	case k == scan.Stamp:
		return f.add(beginStamp, i, f.end(i, scan.Of(scan.Stamp)))
	case k == scan.PageLine:
		return f.add(beginPages, i, i+1)
	case titleKinds.Has(k) && k != scan.Rule:
		return f.add(beginTitle, i, f.paperEnd(i, titleKinds))
	case scan.AuthorityKinds.Has(k):
		return f.add(beginAuthority, i, f.paperEnd(i, scan.AuthorityKinds|scan.Of(scan.Rule)))
	}
	end = i + 1
	for end < f.tokens.Len() && portionKind(f.tokens.KindAt(end)) && !f.beforeBanner(end) {
		end++
	}
	return f.add(beginPortions, i, end)
}

// paperEnd is the index of the first token after the first one whose kind is not in a set, or that opens a banner's
// line.
func (f *feed) paperEnd(i int, set scan.Set) int {
	first := i
	for i < f.tokens.Len() && set.Has(f.tokens.KindAt(i)) && (i == first || !f.beforeBanner(i)) {
		i++
	}
	return i
}

// beforeBanner reports whether a sign is on the line of a banner, before it: **SECRET**, CLASSIFICATION: SECRET.
func (f *feed) beforeBanner(i int) bool {
	return f.tokens.KindAt(i) == scan.Rule && i+1 < f.tokens.Len() && f.tokens.KindAt(i+1) == scan.Banner &&
		f.tokens.SameLine(i, i+1)
}

const (
	bannerKinds scan.Set = 1<<scan.Banner | 1<<scan.Rule | 1<<scan.Caption
	titleKinds  scan.Set = 1<<scan.Rule | 1<<scan.TitleLine | 1<<scan.SubjectKey | 1<<scan.SubjectMark |
		1<<scan.SubjectText
	portionKinds scan.Set = portionOpeners | 1<<scan.Heading | 1<<scan.Rule | 1<<scan.Text | 1<<scan.EntireText |
		1<<scan.LateMark | 1<<scan.Stray
)

func portionKind(k scan.Kind) bool { return portionKinds.Has(k) || k == scan.CodeLine }

// parsePaper puts a paper together. A text that participle refuses has a fault, as any other.
func (t *Tree) parsePaper(fed *feed) {
	if len(fed.segments) > min(mostParts, participle.MaxIterations) {
		t.fail(ErrTooManyParts)
		return
	}
	t.Paper = &Paper{place: place{&t.tokens, 0, t.tokens.Len()}}
	a, pieces := attacher{fed: fed, segments: fed.segments}, &t.Paper.Pieces
	for i := range fed.parts {
		model, err := t.parser.paperPart(fed.part(i))
		if err != nil {
			t.Paper = nil
			t.fail(err)
			return
		}
		a.base = fed.parts[i]
		for _, m := range model.Messages {
			m = &Message{Line: &MessageLine{block{a.next()}}}
			t.Paper.Messages, pieces = append(t.Paper.Messages, m), &m.Pieces
		}
		for _, p := range model.Pieces {
			p = p.copied()
			a.piece(p)
			*pieces = append(*pieces, p)
		}
	}
}

// paperPart is what the grammar makes of a part of a paper, as the model of its shape: a piece, or the line that opens
// a message. The pieces after that line are the message's.
func (p *Parser) paperPart(shape []byte) (*Paper, error) {
	if model := p.papers.find(shape); model != nil {
		return model, nil
	}
	model, err := parsePaper(&feed{shape: shape})
	if err == nil {
		p.papers.remember(shape, model)
	}
	return model, err
}

// parsePaper puts what is fed together by the grammar of papers.
func parsePaper(fed *feed) (*Paper, error) {
	lex, err := lexer.Upgrade(fed)
	if err != nil {
		return nil, errNoParse
	}
	paper, err := paperGrammar.Get().ParseFromLexer(lex)
	if err != nil || paper == nil {
		return nil, faultOf(err)
	}
	return paper, nil
}

func (t *Tree) fail(err error) {
	t.Fault = err
	t.Parts = []*Part{{Stray: &StrayText{block{place{&t.tokens, 0, t.tokens.Len()}}}}}
}

// piece gives a piece its tokens.
func (a *attacher) piece(p *Piece) {
	at := a.next()
	switch {
	case p.Banner != nil:
		p.Banner.place = at
	case p.Title != nil:
		p.Title.place = at
		s := &p.Title.Subject
		for _, l := range [...]*leaf{&p.Title.Lines.leaf, &s.Key.leaf, &s.Marks.leaf, &s.Text.leaf} {
			a.leaf(l)
		}
	case p.Portions != nil:
		p.Portions.place = at
	case p.Authority != nil:
		p.Authority.place = at
		b := &p.Authority.Authority
		for _, l := range [...]*leaf{&b.By.leaf, &b.From.leaf, &b.Reason.leaf, &p.Authority.Declassify.leaf} {
			a.leaf(l)
		}
	case p.Statement != nil:
		p.Statement.place = at
	case p.Stamp != nil:
		p.Stamp.place = at
	case p.Pages != nil:
		p.Pages.place = at
	}
}

func (d *dumper) paper(p *Paper) {
	d.node(0, "Paper", nil)
	d.pieces(1, p.Pieces)
	for _, m := range p.Messages {
		d.node(1, "Message", m.Line.Tokens())
		d.pieces(2, m.Pieces)
	}
}

func (d *dumper) pieces(depth int, list []*Piece) {
	for _, p := range list {
		switch {
		case p.Banner != nil:
			d.node(depth, "Banner", p.Banner.Tokens())
		case p.Title != nil:
			d.node(depth, "TitleBlock", p.Title.Tokens())
		case p.Portions != nil:
			d.node(depth, "Portions", nil)
			for b := range p.Portions.Blocks() {
				d.node(depth+1, b.Kind.String(), b.Tokens())
			}
		case p.Authority != nil:
			d.node(depth, "AuthorityBlock", p.Authority.Tokens())
		case p.Statement != nil:
			d.node(depth, "Statement", p.Statement.Tokens())
		case p.Stamp != nil:
			d.node(depth, "Stamp", p.Stamp.Tokens())
		case p.Pages != nil:
			d.node(depth, "PageBreak", p.Pages.Tokens())
		}
	}
}
