package scan

import (
	"strings"

	"github.com/cablelint/cablelint/grammar/layout"
	"github.com/cablelint/cablelint/grammar/marking"
	"github.com/cablelint/cablelint/grammar/text"
)

// smartPrint is a SMART print in a text: where its head, the text of the cable and the closing block are.
type smartPrint struct {
	start, body  int // the head, from its banner on
	closing, end int // the closing block with the banners that follow it; both are the same if there is none
	pieces       []smartPiece
	tail         []smartPiece
	// older reports that a telegram follows, with envelope and header of its own: SMART's keys are what the archive
	// wrote.
	older bool
}

// smartPiece is a stretch of a head or of a closing block that is a token.
type smartPiece struct {
	kind       Kind
	start, end int
}

const (
	// headLines and headBytes are how much a head is looked for in, and closingLines how many lines may be between
	// two keys of a closing block.
	headLines, headBytes, closingLines = 60, 32 << 10, 40
	// mostNumbers is how often a head may have MRN: one that contradicts itself is read.
	mostNumbers = 2
	// fewKeys is how many keys make a head where the values of MRN and Date/DTG are lost, or not there yet.
	fewKeys = 5
)

// smartPrints finds the SMART prints of a text, anywhere in it. All else is read as a telegram, so recognition must
// be sure: two keys with their values, MRN and Date/DTG, or most of the keys without them.
func smartPrints(s string) (prints []smartPrint) {
	lines := anchors{text: s, next: [len(anchorWords)]int{-1, -1, -1}}
	for at := 0; at < len(s); {
		anchor := lines.after(at)
		if anchor < 0 {
			break
		}
		h := headReader{text: s, from: at}
		p, ok := h.read(anchor)
		if !ok {
			at = lineAfter(s, anchor)
			continue
		}
		prints = append(prints, p)
		at = p.body
	}
	for i := range prints {
		limit := len(s)
		if i+1 < len(prints) {
			limit = prints[i+1].start
		}
		prints[i].close(s, limit)
	}
	return prints
}

// headReader reads the head of one print.
type headReader struct {
	text    string
	from    int // nothing before it belongs to the print
	banner  int // where the banner is that counts, the nearest to the keys
	control int // a control alone above the keys, -1 for none
	pieces  []smartPiece
	keys    int // how many different keys it has
	numbers int // how often it has MRN
	seen    [keyCount]bool
	current smartKey   // the key whose value was read last
	pending []smartKey // keys of a column whose values are still to come
	prose   bool       // a value is words where a number is due
	known   bool       // MRN or Date/DTG has its value
}

// read reads the head whose MRN or Date/DTG begins at an offset; ok is false where it is not one.
func (h *headReader) read(anchor int) (p smartPrint, ok bool) {
	p.start = h.above(anchor)
	h.text = h.text[:min(len(h.text), p.start+headBytes)]
	lines := layout.SplitFrom(h.text, p.start)
	p.body = p.start
	for range headLines {
		l, more := lines.Take()
		if !more || !h.line(l, l.Start < anchor, &lines) {
			break
		}
		p.body = l.End
	}
	enough := h.keys >= fewKeys || h.known && (h.keys == fewKeys-1 || h.keys == fewKeys-2 && h.seen[mrnKey])
	if h.prose || !enough || !h.seen[eoKey] && !h.seen[tagKey] {
		return p, false
	}
	p.pieces = h.split()
	p.older = h.telegramFollows(p.body)
	return p, true
}

// above is where the print begins: at the banner above the first key, with the offices between them, and with what
// other banners are above that, of the page or of a release. A control alone above the keys, SBU, is all that a copy
// left of the banner.
func (h *headReader) above(anchor int) (start int) {
	start, h.banner = anchor, anchor
	defer func() {
		if start > h.control && h.control >= 0 {
			start, h.banner = h.control, h.control
		}
	}()
	h.control = -1
	top, levels, skipped := anchor, 0, 0
	for at := anchor; at > h.from && skipped < 4; {
		end := at - 1
		if h.text[end] == '\n' && end > 0 && h.text[end-1] == '\r' {
			end--
		}
		at = strings.LastIndexAny(h.text[:end], "\r\n") + 1
		line := h.text[at:end]
		if at < h.from || layout.SkipBlank(line, 0, len(line)) == len(line) {
			continue
		}
		level, control := bannerLine(line)
		k, _ := smartKeyAt(line)
		switch {
		case level:
			if levels++; levels == 1 {
				h.banner, h.control = at, -1
			}
			start, top = at, at
		case control:
			if top = at; levels == 0 && skipped == 0 {
				h.control = at
			}
		case k == officeKey && levels == 0:
			start, top = at, at
		case levels > 0 || top < start || k != noKey: // the banner has ended, or a key of something else
			return start
		default:
			skipped++
		}
	}
	return start
}

// line reads a line of the head; ok is false where the head has ended before it.
func (h *headReader) line(l layout.Line, above bool, lines *layout.Splitter) (ok bool) {
	line := h.text[l.Start:l.End]
	k, end := smartKeyAt(line)
	waits := len(h.pending) > 0
	switch {
	case stampLine(line):
		h.add(HeaderText, l.Start, l.End)
	case authorityLine(line) && (!h.titled() || !l.Blank):
		h.pieces = authorityPieces(h.pieces, h.text, l)
		h.current = noKey
	case above && k != officeKey:
		h.bannerLine(l)
	case k.closes() || k == mrnKey && h.numbers == mostNumbers:
		return false
	case k != noKey:
		h.key(k, l.Start, l.Start+end, l.End)
	case waits && !(h.seen[titleKey] && h.current == titleKey):
		return h.columnValue(l)
	case bodyish(line) || h.titled() && (l.Blank || marking.MarkLength(line[layout.SkipBlank(line, 0, len(line)):]) > 0):
		return h.interrupted(l, lines)
	default:
		h.goOn(l)
	}
	return true
}

