package marking

import (
	"strings"

	"github.com/cablelint/cablelint/grammar/text"
)

const entireWords = "ENTIRE TEXT"

// EntireTextLength is the length of a mark that stands for the whole text, "CONFIDENTIAL - ENTIRE TEXT." or
// "(C - ENTIRE TEXT)", at the front of s; 0 for none.
func EntireTextLength(s string) int {
	at := 0
	for at < len(s) && (s[at] == '(' || s[at] == ' ') {
		at++
	}
	if text.IndexFold(s[:min(len(s), max(60, at+len(entireWords)))], entireWords) < 0 { // as nearly all lines
		return 0
	}
	s = shortDashes(s)
	for at < len(s) && (s[at] == '(' || s[at] == ' ') {
		at++
	}
	if text.HasFold(s[at:], entireWords) {
		at += len(entireWords)
		if n := levelBehind(s[at:]); n > 0 {
			return at + n
		}
		return 0
	}
	if !beginsOpening(s) { // as most lines of prose
		return 0
	}
	if n := plainMark(s); n > 0 && !text.HasFold(s[skipSigns(s, n):], entireWords) { // as most portions
		return 0
	}
	i := text.IndexFold(s[:min(len(s), 60)], entireWords)
	if i < 0 {
		return 0
	}
	before := strings.Trim(s[:i], "( -./")
	t := FirstTerm(before)
	if rest := strings.TrimPrefix(before, t); strings.Trim(rest, "() -./") != "" &&
		!controlsFollow(strings.ToUpper(rest)) {
		t = strings.Trim(strings.ReplaceAll(before, " ", ""), "() -./") // spaced letters, or prose: "(C) The entire text of"
	}
	if !Opens(strings.ToUpper(t)) || len(before) > 30 {
		return 0
	}
	e := i + len(entireWords)
	for e < len(s) && (s[e] == ')' || s[e] == '.') {
		e++
	}
	return e
}

// dashLength is how many bytes a dash has that a word processor writes for a hyphen between blanks.
const dashLength = len("\u2013")

// dash reports whether three bytes are such a dash: U+2010 to U+2015, or the sign for minus, U+2212.
func dash(s string) bool {
	return s[1] == 0x80 && 0x90 <= s[2] && s[2] <= 0x95 || s[1] == 0x88 && s[2] == 0x92
}

// shortDashes is a text with hyphens for the dashes before what a mark of the entire text may hold, of the same length.
func shortDashes(s string) string {
	const first = '\xe2' // of each
	if strings.IndexByte(s[:min(len(s), 60)], first) < 0 {
		return s
	}
	var short []byte
	for i := 0; i+dashLength <= min(len(s), 120); i++ {
		if s[i] == first && dash(s[i:i+dashLength]) {
			if short == nil {
				short = []byte(s)
			}
			copy(short[i:], " - ")
		}
	}
	if short == nil {
		return s
	}
	return string(short)
}

// beginsOpening reports whether the first letter of a text, after what may be around a mark, is that of a word that
// may open one.
func beginsOpening(s string) bool {
	i := skipSigns(s, 0)
	if i == len(s) {
		return false
	}
	switch text.Upper(s[i]) {
	case 'C', 'F', 'L', 'R', 'S', 'T', 'U':
		return true
	}
	return false
}

// skipSigns goes over the signs that may be between a mark and the words of the entire text.
func skipSigns(s string, i int) int {
	for i < len(s) && (s[i] == ' ' || s[i] == '(' || s[i] == ')' || s[i] == '-' || s[i] == '.' || s[i] == '/') {
		i++
	}
	return i
}

// levelBehind is the length of the level with its controls that ends a mark of the entire text, " CONFIDENTIAL.",
// " - S)", " IS SECRET//NOFORN."; 0 for none.
func levelBehind(s string) int {
	level := strings.TrimLeft(s, " -:./")
	if text.HasFold(level, "IS ") {
		level = level[len("IS "):]
	}
	n := len(FirstTerm(level))
	if !Opens(strings.ToUpper(level[:n])) {
		n = spacedLevel(level)
	}
	end := len(strings.TrimRight(level[:n], " "))
	if strings.HasPrefix(level[end:], "/") { // ENTIRE TEXT IS SECRET//NOFORN.
		controls, _, _ := strings.Cut(level[end:], "\n")
		if stop := strings.IndexAny(controls, ".)\r"); stop >= 0 {
			controls = controls[:stop]
		}
		if controlsFollow(strings.ToUpper(controls)) {
			end += len(strings.TrimRight(controls, " "))
		}
	}
	if n == 0 || end < len(level) && strings.IndexByte(".)\r\n", level[end]) < 0 {
		return 0
	}
	for end < len(level) && (level[end] == ')' || level[end] == '.') {
		end++
	}
	return len(s) - len(level) + end
}

// EntireTextMark is what a mark of the entire text says about each portion: S//NF for "(S//NF - ENTIRE TEXT)", SECRET
// for "ENTIRE TEXT IS SECRET." It is empty if nothing else is in it.
func EntireTextMark(s string) string {
	s = shortDashes(s)
	i := text.IndexFold(s, entireWords)
	if i < 0 {
		return strings.Trim(s, "() -./")
	}
	if before := strings.Trim(s[:i], "( -./"); before != "" {
		return before
	}
	after := strings.Trim(s[i+len(entireWords):], ") -:./")
	if text.HasFold(after, "IS ") {
		after = after[len("IS "):]
	}
	return strings.TrimLeft(after, " ")
}
