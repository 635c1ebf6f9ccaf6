package layout

import (
	"strings"

	"github.com/cablelint/cablelint/grammar/source"
)

// The first pass: it splits a text into physical lines, each of which is found once however often the passes after it
// look ahead. Blank lines are not lines of their own but a property of the line below them.

// Line is a physical line that is not blank, without its line end.
type Line struct {
	Start, End int
	Blank      bool // a blank line, or the start of the file, is above it
}

// Splitter finds the lines of a text, several at once. LF, CRLF and CR end lines.
type Splitter struct {
	text string
	at   int // where the next line that was not found yet starts
	// the next LF and CR from at on, len(text) for none; before at where they are to be found again
	lf, cr  int
	found   []PackedLine // lines that were found; those before head were taken
	head    int
	started bool // a line was found
	above   gap  // what is above the next line that is not found yet
	// stamps are the places of the stamps of release from at on, of which the text has blanks only.
	stamps []source.Span
}

// PackedLine is a line in half the memory, since a text may be all short ones.
type PackedLine struct {
	start, end uint32
	blank      bool
}

// Line is the line as the passes read it.
func (l PackedLine) Line() Line { return Line{int(l.start), int(l.end), l.blank} }

// NewSplitter is a splitter that has found no line yet.
func NewSplitter(s string) Splitter { return Splitter{text: s, lf: -1, cr: -1} }

// SplitFrom is NewSplitter for the lines from an offset on.
func SplitFrom(s string, at int) Splitter { return Splitter{text: s, lf: -1, cr: -1, at: at} }

// KeptLines is the length of a text up to which its lines are kept when all of them are looked at first: those of a
// longer one are found twice, a few at once, which takes less memory.
const KeptLines = 1 << 20

// Split is a splitter that has found the lines of a text, where they are kept.
func Split(s string) Splitter {
	p := NewSplitter(s)
	if len(s) <= KeptLines {
		p.found = make([]PackedLine, 0, 16+len(s)/56)
		p.Find(len(s))
	}
	return p
}

// Without is a splitter, in the memory of another one, for its text with blanks instead of stamps.
func (p *Splitter) Without(stamps []source.Span, text string) Splitter {
	return Splitter{text: text, lf: -1, cr: -1, found: p.found[:0], stamps: stamps}
}

// GoOnIn lets a splitter read another text, which has the lines of its own.
func (p *Splitter) GoOnIn(text string) { p.text = text }

// Ready are the lines that were found and not taken.
func (p *Splitter) Ready() []PackedLine { return p.found[p.head:] }

// Drop takes the lines that were found.
func (p *Splitter) Drop() { p.found, p.head = p.found[:0], 0 }

// Known is the line n lines below the next one, where it was found before.
func (p *Splitter) Known(n int) (l Line, ok bool) {
	if at := p.head + n; at < len(p.found) {
		return p.found[at].Line(), true
	}
	return Line{}, false
}

// Take is the next line; ok is false at the end of the text.
func (p *Splitter) Take() (l Line, ok bool) {
	if p.head == len(p.found) {
		p.found, p.head = p.found[:0], 0
		if p.Find(1); len(p.found) == 0 {
			return Line{}, false
		}
	}
	p.head++
	return p.found[p.head-1].Line(), true
}

// Ahead is the line n lines below the next one.
func (p *Splitter) Ahead(n int) (l Line, ok bool) {
	if p.head+n >= len(p.found) {
		if p.at >= len(p.text) { // all were found, and stay where they are for a splitter that has them too
			return Line{}, false
		}
		p.found, p.head = p.found[:copy(p.found, p.found[p.head:])], 0
		if p.Find(n + 1); n >= len(p.found) {
			return Line{}, false
		}
	}
	return p.found[p.head+n].Line(), true
}

// EndsBlank reports whether no line is left and blank lines end the text.
func (p *Splitter) EndsBlank() bool {
	return p.head == len(p.found) && p.at == len(p.text) && p.above.lines() > 0
}

// Find finds lines until there are so many or none is left.
func (p *Splitter) Find(enough int) {
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
		if SkipBlank(s, start, end) < end {
			p.found = append(p.found, PackedLine{uint32(start), uint32(end), p.above.blank() || !p.started})
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
func (p *Splitter) stamped(start, end int) bool {
	for len(p.stamps) > 0 && p.stamps[0].End <= start {
		p.stamps = p.stamps[1:]
	}
	return len(p.stamps) > 0 && p.stamps[0].Start < end
}
