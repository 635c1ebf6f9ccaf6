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
	case Opens(word) && (controlsFollow(rest) || slippedControl(rest)), slippedLevel(word) && rest != "" && controlsFollow(rest), foreign(inner):
		return n
	}
	return 0
}

// MarksLength is the length of the mark that s begins with, with what belongs to it in a parenthesis of its own or after it: "(S) (NF)",
// "(C)/NF". 0 where s begins with no mark.
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

// controlsBehind is the length of controls that s, what follows a mark, begins with: " (NF)", "/NF", "NOFORN"; 0 for none.
func controlsBehind(s string) int {
	at := len(s) - len(strings.TrimLeft(s, " /"))
	if n := Parenthesis(s[at:]); n > 0 {
		if controlsOnly(s[at+1 : at+n-1]) {
			return at + n
		}
		return 0
	}
	if strings.HasPrefix(s, " ") {
		return 0
	}
	end := text.WordEnd(s, at)
	if controlWord(s[at:end]) && (end == len(s) || s[end] == ' ') {
		return end
	}
	return 0
}

// controlsOnly reports whether a text is controls that stand after a level, and separators: NF, OC/NF.
func controlsOnly(s string) bool {
	words := strings.FieldsFunc(s, func(c rune) bool { return strings.ContainsRune(separators, c) })
	for _, w := range words {
		if !controlWord(w) {
			return false
		}
	}
	return len(words) > 0
}

// levelLast reports whether a text is a control and then a level: NOFORN/S.
func levelLast(s string) bool {
	i := strings.LastIndexAny(s, separators)
	return i > 0 && controlsOnly(s[:i]) && Opens(s[i+1:])
}

// controlWord reports whether a word in capitals is a control that stands after a level and is no letter of a list.
func controlWord(w string) bool {
	for i := range terms {
		if t := &terms[i]; len(w) > 1 && t.kind == controlTerm && t.text == w && !t.opens {
			return true
		}
	}
	return false
}

// foreign reports whether the text in parentheses is a mark of foreign government information: //GBR C, FGI-C, GBR-C, NATO S. It begins with who
// gave the information, and then with a level's letter.
func foreign(inner string) bool {
	source := strings.TrimLeft(inner, "/ ")
	end := text.WordEnd(source, 0)
	name := source[:end]
	if nato(name) != Unmarked {
		return strings.HasPrefix(inner, "//") && end == len(source)
	}
	if name != "FGI" && name != "NATO" && (len(name) != 3 || !strings.Contains(trigraphs, name+" ")) {
		return false
	}
	level := strings.TrimLeft(source[end:], separators)
	word := FirstTerm(level)
	return len(level) < len(source)-end && Opens(word) && word != "R" && controlsFollow(level[len(word):])
}

