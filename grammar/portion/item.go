package portion

import (
	"strings"

	"github.com/cablelint/cablelint/grammar/text"
)

// BracketedNumber is the length of a number or letter in parentheses: (1), (12), (1.1), (2a), (a), (aa), (iv), (A),
// (IV).
func BracketedNumber(s string, letter byte) int {
	const most = len("(10.11)")
	if len(s) < len("(1)") || s[0] != '(' {
		return 0
	}
	n := strings.IndexByte(s[:min(len(s), most)], ')') + 1
	if n < len("(1)") {
		return 0
	}
	inner := strings.TrimSuffix(s[1:n-1], ".")
	switch {
	case inner == "":
		return 0
	case text.IsDigit(inner[0]):
		rest := strings.TrimLeft(inner, ".0123456789")
		if len(inner)-len(rest) > 5 || len(rest) > 1 || rest != "" && !text.IsLetter(rest[0]) {
			return 0
		}
	case len(inner) == 1 && text.IsLower(inner[0]), strings.Trim(inner, "ivx") == "", strings.Trim(inner, "IVX") == "":
	case len(inner) == 2 && text.IsLower(inner[0]) && inner[0] == inner[1]:
	case len(inner) == 1 && text.IsUpper(inner[0]) && (inner[0] < 'M' && inner[0] != 'C' || inner[0] == letter+1):
	default:
		return 0
	}
	return n
}

// SquareNumber is the length of a number in square brackets: [1], [12].
func SquareNumber(s string) int {
	if s == "" || s[0] != '[' {
		return 0
	}
	end := text.DigitsEnd(s, 1)
	if end == 1 || end > len("[123") || end == len(s) || s[end] != ']' {
		return 0
	}
	return end + 1
}

// ItemAfter is what follows the letter or number of an item after its mark, before a word with a capital: (U) a. Text,
// (S) (1) Text. A text without such an item is returned as it is.
func ItemAfter(words string) string {
	n := 0
	if strings.HasPrefix(words, "(") {
		n = BracketedNumber(words, 0)
	} else if n = text.WordEnd(words, 0); n > 0 && n < len(words) && strings.IndexByte(".)", words[n]) >= 0 &&
		OutlinePart(words[:n]) && text.IsLower(words[0]) {
		n++
	} else {
		n = 0
	}
	rest := strings.TrimLeft(words[n:], " \t*_")
	if first := strings.TrimLeft(rest, "\"'“‘"); n == 0 || len(rest) == len(words)-n || first == "" ||
		!text.IsUpper(first[0]) {
		return words
	}
	return rest
}

// OutlinePart reports whether a word counts parts of a text: 12, b, 2a, aa, ii, XIV.
func OutlinePart(word string) bool {
	const most = len("xxxviii")
	switch {
	case len(word) > most:
		return false
	case text.IsDigit(word[0]):
		rest := strings.TrimLeft(word, "0123456789")
		return len(word)-len(rest) <= 3 && (rest == "" || len(rest) == 1 && text.IsLetter(rest[0]))
	case len(word) == 1:
		return text.IsLetter(word[0])
	case len(word) == 2 && word[0] == word[1] && strings.IndexByte("ABCDEFGH", text.Upper(word[0])) >= 0:
		return true
	case len(word) < 4 && text.IsLetter(word[0]) && text.DigitsEnd(word, 1) == len(word): // A1
		return true
	}
	return RomanNumber(word)
}

func RomanNumber(word string) bool {
	return strings.Trim(word, "ivxl") == "" || strings.Trim(word, "IVXL") == ""
}
