package scan

import (
	"strings"

	"github.com/cablelint/cablelint/grammar/layout"
	"github.com/cablelint/cablelint/grammar/marking"
	"github.com/cablelint/cablelint/grammar/text"
)

// classificationLine emits the parts of a classification line, and what the copy
// glued after it. ok is false, and nothing emitted, where the line is not one.
//
// A level word alone is prose, a trailer or an archive's value: level, post and
// serial make the line. Where post or serial is lost, the lines below must be a header's.
func (s *scanner) classificationLine() bool {
	end := s.line.End
	level := s.level()
	w, ok := level.word, level.found
	slipped := false
	if !ok && s.mode != inBody {
		if w, ok = gluedLevelAt(s.text, s.line.Start, end); ok && !s.fieldsFollow() {
			return false
		}
	}
	if !ok && s.mode != inBody {
		w, slipped = slippedLevelAt(s.text, s.line.Start, end)
	}
	if !ok && !slipped {
		return false
	}
	p := s.classificationParts(w, end)
	if marked := s.withControls(w, end); marked.end > w.end {
		if q := s.classificationParts(marked, end); q.serial.end > 0 {
			w, p = marked, q
		}
	}
	if !s.accepts(w, p) || slipped && (p.serial.end == 0 || !s.headerFollows()) {
		return false
	}
	if w.start > s.line.Start { // stray quotes and commas belong to no word
		s.emit(Stray, s.line.Start, w.start)
	}
	s.emit(LevelWord, w.start, w.end)
	s.emit(EFTO, p.efto.start, p.efto.end)
	if p.section.start < p.serial.end {
		s.emit(SectionNo, p.section.start, p.section.end)
	}
	s.emit(Post, p.post.start, p.post.end)
	s.emit(Serial, p.serial.start, p.serial.end)
	if p.section.start >= p.serial.end {
		s.emit(SectionNo, p.section.start, p.section.end)
	}
	s.mode, s.header = inHeader, headerState{}
	s.body = bodyState{insert: s.body.insert, before: s.body.last()}
	if rest := layout.SkipBlank(s.text, p.end, end); rest < end {
		s.headerSegments(rest, end)
	}
	return true
}

// level is the level word at the front of the line that is read. It is found once for all that ask for it.
func (s *scanner) level() *lineLevel {
	l := &s.lineLevel
	if l.start != s.line.Start || l.end != s.line.End {
		l.start, l.end = s.line.Start, s.line.End
		l.word, l.found = levelWordAt(s.text, l.start, l.end)
	}
	return l
}

// lineLevel is the level word at the front of a line.
type lineLevel struct {
	start, end int // of the line
	word       levelWord
	found      bool
}

// withControls is the level word with the controls that come after it, as later systems print them: SECRET//NOFORN.
func (s *scanner) withControls(w levelWord, end int) levelWord {
	w.end += marking.ControlsLength(s.text[w.end:end])
	return w
}

// stretch is a piece of a line; empty where its end is 0.
type stretch struct{ start, end int }

// classificationParts are the parts after the level word; empty where missing.
type classificationParts struct {
	efto, section, post, serial stretch
	end                         int
	plainTail                   bool // nothing, a caption or a key follows
}

func (s *scanner) classificationParts(w levelWord, end int) (p classificationParts) {
	i := layout.SkipBlank(s.text, w.end, end)
	if stop, _, ok := spelled(s.text, i, end, "EFTO"); ok {
		p.efto = stretch{i, stop}
		i = layout.SkipBlank(s.text, stop, end)
	}
	for {
		from, open := i, i < end && s.text[i] == '(' // (SECTION 1 OF 2)
		if open {
			from++
		}
		stop, ok := sectionAt(s.text, from, end)
		if !ok || open && (stop == end || s.text[stop] != ')') {
			break
		}
		if open {
			stop++
		}
		if p.section.end == 0 {
			p.section.start = i
		}
		p.section.end = stop
		i = layout.SkipBlank(s.text, stop, end)
	}
	p.end = i
	p.post, p.serial = postAndSerial(s.text, i, end)
	if p.serial.end > 0 {
		p.end = p.serial.end
		if stop := sectionAfter(s.text, p.end, end); stop > p.end && p.section.end == 0 {
			p.section = stretch{layout.SkipBlank(s.text, p.end, end), stop}
			p.end = stop
		}
	} else if p.post.end > 0 {
		p.end = p.post.end
	}
	p.plainTail = s.plainTail(p.end, end)
	return p
}

