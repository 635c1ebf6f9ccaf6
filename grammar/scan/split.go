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

// splitter finds the lines of a text. LF, CRLF and CR end lines.
type splitter struct {
	text    string
	at      int          // where the next line that was not found yet starts
	lf, cr  int          // the next LF and CR at or after at, len(text) for none; both are found again when at passes them
	found   []packedLine // lines that were found and not taken, from head on
	head    int
	started bool // a line was found
	// blankEnd reports, where the end of the text was found, whether blank lines are before it: see endsBlank.
	blankEnd bool
	// stamps are the places of the stamps of release from p.at on, of which the text has blanks only.
	stamps []source.Span
}

// packedLine is a line in half the memory, since a text may be all short ones.
type packedLine struct {
	start, end uint32
	blank      bool
}

func (l line) packed() packedLine { return packedLine{uint32(l.start), uint32(l.end), l.blank} }

func (l packedLine) line() line { return line{int(l.start), int(l.end), l.blank} }

func newSplitter(s string) splitter { return splitter{text: s, lf: -1, cr: -1} }

// take is the next line; ok is false at the end of the text.
func (p *splitter) take() (l line, ok bool) {
	if p.head == len(p.found) { // nobody looked ahead
		return p.next()
	}
	l = p.found[p.head].line()
	p.head++
	if p.head == len(p.found) {
		p.found, p.head = p.found[:0], 0
	}
	return l, true
}

// ahead is the line n lines below the next one.
func (p *splitter) ahead(n int) (l line, ok bool) {
	for len(p.found)-p.head <= n {
		if l, ok = p.next(); !ok {
			return line{}, false
		}
		p.found = append(p.found, l.packed())
	}
	return p.found[p.head+n].line(), true
}

// endsBlank reports whether no line is left and blank lines end the text.
func (p *splitter) endsBlank() bool { return p.head == len(p.found) && p.blankEnd }

// next finds the next line that is not blank; ok is false at the end of the text. One blank line on both sides of a
// stamp was put there with it.
func (p *splitter) next() (l line, ok bool) {
	above, below, stamped := 0, 0, false // blank lines, before the first stamp and after the last one
	for p.at < len(p.text) {
		l.start = p.at
		if p.lf < l.start { // sign('\n'), for each line
			p.lf = len(p.text)
			if i := strings.IndexByte(p.text[l.start:], '\n'); i >= 0 {
				p.lf = l.start + i
			}
		}
		if p.cr < l.start {
			p.cr = p.sign('\r')
		}
		l.end = min(p.lf, p.cr)
		at := l.end + 1
		if at == p.lf { // CRLF
			at++
		}
		p.at = min(at, len(p.text))
		switch {
		case skipBlank(p.text, l.start, l.end) < l.end:
			l.blank = above+below > 0 && !(stamped && above == 1 && below == 1) || !p.started
			p.started = true
			return l, true
		case p.stamped(l):
			stamped, below = true, 0
		case stamped:
			below++
		default:
			above++
		}
	}
	p.blankEnd = p.blankEnd || above+below > 0
	return line{}, false
}

// stamped reports whether a stamp is on a line, which is blank without it.
func (p *splitter) stamped(l line) bool {
	for len(p.stamps) > 0 && p.stamps[0].End <= l.start {
		p.stamps = p.stamps[1:]
	}
	return len(p.stamps) > 0 && p.stamps[0].Start < l.end
}

// sign is the offset of the next line end of one sort, or the length of the text.
func (p *splitter) sign(c byte) int {
	if i := strings.IndexByte(p.text[p.at:], c); i >= 0 {
		return p.at + i
	}
	return len(p.text)
}
