package layout

import (
	"strings"

	"github.com/cablelint/cablelint/grammar/source"
	"github.com/cablelint/cablelint/grammar/text"
)

// ListBreaks reports whether a line of a reason ends inside it: below "1.5" and "(B) AND" a (C), the only mark that
// is a letter of reasons too, is not a mark.
func ListBreaks(line string) bool {
	end := TrimBlank(line, 0, len(line))
	line = strings.ToLower(line[max(0, end-12):end])
	for _, w := range [...]string{"and", ",", "&", "/", "(", ":", "reasons", "reason", "1.4", "1.5"} {
		if strings.HasSuffix(line, w) {
			return true
		}
	}
	return false
}

// LineLength is the length of the line at the front of a text, which LF or CR ends. Both are looked for block by block:
// the nearest LF may be far off in a text with CR, and the other way round.
func LineLength(s string) int {
	const block = 512
	for at := 0; at < len(s); at += block {
		part := s[at:min(len(s), at+block)]
		n := strings.IndexByte(part, '\n')
		if n >= 0 {
			part = part[:n]
		}
		if cr := strings.IndexByte(part, '\r'); cr >= 0 {
			n = cr
		}
		if n >= 0 {
			return at + n
		}
	}
	return len(s)
}

// PageNumber reports whether a line is a page's number: 2, - 2 -, Page 2 of 4.
func PageNumber(line string) bool {
	line = strings.Trim(line, " -\t\\")
	if text.HasFold(line, "PAGE ") {
		line = strings.TrimSpace(line[len("PAGE "):])
		return line != "" && strings.Trim(text.Squeeze(line), "0123456789 OF/") == ""
	}
	return line != "" && len(line) <= 3 && text.DigitsEnd(line, 0) == len(line)
}

// Blanked is a text with blanks in some places. Line ends stay.
func Blanked(s string, places []source.Span) string {
	out := []byte(s)
	for _, at := range places {
		for i := at.Start; i < at.End; i++ {
			if out[i] != '\n' && out[i] != '\r' {
				out[i] = ' '
			}
		}
	}
	return string(out)
}
