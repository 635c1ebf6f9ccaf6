package cable

import (
	"strings"

	"github.com/cablelint/cablelint/grammar/text"
)

// innocentLetters marks the portions whose only letter is another's: an item's of a list that jumps, "(F) x" before
// "(C) y"; a reference's, "VARNES 2, (C)"; a statute's, "2(C)(2)".
func (d *Document) innocentLetters() {
	for _, p := range d.Portions {
		if len(p.Marks) != 1 || onlyLetter(p.Marks[0].Text) == 0 {
			continue
		}
		whole := d.File.Text
		if p.Number > 0 {
			number, after := p.NumberSpan.In(whole), whole[p.Marks[0].Span.End:]
			section := text.IsDigit(number[len(number)-1]) && p.NumberSpan.End == p.Marks[0].Span.Start && statute(after)
			comma := strings.ContainsRune(whole[p.NumberSpan.Start:p.Marks[0].Span.Start], ',')
			p.ListLetter = p.ListLetter || section || comma && !(p.InSequence && afterBlankLine(whole, p.NumberSpan.Start))
			continue
		}
		p.ListLetter = p.ListLetter || p.Kind == Unnumbered && p.amongLetters(whole)
	}
}

// statute reports whether a text begins as it does after the letter of a section, "(1)" or "(ii)".
func statute(s string) bool {
	if s == "" || s[0] != '(' {
		return false
	}
	n := len(s) - len(strings.TrimLeft(s[1:], "0123456789ivx"))
	return n > 1 && n < len(s) && s[n] == ')'
}

// reach is how many bytes around a letter the other items of its list are looked for.
const reach = 400

// amongLetters reports whether lines near a portion begin with single letters that are not levels.
func (p *Portion) amongLetters(whole string) bool {
	near := whole[max(0, p.Span.Start-reach):min(len(whole), p.Span.End+reach)]
	for line := range strings.SplitSeq(near, "\n") {
		if item := strings.TrimLeft(line, " \t"); len(item) > 2 && item[0] == '(' && item[2] == ')' &&
			text.IsUpper(item[1]) && strings.IndexByte("CSU", item[1]) < 0 {
			return true
		}
	}
	return false
}

// afterBlankLine reports whether a place is the first of its line, below a blank one: a paragraph with a comma for
// the stop of its number begins so, and a reference that goes on in the next line does not.
func afterBlankLine(whole string, at int) bool {
	before := strings.TrimRight(whole[:at], " \t")
	line := strings.TrimRight(strings.TrimSuffix(strings.TrimSuffix(before, "\n"), "\r"), " \t")
	return len(line) < len(before) && (line == "" || line[len(line)-1] == '\n' || line[len(line)-1] == '\r')
}
