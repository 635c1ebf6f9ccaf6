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
