// Package law is the table of orders and directives that govern a cable's
// markings, each with the days on which it was in force and the source of every date.
package law

import (
	"math"
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
	// Telegrams means that it is about telegrams alone, and says nothing about other papers.
	Telegrams bool
}

// In reports whether the instrument was in force during the whole of the days from and to, both included.
func (i *Instrument) In(from, to calendar.Day) bool {
	return i.From <= from && (i.Until == 0 || to < i.Until)
}

// Days are the days in force in words: "from 1995-10-14 to 2003-09-21", "since 2010-06-27".
func (i *Instrument) Days() string { return daysText(i.From, i.Until) }

// Beginning is the first day in force of an instrument that has no first day, as house rules may be.
const Beginning = calendar.Day(-1 << 30)

func daysText(from, until calendar.Day) string {
	switch {
	case from <= Beginning && until == 0:
		return "for documents of all dates"
	case from <= Beginning:
		return "until " + (until - 1).String()
	case until == 0:
		return "since " + from.String()
	}
	return "from " + from.String() + " to " + (until - 1).String()
}

// Cite names a section of an instrument or, where Instrument is nil, a custom. Where both are there the rule rests on
// the custom, and the section is the nearest that the law of the time says: it asks for less than the rule does.
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

// Zero reports whether the cite is empty.
func (c Cite) Zero() bool { return c.Instrument == nil && c.Custom == "" }

// String is the citation as findings print it: "32 CFR 2001.21(b)", "E.O. 12958 sec. 1.6", "consistency, with E.O.
// 11652 sec. 4(A)"; empty for a custom alone.
func (c Cite) String() string {
	if c.Instrument == nil {
		return ""
	}
	text := c.Instrument.ID
	switch {
	case c.Section == "":
	case strings.HasPrefix(text, "E.O."):
		text += " sec. " + c.Section
	case strings.Contains(text, " CFR "):
		text = text[:strings.LastIndexByte(text, ' ')] + " " + c.Section
	default:
		text += " " + c.Section
	}
	if c.Custom != "" {
		return "consistency, with " + text
	}
	return text
}

// In reports whether the cited passage was in force during the whole of the days
// from and to, both included. A custom always is.
func (c Cite) In(from, to calendar.Day) bool {
	if c.Instrument == nil {
		return true
	}
	first, until := c.Days()
	return first <= from && (until == 0 || to < until)
}

// Days are the first day on which the cited passage was in force, and the first on which it no longer is: mostly the
// instrument's own, zero where it still is. A custom has neither.
func (c Cite) Days() (from, until calendar.Day) {
	if c.Instrument == nil {
		return 0, 0
	}
	for i := range windows {
		if w := &windows[i]; w.of == c.Instrument && within(c.Section, w.section) {
			return w.from, w.until
		}
	}
	return c.Instrument.From, c.Instrument.Until
}

// DaysText are the days in force of the cited passage in words.
func (c Cite) DaysText() string { return daysText(c.Days()) }

// Covering is the citation of a list that a cable of the days from and to, both included, is judged by. The citations
// must together be in force on each of the days; then it is the first that is so on the last day. Where they are not,
// only a custom is left.
func Covering(list []Cite, from, to calendar.Day) (Cite, bool) {
	s := NewSchedule(list)
	return s.Covering(from, to)
}

// Schedule is a list of citations with their days in force, for who asks it of many cables.
type Schedule struct {
	list []Cite
	days []period
	// always means that all are customs, and the first is in force on all days.
	always bool
}

// period is from a day on, until before another, 0 for ever. A custom has none, which is never.
type period struct{ from, until calendar.Day }

var never = period{from: math.MaxInt32, until: math.MaxInt32}

// NewSchedule makes the schedule of a list of citations.
func NewSchedule(list []Cite) Schedule {
	s := Schedule{list: list, days: make([]period, len(list)), always: len(list) > 0}
	for i, c := range list {
		s.days[i].from, s.days[i].until = c.Days()
		if c.Instrument == nil {
			s.days[i] = never
		}
		s.always = s.always && c.Instrument == nil
	}
	return s
}

// AppendTurns appends the days on which one of the citations begins to be in force, or is so no longer. Between two of
// them Covering gives the same for all days.
func (s *Schedule) AppendTurns(days []calendar.Day) []calendar.Day {
	for _, p := range s.days {
		if p == never {
			continue
		}
		if days = append(days, p.from); p.until != 0 {
			days = append(days, p.until)
		}
	}
	return days
}

// Covering is Covering of the schedule's list.
func (s *Schedule) Covering(from, to calendar.Day) (Cite, bool) {
	if s.always {
		return s.list[0], true
	}
	for i := range s.days { // mostly one is in force on all the days
		if p := &s.days[i]; p.has(to) {
			if p.from <= from {
				return s.list[i], true
			}
			break
		}
	}
	return s.among(from, to)
}

// CoveringPaper is Covering for a paper that is not a telegram. In the place of an instrument about telegrams alone it
// has another of the list that was in force on all of the days, else the custom, if there is one.
func (s *Schedule) CoveringPaper(from, to calendar.Day) (Cite, bool) {
	cite, ok := s.Covering(from, to)
	if !ok || !cite.aboutTelegrams() {
		return cite, ok
	}
	for _, c := range s.list {
		if c.Instrument != nil && !c.aboutTelegrams() && c.In(from, to) {
			return c, true
		}
	}
	if other, ok := custom(s.list); ok {
		return other, true
	}
	return cite, true
}

func (c Cite) aboutTelegrams() bool { return c.Instrument != nil && c.Instrument.Telegrams }

// among is Covering where it takes several citations to cover the days, or none does.
func (s *Schedule) among(from, to calendar.Day) (Cite, bool) {
	for day := from; day <= to; {
		end := day
		for _, p := range s.days {
			switch {
			case !p.has(day):
			case p.until != 0:
				end = max(end, p.until)
			default:
				end = to + 1
			}
		}
		if end == day {
			return custom(s.list)
		}
		day = end
	}
	for i, p := range s.days {
		if p.has(to) {
			return s.list[i], true
		}
	}
	return custom(s.list)
}

// has reports whether a day is of the period.
func (p period) has(day calendar.Day) bool { return p.from <= day && (p.until == 0 || day < p.until) }

// custom is a list's custom that needs no instrument.
func custom(list []Cite) (Cite, bool) {
	for _, c := range list {
		if c.Instrument == nil {
			return c, true
		}
	}
	return Cite{}, false
}

// Limits are how many years an ordinary decision under an order classifies, and how many any may that claims no
// exemption. Zeros stand for an order that counts otherwise or sets no limit.
func (i *Instrument) Limits() (ordinary, most int) {
	switch i {
	case &EO12065: // its sec. 1-4: six years; twenty by a top official
		return 6, 20
	case &EO12958: // its sec. 1.6: ten years, longer by exemption only
		return 10, 10
	case &EO12958Amended, &EO13526: // 32 CFR 2001.12(a)(1)
		return 10, 25
	}
	return 0, 0
}
