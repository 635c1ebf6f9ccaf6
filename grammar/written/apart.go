package written

import (
	"strings"

	"github.com/cablelint/cablelint/grammar/text"
)

// closed is a date in which a machine or a typist set letters or figures apart, without the blanks between them: M A R
// C H 3, 1985 · 1 9 March 1974 · 0 1 JUL 2021. It is the text as it was where none are.
func closed(s string) string {
	var out []string
	words := strings.Fields(s)
	for i := 0; i < len(words); {
		n := 0
		for i+n < len(words) && len(words[i+n]) == 1 && text.IsLetter(words[i+n][0]) {
			n++
		}
		if name := strings.Join(words[i:i+n], ""); n > 2 && monthName(name) {
			out, i = append(out, name), i+n
			continue
		}
		if i+1 < len(words) && oneFigure(words[i]) && words[i][0] <= '3' && figureOfDay(words[i+1]) {
			out, i = append(out, words[i]+words[i+1]), i+2
			continue
		}
		out, i = append(out, words[i]), i+1
	}
	if len(out) == len(words) {
		return s
	}
	return strings.Join(out, " ")
}

// monthName reports whether a word is the name of a month and nothing else.
func monthName(word string) bool {
	month, n := text.Month(word)
	return month > 0 && n == len(word)
}

// oneFigure reports whether a word is one figure.
func oneFigure(word string) bool { return len(word) == 1 && text.IsDigit(word[0]) }

// figureOfDay reports whether a word is the second figure of a day: before a month, or with a comma before the year.
func figureOfDay(word string) bool { return oneFigure(strings.TrimSuffix(word, ",")) }
