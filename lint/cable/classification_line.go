package cable

import (
	"strings"

	"github.com/cablelint/cablelint/grammar"
	"github.com/cablelint/cablelint/grammar/text"
)

// line reads a header's classification line; nil where it has none.
func (d *draft) line(h *grammar.Header) *ClassificationLine {
	if h == nil || h.Line == nil {
		return nil
	}
	g := h.Line
	level := g.Level()
	c := &ClassificationLine{Span: g.Span(), Level: Mark{Span: level.Span, Text: level.Text, Parsed: d.tree.Mark(level)}}
	word, _, _ := strings.Cut(text.Plain(level.Text), "//") // controls may stand behind the level
	c.DamagedLevel = damagedLevel(word)
	if _, ok := g.Part(grammar.EFTO); ok {
		c.EFTO = true
	}
	if tok, ok := g.Part(grammar.SectionNo); ok {
		c.SectionSpan = tok.Span
		c.Section, c.Sections = sectionNumbers(tok.Text)
		c.DamagedSection = damagedSection(text.Plain(tok.Text))
	}
	post, hasPost := g.Part(grammar.Post)
	if hasPost {
		c.post(post)
	}
	serial, hasSerial := g.Part(grammar.Serial)
	if hasSerial {
		c.Serial, c.SerialSpan = text.Number(serial.Text), serial.Span
	}
	c.Damaged = c.DamagedLevel || c.DamagedSection || !hasPost || !hasSerial
	return c
}

// post reads the post; a year of two digits may stand before it.
func (c *ClassificationLine) post(tok grammar.Token) {
	at := 0
	if d := text.DigitsEnd(tok.Text, 0); d == 2 || d == 4 {
		if at = text.SkipBlank(tok.Text, d); at < len(tok.Text) && at > d {
			if c.Year = text.Number(tok.Text[:d]); d == 2 {
				c.Year = text.Century(c.Year)
			}
		} else {
			at = 0
		}
	}
	span := tok.Span
	span.Start += at
	c.Post = Text{Text: tok.Text[at:], Span: span}
}

// sectionNumbers reads SECTION n OF m; zeros for what is lost.
func sectionNumbers(s string) (n, of int) {
	i := 0
	for i < len(s) && (s[i] < '0' || s[i] > '9') {
		i++
	}
	n = text.Number(s[i:])
	i = text.DigitsEnd(s, i)
	for i < len(s) && (s[i] < '0' || s[i] > '9') {
		i++
	}
	return n, text.Number(s[i:])
}

// damagedSection reports whether SECTION n OF m is not written as it should be, blanks and case aside.
func damagedSection(s string) bool {
	if !text.HasFold(s, "SECTION") {
		return !strings.HasPrefix(strings.ReplaceAll(s, " ", ""), "SECTION")
	}
	return len(s) > 7 && s[7] != ' ' && s[7] != '\t' || strings.Count(strings.ToUpper(s), "SECTION") > 1 || text.IndexFold(s, "OF") < 0
}

// damagedLevel reports whether level words lost a letter, or blanks between some letters
// but not all. More blanks than one are no damage.
func damagedLevel(s string) bool {
	for _, name := range [...]string{"UNCLAS", "CONFIDENTIAL", "SECRET", "UNCLASSIFIED", "TOP SECRET", "LIMITED OFFICIAL USE"} {
		if spelled(s, name) {
			return false
		}
	}
	return true
}

// spelled reports whether s is the name in one piece, or with blanks between all its letters.
func spelled(s, name string) bool {
	gaps, letters, j := 0, 0, 0
	for i := 0; i < len(s); i++ {
		if s[i] == ' ' || s[i] == '\t' {
			continue
		}
		for j < len(name) && name[j] == ' ' {
			j++
		}
		if j >= len(name) || text.Upper(s[i]) != name[j] {
			return false
		}
		if i > 0 && (s[i-1] == ' ' || s[i-1] == '\t') {
			gaps++
		}
		letters++
		j++
	}
	return j == len(name) && (gaps == strings.Count(name, " ") || gaps == letters-1)
}
