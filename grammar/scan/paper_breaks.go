package scan

import (
	"strings"

	"github.com/cablelint/cablelint/grammar/layout"
	"github.com/cablelint/cablelint/grammar/marking"
	"github.com/cablelint/cablelint/grammar/portion"
	"github.com/cablelint/cablelint/grammar/text"
	"github.com/cablelint/cablelint/grammar/written"
)

// Copies of papers on web pages lose their line breaks: "…A000100010001-1 SECRET 3 May 1951 HARBOR LIST The pier is
// new." A reader still sees the banner where what is next to it can only be on a line of its own: the stamp of a
// release, a date, the letterhead, the lines of a memorandum's head. There, and before what opens marked paragraphs,
// line breaks are put back. The text keeps its length, so that all offsets stay.

// joinedPages is how long the lines of a text are on the average whose pages are lines.
const joinedPages = 300

// joinedPrint reports whether whole pages of a text are lines.
func joinedPrint(s string) bool { return strings.Count(s, "\n")*joinedPages <= len(s) }

// longPrint is the length of a line from which it is taken for several lines that were joined.
const longPrint = 100

// restored is a text with the line breaks of its banners, stamps, heads and marked paragraphs put back; ok is false
// where none was.
func restored(s string) (broken string, ok bool) {
	if t := strings.TrimSpace(s); t == "" || strings.IndexByte("{[<|", t[0]) >= 0 || quotedLevels(t) || samples.In(t) {
		return s, false // JSON, XML, tables, code and samples of markings
	}
	b := breaks{text: s}
	for at := 0; at < len(s); {
		end := at + layout.LineLength(s[at:])
		if !b.page(at, end) && end-at > longPrint {
			b.line(at, end)
		}
		at = end + 1
	}
	if !b.found || b.out == nil {
		return s, false
	}
	return string(b.out), true
}

// samples are words of manuals whose markings are examples.
var samples = text.NewPhrases([]string{"NOTIONAL EXAMPLE", "FOR TRAINING PURPOSES ONLY", "CLASSIFICATION MARKED FOR"})

// quotedLevels reports whether a level is written in quotation marks, as code and reports about markings have it.
func quotedLevels(s string) bool {
	return strings.Contains(s, `"SECRET`) || strings.Contains(s, `'SECRET`) || strings.Contains(s, "`SECRET") ||
		strings.Contains(s, `"TOP SECRET`) || strings.Contains(s, "`TOP SECRET") || strings.Contains(s, `"CONFIDENTIAL`)
}

// breaks puts line breaks into a text.
type breaks struct {
	text  string
	out   []byte
	found bool // a banner or a marked paragraph was found, and not only lines of a head
}

// printedWindow is how much of a line is looked at before and after a place in it: a page may be megabytes in one line,
// and no banner is longer.
const printedWindow = 200

// page puts breaks after the banner that a line begins with and before the same banner that it ends with, each with the
// number of the page: 1 SECRET//NOFORN Piers ... 1 SECRET//NOFORN. It reports whether it did.
func (b *breaks) page(at, end int) bool {
	line := b.text[at:end]
	d := text.DigitsEnd(line, 0)
	n := layout.SkipBlank(line, d, len(line))
	level, _ := bannerLevel(line[n:], false)
	if d > 3 || level == 0 || d > 0 && n == d || portion.MayHaveMark(line) { // marks are looked for below
		return false
	}
	edge := controlsPrinted(line, n+level)
	if !registerForm(line[n:edge]) || edge == len(line) || line[edge] != ' ' {
		return false
	}
	foot := strings.LastIndex(line, " "+line[:edge])
	if foot < edge+1 || foot+1+edge != len(line) {
		return false
	}
	b.found = true
	b.after(at + edge)
	b.before(at + foot + 1)
	if d > 0 {
		b.after(at + d)
		b.after(at + foot + 1 + d)
	}
	return true
}

