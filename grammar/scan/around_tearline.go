package scan

import (
	"strings"

	"github.com/cablelint/cablelint/grammar/source"
	"github.com/cablelint/cablelint/grammar/text"
)

// longestTearline is how long a tearline is at most: signs around one word or two.
const longestTearline = 90

// BelowTearline is the part of a text that a banner begins which has a tearline above it, up to the next tearline, or
// to an offset. Who may not have the paper may be given that part: ICD 209. It is empty for another banner.
func (t *Tokens) BelowTearline(banner source.Span, end int) source.Span {
	above := strings.TrimRight(t.whole[max(0, banner.Start-2*longestTearline):banner.Start], " \t\r\n")
	if !tearline(above[strings.LastIndexByte(above, '\n')+1:]) {
		return source.Span{}
	}
	for at := banner.End; at < end; {
		line, _, _ := strings.Cut(t.whole[at:end], "\n")
		if tearline(line) {
			return source.Span{Start: banner.End, End: at}
		}
		at += len(line) + 1
	}
	return source.Span{Start: banner.End, End: end}
}

// tearline reports whether a line is a tearline, with signs around its word, or the end of the part below one.
func tearline(line string) bool {
	if len(line) > longestTearline {
		return false
	}
	word := strings.Trim(line, " \t\r-=_*~.>|#:")
	for _, key := range [...]string{"BEGIN ", "START ", "END OF ", "END "} {
		if text.HasFold(word, key) {
			word = word[len(key):]
			break
		}
	}
	return strings.EqualFold(word, "TEARLINE") || strings.EqualFold(word, "TEAR LINE") ||
		strings.EqualFold(word, "TEAR-LINE")
}
