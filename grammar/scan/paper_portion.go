package scan

import (
	"strings"

	"github.com/cablelint/cablelint/grammar/around"
	"github.com/cablelint/cablelint/grammar/layout"
	"github.com/cablelint/cablelint/grammar/marking"
	"github.com/cablelint/cablelint/grammar/portion"
	"github.com/cablelint/cablelint/grammar/text"
	"github.com/cablelint/cablelint/grammar/written"
)

// portion emits a paragraph: what opens it, its marks and its text.
func (s *paperScanner) portion(at int) {
	end := s.line.End
	table := s.tableRow(at)
	l := s.withoutCut(leadAt(s.text, at, end, s.letter), end)
	s.letter = l.letter(s.text)
	for _, g := range l.signs {
		switch s.text[g.start] {
		case '>', '*', '_':
			if !bulletAlone(s.text, g) {
				continue // a sign of quotation or of bold type: fillGaps
			}
		}
		s.emit(g.kind, g.start, g.end)
	}
	s.found.letter(belowEnumerators(s.text[l.at:end]))
	if n := s.listLetter(l.at); n > 0 {
		s.emit(Bullet, l.at, l.at+n)
		l.at = skipEmphasis(s.text, l.at+n, end)
	}
	if n := s.labelLength(s.text[l.at:end]); n > 0 {
		s.emit(Heading, l.at, l.at+n)
		l.at = skipEmphasis(s.text, l.at+n, end)
	} else if n := s.numberTouches(s.text[l.at:end]); n > 0 {
		s.emit(Number, l.at, l.at+n)
		l.at = layout.SkipBlank(s.text, l.at+n, end)
	}
	if s.entireText(l.at) {
		return
	}
	s.found.legend = s.found.legend || portion.KeyEntry(s.text[l.at:end])
	if table {
		s.beginColumn(l.at)
	}
	at, marked := s.marks(l, end)
	for marked {
		n := s.runInTitle(s.text[at:end])
		if n == 0 {
			break
		}
		s.emit(Heading, at, at+n)
		at, _ = s.marks(lead{at: skipEmphasis(s.text, at+n, end)}, end)
	}
	if !marked {
		s.found.small.front(s.text[at:end])
		s.found.odd(s.text[at:end])
	}
	if table {
		s.cells(at, end)
		return
	}
	if marked && s.stampAfterMark(at) {
		return
	}
	s.foldParagraph(marked)
	if at == end { // the text is below its mark
		at = s.line.End - len(strings.TrimLeft(s.text[at:s.line.End], " \t\r\n"))
	}
	s.paragraph(at, marked)
}

// marks emits the marks of a portion, and gives where its text begins, and whether it is marked.
func (s *paperScanner) marks(l lead, end int) (at int, marked bool) {
	at = l.at
	for at < end {
		m := s.markAt(s.text[at:end])
		if m.Length == 0 && !marked && len(l.signs) > 0 {
			m = s.smallAfter(s.text[at:end])
		}
		if m.Length == 0 {
			m = s.looseMark(s.text[at:end])
		}
		if m.Length == 0 && s.columns != nil {
			m = s.cellMark(at, end)
		}
		if m.Length == 0 && !marked {
			if n := s.cutMark(s.text[at:end]); n > 0 { // it is not evidence of a paper
				s.emit(Mark, at, at+n)
				return layout.SkipBlank(s.text, at+n, end), true
			}
		}
		if m.Length == 0 || m.Letter != "" && s.found.inList(m.Letter) {
			break
		}
		s.emit(Mark, at, at+m.Length)
		s.found.mark(m, false)
		s.found.stroked = s.found.stroked || m.Strange && strings.Contains(s.text[at:at+m.Length], "//")
		if m.Letter == "C" && OpensSentence(s.text[at+m.Length:end]) {
			s.found.opening++
		}
		if m.Letter != "" && s.mayBeSentence(at+m.Length, end) {
			s.found.sentences++
		}
		if s.found.all++; !marked && l.numbered(s.text) {
			s.found.numbered++
		}
		marked = true
		at = layout.SkipBlank(s.text, at+m.Length, end)
		for at < end && (s.text[at] == '*' || s.text[at] == '_') {
			at++
		}
	}
	return at, marked
}

// longestPhrase is how long a line is at most that is surely no sentence where it ends without a stop.
const longestPhrase = 60

