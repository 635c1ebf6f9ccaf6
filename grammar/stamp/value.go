package stamp

import (
	"strings"

	"github.com/cablelint/cablelint/grammar/layout"
	"github.com/cablelint/cablelint/grammar/text"
)

// The values of stamps are the words of their forms that differ from release to release: dates, orders, numbers of
// cases, offices, and the feet of pages.

// stampDate is where a date ends: 12/31/2015 where figures are allowed, 20 Mar 2014.
func stampDate(s string, i int, figures bool) int {
	d := ocrDigits(s, i)
	if d == i || d-i > 2 || d >= len(s) {
		return i
	}
	if c := s[d]; figures && (c == '/' || c == '-') {
		m := ocrDigits(s, d+1)
		if m == d+1 || m-d > 3 || m >= len(s) || s[m] != c {
			return i
		}
		if y := ocrDigits(s, m+1); y-m == 5 || y-m == 3 {
			return y
		}
		return i
	}
	m := text.SkipBlank(s, d)
	month := text.WordEnd(s, m)
	if n, _ := text.Month(s[m:]); n == 0 || m == d && month-m != 3 {
		return i
	}
	y := text.SkipBlank(s, month)
	if e := ocrDigits(s, y); e-y == 4 || e-y == 2 {
		return e
	}
	return i
}

// ocrDigits is where digits end, with the letters that are read for them.
func ocrDigits(s string, i int) int {
	for i < len(s) && (text.IsDigit(s[i]) || strings.IndexByte("OoIl", s[i]) >= 0) {
		i++
	}
	return i
}

// stampOrder is where an order and its section end: E.O. 12958, Sec. 3.5, Executive Order 13526, Section 3.3.
func stampOrder(s string, i int) int {
	at := spell(s, i, "EO")
	if at == i {
		if at = spell(s, i, "EXECUTIVEORDER"); at == i {
			return i
		}
	}
	for at < len(s) && strings.IndexByte(" .:\t", s[at]) >= 0 {
		at++
	}
	end := ocrDigits(s, at)
	if end-at != 5 {
		return i
	}
	for at = end; at < len(s) && strings.IndexByte(" ,.;\t", s[at]) >= 0; {
		at++
	}
	if !text.HasFold(s[at:], "SEC") {
		return end
	}
	for at = text.WordEnd(s, at); at < len(s) && strings.IndexByte(" .:", s[at]) >= 0; {
		at++
	}
	section := at
	for at < len(s) && (text.IsDigit(s[at]) || s[at] == '.' || s[at] == '(' && at > section && at+2 < len(s) &&
		s[at+2] == ')') {
		if s[at] == '(' {
			at += 2
		}
		at++
	}
	if at == section {
		return end
	}
	return at
}

// stampNumber is where the number of a case or a document ends: F-2014-20439, C05771875. It may be wrapped after a
// hyphen.
func stampNumber(s string, i int) int {
	digits, end := 0, i
	for ; end < len(s) && caseByte(s[end]); end++ {
		if text.IsDigit(s[end]) {
			digits++
		}
		if s[end] == '-' {
			if next := text.SkipBlank(s, end+1); next > end+1 && next < len(s) && text.IsDigit(s[next]) {
				end = next - 1
			}
		}
	}
	if digits < 4 {
		return i
	}
	return end
}

// caseByte reports whether a byte is of the number of a case.
func caseByte(c byte) bool {
	return text.IsLetter(c) || text.IsDigit(c) || strings.IndexByte(".-/:", c) >= 0
}

// stampOffice is where the office of a reviewer ends, before "on" and a date: DAS, A/GIS, DoS. The key of a cable's
// own line has a colon, at at.
func stampOffice(s string, at, i int) int {
	part := s[i:min(len(s), i+40)]
	n := text.IndexWord(part, "ON")
	if n < 0 || strings.IndexByte(s[at:i+n], ':') >= 0 || stampWord(s, i+n+len("ON"), "@date") == i+n+len("ON") {
		return i
	}
	slash := strings.Index(part[:n], "A/")
	if slash < 0 || slash+3 > n || slash > 0 && text.IsLetter(part[slash-1]) {
		return i
	}
	if !text.IsUpper(part[slash+2]) || !text.IsUpper(part[slash+3]) {
		return i
	}
	return i + n
}

// stampFoot is where the line ends with which a stamp's page ends: the page's number, or UNCLASSIFIED where no
// header begins with it.
func stampFoot(s string, i int, number bool) int {
	end := i + layout.LineLength(s[i:])
	line := s[i:end]
	if number {
		if text.HasFold(line, "PAGE") && layout.PageNumber(line) {
			return end
		}
		return i
	}
	below := s[text.SkipBlank(s, end):]
	below = below[:layout.LineLength(below)]
	if !strings.EqualFold(strings.TrimSpace(line), "UNCLASSIFIED") {
		return i
	}
	for _, key := range [...]string{"SBU", "MRN", "ACTION OFFICE", "INFO OFFICE"} { // the banner of a SMART cable
		if text.HasWord(below, key) {
			return i
		}
	}
	return end
}
