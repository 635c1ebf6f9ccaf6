package scan

import (
	"strings"

	"github.com/cablelint/cablelint/grammar/calendar"
	"github.com/cablelint/cablelint/grammar/marking"
	"github.com/cablelint/cablelint/grammar/portion"
	"github.com/cablelint/cablelint/grammar/source"
	"github.com/cablelint/cablelint/grammar/text"
	"github.com/cablelint/cablelint/grammar/written"
)

// 32 CFR 2001.21(e) asks that the date of origin is apparent, not that it is a line of the title block. Papers have it
// after a marked title, in the letterhead, in a heading, below the signature, or as the end of the subject.

// headWords is how many words of paragraphs the head of a paper has at most.
const headWords = 40

// dayFinder looks for the date of a paper in lines of any kind.
type dayFinder struct {
	text  string
	words int         // of paragraphs so far
	below bool        // a paragraph was read, so that the head is above
	above Kind        // of the token before
	ends  bool        // lists of attachments and clearances are above, whose dates are not the paper's
	line  int         // where the last line that was read begins
	last  source.Span // the line that was looked up last: all cells of a row are on one
	// own are dates that are lines of the head, titled those that end a title or the subject, and signed those that
	// are lines below the last paragraph.
	own, titled, signed foundDay
	revised             foundDay // the date of this version, next to the day from which a directive counts
	ran                 foundDay // the day on which an article or a report ran
	months              foundDay // the days of months that are lines of the head, or of figures that may be two days
	ended               foundDay // those of a month that is a line below the last paragraph
	other               bool     // a line of the head has a date that may be of something else
}

// foundDay is a date that was found, from one day to the last one that it may be, and whether another was found, too.
type foundDay struct {
	day, last calendar.Day
	at        source.Span
	differ    bool
}

func (f *foundDay) found() bool { return !f.at.Empty() }

func (f *foundDay) note(day, last calendar.Day, at source.Span) {
	if f.differ = f.differ || f.found() && f.day != day; !f.found() {
		f.day, f.last, f.at = day, last, at
	}
}

// FoundDate is the date of a paper that no line of its title block has, a day or those of a month and of the next; ok
// is false where none or several may be it. signed means that a date below the signature counts, which is a reviewer's
// where a release stamped the paper.
func (t *Tokens) FoundDate(at source.Span, signed bool) (from, to calendar.Day, where source.Span, ok bool) {
	f := t.findDays(at)
	if f.own.day > f.revised.day {
		f.revised = foundDay{}
	}
	for _, d := range [...]*foundDay{&f.revised, &f.own, &f.titled, &f.signed, &f.months, &f.ended, &f.ran} {
		if d.found() && (d != &f.ran || !f.other) && (signed || d != &f.signed && d != &f.ended) {
			return d.day, d.last, d.at, !d.differ
		}
	}
	return 0, 0, source.Span{}, false
}

// seen reports whether a date was found, also one that is not taken for the paper's.
func (f *dayFinder) seen() bool {
	return f.other || f.ran.found() || f.months.found() || f.revised.found() || f.own.found() ||
		f.titled.found() || f.signed.found()
}

// findDays looks through the part of a text that a paper is.
func (t *Tokens) findDays(at source.Span) *dayFinder {
	f := &dayFinder{text: text.Plain(t.read), line: -1, last: source.Span{Start: -1, End: -1}}
	for _, p := range t.list {
		if int(p.start) < at.Start || int(p.end) > at.End {
			continue
		}
		f.token(p)
		if p.kind != Mark && p.kind != Bullet && p.kind != Rule {
			f.above = p.kind
		}
	}
	return f
}

// token looks for a date in the lines of a token.
func (f *dayFinder) token(p packed) {
	said := f.text[p.start:p.end]
	switch p.kind {
	case SubjectText:
		if !f.below {
			f.title(said, int(p.start), true)
		}
		return
	case TitleLine, Heading, Text:
	default:
		return
	}
	words := countWords(said)
	paragraph := p.kind == Text && words >= longParagraph && strings.ContainsAny(said[len(said)-3:], ".?!")
	if paragraph {
		f.signed, f.ended, f.ends = foundDay{}, foundDay{}, false
	}
	before := ""
	for from := 0; from < len(said); {
		end := len(said)
		if i := strings.IndexByte(said[from:], '\n'); i >= 0 {
			end = from + i
		}
		if line := f.lineAround(int(p.start) + from); line.Start > f.line && len(before) < endedLine {
			f.line = line.Start
			f.read(p.kind, line)
		}
		before = said[from:end]
		from = end + 1
	}
	if p.kind != TitleLine {
		f.words += words
		f.below = f.below || paragraph || f.words > headWords
	} else if f.below {
		f.ends = true
	}
}

