package scan

import (
	"strings"

	"github.com/cablelint/cablelint/grammar/source"
	"github.com/cablelint/cablelint/grammar/text"
)

// Markdown may have tags of HTML around a mark, <b>(S)</b>, its parentheses escaped, \(S\), as converters write them,
// or an entity for the blank after it, (S)&nbsp;The. Below a banner they are taken for blanks where a mark then begins
// the line.

// markupSigns are in each line with such a mark.
var markupSigns = [...]string{">(", `\(`, ")&nbsp;"}

// blankMarkup takes the markup around marks out of the text that is scanned.
func (s *paperScanner) blankMarkup() {
	if !containsAny(s.text, markupSigns[:]) { // as nearly all texts
		return
	}
	var all []source.Span
	at := 0
	for l := range strings.Lines(s.text) {
		if containsAny(l, markupSigns[:]) {
			for _, span := range markupAround(l) {
				all = append(all, span.Shift(at))
			}
		}
		at += len(l)
	}
	if len(all) > 0 {
		s.text, s.out.read = withoutStamps(s.text, all), withoutStamps(s.out.read, all)
		s.lines.text = s.text
	}
}

// markupAround is the markup of a line that begins with a mark without it; nil for other lines.
func markupAround(l string) (all []source.Span) {
	for at := 0; at < len(l); {
		n := markupLength(l[at:])
		if n > 0 {
			all = append(all, source.Span{Start: at, End: at + n})
		}
		at += max(n, 1)
	}
	bare := withoutStamps(l, all)
	front := leadAt(bare, 0, len(bare), 0)
	rest := bare[front.at:]
	if papersMarkAt(rest).length == 0 && labelLength(rest) == 0 {
		return nil
	}
	return all
}

// markupLength is the length of a tag, an entity for a blank, or the sign that escapes a parenthesis, at the front of a
// text; 0 for none.
func markupLength(s string) int {
	const blank, longestTag = "&nbsp;", 120
	switch {
	case strings.HasPrefix(s, blank):
		return len(blank)
	case strings.HasPrefix(s, `\(`), strings.HasPrefix(s, `\)`):
		return 1
	case len(s) > 2 && s[0] == '<' && (text.IsLetter(s[1]) || s[1] == '/' && text.IsLetter(s[2])):
		return strings.IndexByte(s[:min(len(s), longestTag)], '>') + 1
	}
	return 0
}
