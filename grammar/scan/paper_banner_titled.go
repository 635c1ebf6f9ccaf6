package scan

import (
	"strings"
	"unicode/utf8"

	"github.com/cablelint/cablelint/grammar/marking"
	"github.com/cablelint/cablelint/grammar/text"
)

// A dash may join a banner to a title, SECRET – Trip report, and signs or tags of HTML may be around it: lines of a
// box, bullets, <center>SECRET</center>.

// titledBannerAt reads the first line of a text or a page, or the last one, as a banner with a title after a dash.
func (s *paperScanner) titledBannerAt(at, end int) (b pageBanner, ok bool) {
	n := titleDash(s.text[at:end])
	if n == 0 || !s.opensText() && !s.pageEdge() {
		return b, false
	}
	if b, ok = bannerAlone(s.text, at, at+n); !ok || b.strange || b.level == "SBU" {
		return b, false
	}
	b.rest = at + n
	return b, true
}

// titleDashes are between a banner and a title.
var titleDashes = [...]string{" - ", " -- ", " – ", " — ", " | "}

// titleDash is the offset of the dash between a level at the front of a line and a title; 0 for none. A title begins
// with a capital or a figure, does not end in a stop, and does not name another level.
func titleDash(line string) int {
	front := strings.TrimLeft(line, "*_[")
	n, _ := bannerLevel(front, false)
	if n == 0 || marking.EntireTextLength(front) > 0 {
		return 0
	}
	n += len(line) - len(front)
	n += len(line[n:]) - len(strings.TrimLeft(line[n:], "*_]"))
	for _, dash := range titleDashes {
		i := strings.Index(line[n:], dash)
		if i < 0 {
			continue
		}
		title := strings.TrimLeft(line[n+i+len(dash):], "*_ ")
		if title != "" && (text.IsUpper(title[0]) || text.IsDigit(title[0])) && !strings.HasSuffix(title, ".") &&
			!text.HasWord(title, "A") && !namesLevel(title) {
			return n + i
		}
	}
	return 0
}

// opensText reports whether only banners and stamps are above the line that is read, in a text or in the body of a
// mail, and the line is not the first one of a paragraph.
func (s *paperScanner) opensText() bool {
	l, below, ok := s.below(0)
	if ok && !l.Blank && !titleLine(below) && strings.Trim(below, "-=_* ") != "" {
		return false
	}
	k, ok := s.kindAbove()
	return !ok || k == Stamp || k == SubjectText && s.found.mail ||
		s.head > 0 && strings.TrimSpace(s.text[s.head:max(s.head, s.line.Start)]) == ""
}

// ornaments are blanks and signs that are on both sides of a banner.
const ornaments = " \t!:║│┃|•·■◆●█▪—–«»【】“”▌▐"

// ornamented is what is left of a line without the signs and the tags of HTML around it, as offsets. They are on both
// sides: a bullet alone is that of a list.
func ornamented(s string, at, end int) (from, last int) {
	from, last = at, end
	for from < last {
		n := markupLength(s[from:last])
		if r, size := utf8.DecodeRuneInString(s[from:last]); n == 0 && strings.ContainsRune(ornaments, r) {
			n = size
		}
		if n == 0 {
			break
		}
		from += n
	}
	if from == at { // as nearly all lines
		return at, end
	}
	for last > from {
		n := tagBefore(s[from:last])
		if r, size := utf8.DecodeLastRuneInString(s[from:last]); n == 0 && strings.ContainsRune(ornaments, r) {
			n = size
		}
		if n == 0 {
			break
		}
		last -= n
	}
	if last == end {
		return at, end
	}
	return from, last
}

// tagBefore is the length of the tag or the entity for a blank that ends a text; 0 for none.
func tagBefore(s string) int {
	if !strings.HasSuffix(s, ">") && !strings.HasSuffix(s, ";") { // as for nearly all texts
		return 0
	}
	if at := strings.LastIndexAny(s, "<&"); at >= 0 && markupLength(s[at:]) == len(s)-at {
		return len(s) - at
	}
	return 0
}

// choice reports whether only other levels follow a level, between blanks and strokes, as on a form where nobody
// crossed out the others: SECRET/CONFIDENTIAL/UNCLASSIFIED, SECRET CONFIDENTIAL. Which of them is meant is not known.
func choice(rest string) bool {
	for levels := 0; ; levels++ {
		if rest = strings.TrimLeft(rest, " \t/-–*_|,"); rest == "" {
			return levels > 0
		}
		n, level := bannerLevel(rest, false)
		if n == 0 || level == "SBU" {
			return false
		}
		rest = rest[n:]
	}
}

// titled reports whether the first line of a text is a level and a title, or several levels to choose from.
// CONFIDENTIAL is also on papers of business.
func (t *trace) titled(line string) bool {
	front := strings.Trim(line, "*_ ")
	n, level := bannerLevel(front, false)
	if n == 0 {
		return !formerMarking(line) && t.mayTitle(levelAfterTitle(front))
	}
	return t.mayTitle(level) && (titleDash(line) > 0 || choice(front[n:]))
}

// mayTitle reports whether a level next to a title is likely a marking.
func (t *trace) mayTitle(level string) bool {
	return strings.HasSuffix(level, "SECRET") || level == "CONFIDENTIAL" && t.memo
}

// levelAfterTitle is the level that ends a line after a dash or in brackets, Trip report – SECRET; empty for none.
func levelAfterTitle(line string) string {
	bare := strings.TrimRight(line, ")]")
	at := strings.LastIndexAny(bare, "-–—[(|")
	if at <= 0 || !text.IsUpper(line[0]) || text.SmallWords(line) > mostSmallWords {
		return ""
	}
	_, size := utf8.DecodeRuneInString(bare[at:])
	words := strings.TrimSpace(bare[at+size:])
	before := strings.TrimRight(bare[:at], "-")
	if n, level := bannerLevel(words, false); n == len(words) && strings.HasSuffix(before, " ") {
		return level
	}
	return ""
}
