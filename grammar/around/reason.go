package around

import (
	"strings"

	"github.com/cablelint/cablelint/grammar/source"
	"github.com/cablelint/cablelint/grammar/text"
)

// What copies and editors left of a reason.

// EndsReason reports whether a line of a place is the end of a reason, "4 (b) and (d).": the copy lost its beginning.
func (t Text) EndsReason(at source.Span) bool {
	for line := range strings.SplitSeq(at.In(t.whole), "\n") {
		letters := strings.TrimLeft(line, " \t145.:")
		if len(letters) > 3 && letters[0] == '(' && letters[2] == ')' &&
			text.HasWord(strings.TrimLeft(letters[3:], " "), "AND") {
			return true
		}
	}
	return false
}

// SignForLetter is the sign after an offset, where the next letter of a reason may be, that editors put for (c); empty
// for none.
func (t Text) SignForLetter(at int) source.Span {
	const sign = "©"
	rest := t.whole[at:]
	n := len(rest) - len(strings.TrimLeft(rest, " ,;)(&/"))
	if word := strings.ToUpper(rest[n:min(len(rest), n+len("AND "))]); word == "AND " {
		n += len(word)
	}
	if !strings.HasPrefix(rest[n:], sign) {
		return source.Span{}
	}
	return source.Span{Start: at + n, End: at + n + len(sign)}
}

// ParenthesisBelow is where the line below an offset begins with a parenthesis, if only blanks and stops are before its
// end; ok is false where it does not.
func (t Text) ParenthesisBelow(at int) (open int, ok bool) {
	rest := strings.TrimLeft(t.whole[at:], " \t.:")
	rest, below := strings.CutPrefix(strings.TrimPrefix(rest, "\r"), "\n")
	return len(t.whole) - len(rest), below && strings.HasPrefix(rest, "(")
}

// CutReason reports whether the line of a reason stops in its key, or in the number of a section: "Reason",
// "Reason: 1.".
func (t Text) CutReason(at source.Span) bool {
	key, value, colon := strings.Cut(strings.TrimRight(at.In(t.whole), " \t\r\n"), ":")
	value = strings.TrimSpace(value)
	return !colon && !strings.Contains(key, " ") || value != "" && strings.Trim(value, "1.") == ""
}

// FirstWord is the letters that a place begins with.
func (t Text) FirstWord(at source.Span) source.Span {
	return source.Span{Start: at.Start, End: at.Start + text.WordEnd(at.In(t.whole), 0)}
}
