package rules

import (
	"github.com/cablelint/cablelint/grammar/calendar"
	"github.com/cablelint/cablelint/lint/cable"
	"github.com/cablelint/cablelint/lint/law"
)

// The authorities that several rules cite. The first that was in force on the cable's date is the
// finding's.
var (
	// overall is the rule that the header is the highest of the portions.
	overall = []law.Cite{
		{Instrument: law.CFR22Part9, Section: "9.12(a)(1)"},
		{Instrument: law.ISOO1995, Section: "2001.21"},
		{Instrument: law.ISOO2003, Section: "2001.21(b)"},
		{Instrument: law.ISOO2010, Section: "2001.21(b)"},
	}
	// portionMarking is the rule that each portion is marked, immediately before it.
	portionMarking = []law.Cite{
		{Instrument: law.EO12065}, {Instrument: law.EO12356, Section: "1.5"}, {Instrument: law.ISOO1995, Section: "2001.21"},
		{Instrument: law.ISOO2003, Section: "2001.21(c)"}, {Instrument: law.ISOO2010, Section: "2001.21(c)"},
	}
	// duration is the rule that a classified text says when it is declassified.
	duration = []law.Cite{
		{Instrument: law.EO11652}, {Instrument: law.EO12065}, {Instrument: law.EO12356, Section: "1.4"},
		{Instrument: law.EO12958, Section: "1.6"}, {Instrument: law.ISOO2003, Section: "2001.21(a)(4)"}, {Instrument: law.ISOO2010, Section: "2001.21(a)(4)"},
	}
	// reasonLetters is the rule that a reason is a section and letters of categories.
	reasonLetters = []law.Cite{
		{Instrument: law.EO12958, Section: "1.5"}, {Instrument: law.ISOO2003, Section: "2001.21(a)(3)"}, {Instrument: law.ISOO2010, Section: "2001.21(a)(3)"},
	}
	// classifierLine is the rule that who classified a text stands on its face, by name and position.
	classifierLine = []law.Cite{
		{Instrument: law.EO12958, Section: "1.7"}, {Instrument: law.ISOO2003, Section: "2001.21(a)(1)"}, {Instrument: law.ISOO2010, Section: "2001.21(a)(1)"},
	}
	// everyOrder cites each order by itself, for rules about the order's own line.
	everyOrder = []law.Cite{
		{Instrument: law.EO10501}, {Instrument: law.EO11652}, {Instrument: law.EO12065}, {Instrument: law.EO12356}, {Instrument: law.EO12958},
		{Instrument: law.EO12958Amended}, {Instrument: law.EO13526},
	}
	// agreement is the custom that copies of a header agree.
	agreement = law.Consistency("copies of one header agree: of the sound public cables with a repeated header none differs")
)

// Days on which what a rule demands changes inside an era.
var (
	amended    = law.EO13292.Signed              // 25 March 2003: reasons 1.4 are right from here on
	remarked   = law.ISOO2003.From               // 22 September 2003: and 1.5 wrong from here on
	handbook   = calendar.MustDate(2005, 1, 1)   // the handbook still said 1.5 in 2004: 5 FAH-1 H-240 (2004)
	authorship = calendar.MustDate(1995, 12, 14) // two months after E.O. 12958 took effect
)

// from reports whether the whole of the cable's date is on or after a day.
func from(d *cable.Document, day calendar.Day) bool { return d.Date.Known() && d.Date.From >= day }

// before reports whether the whole of the cable's date is before a day.
func before(d *cable.Document, day calendar.Day) bool { return d.Date.Known() && d.Date.To < day }

// months adds whole months to a day; the last day of a shorter month stands for those it lacks.
func months(d calendar.Day, n int) calendar.Day {
	y, m, day := d.Split()
	m += n
	y, m = y+(m-1)/12, (m-1)%12+1
	for ; day > 28; day-- {
		if r, ok := calendar.Date(y, m, day); ok {
			return r
		}
	}
	return calendar.MustDate(y, m, day)
}
