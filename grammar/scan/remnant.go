package scan

import (
	"math/bits"
	"slices"
	"strings"

	"github.com/cablelint/cablelint/grammar/source"
	"github.com/cablelint/cablelint/grammar/text"
	"github.com/cablelint/cablelint/internal/lazy"
)

// Remnant reports whether a part of the text has what a faulty copy may have left of a line that begins with one of
// some keys: noise, a note that text cannot be read, or letters of a key. What is missing there the copy may have lost.
func (t *Tokens) Remnant(at source.Span, keys ...string) bool {
	left := false
	return t.remnants(at, keys, func(int) (more bool) { left = true; return false }) || left
}

// Remnants is Remnant for each of some keys.
func (t *Tokens) Remnants(at source.Span, keys ...string) []bool {
	found := make([]bool, len(keys))
	if t.remnants(at, keys, func(i int) (more bool) { found[i] = true; return true }) {
		for i := range found {
			found[i] = true
		}
	}
	return found
}

// remnants yields the keys of which letters are left, by their indexes, and reports whether a line cannot be read.
func (t *Tokens) remnants(at source.Span, keys []string, yield func(i int) (more bool)) (unreadable bool) {
	part := at.In(t.whole)
	lost, longest := make([]lostKey, len(keys)), 0
	for i, key := range keys {
		lost[i] = newLostKey(key, part)
		longest = max(longest, len(lost[i].letters))
	}
	for line := range strings.SplitSeq(part, "\n") {
		line = text.TrimBlank(strings.TrimRight(line, "\r"))
		if Unreadable(line) {
			return true
		}
		look := lookAtLetters(line, longest)
		for i := range lost {
			if lost[i].left(line, &look) && !yield(i) {
				return false
			}
		}
	}
	return false
}

// lostKey is a key of which a faulty copy may have left letters.
type lostKey struct {
	name, letters string
	inside        bool // it is somewhere in the part of the text
	level         bool // it is a level
	set           letterSet
}

// enough is how many letters of a key are sure to be of it.
const enough = 5

func newLostKey(name, part string) lostKey {
	return lostKey{name: name, letters: KeyLetters(name), inside: text.ContainsFold(part, name),
		level: slices.Contains(levelBanners[:], name), set: lookAtLetters(name, mostLetters).front}
}

// Unreadable reports whether a line is noise, a mask, stops in dots, or notes that something cannot be read.
func Unreadable(line string) bool {
	return text.Noisy(line) || len(line) >= 5 && line[0] == 'X' && strings.Trim(line, "X") == "" ||
		strings.HasSuffix(line, "...") || strings.HasSuffix(line, "…") || unreadableNote(line)
}

// unreadableNotes are what such a note says.
var unreadableNotes = [...]string{"ILLEGIBLE", "NOT LEGIBLE", "UNREADABLE", "NOT READABLE", "GARBLE", "GARBLED",
	"TEXT MISSING", "MISSING TEXT", "LINE MISSING", "LINES MISSING", "MISSING LINE", "MISSING", "TEXT LOST", "LINE LOST",
	"OMISSION", "CORRUPTED", "CORRUPT TEXT"}

// notePhrases are the same, to be looked for together.
var notePhrases = lazy.Value[*text.Phrases]{Make: func() *text.Phrases { return text.NewPhrases(unreadableNotes[:]) }}

// unreadableNote reports whether a line notes that text is missing or cannot be read: "[illegible]", "(GARBLE)".
func unreadableNote(line string) bool {
	if line == "" || len(line) > 60 {
		return false
	}
	bracketed := strings.IndexByte("([{<*-", line[0]) >= 0
	if !bracketed && len(line) > len("LINES MISSING")+1 && strings.IndexByte(line, '[') < 0 &&
		strings.IndexByte(line, '(') < 0 {
		return false // prose, in which the words may be: the longest note alone in its line is shorter
	}
	if !notePhrases.Get().WordIn(line) { // as in nearly all
		return strings.Contains(line, "[...]") || strings.Contains(line, "(...)")
	}
	for _, note := range unreadableNotes {
		i := text.IndexWord(line, note)
		if i == 0 && len(line) <= len(note)+1 || i >= 0 && bracketed || i > 0 && (line[i-1] == '[' || line[i-1] == '(') {
			return true
		}
	}
	return strings.Contains(line, "[...]") || strings.Contains(line, "(...)")
}

// left reports whether a line begins with letters of the key: the first ones, the last ones, or most of them.
func (k *lostKey) left(line string, look *letterLook) bool {
	if k.level {
		return k.levelLeft(line, look)
	}
	if word, value := strings.CutPrefix(k.name, " "); value { // with which a line never begins
		return text.HasFold(line, word) || k.inside && text.ContainsFold(line, k.name)
	}
	if !k.inside && !k.may(look) { // as in nearly all lines
		return false
	}
	if text.HasFold(line, strings.TrimSuffix(k.name, ":")) { // whole
		return false
	}
	if k.inside && text.ContainsFold(line, k.name) { // joined to another line
		return true
	}
	return k.may(look) && k.begins(look.text())
}

