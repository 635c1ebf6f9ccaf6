package cable

import (
	"github.com/cablelint/cablelint/grammar"
	"github.com/cablelint/cablelint/grammar/marking"
	"github.com/cablelint/cablelint/grammar/scan"
	"github.com/cablelint/cablelint/grammar/source"
)

// documentBuilder is a cable while its parts are gathered.
type documentBuilder struct {
	tree *grammar.Tree
	doc  Document

	sections []*grammar.Section
	// reference is the number of a SMART cable; its Serial is 0 for none.
	reference scan.Reference
	origin    string     // who sent it, by its key From
	steps     []step     // the body's numbers, for their order
	block     blockState // the block that is read

	inserted        int  // depth of inserted texts that are open
	quoting         bool // one of them is a quoted telegram
	inQuotedSection bool // the section is one of a quoted telegram
	running         int  // the last marked paragraph's number
	reprinted       bool // SMART printed an older telegram: the banners of pages are those of its release
	letters         letterState
	items           itemRun
	stopped         bool     // the text gathered so far ends in an ellipsis
	midway          bool     // it ends in the middle of a sentence
	leading         *Portion // the unmarked paragraph whose text may lead to what follows
	sentence        *Portion // the unmarked paragraph whose short sentence looks like a heading
	memo            bool     // a header has TO or FROM of a memorandum
	headless        bool     // the last header stopped in an ellipsis, and no portion has come since

	slabs
	room room

	tagged *HeaderBlock    // the block whose tags are in tagSet
	tagSet map[string]bool // made once a block has many
}

// newDocumentBuilder begins a cable of a tree.
func newDocumentBuilder(t *grammar.Tree) *documentBuilder {
	d := &documentBuilder{tree: t}
	d.slabs = d.room.slabs()
	r := &d.room
	d.sections, d.doc.Blocks, d.doc.Envelopes = r.sections[:0], r.blocks[:0], r.envelopes[:0]
	return d
}

// take adds a section whose header is of this cable. line is the header's classification line.
func (d *documentBuilder) take(s *grammar.Section, line *ClassificationLine, cause Cause) {
	if s.Header == nil {
		d.body(s, false)
		return
	}
	if cause == AfterCut {
		d.startAgain()
	}
	b := d.header(s.Header, line)
	if line != nil && d.archivedFields() {
		cause = FirstBlock
	}
	b.Cause = cause
	d.doc.Blocks = append(d.doc.Blocks, b)
	d.grow(b.Span)
	stopped, portions := d.stopped, len(d.doc.Portions)
	d.body(s, false)
	b.Cut = stopped && s.Body.Len() == 0
	d.doc.Copy.Cut = d.doc.Copy.Cut || stopped // the header's last line was cut, even where a part of the body follows
	d.headless = stopped && len(d.doc.Portions) == portions
}

// goOn adds a section whose header has no classification line and goes on with the last one, as an
// authority after a paragraph's number does.
func (d *documentBuilder) goOn(s *grammar.Section) {
	b := d.doc.Blocks[len(d.doc.Blocks)-1]
	authority := true
	for tok := range s.Header.Fields.Tokens() {
		authority = authority && scan.AuthorityKinds.Has(tok.Kind)
		d.more(b, tok)
	}
	b.Marking = d.effective(b)
	if n := len(d.doc.Portions); authority && n > 0 && b.Authority != nil {
		if p := d.doc.Portions[n-1]; p.Lead.Text == "" {
			p.AuthorityOnly, p.HeadingOnly, b.Authority.InParagraph = true, false, true
			p.Span = cover(p.Span, s.Header.Fields.Span())
		}
	}
	d.grow(s.Header.Fields.Span())
	d.body(s, false)
}

// more adds a field to a block where the block has none of its kind.
func (d *documentBuilder) more(b *HeaderBlock, tok grammar.Token) {
	switch tok.Kind {
	case scan.Tags:
		if !b.TagsSpan.Empty() {
			return
		}
	case scan.SubjectKey, scan.SubjectMark, scan.SubjectText:
		if b.Subject != nil && b.Subject.Text.Text != "" {
			return
		}
	case scan.Caption:
		b.Captions = append(b.Captions, Caption{Span: tok.Span, Text: tok.Text, Name: marking.CaptionName(tok.Text)})
		return
	}
	d.field(b, tok)
}

// archivedFields takes TAGS, SUBJECT and references that an archive wrote ahead of the classification
// line out of the cable's blocks, and reports whether there were any.
func (d *documentBuilder) archivedFields() bool {
	n := len(d.doc.Archives)
	if len(d.doc.Blocks) != 1 || n == 0 || len(d.doc.Portions) > 0 {
		return false
	}
	b := d.doc.Blocks[0]
	if b.Line != nil || b.Order != nil || b.Authority != nil || len(b.Captions) > 0 {
		return false
	}
	if a := d.doc.Archives[n-1]; a.Tags.Text == "" && !b.TagsSpan.Empty() {
		a.Tags = Text{Text: b.TagsSpan.In(d.tree.File.Text), Span: b.TagsSpan}
	}
	d.doc.Blocks = d.doc.Blocks[:0]
	return true
}

