package scan

import (
	"strings"

	"github.com/cablelint/cablelint/grammar/layout"
	"github.com/cablelint/cablelint/grammar/text"
)

// pageLine reports whether a line is a page break's: "OTTAWA 00000895  002 OF 003",
// "PAGE 02        CAPE T  00097  01 OF 03  182017Z", "PAGE 02 RUEHFRA0170 S E C R E T".
func pageLine(line string) bool {
	if line == "" {
		return false
	}
	last := layout.LastByte(line) // of most lines no digit
	if !text.IsDigit(last) && !layout.MayBeBlank(last) && line[0] != 'P' && !layout.MayBeBlank(line[0]) {
		return false
	}
	i := layout.SkipBlank(line, 0, len(line))
	if i >= len(line) || !text.IsUpper(line[i]) && !text.IsDigit(line[i]) {
		return false
	}
	if strings.HasPrefix(line[i:], "PAGE ") {
		return adsPageLine(line, i+5)
	}
	if last := line[layout.TrimBlank(line, i, len(line))-1]; !text.IsDigit(last) || !endsInTotal(line, i) {
		return false
	}
	of := max(strings.LastIndex(line, " OF "), strings.LastIndex(line, " of 0"))
	if of < i {
		return false
	}
	serial, end, ok := pageCount(line, of)
	if !ok || layout.SkipBlank(line, end, len(line)) < len(line) {
		return false
	}
	return postBefore(line, serial) == i || layout.TrimBlank(line, i, serial) == i || namesPost(line[i:serial]) &&
		(line[of+1] == 'o' || abbreviated(line[i:serial]))
}

// endsInTotal reports whether a line ends in digits with the letter F of OF before them, as few lines do.
func endsInTotal(line string, from int) bool {
	end := layout.TrimBlank(line, from, len(line))
	i := end
	for i > from && text.IsDigit(line[i-1]) {
		i--
	}
	of := layout.TrimBlank(line, from, i)
	return i < end && of > from && text.Upper(line[of-1]) == 'F'
}

// halfPage reports whether a line is the first half of a page line that a copy broke in two: PAGE 02.
func halfPage(line string) bool {
	if !strings.HasPrefix(line, "PAGE ") {
		return false
	}
	i := layout.SkipBlank(line, len("PAGE "), len(line))
	d := layout.DigitsEnd(line, i, len(line))
	return d > i && d-i <= 3 && layout.SkipBlank(line, d, len(line)) >= len(line)
}

// pageBelow takes the second half of a page line along: RIYADH 00905 01 OF 03 060018Z.
func (s *scanner) pageBelow() bool {
	line := s.text[layout.SkipBlank(s.text, s.line.Start, s.line.End):s.line.End]
	if !halfPage(line) {
		return false
	}
	_, below, ok := s.below(0)
	_, glued := gluedLevelAt(below, 0, len(below))
	if whole := line[:layout.TrimBlank(line, 0, len(line))] + " " + below; ok && !glued &&
		adsPageLine(whole, len("PAGE ")) {
		s.extend()
		s.emit(PageLine, s.line.Start, s.line.End)
		return true
	}
	return false
}

// abbreviated reports whether a post's words are capitals with a short one before a stop: ST. ELOY.
func abbreviated(post string) bool {
	stop := strings.IndexByte(post, '.')
	return stop > 0 && stop <= 3 && !text.HasLower(post)
}

// adsPageLine reports whether after PAGE are a number and, at most four words of the post away,
// the serial; or a routing indicator with the serial glued to it.
func adsPageLine(line string, i int) bool {
	i = layout.SkipBlank(line, i, len(line))
	d := layout.DigitsEnd(line, i, len(line))
	if d == i || d-i > 3 || text.HasLower(line) {
		return false
	}
	for words := 0; words < 5; words++ {
		i = layout.SkipBlank(line, d, len(line))
		for d = i; d < len(line) && postByte(line[d]); d++ {
		}
		digits := layout.DigitsEnd(line, i, d) == d
		switch {
		case d == i:
			return false
		case digits && words > 0:
			return d-i >= 5 && d-i <= 8
		case words == 0 && line[i] == 'R' && d-i >= 9 && layout.DigitsEnd(line, d-4, d) == d:
			return true
		}
	}
	return false
}

// namesPost reports whether the words before a serial name a post as the headers do that are
// written in lower case: "Quellville", "Port of Quell".
func namesPost(s string) bool {
	words := 0
	for w := range strings.FieldsSeq(s) {
		if words++; words > 4 || !text.IsUpper(w[0]) && (words == 1 || w != "of") {
			return false
		}
		for i := range len(w) {
			if !postByte(w[i]) || w[i] == '/' {
				return false
			}
		}
	}
	return words > 0
}