// longParagraph is how many words a paragraph has at least: the head is above the first one, and the signature below
// the last.
const longParagraph = 12

// endedLine is how long a line is at most that a paragraph does not go on from.
const endedLine = 60

// lineAround is the line that an offset is on, without its end.
func (f *dayFinder) lineAround(at int) source.Span {
	if f.last.Start <= at && at <= f.last.End {
		return f.last
	}
	f.last = source.Span{Start: strings.LastIndexByte(f.text[:at], '\n') + 1, End: len(f.text)}
	if i := strings.IndexByte(f.text[at:], '\n'); i >= 0 {
		f.last.End = at + i
	}
	return f.last
}

// countWords counts the words of a text, which has wide blanks where a layout was kept.
func countWords(s string) (n int) {
	for i := range len(s) {
		if s[i] > ' ' && (i == 0 || s[i-1] <= ' ') {
			n++
		}
	}
	return n
}

// read looks for a date in a line, or in each of those that a converter joined with the line breaks of HTML.
func (f *dayFinder) read(k Kind, at source.Span) {
	line := at.In(f.text)
	if i := strings.Index(line, "<br"); i >= 0 {
		f.read(k, source.Span{Start: at.Start, End: at.Start + i})
		if end := strings.IndexByte(line[i:], '>'); end > 0 {
			f.read(k, source.Span{Start: at.Start + i + end + 1, End: at.End})
		}
		return
	}
	if len(line) > 2*longestDay || !strings.ContainsAny(line, "0123456789") {
		return
	}
	bare := afterMark(line)
	if sourceDay(bare) {
		return
	}
	if laterDay(bare) || laterAbove(f.text, at.Start) {
		f.other = f.other || written.InLine(bare)
		return
	}
	span := source.Span{Start: at.Start + len(line) - len(bare), End: at.End}
	if f.month(bare, span) {
		return
	}
	if f.below && (f.own.found() || !f.runDate(bare, at) && !f.issued(bare)) {
		f.signature(k, bare, span)
		return
	}
	day, ok := headDay(bare)
	revised, ofVersion := revisedDay(bare)
	one, other := written.TwoDays(bare[lastPart(bare):])
	ran, ofRun := ranDay(bare)
	switch {
	case ofVersion && !belowForm(f.text, at.Start):
		f.revised.note(revised, revised, span)
	case f.runDate(bare, at):
		if day, ok = dayWithin(strings.TrimLeft(bare[len(runDate):], ": \t$")); ok {
			f.own.note(day, day, span)
		} else {
			f.other = true
		}
	case ok:
		f.own.note(day, day, span)
	case other > 0:
		f.months.note(one, other, span)
	case ofRun:
		f.ran.note(ran, ran, span)
	case !listItem(line):
		f.title(bare, span.Start, false)
		f.other = f.other || dayInLine(bare) || dayInLine(afterWideBlank(bare)) || written.ShortMonth(bare)
	}
}

// signature looks for a date in a line below the last paragraph: alone, as a field, or with a name that is signed. The
// date next to a block or a stamp is that of its source, or of the stamp.
func (f *dayFinder) signature(k Kind, line string, at source.Span) {
	day, ok := written.Named(line)
	switch {
	case k == TitleLine:
		if dateKeyLength(line) > 0 {
			day, ok = headDay(line)
		}
	case ok:
		ok = f.above == Text || f.above == Heading || f.above == LateMark
	case strings.HasPrefix(line, "/s/"), text.HasWord(line, "SIGNED"), lastPart(line) > 0 && len(line) < endedLine:
		day, ok = headDay(strings.TrimPrefix(line, "/s/ "))
	}
	if ok && !f.ends {
		f.signed.note(day, day, at)
		return
	}
	f.other = f.other || dayInLine(line)
}

// afterWideBlank is the last column of a line, empty where it has no wide blank.
func afterWideBlank(line string) string {
	i := max(strings.LastIndex(line, "   "), strings.LastIndexByte(line, '\t'))
	if i < 0 {
		return ""
	}
	return strings.TrimLeft(line[i:], " \t")
}

