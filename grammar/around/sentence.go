package around

import (
	"strings"

	"github.com/cablelint/cablelint/grammar/source"
	"github.com/cablelint/cablelint/grammar/text"
)

// EndsSentence reports whether a mark ends its line, and the sentence before it has ended: it marks what is before it.
func (t Text) EndsSentence(mark source.Span) bool {
	before := strings.TrimRight(t.whole[:mark.Start], " \t\r\n")
	rest := strings.TrimLeft(t.whole[mark.End:], " \t\r")
	// a paragraph's number that a copy ran into this one
	if n := len(before); n > 1 && before[n-1] == '.' && text.IsDigit(before[n-2]) {
		return false
	}
	return before != "" && strings.IndexByte(".!?\")", before[len(before)-1]) >= 0 && (rest == "" || rest[0] == '\n')
}

// EndsMidSentence reports whether a place ends in the middle of a line of prose: in a small letter or a comma, after
// other words.
func (t Text) EndsMidSentence(at source.Span) bool {
	s := strings.TrimRight(at.In(t.whole), " \t\r\n")
	if s == "" {
		return false
	}
	line := s[strings.LastIndexByte(s, '\n')+1:]
	last := line[len(line)-1]
	open := text.IsLower(last) || last == ',' || last == '-' && !strings.HasSuffix(line, "--")
	return open && strings.Count(line, " ") >= 3
}

// MidSentence reports whether a line is in the middle of a sentence: the words above it end in a small letter, a comma
// or a colon, or those below it begin with a small letter.
func (t Text) MidSentence(line source.Span) bool {
	above := strings.TrimRight(t.whole[:line.Start], " \t\r\n")
	below := strings.TrimLeft(t.whole[line.End:], " \t\r\n")
	return above != "" && (text.IsLower(above[len(above)-1]) || strings.IndexByte(",:", above[len(above)-1]) >= 0) ||
		below != "" && text.IsLower(below[0])
}

// WholeSentences reports whether a place begins as a paragraph does, and ends with the end of a sentence.
func (t Text) WholeSentences(at source.Span) bool {
	s := strings.TrimRight(at.In(t.whole), " \t\r\n\"')]*_”’")
	return s != "" && !text.IsLower(s[0]) && strings.IndexByte(".!?", s[len(s)-1]) >= 0
}

// SentenceEnds reports whether a sentence or a part of one ends somewhere in a place, which is no title or name then.
func (t Text) SentenceEnds(at source.Span) bool {
	s := at.In(t.whole)
	for i := 0; i < len(s); i++ {
		if strings.IndexByte(".!?;", s[i]) >= 0 && (i+1 == len(s) || strings.IndexByte(" \r\n\"')]\xe2", s[i+1]) >= 0) {
			return true
		}
	}
	return false
}
