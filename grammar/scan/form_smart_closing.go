package scan

import (
	"github.com/cablelint/cablelint/grammar/layout"
	"github.com/cablelint/cablelint/grammar/text"
)

// close finds the closing block of a print before a limit, with the banners that follow it.
func (p *smartPrint) close(s string, limit int) {
	p.closing, p.end = limit, limit
	lines := layout.SplitFrom(s[:limit], p.body)
	c := closingReader{text: s}
	for {
		l, ok := lines.Take()
		if !ok {
			break
		}
		k, end := smartKeyAt(s[l.Start:l.End])
		if k.closes() && c.begins(k, &lines) {
			p.closing = l.Start
			p.tail, p.end = c.read(l, k, end, &lines)
			return
		}
	}
}

// closingReader reads the closing block of one print.
type closingReader struct {
	text   string
	pieces []smartPiece
}

// begins reports whether a closing block begins at a key: another of its keys follows, or the text ends soon.
func (c *closingReader) begins(k smartKey, lines *layout.Splitter) bool {
	for n := range closingLines {
		l, ok := lines.Ahead(n)
		if !ok {
			return n <= 6 && k != infoKey && k != otherKey || n <= 3
		}
		line := c.text[l.Start:l.End]
		if next, _ := smartKeyAt(line); next.closes() {
			return true
		}
		if markedParagraph(line) {
			return false
		}
	}
	return false
}

// read reads a closing block from its first key on, and returns where it ends.
func (c *closingReader) read(l layout.Line, k smartKey, end int,
	lines *layout.Splitter) (pieces []smartPiece, stop int) {
	current := k
	for {
		level, control := bannerLine(c.text[l.Start:l.End])
		switch {
		case k.closes():
			c.add(ClosingKey, l.Start, l.Start+end)
			c.add(smartValues[k], l.Start+end, l.End)
			current = k
		case level || control && c.after(EndBanner):
			c.add(EndBanner, l.Start, l.End)
			current = noKey
		case authorityLine(c.text[l.Start:l.End]):
			c.pieces = authorityPieces(c.pieces, c.text, l)
			current = noKey
		case layout.PageNumber(c.text[l.Start:l.End]):
			c.add(PageLine, l.Start, l.End)
		case stampLine(c.text[l.Start:l.End]):
			c.add(HeaderText, l.Start, l.End)
		default:
			c.add(smartValues[current], l.Start, l.End)
		}
		stop = l.End
		if !c.goesOn(lines, current) {
			return c.pieces, stop
		}
		l, _ = lines.Take()
		k, end = smartKeyAt(c.text[l.Start:l.End])
	}
}

func (c *closingReader) add(k Kind, start, end int) {
	c.pieces = append(c.pieces, smartPiece{k, start, end})
}

// after reports whether the last piece is of a kind.
func (c *closingReader) after(k Kind) bool { return c.pieces[len(c.pieces)-1].kind == k }

// goesOn reports whether the next line belongs to the block: another of its keys follows, or it is a value, a banner
// or a page's number.
func (c *closingReader) goesOn(lines *layout.Splitter, current smartKey) bool {
	for n := range closingLines {
		l, ok := lines.Ahead(n)
		if !ok {
			break
		}
		line := c.text[l.Start:l.End]
		k, _ := smartKeyAt(line)
		if k.closes() {
			return true
		}
		if k == fromKey || markedParagraph(line) { // a mail's, or the next text's
			break
		}
	}
	l, ok := lines.Ahead(0)
	if !ok {
		return false
	}
	line := c.text[l.Start:l.End]
	level, control := bannerLine(line)
	indent := layout.SkipBlank(line, 0, len(line))
	switch {
	case layout.PageNumber(line) && text.ContainsFold(line, "PAGE"), authorityLine(line):
		return true
	case control: // the mail's is below a blank line
		return c.after(EndBanner) && !l.Blank
	case c.after(EndBanner) || c.after(PageLine):
		return false
	case level:
		return true
	}
	return c.waits() || current != noKey && (!l.Blank || indent >= valueColumn)
}

// waits reports whether the last key still has no value.
func (c *closingReader) waits() bool {
	last := c.pieces[len(c.pieces)-1]
	return layout.SkipBlank(c.text, last.start, last.end) == last.end
}
