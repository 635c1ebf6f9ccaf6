package scan

import (
	"strings"

	"github.com/cablelint/cablelint/grammar/layout"
	"github.com/cablelint/cablelint/grammar/text"
)

// Paragraphs and their parts are also numbered in brackets, (1), (a), (iv), (A), [1]. A parenthesis is such a number
// only before a mark, (1) (S), or before another number: alone it is a citation, an exemption, or the letter of a list.

// enumeratorLength is the length of a number or letter in parentheses that a text begins with, where a mark follows;
// 0 for none. letter is that of the item above: (C) is a letter of a list after (B) alone.
func enumeratorLength(s string, letter byte) int {
	n := max(bracketedNumber(s, letter), squareNumber(s))
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
	m := papersMarkAt(rest)
	if m.length == 0 || s[0] == '[' && quotedTitle(rest[m.length:]) { // the level of a paper that is cited
		return 0
	}
	return n
}

// bracketedNumber is the length of a number or letter in parentheses: (1), (12), (1.1), (2a), (a), (aa), (iv), (A),
// (IV).
func bracketedNumber(s string, letter byte) int {
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

// squareNumber is the length of a number in square brackets: [1], [12].
func squareNumber(s string) int {
	if s == "" || s[0] != '[' {
		return 0
	}
	end := text.DigitsEnd(s, 1)
	if end == 1 || end > len("[123") || end == len(s) || s[end] != ']' {
		return 0
	}
	return end + 1
}

// itemAfter is what follows the letter or number of an item after its mark, before a word with a capital: (U) a. Text,
// (S) (1) Text. A text without such an item is returned as it is.
func itemAfter(words string) string {
	n := 0
	if strings.HasPrefix(words, "(") {
		n = bracketedNumber(words, 0)
	} else if n = text.WordEnd(words, 0); n > 0 && n < len(words) && strings.IndexByte(".)", words[n]) >= 0 &&
		outlinePart(words[:n]) && text.IsLower(words[0]) {
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
		n := bracketedNumber(s, 0)
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
func (s *paperScanner) midSentence(m papersMark, after string) bool {
	line := s.text[s.line.Start:layout.TrimBlank(s.text, s.line.Start, s.line.End)]
	if i := strings.LastIndexByte(line, '\n'); i >= 0 {
		line = line[i+1:]
	}
	if len(line) <= shortLine || strings.IndexByte(".:;!?)\"'*_]", line[len(line)-1]) >= 0 ||
		strings.HasSuffix(line, "”") {
		return false
	}
	words := strings.TrimLeft(itemAfter(strings.TrimLeft(after, " \t*_")), "\"'“‘")
	if words == "" || !text.IsUpper(words[0]) && !text.IsDigit(words[0]) {
		return true
	}
	_, last := lastWord(line)
	return m.letter == "C" && (strings.HasSuffix(line, ",") || text.IsLower(last[0]) && Refers(line)) || asksForLevel(last)
}

// asksForLevel reports whether a word is a level, or one that a level follows: "marked".
func asksForLevel(word string) bool {
	switch strings.ToUpper(word) {
	case "AS", "MARKED", "CLASSIFIED", "SECRET", "CONFIDENTIAL", "UNCLASSIFIED":
		return true
	}
	return false
}