// levelLeft is left for a level. Its letters are those of words, too, as the Secretary and confidentially, so that only
// capitals count, or a whole word on a short line.
func (k *lostKey) levelLeft(line string, look *letterLook) bool {
	const short = 40
	if k.inside && (levelIn(line, k.name) || len(line) < short && text.IndexWord(line, k.name) >= 0) {
		return !text.HasFold(line, k.name) || levelIn(line[len(k.name):], k.name)
	}
	word := line[:text.WordEnd(line, 0)]
	other := text.HasFold(word, k.name[:enough]) && text.HasLower(word) || strings.HasPrefix(word, "SECRETAR") ||
		strings.HasPrefix(word, "CONFIDENTIALI")
	return !other && k.may(look) && k.begins(look.text())
}

// levelIn reports whether a level is in a line in capitals, and not the front of another word.
func levelIn(line, name string) bool {
	for {
		i := strings.Index(line, name)
		if i < 0 {
			return false
		}
		if line = line[i+len(name):]; !strings.HasPrefix(line, "AR") && !strings.HasPrefix(line, "I") &&
			!strings.HasPrefix(line, "LY") {
			return true
		}
	}
}

// may is a quick look at what begins reads: whether the first three letters of a line are next to each other in the
// key, the first two are the last of the key, the last letter of the key is in the line, or few letters of the key are
// not at the line's front, each of which is a wrong one. Few lines of prose begin so.
func (k *lostKey) may(l *letterLook) bool {
	if l.n < 3 {
		return false
	}
	if bits.OnesCount64(uint64(k.set&^l.front)) <= k.mayBeWrong() {
		return true
	}
	if first := l.letters[:3]; k.set&letterBit(first[0]) != 0 && k.set&letterBit(first[1]) != 0 &&
		(strings.Contains(k.letters, string(first)) || strings.HasSuffix(k.letters, string(first[:2]))) {
		return true
	}
	last := k.letters[len(k.letters)-1]
	return (last != ':' || l.colon) && strings.IndexByte(l.text(), last) >= 0
}

// mayBeWrong is how many letters may be wrong where most of the key is left.
func (k *lostKey) mayBeWrong() int {
	if len(k.letters) < 10 {
		return len(k.letters) / 4 // SIPDIS is not LIMDIS, nor season reason
	}
	return len(k.letters) / 3
}

// begins is left for the letters of a line in which the key is not whole.
func (k *lostKey) begins(got string) bool {
	if len(got) < 3 || strings.HasPrefix(got, "CIASSIFICATION") || strings.HasPrefix(got, "FROM:") {
		return false
	}
	want := k.letters
	switch {
	case strings.HasPrefix(want, got), len(want) >= enough && strings.HasPrefix(got, want[:enough]):
		return true
	case len(got) < len(want)/2:
		return false
	}
	least := enough
	if strings.HasSuffix(want, ":") { // the colon makes fewer letters sure
		least = 2
	}
	for i := 1; len(want)-i >= least; i++ {
		if got[0] == want[i] && strings.HasPrefix(got, want[i:]) {
			return true
		}
	}
	if len(want) >= 2*enough-1 && strings.Contains(got, want[len(want)-enough-1:]) {
		return true
	}
	return len(want) >= enough && text.EditsWithin(got[:min(len(got), len(want))], want, k.mayBeWrong())
}

// mostLetters is how many letters of a line are compared with a key.
const mostLetters = 40

// letterSet is a set of letters as KeyLetters has them, a bit each. Some bytes share a bit, so that a set may have more
// than its letters.
type letterSet uint64

func letterBit(c byte) letterSet { return 1 << (c & 63) }

// letterLook is the letters of a line that are compared, and the set of as many of them as the longest key has. More
// are read only where these, or a colon in the line, may be of a key.
type letterLook struct {
	line    string
	letters [mostLetters]byte
	n, next int // how many were read, and where the next one is
	front   letterSet
	colon   bool
	said    string // all, once they were asked for
}

func lookAtLetters(line string, longest int) (l letterLook) {
	l.line, l.colon = line, strings.IndexByte(line, ':') >= 0
	l.read(longest)
	for _, c := range l.letters[:l.n] {
		l.front |= letterBit(c)
	}
	return l
}

// text is all letters that are compared.
func (l *letterLook) text() string {
	if l.said == "" {
		l.read(mostLetters)
		l.said = string(l.letters[:l.n])
	}
	return l.said
}

// read reads letters until there are so many.
func (l *letterLook) read(most int) {
	letters, n, most := keyLetters.Get(), l.n, min(most, mostLetters)
	next := l.next
	for ; next < len(l.line) && n < most; next++ {
		c := letters[l.line[next]]
		l.letters[n] = c
		if c != ' ' && c != '\t' {
			n++
		}
	}
	l.n, l.next = n, next
}

// KeyLetters is a text without blanks and in capitals, with letters for the digits and signs that look like them.
func KeyLetters(s string) string {
	l := letterLook{line: s}
	return l.text()
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

// FrontLost reports whether the copy destroyed the front of a paragraph with such first words: "(SB", and no more.
func FrontLost(lead string) bool {
	return lead == "" || strings.HasPrefix(lead, "(") && strings.IndexByte(lead, ' ') < 0 || Unreadable(lead)
}
