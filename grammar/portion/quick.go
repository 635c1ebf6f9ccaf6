package portion

import (
	"strings"

	"github.com/cablelint/cablelint/grammar/text"
)

// MayHaveMark looks for a parenthesis with a level's letter after it: (C), (S/, (SBU, (TS, and with blanks or a hyphen
// ( S /, ( U ), (S NF, (C-NF, or with what a machine took it for: (5//, (SI/N.
func MayHaveMark(s string) bool {
	for at := 0; ; {
		i := strings.IndexByte(s[at:], '(')
		if i < 0 || at+i+2 >= len(s) {
			return false
		}
		at += i + 1
		if s[at] == ' ' && at+3 < len(s) {
			at++
		}
		switch c, next := s[at], s[at+1]; c {
		case 'C', 'S', 'U':
			if (next == ' ' || next == '-') && at+2 < len(s) && strings.IndexByte("/)N", s[at+2]) >= 0 {
				return true
			}
			if next == ')' || next == '/' || next == 'B' || next == 'E' || next == 'O' || next == 'N' || next == 'U' {
				return true
			}
			if strings.IndexByte("I1lJ|!H7\\", next) >= 0 && strokeAt(s[at+2:]) {
				return true
			}
		case 'T':
			if next == 'S' || next == 'O' || (next == '5' || next == '8' || next == '$') && strokeAt(s[at+2:]) {
				return true
			}
		case '5', '8', '6', '3', '$', '0', 'G', 'O', 'V':
			if next == '/' && strokeAt(s[at+2:]) {
				return true
			}
		case '7', '1', 'I':
			if (next == 'S' || next == '5') && strokeAt(s[at+2:]) {
				return true
			}
		case 'L', 'F':
			if next == 'O' {
				return true
			}
		}
	}
}

// strokeAt reports whether a text goes on with a stroke, or with the first letters of NOFORN in a mark whose strokes a
// machine mistook.
func strokeAt(s string) bool {
	return s != "" && (s[0] == '/' || s[0] == '|' || s[0] == '\\' || s[0] == '7' && len(s) > 1 && text.IsUpper(s[1])) ||
		strings.HasPrefix(s, "NF") || strings.HasPrefix(s, "NOF") || strings.HasPrefix(s, "REL ")
}