// line puts breaks into one line.
func (b *breaks) line(at, end int) {
	line := b.text[at:end]
	for i := 0; i < len(line); {
		if i > 0 && line[i-1] != ' ' {
			i++
			continue
		}
		before, rest := line[max(0, i-printedWindow):i], line[i:min(len(line), i+printedWindow)]
		switch n, mark := bannerPrinted(before, rest), markPrinted(before, rest); {
		case n > 0:
			b.found = true
			b.around(at+i, at+i+n)
			i += n
			if d := datePrinted(line[i:]); d > 0 {
				i += d
				b.after(at + i)
			}
		case headPrinted(rest):
			b.before(at + i)
			i++
		case strings.HasPrefix(rest, "Approved "):
			b.before(at + i)
			i++
		case archiveWord(rest):
			i += wordLength(rest)
			b.after(at + i)
		case mark > 0:
			b.found = true
			b.before(at + i)
			i += mark
		default:
			i++
		}
	}
}

// around puts a break before and after a part of the text.
func (b *breaks) around(from, to int) {
	b.before(from)
	b.after(to)
}

// before puts a break where the blank before an offset is.
func (b *breaks) before(at int) {
	if at > 0 && b.text[at-1] == ' ' {
		b.set(at - 1)
	}
}

// after puts a break where the blank at an offset is.
func (b *breaks) after(at int) {
	if at < len(b.text) && b.text[at] == ' ' {
		b.set(at)
	}
}

func (b *breaks) set(at int) {
	if b.out == nil {
		b.out = []byte(b.text)
	}
	b.out[at] = '\n'
}

func wordLength(s string) int {
	if i := strings.IndexByte(s, ' '); i >= 0 {
		return i
	}
	return len(s)
}

// printedLevels are the markings that are found in a long line. Abbreviations are words of prose, too, and UNCLASSIFIED
// is what releases stamp on papers.
var printedLevels = [...]string{"TOP SECRET", "SECRET", "CONFIDENTIAL", "LIMITED OFFICIAL USE",
	"SENSITIVE BUT UNCLASSIFIED"}

// bannerPrinted is the length of the banner that the rest of a line begins with; 0 for none. What is before it or what
// is after it can only be on a line of its own, and neither is in a sentence with it.
func bannerPrinted(before, rest string) int {
	if rest == "" || strings.IndexByte("TSCL", rest[0]) < 0 {
		return 0
	}
	n := 0
	for _, w := range printedLevels {
		if strings.HasPrefix(rest, w) && wordEnds(rest, len(w)) {
			n = len(w)
			break
		}
	}
	if n == 0 {
		return 0
	}
	n = controlsPrinted(rest, n)
	after := strings.TrimLeft(rest[n:], " ")
	if len(after) == len(rest)-n && after != "" || !endsPrint(before) || !opensPrint(after) {
		return 0
	}
	if printBefore(before) || printAfter(after) || registerForm(rest[:n]) {
		return n
	}
	return 0
}

// registerForm reports whether a marking has a control of the vocabulary after two strokes, which no sentence has.
func registerForm(s string) bool {
	_, controls, ok := strings.Cut(s, "//")
	word := controls[:text.WordEnd(controls, 0)]
	return ok && len(word) > 1 && marking.Known(word)
}

// controlsPrinted is where the controls of a banner end.
func controlsPrinted(rest string, n int) int {
	n += marking.ControlsLength(rest[n:])
	for {
		at := n + len(rest[n:]) - len(strings.TrimLeft(rest[n:], " /-,"))
		length := formerControlLength(rest[at:])
		if length == 0 || at == n || rest[at:at+length] == "ONLY" {
			return n
		}
		n = at + length
	}
}

// endsPrint reports whether a sentence does not go on after a text: it ends with a stop, a word in capitals or one with
// figures.
func endsPrint(before string) bool {
	_, word := text.LastWord(before)
	if word == "" {
		return true
	}
	last := word[len(word)-1]
	return strings.IndexByte(".!?", last) >= 0 || !text.HasLower(word) && strings.IndexByte(",:;-(\"'", last) < 0 ||
		strings.ContainsAny(word, "0123456789")
}

// opensPrint reports whether a text does not go on with a sentence: it begins with a capital, a figure or a sign.
func opensPrint(after string) bool {
	return after == "" || text.IsUpper(after[0]) || text.IsDigit(after[0])
}

