package scan

import (
	"strings"

	"github.com/cablelint/cablelint/grammar/layout"
	"github.com/cablelint/cablelint/grammar/text"
)

// breaksAtBanners puts LF for each line break of HTML in a line in which a banner is before or after one, as Markdown
// has it: SECRET<br>Trip report. whole and plain are the same text as bytes. Cells of tables and code are left.
func breaksAtBanners(s string, whole, plain []byte) {
	for start := 0; start < len(s); {
		line := s[start : start+layout.LineLength(s[start:])]
		if !strings.ContainsAny(line, "|`") && bannerAtBreak(line) {
			for at, n := htmlBreak(line, 0); n > 0; at, n = htmlBreak(line, at+n) {
				for i := start + at; i < start+at+n; i++ {
					whole[i], plain[i] = ' ', ' '
				}
				whole[start+at+n-1], plain[start+at+n-1] = '\n', '\n'
			}
		}
		start += len(line) + 1
	}
}

// bannerAtBreak reports whether a part of a line between line breaks of HTML is a banner.
func bannerAtBreak(line string) bool {
	at, n := htmlBreak(line, 0)
	if n == 0 {
		return false
	}
	for from := 0; ; at, n = htmlBreak(line, from) {
		if first, last := ornamented(line, from, at); bannerLike(line[first:last]) {
			return true
		}
		if n == 0 {
			return false
		}
		from = at + n
	}
}

// htmlBreak is where the next line break of HTML is in a line, <br>, <br/> or <br />, and its length; the end of the
// line and 0 for none.
func htmlBreak(line string, from int) (at, length int) {
	for from < len(line) {
		i := strings.IndexByte(line[from:], '<')
		if i < 0 {
			break
		}
		at = from + i
		if text.HasFold(line[at:], "<BR") {
			rest := strings.TrimLeft(line[at+len("<BR"):], " ")
			rest = strings.TrimPrefix(rest, "/")
			if strings.HasPrefix(rest, ">") {
				return at, len(line) - at - len(rest) + 1
			}
		}
		from = at + 1
	}
	return len(line), 0
}