// sectionAfter is the end of the section number that telegrams of the 1970s have after the serial: 2238 SECTION 2 OF 2,
// 2004/1. It is i if no section number follows.
func sectionAfter(s string, i, end int) int {
	if stop, ok := sectionAt(s, layout.SkipBlank(s, i, end), end); ok {
		return stop
	}
	if i < end && s[i] == '/' {
		if d := layout.DigitsEnd(s, i+1, end); d > i+1 && d <= i+3 && layout.SkipBlank(s, d, end) >= end {
			return d
		}
	}
	return i
}

// sectionAt reads SECTION 01 OF 03 with the damages that copies show: SCTION,
// ECTION, SECTION01, GF for OF, a lost total.
func sectionAt(s string, i, end int) (stop int, ok bool) {
	at := s[i:end]
	n := text.WordEnd(at, 0)
	if n < 6 || n > 8 || !text.HasFold(at[:n], "SECTION") && !text.OneSlip(strings.ToUpper(at[:n]), "SECTION") {
		if j, _, hit := spelled(s, i, end, "SECTION"); hit {
			n = j - i
		} else {
			return 0, false
		}
	}
	j := layout.SkipBlank(s, i+n, end)
	k := layout.DigitsEnd(s, j, end)
	if k == j {
		return 0, false
	}
	o := layout.SkipBlank(s, k, end)
	if o+2 <= end && text.Upper(s[o+1]) == 'F' && text.IsLetter(s[o]) {
		d := layout.SkipBlank(s, o+2, end)
		if e := layout.DigitsEnd(s, d, end); e > d {
			return e, true
		}
	}
	return k, true
}

// postAndSerial reads one to four words and a number of three to eight digits. Years before
// the post, as 1970s lines have them, go with the post. A date is not a post: a paper may have it next to its banner.
func postAndSerial(s string, i, end int) (post, serial stretch) {
	start, stop := i, i
	for words := 0; words <= 5 && i < end; words++ {
		j := i
		letters := 0
		for j < end && postByte(s[j]) {
			if text.IsLetter(s[j]) {
				letters++
			}
			j++
		}
		if j == i {
			break
		}
		if letters == 0 && (words > 0 || j-i > 2) { // digits alone: the serial
			if d := layout.DigitsEnd(s, i, end); d-i >= 3 && d-i <= 8 && words > 0 && (d == end || serialEnds(s[d:end])) {
				if dayAndMonth(s[start:d]) || strings.EqualFold(s[start:stop], "ON") { // DECL ON 20170419
					break
				}
				return stretch{start, stop}, stretch{i, d}
			}
			break
		}
		if d := layout.DigitsEnd(s, i, end); letters > 0 && d-i >= 3 && d-i <= 8 && words > 0 && serialEnds(s[d:end]) {
			return stretch{start, stop}, stretch{i, d} // a key is glued after the serial
		}
		stop = j
		i = layout.SkipBlank(s, j, end)
	}
	return stretch{}, stretch{}
}

func postByte(c byte) bool {
	return text.IsLetter(c) || text.IsDigit(c) || c == '\'' || c == '.' || c == '-' || c == '/'
}

// serialEnds tells a serial from a number that goes on.
func serialEnds(rest string) bool {
	if rest == "" {
		return true
	}
	return !text.IsLetter(rest[0]) && rest[0] != '/' && rest[0] != '.' || sectionAfter(rest, 0, len(rest)) > 0 ||
		keyAt(rest) != None || captionLength(rest) > 0 || text.HasFold(rest, "S/")
}