// dayInLine reports whether a date is in a short line that is no sentence.
func dayInLine(line string) bool {
	return len(line) < endedLine && !strings.HasSuffix(line, ".") && written.InLine(line)
}

// afterMark is a line without signs of quotation, headings and bold type, and without its mark.
func afterMark(line string) string {
	const signs = " \t\r\f>#*_"
	bare := strings.TrimLeft(line, signs)
	if m := portion.At(bare); m.Length > 0 {
		bare = strings.TrimLeft(bare[m.Length:], signs)
	}
	bare = strings.TrimRight(bare, " \t\r\f*_#")
	return strings.TrimRight(bare[:marking.MarkAtEnd(bare)], " \t")
}

// listItem reports whether a line begins with the bullet or the number of a list. A letter may be of a name: J. Poe.
func listItem(line string) bool {
	line = strings.TrimLeft(line, " \t\f>")
	return line != "" && signLength(line) > 0 && line[0] != '#' && line[0] != '_' && !text.IsUpper(line[0]) &&
		!strings.HasPrefix(line, "**")
}

// originKeys begin lines that say what date a paper has.
var originKeys = [...]string{"DATE", "AS OF", "CURRENT AS OF", "INFORMATION AS OF", "STATUS AS OF",
	"DATA AS OF", "CREATED", "CREATED ON", "DATE CREATED", "CREATION DATE", "PREPARED", "PREPARED ON",
	"DATE PREPARED", "DATE OF PREPARATION", "DATE OF ORIGIN", "DATE OF REPORT", "REPORT DATE",
	"DATE OF INFORMATION", "DATE OF DOCUMENT", "DOCUMENT DATE", "DATE OF MEMO", "DATE OF MEMORANDUM",
	"DATE OF NOTE", "DATE OF LETTER", "DATE DRAFTED", "DRAFTED", "DRAFTED ON", "WRITTEN", "WRITTEN ON",
	"DATE WRITTEN", "MEMO DATE", "ORIGINAL DATE", "ORIGINATION DATE", "EFFECTIVE DATE", "DATE EFFECTIVE",
	"REPORT GENERATED", "REPORT GENERATED ON", "ISSUE DATE", "DATE OF ISSUE", "DATE ISSUED"}

// headDay reads a line of a paper's head that is a date: alone, after a key, a time, an office or a place, or in the
// last column.
func headDay(line string) (day calendar.Day, ok bool) {
	line = withoutPrecedence(strings.Trim(line, " \t-—–·•.()[]|/\\'~"))
	if day, ok = written.Only(line); ok || len(line) >= 2*longestDay {
		return day, ok
	}
	if n := dateKeyLength(line); n > 0 {
		return dayWithin(strings.TrimLeft(line[n:], " \t*_|"))
	}
	for _, k := range originKeys {
		if !text.HasWord(line, k) {
			continue
		}
		value, after, _ := strings.Cut(strings.TrimLeft(line[len(k):], " \t:-*_|"), "   ")
		if after != "" && !strings.Contains(after, ":") { // of another column, Last revised: May 3, 2024
			continue
		}
		if day, ok = written.Only(value); ok {
			return day, true
		}
	}
	if listItem(line) {
		return 0, false
	}
	if i := lastPart(line); i > 0 {
		return written.Only(line[i:])
	}
	if day, ok = afterSymbol(line); ok {
		return day, true
	}
	if day, ok = beforeOffice(line); ok {
		return day, true
	}
	if day, ok = afterLetterhead(line); ok {
		return day, true
	}
	return afterOffice(line)
}

// lastPart is where the last part of a line begins, after wide blanks or a sign between parts, or after ON in
// "Prepared by the Office of Piers on 12 June 2024"; 0 for none.
func lastPart(line string) int {
	for _, by := range [...]string{"PREPARED BY", "DRAFTED BY", "WRITTEN BY", "COMPILED BY"} {
		if i := strings.LastIndex(line, " on "); i > 0 && text.HasWord(line, by) {
			return i + len(" on ")
		}
	}
	last := 0
	for _, sign := range [...]string{"   ", "\t", " | ", " · ", " • ", " / "} {
		if i := strings.LastIndex(line, sign); i > 0 {
			last = max(last, i+len(sign))
		}
	}
	return last
}
