package scan

import (
	"strings"
	"unicode/utf8"

	"github.com/cablelint/cablelint/grammar/portion"
	"github.com/cablelint/cablelint/grammar/text"
)

// Signs that open other texts too are before a portion only where a mark follows them.

// oddSignLength is the length of other signs, at most three, and a number, before a mark: = (S), -> (S), ¶4. (S).
func oddSignLength(s string) int {
	n := 0
	for signs := 0; n < len(s) && signs < 3; signs++ {
		r, size := utf8.DecodeRuneInString(s[n:])
		if r < utf8.RuneSelf && strings.IndexByte("=~-<>:#^!", s[n]) < 0 || r >= utf8.RuneSelf && !signOfText(r) {
			break
		}
		n += size
	}
	if n == 0 {
		return 0
	}
	if n+1 < len(s) && s[n] == ' ' && s[0] >= utf8.RuneSelf && text.IsDigit(s[n+1]) { // § 3.
		n++
	}
	if d := text.DigitsEnd(s, n); d > n && d < n+4 {
		n = d
		if n < len(s) && s[n] == '.' {
			n++
		}
	}
	rest := strings.TrimLeft(s[n:], " \t")
	if len(rest) == len(s)-n || portion.At(strings.TrimLeft(rest, "*_")).Length == 0 {
		return 0
	}
	return n
}

// signOfText reports whether a character beyond ASCII is a sign used in texts or in mathematics: §, ¶, †, ×.
func signOfText(r rune) bool {
	return r >= 0xA1 && r < 0xC0 && r != 0xAA && r != 0xBA || r == 0xD7 || r >= 0x2010 && r < 0x2100 ||
		r >= 0x2200 && r < 0x2300
}

// raisedLength is the length of the number of a footnote as converters write one that is above the line, before a mark:
// ${ }^{1}$ (S), <sup>2</sup> (S), [^0]: ${ }^{1}$ (S).
func raisedLength(s string) int {
	n := 0
	if rest, ok := strings.CutPrefix(s, "[^"); ok {
		rest = strings.TrimLeft(strings.TrimPrefix(rest[text.DigitsEnd(rest, 0):], "]:"), " ")
		if n = raisedLength(rest); n > 0 {
			n += len(s) - len(rest)
		}
		return n
	}
	if strings.HasPrefix(s, "$") {
		n = len(s) - len(strings.TrimLeft(s, "${}^ 0123456789*"))
		n = strings.LastIndexByte(s[:n], '$') + 1
	} else if rest, ok := strings.CutPrefix(s, "<sup>"); ok {
		if number, closed := strings.CutPrefix(rest[text.DigitsEnd(rest, 0):], "</sup>"); closed {
			n = len(s) - len(number)
		}
	}
	if n < len("$^1$") || portion.At(strings.TrimLeft(s[n:], " \t*_")).Length == 0 {
		return 0
	}
	return n
}

// quoteLength is the length of an opening quotation mark before a mark: "(S) The pier is new. Where the quotation ends
// on the line and words follow, it is the title of a paper that is cited.
func quoteLength(s string) int {
	if s == "" || s[0] != '"' && s[0] != '\'' && s[0] < utf8.RuneSelf { // as nearly all lines
		return 0
	}
	for _, q := range [...]string{"\"", "“", "‘", "«", "'"} {
		rest, ok := strings.CutPrefix(s, q)
		if !ok {
			continue
		}
		if !strings.HasPrefix(rest, "(") || portion.At(rest).Length == 0 {
			return 0
		}
		if end := strings.IndexAny(rest, "\"”»"); end >= 0 && hasLetter(rest[end:]) {
			return 0
		}
		return len(q)
	}
	return 0
}
