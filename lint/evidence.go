package lint

import (
	"github.com/cablelint/cablelint/grammar/calendar"
	"github.com/cablelint/cablelint/grammar/instruction"
	"github.com/cablelint/cablelint/grammar/marking"
	"github.com/cablelint/cablelint/lint/cable"
	"github.com/cablelint/cablelint/lint/law"
)

// Days before which a form of the header does not occur, in public cables.

// firstTAGS is the beginning of the year in which TAGS were introduced.
func firstTAGS() calendar.Day { return calendar.MustDate(1973, 1, 1) }

// sbuBegan is the day on which SBU took the place of LOU: 00 STATE 018029 ¶1.
func sbuBegan() calendar.Day { return law.State95SBU.From }

// louEnded is the end of the year to which LOU is let pass: P009.
func louEnded() calendar.Day { return calendar.MustDate(1995, 12, 31) }

// firstSIPDIS is a day before which no public cable carries it.
func firstSIPDIS() calendar.Day { return calendar.MustDate(2000, 1, 1) }

// firstSixDigits is the day before which no public cable has a serial as 000412, with zeros to six figures.
func firstSixDigits() calendar.Day { return calendar.MustDate(1995, 1, 1) }

// orderGrace is how many days after an order's end its number is still written: rules let two months pass.
const orderGrace = 60

// Evidence is the interval of days that a cable may be of by what it says, where it has no date: the order that it
// cites, its declassification dates, SIPDIS, SBU or LOU, TAGS and the form of its serial. What contradicts the order
// that is cited is left out; a cable that says nothing of its time keeps its date as it is.
func Evidence(d *cable.Document) cable.Date {
	if d.Date.Known() {
		return d.Date
	}
	days := span{cable.FirstDay, cable.LastDay}
	days = days.narrowed(citedOrders(d))
	days = days.narrowed(forms(d))
	days = days.narrowed(span{paperBegins(d), cable.LastDay})
	days = days.narrowed(beforeDeclassification(d))
	days = days.narrowed(span{cable.FirstDay, d.NotAfter()})
	if days == (span{cable.FirstDay, cable.LastDay}) {
		return d.Date
	}
	return cable.Date{From: days.from, To: days.to, Source: cable.FromEvidence}
}

// AsOf gives a cable without a date, and that no evidence puts before today, as one of today; any other cable with what
// evidence there is. It is for text that somebody is writing: in an editor, staged, or on standard input. A cable gets
// its date when it is sent. A paper must have its date from the beginning, so it is judged as a file is.
func AsOf(d *cable.Document, today calendar.Day) *cable.Document {
	if d.Date.Known() || d.Paper != nil {
		return d
	}
	if e := Evidence(d); e.To < today {
		return withDate(d, e)
	}
	return cable.Dated(d, today)
}

func withDate(d *cable.Document, date cable.Date) *cable.Document {
	dated := *d
	dated.Date = date
	return &dated
}

// span is the days from one to another, both included.
type span struct{ from, to calendar.Day }

// narrowed is what both spans have in common; where that is nothing one of them is in error, and the first counts.
func (s span) narrowed(by span) span {
	both := span{max(s.from, by.from), min(s.to, by.to)}
	if both.from > both.to {
		return s
	}
	return both
}

// citedOrders is the time from the day on which the orders that the cable cites took effect to their end: until then
// State cited the order before.
func citedOrders(d *cable.Document) span {
	days := span{cable.LastDay, cable.FirstDay}
	for _, b := range d.Blocks {
		if b.Order == nil {
			continue
		}
		cited := law.ByOrder(b.Order.Number)
		if cited == nil {
			continue
		}
		until := cable.LastDay
		if end, over := cited.Replaced(); over {
			until = end + orderGrace
		}
		days = span{min(days.from, cited.From), max(days.to, until)}
	}
	if days.from > days.to {
		return span{cable.FirstDay, cable.LastDay}
	}
	days.from = max(days.from, cable.FirstDay)
	return days
}

// forms is the time in which cables have the forms of this one.
func forms(d *cable.Document) span {
	days := span{cable.FirstDay, cable.LastDay}
	since := func(day calendar.Day) { days.from = max(days.from, day) }
	for _, b := range d.Blocks {
		if !b.TagsSpan.Empty() {
			since(firstTAGS())
		}
		for _, c := range b.Captions {
			if c.Name == "SIPDIS" {
				since(firstSIPDIS())
			}
		}
		if l := b.Line; l != nil && l.SerialSpan.Len() == 6 && l.Serial < 100_000 {
			since(firstSixDigits())
		}
	}
	if hasControl(d, marking.SBU) {
		since(sbuBegan())
	}
	if hasControl(d, marking.LOU) && days.from <= louEnded() {
		days.to = louEnded()
	}
	return days
}

// hasControl reports whether the header or a portion of a cable is marked with a control. On a paper, SENSITIVE after a
// level is not SBU, and older: SECRET/SENSITIVE.
func hasControl(d *cable.Document, c marking.Control) bool {
	if d.Marking().Controls.Has(c) && (d.Paper == nil || d.Marking().Level <= marking.Unclassified) {
		return true
	}
	for _, p := range d.Portions {
		if p.Marking().Controls.Has(c) && !p.Inserted && !p.ListLetter {
			return true
		}
	}
	return false
}

// beforeDeclassification is the time before the cable's first declassification date: it was classified then. How far
// ahead a date may be is what rules ask, so it tells nothing. A date before the reason's section existed is in error
// itself.
func beforeDeclassification(d *cable.Document) span {
	days := span{cable.FirstDay, cable.LastDay}
	for _, b := range d.Blocks {
		if b.Order == nil {
			continue
		}
		for _, v := range b.Order.Values {
			if v.Kind == instruction.Date && v.Dated && !v.TwoDigitYear &&
				!(v.Day <= law.EO12958Amended.From && reasonOf2003(d)) {
				days.to = min(days.to, v.Day-1)
			}
		}
	}
	return days
}

// reasonOf2003 reports whether the cable gives a reason of section 1.4, which had the reasons from 25 March 2003.
func reasonOf2003(d *cable.Document) bool {
	for _, b := range d.Blocks {
		if b.Authority != nil && b.Authority.Reasons != nil && b.Authority.Reasons.Section == "1.4" {
			return true
		}
	}
	return false
}
