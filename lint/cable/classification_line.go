package cable

import "github.com/cablelint/cablelint/grammar"

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
	c.Damaged = c.DamagedLevel || c.DamagedSection || !hasPost || !hasSerial
	return c
}

// misreadLevel gives a level the marking that a machine misread. Its words have no places in the text.
func (d *documentBuilder) misreadLevel(m *Mark, level grammar.Token) {
	if name := level.MisreadLevel(); name != "" {
		said := *d.tree.Mark(grammar.Token{Kind: level.Kind, Text: name})
		said.Words = nil
		m.Parsed = &said
	}
}
