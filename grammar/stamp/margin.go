package stamp

import (
	"strings"

	"github.com/cablelint/cablelint/grammar/layout"
	"github.com/cablelint/cablelint/grammar/text"
)

// printPath is where a line ends that a browser printed at a page's foot: a path or an address, and the page or the
// day.
func printPath(s string, at int) int {
	if !strings.Contains(s[at:min(len(s), at+12)], "://") && !strings.HasPrefix(s[at+1:], `:\`) {
		return at
	}
	end := at + layout.LineLength(s[at:])
	line := s[at:layout.TrimBlank(s, at, end)]
	address := strings.Contains(line[:min(len(line), 12)], "://") || strings.HasPrefix(line[1:], `:\`)
	if !address || strings.IndexByte(line, ' ') < 0 {
		return at
	}
	last := line[strings.LastIndexByte(line, ' ')+1:]
	if i := text.LastIndexFold(line, "PAGE "); i > 0 && layout.PageNumber(line[i:]) ||
		stampDate(last, 0, true) == len(last) {
		return at + len(line)
	}
	return at
}

// marginCodes is the offset at which a reviewer's codes at the end of a line begin, or those of the whole line, indent
// columns in: B6, 1.4(D), B3 CIA PERS/ORG. It is the line's length if the line has no codes. A reason of the cable has
// sections too; above is the line that such a reason may begin on.
func marginCodes(line string, indent int, above string) int {
	end := layout.TrimBlank(line, 0, len(line))
	if end < 2 || !codesEnd[line[end-1]] || !endsAsCodes(line[:end]) {
		return len(line)
	}
	from := 0
	if i := strings.LastIndex(line[:end], "    "); i > 0 {
		from = i + 4
	}
	tail := line[from:end]
	n := codesLength(tail)
	if n == 0 {
		for _, words := range releases {
			if from == 0 || !text.HasWord(tail, words) {
				continue
			}
			if len(tail) == len(words) || codeLength(strings.TrimLeft(tail[len(words):], " ")) > 0 {
				return from
			}
		}
	}
	if n < len(tail) || strings.Contains(tail, "1.") &&
		(reasonAbove(line[:from]) || from == 0 && indent < 40 && reasonAbove(above)) {
		return len(line)
	}
	return from
}

// codesEnd are the bytes with which a line of endsAsCodes ends.
var codesEnd = [256]bool{'1': true, '2': true, '3': true, '4': true, '5': true, '6': true, '7': true, '8': true,
	'9': true, ')': true, 'A': true, 'G': true, 'L': true, 'T': true}

// endsAsCodes reports whether a line of two bytes or more may end with codes: with B6, 1.4(D), the name of a law or
// the words of a release.
func endsAsCodes(line string) bool {
	switch c, before := line[len(line)-1], line[len(line)-2]; c {
	case '1', '2', '3', '4', '5', '6', '7', '8', '9':
		return before == 'B'
	case ')':
		return len(line) > 2 && line[len(line)-3] == '('
	case 'A', 'G', 'L', 'T':
		return strings.HasSuffix(line, "CIA") || strings.HasSuffix(line, "ORG") || strings.HasSuffix(line, "INA") ||
			strings.HasSuffix(line, "NSA") || strings.HasSuffix(line, "FULL") || strings.HasSuffix(line, "PART")
	}
	return false
}

// releases are the words of a release in a margin.
var releases = [...]string{"RELEASED IN FULL", "RELEASED IN PART", "RELEASE IN FULL", "RELEASE IN PART"}

// reasonAbove reports whether a line leads to a reason.
func reasonAbove(line string) bool {
	for _, word := range [...]string{"REASON", "CLASSIFIED", "DERIVED", "SECTION"} {
		if text.ContainsFold(line, word) {
			return true
		}
	}
	return layout.ListBreaks(line)
}

// codesLength is the length of the codes of exemptions that a text begins with. Those of B3 have a law's name after
// them.
func codesLength(s string) (end int) {
	for i := 0; i < len(s); {
		n := codeLength(s[i:])
		if n == 0 {
			break
		}
		i += n
		end = i
		for i < len(s) && strings.IndexByte(" ,;\r\n", s[i]) >= 0 {
			i++
		}
		for _, law := range [...]string{"CIA PERS/ORG", "CIA", "INA", "NSA"} {
			if text.HasWord(s[i:], law) {
				end = i + len(law)
				i = text.SkipBlank(s, end)
				break
			}
		}
	}
	return end
}

// codeLength is the length of a code: B6, (b)(6), 1.4(D).
func codeLength(s string) int {
	end := 0
	switch {
	case len(s) >= 2 && s[0] == 'B' && '1' <= s[1] && s[1] <= '9':
		end = 2
	case len(s) >= 6 && (s[:3] == "(b)" || s[:3] == "(B)") && s[3] == '(' && text.IsDigit(s[4]) && s[5] == ')':
		end = 6
	case len(s) >= 6 && (s[:4] == "1.4(" || s[:4] == "1.5(") && 'A' <= s[4] && s[4] <= 'H' && s[5] == ')':
		end = 6
	}
	if end < len(s) && end > 0 && (text.IsLetter(s[end]) || text.IsDigit(s[end]) || s[end] == '.') {
		return 0
	}
	return end
}
