package fragment

import (
	"strings"

	"github.com/cablelint/cablelint/grammar/source"
	"github.com/cablelint/cablelint/internal/pattern"
)

// pageLine is the first line at a page's head of a telegram; empty if there is none. Prints of later sections
// and saved bodies have such lines and no header.
func pageLine(text string) source.Span {
	if !strings.Contains(text, "PAGE ") && !strings.Contains(text, " OF ") { // as nearly all texts
		return source.Span{}
	}
	for from := 0; from < len(text); {
		end := from + strings.IndexByte(text[from:], '\n')
		if end < from {
			end = len(text)
		}
		// few lines have one of the words, so few are read with care
		if line := text[from:end]; strings.Contains(line, "PAGE ") || strings.Contains(line, " OF ") {
			if m := cablePage.Get().FindStringIndex(text[from:min(len(text), end+longestPage)]); m != nil && m[0] <= len(line) {
				return source.Span{Start: from + m[0], End: from + m[1]}
			}
		}
		from = end + 1
	}
	return source.Span{}
}

// longestPage is how far such a line reaches at most into the next one.
const longestPage = 200

// cablePage is such a line in the forms of 1973 to 2010: PAGE 02 QUELLV 01325 01 OF 02 042157Z, in two lines since
// 1978, PAGE 02 STATE 243332 of the Department's, and QUELLVILLE 00000412 002 OF 002.
var cablePage = pattern.Lazy(`(?m)^[ \t]*PAGE \d\d\s+[A-Z][A-Z .'-]{1,25} \d{5,6}` +
	`(?:[ \t]+\d\d OF \d\d)?[ \t]+\d{6} ?Z\b|` +
	`^[ \t]*PAGE \d\d\s+STATE \d{6}[ \t\r]*$|` +
	`^[A-Z][A-Z .'-]{2,25} \d{8}[ \t]+\d{3}(?:\.\d)? OF \d{3}\b`)
