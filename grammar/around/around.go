package around

import (
	"strconv"
	"strings"

	"github.com/cablelint/cablelint/grammar/layout"
	"github.com/cablelint/cablelint/grammar/portion"
	"github.com/cablelint/cablelint/grammar/source"
	"github.com/cablelint/cablelint/grammar/text"
	"github.com/cablelint/cablelint/internal/pattern"
)

// Text is a text that is asked what is written around a place of it.
type Text struct{ whole string }

// Of is a text to be asked.
func Of(whole string) Text { return Text{whole: whole} }

// OnLine reports whether a place is after another one on its line.
func (t Text) OnLine(a, b source.Span) bool {
	return a.End <= b.Start && strings.IndexByte(t.whole[a.End:b.Start], '\n') < 0
}

// OneLine reports whether a place is on one line.
func (t Text) OneLine(at source.Span) bool { return !strings.ContainsAny(at.In(t.whole), "\r\n") }

// Column is the column of an offset, in bytes from 1.
func (t Text) Column(at int) int { return at - strings.LastIndexByte(t.whole[:at], '\n') }

// Quoted is how many signs of quotation the line of an offset begins with: > of a mail that another one answers.
func (t Text) Quoted(at int) (depth int) {
	line := t.whole[at-t.Column(at)+1:]
	for i := 0; i < len(line) && strings.IndexByte("> \t", line[i]) >= 0; i++ {
		if line[i] == '>' {
			depth++
		}
	}
	return depth
}

// InQuotation reports whether a place is in a line of a quotation, behind any sign, or of a level that is cited.
func (t Text) InQuotation(at int) bool { return text.InQuotation(t.whole, at) }

// Blank reports whether nothing is written in a place.
func (t Text) Blank(at source.Span) bool { return strings.TrimSpace(at.In(t.whole)) == "" }

// Ruled reports whether a place is a row of three signs or more, as --- and * * *.
func (t Text) Ruled(at source.Span) bool {
	s := strings.TrimSpace(at.In(t.whole))
	return s != "" && strings.IndexByte("-*=_", s[0]) >= 0 && strings.Count(s, s[:1]) > 2 &&
		strings.Trim(s, s[:1]+" \t\r\n") == ""
}

// Pages are the pages of the text, which form feeds end. A text without one is one page.
func (t Text) Pages() (pages []source.Span) {
	for start := 0; start <= len(t.whole); {
		end := len(t.whole)
		if i := strings.IndexByte(t.whole[start:], '\f'); i >= 0 {
			end = start + i
		}
		pages = append(pages, source.Span{Start: start, End: end})
		start = end + 1
	}
	return pages
}

// FitsPage reports whether a place is so short that it is on one page of letter paper, and has no number of a page.
func (t Text) FitsPage(at source.Span) bool {
	const lines, columns = 50, 90
	n := 0
	for line := range strings.Lines(at.In(t.whole)) {
		if n += 1 + len(line)/columns; n > lines || layout.PageNumber(strings.TrimRight(line, "\r\n")) {
			return false
		}
	}
	return true
}

// OnPage reports whether no page ends between two offsets.
func (t Text) OnPage(from, to int) bool { return strings.IndexByte(t.whole[from:to], '\f') < 0 }

// Shows reports whether a number is written in a place.
func (t Text) Shows(at source.Span, number int) bool {
	return strings.Contains(at.In(t.whole), strconv.Itoa(number))
}

// Find is the offset of a word, in capitals, in a place, in any case; -1 where it is not there.
func (t Text) Find(at source.Span, word string) int {
	if i := text.IndexFold(at.In(t.whole), word); i >= 0 {
		return at.Start + i
	}
	return -1
}

// Words are the words of a place in small letters.
func (t Text) Words(at source.Span) []string {
	return strings.Fields(strings.ToLower(at.In(t.whole)))
}

// EndsTitle reports whether a mark ends the line of a title: one in capitals, which may have more lines, a heading of
// Markdown, or a line in bold type.
func (t Text) EndsTitle(mark source.Span) bool {
	rest := strings.TrimLeft(t.whole[mark.End:], " \t\r*_#")
	if rest != "" && rest[0] != '\n' {
		return false
	}
	title := strings.TrimSpace(t.whole[t.LinesAround(mark, 0).Start:mark.Start])
	if title == "" || strings.IndexByte(".!?", title[len(title)-1]) >= 0 {
		return false
	}
	return title[0] == '#' || strings.HasPrefix(title, "**") || !text.HasLower(title)
}

// EndsInPartOf reports whether the last line of a place is the beginning of a banner or a key that the copy cut: SE of
// SECRET.
func (t Text) EndsInPartOf(banner string, at source.Span) bool {
	s := strings.TrimRight(at.In(t.whole), " \t\r\n")
	last := strings.TrimSpace(s[strings.LastIndexByte(s, '\n')+1:])
	return len(last) > 1 && len(last) < len(banner) && strings.HasPrefix(banner, last)
}

