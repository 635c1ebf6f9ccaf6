package text

import "strings"

// TrimLeft is strings.TrimLeft for signs of ASCII that are no letters. That one makes a set of them first, which costs
// more than the look at the one letter that most lines begin with.
func TrimLeft(s, signs string) string {
	i := 0
	for i < len(s) && !IsLetter(s[i]) && strings.IndexByte(signs, s[i]) >= 0 {
		i++
	}
	return s[i:]
}

// TrimRight is strings.TrimRight for signs of ASCII that are no letters.
func TrimRight(s, signs string) string {
	n := len(s)
	for n > 0 && !IsLetter(s[n-1]) && strings.IndexByte(signs, s[n-1]) >= 0 {
		n--
	}
	return s[:n]
}

// Trim is strings.Trim for signs of ASCII that are no letters.
func Trim(s, signs string) string { return TrimRight(TrimLeft(s, signs), signs) }