// printBefore reports whether a text ends with what is on a line of its own: the number of an archive, a letterhead.
func printBefore(before string) bool {
	before = strings.TrimRight(before, " ")
	if before == "" {
		return true
	}
	if _, word := text.LastWord(before); archiveWord(word) || agencyCode(word) {
		return true
	}
	for _, w := range printedHeads {
		if strings.HasSuffix(before, w) {
			return true
		}
	}
	return false
}

// printedHeads are letterheads after which a banner is printed.
var printedHeads = [...]string{"THE WHITE HOUSE", "THE WHITE HOUSE WASHINGTON", "NATIONAL SECURITY COUNCIL",
	"DEPARTMENT OF STATE", "DEPARTMENT OF STATE WASHINGTON", "CENTRAL INTELLIGENCE AGENCY", "DEPARTMENT OF DEFENSE"}

// printAfter reports whether a text begins with what is on a line of its own: a date, a stamp, the head of a
// memorandum, or nothing is left.
func printAfter(after string) bool {
	if after == "" || headPrinted(after) || agencyCode(after[:wordLength(after)]) {
		return true
	}
	for _, w := range [...]string{"Approved For Rel", "Approved for Rel", "APPROVED FOR RELEASE", "Approved"} {
		if strings.HasPrefix(after, w) {
			return true
		}
	}
	return datePrinted(after) > 0
}

// datePrinted is the length of the date that a text begins with, and of the blank before it; 0 for none.
func datePrinted(s string) int {
	date := strings.TrimLeft(s, " ")
	_, n := written.DayAt(date)
	if n == 0 || n < len(date) && date[n] != ' ' {
		return 0
	}
	return len(s) - len(date) + n
}

// headPrinted reports whether a text begins with a line of a memorandum's head.
func headPrinted(s string) bool {
	switch s[0] {
	case 'M', 'F', 'T', 'S', 'D', 'A', 'I':
	default:
		return false
	}
	for _, w := range [...]string{"MEMORANDUM FOR", "MEMORANDUM OF", "MEMORANDUM TO", "FROM:", "TO:", "SUBJECT:",
		"ACTION MEMORANDUM", "INFORMATION MEMORANDUM"} {
		if strings.HasPrefix(s, w) {
			return true
		}
	}
	return false
}

// archiveWord reports whether a text begins with the number of a file that an archive released: CIA-RDP80-00001R000100,
// LOC-HAK-553-7, C06541536.
func archiveWord(s string) bool {
	word := s[:wordLength(s)]
	switch {
	case strings.HasPrefix(word, agencyStamp), strings.HasPrefix(word, "C1A-RDP"), strings.HasPrefix(word, "LOC-HAK-"):
		return len(word) > len(agencyStamp)+6
	case len(word) == 9 && word[0] == 'C':
		return text.DigitsEnd(word, 1) == 9
	}
	return false
}

// markPrinted is the length of the number and the mark of the paragraph that a text begins with, the first one or
// after the end of another: 2. (S//NF) The pump, (a) (S/NOFORN) It leaks. It is 0 for none.
func markPrinted(before, rest string) int {
	if rest == "" || rest[0] != '(' && !text.IsDigit(rest[0]) && !text.IsLetter(rest[0]) {
		return 0
	}
	n := 0
	if !strings.HasPrefix(rest, "(") || portion.At(rest).Length == 0 {
		if n = wordLength(rest); n > 4 || n < 2 || strings.IndexByte(".)", rest[n-1]) < 0 {
			return 0
		}
		n = layout.SkipBlank(rest, n, len(rest))
	}
	m := portion.At(rest[n:])
	if m.Length == 0 || !m.Sure && (n == 0 || m.Letter == "C") || !capitalAfter(rest[n+m.Length:]) {
		return 0
	}
	word := strings.TrimRight(before, " ")
	if word == "" || strings.HasPrefix(rest, "1. ") || strings.IndexByte(".!?)\"", word[len(word)-1]) >= 0 {
		return n + m.Length
	}
	return 0
}
