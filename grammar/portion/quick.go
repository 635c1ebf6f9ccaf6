package portion

import "strings"

// MayHaveMark looks for a parenthesis with a level's letter after it: (C), (S/, (SBU, (TS, and with blanks or a hyphen
// ( S /, ( U ), (S NF, (C-NF.
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
		case 'T':
			if next == 'S' || next == 'O' {
				return true
			}
		case 'L', 'F':
			if next == 'O' {
				return true
			}
		}
	}
}
