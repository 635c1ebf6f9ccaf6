package scan

import (
	"strings"

	"github.com/cablelint/cablelint/grammar/layout"
	"github.com/cablelint/cablelint/grammar/marking"
	"github.com/cablelint/cablelint/grammar/portion"
	"github.com/cablelint/cablelint/grammar/source"
	"github.com/cablelint/cablelint/grammar/text"
)

// Markdown may have tags of HTML around a mark, <b>(S)</b>, its parentheses escaped, \(S\), as converters write them,
// or an entity for the blank after it, (S)&nbsp;The. Below a banner they are taken for blanks where a mark then begins
// the line. So are the signs of bold type, a tag or a comment inside a mark: (S//<b>NF</b>), (**S**//NF).

// markupSigns are in each line with such a mark.
var markupSigns = [...]string{">(", `\(`, ")&nbsp;"}

// blankMarkup takes the markup around marks out of the text that is scanned.
func (s *paperScanner) blankMarkup() {
	all := markupInMarks(s.text)
	if text.HasAny(s.text, markupSigns[:]) { // as in few texts
		at := 0
		for l := range strings.Lines(s.text) {
			if text.HasAny(l, markupSigns[:]) {
				for _, span := range markupAround(l) {
					all = append(all, span.Shift(at))
				}
			}
			at += len(l)
		}
	}
	if len(all) > 0 {
		s.text, s.out.read = layout.Blanked(s.text, all), layout.Blanked(s.out.read, all)
		s.lines.GoOnIn(s.text)
	}
}

// markupAround is the markup of a line that begins with a mark without it, or of a row that has a cell which does; nil
// for other lines.
func markupAround(l string) (all []source.Span) {
	for at := 0; at < len(l); {
		n := markupLength(l[at:])
		if n > 0 {
			all = append(all, source.Span{Start: at, End: at + n})
		}
		at += max(n, 1)
	}
	bare := layout.Blanked(l, all)
	front := leadAt(bare, 0, len(bare), 0)
	for rest := bare[front.at:]; ; {
		if portion.At(rest).Length > 0 || labelLength(rest) > 0 {
			return all
		}
		cell := strings.IndexByte(rest, '|') + 1
		if cell == 0 || l[0] != '|' {
			return nil
		}
		rest = rest[cell+skipEmphasis(rest[cell:], 0, len(rest)-cell):]
	}
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

// markupInMarks is the markup inside parentheses that are marks without it.
func markupInMarks(s string) (all []source.Span) {
	for at := 0; ; at++ {
		open := strings.IndexByte(s[at:], '(')
		if open < 0 {
			return all
		}
		at += open
		part := s[at:min(len(s), at+longestMarked)]
		if end := strings.IndexAny(part[1:], "()\n") + 1; end > 1 && part[end] == ')' &&
			strings.ContainsAny(part[:end], markupInside) {
			all = append(all, markupInMark(part[:end+1], at)...)
		}
	}
}

// longestMarked is how long a mark with markup inside is at most, and markupInside has the signs that markup has.
const longestMarked, markupInside = 200, "<*_`&"

// markupInMark is the markup inside a parenthesis, at an offset, which is a mark without it; nil for other ones.
func markupInMark(mark string, at int) (all []source.Span) {
	for i := 1; i < len(mark); {
		n := max(markupLength(mark[i:]), commentLength(mark[i:]))
		if n == 0 && strings.IndexByte("*_`", mark[i]) >= 0 {
			n = 1
		}
		if n > 0 {
			all = append(all, source.Span{Start: i, End: i + n})
		}
		i += max(n, 1)
	}
	if len(all) == 0 || marking.MarkLength(layout.Blanked(mark, all)) != len(mark) {
		return nil
	}
	for i := range all {
		all[i] = all[i].Shift(at)
	}
	return all
}

// commentLength is the length of the comment of HTML that a text begins with; 0 for none.
func commentLength(s string) int {
	const open, end = "<!--", "-->"
	if !strings.HasPrefix(s, open) {
		return 0
	}
	n := strings.Index(s, end)
	if n < 0 {
		return 0
	}
	return n + len(end)
}