// plainTail reports whether what follows the serial is nothing, a caption or a key,
// as it is in a header and hardly ever is in prose.
func (s *scanner) plainTail(i, end int) bool {
	i = layout.SkipBlank(s.text, i, end)
	if i >= end {
		return true
	}
	rest := s.text[i:end]
	return captionLength(rest) > 0 || keyAt(rest) != None || text.HasFold(rest, "E.O") || rest[0] == ','
}

// accepts decides whether a level word with its parts is a classification line, by
// how much is there and by what the lines around say.
func (s *scanner) accepts(w levelWord, p classificationParts) bool {
	whole := p.post.end > 0 && p.serial.end > 0
	if whole {
		return s.acceptsWhole(w, p)
	}
	if s.mode == inBody { // a draft's section has no serial
		post := strings.TrimSpace(s.text[max(p.section.end, s.line.Start):s.line.End])
		return p.section.end > 0 && s.counted(p.section) && post != "" && !text.HasLower(post)
	}
	rest := layout.SkipBlank(s.text, p.end, s.line.End)
	bare := rest >= s.line.End
	switch {
	case p.section.end > 0 || p.efto.end > 0:
		return true
	case !bare && (w.spaced || !w.long): // the serial is lost or masked
		return captionLength(s.text[rest:s.line.End]) > 0 || !text.HasLower(s.text[rest:s.line.End]) && s.headerFollows()
	case !bare:
		return captionLength(s.text[rest:s.line.End]) > 0 && s.headerFollows()
	case s.mode == inHeader: // a second line that says LIMITED OFFICIAL USE, or a page's banner
		return false
	default:
		return s.headerFollows()
	}
}

// counted reports whether a section is given with the total: SECTION 02 OF 03.
func (s *scanner) counted(section stretch) bool {
	return strings.Contains(strings.ToUpper(s.text[section.start:section.end]), " OF ")
}

func (s *scanner) acceptsWhole(w levelWord, p classificationParts) bool {
	// TOP SECRET / WALNUT 002 is a banner with a codeword and the number of the page
	if strings.IndexByte("/-", s.text[p.post.start]) >= 0 && !w.spaced {
		return false
	}
	if w.spaced || p.section.end > 0 || p.efto.end > 0 {
		return s.mode != inBody || p.plainTail || p.section.end > 0
	}
	if text.HasLower(s.text[p.post.start:p.post.end]) && s.mode == inBody {
		return false
	}
	if !w.long { // UNCLAS is not a word of prose
		return s.mode != inBody || p.plainTail
	}
	return p.plainTail && (s.mode != inBody || s.headerFollows())
}

// fieldsFollow reports whether the key of a header's field begins one of the next lines: there may be several slugs
// before it.
func (s *scanner) fieldsFollow() bool {
	for n := range 10 {
		_, at, ok := s.below(n)
		if !ok {
			return false
		}
		if k := keyAt(at); k == Order || k == Tags || k == SubjectKey {
			return true
		}
	}
	return false
}

// headerFollows reports whether one of the next lines below is a caption or a key of a header, before
// a level with more after it begins a header of its own. The lines of a draft that say who wrote and cleared it do not
// count.
func (s *scanner) headerFollows() bool {
	for n, seen := 0, 0; seen < 4 && n < mostDrafters; n++ {
		_, at, ok := s.below(n)
		if !ok {
			return false
		}
		if drafterLine(at) {
			continue
		}
		seen++
		if captionLength(at) > 0 || keyAt(at) != None {
			return true
		}
		if w, ok := levelWordAt(at, 0, len(at)); ok && w.end < len(at) && at[w.end] == ' ' &&
			layout.TrimBlank(at, 0, len(at)) > w.end {
			return false
		}
	}
	return false
}
