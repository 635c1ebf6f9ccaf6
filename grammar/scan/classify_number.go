package scan

import (
	"strings"

	"github.com/cablelint/cablelint/grammar/marking"
	"github.com/cablelint/cablelint/grammar/text"
)

// numberAt reads a paragraph's number with its sign at an offset: "3.", "3)", "¶3.", "3 ." and,
// before a mark, "3" alone. end is 0 where there is none.
func numberAt(s string) (n, end int) {
	i := 0
	if strings.HasPrefix(s, "¶") {
		i = skipBlank(s, 2, len(s))
	}
	d := digitsEnd(s, i, len(s))
	if d == i || d-i > 3 {
		return 0, 0
	}
	n = text.Number(s[i:d])
	j := d
	for j < len(s) && s[j] == ' ' && j < d+2 {
		j++
	}
	e := j
	for e < len(s) && (s[e] == '.' || s[e] == ')' || s[e] == ',' || s[e] == ';') && e < j+2 {
		e++
	}
	switch {
	case e > j && (e == len(s) || !text.IsDigit(s[e])):
		return n, e
	case e == j && j < len(s) && s[j] == '(':
		return n, d
	}
	return 0, 0
}

// markedParagraph reports whether a line begins with a number and a mark.
func markedParagraph(s string) bool {
	_, e := numberAt(s)
	if e == 0 {
		return false
	}
	rest := s[skipBlank(s, e, len(s)):]
	return marking.MarkLength(rest) > 0 || marking.LooseMarkLength(rest) > 0 && strings.IndexByte("(TSCUL", rest[0]) >= 0
}

// paragraphOne reports whether a line begins with the number 1 and its stop.
func paragraphOne(s string) bool {
	n, e := numberAt(s)
	return n == 1 && e > 0 && e < len(s) && (s[e] == ' ' || text.IsLetter(s[e]) || s[e] == '\t') && !sectionStart(s)
}

// paragraphBegins reports whether a paragraph begins inside a line, at an offset of it: a number
// that follows the last one, and a mark.
func (s *scanner) paragraphBegins(i, end int) bool {
	rest := s.text[i:end]
	n, e := numberAt(rest)
	if e == 0 || !s.body.goesOn(n) {
		return false
	}
	return marking.MarkLength(rest[skipBlank(rest, e, len(rest)):]) > 0
}
