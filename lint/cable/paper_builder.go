package cable

import (
	"slices"

	"github.com/cablelint/cablelint/grammar"
	"github.com/cablelint/cablelint/grammar/scan"
	"github.com/cablelint/cablelint/grammar/source"
)

// paperBuilder is a paper while its parts are gathered.
type paperBuilder struct {
	documentBuilder
	paper   *PaperParts
	head    *HeaderBlock
	message *Message
	// lists are the lists that are read, each further to the right than the one before it; before is the sign of the
	// last item of one.
	lists  []paperList
	before source.Span
	lone   []source.Span // items without a mark next to one that has its mark
	short  []source.Span // items without a mark that are no sentences
	// stopped has the places of items without a mark that end with a stop.
	stopped map[int]bool
	// listing means that the text is in a list that is about the paper, as of its enclosures.
	listing bool
	// citedFrom is the title of the list of sources or references that was read last.
	citedFrom source.Span
	// sources means that the title of a list of sources was read.
	sources bool
	// citing means that the text is in a list of sources or references.
	citing bool
	titles paperTitles
	over   overleaf
	// listed are the places of those banners to come that are words of lists of levels, in order.
	listed []source.Span
}

// papers gives the papers of a tree, several where it is a packet.
func papers(t *grammar.Tree) (docs []*Document) {
	pages := t.All().Pages()
	for i, part := range packet(t) {
		d := onePaper(t, part, pages)
		d.Index = i
		docs = append(docs, d)
	}
	noteRelease(t, docs)
	return docs
}

func onePaper(t *grammar.Tree, part paperPart, pages []source.Span) *Document {
	b := &paperBuilder{documentBuilder: documentBuilder{tree: t}}
	b.slabs = b.room.slabs()
	b.doc.File, b.doc.tree, b.doc.Form, b.doc.Span = t.File, t, Paper, part.span
	b.paper = &PaperParts{Evidence: t.All().Evidence, Kind: OtherPaper, Passed: t.All().BannerPassed(),
		Misreads: t.All().Doubt == scan.MisreadMarks}
	b.doc.Paper = b.paper
	b.head = &HeaderBlock{}
	b.pages(pages)
	b.begin(b.doc.Span.Start)
	b.pieces(part.pieces)
	for _, m := range part.messages {
		b.begin(m.Line.Span().Start)
		b.message.Mail = true
		b.mailLine(m.Line)
		b.pieces(m.Pieces)
	}
	return b.finish()
}

// pages takes those pages of the text that the paper is on, the first and the last of which may hold more than it.
func (b *paperBuilder) pages(all []source.Span) {
	at := b.doc.Span
	last := at.End == b.tree.Paper.Span().End // empty pages at the end of the file are of the last paper
	first, _ := slices.BinarySearchFunc(all, at.Start, func(page source.Span, at int) int { return page.End - at })
	for _, page := range all[first:] {
		if page.Start >= at.End && !last {
			return
		}
		b.paper.Pages = append(b.paper.Pages, &Page{Span: page})
	}
}

// pageAt is the index of the page of an offset.
func (b *paperBuilder) pageAt(offset int) int {
	i, _ := slices.BinarySearchFunc(b.paper.Pages, offset, func(p *Page, at int) int {
		if p.Span.End < at {
			return -1
		}
		return 1
	})
	return min(i, len(b.paper.Pages)-1)
}

// page is the page that a piece begins on.
func (b *paperBuilder) page(at source.Span) *Page { return b.paper.Pages[b.pageAt(at.Start)] }

// begin opens a message.
func (b *paperBuilder) begin(at int) {
	b.endLists()
	b.message = &Message{Span: source.Span{Start: at, End: at}, Date: undated()}
	b.paper.Messages = append(b.paper.Messages, b.message)
}

func (b *paperBuilder) pieces(list []*grammar.Piece) {
	b.listed = listedLevels(b.tree, list)
	for _, p := range list {
		switch {
		case p.Banner != nil:
			b.turn()
			b.banner(p.Banner)
		case p.Title != nil:
			b.over = overleaf{}
			b.title(p.Title)
		case p.Portions != nil:
			b.message.Span = b.message.Span.Cover(p.Portions.Span())
			for block := range p.Portions.Blocks() {
				b.portion(block)
			}
		case p.Authority != nil:
			b.over = overleaf{}
			b.authorityBlock(p.Authority)
		case p.Statement != nil:
			for tok := range p.Statement.Tokens() {
				b.statement(tok)
			}
		case p.Stamp != nil:
			b.turn()
			b.stamp(p.Stamp)
		case p.Pages != nil:
			b.turn()
			b.page(p.Pages.Span()).numbered(p.Pages.Span())
		}
	}
}

