package scan

import (
	"strings"

	"github.com/cablelint/cablelint/grammar/source"
	"github.com/cablelint/cablelint/grammar/text"
)

// ListsNextTo reports whether a line of a place begins with the capital before or after one, in parentheses, as in a
// list.
func (t *Tokens) ListsNextTo(at source.Span, letter byte) bool {
	whole := at.In(t.whole)
	return strings.Contains(whole, "\n("+string(rune(letter-1))+")") ||
		strings.Contains(whole, "\n("+string(rune(letter+1))+")")
}

// Opening is the first word of a place, with its signs.
func (t *Tokens) Opening(at source.Span) Piece {
	s := at.In(t.whole)
	if i := strings.IndexAny(s, " \t\r\n"); i > 0 {
		s = s[:i]
	}
	return Piece{Text: s, Span: source.Span{Start: at.Start, End: at.Start + len(s)}}
}

// JoinedCapitals reports whether a word begins with a parenthesis of capitals, as a mark does that is joined to what
// follows it: "(AIUO)-".
func (p Piece) JoinedCapitals() bool {
	inner, _, ok := strings.Cut(strings.TrimPrefix(p.Text, "("), ")")
	return ok && p.Text[0] == '(' && len(inner) > 1 && !text.HasLower(inner) && text.IsLetter(inner[0])
}

// LastParenthesis is the parenthesis with which a place ends, where a mark may be; empty for none.
func (t *Tokens) LastParenthesis(at source.Span) string {
	s := strings.TrimRight(at.In(t.whole), " \t\r\n*_")
	if i := strings.LastIndexByte(s, '('); i >= 0 && strings.HasSuffix(s, ")") {
		return s[i:]
	}
	return ""
}

// FrontLost reports whether the copy destroyed the front of a paragraph with such first words: "(SB", and no more.
func FrontLost(lead string) bool {
	return lead == "" || strings.HasPrefix(lead, "(") && strings.IndexByte(lead, ' ') < 0 || Unreadable(lead)
}

// OpenParenthesis reports whether a text begins with a parenthesis that does not close: a mark into which a stamp of
// release came, and neither a heading nor an authority.
func OpenParenthesis(lead string) bool {
	lead = strings.TrimSpace(lead)
	return strings.HasPrefix(lead, "(") && strings.IndexByte(lead, ')') < 0
}

// CutRelease reports whether a mark that the copy cut is in a text, with a list of many countries.
func CutRelease(lead string) bool { return strings.Contains(lead, "/REL ") }

// Bracketed reports whether a bracket is in a text, as of a mark that was not read.
func Bracketed(s string) bool { return strings.ContainsAny(s, "([") }