// titled reports whether the subject has its value, so that the head may end.
func (h *headReader) titled() bool { return h.seen[titleKey] && len(h.pending) == 0 }

// bannerLine reads a line above the keys: the banner, or what a copy or a release put there.
func (h *headReader) bannerLine(l layout.Line) {
	level, control := bannerLine(h.text[l.Start:l.End])
	kind := HeaderText
	switch {
	case l.Start < h.banner: // of the page, or of a release
	case level:
		kind = LevelWord
	case control:
		kind = Caption
	case h.current == officeKey:
		kind = Distribution
	}
	h.add(kind, l.Start, l.End)
}

func (h *headReader) add(k Kind, start, end int) {
	h.pieces = append(h.pieces, smartPiece{k, start, end})
}

// key reads a key with the value on its line.
func (h *headReader) key(k smartKey, start, value, end int) {
	if k == mrnKey {
		h.numbers++
	}
	if !h.seen[k] && k != officeKey {
		h.seen[k] = true
		h.keys++
	}
	if layout.SkipBlank(h.text, value, end) == end {
		h.add(SMARTKey, start, end)
		h.label(k)
		h.pending = append(h.pending, k)
		return
	}
	h.pending = h.pending[:0]
	switch k {
	case eoKey, tagKey:
		h.pieces = append(h.pieces, smartPiece{smartValues[k], start, end})
	default:
		h.add(SMARTKey, start, value)
		h.label(k)
		h.add(smartValues[k], value, end)
	}
	h.valued(k, h.text[value:end])
}

// label turns the piece that was added last into the key of a subject.
func (h *headReader) label(k smartKey) {
	if k == titleKey {
		h.pieces[len(h.pieces)-1].kind = SubjectKey
	}
}

// valued notes that a key has its value.
func (h *headReader) valued(k smartKey, value string) {
	h.current = k
	switch k {
	case mrnKey:
		h.known = h.known || mrnValue(value)
		h.prose = h.prose || proseValue(value)
	case dateKey:
		h.known = h.known || timeValue(value)
		h.prose = h.prose || proseValue(value)
	}
}

// columnValue gives a line to the key of a column that its value is of: labels first, then values, as a copy reads
// two columns. ok is false where the text begins.
func (h *headReader) columnValue(l layout.Line) (ok bool) {
	value := h.text[l.Start:l.End]
	if levelAlone(value) || (markedParagraph(value) || paragraphOne(value)) &&
		(h.pending[0] != titleKey || text.IsDigit(value[layout.SkipBlank(value, 0, len(value))])) {
		return false // a mark alone may be the subject's
	}
	n := h.choose(value)
	if n < 0 {
		h.goOn(l)
		return true
	}
	k := h.pending[n]
	h.add(smartValues[k], l.Start, l.End)
	h.valued(k, value)
	h.pending = h.pending[n+1:]
	return true
}

// choose is the place among the keys that wait of the one that a value is of; -1 where it goes on with the value
// before.
func (h *headReader) choose(value string) int {
	for n, k := range h.pending {
		if strict, fits := k.shape(value); strict && fits {
			return n
		}
	}
	if h.current == referenceKey && referenceValue(value) {
		return -1
	}
	if strict, _ := h.pending[0].shape(value); strict && h.current != noKey && h.pending[0] != tagKey {
		return -1
	}
	return 0
}

// shape reports whether the values of a key have a shape of their own, and whether a value has it.
func (k smartKey) shape(value string) (strict, fits bool) {
	switch k {
	case mrnKey:
		return true, mrnValue(value)
	case dateKey:
		return true, timeValue(value)
	case eoKey:
		return true, orderValue(value)
	case tagKey:
		return true, tagsValue(value)
	case captionsKey:
		return true, captionsValue(value)
	case referenceKey:
		return true, referenceValue(value)
	}
	return false, false
}

// goOn gives a line to the value before it, or, where it is in no column and short, to nobody.
func (h *headReader) goOn(l layout.Line) {
	indent := layout.SkipBlank(h.text, l.Start, l.End) - l.Start
	kind := smartValues[h.current]
	if h.current == noKey || l.Blank && indent < valueColumn || l.End-l.Start-indent <= 2 {
		h.add(HeaderText, l.Start, l.End)
		return
	}
	if last := &h.pieces[len(h.pieces)-1]; last.kind == kind {
		last.end = l.End
		return
	}
	h.add(kind, l.Start, l.End)
}

// valueColumn is where the values' column is at the least.
const valueColumn = 12

// interrupted reads a line that seems to end the head, where another of its keys follows soon: a page breaks inside
// it. ok is false where the head has ended.
func (h *headReader) interrupted(l layout.Line, lines *layout.Splitter) (ok bool) {
	for n := range 4 {
		below, more := lines.Ahead(n)
		if !more {
			return false
		}
		line := h.text[below.Start:below.End]
		if k, _ := smartKeyAt(line); k != noKey && !k.closes() && !h.seen[k] {
			kind := HeaderText
			if level, _ := bannerLine(h.text[l.Start:l.End]); level || layout.PageNumber(h.text[l.Start:l.End]) {
				kind = PageLine
			}
			h.add(kind, l.Start, l.End)
			return true
		}
		if markedParagraph(line) || paragraphOne(line) {
			return false
		}
	}
	return false
}
