package scan

import (
	"strings"

	"github.com/cablelint/cablelint/grammar/text"
)

// CONFIDENTIAL is on private letters too, and initials in parentheses before who does something, (C) Copies are in the
// box, (S) Stoat brings them, look like marks there.

// lawWords are in letters and mails of lawyers.
var lawWords = text.NewPhrases([]string{"ATTORNEY", "ATTORNEYS", "COUNSEL", "LAWYER", "LAWYERS", "LLP", "PLAINTIFF",
	"DEFENDANT", "DEPOSITION", "PRIVILEGED", "LITIGATION", "LAW FIRM", "LAW OFFICES", "SOLICITOR", "SOLICITORS"})

// private reports whether each mark has the first letters of the words that it is before, and nothing but CONFIDENTIAL
// is above them. Two different marks show it, and one in the letter of a lawyer.
func (e *evidence) private(t *Tokens, plain string) bool {
	if e.sure+e.strange > 0 || e.block != 0 || e.late > 0 || len(e.letters) == 0 || e.letters["U"] > 0 || e.secret() ||
		e.controlled() > 0 || e.plainBanner() || e.memo || e.known() {
		return false
	}
	for i := range t.list {
		if t.list[i].kind == Mark && !initials(plain[t.list[i].start:t.list[i].end], plain[t.list[i].end:]) {
			return false
		}
	}
	return len(e.letters) > 1 || lawWords.WordIn(plain)
}

// initials reports whether the letters of a mark are the first ones of the words after it.
func initials(mark, after string) bool {
	for i := 1; i < len(mark)-1; i++ {
		after = strings.TrimLeft(after, " \t\r\n*_")
		if after == "" || after[0] != mark[i] {
			return false
		}
		after = after[text.WordEnd(after, 0):]
	}
	return true
}