// ParagraphEnd is where the first paragraph of a place ends: at a blank line, or with the place.
func (t Text) ParagraphEnd(at source.Span) int {
	if blank := strings.Index(at.In(t.whole), "\n\n"); blank >= 0 {
		return at.Start + blank
	}
	return at.End
}

// LetterOfSection reports whether a number and the letter after it are of a statute: "2(C)(2)".
func (t Text) LetterOfSection(number, letter source.Span) bool {
	return number.End == letter.Start && text.IsDigit(t.whole[number.End-1]) && statute(t.whole[letter.End:])
}

// statute reports whether a text begins as it does after the letter of a section, "(1)" or "(ii)".
func statute(s string) bool {
	if s == "" || s[0] != '(' {
		return false
	}
	n := len(s) - len(strings.TrimLeft(s[1:], "0123456789ivx"))
	return n > 1 && n < len(s) && s[n] == ')'
}

// LetterOfReference reports whether a comma is between a number and a letter: "VARNES 2, (C)".
func (t Text) LetterOfReference(number, letter source.Span) bool {
	return strings.IndexByte(t.whole[number.Start:letter.Start], ',') >= 0
}

// reach is how many bytes around a letter the other items of its list are looked for.
const reach = 400

// AmongLetters reports whether lines near a place begin with single letters that are not levels.
func (t Text) AmongLetters(at source.Span) bool {
	near := t.whole[max(0, at.Start-reach):min(len(t.whole), at.End+reach)]
	for line := range strings.SplitSeq(near, "\n") {
		if item := strings.TrimLeft(line, " \t"); len(item) > 2 && item[0] == '(' && item[2] == ')' &&
			text.IsUpper(item[1]) && strings.IndexByte("CSU", item[1]) < 0 {
			return true
		}
	}
	return false
}

// BeginsLegend reports whether an entry of a key to marks begins at an offset.
func (t Text) BeginsLegend(at int) bool { return portion.Legend(t.whole[at:]) }

// OpensQuotation reports whether a quotation mark is just before a place, which is in the text that is quoted.
func (t Text) OpensQuotation(at source.Span) bool {
	before := t.whole[:at.Start]
	return strings.HasSuffix(before, `"`) || strings.HasSuffix(before, "“")
}

// OpensPortion reports whether a portion may begin after a mark inside a line, as an entry of a table of contents does
// or a paragraph whose line break is lost: a blank, and a capital or a figure.
func (t Text) OpensPortion(mark source.Span) bool {
	after := t.whole[mark.End:]
	words := strings.TrimLeft(after, " \t")
	return words != "" && len(words) < len(after) && (text.IsUpper(words[0]) || text.IsDigit(words[0]))
}

// BeginsCell reports whether a mark is where the text of a cell, of a line after a break, of a labeled field, or of a
// part of the paper begins: | (U) Welcome, <br> a. (U) Ferries, OFFICE OF ORIGIN: (U) Pier, Annex A. (U) Piers.
func (t Text) BeginsCell(mark source.Span) bool {
	before := t.whole[max(0, mark.Start-labelReach):mark.Start]
	line := strings.LastIndexByte(before, '\n') + 1
	begun := line > 0 || mark.Start <= labelReach
	before = strings.TrimRight(before[line:], " \t*_~")
	broken := false
	for _, sign := range [...]string{"|", "<br>", "<br/>", "<br />"} {
		if i := strings.LastIndex(before, sign); i >= 0 {
			before, broken, begun = before[i+len(sign):], true, true
		}
	}
	if broken && strings.TrimSpace(before) == "" || begun && opensAfter(before, broken) {
		return true
	}
	label, colon := strings.CutSuffix(strings.TrimLeft(before, " \t>*_#|"), ":")
	return colon && begun && label != "" && text.IsUpper(label[0]) && strings.Count(label, " ") < mostLabelWords &&
		!strings.ContainsAny(label, ".;:()")
}

// labelReach is how far before a mark its label may begin, and mostLabelWords how many words a label has at most.
const labelReach, mostLabelWords = 80, 6

// BeforeColon reports whether a colon alone is after a place in its line, which labels what is below it: Begin
// Statement (TOP SECRET):
func (t Text) BeforeColon(at source.Span) bool {
	rest, colon := strings.CutPrefix(strings.TrimLeft(t.whole[at.End:], " \t\r\v\f"), ":")
	rest = strings.TrimLeft(rest, " \t\r\v\f")
	return colon && (rest == "" || rest[0] == '\n')
}

// AfterBlankLine reports whether a place is the first of its line, below a blank one: a paragraph with a comma for
// the stop of its number begins so, and a reference that goes on in the next line does not.
func (t Text) AfterBlankLine(at int) bool {
	before := strings.TrimRight(t.whole[:at], " \t")
	line := strings.TrimRight(strings.TrimSuffix(strings.TrimSuffix(before, "\n"), "\r"), " \t")
	return len(line) < len(before) && (line == "" || line[len(line)-1] == '\n' || line[len(line)-1] == '\r')
}

// subparagraphReach is how far from a subparagraph the one with the letter before it or after it may be, in bytes.
const subparagraphReach = 4000

