package rules

import (
	"github.com/cablelint/cablelint/grammar/calendar"
	"github.com/cablelint/cablelint/lint"
	"github.com/cablelint/cablelint/lint/cable"
	"github.com/cablelint/cablelint/lint/law"
)

// The authorities that several rules cite. The first that was in force on the cable's date is the
// finding's.
var (
	// overall is the rule that the header is the highest of the portions. Under E.O. 11652 and E.O. 12065 no text was
	// found that says so.
	overall = []law.Cite{
		overall10501(), overall11652(), overall12065(),
		overallCFR22(), overall1982(), overall1995(), overall2010(), overall2003(), overallDerived(),
	}
	// overallUnclassified is overall for an unclassified header, of which State's handbook says in words that nothing in
	// the text is classified.
	overallUnclassified = []law.Cite{
		overall10501(), overall11652(), overall12065(), overallCFR22(), overall1982(), overall1995(), overall2010(),
		{Instrument: &law.FAH5H222, Section: "H-222b(1)"}, overall2003(), overallDerived(),
	}
	// overallSince1982 leaves out the years in which a header might be higher than its portions, or no text says that it
	// might not.
	overallSince1982 = []law.Cite{overallCFR22(), overall1982(), overall1995(), overall2010(), overall2003()}
	// portionMarking is the rule that each portion is marked.
	portionMarking = []law.Cite{
		{Instrument: &law.EO12065, Section: "1-504"}, {Instrument: &law.EO12356, Section: "1.5(b)"},
		{Instrument: &law.ISOO1995, Section: "2001.21(c)"},
		{Instrument: &law.ISOO2010, Section: "2001.21(c)"}, {Instrument: &law.EO12958Amended, Section: "1.6(c)"},
	}
	// portionSymbols is the rule that a portion is marked with a symbol in parentheses.
	portionSymbols = []law.Cite{
		{Instrument: &law.ISOO2010, Section: "2001.21(c)(1)"}, {Instrument: &law.FAH5H240, Section: "H-246.2c"},
		{Instrument: &law.EO12356, Section: "1.5(c)"},
		law.Consistency("portions are marked with symbols in parentheses: nearly all marks of public cables are"),
	}
	// duration is the rule that a classified text says on its face when it is declassified, or when that is reviewed.
	duration = []law.Cite{
		{Instrument: &law.EO11652, Section: "4(A)"}, {Instrument: &law.EO12065, Section: "1-501(c)"},
		{Instrument: &law.EO12356, Section: "1.5(a)(4)"},
		{Instrument: &law.EO12958, Section: "1.7(a)(4)"}, {Instrument: &law.ISOO2010, Section: "2001.21(a)(4)"},
		{Instrument: &law.EO12958Amended, Section: "1.6(a)(4)"},
	}
	// reasonLetters is the rule that a reason is a section and letters of categories.
	reasonLetters = []law.Cite{
		{Instrument: &law.EO12958, Section: "1.5"}, {Instrument: &law.ISOO2010, Section: "2001.21(a)(3)"},
		{Instrument: &law.EO12958Amended, Section: "1.4"},
	}
	// classifierLine is the rule that who classified a text is on its face, by name and position.
	classifierLine = []law.Cite{
		{Instrument: &law.EO12958, Section: "1.7"}, {Instrument: &law.ISOO2010, Section: "2001.21(a)(1)"},
		{Instrument: &law.EO12958Amended, Section: "1.6(a)(2)"},
	}
	// classifierNamed is the same rule, with that for a text which takes its classification from a source.
	classifierNamed = []law.Cite{
		{Instrument: &law.EO12958, Section: "1.7"}, {Instrument: &law.ISOO2010, Section: "2001.21(a)(1)"},
		{Instrument: &law.EO12958Amended, Section: "1.6(a)(2)"}, classifierDerived(),
	}
	// everyOrder cites each order by itself, for rules about the order's own line.
	everyOrder = []law.Cite{
		{Instrument: &law.EO10501}, {Instrument: &law.EO11652}, {Instrument: &law.EO12065}, {Instrument: &law.EO12356},
		{Instrument: &law.EO12958},
		{Instrument: &law.EO12958Amended}, {Instrument: &law.EO13526},
	}
)

