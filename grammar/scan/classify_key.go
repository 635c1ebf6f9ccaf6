package scan

import (
	"strings"

	"github.com/cablelint/cablelint/grammar/layout"
	"github.com/cablelint/cablelint/grammar/text"
)

// keyAt gives the kind of the header field whose key s begins with, None where it
// begins with none. Keys are taken in any case and with the damages that copies show.
func keyAt(s string) Kind {
	if len(s) < 3 || !keyInitials[s[0]] {
		return None
	}
	return keyBegun(s)
}

// keyInitials are the letters with which keys begin, and the first byte of a pilcrow.
var keyInitials = [256]bool{'E': true, 'T': true, 'A': true, 'S': true, 'R': true, 'C': true, 'D': true,
	'e': true, 't': true, 'a': true, 's': true, 'r': true, 'c': true, 'd': true, 0xC2: true}

// keyBegun is keyAt for a text that begins with one of keyInitials.
func keyBegun(s string) Kind {
	second := text.Upper(s[1])
	switch text.Upper(s[0]) {
	case 'E':
		if orderKey(s) > 0 {
			return Order
		}
	case 'T', 'A':
		if (second == 'A' || second == 'G') && tagsKey(s) > 0 {
			return Tags
		}
	case 'S':
		if second == 'U' && subjectKey(s) > 0 {
			return SubjectKey
		}
	case 'R':
		if second != 'E' {
			return None
		}
		if refKey(s) > 0 {
			return Ref
		}
		if reasonKey(s) > 0 {
			return Reason
		}
	case 'C':
		if classifiedByKey(s) > 0 {
			return ClassifiedBy
		}
	case 'D':
		if second != 'E' && second != 'N' {
			return None
		}
		if derivedKey(s) > 0 {
			return DerivedFrom
		}
		if derivedByKey(s) > 0 {
			return ClassifiedBy
		}
		if declassifyKey(s) > 0 {
			return DeclassifyOn
		}
	case 0xC2: // a pilcrow that a web page left behind
		if len(s) > 3 && s[1] == 0xB6 {
			return keyAt(s[layout.SkipBlank(s, 2, len(s)):])
		}
	}
	return None
}

// orderKey is the length of "E.O. 12958:", 0 for none: stops, blanks and the letter O
// may be damaged, but a number or the full key with its stops must be there.
func orderKey(s string) int {
	i, dots := 1, 0
	for i < len(s) && (s[i] == '.' || s[i] == ' ') && i < 5 {
		if s[i] == '.' {
			dots++
		}
		i++
	}
	if i >= len(s) || s[i] != 'O' && s[i] != 'o' && s[i] != '0' {
		return 0
	}
	i++
	for i < len(s) && (s[i] == '.' || s[i] == ':' || s[i] == ' ' || s[i] == '\t') && i < 14 {
		if s[i] == '.' || s[i] == ':' {
			dots++
		}
		i++
	}
	d := layout.DigitsEnd(s, i, len(s))
	switch {
	case d-i >= 3 && d-i <= 6:
		return d
	case d == i && dots >= 2 && (i == len(s) || s[i] != ','):
		return i
	}
	return 0
}

func tagsKey(s string) int {
	for _, key := range [...]string{"TAGS:", "TAG:", "AGS:", "TAGE:", "TAGS.", "TAGS-"} {
		if text.HasFold(s, key) {
			return len(key)
		}
	}
	for _, key := range [...]string{"TAGS ", "TAG "} { // the style of 2009 has no colon
		if !strings.HasPrefix(s, key) {
			continue
		}
		if n := layout.SkipBlank(s, len(key), len(s)); len(s) > n+3 && text.IsUpper(s[n]) && text.IsUpper(s[n+1]) {
			return n
		}
	}
	if len(s) > 4 && strings.HasPrefix(s, "TAGS") && strings.IndexByte(";,=", s[4]) >= 0 { // a typo for the colon
		return 5
	}
	if text.HasWord(s, "TAGS") && layout.SkipBlank(s, 4, len(s)) == len(s) {
		return 4
	}
	return 0
}

func subjectKey(s string) int {
	for _, key := range [...]string{"SUBJECT", "SUBJ", "SUBECT", "SUJECT"} {
		if !text.HasFold(s, key) {
			continue
		}
		i := len(key)
		for i < len(s) && s[i] == ' ' {
			i++
		}
		if i < len(s) && (s[i] == ':' || s[i] == ';') {
			return i + 1
		}
		if i > len(key) && text.HasFold(s, "SUBJECT ") && s[0] == 'S' && s[1] == 'U' {
			return i
		}
	}
	return 0
}