// pageLineIn finds the first page line of the long form in a line from an offset on:
// post, serial of five to eight digits, page with its part, OF, total.
func pageLineIn(line string, from int) (start, end int, ok bool) {
	for from < len(line) {
		of := findOf(line, from)
		if of < 0 {
			return 0, 0, false
		}
		start, end, ok = pageLineAround(line, of)
		if ok {
			return start, end, true
		}
		from = of + 4
	}
	return 0, 0, false
}

// findOf is the offset of the first " OF " of a line from an offset on, else of the first " of 0"; -1 for neither. It
// looks for the F and for the figure, since blanks are everywhere, and the O nearly so.
func findOf(line string, from int) int {
	if of := findAround(line, from, capitalOf, 2); of >= 0 {
		return of
	}
	return findAround(line, from, smallOf, 4)
}

// capitalOf and smallOf are what is between a page and the total of pages.
const capitalOf, smallOf = " OF ", " of 0"

// findAround is the first place of a sign in a line from an offset on, by its byte at an index, which is rarer than the
// others; -1 for none.
func findAround(line string, from int, sign string, index int) int {
	for at := from; ; at++ {
		i := strings.IndexByte(line[at:], sign[index])
		if i < 0 {
			return -1
		}
		if at += i; at-index >= from && line[at-1] == sign[index-1] && strings.HasPrefix(line[at-index:], sign) {
			return at - index
		}
		for at+1 < len(line) && line[at+1] == sign[index] { // no other byte of the sign is before them
			at++
		}
	}
}

// pageLineAround reads the page line whose OF is at an offset.
func pageLineAround(line string, of int) (start, end int, ok bool) {
	serial, end, ok := pageCount(line, of)
	if !ok {
		return 0, 0, false
	}
	start = postBefore(line, serial)
	return start, end, start < serial || layout.TrimBlank(line, 0, serial) == 0
}

// pageCount reads what is around the OF at an offset: where the serial before the page begins, and
// where the total after it ends.
func pageCount(line string, of int) (serial, end int, ok bool) {
	d := layout.SkipBlank(line, of+4, len(line))
	end = layout.DigitsEnd(line, d, len(line))
	if end-d < 2 || end-d > 4 {
		return 0, 0, false
	}
	i := layout.TrimBlank(line, 0, of)
	page := i
	for i > 0 && (text.IsDigit(line[i-1]) || line[i-1] == '.') {
		i--
	}
	if page-i < 2 || !blankBefore(line, i) {
		return 0, 0, false
	}
	i = layout.TrimBlank(line, 0, i)
	serial = i
	for serial > 0 && text.IsDigit(line[serial-1]) {
		serial--
	}
	return serial, end, i-serial >= 5 && i-serial <= 8
}

// blankBefore reports whether a blank comes before an offset.
func blankBefore(line string, i int) bool {
	return i > 0 && (line[i-1] == ' ' || line[i-1] == '\t' || line[i-1] == 0xA0 && i > 1 && line[i-2] == 0xC2)
}

// postBefore is the start of the post's words, upper case, that end before an offset:
// the last words of a page line that a copy glued after prose are up to four.
func postBefore(line string, end int) int {
	start := end
	for words := 0; words < 4; words++ {
		i := layout.TrimBlank(line, 0, start)
		j := i
		for j > 0 && postByte(line[j-1]) && !text.IsLower(line[j-1]) && line[j-1] != '/' {
			j--
		}
		if j == i || j > 0 && !blankBefore(line, j) || !text.IsUpper(line[j]) || words > 0 && text.IsDigit(line[i-1]) ||
			words > 0 && line[i-1] == '.' {
			break
		}
		start = j
	}
	return start
}

// ruledHeading reports whether a line is a heading between its own rules: "------- SUMMARY -------".
func ruledHeading(s string) bool {
	s = s[:layout.TrimBlank(s, 0, len(s))]
	return len(s) < 80 && strings.HasPrefix(s, "----") && strings.HasSuffix(s, "----") && !ruleLine(s)
}

// ruleLine reports whether a line is drawn: ----------, =====, with gaps.
func ruleLine(s string) bool {
	n := 0
	for i := 0; i < len(s); i++ {
		switch s[i] {
		case '-', '=', '_', '*', '~', '#':
			n++
		case ' ', '\t', '\\':
		default:
			return false
		}
	}
	return n >= 3
}