// mailLine reads the line that opens an older message.
func (b *paperBuilder) mailLine(m *grammar.MessageLine) { b.message.Span = m.Span() }

// authorityBlock notes who classified the paper. The first one of the newest message is the paper's, also if it is
// below the messages that are quoted.
func (b *paperBuilder) authorityBlock(a *grammar.AuthorityBlock) {
	b.message.Span = b.message.Span.Cover(a.Span())
	b.page(a.Span()).written(false)
	block := &HeaderBlock{Span: a.Span()}
	if (len(b.paper.Messages) == 1 || b.belowQuoted(a.Span().Start)) && b.head.Authority == nil && b.head.Order == nil {
		block = b.head
		block.Span = cover(block.Span, a.Span())
	} else if n := len(b.paper.Authorities); n > 0 && b.goesOn(b.paper.Authorities[n-1], a.Span()) {
		block = b.paper.Authorities[n-1]
	}
	for tok := range a.Tokens() {
		switch tok.Kind {
		case scan.DeclassifyOn:
			b.order(block, tok)
		default:
			b.authority(block, tok)
		}
	}
	if n := len(b.paper.Authorities); n == 0 || b.paper.Authorities[n-1] != block {
		b.paper.Authorities = append(b.paper.Authorities, block)
	}
}

// belowQuoted reports whether a place is of the newest message, below an older one that signs of quotation are before.
func (b *paperBuilder) belowQuoted(at int) bool {
	tokens := b.tree.All()
	return tokens.Quoted(at) == 0 && tokens.Quoted(b.message.Span.Start) > 0
}

// goesOn reports whether lines of an authority go on with the block above them: only blanks and a few lines are
// between.
func (b *paperBuilder) goesOn(above *HeaderBlock, at source.Span) bool {
	end := 0
	if above.Authority != nil {
		end = above.Authority.Span.End
	}
	if above.Order != nil {
		end = max(end, above.Order.Span.End)
	}
	return end > 0 && end <= at.Start && b.tree.All().Blank(source.Span{Start: end, End: at.Start})
}

// statement notes a sentence that says how high a part is.
func (b *paperBuilder) statement(tok grammar.Token) {
	b.message.Span = b.message.Span.Cover(tok.Span)
	s := &Statement{Span: tok.Span, Message: len(b.paper.Messages) - 1, Page: b.pageAt(tok.Span.Start)}
	if s.Kind, s.Level, s.SBU = tok.Statement(); s.Kind == OfMessage {
		s.Orders = b.tree.All().OrdersStated(tok)
	}
	b.paper.Statements = append(b.paper.Statements, s)
}

// stamp notes that a release wrote on the copy, or that the banner was crossed out.
func (b *paperBuilder) stamp(p *grammar.ReleaseStamp) {
	first := true
	for tok := range p.Tokens() {
		if banner, ok := tok.Struck(); ok {
			if b.paper.Struck.Text == "" {
				b.paper.Struck = Text{Text: banner, Span: tok.Span}
			}
			if first {
				return
			}
		}
		first = false
	}
	b.paper.Stamped = true
}

// portionText is what the tokens of a portion are, apart from its marks.
type portionText struct {
	list                      listItem
	bullet, heading, capitals bool
	words                     int  // fewWords stands for more
	title, titled             bool // it is the title of a list of sources or references, alone or with an entry
}

