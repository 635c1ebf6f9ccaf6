package marking

import (
	"strings"

	"github.com/cablelint/cablelint/grammar/text"
)

// The functions of this file say where a mark begins in plain text, for whoever cuts a text into pieces. They ask the one
// vocabulary: first a word that may open a mark, then anything. What follows a slash and is not of the vocabulary is a word of
// the mark all the same, kept and reported; only prose in parentheses is left alone.

// longestMark and longestRelease are how many bytes a mark in parentheses has at most, without and with a list of release.
const longestMark, longestRelease = 64, 180

// MarkLength is the length of the portion mark in parentheses that s begins with, 0 where it begins with none.
func MarkLength(s string) int {
	n := Parenthesis(s)
	if n == 0 {
		return 0
	}
	inner := strings.TrimSpace(s[1 : n-1])
	word := FirstTerm(inner)
	rest := inner[len(word):]
	switch {
	case word == "R" || len(word) == 1 && text.IsLower(word[0]):
		return 0
	case Opens(word) && (controlsFollow(rest) || slippedControl(rest)), slippedLevel(word) && rest != "" && controlsFollow(rest):
		return n
	}
	return 0
}

// LooseMarkLength is the length of the mark after a paragraph's number: there small letters, a lost parenthesis, any word
// after a slash and up to four unknown capitals are a mark gone wrong.
func LooseMarkLength(s string) int {
	n := Parenthesis(s)
	if n == 0 {
		return lostParenthesis(s)
	}
	inner := strings.TrimSpace(s[1 : n-1])
	word := FirstTerm(inner)
	rest := strings.ToUpper(inner[len(word):])
	if Opens(strings.ToUpper(word)) && (controlsFollow(rest) || slashed(rest, "/")) || unknownCapitals(inner) {
		return n
	}
	return MarkLength(s)
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
	first := FirstTerm(word)
	if !Opens(first) || !controlsFollow(word[len(first):]) {
		return 0
	}
	switch {
	case open == 0 && i < len(s) && s[i] == ')' && (i+1 == len(s) || s[i+1] == ' '):
		return i + 1
	case open == 0 && strings.HasSuffix(word, "/REL"): // S//REL TO USA, GBR)
		if n := strings.IndexAny(s[i:min(len(s), i+longestMark)], "()\r\n"); n > 0 && s[i+n] == ')' {
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

// Parenthesis is the length of the short parenthesis that s begins with, 0 for none.
func Parenthesis(s string) int {
	if len(s) < 3 || s[0] != '(' {
		return 0
	}
	for i := 1; i < len(s) && i < longestRelease; i++ {
		switch s[i] {
		case ')':
			return i + 1
		case '(':
			return 0
		}
		if i == longestMark && !text.ContainsFold(s[:i], "REL") { // only a release list is so long
			return 0
		}
	}
	return 0
}

// FirstTerm is the first word of a mark, up to a separator.
func FirstTerm(s string) string {
	for _, phrase := range [...]string{"TOP SECRET", "LIMITED OFFICIAL USE"} {
		if text.HasFold(s, phrase) {
			return s[:len(phrase)]
		}
	}
	return s[:text.WordEnd(s, 0)]
}

// Opens reports whether a portion mark may begin with a word; one letter counts as a capital only.
func Opens(word string) bool {
	if word == "" {
		return false
	}
	for i := range terms {
		t := &terms[i]
		if t.opens && len(t.text) == len(word) && text.HasFold(word, t.text) && (len(word) > 1 || word == t.text) {
			return true
		}
	}
	return false
}

// slippedLevel reports whether a word is a level's name with one slip.
func slippedLevel(word string) bool {
	for _, l := range levelNames[Unclassified:TopSecret] {
		if text.OneSlip(word, l) {
			return true
		}
	}
	return false
}

// controlsFollow reports whether the text after the first word of a mark is nothing, a mask, or separators and a word of the
// vocabulary that may follow a level; after // any word in capitals is one.
func controlsFollow(rest string) bool {
	if slashed(rest, "//") {
		return true
	}
	rest = strings.TrimLeft(rest, separators)
	if rest == "" || rest == "." || strings.HasPrefix(rest, "XX") || strings.HasPrefix(rest, "..") {
		return true
	}
	if text.HasFold(rest, "REL") {
		return true
	}
	word := rest[:text.WordEnd(rest, 0)]
	for i := range terms {
		if t := &terms[i]; t.follows() && t.first(word) {
			return true
		}
	}
	return false
}

const separators = "/- ,\r\n"

// slashed reports whether a sign and a word of two capitals or more follow: //IMCON, /WNINTEL.
func slashed(rest, sign string) bool {
	if !strings.HasPrefix(rest, sign) {
		return false
	}
	word := strings.TrimLeft(rest, "/ ")
	end := text.WordEnd(word, 0)
	return end > 1 && !text.HasLower(word[:end])
}

// slippedControl reports whether a slash follows and a word that is one slip from a control which cables use: /FN, /NOFORM. Office
// symbols, as S/CT and U/S, are none.
func slippedControl(rest string) bool {
	if !slashed(rest, "/") {
		return false
	}
	rest = strings.TrimLeft(rest, "/ ")
	for _, name := range [...]string{"NF", "NOFORN", "ORCON", "NODIS", "EXDIS", "PROPIN", "FOUO"} {
		if text.OneSlip(rest, name) {
			return true
		}
	}
	return false
}

// MarkAtEnd is the offset at which the portion mark begins with which s ends, or len(s).
func MarkAtEnd(s string) int {
	const longest = 20
	t := len(strings.TrimRight(s, " \t\r\n\f\v\\"))
	if t < 4 || s[t-1] != ')' {
		return len(s)
	}
	from := max(0, t-longest)
	open := strings.LastIndexByte(s[from:t], '(')
	if open < 0 {
		return len(s)
	}
	open += from
	if open == 0 || s[open-1] != ' ' && s[open-1] != '\n' && s[open-1] != '.' || MarkLength(s[open:t]) != t-open {
		return len(s)
	}
	return open
}

// EntireTextLength is the length of a mark that stands for the whole text, "CONFIDENTIAL - ENTIRE TEXT." or
// "(C - ENTIRE TEXT)", at the front of s; 0 for none.
func EntireTextLength(s string) int {
	const words = "ENTIRE TEXT"
	i := text.IndexFold(s[:min(len(s), 60)], words)
	if i < 0 {
		return 0
	}
	before := strings.Trim(s[:i], "( -./")
	t := FirstTerm(before)
	if rest := strings.TrimPrefix(before, t); strings.Trim(rest, "() -./") != "" && !controlsFollow(strings.ToUpper(rest)) {
		t = strings.Trim(strings.ReplaceAll(before, " ", ""), "() -./") // spaced letters, or prose: "(C) The entire text of"
	}
	if !Opens(strings.ToUpper(t)) || len(before) > 30 {
		return 0
	}
	e := i + len(words)
	for e < len(s) && (s[e] == ')' || s[e] == '.') {
		e++
	}
	return e
}
