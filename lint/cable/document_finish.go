package cable

import (
	"github.com/cablelint/cablelint/grammar/scan"
	"github.com/cablelint/cablelint/grammar/text"
)

// Header says what shows that a text is a cable, for messages.
const Header = "a level with a post and a serial, or two of DTG, E.O. line, TAGS and SUBJECT"

// cable reports whether what was gathered is a cable: it has what Header says, or a level and one of the others. A
// level, TO, FROM and SUBJECT are a memorandum.
func (d *documentBuilder) cable() bool {
	if d.doc.Form == SMART {
		return true
	}
	if l := d.ownLine(); l != nil && l.Serial != 0 && l.Post.Text != "" {
		return true
	}
	var line, order, tags, subject, group bool
	for _, b := range d.doc.Blocks {
		line = line || b.Line != nil
		order = order || b.Order != nil
		tags = tags || !b.TagsSpan.Empty()
		subject = subject || b.Subject != nil
	}
	for _, e := range d.doc.Envelopes {
		group = group || !e.DTG.Empty()
	}
	n := 0
	for _, has := range [...]bool{line, order, tags, subject, group} {
		if has {
			n++
		}
	}
	switch {
	case n == 2 && subject && order:
		return !d.ordersAlone()
	case n == 2 && subject && line: // anybody's memorandum has both
		return !d.memo
	}
	return n >= 2
}

// ordersAlone reports whether all that is taken for an E.O. line is Declassify on: lines, which papers have too.
func (d *documentBuilder) ordersAlone() bool {
	for _, b := range d.doc.Blocks {
		if b.Order != nil && !b.Order.declassify {
			return false
		}
	}
	return true
}

// document closes the draft.
func (d *documentBuilder) document() *Document {
	doc := &d.doc
	doc.File, doc.tree = d.tree.File, d.tree
	d.lineFromPages()
	if l := d.ownLine(); l != nil {
		doc.Post, doc.Serial = text.Squeeze(l.ownPost()), l.Serial
		doc.ShownPost = text.Squeeze(shownPost(l.Post.Text, d.tree))
	}
	if r := d.reference; r.Serial != 0 {
		doc.Post, doc.Serial = text.Squeeze(r.Post), r.Serial
		doc.ShownPost = ShownPost(doc.Post, d.origin)
		doc.named = identifier{year: r.Year, post: postLetters(doc.Post), serial: r.Serial}
	}
	d.settleSentence(true) // the cable ends below it
	order(d.steps, d.listed)
	d.endItems()
	d.traceInBody()
	doc.innocentLetters()
	doc.subparagraphs()
	doc.Date = doc.date()
	doc.Identifier = doc.identify()
	d.copyState()
	doc.header = &d.room.header
	doc.header.add(doc.Blocks)
	if len(doc.Portions) <= mostBinding {
		doc.binding = doc.bindingMarks()
	}
	d.compilation()
	return doc
}

// copyState sums up what the public copy did.
func (d *documentBuilder) copyState() {
	c := &d.doc.Copy
	var order, tags, subject bool
	for _, b := range d.doc.Blocks {
		c.HeaderCut = c.HeaderCut || b.Cut
		c.Masked = c.Masked || b.Masked
		c.Damaged = c.Damaged || b.Damaged
		order = order || b.Order != nil
		tags = tags || !b.TagsSpan.Empty()
		subject = subject || b.Subject != nil
	}
	c.Cut = c.Cut || c.HeaderCut || d.stopped
	c.LostOrder, c.LostField = !order, !tags || !subject
}

// compilation looks for a note that the whole is classified higher than its parts. Only a
// classified header above every portion calls for one, so other cables are not searched.
func (d *documentBuilder) compilation() {
	if len(d.doc.Blocks) == 0 || len(d.doc.Portions) == 0 || !d.doc.Marking().Level.Classified() {
		return
	}
	level := d.doc.Blocks[0].Marking.Level
	for _, p := range d.doc.Portions {
		if p.Marking().Level >= level {
			return
		}
	}
	for _, s := range d.sections {
		for b := range s.Body.Blocks() {
			for tok := range b.Rest() {
				if tok.Kind == scan.Text && tok.Compiles() {
					d.doc.Body.Compilation = true
					return
				}
			}
		}
	}
}