// mayBeSentence reports whether the text after a mark is a sentence or may be one: it ends with a stop, is long, or
// goes on below.
func (s *paperScanner) mayBeSentence(at, end int) bool {
	words := strings.Trim(s.text[at:end], " \t\r*_")
	if words == "" || len(words) > longestPhrase || strings.IndexByte(".?!:;\"')", words[len(words)-1]) >= 0 {
		return true
	}
	below := s.text[min(end+1, len(s.text)):]
	below = strings.TrimLeft(below[:layout.LineLength(below)], " \t\r")
	return below != "" && strings.IndexByte("([-*•|#0123456789", below[0]) < 0
}

// skipEmphasis is where a text goes on after blanks and the signs of bold type.
func skipEmphasis(s string, at, end int) int {
	for at < end && strings.IndexByte(" \t*_", s[at]) >= 0 {
		at++
	}
	return at
}

// entireText emits a mark of the entire text that is alone on its line, or one in parentheses before a paragraph, and
// reports whether one was there.
func (s *paperScanner) entireText(at int) bool {
	n := marking.EntireTextLength(s.text[at:s.line.End])
	rest := layout.SkipBlank(s.text, at+n, s.line.End)
	if n == 0 || rest < s.line.End && s.text[at] != '(' {
		return false
	}
	s.emit(EntireText, at, at+n)
	s.found.sure++
	if rest < s.line.End {
		s.foldParagraph(true)
		s.paragraph(rest, true)
	}
	return true
}

// bulletAlone reports whether a sign is a bullet by the blank after it, and no sign of quotation.
func bulletAlone(s string, g sign) bool {
	return s[g.start] != '>' && g.end-g.start == 1 && g.end < len(s) && (s[g.end] == ' ' || s[g.end] == '\t')
}

// fillGaps gives what is between tokens, signs of quotation and of bold type, the semicolons of an authority block,
// tokens of their own.
func (t *Tokens) fillGaps(plain string) {
	full := make([]packed, 0, len(t.list)+len(t.list)/8+1)
	at := 0
	gap := func(end int) {
		if start := layout.SkipBlank(plain, at, end); start < end {
			full = append(full, packed{uint32(start), uint32(layout.TrimBlank(plain, start, end)), Rule})
		}
	}
	for _, p := range t.list {
		gap(int(p.start))
		full = append(full, p)
		at = int(p.end)
	}
	gap(len(plain))
	t.list = full
}

// paragraph emits the text of a paragraph: a heading where it is one short line, with a mark at its end.
func (s *paperScanner) paragraph(at int, marked bool) {
	end := layout.TrimBlank(s.text, at, s.line.End)
	if at >= end {
		return
	}
	for marked && !s.found.broken {
		n := runOn(s.text[at:end])
		if n == 0 {
			break
		}
		s.emit(Text, at, layout.TrimBlank(s.text, at, at+n))
		if at, marked = s.nextItem(at+n, end); at >= end {
			return
		}
	}
	line := s.text[at:end]
	late := at + marking.MarkAtEnd(line)
	l, below, ok := s.below(0)
	alone := s.blankBefore && (!ok || l.Blank)
	if !marked && (alone && heading(s.text[at:late]) || late < end && subjectAtEnd(s.text[at:late])) {
		s.emit(Heading, at, late)
		s.emit(LateMark, late, end)
		if late < end {
			s.found.headings++
		}
		return
	}
	ends := portion.EndsMarked(line) || s.late && endsPart(line) ||
		late < end && ok && agencyCode(below) // words before it may be cut
	if !marked && ends && (s.late || s.found.all > 0 && lastSentenceMarked(line)) {
		s.emit(Text, at, late)
		s.emit(LateMark, late, end)
		s.found.late++
		return
	}
	s.emit(Text, at, end)
}

// lastSentenceMarked reports whether a paragraph of more than a few words ends with a stop and a mark, as one does
// whose mark was put after it where others have theirs in front.
func lastSentenceMarked(s string) bool {
	return portion.EndsMarked(s) && strings.Count(strings.TrimSpace(s[:marking.MarkAtEnd(s)]), " ") >= fewestWords
}

// fewestWords is how many words such a paragraph has at least; a shorter one may name a paper and its level.
const fewestWords = 5

// nextItem emits the number and the marks of an item that a converter joined with the one before, and gives where its
// text begins, and whether it is marked.
func (s *paperScanner) nextItem(at, end int) (from int, marked bool) {
	l := leadAt(s.text, at, end, s.letter)
	s.letter = l.letter(s.text)
	for _, g := range l.signs {
		s.emit(g.kind, g.start, g.end)
	}
	return s.marks(l, end)
}