// The cites of overall, by the order or the year of the directive.

func overall10501() law.Cite { return law.Cite{Instrument: &law.EO10501, Section: "3(c)"} }
func overall11652() law.Cite {
	return law.Cite{Instrument: &law.EO11652, Section: "4(A)", Custom: "the face of a text shows its " +
		"classification and which portions are classified: a header below them misleads"}
}

func overall12065() law.Cite {
	return law.Cite{Instrument: &law.EO12065, Section: "1-501(d)", Custom: "a text shows one level on its face " +
		"and one at each portion: a header below them misleads"}
}

func overallCFR22() law.Cite { return law.Cite{Instrument: &law.CFR22Part9, Section: "9.12(a)(1)"} }
func overall1982() law.Cite  { return law.Cite{Instrument: &law.ISOO1982, Section: "2001.5"} }
func overall1995() law.Cite  { return law.Cite{Instrument: &law.ISOO1995, Section: "2001.21(b)"} }
func overall2010() law.Cite  { return law.Cite{Instrument: &law.ISOO2010, Section: "2001.21(b)"} }
func overall2003() law.Cite  { return law.Cite{Instrument: &law.ISOO2003, Section: "2001.21(b)"} }

// overallDerived is the same rule for a text that takes its classification from a source.
func overallDerived() law.Cite { return law.Cite{Instrument: &law.ISOO2010, Section: "2001.22(f)"} }

// agreement is the custom that copies of a header agree.
func agreement() law.Cite {
	return law.Consistency("copies of one header agree: of the sound public cables with a repeated header none " +
		"differs")
}

// citedOrder lets a rule about one order's instructions run on a cable without a date, which may be of some days
// after the order's end.
func citedOrder() law.Cite {
	return law.Consistency("a cable without a date follows the order that it cites")
}

// underCited reports whether an order that a cable cites was in force on all days that the cable may be of, or the
// cable has no date.
func underCited(d *cable.Document, order *law.Instrument) bool {
	return !d.Date.Known() || from(d, order.From) && before(d, order.Until)
}

// overallOf is the authority for a cable's header: the directive has a paragraph of its own for one that is derived
// from a source.
func overallOf(p *lint.Pass) law.Cite {
	if p.Cite().Instrument == &law.ISOO2010 && derivative(p.Doc) {
		return overallDerived()
	}
	return p.Cite()
}

// classifierDerived is the rule on who is named in a text that takes its classification from a source.
func classifierDerived() law.Cite { return law.Cite{Instrument: &law.ISOO2010, Section: "2001.22(b)"} }

// classifierOf is the authority for the line of an authority block that names who classified the text.
func classifierOf(p *lint.Pass, a *cable.Authority) law.Cite {
	if p.Cite().Instrument == &law.ISOO2010 && a.DerivedFrom.Text != "" {
		return classifierDerived()
	}
	return p.Cite()
}

// Days on which what a rule demands changes inside an era.

// amended is 25 March 2003: reasons 1.4 are right from here on.
func amended() calendar.Day { return law.EO13292.Signed }

// remarked is 22 September 2003: and 1.5 wrong from here on.
func remarked() calendar.Day { return law.ISOO2003.From }

// sbuBegan is the day on which SBU took the place of LOU: 00 STATE 018029 ¶1.
func sbuBegan() calendar.Day { return law.State95SBU.From }

// handbook is the day from which 1.5 is wrong in any block: the handbook still said 1.5 in 2004, 5 FAH-1 H-240 (2004).
func handbook() calendar.Day { return calendar.MustDate(2005, 1, 1) }

// authorship is two months after E.O. 12958 took effect.
func authorship() calendar.Day { return calendar.MustDate(1995, 12, 14) }

// from reports whether the whole of the cable's date is on or after a day.
func from(d *cable.Document, day calendar.Day) bool { return d.Date.From >= day }

// before reports whether the whole of the cable's date is before a day.
func before(d *cable.Document, day calendar.Day) bool { return d.Date.To < day }

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
