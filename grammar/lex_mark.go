package grammar

import (
	"strings"

	"github.com/cablelint/cablelint/grammar/text"
)

// markWords are the first words that a portion mark can have, upper case.
var markWords = [...]string{"TS", "S", "C", "U", "SBU", "LOU", "FOUO", "R", "SECRET", "CONFIDENTIAL", "UNCLASSIFIED", "UNCLAS", "TOP SECRET", "CONF", "UNC", "LIMITED OFFICIAL USE"}

// strictMark is the length of the portion mark in parentheses that s begins with, 0 where
// it begins with none: the first word is a level and each other word a control's kind.
func strictMark(s string) int {
	n := parenthesis(s)
	if n == 0 {
		return 0
	}
	inner := strings.TrimSpace(s[1 : n-1])
	word := firstTerm(inner)
	if !knownTerm(word) || len(word) == 1 && text.IsLower(word[0]) || word == "R" || !controlsFollow(inner[len(word):]) {
		return 0
	}
	return n
}

// looseMark is the length of the mark behind a paragraph's number: there a lost
// parenthesis, small letters and up to four unknown capitals are a mark gone wrong.
func looseMark(s string) int {
	if n := parenthesis(s); n > 0 {
		inner := strings.TrimSpace(s[1 : n-1])
		word := firstTerm(inner)
		if knownTerm(strings.ToUpper(word)) && controlsFollow(strings.ToUpper(inner[len(word):])) {
			return n
		}
		if unknownCapitals(inner) {
			return n
		}
		return 0
	}
	return lostParenthesis(s)
}

// lostParenthesis is the length of a mark of which one parenthesis is lost: "SBU)", "(SBU During".
func lostParenthesis(s string) int {
	open := 0
	if strings.HasPrefix(s, "(") {
		open = 1
	}
	i := open
	for i < len(s) && (text.IsUpper(s[i]) || s[i] == '/' && i > open) {
		i++
	}
	word := s[open:i]
	if !knownTerm(firstTerm(word)) || !controlsFollow(word[len(firstTerm(word)):]) {
		return 0
	}
	switch {
	case open == 0 && i < len(s) && s[i] == ')' && (i+1 == len(s) || s[i+1] == ' '):
		return i + 1
	case open == 0 && strings.HasSuffix(word, "/REL"): // S//REL TO USA, GBR)
		if n := strings.IndexAny(s[i:min(len(s), i+64)], "()\r\n"); n > 0 && s[i+n] == ')' {
			return i + n + 1
		}
	case open == 1 && (len(word) > 1 || i+1 < len(s) && s[i] == ' ' && text.IsUpper(s[i+1])) && (i == len(s) || s[i] == ' ' || s[i] == '.'):
		return i
	}
	return 0
}

// unknownCapitals reports whether the text in parentheses is one to four capitals, or
// capitals with a slash, that could be a mark gone wrong.
func unknownCapitals(s string) bool {
	if len(s) == 0 || len(s) > 6 || !text.IsUpper(s[0]) {
		return false
	}
	letters := 0
	for i := 0; i < len(s); i++ {
		switch {
		case text.IsUpper(s[i]):
			letters++
		case s[i] == '/' || s[i] == '.' && i == len(s)-1:
		default:
			return false
		}
	}
	return letters <= 4
}

// parenthesis is the length of the short parenthesis that s begins with, 0 for none.
func parenthesis(s string) int {
	if len(s) < 3 || s[0] != '(' {
		return 0
	}
	for i := 1; i < len(s) && i < 180; i++ {
		switch s[i] {
		case ')':
			return i + 1
		case '(':
			return 0
		}
		if i == 64 && text.IndexFold(s[:i], "REL") < 0 { // only a release list is so long
			return 0
		}
	}
	return 0
}

// firstTerm is the first word of a mark, up to a separator.
func firstTerm(s string) string {
	if text.HasFold(s, "TOP SECRET") {
		return s[:10]
	}
	if text.HasFold(s, "LIMITED OFFICIAL USE") {
		return s[:20]
	}
	for i := 0; i < len(s); i++ {
		if !text.IsLetter(s[i]) {
			return s[:i]
		}
	}
	return s
}

