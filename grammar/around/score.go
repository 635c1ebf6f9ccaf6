package around

import (
	"strings"

	"github.com/cablelint/cablelint/grammar/source"
	"github.com/cablelint/cablelint/grammar/text"
)

// scoreReach is how far from a letter the other words of a result are looked for.
const scoreReach = 100

// InScore reports whether a mark of one letter is that of a player or a team in the result of a game, Tolm (U) beat
// Harl (S) by 3 to 1, or after a move of chess, 12. Nf3 (S) Qd4. A name or a move is right before it.
func (t Text) InScore(mark source.Span) bool {
	if mark.Len() != len("(S)") {
		return false
	}
	before := t.whole[max(0, mark.Start-scoreReach):mark.Start]
	if i := strings.LastIndex(before, "\n\n"); i >= 0 {
		before = before[i:]
	}
	before = strings.ReplaceAll(before, "\n", " ")
	after := t.whole[mark.End:min(len(t.whole), mark.End+scoreReach)]
	after, _, _ = strings.Cut(after, "\n\n")
	after = strings.ReplaceAll(after, "\n", " ")
	upTo, last := text.LastWord(before)
	if chessMove(last) {
		next, _, _ := strings.Cut(strings.TrimLeft(after, " "), " ")
		_, above := text.LastWord(upTo[:len(upTo)-len(last)])
		return chessMove(above) || strings.HasSuffix(above, ".") || chessMove(next)
	}
	if !namesSide(last) {
		return false
	}
	if i := strings.LastIndex(before, ". "); i >= 0 && !strings.HasSuffix(before[:i], ") v") &&
		!strings.HasSuffix(before[:i], ") vs") {
		before = before[i:]
	}
	if i := strings.LastIndex(before, ") "); i > len("(S") {
		if _, other := text.LastWord(before[:i-len("(S")]); namesSide(other) && afterSide(before[i+len(") "):], true) {
			return true
		}
	}
	return afterSide(strings.TrimLeft(after, " ,"), strings.Contains(after, "("))
}

// namesSide reports whether a word may be the last one of a name in a sentence that goes on.
func namesSide(word string) bool {
	return word != "" && text.IsUpper(word[0]) && strings.IndexByte(".!?:;,)", word[len(word)-1]) < 0
}

// afterSide reports whether a text goes on after the letter of a side as a result does: with how much by which it won,
// or with the word of a game and the other side. rival means that the other side has a letter too.
func afterSide(s string, rival bool) bool {
	if rest, ok := strings.CutPrefix(s, "by "); ok {
		return scoreAt(rest)
	}
	if rival && (scoreAt(s) || text.DigitsEnd(s, 0) > 0 && strings.HasPrefix(s[text.DigitsEnd(s, 0):], ", ")) {
		return true
	}
	for _, word := range [...]string{"beat", "beats", "bt", "defeated", "drew with", "drew", "lost to", "v.", "vs.", "v",
		"vs", "-", "–"} {
		if rest, ok := strings.CutPrefix(s, word+" "); ok {
			name, _, _ := strings.Cut(rest, ".")
			return name != "" && text.IsUpper(name[0]) && (rival || strings.ContainsAny(name, "0123456789"))
		}
	}
	return false
}

// scoreAt reports whether a text begins with a score: 3 to 1, 3-1, 10:8. A day has more figures.
func scoreAt(s string) bool {
	n := text.DigitsEnd(s, 0)
	if n == 0 || n > 2 {
		return false
	}
	for _, sign := range [...]string{" to ", "-", ":", "–", " - "} {
		if rest, ok := strings.CutPrefix(s[n:], sign); ok {
			m := text.DigitsEnd(rest, 0)
			return 0 < m && m < 3 && !strings.HasPrefix(rest[m:], "-")
		}
	}
	return false
}

// chessMove reports whether a word is a move: e4, Nf3, Qxd4+, O-O.
func chessMove(word string) bool {
	word = strings.TrimRight(word, "+#!?.,;")
	if word == "O-O" || word == "O-O-O" {
		return true
	}
	n := len(word)
	return n >= 2 && n <= 5 && 'a' <= word[n-2] && word[n-2] <= 'h' && '1' <= word[n-1] && word[n-1] <= '8' &&
		strings.Trim(word[:n-2], "KQRBNxabcdefgh12345678") == ""
}
