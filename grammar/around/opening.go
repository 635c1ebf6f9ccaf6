package around

import (
	"strings"

	"github.com/cablelint/cablelint/grammar/layout"
	"github.com/cablelint/cablelint/grammar/portion"
	"github.com/cablelint/cablelint/grammar/source"
	"github.com/cablelint/cablelint/grammar/text"
)

// partNames are the words for parts of a paper, whose number or letter is before the mark of their title.
var partNames = [...]string{"ANNEX", "APPENDIX", "ATTACHMENT", "CHAPTER", "ENCLOSURE", "EXHIBIT", "FIGURE", "PART",
	"SECTION", "TAB", "TABLE"}

// opensAfter reports whether what is before a mark on its line, or after a line break of HTML, is only what comes
// before the text of a portion: the name of a part, Annex A., the sign of an item below a break, an arrow of TeX.
func opensAfter(before string, broken bool) bool {
	before = strings.Trim(before, " \t*_>#|-")
	switch {
	case strings.HasPrefix(before, `$\`) && strings.IndexByte(before, '$') < len(before)-1 &&
		strings.IndexByte(before[1:], '$') == len(before)-2:
		return true
	case broken:
		sign := strings.TrimRight(before, ".)")
		return len(sign) < len(before) && 0 < len(sign) && len(sign) < 4 && !strings.ContainsAny(sign, " (")
	}
	for _, name := range partNames {
		if text.HasWord(before, name) {
			number := strings.Trim(before[len(name):], " .:-–—")
			return number != "" && len(number) < 6 && !strings.Contains(number, " ")
		}
	}
	return false
}

// MarkedPart reports whether the name of a part of the paper begins a title, and its mark is after that: Annex A. (U)
// Piers.
func (t Text) MarkedPart(title source.Span) bool {
	s := t.whole[title.Start:]
	s = s[:layout.LineLength(s)]
	i := strings.IndexByte(s, '(')
	return i > 0 && opensAfter(s[:i], false) && portion.At(s[i:]).Length > 0
}

// Cites reports whether a mark is inside a line and only says how high something is that the line names: a comma, a
// semicolon or a colon follows it, Letter to the Mayor (S), one copy; or it ends an entry whose own mark is in front,
// Tab 1 - (U) Piers (S).
func (t Text) Cites(mark source.Span) bool {
	if t.BeforeComma(mark) || strings.HasPrefix(t.whole[mark.End:], ":") {
		return true
	}
	before := strings.TrimRight(t.beforeInLine(mark), " \t*_")
	if !t.EndsLine(mark) || before == "" || strings.IndexByte(".!?:;", before[len(before)-1]) >= 0 {
		return false
	}
	front := strings.IndexByte(before, '(')
	return front >= 0 && front < len("Attachment 10 - ") && portion.At(before[front:]).Length > 0
}

// abbreviations are marks and the words of which each is the abbreviation.
var abbreviations = [...]struct{ mark, words string }{
	{"(TS)", "TOP SECRET"}, {"(S)", "SECRET"}, {"(C)", "CONFIDENTIAL"}, {"(U)", "UNCLASSIFIED"},
	{"(FOUO)", "OFFICIAL USE ONLY"}, {"(SBU)", "SENSITIVE BUT UNCLASSIFIED"},
}

// Abbreviates reports whether a mark is the abbreviation of the words before it, in any letters, in a sentence that
// goes on in small letters: papers that are Top Secret (TS) are kept here. A level in capitals may be a label.
func (t Text) Abbreviates(mark source.Span) bool {
	after := strings.TrimLeft(t.whole[mark.End:], " \t\r\n")
	before := strings.TrimRight(t.whole[:mark.Start], " \t\r\n")
	if after == "" || !text.IsLower(after[0]) && after[0] != '.' {
		return false
	}
	for _, a := range abbreviations {
		n := len(before) - len(a.words)
		if n > 0 && a.mark == mark.In(t.whole) && text.HasFold(before[n:], a.words) {
			return len(a.mark) > len("(TS)") || text.HasLower(before[n:])
		}
	}
	return false
}

// BeforeComma reports whether a comma or a semicolon follows a place, so that no portion begins there.
func (t Text) BeforeComma(mark source.Span) bool {
	return strings.HasPrefix(t.whole[mark.End:], ",") || strings.HasPrefix(t.whole[mark.End:], ";")
}

// EndsUnstopped reports whether a place ends with a long line of prose that no stop ends, also in a capital: as set
// out by the General. At the end of a page, the sentence goes on overleaf.
func (t Text) EndsUnstopped(at source.Span) bool {
	const shortest, words = 60, 5
	s := strings.TrimRight(at.In(t.whole), " \t\r\n")
	line := s[strings.LastIndexByte(s, '\n')+1:]
	return len(line) >= shortest && text.IsLetter(line[len(line)-1]) && text.SmallWords(line) >= words
}

// EndsLine reports whether nothing but signs of markup follows a mark on its line.
func (t Text) EndsLine(mark source.Span) bool {
	rest := strings.TrimLeft(t.whole[mark.End:], " \t\r*_")
	return rest == "" || rest[0] == '\n'
}
