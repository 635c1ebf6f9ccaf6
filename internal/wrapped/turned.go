package wrapped

import (
	"iter"
	"slices"
	"strings"

	"github.com/cablelint/cablelint/grammar/text"
)

// turned are words of a header in other letters: before the colon that ends them where letters are exchanged, after it
// where the text is reversed.
var exchanged, reversedWords = [...]string{"GNTF", "FHOW", "FHOWRPG"}, [...]string{"SGAT", "JBUS", "TCEJBUS"}

// reversed yields texts whose lines, or which as a whole, are written from right to left.
func reversed(s string) iter.Seq[string] {
	return func(yield func(string) bool) {
		for part := range windows(s, 1, colonNear(s, func(i int) bool {
			return slices.ContainsFunc(reversedWords[:], func(w string) bool { return text.HasFold(s[i+1:], w) })
		})) {
			lines := strings.Split(backward(part), "\n")
			if !yield(strings.Join(lines, "\n")) {
				return
			}
			slices.Reverse(lines)
			if !yield(strings.Join(lines, "\n")) {
				return
			}
		}
	}
}

func backward(s string) string {
	b := []byte(s)
	slices.Reverse(b)
	return string(b)
}

// rot13 decodes texts in which each letter is the one thirteen places on.
func rot13(s string) iter.Seq[string] {
	return decoded(s, 1, colonNear(s, func(i int) bool {
		return slices.ContainsFunc(exchanged[:], func(w string) bool { return i >= len(w) && text.HasFold(s[i-len(w):], w) })
	}), func(part string) string {
		return strings.Map(func(r rune) rune {
			switch c := r &^ 0x20; {
			case 'A' <= c && c <= 'M':
				return r + 13
			case 'N' <= c && c <= 'Z':
				return r - 13
			}
			return r
		}, part)
	})
}

// rot47 decodes texts in which each character of ASCII is the one 47 places on.
func rot47(s string) iter.Seq[string] {
	return decoded(s, 1, indexOf(s, "%pv$"), func(part string) string {
		return strings.Map(func(r rune) rune {
			if '!' <= r && r <= '~' {
				return '!' + (r-'!'+47)%94
			}
			return r
		}, part)
	})
}

// indexOf finds the places of a word.
func indexOf(s, word string) func(from int) int {
	return func(from int) int {
		if from >= len(s) {
			return -1
		}
		i := strings.Index(s[from:], word)
		if i < 0 {
			return -1
		}
		return from + i
	}
}

// colonNear finds the colons that are next to a word.
func colonNear(s string, next func(i int) bool) func(from int) int {
	return func(from int) int {
		for from < len(s) {
			i := strings.IndexByte(s[from:], ':')
			if i < 0 {
				break
			}
			if from += i; next(from) {
				return from
			}
			from++
		}
		return -1
	}
}
