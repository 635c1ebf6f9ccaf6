package scan

import (
	"strings"

	"github.com/cablelint/cablelint/grammar/text"
)

// Letter is the letter of a mark or a bullet that is one letter alone, "(a)", "B.", "c)", in upper case; 0 for any
// other. small reports that it is written in lower case.
func (t Token) Letter() (letter byte, small bool) { return onlyLetter(t.Text) }

// LeadLetter is the letter in parentheses that a text begins with, "(b) text", in upper case; 0 where it begins with
// none.
func (t Token) LeadLetter() (letter byte) {
	if s := t.Text; len(s) > 2 && s[0] == '(' && s[2] == ')' {
		letter, _ = onlyLetter(s[:3])
	}
	return letter
}

// onlyLetter is the letter of a sign; 0 where there is more than one.
func onlyLetter(sign string) (letter byte, small bool) {
	first, last := 0, len(sign)-1
	for first <= last && aroundLetter(sign[first]) {
		first++
	}
	for last > first && aroundLetter(sign[last]) {
		last--
	}
	if first != last || !text.IsLetter(sign[first]) {
		return 0, false
	}
	return text.Upper(sign[first]), text.IsLower(sign[first])
}

// aroundLetter reports whether a byte may be around the letter of a sign.
func aroundLetter(c byte) bool {
	switch c {
	case '(', ')', '-', '.', ':', ' ':
		return true
	}
	return false
}

// Sign is what follows the digits of a Number token, '.' mostly.
func (t Token) Sign() byte { return t.Text[len(t.Text)-1] }

// IsSign reports whether a Bullet token is a sign, and no letter and no number, which may be references.
func (t Token) IsSign() bool { return strings.Trim(t.Text, "-*•o") == "" }

// Enumerator is the letter, as a capital, or the number that a text begins with, b. Text, 2) Text, and what all items
// of its list have: "a." or "1)". It is 0 for none, and for a capital, which may be of a name: J. Poe.
func (t Token) Enumerator() (ordinal int, sign string) {
	word, _, more := strings.Cut(t.Text[:min(len(t.Text), len("12) "))], " ")
	if n := len(word); more && n > 1 && (word[n-1] == '.' || word[n-1] == ')') {
		switch digits, end := word[:n-1], word[n-1:]; {
		case text.DigitsEnd(digits, 0) == n-1:
			return text.Number(digits), "1" + end
		case n == 2 && text.IsLower(word[0]):
			return int(text.Upper(word[0])), "a" + end
		}
	}
	return 0, ""
}

// Box reports whether a Bullet token is a box to tick, [ ] or [x].
func (t Token) Box() bool { return len(t.Text) == len("[ ]") && t.Text[0] == '[' }
