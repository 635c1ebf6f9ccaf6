package text

import "strings"

// TrimLeft is strings.TrimLeft for ASCII signs other than letters. The function of package strings makes a set of them
// first, which costs more than a look at the one letter that most lines begin with.
func TrimLeft(s, signs string) string {
	i := 0
	for i < len(s) && !IsLetter(s[i]) && strings.IndexByte(signs, s[i]) >= 0 {
		i++
	}
	return s[i:]
}

// TrimRight is strings.TrimRight for ASCII signs other than letters.
func TrimRight(s, signs string) string {
	n := len(s)
	for n > 0 && !IsLetter(s[n-1]) && strings.IndexByte(signs, s[n-1]) >= 0 {
		n--
	}
	return s[:n]
}

// Trim is strings.Trim for ASCII signs other than letters.
func Trim(s, signs string) string { return TrimRight(TrimLeft(s, signs), signs) }
