package scan

import (
	"strings"

	"github.com/cablelint/cablelint/grammar/layout"
	"github.com/cablelint/cablelint/grammar/marking"
	"github.com/cablelint/cablelint/grammar/text"
)

// numberAt reads a paragraph's number with its sign at the front of a line: "3.", "3)", "¶3.", "3 ." and, before a
// mark, "3" alone and what drafters write for it: "PARA 3.", "#3", "3:", "**3.**". end is 0 if the
// line has no number.
func numberAt(s string) (n, end int) {
	if wordFirst(s) {
		return 0, 0
	}
	if n, end = plainNumber(s); end > 0 {
		return n, end + emphasis(s[end:])
	}
	return numberBeforeMark(s)
}

// wordFirst is a quick look: a line begins with a word, as nearly all of prose do, that opens no number: none of PARA
// and NO., and no Roman figure.
func wordFirst(s string) bool {
	return len(s) > 1 && text.IsLetter(s[0]) && text.IsLetter(s[1]) && numberInitials>>(s[0]&31)&1 == 0
}

// numberInitials are the letters, as bits, with which a number may begin: P, N, I, V and X, in any case.
const numberInitials uint32 = 1<<('P'&31) | 1<<('N'&31) | 1<<('I'&31) | 1<<('V'&31) | 1<<('X'&31)

// plainProse is a quick look: a line begins with a word in small letters, as most lines of prose do, and with nothing
// else that bodyThing knows.
func plainProse(s string, start, end int) bool {
	return text.IsLower(s[start]) && wordFirst(s[start:end])
}

// numberBeforeMark reads a number in another form, where a mark follows it.
func numberBeforeMark(s string) (n, end int) {
	i := text.SignsEnd(s, 0, "*_")
	if i == len(s) || text.IsLower(s[i]) && s[i] != 'p' && s[i] != 'n' || s[i] == '(' { // as most lines of prose begin
		return 0, 0
	}
	if c := text.Upper(s[i]); c == 'P' || c == 'N' || c == '#' || c == 0xC2 {
		for _, word := range [...]string{"PARAGRAPH", "PARA.", "PARA", "NO.", "#", "\u00a7"} {
			if text.HasFold(s[i:], word) {
				i = layout.SkipBlank(s, i+len(word), len(s))
				break
			}
		}
	}
	d := layout.DigitsEnd(s, i, len(s))
	if d == i || d-i > 3 {
		return 0, 0
	}
	if end = d; strings.HasPrefix(s[d:], " -") {
		end++
	}
	end = text.SignsEnd(s, text.SignsEnd(s, end, ".):;-"), "*_")
	if end-d > 5 || marking.MarkLength(s[layout.SkipBlank(s, end, len(s)):]) == 0 {
		return 0, 0
	}
	return text.Number(s[i:d]), end
}

// emphasis is the length of blanks and of the asterisks or low lines that a text editor put before a mark.
func emphasis(s string) int {
	i := layout.SkipBlank(s, 0, len(s))
	end := text.SignsEnd(s, i, "*_")
	if end == i || end-i > 3 || marking.MarkLength(s[end:]) == 0 {
		return 0
	}
	return end
}

// subNumber is the length of what opens a part of a paragraph before a mark and no list of the scanner's has: "4a.",
// "4.1", "IV.", "D.", or a sign of one character, "o", "+", "–". 0 for none.
func subNumber(s string) int {
	end := subNumberEnd(s)
	if end == 0 || marking.MarkLength(s[layout.SkipBlank(s, end, len(s)):]) == 0 {
		return 0
	}
	return end
}

func subNumberEnd(s string) int {
	d := layout.DigitsEnd(s, 0, len(s))
	i := d
	switch {
	case d > 3 || s == "":
		return 0
	case d > 0: // 4a. 4.1 4.1.2.
		for i+1 < len(s) && s[i] == '.' && text.IsDigit(s[i+1]) {
			i = layout.DigitsEnd(s, i+1, len(s))
		}
		switch rest := s[i:]; {
		case len(rest) > 2 && rest[0] == '(' && text.IsLower(rest[1]) && rest[2] == ')': // 4(a)
			i += 3
		case len(rest) > 1 && rest[0] == '.' && text.IsLower(rest[1]) && text.WordEnd(rest, 1) == 2: // 4.a
			i += 2
		case rest != "" && text.IsLetter(rest[0]):
			i++
		}
		if i == d {
			return 0
		}
		return text.SignsEnd(s, i, ".)")
	case text.IsLetter(s[0]):
		w := text.WordEnd(s, 0)
		if end := text.SignsEnd(s, w, ".)"); end == w+1 && (w == 1 || strings.Trim(strings.ToUpper(s[:w]), "IVX") == "") {
			return end
		}
		if s[:w] == "o" && w < len(s) && s[w] == ' ' {
			return w
		}
		return 0
	}
	blank := strings.IndexByte(s, ' ')
	if blank < 1 || blank > 4 {
		return 0
	}
	for i := 0; i < blank; i++ {
		if c := s[i]; text.IsLetter(c) || text.IsDigit(c) || c == '(' || c == '|' {
			return 0
		}
	}
	return blank
}

// plainNumber is numberAt without what only a mark makes a number.
func plainNumber(s string) (n, end int) {
	i := 0
	if strings.HasPrefix(s, "¶") {
		i = layout.SkipBlank(s, 2, len(s))
	}
	d := layout.DigitsEnd(s, i, len(s))
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
	return e > 0 && markedAfter(s, e)
}

// markedAfter reports whether a mark follows the number that ends at an offset.
func markedAfter(s string, e int) bool {
	rest := s[layout.SkipBlank(s, e, len(s)):]
	return marking.MarkLength(rest) > 0 || marking.LooseMarkLength(rest) > 0 && strings.IndexByte("(TSCUL", rest[0]) >= 0
}

// paragraphOne reports whether a line begins with the number 1 and its stop.
func paragraphOne(s string) bool {
	n, e := numberAt(s)
	return opensBody(s, n, e)
}

// opensBody is paragraphOne for a line whose number has been read, with where it ends.
func opensBody(s string, n, e int) bool {
	return n == 1 && e > 0 && e < len(s) && (s[e] == ' ' || text.IsLetter(s[e]) || s[e] == '\t') && !sectionStart(s)
}

// markedSentence reports whether a line below a header's field begins with a mark and is text of the body, and not
// one more reference or a part of a subject: "(C) The minister wants them short."
func markedSentence(line string) bool {
	n := marking.MarkLength(line)
	if n == 0 {
		return false
	}
	rest := line[n:layout.TrimBlank(line, n, len(line))]
	digits := 0
	for i := 0; i < len(rest) && digits < 3; i++ {
		if digits++; !text.IsDigit(rest[i]) {
			digits = 0
		}
	}
	return digits < 3 && strings.Count(rest, " ") > 3 && (strings.HasSuffix(rest, ".") || text.HasLower(rest) ||
		len(rest) > 50)
}

// bareNumber reports whether a text begins with a number without a sign after it: "6 (C)".
func bareNumber(s string) bool {
	n := text.DigitsEnd(s, 0)
	return n > 0 && n < len(s) && (s[n] == ' ' || s[n] == '(')
}

// paragraphBegins reports whether a paragraph begins inside a line, at an offset of it: a number
// that follows the last one, and a mark.
func (s *scanner) paragraphBegins(i, end int) bool {
	rest := s.text[i:end]
	n, e := plainNumber(rest)
	if e == 0 || !s.body.goesOn(n) {
		return false
	}
	return marking.MarkLength(rest[layout.SkipBlank(rest, e, len(rest)):]) > 0
}
