package scan

import (
	"strings"

	"github.com/cablelint/cablelint/grammar/marking"
	"github.com/cablelint/cablelint/grammar/portion"
	"github.com/cablelint/cablelint/grammar/text"
)

// An agenda, the program of a visit and a list of papers have a mark before each entry, after its time or its number:
// 0900-0930 (S//NF) Talks. The entries are a few words, and no banner may be above them. Letters in parentheses are
// also in the lists of ordinary texts: answers, sizes, copyrights, and what is short for the word after it.

// entries counts the entries of a text that begin with marks.
type entries struct {
	letters  map[string]int // marks that are a level alone
	sure     int            // marks that can be nothing else
	strange  int            // marks with words of no vocabulary, which may be offices
	timed    int            // marks after a time or a day
	numbered int            // marks after a number
	high     bool           // a mark is classified and can be nothing else
	others   bool           // an entry begins with a letter that is not a level: (A), (M)
	short    int            // letters that the word after them begins with: (U) University
}

// listedMarks reports whether entries of an agenda or a list begin with marks. Markdown has lists of kinds and of
// changes.
func listedMarks(plain string, markdown bool) bool {
	if s := strings.TrimSpace(plain); s == "" || strings.IndexByte("{[<", s[0]) >= 0 || marking.Glossary(plain) {
		return false
	}
	e, fenced := entries{letters: map[string]int{}}, false
	for line := range strings.Lines(plain) {
		if strings.HasPrefix(strings.TrimLeft(line, " \t"), "```") {
			fenced = !fenced
		}
		if !fenced && strings.IndexByte(line, '(') >= 0 {
			e.line(strings.TrimSpace(line))
		}
	}
	return e.marked(markdown)
}

// marked reports whether the entries show that a text may be a marked paper.
func (e *entries) marked(markdown bool) bool {
	u, classified := e.letters["U"], e.letters["S"]+e.letters["TS"]
	marks := u + e.letters["C"] + classified
	switch {
	case e.others, marks > 0 && e.short == marks && e.timed == 0:
		return false
	case e.high:
		return true
	case e.timed > 0:
		return u+classified > 0 && marks+e.sure > 1 || e.sure > 0
	case markdown:
		return u > 0 && e.strange > 0 && e.numbered > 1
	}
	return u > 0 && classified+e.strange > 0 || e.numbered > 1 && u > 1
}

// line takes a line, where it begins with a mark.
func (e *entries) line(line string) {
	open := strings.IndexByte(line, '(')
	for portion.BracketedNumber(line[open:], 0) > 0 && strings.IndexByte(line[open+1:], '(') > 0 { // (1) (U) Welcome
		open += 1 + strings.IndexByte(line[open+1:], '(')
	}
	before := strings.TrimRight(line[:open], " \t|*_")
	timed, numbered, ok := beforeEntry(before)
	if rest := line[open:]; ok {
		e.mark(rest, timed, numbered)
	}
}

// mark takes the rest of a line that a parenthesis begins.
func (e *entries) mark(rest string, timed, numbered bool) {
	if len(rest) > 3 && rest[2] == ')' && text.IsUpper(rest[1]) && strings.IndexByte("UCS", rest[1]) < 0 {
		e.others = true
		return
	}
	m := portion.At(rest)
	switch {
	case m.Letter != "":
		e.letters[m.Letter]++
		if strings.HasPrefix(strings.TrimLeft(rest[m.Length:], " \t*_\"'"), m.Letter[:1]) {
			e.short++
		}
	case m.Sure:
		e.sure++
		e.high = e.high || rest[1] != 'U'
	case portion.StrangeAt(rest).Length > 0:
		e.strange++
	default:
		return
	}
	if timed {
		e.timed++
	}
	if numbered {
		e.numbered++
	}
}

// longestBefore is how long what is before the mark of an entry is at most: Wednesday, 24 September 0900 - 0930.
const longestBefore = 50

// beforeEntry reports whether a text may be before the mark of an entry: nothing, a bullet, its number, its time, or
// its day.
func beforeEntry(before string) (timed, numbered, ok bool) {
	if len(before) > longestBefore {
		return false, false, false
	}
	signs := func(c rune) bool { return strings.ContainsRune(" \t-–—,;/|*_•·>#()", c) }
	for word := range strings.FieldsFuncSeq(before, signs) {
		switch {
		case clockTime(word), weekday(word), text.IsMonth(word):
			timed = true
		case strings.Trim(word, "0123456789.:") == "":
			numbered = true
		case len(word) == 2 && strings.IndexByte(".)", word[1]) >= 0 && text.IsLetter(word[0]):
			numbered = true
		case !entryWord(word):
			return false, false, false
		}
	}
	return timed, numbered && !timed, true
}

// entryWord reports whether a word is next to the time or the number of an entry.
func entryWord(word string) bool {
	switch strings.ToLower(strings.Trim(word, ".:")) {
	case "am", "a.m", "pm", "p.m", "to", "until", "from", "at", "hrs", "hours", "h", "z", "local", "day", "item",
		"session", "tab", "topic", "no", "o", "i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x":
		return true
	}
	return false
}

// weekdays are the days of the week.
var weekdays = [...]string{"MONDAY", "TUESDAY", "WEDNESDAY", "THURSDAY", "FRIDAY", "SATURDAY", "SUNDAY"}

// weekday reports whether a word is a day of the week, or its first letters: Mon, Tues.
func weekday(word string) bool {
	word = strings.TrimRight(word, ".:")
	for _, day := range weekdays {
		if len(word) > 2 && len(word) <= len(day) && strings.EqualFold(day[:len(word)], word) {
			return true
		}
	}
	return false
}

// clockTime reports whether a word is a time of day: 0900, 0900Z, 9:30, 09.30h, 9am, or one with its day: 030900Z.
func clockTime(word string) bool {
	n := text.DigitsEnd(word, 0)
	if n == len("030900") && len(word) == n+1 {
		word, n = word[2:], n-2
	}
	hour, minute, rest := word[:n], "00", word[n:]
	switch {
	case n == len("0900"):
		hour, minute = word[:2], word[2:n]
	case (n == 1 || n == 2) && len(rest) > 2 && (rest[0] == ':' || rest[0] == '.') && text.DigitsEnd(rest, 1) == 3:
		minute, rest = rest[1:3], rest[3:]
	case n != 1 && n != 2 || rest == "" || rest[0] == ':' || rest[0] == '.':
		return false
	}
	switch strings.ToLower(strings.TrimRight(rest, ".:")) {
	case "", "z", "l", "h", "hrs", "am", "pm", "a.m", "p.m":
		return (len(hour) < 2 || hour < "25") && minute < "60"
	}
	return false
}