// nato is the level of a NATO marking's letters: NC, NS.
func nato(word string) Level {
	switch word {
	case "NC":
		return Confidential
	case "NS":
		return Secret
	case "CTS":
		return TopSecret
	}
	return Unmarked
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
	switch {
	case Opens(strings.ToUpper(word)) && (controlsFollow(rest) || slashed(rest, "/")), unknownCapitals(inner),
		!text.HasLower(inner) && (slippedLevel(inner) || controlsOnly(inner) || levelLast(inner)):
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

// Parenthesis is the length of the short parenthesis that s begins with, 0 for none. Blanks at the front of a line do not count, since a
// stamp of release may have been there.
func Parenthesis(s string) int {
	if len(s) < 3 || s[0] != '(' {
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
		if n == longestMark && !text.ContainsFold(s[:i], "REL") { // only a release list is so long
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
func slippedLevel(word string) bool { return levelOfSlip(word) != Unmarked }

// SlippedLevel is the length of the word that s begins with where it is a level's name with one slip, UNCLASSIFED, SERCET; 0 where it is not.
func SlippedLevel(s string) int {
	w := text.WordEnd(s, 0)
	if levelOfSlip(s[:w]) == Unmarked {
		return 0
	}
	return w
}

// levelOfSlip is the level whose name a word is with one slip; Unmarked for none.
func levelOfSlip(word string) Level {
	if text.OneSlip(word, "UNCLAS") && len(word) > 5 {
		return Unclassified
	}
	for l := Unclassified; l < TopSecret; l++ {
		if text.OneSlip(word, levelNames[l]) && !strings.EqualFold(word, levelNames[l]) {
			return l
		}
	}
	return Unmarked
}

// controlsFollow reports whether the text after the first word of a mark is nothing, a mask, or separators and a word of the
// vocabulary that may follow a level; after // any word in capitals is one.
func controlsFollow(rest string) bool {
	if slashed(rest, "//") {
		return true
	}
	if odd := strings.TrimLeft(strings.TrimPrefix(strings.TrimLeft(rest, oddSeparators), "AND "), oddSeparators); len(odd) < len(rest) && controlWord(odd[:text.WordEnd(odd, 0)]) {
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

// separators are what separates the words of a mark, and oddSeparators with what drafters type for them.
const separators, oddSeparators = "/- ,\r\n", "/- ,\r\n;\\|+.&"

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
	if open := strings.TrimLeft(s, "( "); text.HasFold(open, words) {
		at := len(s) - len(open) + len(words)
		if n := levelBehind(s[at:]); n > 0 {
			return at + n
		}
		return 0
	}
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

// levelBehind is the length of the level that ends a mark of the entire text, " CONFIDENTIAL.", " - S)", " IS SECRET."; 0 for none.
func levelBehind(s string) int {
	level := strings.TrimLeft(s, " -:./")
	if text.HasFold(level, "IS ") {
		level = level[len("IS "):]
	}
	n := len(FirstTerm(level))
	if !Opens(strings.ToUpper(level[:n])) {
		n = spacedLevel(level)
	}
	end := len(strings.TrimRight(level[:n], " "))
	if n == 0 || end < len(level) && strings.IndexByte(".)\r\n", level[end]) < 0 {
		return 0
	}
	for end < len(level) && (level[end] == ')' || level[end] == '.') {
		end++
	}
	return len(s) - len(level) + end
}

// ControlsLength is the length of the controls that follow a level on the classification line, at the front of s: "//NOFORN",
// "/ORCON/NOFORN", "//REL TO USA, GBR", " FOR OFFICIAL USE ONLY". After a slash an unknown word counts too; after a blank only a control that
// is written out.
func ControlsLength(s string) int {
	n := 0
	for n < len(s) {
		at := len(s) - len(strings.TrimLeft(s[n:], " "))
		slash := at < len(s) && s[at] == '/'
		for at < len(s) && s[at] == '/' {
			at++
		}
		for at < len(s) && s[at] == ' ' {
			at++
		}
		m := controlLength(s[at:], slash)
		if m == 0 || at == n {
			break
		}
		n = at + m
	}
	return n
}

// controlLength is the length of one control of a classification line, 0 for none.
func controlLength(s string, slash bool) int {
	t, n := lookup(s)
	switch {
	case n > 0 && t.kind == releaseTerm:
		return n + releaseLength(s[n:])
	case n > 0 && (t.kind == controlTerm || t.kind == channelTerm) && (slash || t.long):
		return n
	case slash && n == 0:
		if w := text.WordEnd(s, 0); w > 1 && !text.HasLower(s[:w]) {
			return w
		}
	case slash && t.kind == strangeTerm:
		return n
	}
	return 0
}

// releaseLength is the length of a release list on a classification line, where post and serial follow without a sign: names of
// countries and organizations, each after a comma but the first.
func releaseLength(s string) int {
	n := 0
	for at := 0; ; {
		for at < len(s) && (s[at] == ' ' || s[at] == ',' && n > 0) {
			at++
		}
		w := at + text.WordEnd(s[at:], 0)
		if w == at || !named(s[at:w]) {
			return n
		}
		n = w
		if at = n; n < len(s) && s[n] != ',' {
			rest := strings.TrimLeft(s[n:], " ")
			if !text.HasWord(rest, "AND") {
				return n
			}
			at = len(s) - len(rest) + len("AND")
		}
	}
}
