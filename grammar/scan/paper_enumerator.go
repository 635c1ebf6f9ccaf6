package scan

import (
	"strings"

	"github.com/cablelint/cablelint/grammar/layout"
	"github.com/cablelint/cablelint/grammar/portion"
	"github.com/cablelint/cablelint/grammar/text"
)

// Paragraphs and their parts are also numbered in brackets, (1), (a), (iv), (A), [1]. A parenthesis is such a number
// only before a mark, (1) (S), or before another number: alone it is a citation, an exemption, or the letter of a list.

// enumeratorLength is the length of a number or letter in parentheses that a text begins with, where a mark follows;
// 0 for none. letter is that of the item above: (C) is a letter of a list after (B) alone.
func enumeratorLength(s string, letter byte) int {
	n := max(portion.BracketedNumber(s, letter), portion.SquareNumber(s))
	if n == 0 {
		return 0
	}
	rest := strings.TrimLeft(s[n:], " \t*_")
	if more := enumeratorLength(rest, 0); more > 0 {
		if strings.HasPrefix(s[n:], "(") && strings.HasPrefix(rest[more:], "(C)") { // exemption (b)(7)(C)
			return 0
		}
		return n
	}
	m := portion.At(rest)
	if m.Length == 0 || s[0] == '[' && quotedTitle(rest[m.Length:]) { // the level of a paper that is cited
		return 0
	}
	return n
}

// letter is the letter of the last of the signs that are in brackets, upper case; 0 for none.
func (l *lead) letter(s string) byte {
	for i := len(l.signs) - 1; i >= 0; i-- {
		if g := l.signs[i]; s[g.start] == '(' {
			return listLetter(s[g.start:g.end])
		}
	}
	return 0
}

// belowEnumerators is what follows numbers in parentheses that touch each other, as in a law: (a)(1)(A).
func belowEnumerators(s string) string {
	for {
		n := portion.BracketedNumber(s, 0)
		if n == 0 || text.IsUpper(s[1]) || !strings.HasPrefix(s[n:], "(") {
			return s
		}
		s = s[n:]
	}
}

// shortLine is how long a line is at most that ends a paragraph though no sentence ends on it.
const shortLine = 40

// midSentence reports whether the line that is read ends inside a sentence that a mark on the next line goes on with,
// "paragraphs that are marked / (S//NF) may not be sent". A capital after the mark begins a portion, but where the line
// above ends with a level, which the mark then is the short form of, and (C) is a letter of a list after a reference.
func (s *paperScanner) midSentence(m portion.Mark, after string) bool {
	line := s.text[s.line.Start:layout.TrimBlank(s.text, s.line.Start, s.line.End)]
	if i := strings.LastIndexByte(line, '\n'); i >= 0 {
		line = line[i+1:]
	}
	if len(line) <= shortLine || strings.IndexByte(".:;!?)\"'*_]", line[len(line)-1]) >= 0 ||
		strings.HasSuffix(line, "”") {
		return false
	}
	words := strings.TrimLeft(portion.ItemAfter(strings.TrimLeft(after, " \t*_")), "\"'“‘")
	if words == "" || !text.IsUpper(words[0]) && !text.IsDigit(words[0]) {
		return true
	}
	_, last := text.LastWord(line)
	return m.Letter == "C" && (strings.HasSuffix(line, ",") || last != "" && text.IsLower(last[0]) && Refers(line)) ||
		asksForLevel(last)
}

// asksForLevel reports whether a word is a level, or one that a level follows: "marked".
func asksForLevel(word string) bool {
	switch strings.ToUpper(word) {
	case "AS", "MARKED", "CLASSIFIED", "SECRET", "CONFIDENTIAL", "UNCLASSIFIED":
		return true
	}
	return false
}
