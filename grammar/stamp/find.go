package stamp

import (
	"strings"
	"unicode/utf8"

	"github.com/cablelint/cablelint/grammar/layout"
	"github.com/cablelint/cablelint/grammar/source"
	"github.com/cablelint/cablelint/grammar/text"
)

// fewLines is how many lines are found at once of a text whose lines are not kept.
const fewLines = 64

// Find gives the places of the stamps in a plain text, in order, and a splitter that has found the lines, for where
// there is no stamp. paths reports whether the text may have one.
func Find(s string, paths bool) (found []source.Span, lines layout.Splitter) {
	f := stampFinder{text: s, looks: stampLook.Get(), paths: paths}
	if lines = layout.Split(s); len(s) <= layout.KeptLines {
		f.lines(lines.Ready())
		return f.found, lines
	}
	for lines.Find(fewLines); len(lines.Ready()) > 0; lines.Find(fewLines) {
		f.lines(lines.Ready())
		lines.Drop()
	}
	return f.found, layout.NewSplitter(s)
}

// stampFinder finds the stamps of a text line by line.
type stampFinder struct {
	text  string
	looks *stampLooks
	paths bool // the text has what may be a path or an address
	found []source.Span
	end   int         // where the last stamp ended
	above layout.Line // the last line that is neither blank nor a stamp, without stamps
}

// lines looks for stamps in lines.
func (f *stampFinder) lines(lines []layout.PackedLine) {
	for i := range lines {
		l := lines[i].Line()
		if f.paths || l.Start < f.end || f.mayHold(f.text[l.Start:l.End]) {
			f.read(l)
		} else {
			f.above = l
		}
	}
}

// mayHold is a quick look at a line that is not blank, in a text without paths: it begins as a stamp does, or ends as
// codes do, or has a blank where one of both is looked for.
func (f *stampFinder) mayHold(line string) bool {
	return f.looks.last[layout.LastByte(line)] || len(line) > 1 && f.looks.second[line[0]]>>(line[1]&31)&1 != 0
}

// read looks for stamps in a line: at its beginning, and for codes at its end.
func (f *stampFinder) read(l layout.Line) {
	s, start := f.text, max(l.Start, f.end)
	if start = layout.SkipBlank(s, start, l.End); start >= l.End {
		return
	}
	if stop := f.at(start); stop > start {
		f.found, f.end = append(f.found, source.Span{Start: start, End: stop}), stop
		start = layout.SkipBlank(s, min(stop, l.End), l.End)
	}
	end := l.End
	if line := s[start:end]; line != "" && f.looks.last[layout.LastByte(line)] {
		if n := marginCodes(line, start-l.Start, s[f.above.Start:f.above.End]); n < len(line) {
			f.found = append(f.found, source.Span{Start: start + n, End: layout.TrimBlank(s, start+n, l.End)})
			end = start + n
		}
	}
	if start < end {
		f.above = layout.Line{Start: start, End: end}
	}
}

// at is where a stamp that begins at an offset ends; the offset itself for none.
func (f *stampFinder) at(at int) int {
	s := f.text
	initial := stampInitials[s[at]]
	if initial == ofNothing || at+2 >= len(s) {
		return at
	}
	first, second := text.Upper(s[at]), text.Upper(s[at+1])
	if initial == ofWords && f.looks.second[first]>>(second&31)&1 != 0 { // few lines begin with two of these
		if end := f.formAt(at, first, second); end > at {
			return end
		}
	}
	if f.paths && (second == ':' || initial == ofAddress) {
		return printPath(s, at)
	}
	return at
}

// stampInitial is what may begin with a letter.
type stampInitial uint8

const (
	ofNothing stampInitial = iota
	ofWords                // a stamp, or a path that a browser prints, F:\
	ofAddress              // an address that a browser prints: http:, file:, or what is left of the first
)

