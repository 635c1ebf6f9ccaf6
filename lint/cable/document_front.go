package cable

import (
	"github.com/cablelint/cablelint/grammar/calendar"
	"github.com/cablelint/cablelint/grammar/marking"
	"github.com/cablelint/cablelint/grammar/source"
)

// Envelope is what the communicators' lines say. Spans are empty where a line is missing.
type Envelope struct {
	Span source.Span
	// Station is the DE line: serial (0: none) and day of the year (0: none).
	Station       source.Span
	StationSerial int
	StationDay    int
	DaySpan       source.Span // the seven digits of day and time
	SerialSpan    source.Span
	SerialWritten source.Span // with the sign before the digits and what is after them: #0895/01
	// Letters are the class letters, "CCCCC"; Class is what they say, Unmarked where
	// they are garbled. ClassSpan covers the letters.
	Letters   string
	Class     marking.Level
	EFTO      bool
	ClassSpan source.Span
	// DTG is the date-time group; Day is meaningful where Dated.
	DTG   source.Span
	Day   calendar.Day
	Dated bool
	// From is the FM line, and Sender the post that it names: empty where it is missing or is longer than a post's name.
	From   source.Span
	Sender string
	// Copy reports that an archive block repeats the envelope here.
	Copy bool
}

// Archive is what an archive's block says about the cable.
type Archive struct {
	Span       source.Span
	Identifier Text
	Marking    *Mark
	Origin     Text
	Date       Text
	Day        calendar.Day
	Dated      bool
	Tags       Text
	// Sent means that Date is of the mail that the cable came in, which was sent on that day or later.
	Sent bool
	// Record reports that it is the National Archives' record of a telegram of 1973-79, which comes after it. Order and
	// Handling are its words for the E.O. line and the captions: GS 19850315 is GDS 3/15/85.
	Record bool
	// LevelOnly means that Marking is the field of a record or of a White House print, which never has captions.
	LevelOnly       bool
	Order, Handling Text
	// OrderCode is the code of Order, GS, and OrderDay its day, where OrderDated; HandlingNames are the captions of
	// Handling. Earlier are captions that the record says the telegram had before.
	OrderCode     string
	OrderDay      calendar.Day
	OrderDated    bool
	HandlingNames []string
	Earlier       []string
	// Names reports that Identifier is one: year, post and serial.
	Names bool
	named identifier
}

// NamesCable reports whether the archive's identifier is that of a post and serial; what is unknown contradicts
// nothing.
func (a *Archive) NamesCable(post string, serial int) bool {
	return !a.Names || a.named.agrees(post, serial)
}

// NamesYear reports whether the archive's identifier is of one of two years, or has none.
func (a *Archive) NamesYear(from, to int) bool {
	return !a.Names || a.named.year == from || a.named.year == to
}

// PageLine is a page break's line.
type PageLine struct {
	Span   source.Span
	Post   string
	Serial int // 0 where none
	Page   int
	Pages  int // 0 where none
}
