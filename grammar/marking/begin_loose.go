package marking

import (
	"strings"

	"github.com/cablelint/cablelint/grammar/text"
)

// LooseMarkLength is the length of the mark after a paragraph's number: there small letters, a lost parenthesis, any
// word after a slash and up to four unknown capitals are a mark gone wrong.
func LooseMarkLength(s string) int {
	n := Parenthesis(s)
	if n == 0 {
		return lostParenthesis(s)
	}
	inner := strings.TrimSpace(s[1 : n-1])
	word := FirstTerm(inner)
	rest := strings.ToUpper(inner[len(word):])
	switch {
	case Opens(strings.ToUpper(word)) && (controlsFollow(rest) || slashed(rest, "/")), unknownCapitals(inner),
		!text.HasLower(inner) && (slippedLevel(inner) || controlsOnly(inner) || levelLast(inner)):
		return n
	}
	return MarkLength(s)
}

// CutMarkLength is the length of a mark of which one parenthesis is lost, in a text without numbers; 0 for none.
func CutMarkLength(s string) int {
	if Parenthesis(s) > 0 {
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
	if open == 0 && (i == len(s) || s[i] != ')') && !strings.HasSuffix(word, "/REL") { // as of nearly all texts
		return 0
	}
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
	case open == 1 && (len(word) > 1 || i+1 < len(s) && s[i] == ' ' && text.IsUpper(s[i+1])) &&
		(i == len(s) || s[i] == ' ' || s[i] == '.'):
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

// levelLast reports whether a text is a control and then a level: NOFORN/S.
func levelLast(s string) bool {
	i := strings.LastIndexAny(s, separators)
	return i > 0 && controlsOnly(s[:i]) && Opens(s[i+1:])
}

// slippedLevel reports whether a word is a level's name with one typo.
func slippedLevel(word string) bool { return levelOfSlip(word) != Unmarked }

// SlippedLevel is the length of the word that s begins with where it is a level's name with one typo, UNCLASSIFED,
// SERCET; 0 where it is not.
func SlippedLevel(s string) int {
	w := text.WordEnd(s, 0)
	if levelOfSlip(s[:w]) == Unmarked {
		return 0
	}
	return w
}

// levelOfSlip is the level whose name a word is with one typo; Unmarked for none.
func levelOfSlip(word string) Level {
	if n := len(word); n < len("SECRET")-1 || n > len("SECRET")+1 && n < len("CONFIDENTIAL")-1 ||
		n > len("CONFIDENTIAL")+1 {
		return Unmarked // all names are as long as one of these
	}
	if text.SharesEnd(word, "UNCLAS") && text.OneSlip(word, "UNCLAS") && len(word) > 5 {
		return Unclassified
	}
	for l := Unclassified; l < TopSecret; l++ {
		name := levelNames[l]
		if text.SharesEnd(word, name) && text.OneSlip(word, name) && !strings.EqualFold(word, name) {
			return l
		}
	}
	return Unmarked
}

// slashed reports whether a sign and a word of two capitals or more follow: //IMCON, /WNINTEL.
func slashed(rest, sign string) bool {
	if !strings.HasPrefix(rest, sign) {
		return false
	}
	word := strings.TrimLeft(rest, "/ ")
	end := text.WordEnd(word, 0)
	return end > 1 && !text.HasLower(word[:end])
}

// slippedControl reports whether a slash follows and a word that is one typo away from a control which cables use:
// /FN, /NOFORM. Office symbols, as S/CT and U/S, are not.
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