// NamesSubparagraph reports whether a number and a letter in parentheses are the name of a subparagraph, "6 (C)": "6
// (B)" or "6 (D)" is near it.
func (t Text) NamesSubparagraph(number, mark source.Span) bool {
	if mark.Start < number.Start {
		return false
	}
	for i := number.Start; i < mark.Start; i++ {
		if c := t.whole[i]; c != ' ' && !text.IsDigit(c) {
			return false // "6." is a paragraph's number
		}
	}
	name := number.In(t.whole)
	letter := mark.In(t.whole)
	if len(letter) != len("(C)") || !text.IsUpper(letter[1]) {
		return false
	}
	around := t.whole[max(0, number.Start-subparagraphReach):min(len(t.whole), mark.End+subparagraphReach)]
	for _, next := range [...]byte{letter[1] - 1, letter[1] + 1} {
		if strings.Contains(around, strings.TrimSpace(name)+" ("+string(rune(next))+")") {
			return true
		}
	}
	return false
}

// MarkedWithin reports whether the parts of a paragraph are marked on its lines: after dashes, "--(C) One.", or with a
// foreign or joint owner first, "(//NS".
func (t Text) MarkedWithin(paragraph source.Span) bool {
	s := paragraph.In(t.whole)
	if strings.HasPrefix(strings.TrimLeft(s, " \t\r\n"), "(//") {
		return true
	}
	single := 0 // a single dash may be one of a sentence
	for {
		i := strings.IndexByte(s, '-')
		if i < 0 {
			return false
		}
		n := text.SignsEnd(s, i, "-")
		marked := symbolAt(strings.TrimPrefix(s[n:], " "))
		switch {
		case !marked || n == i+1 && !insideLine(s[:i]): // a bullet of its own line is a portion
		case n > i+1:
			return true
		default:
			if single++; single == 2 {
				return true
			}
		}
		s = s[n:]
	}
}

// insideLine reports whether a text ends in a blank after words of its last line.
func insideLine(s string) bool {
	above := strings.TrimRight(s, " ")
	return len(above) < len(s) && above != "" && above[len(above)-1] != '\n'
}

// symbolAt reports whether a text begins with a parenthesis and the symbol of a level, "(C)" or "(C/".
func symbolAt(s string) bool {
	if s == "" || s[0] != '(' {
		return false
	}
	end := text.WordEnd(s, 1)
	if end == len(s) || s[end] != ')' && s[end] != '/' {
		return false
	}
	switch s[1:end] {
	case "U", "SBU", "C", "S", "TS":
		return true
	}
	return false
}

// reasonBelow is what a copy that broke a reason has after it: the section with a letter, or a letter in small type.
// A capital (C) begins a paragraph.
var reasonBelow = pattern.Lazy(`(?:^|\s)1?\s*[.,]\s*[1-9]\s*\(?[A-Ha-h]\b|` +
	`^\s*[1-9]\s*\([A-Ha-h]\b|^[\s\\.:]*\((?:[a-h]|[ABD-H])\)`)

// ReasonBelow reports whether the rest of a reason is in what follows an offset, within three lines.
func (t Text) ReasonBelow(at int) bool {
	return reasonBelow.Get().MatchString(t.whole[at:min(len(t.whole), at+160)])
}

// PartLost reports whether a place has the words and signs that a copy leaves where a part of it is gone.
func (t Text) PartLost(at source.Span) bool {
	s := at.In(t.whole)
	for line := range strings.SplitSeq(s, "\n") {
		line = strings.TrimRight(line, " \t\r")
		if strings.HasSuffix(line, "...") || strings.HasSuffix(line, "…") {
			return true
		}
	}
	for _, note := range [...]string{"EXTRACT", "MISSING SECTION", "ZFR"} {
		if text.IndexWord(s, note) >= 0 {
			return true
		}
	}
	return sectionMissing(s)
}

// sectionMissing reports whether a text says so of a section by its number: "SECTION 2 IS MISSING".
func sectionMissing(s string) bool {
	const key = "SECTION "
	for {
		i := text.IndexFold(s, key)
		if i < 0 {
			return false
		}
		whole := i == 0 || !text.IsLetter(s[i-1]) && !text.IsDigit(s[i-1])
		s = s[i+len(key):]
		n := text.DigitsEnd(s, 0)
		if rest := s[n:]; whole && n > 0 && (text.HasWord(rest, " MISSING") || text.HasWord(rest, " IS MISSING")) {
			return true
		}
	}
}

// AnnouncesRepeat reports whether the end of a place says that another telegram follows.
func (t Text) AnnouncesRepeat(at source.Span) bool {
	tail := t.whole[max(at.Start, at.End-1500):at.End]
	if i := text.LastIndexFold(tail, "UNQUOTE"); i >= 0 {
		tail = tail[i+len("UNQUOTE"):]
	}
	for _, w := range [...]string{"FOLLOWING REPEATS", "FOLLOWING REPEAT", "BEING REPEATED", "IS REPEATED",
		"REPEATED FOR", "REPEATED BELOW", "REPEATS ", "QUOTE"} {
		if text.IndexFold(tail, w) >= 0 {
			return true
		}
	}
	return false
}