// stampInitials are the letters with which a stamp or a printed address may begin.
var stampInitials = [256]stampInitial{'C': ofWords, 'D': ofWords, 'J': ofWords, 'M': ofWords, 'R': ofWords,
	'S': ofWords,
	'U': ofWords, 'c': ofWords, 'd': ofWords, 'j': ofWords, 'm': ofWords, 'r': ofWords, 's': ofWords, 'u': ofWords,
	'F': ofAddress, 'H': ofAddress, 'Q': ofAddress, 'f': ofAddress, 'h': ofAddress, 'q': ofAddress}

// formAt is where the stamp of a form ends that begins at an offset with two capitals; the offset itself for none.
func (f *stampFinder) formAt(at int, first, second byte) int {
	s, missing := f.text, "" // a first word, which several forms share, that is not there
	for _, form := range f.looks.formsOf(first) {
		if form.first[1] != second && second != '.' || form.capitals && text.IsLower(s[at+1]) || form.first == missing {
			continue
		}
		next := at
		if second == '.' || mayGoOn(s, at+2, form.first[2:], slipsOf(form.first)) {
			next = stampWord(s, at, form.first)
		}
		if next == at {
			missing = form.first
			continue
		}
		if end, ok := form.match(s, next, form.rest); ok {
			return end
		}
	}
	return at
}

// match is where a form ends whose first word ends at an offset, and whose other words are rest; ok is false where one
// of them is missing.
func (f *stampForm) match(s string, end int, rest string) (_ int, ok bool) {
	before := true // the word before was there
	for word := ""; rest != ""; {
		word, rest, _ = strings.Cut(rest, " ")
		optional := word[0] == '?'
		if optional {
			word = word[1:]
		}
		next := end
		if !optional || before || !strings.HasPrefix(word, "@da") { // a date that nothing leads to may be the cable's
			next = stampWord(s, end, word)
		}
		before = next > end
		if !before && !optional {
			return end, false
		}
		end = next
	}
	if signs := signsEnd(s, end); signs > end {
		return signs, true
	}
	return end, !f.whole || layout.Trailing(s, end, len(s))
}

// signsEnd is where the signs end that are all that is left of a line, or of the one below; the offset itself where
// there is more.
func signsEnd(s string, at int) int {
	end := at
	for below := range 2 {
		next := at + layout.LineLength(s[at:])
		if below > 0 && at == next || strings.Trim(s[at:next], " \t\f_.,;:'\"-~)") != "" {
			break
		}
		end = max(end, layout.TrimBlank(s, at, next))
		at = text.SkipBlank(s, next)
	}
	return end
}

// stampWord is where a word of a form that is next in a text ends; the offset itself where it is not next.
func stampWord(s string, at int, word string) int {
	i := at
	for i < len(s) && i < at+longestGap && (layout.BlankAt(s, i, len(s)) > 0 || stampSign(s[i])) {
		i++
	}
	if i >= len(s) {
		return at
	}
	end := i
	switch word {
	case "@date", "@day":
		end = stampDate(s, i, word == "@date")
	case "@number":
		end = stampNumber(s, i)
	case "@order":
		end = stampOrder(s, i)
	case "@codes":
		end = i + codesLength(s[i:])
	case "@level":
		for _, level := range [...]string{"UNCLASSIFIED", "CONFIDENTIAL", "TOPSECRET", "SECRET"} {
			if end = spell(s, i, level); end > i {
				break
			}
		}
	case "@office":
		end = stampOffice(s, at, i)
	case "@name":
		end = i + layout.LineLength(s[i:])
		if end-i > 40 {
			end = i
		}
	case "@page", "@foot":
		end = stampFoot(s, i, word == "@page")
	default:
		end = spell(s, i, word)
	}
	if end == i {
		return at
	}
	return end
}

// longestGap is how many blanks and signs may be between two words of a stamp.
const longestGap = 240

// stampSign reports whether a byte is of a sign between the words of a stamp, or of a character beyond ASCII.
func stampSign(c byte) bool {
	return c >= utf8.RuneSelf || strings.IndexByte(".,:;-_~/\\\"'=|*()", c) >= 0
}
