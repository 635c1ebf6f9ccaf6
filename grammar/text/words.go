package text

import "strings"

// LastWord is the last word of a text, and the text up to its end.
func LastWord(s string) (upTo, word string) {
	s = strings.TrimRight(s, " \n\r\t")
	return s, s[strings.LastIndexAny(s, " \n\r\t(")+1:]
}

// Initials are the first letters of words, of which none is empty.
func Initials(words []string) string {
	list := make([]byte, 0, len(words))
	for _, w := range words {
		list = append(list, w[0])
	}
	return string(list)
}

// TitleCase reports whether each longer word begins with a capital, as in a heading.
func TitleCase(s string) bool {
	for _, w := range strings.Fields(s) {
		if len(w) > 4 && IsLower(w[0]) {
			return false
		}
	}
	return true
}

// SmallWords is how many words of a line begin with a small letter.
func SmallWords(line string) (n int) {
	for i := range len(line) {
		if IsLower(line[i]) && (i == 0 || line[i-1] == ' ') {
			n++
		}
	}
	return n
}

// HasAny reports whether one of some words is in a text, in their case.
func HasAny(s string, words []string) bool {
	for _, w := range words {
		if strings.Contains(s, w) {
			return true
		}
	}
	return false
}

// SignsEnd is the offset after the bytes of a set that follow each other from i on.
func SignsEnd(s string, i int, set string) int {
	for ; i < len(s); i++ {
		n := 0
		for n < len(set) && set[n] != s[i] {
			n++
		}
		if n == len(set) {
			break
		}
	}
	return i
}

// IsMonth reports whether s begins with the name of a month.
func IsMonth(s string) bool {
	m, _ := Month(s)
	return m > 0
}
