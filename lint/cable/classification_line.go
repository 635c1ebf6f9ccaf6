package cable

import (
	"github.com/cablelint/cablelint/grammar"
	"github.com/cablelint/cablelint/grammar/source"
)

// line reads a header's classification line; nil where it has none.
func (d *documentBuilder) line(h *grammar.Header) *ClassificationLine {
	if h == nil || h.Line == nil {
		return nil
	}
	g := h.Line
	level, _ := g.Level.Token()
	c := d.lines.next()
	c.Span, c.Level = g.Span(), Mark{Span: level.Span, Text: level.Text, Parsed: d.tree.Mark(level)}
	c.DamagedLevel = level.DamagedLevel()
	if c.DamagedLevel {
		d.misreadLevel(&c.Level, level)
	}
	_, c.EFTO = g.EFTO.Token()
	if tok, ok := g.Section.Token(); ok {
		c.SectionSpan = tok.Span
		c.Section, c.Sections, c.DamagedSection = tok.Section()
	}
	post, hasPost := g.Post.Token()
	if hasPost {
		c.Post.Text, c.Post.Span, c.Year = post.PostName()
	}
	serial, hasSerial := g.Serial.Token()
	if hasSerial {
		c.Serial, c.SerialSpan = serial.Number(), serial.Span
	}
	if c.Stray = d.strayWords(c); c.Stray.Empty() {
		c.Glued = d.gluedTo(c.Post)
	}
	c.Damaged = c.DamagedLevel || c.DamagedSection || !hasPost || !hasSerial
	return c
}

// ownPost is the post as it is written, without what is glued to it.
func (c *ClassificationLine) ownPost() string {
	if c.Glued.Empty() {
		return c.Post.Text
	}
	from := c.Post.Span.Start
	return c.Post.Text[:c.Glued.Start-from] + " " + c.Post.Text[c.Glued.End-from:]
}

// misreadLevel gives a level the marking that a machine misread. Its words have no places in the text.
func (d *documentBuilder) misreadLevel(m *Mark, level grammar.Token) {
	if name := level.MisreadLevel(); name != "" {
		said := *d.tree.Mark(grammar.Token{Kind: level.Kind, Text: name})
		said.Words = nil
		m.Parsed = &said
	}
}

// strayWords is the place of unknown words between the level and the post: SECRET//PELICAN, SECRET PELICAN//NOFORN, and
// SECRET PLUS where the FM line names the post alone. It is empty where nothing else is on the line.
func (d *documentBuilder) strayWords(c *ClassificationLine) (at source.Span) {
	if w, unknown := c.Level.Unknown(); unknown && !c.DamagedLevel && c.Post.Text != "" {
		at = w.Span.Shift(c.Level.Span.Start)
	}
	before := d.beforePost(c.Post.Text)
	if before == "" {
		return at
	}
	post := source.Span{Start: c.Post.Span.Start, End: c.Post.Span.Start + len(before)}
	if at.Empty() {
		return post
	}
	return cover(at, post)
}
