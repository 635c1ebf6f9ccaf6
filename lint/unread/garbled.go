package unread

import (
	"html"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/cablelint/cablelint/grammar"
	"github.com/cablelint/cablelint/grammar/marking"
	"github.com/cablelint/cablelint/grammar/scan"
	"github.com/cablelint/cablelint/grammar/source"
	"github.com/cablelint/cablelint/grammar/text"
	"github.com/cablelint/cablelint/lint/cable"
	"github.com/cablelint/cablelint/lint/sighting"
)

// garbled looks at the front of a paragraph for what a reader may take for a mark though hardly a letter of it is
// whole: [S, (S E C R E T), ($), &#40;S&#41;, (NS), T.S. It is not listed where the header is as high, and not where
// something else was seen there.
func (w *walker) garbled(tok grammar.Token) {
	if tok.Kind == scan.Mark && sighting.Complete(tok.Text) {
		return // read
	}
	at := tok.Span.Start
	p := w.portion(tok.Span)
	lead := p != nil && (at == p.Lead.Span.Start || tok.Kind == scan.Mark) &&
		(len(p.Marks) == 0 || p.Marks[0].Marking == (marking.Marking{}))
	if !lead && !w.setApart(at) {
		return // where no paragraph begins
	}
	w.garbledAt(tok, at+labelEnd(w.doc.File.Text[at:tok.Span.End]))
}

// garbledAt looks at one place of a token for it.
func (w *walker) garbledAt(tok grammar.Token, at int) {
	whole, p := w.doc.File.Text, w.portion(tok.Span)
	if p != nil && (p.Masked || p.AuthorityOnly || p.ListLetter) {
		return
	}
	g := guessAt(whole[at:min(len(whole), at+longest)])
	if g.end == 0 || g.end == len("S)") && whole[at+1] == ')' && w.letteredLines(')') {
		return
	}
	found := source.Span{Start: at, End: at + g.end}
	if w.doc.Written().ListLetterEnds(found.End) {
		return
	}
	if p != nil && w.doc.Paper != nil && !g.doubled && slices.ContainsFunc(p.Marks, func(m *cable.Mark) bool {
		return m.Level == g.level && m.Span.Overlaps(found)
	}) {
		return // read, with the signs around it: **(S)**, (S-NF)
	}
	if g.sign != 0 && w.inList(found, g.sign) || w.label != at && sighting.Complete(found.In(whole)) && w.innocent(found) {
		return
	}
	if w.listed(found) {
		if last := w.found[len(w.found)-1]; !last.Span.Overlaps(found) || last.Place != InProse || !g.doubled {
			return
		}
		w.found = w.found[:len(w.found)-1] // the mark inside
	}
	n := len(w.found)
	if w.add(found, AtMark); len(w.found) == n {
		return
	}
	l := &w.found[n]
	l.Level, l.Complete, l.Guessed = g.level, false, true
	if tok.Kind == scan.Mark && p != nil && len(p.Marks) > 0 {
		l.Mark = p.Marks[0]
	}
	if !g.doubled && !g.control && !l.Above(w.doc) {
		w.found = w.found[:n]
	}
}

// labelEnd is the length of a number and what follows it at the front of a line: "4, ", "| 4. | ".
func labelEnd(s string) int {
	if s == "" || text.IsLetter(s[0]) {
		return 0
	}
	start := len(s) - len(strings.TrimLeft(s, "| \t"))
	end := text.DigitsEnd(s, start)
	if end == start || end-start > 3 {
		return 0
	}
	return end + len(s[end:]) - len(strings.TrimLeft(s[end:], ".,:;| \t\u00a0"))
}

// guess is what may be a mark at the front of a text: up to end, of a level. sign is the letter or digit that is all
// of it, 0 for a longer one.
type guess struct {
	end     int
	level   marking.Level
	sign    byte
	doubled bool // two parentheses around a whole mark
	control bool // a control is joined to the level, so that it is no letter of a list
}

const openers, closers = "([{<«‹“”\"'`*_~|\\/-", ")]}>»›“”\"'`*_~|\\/-"

// farthestCloser is how far from the first letter the sign is at most that closes a mark.
const farthestCloser = 24

// signsEnd is how many bytes at the front of a text are signs of a set.
func signsEnd(s, signs string) (end int) {
	for end < len(s) {
		r, n := utf8.DecodeRuneInString(s[end:])
		if !isSign(r, signs) {
			break
		}
		end += n
	}
	return end
}

// firstSign is the offset of the first sign of a set in a text, or -1.
func firstSign(s, signs string) int {
	for i, r := range s {
		if isSign(r, signs) {
			return i
		}
	}
	return -1
}

