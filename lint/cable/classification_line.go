package cable

import (
	"strings"

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
	c.Stray = d.strayWords(c)
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

// strayWords is the place of words on a classification line that are neither level, section, post nor serial: SECRET
// //PELICAN, SECRET PELICAN//NOFORN, and SECRET PLUS where the FM line names the post alone. It is empty where there
// are none.
func (d *documentBuilder) strayWords(c *ClassificationLine) (at source.Span) {
	if w, unknown := c.Level.Unknown(); unknown && !c.DamagedLevel {
		at = w.Span.Shift(c.Level.Span.Start)
	}
	before := c.Post.Text[:strings.LastIndexAny(c.Post.Text, notOfPosts)+1]
	if before == "" {
		before = d.beforePost(c.Post.Text)
	}
	if before == "" {
		return at
	}
	post := source.Span{Start: c.Post.Span.Start, End: c.Post.Span.Start + len(before)}
	if at.Empty() {
		return post
	}
	return cover(at, post)
}

// beforePost is what a classification line has before the post that the FM line names; empty where nothing is, or the
// words may be of the post's name.
func (d *documentBuilder) beforePost(post string) string {
	for _, e := range d.doc.Envelopes {
		sender := postLetters(strings.ToUpper(e.Sender))
		for at := 0; sender != "" && at < len(post); at++ {
			if at > 0 && post[at-1] != ' ' {
				continue
			}
			if own := postLetters(post[at:]); len(own) < shortestPost || !strings.HasSuffix(sender, own) {
				continue
			}
			before := strings.TrimRight(post[:at], " ")
			for word := range strings.FieldsSeq(before) {
				if postWord(word) || inOrigin(word, sender) {
					return ""
				}
			}
			return before
		}
	}
	return ""
}

// notOfPosts are signs that the name of a post does not have.
const notOfPosts = "/()[]"

// shortestPost is how many letters the name of a post has at least that is told from the words before it.
const shortestPost = 4
