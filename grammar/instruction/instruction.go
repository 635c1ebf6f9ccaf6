// Package instruction reads the two terse strings of a cable's authority: the
// value of the E.O. line (which order, and when the text is declassified) and the
// reason (a section and letters). Each has a small participle grammar of its own.
// The package says what is written, never whether the law allows it.
package instruction

import (
	"github.com/cablelint/cablelint/grammar/calendar"
	"github.com/cablelint/cablelint/grammar/marking"
	"github.com/cablelint/cablelint/grammar/source"
)

// Order is what an E.O. line says. Spans are offsets into the text that was
// parsed, so that a value can be shared between places.
type Order struct {
	// Number is the order's digits as written, "12958"; empty if there is none.
	Number string
	// NumberSpan is where Number is; empty if there is none.
	NumberSpan source.Span
	// Key is the span of the key: "E.O. 12958:", "EO 12958", or a bare "DECL:".
	Key source.Span
	// Values are the instructions in the order of the text; nil where the
	// line says nothing after its key.
	Values []Value
	// Rest is text after the key that no value explains; empty if there is none.
	Rest source.Span
	// Commingled means that it gives no date because other rules govern a part of the text, "N/A TO RD PORTIONS":
	// 32 CFR 2001.24(h)(3).
	Commingled bool
}

// Moved is the same with its places shifted, where the text that was parsed is not all in the file.
func (o *Order) Moved(by int) *Order {
	m := *o
	m.NumberSpan, m.Key = moved(o.NumberSpan, by), source.Span{}
	m.Rest = moved(o.Rest, by)
	m.Values = make([]Value, len(o.Values))
	for i, v := range o.Values {
		v.Span, v.DateSpan = moved(v.Span, by), moved(v.DateSpan, by)
		m.Values[i] = v
	}
	return &m
}

func moved(s source.Span, by int) source.Span {
	if s.Empty() {
		return s
	}
	return s.Shift(by)
}

// ValueKind distinguishes the forms of a declassification instruction.
type ValueKind uint8

// The forms of a declassification instruction.
const (
	Unknown       ValueKind = iota // words that are none of these
	NotApplicable                  // N/A
	Date                           // a date, in any order and punctuation
	Event                          // CLOSURE OF ICTY, FIVE YEARS AFTER …
	Duration                       // TWENTY YEARS
	Exemption                      // X1, 1.6X1, 25X1, 25X1-human, 50X1-HUM, 75X…
	Indefinite                     // OADR
	NoInstruction                  // MR, Manual Review, DCI Only, DNI Only, subject to treaty
	Schedule                       // GDS, XGDS-1, RDS-4, NGDS, ADS, GP-3
	Downgrade                      // DNG: CO 06/09/2016
	SourceMarked                   // Source marked OADR, date of source …
	ReleaseStamp                   // AS AMENDED; DECLASSIFIED JUNE 21, 2006
	Masked                         // XXXXXXXXXX, (##): eaten by the public copy
	Cut                            // 10... or an ellipsis: the copy stops here
	Empty                          // DECL: and nothing after it
)

// Value is one instruction.
type Value struct {
	Kind ValueKind
	Span source.Span
	// Day is the date that the value gives, where Dated. For a Schedule it is the
	// date that comes after it, for a Downgrade the day of the downgrade.
	Day   calendar.Day
	Dated bool
	// DateSpan is where the date is, for a Date the same as Span.
	DateSpan source.Span
	// Impossible reports that digits look like a date, and no calendar has that day
	// (month 13, 30 February, a year of three digits). Then Dated is false.
	Impossible bool
	// Fields are the date's three numbers as written, in written order, and
	// YearFirst tells YYYY/MM/DD from MM/DD/YYYY. Zero where the date is in words.
	Fields    [3]int
	YearFirst bool
	// TwoDigitYear reports that the year was written with two digits.
	TwoDigitYear bool
	// Code is the canonical exemption or schedule, "X1", "25X1", "25X1-HUMAN", "50X1-HUM",
	// "GDS", "XGDS-2", "RDS-4", "GP-3", "OADR", or the name of words that are no instruction, "MR",
	// "MANUAL REVIEW", "DCI ONLY", "SUBJECT TO TREATY". For a SourceMarked value it is what the source
	// was marked with, where that is one of these. Empty otherwise.
	Code string
	// Level is what a Downgrade lowers to.
	Level marking.Level
	// Vague reports that an Event names nothing definite: LATER, UNKNOWN.
	Vague bool
	// Unread reports that nothing can be made of an Unknown value: it is neither an instruction nor a time. Near is the
	// schedule that it is one letter or one exchange of neighbors from, GDS for GSD; empty where none is.
	Unread bool
	Near   string
	// Years is the length of a Duration in years.
	Years int
}

// Reasons is what a reason string says: "1.4 (b) and (d)".
type Reasons struct {
	// Section is the cited section as written without blanks, "1.4", "1.5", "1.6";
	// empty where there are letters without one.
	Section string
	// SectionSpan is where Section is.
	SectionSpan source.Span
	// Others are the sections that the reason cites after the first: "1.4 (b) and 1.5 (d)".
	Others []Section
	// Letters are lower case, in written order, repeats kept.
	Letters []Letter
	// Below are numbers in parentheses after a letter, as of a part of its category: 9 of 1.4(a)(9).
	Below []source.Span
	// Faults are how the form departs from "1.4 (b) and (d)". What separates the letters is never one: "(b,d)",
	// "(b/d)" and "(B and D)" are as good.
	Faults ReasonFault
	// End is the offset after the last letter and its parenthesis; 0 where there is no letter.
	End int
	// Masked reports that a run of X or # is where letters should be.
	Masked bool
	// Worded means that words name the category, with or without letters: "for reasons of foreign policy".
	Worded bool

	// of the list while it is read: a stop after the last letter, a word and that is split, and where the last
	// parenthesis opened
	stop, split bool
	opened      int
}

// Section is a section that a reason cites, without blanks, and where it is.
type Section struct {
	Text string
	Span source.Span
}

// ReasonFault is a set of faults in how a reason is written.
type ReasonFault uint8

// The faults of writing.
const (
	BrokenSection ReasonFault = 1 << iota // 1. 4, 1,4, 1/4
	BareLetter                            // 1.4 b, 1.4D
	Unbalanced                            // 1.4 (b, 1.4 b)
	StrayStop                             // 1.4 (b.)
	BrokenAnd                             // 1.4 (b) a nd (d)
	Unfinished                            // 1.4 (b) and
)

// Letter is one reason letter, lower case, with its place (the letter itself).
type Letter struct {
	Letter byte
	Span   source.Span
}
