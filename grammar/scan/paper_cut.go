package scan

import (
	"strings"

	"github.com/cablelint/cablelint/grammar/marking"
	"github.com/cablelint/cablelint/grammar/portion"
	"github.com/cablelint/cablelint/grammar/text"
)

// A mark may have lost one of its parentheses: (S The pier, S) The pier, (S//NF The pier. Where other portions are
// marked it counts, as after a cable's number, and P005 reports it. Letters before a parenthesis also number lists, A)
// B) C), and a parenthesis may be around a sentence.

// cutMark is the length of a mark that lost a parenthesis, at the front of a portion; 0 for none.
func (s *paperScanner) cutMark(rest string) int {
	if rest == "" || strings.IndexByte("(CSTUL", rest[0]) < 0 || !s.expectsMarks() {
		return 0
	}
	n := marking.CutMarkLength(rest)
	if n == 0 || !portion.Begins(rest[n:]) || !s.severalMarked() {
		return 0
	}
	inner := strings.Trim(rest[:n], "()")
	switch {
	case rest[0] == '(' && !OpensSentence(rest[n:]):
		return 0
	case rest[0] != '(' && len(inner) == 1 && s.numbersByLetters():
		return 0
	}
	return n
}

// withoutCut is a lead without the letter of its last sign where this is a mark that lost its parenthesis: - S) The.
func (s *paperScanner) withoutCut(l lead, end int) lead {
	last := len(l.signs) - 1
	if last < 0 || strings.IndexByte("CSU", s.text[l.signs[last].start]) < 0 {
		return l
	}
	if g := l.signs[last]; s.cutMark(s.text[g.start:end]) == g.end-g.start {
		l.signs, l.at = l.signs[:last], g.start
	}
	return l
}

// sentenceWords begin sentences and do not begin names, so the letter before one is a mark. The letter of U Thant or of
// C Company is not.
var sentenceWords = [...]string{"THE", "A", "AN", "HE", "SHE", "IT", "WE", "THEY", "HIS", "HER", "ITS", "OUR", "THEIR",
	"THIS", "THAT", "THESE", "THOSE", "THERE", "IN", "ON", "AT", "IF", "AS", "WHEN", "WHILE", "NO", "NOBODY", "BOTH",
	"ALL", "SOME", "MOST", "FOR", "FROM", "BY", "WITH", "AFTER", "BEFORE", "DURING", "ALTHOUGH", "SINCE"}

// OpensSentence reports whether a text begins with such a word, and more in small letters or capitals.
func OpensSentence(rest string) bool {
	rest = strings.TrimLeft(rest, " \t*_")
	if rest == "" || !text.IsUpper(rest[0]) {
		return false
	}
	for _, w := range sentenceWords {
		if text.HasWord(rest, w) {
			return len(rest) > len(w) && rest[len(w)] == ' '
		}
	}
	return false
}

// numbersByLetters reports whether lines of the text are numbered by letters with a parenthesis, not of levels: A)
// B) C), or S) M) L).
func (s *paperScanner) numbersByLetters() bool {
	return s.letterList.get(func() bool {
		for line := range strings.Lines(s.text) {
			bare := strings.TrimLeft(line, " \t*->|•")
			if len(bare) > 2 && bare[1] == ')' && text.IsUpper(bare[0]) && strings.IndexByte("CSU", bare[0]) < 0 {
				return true
			}
		}
		return false
	})
}