// heading reports whether a line between blank ones is a heading: short, and without a stop at its end.
func heading(line string) bool {
	line = strings.TrimSpace(line)
	return line != "" && len(line) <= 80 && strings.IndexByte(line, '\n') < 0 &&
		strings.IndexByte(".,;?!", line[len(line)-1]) < 0
}

// foldParagraph takes along the lines of a paragraph: those up to the next blank line, banner, bullet or mark, or to
// the mark at its end.
func (s *paperScanner) foldParagraph(marked bool) {
	for {
		l, below, ok := s.below(0)
		if line := s.text[s.line.Start:s.line.End]; !ok || !marked && s.late && (portion.EndsMarked(line) || endsPart(line)) {
			return
		}
		if l.Blank || s.opens(below) || s.dayAlone(below) {
			return
		}
		if _, ok := s.editionBannerAt(l.Start, l.End); ok {
			return
		}
		s.found.other(below)
		if portion.Misread(below) {
			s.found.oddMarks++
		}
		s.extend()
	}
}

// longestDay is the length that a line with a date alone is shorter than.
const longestDay = written.Longest

// dayAlone reports whether a line above the first mark is nothing but a date, with the key, the office or the place
// before it.
func (s *paperScanner) dayAlone(line string) bool {
	if s.found.all > 0 || len(line) >= longestDay || !text.HasDigit(line) {
		return false
	}
	line = strings.Trim(line, " \t\r>*.-—–·•")
	if written.Alone(line) || dateKeyLength(line) > 0 {
		return true
	}
	_, ok := afterOffice(line)
	return ok
}

// opens reports whether a line inside a paragraph opens something else.
func (s *paperScanner) opens(line string) bool { return !s.goesOn(line) && s.opensAny(line) }

// opensAny is opens without the quick look.
func (s *paperScanner) opensAny(line string) bool {
	if s.strings && stringEnd(line) != "" ||
		strings.IndexByte(line, '`') >= 0 && (strings.HasPrefix(line, layout.CodeFence) || strings.Count(line, "`")%2 == 1) ||
		strings.HasPrefix(line, layout.TildeFence) {
		return true
	}
	if s.releaseStamp(line) || struckBanner(line) || s.bannerLike(line) || s.statement(line) || messageLine(line) ||
		pageFurniture(line) {
		return true
	}
	bare := text.TrimLeft(line, "> *")
	if bare == "" || s.line.Start < s.edge.head && letterhead(line) {
		return true
	}
	if titleLine(bare) && !s.titleInSentence(bare) || subjectKey(bare) > 0 || blufKey(bare) > 0 {
		return true
	}
	if s.field(bare, 1).kind != None {
		return true
	}
	l := leadAt(line, 0, len(line), s.letter)
	at := skipEmphasis(line, l.at+s.labelLength(line[l.at:]), len(line))
	if len(l.signs) > 0 && (line[0] != '>' || len(l.signs) > 1) {
		return true
	}
	m := s.markAt(line[at:])
	if m.Length == 0 {
		return s.loneMark(line[at:]) || s.oddFront(line[at:])
	}
	return !s.midSentence(m, line[at+m.Length:]) && !around.InDegrees(s.text[:s.line.End], line[at:])
}

// markdown reports whether a text is written in Markdown: a line is a heading of it, or it begins with front matter
// or a comment.
func markdown(s string) bool {
	return strings.HasPrefix(s, "# ") || strings.HasPrefix(s, "<!--") || strings.HasPrefix(s, "---\n") ||
		strings.IndexByte(s, '#') >= 0 && (strings.Contains(s, "\n## ") || strings.Contains(s, "\n# "))
}

// indentedCode reports whether a line of Markdown is code by its indent: four blanks from the margin, below a blank
// line or more code, and not in a list.
func (s *paperScanner) indentedCode() bool {
	line := s.out.whole[s.line.Start:s.line.End] // with the markup before a mark
	if !strings.HasPrefix(line, "    ") && !strings.HasPrefix(line, "\t") {
		if s.blankBefore || s.lastKind() == CodeLine {
			l := leadAt(line, 0, len(line), s.letter)
			s.listed = len(l.signs) > 0 && line[l.signs[0].start] != '#'
		}
		return false
	}
	return !s.listed && (s.blankBefore || s.lastKind() == CodeLine)
}
