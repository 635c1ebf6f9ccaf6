package around

import (
	"strings"

	"github.com/cablelint/cablelint/grammar/source"
)

// ListsNextTo reports whether a line of a place begins with the capital before or after one, in parentheses, as in a
// list.
func (t Text) ListsNextTo(at source.Span, letter byte) bool {
	whole := at.In(t.whole)
	return strings.Contains(whole, "\n("+string(rune(letter-1))+")") ||
		strings.Contains(whole, "\n("+string(rune(letter+1))+")")
}

// LastParenthesis is the parenthesis with which a place ends, where a mark may be; empty for none.
func (t Text) LastParenthesis(at source.Span) string {
	s := strings.TrimRight(at.In(t.whole), " \t\r\n*_")
	if i := strings.LastIndexByte(s, '('); i >= 0 && strings.HasSuffix(s, ")") {
		return s[i:]
	}
	return ""
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
