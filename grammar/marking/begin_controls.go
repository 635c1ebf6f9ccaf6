package marking

import (
	"strings"

	"github.com/cablelint/cablelint/grammar/text"
)

// controlsFollow reports whether the text after the first word of a mark is nothing, a mask, or separators and a word
// of the vocabulary that may follow a level; after // any word in capitals is one.
func controlsFollow(rest string) bool {
	if slashed(rest, "//") {
		return true
	}
	odd := withoutLead(strings.TrimPrefix(withoutLead(rest, oddSeparators), "AND "), oddSeparators)
	if len(odd) < len(rest) && controlWord(odd[:text.WordEnd(odd, 0)]) {
		return true
	}
	rest = withoutLead(rest, separators)
	if rest == "" || rest == "." || strings.HasPrefix(rest, "XX") || strings.HasPrefix(rest, "..") {
		return true
	}
	if text.HasFold(rest, "REL") {
		return true
	}
	word := rest[:text.WordEnd(rest, 0)]
	for _, t := range termsOf(text.Upper(rest[0])) {
		if t.follows() && t.first(word) {
			return true
		}
	}
	return false
}

// separators are what separates the words of a mark, and oddSeparators with what drafters type for them.
const separators, oddSeparators = "/- ,\r\n", "/- ,\r\n;\\|+.&"

// withoutLead is strings.TrimLeft for a few signs at most, of which it makes no table.
func withoutLead(s, signs string) string {
	for s != "" && strings.IndexByte(signs, s[0]) >= 0 {
		s = s[1:]
	}
	return s
}

// controlsBehind is the length of controls that s, what follows a mark, begins with: " (NF)", "/NF", "NOFORN"; 0 for
// none.
func controlsBehind(s string) int {
	at := 0
	for at < len(s) && (s[at] == ' ' || s[at] == '/') {
		at++
	}
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

// controlsOnly reports whether a text is controls that are after a level, and separators: NF, OC/NF.
func controlsOnly(s string) bool {
	words := strings.FieldsFunc(s, func(c rune) bool { return strings.ContainsRune(separators, c) })
	for _, w := range words {
		if !controlWord(w) {
			return false
		}
	}
	return len(words) > 0
}

// controlWord reports whether a word in capitals is a control that is after a level and is not a letter of a list.
func controlWord(w string) bool {
	if len(w) < 2 {
		return false
	}
	for _, t := range termsOf(w[0]) {
		if t.kind == controlTerm && t.text == w && !t.opens {
			return true
		}
	}
	return false
}

// ControlsLength is the length of the controls that follow a level on the classification line, at the front of s:
// "//NOFORN", "/ORCON/NOFORN", "//REL TO USA, GBR", " FOR OFFICIAL USE ONLY". After a slash an unknown word counts
// too; after a blank only a control that is written out.
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
		if slash {
			m = max(m, compartmentsLength(s[at:]))
		}
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

// compartmentsLength is the length of a control with compartments, or of a list of the register, which has no comma:
// SI-G, SI-G ABCD-XYZ, FGI CAN GBR. What comes after a blank belongs to it only where more controls follow, since post
// and serial come after the last one. 0 for none.
func compartmentsLength(s string) int {
	n := text.WordEnd(s, 0)
	if n < 2 || text.HasLower(s[:n]) {
		return 0
	}
	for n+1 < len(s) && s[n] == '-' {
		w := text.WordEnd(s, n+1)
		if w == n+1 || text.HasLower(s[n:w]) {
			break
		}
		n = w
	}
	end := strings.IndexByte(s, '/')
	if end < n || strings.Trim(s[n:end], "ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789,- ") != "" {
		return n
	}
	if more := s[n:end]; strings.HasPrefix(s[end:], "//") && !strings.HasSuffix(more, " ") || !hasNumber(more) {
		return len(strings.TrimRight(s[:end], " "))
	}
	return n
}

// hasNumber reports whether a word of a text is a number, as a serial is.
func hasNumber(s string) bool {
	for w := range strings.FieldsSeq(s) {
		if strings.Trim(w, "0123456789") == "" {
			return true
		}
	}
	return false
}

// releaseLength is the length of a release list on a classification line, where post and serial follow without a
// sign: names of countries and organizations, each after a comma but the first.
func releaseLength(s string) int {
	n := 0
	for at := 0; ; {
		for at < len(s) && (s[at] == ' ' || s[at] == ',' && n > 0) {
			at++
		}
		w := at + text.WordEnd(s[at:], 0)
		for n > 0 && w > at && w < len(s) && (text.IsDigit(s[w]) || text.IsLetter(s[w])) { // G8R
			w++
		}
		if w == at || !named(s[at:w]) && !nameBeforePost(s[at:], w-at, n > 0) {
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

// nameBeforePost reports whether the first n bytes of what comes in a release list's place are a name that nobody
// knows, and the post comes after it: it has the form of a country's code, or a comma comes before it.
func nameBeforePost(s string, n int, listed bool) bool {
	if n != 3 && !listed || text.HasLower(s[:n]) || text.IsDigit(s[0]) {
		return false
	}
	rest := strings.TrimLeft(s[n:], " ")
	return rest != "" && (rest[0] == ',' || len(rest) < len(s)-n && text.WordEnd(rest, 0) > 3 && text.IsLetter(rest[0]))
}
