package text

import "strings"

// SameLines reports whether two texts have the same lines, but for blanks after them and blank lines. What is before a
// line counts: it may be the indent of code.
func SameLines(a, b string) bool {
	for {
		var one, other string
		one, a = nextLine(a)
		if other, b = nextLine(b); one != other {
			return false
		}
		if one == "" {
			return true
		}
	}
}

// nextLine is the first line of a text that is not blank, and what is below it.
func nextLine(s string) (line, below string) {
	for below = s; line == "" && below != ""; {
		line, below, _ = strings.Cut(below, "\n")
		line = TrimRight(line, " \t\r")
	}
	return line, below
}
