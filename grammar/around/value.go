package around

import (
	"strings"

	"github.com/cablelint/cablelint/grammar/source"
	"github.com/cablelint/cablelint/grammar/text"
)

// What is next to a value: whether the copy ran it into something else, and whether a fix may touch it.

// LetterAt reports whether a letter is at an offset, where the value before it ends.
func (t Text) LetterAt(at int) bool { return at < len(t.whole) && text.IsLetter(t.whole[at]) }

// MaskAt reports whether a run of X begins at an offset, after blanks.
func (t Text) MaskAt(at int) bool {
	return strings.HasPrefix(strings.TrimLeft(t.whole[at:], " "), "XXX")
}

// Dashed reports whether a dash is in a place.
func (t Text) Dashed(at source.Span) bool { return strings.ContainsAny(at.In(t.whole), "-–—") }

// YearFollows reports whether a comma or semicolon and a number that is not a date follow an offset: 03/05/19, 2020.
func (t Text) YearFollows(at int) bool {
	rest := strings.TrimLeft(t.whole[at:], " ")
	if !strings.HasPrefix(rest, ",") && !strings.HasPrefix(rest, ";") {
		return false
	}
	rest = strings.TrimLeft(rest[1:], " ")
	digits := text.DigitsEnd(rest, 0)
	after := rest[digits:]
	return (digits == 2 || digits == 4) && (after == "" || strings.IndexByte("/-.", after[0]) < 0)
}

// AndEndsLine reports whether the word and is the last of the line after an offset.
func (t Text) AndEndsLine(at int) bool {
	line, _, _ := strings.Cut(t.whole[at:], "\n")
	return strings.EqualFold(strings.Trim(line, " .\t\r"), "and")
}

// LettersEnd reports whether a list of letters without parentheses surely ends at an offset: the line ends there, a
// parenthesis opens, or a sentence ends and a number begins. Before a word the last letter may be the word's own, as
// in "b and D. Prill" and "b and C/NF".
func (t Text) LettersEnd(at int) bool {
	end := len(t.whole)
	if i := strings.IndexAny(t.whole[at:], "\r\n"); i >= 0 {
		end = at + i
	}
	rest := strings.TrimLeft(t.whole[at:end], ".,;) \t")
	switch {
	case strings.TrimSpace(rest) == "" || rest[0] == '(':
		return true
	case text.IsDigit(rest[0]):
		return strings.HasPrefix(t.whole[at:], ". ")
	}
	return false
}

// AfterSection reports whether the first digit of a reason's section is directly before a number, on its line or at
// the end of the line above: "Reasons 1." and "4 (B) and (D)".
func (t Text) AfterSection(number int) bool {
	whole := t.whole[max(0, number-20):number]
	before := strings.TrimRight(whole, " \t\r\n")
	return strings.HasSuffix(before, "1.") && strings.Count(whole[len(before):], "\n") < 2 // a blank line ends the reason
}

// LineAround is the line of a place, or the lines, without the blanks at its ends.
func (t Text) LineAround(at source.Span) source.Span {
	at.Start = strings.LastIndexByte(t.whole[:at.Start], '\n') + 1
	if i := strings.IndexAny(t.whole[at.End:], "\r\n"); i >= 0 {
		at.End += i
	} else {
		at.End = len(t.whole)
	}
	for at.Start < at.End && text.Blank(t.whole, at.Start) > 0 {
		at.Start++
	}
	at.End = at.Start + len(strings.TrimRight(at.In(t.whole), " \t"))
	return at
}

// LinesAround is a place with some lines before it and after it.
func (t Text) LinesAround(at source.Span, lines int) source.Span {
	for n := 0; at.Start > 0 && n <= lines; n++ {
		at.Start = max(0, strings.LastIndexByte(t.whole[:at.Start], '\n'))
	}
	for n := 0; at.End < len(t.whole) && n <= lines; n++ {
		if i := strings.IndexByte(t.whole[at.End+1:], '\n'); i >= 0 {
			at.End += 1 + i
		} else {
			at.End = len(t.whole)
		}
	}
	return at
}

// BeginsCut reports whether the text begins with an ellipsis, in the middle of another.
func (t Text) BeginsCut() bool {
	s := strings.TrimSpace(t.whole[:min(len(t.whole), 40)])
	return strings.HasPrefix(s, "...") || strings.HasPrefix(s, "…")
}
