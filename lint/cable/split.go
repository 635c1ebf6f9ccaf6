package cable

import (
	"slices"

	"github.com/cablelint/cablelint/grammar"
	"github.com/cablelint/cablelint/grammar/calendar"
	"github.com/cablelint/cablelint/grammar/scan"
)

// Documents gives the cables of a file in order, none where the text is not a cable. A
// text is a cable if it has a classification line (level, post, serial), or two of
// DTG, E.O. line, TAGS and SUBJECT. Header blocks of one post and serial are one
// cable; another post or serial outside a quoted text begins another.
func Documents(t *grammar.Tree) []*Document {
	if t.Paper != nil {
		return papers(t)
	}
	// a level and a subject alone do not make a cable of what may be a marked paper
	if t.Draft == nil && !headed(t) || t.All().Doubt != scan.NoDoubt {
		return below(t.Above, nil)
	}
	b := builder{tree: t}
	b.cables, b.pending = b.oneCable[:0], b.twoParts[:0]
	for _, p := range t.Parts {
		b.part(p)
	}
	b.finish()
	var cables []*Document
	for _, d := range b.cables {
		if !d.cable() {
			continue
		}
		doc := d.document()
		doc.Index = len(cables)
		if n := len(cables); n > 0 {
			doc.Before = cables[n-1]
		}
		cables = append(cables, doc)
	}
	return below(t.Above, cables)
}

// below puts the paper that is above cables before them. Its banner covers them.
func below(above *grammar.Tree, cables []*Document) []*Document {
	if above == nil {
		return cables
	}
	docs := papers(above)
	docs[0].Paper.Cables = cables
	for _, d := range cables {
		d.Index += len(docs)
	}
	return append(docs, cables...)
}

// headed reports whether a file has a header at all. A text without one is not a cable, since a DTG alone makes none;
// most texts that are not cables end here, before their bodies are read.
func headed(t *grammar.Tree) bool {
	return slices.ContainsFunc(t.Parts, func(p *grammar.Part) bool {
		return p.SMART != nil || p.Section != nil &&
			p.Section.Header != nil
	})
}

// Dated gives the cable as of a day that the user named, where the text shows no
// date; a cable that has its own date is returned as it is.
func Dated(d *Document, day calendar.Day) *Document {
	if d.Date.Known() {
		return d
	}
	dated := *d
	dated.Date = Date{From: day, To: day, Source: FromOption}
	return &dated
}

// builder shares a file's parts out among its cables.
type builder struct {
	tree   *grammar.Tree
	cables []*documentBuilder
	// pending are archive blocks and envelopes that wait for the header they come before.
	pending []*grammar.Part
	// quoted reports that a telegram within a telegram is open, recorded that the last telegram ended with the archive's
	// record.
	quoted, recorded bool

	// memory for cables and pending, of which most files have no more
	oneCable [1]*documentBuilder
	twoParts [2]*grammar.Part
}

// part takes the file's next part.
func (b *builder) part(p *grammar.Part) {
	switch {
	case p.SMART != nil:
		b.smart(p.SMART)
	case p.Section != nil && b.afterSMART():
		b.around(p.Section)
	case p.Section != nil:
		b.section(p.Section)
	case p.Archive != nil && isRecord(p.Archive):
		b.record(p.Archive)
	case p.Archive != nil || p.Envelope != nil:
		b.pending = append(b.pending, p)
	case p.Trailer != nil && len(b.pending) == 0 && len(b.cables) > 0 && !b.afterSMART():
		b.last().trailer(p.Trailer)
	}
}

// afterSMART reports whether the last cable is of a SMART print, which has ended.
func (b *builder) afterSMART() bool {
	return len(b.cables) > 0 && b.last().doc.Form == SMART
}

// around takes a section after a SMART print: a cable of its own, or the text of the mail that the print came in.
func (b *builder) around(s *grammar.Section) {
	if s.Header == nil {
		return
	}
	b.begin()
	b.last().take(s, b.last().line(s.Header), FirstBlock)
}

// record gives the archive's record to the telegram before it, and ends that. One without a telegram is a citation,
// and no cable.
func (b *builder) record(a *grammar.Archive) {
	if b.recorded || len(b.cables) == 0 {
		b.pending = b.pending[:0]
		return
	}
	b.settle(b.last())
	b.last().archive(a)
	b.recorded, b.quoted = true, false
}

func (b *builder) last() *documentBuilder { return b.cables[len(b.cables)-1] }

// section gives a section to the cable, or begins another cable with it.
func (b *builder) section(s *grammar.Section) {
	if b.recorded && s.Header == nil && len(b.pending) == 0 { // paragraphs after the record are nobody else's
		b.last().body(s, false)
		return
	}
	if b.recorded || len(b.cables) == 0 {
		b.recorded = false
		b.begin()
		line := b.last().line(s.Header)
		if b.tree.Draft != nil {
			line = b.last().front(b.tree.Draft)
		}
		b.last().take(s, line, FirstBlock)
		return
	}
	d := b.last()
	if s.Header == nil {
		b.settle(d)
		d.body(s, b.quoted)
		return
	}
	switch line := d.line(s.Header); {
	case line == nil && len(b.pending) == 0 && d.open():
		d.goOn(s)
	case d.same(line, b.arrival()):
		cause := d.cause(line, len(b.pending) > 0)
		b.quoted = false
		b.settle(d)
		d.take(s, line, cause)
	case b.quotes(d):
		b.quoted = true
		b.pending = b.pending[:0]
		d.body(s, true)
	default:
		b.quoted = false
		b.begin()
		b.last().take(s, b.last().line(s.Header), FirstBlock)
	}
}

// begin opens a cable with the parts that wait.
func (b *builder) begin() {
	d := newDocumentBuilder(b.tree)
	b.cables = append(b.cables, d)
	b.settle(d)
}

// settle gives the parts that wait to a cable.
func (b *builder) settle(d *documentBuilder) {
	for _, p := range b.pending {
		if p.Archive != nil {
			d.archive(p.Archive)
		} else {
			d.envelope(p.Envelope)
		}
	}
	b.pending = b.pending[:0]
}

// quotes reports whether a header of another cable that follows here is a quotation: a text
// is open in the body, or the words before it announce a repetition, and no archive's block
// is between.
func (b *builder) quotes(d *documentBuilder) bool {
	if b.quoted {
		return true
	}
	for _, p := range b.pending {
		if p.Archive != nil {
			return false
		}
	}
	return d.quoting || d.inserted > 0 && len(b.pending) == 0 || d.announcesRepeat()
}

// arrival is the envelope that waits before the header, nil for none.
func (b *builder) arrival() *grammar.Envelope {
	for _, p := range b.pending {
		if p.Envelope != nil {
			return p.Envelope
		}
	}
	return nil
}

// finish gives what comes after the last section to the last cable.
func (b *builder) finish() {
	if len(b.pending) == 0 {
		return
	}
	if len(b.cables) == 0 {
		b.begin()
		return
	}
	if !b.recorded {
		b.settle(b.last())
	}
}