func knownTerm(word string) bool {
	for _, w := range markWords {
		if strings.EqualFold(w, word) && (word == w || len(word) > 1) {
			return true
		}
	}
	return false
}

// controlWords begin what may stand behind a level in a mark.
var controlWords = [...]string{"NF", "NOFORN", "NO FORN", "REL", "FOUO", "FGI", "ORCON", "OC", "SBU", "SI", "TK", "HCS", "G", "PROPIN", "PR", "IMC", "RD", "FRD", "N", "F", "EYES", "NODIS", "EXDIS", "XD", "ND", "SAR", "ENTIRE", "FOR", "LES", "SENSITIVE", "DEA", "LIMDIS", "STADIS", "RELIDO"}

// controlsFollow reports whether the text behind a mark's level is nothing, or separators and a
// control's word.
func controlsFollow(rest string) bool {
	rest = strings.TrimLeft(rest, "/- ,\r\n")
	if rest == "" || rest == "." || strings.HasPrefix(rest, "XX") || strings.HasPrefix(rest, "..") {
		return true
	}
	for _, w := range controlWords {
		if text.HasFold(rest, w) && (len(rest) == len(w) || !text.IsLetter(rest[len(w)]) || w == "REL") {
			return true
		}
	}
	return false
}

// markAtEnd is the offset at which a portion mark begins with which s ends, or len(s).
func markAtEnd(s string) int {
	t := trimBlank(s, 0, len(s))
	if t < 4 || s[t-1] != ')' {
		return len(s)
	}
	open := strings.LastIndexByte(s[max(0, t-20):t], '(')
	if open < 0 {
		return len(s)
	}
	open += max(0, t-20)
	if open == 0 || s[open-1] != ' ' && s[open-1] != '\n' && s[open-1] != '.' || strictMark(s[open:t]) != t-open {
		return len(s)
	}
	return open
}

// numberAt reads a paragraph's number with its sign at an offset: "3.", "3)", "¶3.", "3 ." and,
// before a mark, "3" alone. end is 0 where none stands.
func numberAt(s string) (n, end int) {
	i := 0
	if strings.HasPrefix(s, "¶") {
		i = skipBlank(s, 2, len(s))
	}
	d := digitsEnd(s, i, len(s))
	if d == i || d-i > 3 {
		return 0, 0
	}
	n = text.Number(s[i:d])
	j := d
	for j < len(s) && s[j] == ' ' && j < d+2 {
		j++
	}
	e := j
	for e < len(s) && (s[e] == '.' || s[e] == ')' || s[e] == ',' || s[e] == ';') && e < j+2 {
		e++
	}
	switch {
	case e > j && (e == len(s) || !text.IsDigit(s[e])):
		return n, e
	case e == j && j < len(s) && s[j] == '(':
		return n, d
	}
	return 0, 0
}

// markedParagraph reports whether a line begins with a number and a mark.
func markedParagraph(s string) bool {
	_, e := numberAt(s)
	if e == 0 {
		return false
	}
	rest := s[skipBlank(s, e, len(s)):]
	return strictMark(rest) > 0 || looseMark(rest) > 0 && strings.IndexByte("(TSCUL", rest[0]) >= 0
}

// paragraphOne reports whether a line begins with the number 1 and its stop.
func paragraphOne(s string) bool {
	n, e := numberAt(s)
	return n == 1 && e > 0 && e < len(s) && (s[e] == ' ' || text.IsLetter(s[e]) || s[e] == '\t') && !sectionStart(s)
}

// paragraphBegins reports whether a paragraph begins inside a line, at an offset of it: a number
// that follows the last one, and a mark.
func (s *scanner) paragraphBegins(i, end int) bool {
	rest := s.text[i:end]
	n, e := numberAt(rest)
	if e == 0 || !s.body.goesOn(n) {
		return false
	}
	return strictMark(rest[skipBlank(rest, e, len(rest)):]) > 0
}
