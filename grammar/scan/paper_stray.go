package scan

import (
	"strings"
	"unicode/utf8"

	"github.com/cablelint/cablelint/grammar/layout"
	"github.com/cablelint/cablelint/grammar/text"
)

// A scan has single signs where the paper has a spot or a crease, and a converter leaves a tag. Next to a whole banner,
// with nothing else on the line, they are not of it: SECRET\, <a>CONFIDENTIAL. Such a line is read as one with misread
// letters is, where it has a copy, but its letters are sure.

// spotSigns are what machines make of spots. Signs that end the words of lists and of code are among them only where a
// blank is between: SECRET ;. A stroke is not: it may be what is left of a control.
const spotSigns, apartSigns = "\\+^'\"`|~.!_*", ",;:"

// strayBannerAt reads a line from an offset to its end, without the blanks there, as a banner with one stray sign or
// tag, or a frame of one sign or two tags.
func strayBannerAt(s string, at, end int) (b pageBanner, ok bool) {
	if end-at > longestMisread {
		return b, false
	}
	from := at + strayFront(s[at:end])
	to := end - strayBack(s[from:end])
	if from == at && to == end || from > at && to < end && !strayPair(s[at:from], s[to:end]) {
		return b, false
	}
	from, to = layout.SkipBlank(s, from, to), layout.TrimBlank(s, from, to)
	if to-from < len("SBU") || !text.IsUpper(s[from]) || !text.IsUpper(s[to-1]) ||
		strings.IndexByte("-._", s[from+1]) >= 0 { // the letters are set apart
		return b, false
	}
	b, ok = bannerAlone(s, from, to)
	return b, ok && b.start == from && b.end == to && !b.misread && !b.strange
}

// strayFront is the length of a stray sign or tag at the front of a line.
func strayFront(line string) int {
	if n := strayTag(line); n > 0 {
		return n
	}
	if strings.HasPrefix(line, escapedLine) {
		return len(escapedLine)
	}
	r, n := utf8.DecodeRuneInString(line)
	if straySign(r) || len(line) > n && line[n] == ' ' && strings.IndexByte(apartSigns, line[0]) >= 0 {
		return n
	}
	return 0
}

// strayTag is the length of a tag at the front of a text, which is no address: <a@b.example>, <https://b.example>.
func strayTag(s string) int {
	n := markupLength(s)
	if name := s[:min(n, strings.IndexAny(s+" ", " >"))]; strings.ContainsAny(name, "@:") {
		return 0
	}
	return n
}

// strayBack is the length of a stray sign or tag at the end of a line.
func strayBack(line string) int {
	if i := strings.LastIndexByte(line, '<'); i >= 0 && strayTag(line[i:]) == len(line)-i {
		return len(line) - i
	}
	if strings.HasSuffix(line, escapedLine) {
		return len(escapedLine)
	}
	r, n := utf8.DecodeLastRuneInString(line)
	before := len(line) - n - 1
	if straySign(r) || before >= 0 && line[before] == ' ' && strings.ContainsRune(apartSigns, r) {
		return n
	}
	return 0
}

// escapedLine is the sign of bold type as converters of Markdown write it that is not one.
const escapedLine = `\_`

// straySign reports whether a sign is one that a machine makes of a spot. Signs of lists are not.
func straySign(r rune) bool {
	return r < utf8.RuneSelf && strings.ContainsRune(spotSigns, r) || '\u00A1' <= r && r <= '\u00BF' && r != '\u00B7' ||
		'\u2018' <= r && r <= '\u201F' // quotation marks; a dash may be before a title that is lost
}

// strayPair reports whether what is on both sides of a banner is a sign of bold type, another frame of one sign, or two
// tags.
func strayPair(front, back string) bool {
	return front == back && (strings.Contains("_*^+!", front) || front == escapedLine) || front[0] == '<' && back[0] == '<'
}

// strayAtEdge reports whether the first line of a text or its last one is a banner with a stray sign: it needs no copy.
func strayAtEdge(s string) bool {
	s = strings.TrimSpace(s)
	first, _, _ := strings.Cut(s, "\n")
	for _, line := range [...]string{strings.TrimSpace(first), s[strings.LastIndexByte(s, '\n')+1:]} {
		if _, ok := strayBannerAt(line, 0, len(line)); ok && !quoted(line) {
			return true
		}
	}
	return false
}