// isSign reports whether a character is one of some signs. It does not look for letters and blanks, of which most
// texts are.
func isSign(r rune, signs string) bool {
	return r > ' ' && !('a' <= r|0x20 && r|0x20 <= 'z') && strings.ContainsRune(signs, r)
}

// guessAt reads the front of a text.
func guessAt(s string) (g guess) {
	if g = letterAsBracket(s); g.end > 0 {
		return g
	}
	if proseWord(s) || otherWord(s) || strings.HasPrefix(s, "--") {
		return guess{}
	}
	s, decoded := decoded(s)
	open := signsEnd(s, openers)
	if strings.HasPrefix(s, "* ") || strings.HasPrefix(s, "-") && open == 1 && !strings.HasPrefix(s[1:], "S-") ||
		strings.HasPrefix(s, "--") {
		return guess{} // a bullet
	}
	core, closed := coreOf(s, open)
	word, odd := letters(core)
	if word == "" && closed && open == 1 && strings.IndexByte("([{<", s[0]) >= 0 {
		word = levelInLower(core, s[0])
	}
	level, control := levelWord(word), odd && closed && strings.HasSuffix(word, "NF") // (S!NF)
	if level == 0 && closed && open > 0 {
		level = levelWord(withoutStroke(core))
		control = level != 0
	}
	if level == 0 || len(core) == 0 {
		return guess{}
	}
	end := open + len(core)
	if closed {
		end += signsEnd(s[end:], closers)
		if open > 0 && boldWord(s[:open], s[open+len(core):end], s[end:]) {
			return guess{}
		}
	}
	g = guess{end: end, level: level, control: control}
	if open == 0 && !closed && !sentence(s[end:], word, core, odd) {
		return guess{}
	}
	if len(strings.Trim(core, " ?!/.,*_")) == 1 {
		g.sign = strings.Trim(core, " ?!/.,*_")[0]
	}
	if g.sign != 0 && open > 0 && strings.Trim(s[:open], "\"'`“”") == "" {
		return guess{} // a letter that is quoted
	}
	g.doubled = strings.HasPrefix(s, "((") && strings.HasPrefix(s[open+len(core):], "))")
	if decoded {
		g.sign = 0
		g.end = strings.IndexByte(s[end:]+" ", ' ') + end // of the decoded text: the word at least
	}
	return g
}

// boldWord reports whether the letter of a level in bold or slanted type begins a word: **S-3 CELL**, **C/O:** Quill.
// A mark goes on with a control there: **S/NF** The pier.
func boldWord(open, between, rest string) bool {
	if strings.Trim(open, "*_") != "" || between != "-" && between != "/" {
		return false
	}
	next := rest[:text.WordEnd(rest, 0)]
	return len(next) < 2 || !marking.Known(next)
}

// coreOf is what is between the signs of what may be a mark, the first of which end at an offset, and whether others
// close it; empty for what has no such signs.
func coreOf(s string, open int) (core string, closed bool) {
	inner := s[open:]
	n := firstSign(inner[:min(len(inner), farthestCloser+utf8.UTFMax)], closers)
	closed = n > 0 && n <= farthestCloser && strings.IndexByte("-/_\\*", inner[n]) < 0 || n > 0 && n <= 3
	if open > 0 && strings.IndexByte("([{<", s[0]) >= 0 {
		if dashed := strings.IndexAny(inner, ")]}>"); dashed > 0 && dashed <= farthestCloser {
			n, closed = dashed, true
		}
	}
	switch {
	case closed && (open > 0 || n <= 2 && strings.IndexByte(")]}>", inner[n]) >= 0):
		return inner[:n], true
	case open > 0 && open < 3 && strings.IndexByte("([{<", s[open-1]) >= 0, open == 0:
		if core, _, _ = strings.Cut(inner, " "); strings.HasPrefix(inner, "TOP SECRET ") {
			core = inner[:len("TOP SECRET")]
		}
	}
	return core, false
}

// levelInLower is a level in small letters, in capitals: [s], (ts). A single letter in parentheses is more often one of
// a list.
func levelInLower(core string, bracket byte) string {
	level, _, _ := strings.Cut(core, "/")
	level = strings.ToUpper(level)
	if levelWord(level).Classified() && (len(core) > 1 || bracket != '(') {
		return level
	}
	return ""
}

// proseWord reports whether a text begins with a letter and a small letter, and its first word has nothing that
// passes for a letter or is a code: as most paragraphs begin, and no mark.
func proseWord(s string) bool {
	if len(s) < 2 || !text.IsLetter(s[0]) || !text.IsLower(s[1]) {
		return false
	}
	for i := 2; i < len(s) && s[i] != ' '; i++ {
		switch s[i] {
		case '0', '1', '3', '5', '$', '&', '=', '%':
			return false
		}
	}
	return true
}