// portion reads a portion.
func (b *paperBuilder) portion(block grammar.PortionBlock) {
	p, read := &Portion{Span: block.Span(), Kind: Unnumbered}, portionText{}
	b.paper.SourcesListed = b.paper.SourcesListed || b.sources
	for tok := range block.Tokens() {
		b.portionToken(p, &read, tok)
	}
	list, heading, cites := &read.list, read.heading, b.cites(p, &read)
	list.marked = p.Mark() != nil
	if !heading {
		b.titles.title(list.text, list.marked, false)
	}
	if list.apart = b.apart(p, *list) || cites; list.apart {
		b.paper.Apart = append(b.paper.Apart, p.Span)
	}
	if list.sign.Text != "" && list.sign.Text != "|" { // not a cell
		b.item(*list)
	} else if list.marked && !b.itemAfterMark(*list, p.Mark().Span) {
		b.paragraph()
	}
	b.doc.Body.Span = cover(b.doc.Body.Span, p.Span)
	page := b.page(p.Span)
	b.shown(page, p, read)
	if (!heading || list.marked) && !list.apart && saysSomething(list.text) {
		if list.marked {
			b.paper.Said++
		} else {
			b.paper.Bare++
		}
	}
	rest, led := b.overleaf(p, read)
	if !list.marked && !(p.Kind == Paragraph && read.words >= fewWords) {
		title := read.capitals && len(b.doc.Portions) == 0 // above all portions
		switch unmarked := !read.bullet && !heading && !title && !list.apart && !rest; {
		case unmarked && read.words >= fewWords:
			b.unmarkedParagraph(p.Span, led)
		case unmarked && p.Kind == Unnumbered && list.text.Sentence() && list.text.EndsInStop():
			b.paper.Brief = append(b.paper.Brief, p.Span)
		}
		return
	}
	b.doc.Portions = append(b.doc.Portions, p)
	b.message.Portions = append(b.message.Portions, p)
	page.Portions = append(page.Portions, p)
}

// portionToken reads one token of a portion.
func (b *paperBuilder) portionToken(p *Portion, read *portionText, tok grammar.Token) {
	switch tok.Kind {
	case scan.Number:
		p.Kind, p.Number, p.NumberSpan, p.Sign, read.list.sign = Paragraph, tok.Number(), tok.Span, tok.Sign(), tok
	case scan.Bullet:
		if read.bullet = true; p.Kind != Paragraph {
			p.Kind, read.list.sign = BulletItem, tok
		}
	case scan.Heading:
		b.sourceList(tok)
		b.enclosures(tok)
		read.title, read.titled = tok.ListsCited()
		b.headingFront(tok)
		b.titles.title(tok, len(p.Marks) > 0, true)
		b.titles.slide(b.doc.File, tok.Span, len(p.Marks) > 0)
		read.heading, b.listing = true, tok.OpensList() || b.listing && tok.NamesTab()
		b.paper.Illustrates = b.paper.Illustrates || len(b.doc.Portions) == 0 && tok.Illustrates()
	case scan.Mark:
		if b.doc.File.IsData(tok.Span) {
			return
		}
		p.Marks = append(p.Marks, b.mark(tok))
	case scan.EntireText:
		if b.doc.EntireText == nil {
			b.doc.EntireText = b.mark(tok)
		}
	case scan.LateMark:
		b.titles.slide(b.doc.File, tok.Span, true)
		if p.Late = b.mark(tok); read.words == 0 {
			p.Kind = MarkedHeading
		}
	case scan.Text:
		p.Lead, read.list.text = Text(tok.Lead()), tok
		read.words += tok.WordsUpTo(fewWords)
		b.titles.slide(b.doc.File, tok.Span, len(p.Marks) > 0)
		b.sentence(tok)
		b.sourceList(tok)
		b.enclosures(tok)
		read.title, read.titled = tok.ListsCited()
		read.capitals = tok.Capitals()
	}
}

// finish closes the paper.
func (b *paperBuilder) finish() *Document {
	b.endLists()
	b.loneItem()
	b.paper.BareSlides, b.paper.BareCaptions = b.titles.unmarked()
	b.doc.UnmarkedItems = append(b.endedItems(), b.short...)
	doc := &b.doc
	if b.paper.Messages[0].Mail || len(b.paper.Messages) > 1 {
		b.paper.Kind = Email
	}
	if x := doc.File.Document; x != nil && x.Kind == "slides" {
		b.paper.Kind = Slides
	}
	if h := b.head; h.Line != nil || h.Subject != nil || h.Authority != nil || h.Order != nil {
		doc.Blocks = []*HeaderBlock{h}
	}
	b.release()
	b.foundDay()
	b.reclassified()
	doc.Date = doc.date()
	b.handling()
	doc.Copy.Cut, doc.Copy.HeaderCut, doc.Copy.Masked = b.paper.Stamped, b.paper.Stamped, b.paper.Stamped
	doc.header = doc.sum()
	if len(doc.Portions) <= mostBinding {
		doc.binding = doc.bindingMarks()
	}
	return doc
}
