package scan

import (
	"strings"

	"github.com/cablelint/cablelint/grammar/source"
)

// The first pass: it splits a text into physical lines, each of which is found once however often the passes after it
// look ahead. Blank lines are not lines of their own but a property of the line below them.

// line is a physical line that is not blank, without its line end.
type line struct {
	start, end int
	blank      bool // a blank line, or the start of the file, is above it
}

// splitter finds the lines of a text, several at once. LF, CRLF and CR end lines.
type splitter struct {
	text    string
	at      int          // where the next line that was not found yet starts
	lf, cr  int          // the next LF and CR from at on, len(text) for none; before at where they are to be found again
	found   []packedLine // lines that were found; those before head were taken
	head    int
	started bool // a line was found
	above   gap  // what is above the next line that is not found yet
	// stamps are the places of the stamps of release from at on, of which the text has blanks only.
	stamps []source.Span
}

// packedLine is a line in half the memory, since a text may be all short ones.
type packedLine struct {
	start, end uint32
	blank      bool
}

func (l packedLine) line() line { return line{int(l.start), int(l.end), l.blank} }

func newSplitter(s string) splitter { return splitter{text: s, lf: -1, cr: -1} }

// take is the next line; ok is false at the end of the text.
func (p *splitter) take() (l line, ok bool) {
	if p.head == len(p.found) {
		p.found, p.head = p.found[:0], 0
		if p.find(1); len(p.found) == 0 {
			return line{}, false
		}
	}
	p.head++
	return p.found[p.head-1].line(), true
}

// ahead is the line n lines below the next one.
func (p *splitter) ahead(n int) (l line, ok bool) {
	if p.head+n >= len(p.found) {
		p.found, p.head = p.found[:copy(p.found, p.found[p.head:])], 0
		if p.find(n + 1); n >= len(p.found) {
			return line{}, false
		}
	}
	return p.found[p.head+n].line(), true
}

// endsBlank reports whether no line is left and blank lines end the text.
func (p *splitter) endsBlank() bool {
	return p.head == len(p.found) && p.at == len(p.text) && p.above.lines() > 0
}

// find finds lines until there are so many or none is left.
func (p *splitter) find(enough int) {
	s, at, lf := p.text, p.at, p.lf
	for at < len(s) && len(p.found) < enough {
		start := at
		if lf < start { // lineSign, for each line
			lf = len(s)
			if i := strings.IndexByte(s[start:], '\n'); i >= 0 {
				lf = start + i
			}
		}
		if p.cr < start {
			p.cr = lineSign(s, '\r', start)
		}
		end := min(lf, p.cr)
		if at = end + 1; at == lf { // CRLF
			at++
		}
		if skipBlank(s, start, end) < end {
			p.found = append(p.found, packedLine{uint32(start), uint32(end), p.above.blank() || !p.started})
			p.started, p.above = true, gap{}
		} else {
			p.above.add(p.stamped(start, end))
		}
	}
	p.at, p.lf = min(at, len(s)), lf
}

// lineSign is the offset of the next line end of one sort from an offset on, or the length of the text.
func lineSign(s string, c byte, from int) int {
	if i := strings.IndexByte(s[from:], c); i >= 0 {
		return from + i
	}
	return len(s)
}

// gap is what is between two lines: blank lines before the first stamp and after the last one.
type gap struct {
	before, after uint32
	stamped       bool
}

// add adds a blank line, on which a stamp may have been.
func (g *gap) add(stamped bool) {
	switch {
	case stamped:
		g.stamped, g.after = true, 0
	case g.stamped:
		g.after++
	default:
		g.before++
	}
}

func (g *gap) lines() uint32 { return g.before + g.after }

// blank reports whether a blank line is above a line. One on both sides of a stamp was put there with it.
func (g *gap) blank() bool { return g.lines() > 0 && !(g.stamped && g.before == 1 && g.after == 1) }

// stamped reports whether a stamp is on a line, which is blank without it.
func (p *splitter) stamped(start, end int) bool {
	for len(p.stamps) > 0 && p.stamps[0].End <= start {
		p.stamps = p.stamps[1:]
	}
	return len(p.stamps) > 0 && p.stamps[0].Start < end
}
