package marking

import (
	"strings"

	"github.com/cablelint/cablelint/grammar/text"
)

// The functions of the files begin*.go say where a mark begins in plain text, for whoever cuts a text into pieces.
// They ask the one vocabulary: first a word that may open a mark, then anything. What follows a slash and is not of
// the vocabulary is a word of the mark all the same, kept and reported; only prose in parentheses is left alone.

// longestMark and longestRelease are how many bytes a mark in parentheses has at most, without and with a list of
// release.
const longestMark, longestRelease = 64, 180

// MarkLength is the length of the portion mark in parentheses that s begins with, 0 where it begins with none.
func MarkLength(s string) int {
	if n := plainMark(s); n > 0 {
		return n
	}
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
	case Opens(word) && (controlsFollow(rest) || slippedControl(rest)), levelJoined(word, rest),
		slippedLevel(word) && rest != "" && controlsFollow(rest), foreign(inner):
		return n
	}
	return 0
}

// levelJoined reports whether a level follows a marking of unclassified text, which contradict each other: SBU/C.
func levelJoined(word, rest string) bool {
	level := strings.TrimLeft(rest, "/")
	return len(level) < len(rest) && (word == "SBU" || word == "LOU" || word == "FOUO") &&
		(level == "C" || level == "S" || level == "TS")
}

// plainMark is the length of the mark that s begins with where it is one of those that most portions have; 0 for all
// others. MarkLength reads these, too, and takes longer.
func plainMark(s string) int {
	if len(s) < len("(U)") || s[0] != '(' {
		return 0
	}
	n := strings.IndexByte(s[:min(len(s), len("(SBU/NF)"))], ')')
	if n < 0 {
		return 0
	}
	switch s[1:n] {
	case "U", "C", "S", "TS", "SBU", "LOU", "C/NF", "S/NF", "SBU/NF", "C//NF", "S//NF":
		return n + 1
	}
	return 0
}

// MarksLength is the length of the mark that s begins with, with what belongs to it in a parenthesis of its own or
// after it: "(S) (NF)", "(C)/NF". 0 where s begins with no mark.
func MarksLength(s string, loose bool) int {
	n := MarkLength(s)
	if n == 0 && loose {
		n = LooseMarkLength(s)
		if p := Parenthesis(s); p > 0 && p == n && controlsOnly(s[1:p-1]) { // (NF) (S)
			rest := strings.TrimLeft(s[n:], " ")
			if m := MarkLength(rest); m > 0 {
				n = len(s) - len(rest) + m
			}
		}
	}
	for n > 0 && s[n-1] == ')' {
		m := controlsBehind(s[n:])
		if m == 0 {
			break
		}
		n += m
	}
	return n
}

// foreign reports whether the text in parentheses is a mark of foreign government information: //GBR C, FGI-C, GBR-C,
// NATO S. It begins with who gave the information, and then with a level's letter.
func foreign(inner string) bool {
	source := strings.TrimLeft(inner, "/ ")
	end := text.WordEnd(source, 0)
	name := source[:end]
	if nato(name) != Unmarked {
		return strings.HasPrefix(inner, "//") && (end == len(source) || strings.HasPrefix(source[end:], "//"))
	}
	joint := name == "JOINT" && strings.HasPrefix(inner, "//")
	if !joint && !isSource(name) {
		return false
	}
	level := strings.TrimLeft(source[end:], separators)
	word := FirstTerm(level)
	if restricted(word) && !joint { // R is also a letter of offices: only after the strokes it is surely a level
		return strings.HasPrefix(inner, "//") && controlsFollow(level[len(word):])
	}
	return len(level) < len(source)-end && Opens(word) && (joint || controlsFollow(level[len(word):]))
}

// isSource reports whether a word names who gave foreign information.
func isSource(name string) bool { return name == "FGI" || name == "NATO" || IsCountry(name) }

// restricted reports whether a word is the foreign level that the United States protect as CONFIDENTIAL.
func restricted(word string) bool { return word == "R" || word == "RESTRICTED" }

// nato is the level of a NATO marking's letters: NC, NS. The United States protect RESTRICTED as CONFIDENTIAL.
func nato(word string) Level {
	switch word {
	case "NU":
		return Unclassified
	case "NR":
		return Confidential
	case "NC":
		return Confidential
	case "NS":
		return Secret
	case "CTS":
		return TopSecret
	}
	return Unmarked
}

// Parenthesis is the length of the short parenthesis that s begins with, 0 for none. Blanks at the front of a line do
// not count, since a stamp of release may have been there.
func Parenthesis(s string) int {
	if len(s) < 3 || s[0] != '(' {
		return 0
	}
	if len(s) > longestMark && !closes(s[:longestMark+1]) && !mayBeLong(s[:longestMark]) {
		return 0
	}
	n, front := 0, false
	for i := 1; i < len(s) && n < longestRelease-1; i++ {
		if front = s[i] == '\n' || front && s[i] == ' '; front {
			continue
		}
		n++
		switch s[i] {
		case ')':
			return i + 1
		case '(':
			return 0
		}
		if n == longestMark && !mayBeLong(s[:i]) {
			return 0
		}
	}
	return 0
}

// closes is a quick look: a parenthesis ends in a text, or a line of which the blanks at the front do not count.
func closes(s string) bool { return strings.IndexByte(s, ')') >= 0 || strings.IndexByte(s, '\n') >= 0 }

// mayBeLong reports whether a parenthesis may go on after a text that is as long as a mark: only lists and compartments
// do.
func mayBeLong(s string) bool { return strings.Contains(s, "//") || text.ContainsFold(s, "REL") }

// FirstTerm is the first word of a mark, up to a separator.
func FirstTerm(s string) string {
	for _, phrase := range [...]string{"TOP SECRET", "LIMITED OFFICIAL USE", "SENSITIVE BUT UNCLASSIFIED"} {
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
	for _, t := range termsOf(text.Upper(word[0])) {
		if t.opens && len(t.text) == len(word) && text.HasFold(word, t.text) && (len(word) > 1 || word == t.text) {
			return true
		}
	}
	return false
}

// MarkAtEnd is the offset at which the portion mark begins with which s ends, or len(s).
func MarkAtEnd(s string) int {
	const longest = 20
	t := len(s)
	for t > 0 && (s[t-1] == ' ' || '\t' <= s[t-1] && s[t-1] <= '\r' || s[t-1] == '\\') {
		t--
	}
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
