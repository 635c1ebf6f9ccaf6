package grammar

import "strings"

// pageLine reports whether a line is a page break's: "OTTAWA 00000895  002 OF 003",
// "PAGE 02        CAPE T  00097  01 OF 03  182017Z", "PAGE 02 RUEHFRA0170 S E C R E T".
func pageLine(line string) bool {
	i := skipBlank(line, 0, len(line))
	if i >= len(line) || !isUpper(line[i]) && !isDigit(line[i]) {
		return false
	}
	if strings.HasPrefix(line[i:], "PAGE ") {
		j := skipBlank(line, i+5, len(line))
		return j < len(line) && isDigit(line[j]) && !hasLower(line)
	}
	start, end, ok := pageLineIn(line, i)
	return ok && start == i && skipBlank(line, end, len(line)) >= len(line)
}

// pageLineIn finds the first page line of the long form in a line from an offset on:
// post, serial of five to eight digits, page with its part, OF, total.
func pageLineIn(line string, from int) (start, end int, ok bool) {
	for from < len(line) {
		of := strings.Index(line[from:], " OF ")
		if of < 0 {
			if of = strings.Index(line[from:], " of 0"); of < 0 {
				return 0, 0, false
			}
		}
		of += from
		start, end, ok = pageLineAround(line, of)
		if ok {
			return start, end, true
		}
		from = of + 4
	}
	return 0, 0, false
}

// pageLineAround reads the page line whose OF stands at an offset.
func pageLineAround(line string, of int) (start, end int, ok bool) {
	d := skipBlank(line, of+4, len(line))
	end = digitsEnd(line, d, len(line))
	if end-d < 2 || end-d > 4 {
		return 0, 0, false
	}
	i := of
	for i > 0 && (isDigit(line[i-1]) || line[i-1] == '.') {
		i--
	}
	if of-i < 2 || i == 0 || line[i-1] != ' ' {
		return 0, 0, false
	}
	i = trimBlank(line, 0, i)
	s := i
	for s > 0 && isDigit(line[s-1]) {
		s--
	}
	if i-s < 5 || i-s > 8 {
		return 0, 0, false
	}
	start = postBefore(line, s)
	return start, end, start < s || trimBlank(line, 0, s) == 0
}

// postBefore is the start of the post's words, upper case, that end before an offset:
// the last words of a page line that a copy glued behind prose are up to four.
func postBefore(line string, end int) int {
	start := end
	for words := 0; words < 4; words++ {
		i := trimBlank(line, 0, start)
		j := i
		for j > 0 && postByte(line[j-1]) && !isLower(line[j-1]) && line[j-1] != '/' {
			j--
		}
		if j == i || j > 0 && line[j-1] != ' ' || !isUpper(line[j]) || words > 0 && isDigit(line[i-1]) || words > 0 && line[i-1] == '.' {
			break
		}
		start = j
	}
	return start
}

// ruledHeading reports whether a line is a heading between its own rules: "------- SUMMARY -------".
func ruledHeading(s string) bool {
	s = s[:trimBlank(s, 0, len(s))]
	return len(s) < 80 && strings.HasPrefix(s, "----") && strings.HasSuffix(s, "----") && !ruleLine(s)
}

// PageNumbers reads a PageLine token: post, serial and total are empty or 0 where the
// line has none; page is 0 where it is a banner only.
func PageNumbers(text string) (post string, serial, page, pages int) {
	if strings.HasPrefix(text, "PAGE ") {
		return adsPage(text)
	}
	of := max(strings.Index(text, " OF "), strings.Index(text, " of "))
	if of < 0 {
		return "", 0, 0, 0
	}
	pages = number(text[skipBlank(text, of+4, len(text)):])
	i := of
	for i > 0 && (isDigit(text[i-1]) || text[i-1] == '.') {
		i--
	}
	page = number(text[i:])
	s := trimBlank(text, 0, i)
	e := s
	for s > 0 && isDigit(text[s-1]) {
		s--
	}
	return strings.TrimSpace(text[:s]), number(text[s:e]), page, pages
}

// adsPage reads the page line of the older prints: PAGE 02  CAPE T  00097  01 OF 03  182017Z.
// Its "01 OF 03" counts sections and not pages.
func adsPage(text string) (post string, serial, page, pages int) {
	fields := strings.Fields(text)
	page = number(fields[1])
	for i := 2; i < len(fields); i++ {
		if i > 2 && len(fields[i]) >= 4 && digitsEnd(fields[i], 0, len(fields[i])) == len(fields[i]) {
			return strings.Join(fields[2:i], " "), number(fields[i]), page, 0
		}
	}
	return "", 0, page, 0
}

// number reads the digits that s begins with; 0 for none.
func number(s string) int {
	n := 0
	for i := 0; i < len(s) && isDigit(s[i]) && n < 1e8; i++ {
		n = n*10 + int(s[i]-'0')
	}
	return n
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
