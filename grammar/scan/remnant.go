package scan

import (
	"strings"

	"github.com/cablelint/cablelint/grammar/source"
	"github.com/cablelint/cablelint/grammar/text"
	"github.com/cablelint/cablelint/internal/lazy"
)

// Remnant reports whether a part of the text has what a faulty copy may have left of a line that begins with one of
// some keys: noise, a note that text cannot be read, or letters of a key. What is missing there the copy may have lost.
func (t *Tokens) Remnant(at source.Span, keys ...string) bool {
	part := at.In(t.whole)
	lost := make([]lostKey, len(keys))
	for i, key := range keys {
		lost[i] = lostKey{name: key, letters: KeyLetters(key), inside: text.ContainsFold(part, key)}
	}
	for line := range strings.SplitSeq(part, "\n") {
		line = text.TrimBlank(strings.TrimRight(line, "\r"))
		if Unreadable(line) {
			return true
		}
		letters := KeyLetters(line)
		for i := range lost {
			if lost[i].left(line, letters) {
				return true
			}
		}
	}
	return false
}

// lostKey is a key of which a faulty copy may have left letters.
type lostKey struct {
	name, letters string
	inside        bool // it is somewhere in the part of the text
}

// Unreadable reports whether a line is noise, a mask, stops in dots, or notes that something cannot be read.
func Unreadable(line string) bool {
	return text.Noisy(line) || len(line) >= 5 && strings.Trim(line, "X") == "" || strings.HasSuffix(line, "...") ||
		strings.HasSuffix(line, "…") || unreadableNote(line)
}

// unreadableNote reports whether a line notes that text is missing or cannot be read: "[illegible]", "(GARBLE)".
func unreadableNote(line string) bool {
	if line == "" || len(line) > 60 {
		return false
	}
	bracketed := strings.IndexByte("([{<*-", line[0]) >= 0
	if !bracketed && len(line) > len("LINES MISSING")+1 && !strings.ContainsAny(line, "[(") {
		return false // prose, in which the words may be: the longest note alone in its line is shorter
	}
	for _, note := range [...]string{"ILLEGIBLE", "NOT LEGIBLE", "UNREADABLE", "NOT READABLE", "GARBLE", "GARBLED",
		"TEXT MISSING", "MISSING TEXT", "LINE MISSING", "LINES MISSING", "MISSING LINE", "MISSING", "TEXT LOST", "LINE LOST",
		"OMISSION", "CORRUPTED", "CORRUPT TEXT"} {
		i := text.IndexWord(line, note)
		if i == 0 && len(line) <= len(note)+1 || i >= 0 && bracketed || i > 0 && (line[i-1] == '[' || line[i-1] == '(') {
			return true
		}
	}
	return strings.Contains(line, "[...]") || strings.Contains(line, "(...)")
}

// left reports whether a line begins with letters of the key: the first ones, the last ones, or most of them. Got are
// the line's letters.
func (k *lostKey) left(line, got string) bool {
	if word, value := strings.CutPrefix(k.name, " "); value { // with which a line never begins
		return text.HasFold(line, word) || k.inside && text.ContainsFold(line, k.name)
	}
	if text.HasFold(line, strings.TrimSuffix(k.name, ":")) { // whole
		return false
	}
	if k.inside && text.ContainsFold(line, k.name) { // joined to another line
		return true
	}
	if len(got) < 3 || strings.HasPrefix(got, "CIASSIFICATION") || strings.HasPrefix(got, "FROM:") {
		return false
	}
	want := k.letters
	const some = 5
	switch {
	case strings.HasPrefix(want, got), len(want) >= some && strings.HasPrefix(got, want[:some]):
		return true
	case len(got) < len(want)/2:
		return false
	}
	least := some
	if strings.HasSuffix(want, ":") { // the colon makes fewer letters sure
		least = 2
	}
	for i := 1; len(want)-i >= least; i++ {
		if got[0] == want[i] && strings.HasPrefix(got, want[i:]) {
			return true
		}
	}
	if len(want) >= 2*some-1 && strings.Contains(got, want[len(want)-some-1:]) {
		return true
	}
	allowed := 3 // of how many letters one may be wrong
	if len(want) < 10 {
		allowed = 4 // SIPDIS is not LIMDIS, nor season reason
	}
	return len(want) >= some && text.EditsWithin(got[:min(len(got), len(want))], want, len(want)/allowed)
}

// KeyLetters is a text without blanks and in capitals, with letters for the digits and signs that look like them.
func KeyLetters(s string) string {
	var b [40]byte
	n, letters := 0, keyLetters.Get()
	for i := 0; i < len(s) && n < len(b); i++ {
		b[n] = letters[s[i]]
		if s[i] != ' ' && s[i] != '\t' {
			n++
		}
	}
	return string(b[:n])
}

// keyLetters are the letters that KeyLetters has for each byte.
var keyLetters = lazy.Value[*[256]byte]{Make: func() *[256]byte {
	var letters [256]byte
	for c := range 256 {
		letters[c] = text.Upper(byte(c))
	}
	for _, same := range [...]string{"O0", "I1Ll|!", "S5$", "B8", "E3"} {
		for i := range len(same) {
			letters[same[i]] = same[0]
		}
	}
	return &letters
}}