// open reports whether the last header block can go on: it is whole, and nothing says that the
// copy stopped.
func (d *documentBuilder) open() bool {
	n := len(d.doc.Blocks)
	return n > 0 && d.doc.Blocks[n-1].Line != nil && !d.doc.Blocks[n-1].Cut && !d.headless && !d.stopped
}

// startAgain forgets the body of a copy that was cut: the whole text follows.
func (d *documentBuilder) startAgain() {
	d.doc.Portions, d.steps = d.doc.Portions[:0], d.steps[:0]
	d.doc.Body, d.doc.Banners, d.doc.EntireText = Body{}, nil, nil
	d.inserted, d.quoting, d.running, d.midway, d.leading = 0, false, 0, false, nil
	d.sentence = nil
	d.letters, d.items, d.doc.UnmarkedItems = letterState{}, itemRun{}, nil
	d.doc.Copy.Spliced = true
}

// grow makes the cable reach over a span.
func (d *documentBuilder) grow(s source.Span) {
	if d.doc.Span.Empty() {
		d.doc.Span = s
		return
	}
	d.doc.Span = d.doc.Span.Cover(s)
}

// same reports whether a header with this line, before which the envelope e may be,
// can be one more copy of this cable's.
func (d *documentBuilder) same(line *ClassificationLine, e *grammar.Envelope) bool {
	if own := d.ownLine(); own != nil && line != nil {
		return sameCable(own, line)
	}
	if e == nil || len(d.doc.Blocks) == 0 {
		return true
	}
	arrived := d.readEnvelope(e)
	for _, have := range d.doc.Envelopes {
		if have.Dated && arrived.Dated {
			return have.Day == arrived.Day
		}
	}
	return true
}

// ownLine is the classification line that says most of the cable's post and serial.
func (d *documentBuilder) ownLine() (line *ClassificationLine) {
	for _, b := range d.doc.Blocks {
		switch {
		case b.Line == nil:
		case b.Line.Serial != 0 && b.Line.Post.Text != "":
			return b.Line
		case line == nil:
			line = b.Line
		}
	}
	return line
}

// cause says why one more block of the same cable is there.
func (d *documentBuilder) cause(line *ClassificationLine, between bool) Cause {
	if len(d.doc.Blocks) == 0 {
		return FirstBlock
	}
	last := d.doc.Blocks[len(d.doc.Blocks)-1]
	last.Cut = last.Cut || d.headless
	switch {
	case last.Cut:
		return AfterCut
	case line != nil && last.Line != nil && last.Line.Section > 0 && line.Section > last.Line.Section:
		return NextSection // also after a section whose prose ends in dots: a cut copy begins again with the first
	case d.stopped:
		return AfterCut
	case between:
		return AfterArchive
	}
	return Repeat
}

// mark makes a token's marking with its place.
func (d *documentBuilder) mark(tok grammar.Token) *Mark {
	m := d.marks.next()
	m.Span, m.Text, m.Parsed = tok.Span, tok.Text, d.tree.Mark(tok)
	m.letter, m.small = tok.Letter()
	return m
}

// trailer notes what comes after the body.
func (d *documentBuilder) trailer(t *grammar.Trailer) {
	d.grow(t.Span())
	for tok := range t.Tokens() {
		d.stopped = false
		switch tok.Kind {
		case scan.PageLine:
			d.page(tok)
		case scan.EndBanner:
			d.pageBanner(tok)
		}
	}
}

// pageBanner notes a level alone on a line at a page's head or foot.
func (d *documentBuilder) pageBanner(tok grammar.Token) {
	if m := d.tree.Mark(tok); m.Level != marking.Unmarked && !d.reprinted {
		d.doc.PageBanners = append(d.doc.PageBanners, d.mark(tok))
	}
}

// page notes a page break's line. A banner alone is not one, and one in a quoted telegram may be the other's.
func (d *documentBuilder) page(tok grammar.Token) {
	if d.quoting || d.inQuotedSection {
		return
	}
	p := tok.Page()
	if p.Page == 0 && p.Serial == 0 {
		d.pageBanner(tok)
		return
	}
	if level, ok := tok.PageLevel(); ok {
		d.pageBanner(level)
	}
	if d.doc.Pages == nil {
		d.doc.Pages = make([]*PageLine, 0, roomForPages)
	}
	line := d.pages.next()
	*line = PageLine{Span: tok.Span, Post: p.Post, Serial: p.Serial, Page: p.Page, Pages: p.Pages}
	d.doc.Pages = append(d.doc.Pages, line)
}