// otherWord reports whether a text begins with a word of letters that is not a level's, and a blank, as texts in
// capitals begin. The first letter alone decides for most.
func otherWord(s string) bool {
	if s == "" || !text.IsLetter(s[0]) {
		return false
	}
	switch text.Upper(s[0]) {
	case 'C', 'N', 'S', 'T', 'U':
	default:
		return true
	}
	n := text.WordEnd(s, 0)
	return n > 2 && n < len(s) && s[n] == ' ' && levelWord(strings.ToUpper(s[:n])) == 0 && !strings.HasPrefix(s, "TOP ")
}

// sentence reports whether a level without brackets is set apart from the sentence after it: a word in capitals
// before one in small letters, SECRET His source, or letters with stops, T.S.
func sentence(rest, word, core string, odd bool) bool {
	if len(word) > 1 && strings.Count(core, ".") >= len(word) {
		return true
	}
	rest = strings.TrimLeft(rest, " ")
	r, n := utf8.DecodeRuneInString(rest)
	whole := strings.ReplaceAll(strings.TrimSuffix(core, ":"), " ", "") == word
	return len(word) > 4 && whole && unicode.IsUpper(r) && len(rest) > n && text.IsLower(rest[n])
}

// levelWord is the level by the letters of a mark that are left: with NOFORN, and NATO's; 0 for none.
func levelWord(word string) marking.Level {
	switch word {
	case "S", "SECRET", "SNF", "NS":
		return marking.Secret
	case "C", "CONFIDENTIAL", "CNF", "NC":
		return marking.Confidential
	case "TS", "TOPSECRET", "TSNF", "CTS", "CTSA":
		return marking.TopSecret
	case "U":
		return marking.Unclassified
	}
	return 0
}

// letters are the capitals of a text, with digits and signs that pass for them and without accents. odd reports that
// other signs were among them.
func letters(s string) (word string, odd bool) {
	var b strings.Builder
	for _, r := range s {
		accented := false
		if c, ok := text.Unaccented(r); ok {
			r, accented = rune(c), true
		}
		switch {
		case 'A' <= r && r <= 'Z':
			b.WriteRune(r)
		case r == '$' || r == '5' || r == '§':
			b.WriteByte('S')
			odd = true
		case r == '3' && b.Len() > 0:
			b.WriteByte('E')
			odd = true
		case r == '0' && b.Len() > 0:
			b.WriteByte('O')
			odd = true
		case 'a' <= r && r <= 'z':
			if !odd && !strings.ContainsAny(s, "0135$") {
				return "", false
			}
			b.WriteRune(r - ('a' - 'A'))
		case unicode.IsLetter(r) || unicode.IsDigit(r):
			return "", false
		default:
			odd = true
		}
		odd = odd || accented
	}
	if b.Len() == 1 && len(strings.Trim(s, " ?!/.,;:*_-")) > 2 {
		return "", false
	}
	return b.String(), odd
}

// decoded is a text with the codes of parentheses and letters at its front decoded: &#40;S&#41;, =28S=29, %28S%29.
func decoded(s string) (string, bool) {
	if strings.IndexByte(s, '&') < 0 && strings.IndexByte(s, '=') < 0 && strings.IndexByte(s, '%') < 0 {
		return s, false
	}
	out := html.UnescapeString(s)
	for i := 0; i+2 < len(out) && i < 24; i++ {
		if out[i] == '=' || out[i] == '%' {
			if c, ok := unhex(out[i+1], out[i+2]); ok && c > ' ' && c < 0x7F {
				out = out[:i] + string(rune(c)) + out[i+3:]
			}
		}
	}
	return out, out != s
}

func unhex(a, b byte) (c byte, ok bool) {
	const digits = "0123456789ABCDEF"
	x, y := strings.IndexByte(digits, a), strings.IndexByte(digits, b)
	return byte(x<<4 | y&15), x >= 0 && y >= 0
}

// inList reports whether the letter or number before or after one is near it in the same form, as in a list.
func (w *walker) inList(at source.Span, c byte) bool {
	form := at.In(w.doc.File.Text)
	near := w.doc.File.Text[max(w.doc.Body.Span.Start, at.Start-around):min(w.doc.Span.End, at.End+around)]
	if at.Start-around < w.doc.Body.Span.Start && at.Start < w.doc.Body.Span.Start {
		near = w.doc.File.Text[at.Start:min(w.doc.Span.End, at.End+around)]
	}
	for _, next := range [...]byte{c - 1, c + 1} {
		if strings.Contains(near, strings.Replace(form, string(rune(c)), string(rune(next)), 1)) {
			return true
		}
	}
	return false
}