func refKey(s string) int {
	for _, key := range [...]string{"REFTELS", "REFTEL", "REFS", "REF"} {
		if !text.HasFold(s, key) {
			continue
		}
		rest := s[len(key):]
		if text.HasFold(rest, "(S)") {
			rest = rest[3:]
		}
		t := layout.SkipBlank(rest, 0, len(rest))
		switch {
		case t < len(rest) && (rest[t] == ':' || rest[t] == '.' && t == 0 || rest[t] == ';'):
			return len(s) - len(rest) + t + 1
		case t > 0 && s[1] == 'E' && t < len(rest) && (text.IsUpper(rest[t]) || rest[t] == '(' || text.IsDigit(rest[t])):
			return len(s) - len(rest) + t
		}
		return 0
	}
	return 0
}

// classifiedByKey is the length of "Classified By:" up to and with its colon. One
// letter of the first word may be lost or wrong; a level may be between.
func classifiedByKey(s string) int {
	w := text.WordEnd(s, 0)
	if w < 8 || w > 11 || !text.OneSlip(s[:w], "CLASSIFIED") {
		return 0
	}
	i := layout.SkipBlank(s, w, len(s))
	for range 2 {
		e := text.WordEnd(s, i)
		word := s[i:e]
		if len(word) == 2 && text.HasFold(word, "BY") || len(word) > 2 && text.HasFold(word, "BY") &&
			text.IsUpper(word[2]) && text.IsLower(word[1]) {
			i += 2
			for i < len(s) && (s[i] == ':' || s[i] == '.' || s[i] == ' ' && i+1 < len(s) && s[i+1] == ':') {
				i++
			}
			return i
		}
		if !text.HasWord(word, "SECRET") && !text.HasWord(word, "CONFIDENTIAL") {
			return 0
		}
		i = layout.SkipBlank(s, e, len(s))
	}
	return 0
}

func derivedKey(s string) int {
	const key = "DERIVED FROM"
	if !text.HasFold(s, key) {
		return 0
	}
	if len(s) > len(key) && s[len(key)] == ':' {
		return len(key) + 1
	}
	return len(key)
}

// derivedByKey is the length of "Derived By:" or "Derivatively Classified By:", which name who carried a
// classification over.
func derivedByKey(s string) int {
	for _, key := range [...]string{"DERIVED BY:", "DERIVATIVELY CLASSIFIED BY:", "DERIVATIVE CLASSIFIER:"} {
		if text.HasFold(s, key) {
			return len(key)
		}
	}
	return 0
}

// declassifyKey is the length of "Declassify on:" and its short forms. Without a colon or ON a figure must follow,
// after IN a number of years: DECLASSIFY IN FULL is a reviewer's stamp.
func declassifyKey(s string) int {
	if !text.HasFold(s, "DECL") && !text.HasFold(s, "DNG") { // as all of them begin
		return 0
	}
	for _, key := range [...]string{"DECLASSIFY ON:", "DECLASSIFY ON", "DECLASSIFY:", "DECLAS:", "DECLASS:", "DECL:",
		"DNG:", "DECLASS ON", "DECLAS ON", "DECL ON", "DECLON:", "DECLON"} {
		if text.HasFold(s, key) {
			return len(key)
		}
	}
	for _, key := range [...]string{"DECLASSIFY ", "DECLASS ", "DECLAS ", "DECL "} {
		if text.HasFold(s, key) && len(s) > len(key) && text.IsDigit(s[len(key)]) {
			return len(key)
		}
	}
	const in = "DECLASSIFY IN "
	if text.HasFold(s, in) && text.ContainsFold(s[len(in):min(len(s), len(in)+longestCount)], " YEAR") {
		return len(in)
	}
	return 0
}

// longestCount is how far the word YEARS is at most from the word IN, after TWENTY-FIVE (25).
const longestCount = 24

// reasonKey is the length of "REASON:", "Reasons", "REASON(S):" at a line's start,
// where a colon or a section follows.
func reasonKey(s string) int {
	if !text.HasFold(s, "REASON") && !text.HasFold(s, "REAS0N") {
		return 0
	}
	i := 6
	for i < len(s) && (text.Upper(s[i]) == 'S' || s[i] == '(' || s[i] == ')') {
		i++
	}
	j := layout.SkipBlank(s, i, len(s))
	if j < len(s) && (s[j] == ':' || s[j] == '.' || text.IsDigit(s[j])) {
		return j
	}
	return 0
}
