// Package law is the table of orders and directives that govern a cable's
// markings, each with the days on which it was in force and the source of every date.
package law

import (
	"strings"

	"github.com/cablelint/cablelint/grammar/calendar"
)

// Instrument is an order, a directive, a manual or a cable that lays down how
// classified telegrams are marked.
type Instrument struct {
	// ID is the short name that citations begin with: "E.O. 12958", "32 CFR 2001".
	ID string
	// Title says in a phrase what it is.
	Title string
	// Order is the number of an executive order as an E.O. line cites it, "12958"; empty for others.
	Order string
	// Amends is the number of the order that one amends and that cables go on citing, "12958"; empty for others.
	Amends string
	// Signed is the day on which it was signed or published.
	Signed calendar.Day
	// From is the first day in force, Until the first day on which it is no longer:
	// half-open like a span. Until is zero where it still is in force.
	From, Until calendar.Day
	// Source says where the dates were read.
	Source string
}

// In reports whether the instrument was in force during the whole of the days from and to, both included.
func (i *Instrument) In(from, to calendar.Day) bool {
	return i.From <= from && (i.Until == 0 || to < i.Until)
}

// Days are the days in force in words: "from 1995-10-14 to 2003-09-21", "since 2010-06-27".
func (i *Instrument) Days() string {
	if i.Until == 0 {
		return "since " + i.From.String()
	}
	return "from " + i.From.String() + " to " + (i.Until - 1).String()
}

// Cite names a section of an instrument, or, where Instrument is nil, a custom.
type Cite struct {
	Instrument *Instrument
	// Section is the section's number in the instrument's own form, "2001.21(b)"; empty cites the whole.
	Section string
	// Custom says what the custom is and how common, where the rule rests on
	// Consistency and not on law.
	Custom string
}

// Consistency is the cite of a rule that rests on custom: copies that must agree.
func Consistency(custom string) Cite { return Cite{Custom: custom} }

// Zero reports whether the cite is none at all.
func (c Cite) Zero() bool { return c.Instrument == nil && c.Custom == "" }

// String is the citation as findings print it: "32 CFR 2001.21(b)", "E.O. 12958 sec. 1.6";
// empty for a custom.
func (c Cite) String() string {
	if c.Instrument == nil {
		return ""
	}
	id := c.Instrument.ID
	switch {
	case c.Section == "":
		return id
	case strings.HasPrefix(id, "E.O."):
		return id + " sec. " + c.Section
	case strings.Contains(id, " CFR "):
		return id[:strings.LastIndexByte(id, ' ')] + " " + c.Section
	}
	return id + " " + c.Section
}

// In reports whether the cite's instrument was in force during the whole of the days
// from and to, both included. A custom always is.
func (c Cite) In(from, to calendar.Day) bool {
	return c.Instrument == nil || c.Instrument.In(from, to)
}

// Limits are how many years an ordinary decision under an order classifies, and how many any may that claims no exemption. Zeros stand for an order
// that counts otherwise or sets no limit.
func (i *Instrument) Limits() (ordinary, most int) {
	switch i {
	case EO12065: // its sec. 1-4: six years; twenty by a top official
		return 6, 20
	case EO12958: // its sec. 1.6: ten years, longer by exemption only
		return 10, 10
	case EO12958Amended, EO13526: // 32 CFR 2001.12(a)(1)
		return 10, 25
	}
	return 0, 0
}
