package scan

import (
	"strings"

	"github.com/cablelint/cablelint/grammar/calendar"
	"github.com/cablelint/cablelint/grammar/marking"
	"github.com/cablelint/cablelint/grammar/source"
	"github.com/cablelint/cablelint/grammar/text"
	"github.com/cablelint/cablelint/internal/pattern"
)

// CivilDay is the day before the date-time group of a DTG token of a SMART print: "Jan 19, 2018". ok is false where
// there is none.
func (t Token) CivilDay() (day calendar.Day, ok bool) {
	if m, _ := text.Month(t.Text); m == 0 {
		return 0, false
	}
	words := strings.Fields(t.Text)
	if len(words) < 3 || text.DigitsEnd(words[2], 0) < len("2018") {
		return 0, false
	}
	return text.ArchiveDay(words[0] + " " + words[1] + " " + words[2][:len("2018")])
}

// KeyName is a key of a SMART print as it is written, without its colon.
func (t Token) KeyName() string { return strings.TrimRight(t.Text, ":; ") }

// Letters are the letters of a value in capitals, without blanks.
func (t Token) Letters() string { return strings.ToUpper(strings.Join(strings.Fields(t.Text), "")) }

// SMARTCaption is the canonical name of a caption whose letters a copy may have put apart: SI PDIS.
func (t Token) SMARTCaption() string {
	name := marking.CaptionName(t.Text)
	never := func(string) bool { return false }
	if joined := strings.ReplaceAll(name, " ", ""); marking.CaptionLength(name, never) == 0 &&
		marking.CaptionLength(joined, never) == len(joined) {
		return joined
	}
	return name
}

// BareNumber reports whether an Order token of a SMART print is the number of the order without a key, which is
// elsewhere in a column of values.
func (t Token) BareNumber() bool { return text.DigitsEnd(t.Text, 0) > 0 }

// ReleaseKey reports whether a ClosingKey token says who released the cable, or how SMART made the copy.
func (t Token) ReleaseKey() bool {
	name, _ := SMARTKeyAt(t.Text)
	return name == "Released By" || name == "Dissemination Rule"
}

// numberLine is a line MRN with its value.
var numberLine = pattern.Lazy(`(?m)^[ \t]*MRN:[ \t]*(\d\d [A-Z][A-Z .'-]* \d{1,6})[ \t\r]*$`)

// NumberLines are the values of lines MRN in a place where no head of a SMART cable is.
func (t *Tokens) NumberLines(at source.Span) (list []Piece) {
	s := at.In(t.whole)
	if !strings.Contains(s, "MRN") {
		return nil
	}
	for _, m := range numberLine.Get().FindAllStringSubmatchIndex(s, -1) {
		list = append(list, Piece{Text: s[m[2]:m[3]], Span: source.Span{Start: m[2], End: m[3]}.Shift(at.Start)})
	}
	return list
}
