package law

import (
	"strings"

	"github.com/cablelint/cablelint/grammar/calendar"
)

// On is the provision that was in a citation's place during the days from and to, both included: the order in force
// then for that of 2009, the directive's issue of then for that of 2010. Sections are kept where it is known what
// they were; citations of other instruments are left as they are.
func (c Cite) On(from, to calendar.Day) Cite {
	if c.Instrument == nil || c.In(from, to) {
		return c
	}
	switch c.Instrument {
	case &EO13526:
		now := InForce(from)
		switch {
		case now == nil || now != InForce(to):
			return c
		case now == &EO12958Amended: // its secs. 1.2, 1.4 and 1.6 have the headings of today's
			return Cite{Instrument: now, Section: c.Section}
		}
		return Cite{Instrument: now}
	case &ISOO2010:
		if ISOO2003.In(from, to) {
			return Cite{Instrument: &ISOO2003, Section: sectionOf2003(c.Section)}
		}
		if ISOO1995.In(from, to) {
			section, _, _ := strings.Cut(c.Section, "(")
			return Cite{Instrument: &ISOO1995, Section: section}
		}
	}
	return c
}

// sectionsOf2003 are the paragraphs of the directive of 2003 that became others in 2010: 68 FR 55168 against 75 FR
// 37254. The directive of 2003 had no paragraph on who applies derivative markings.
var sectionsOf2003 = [...]struct{ of2010, of2003 string }{
	{"2001.12(b)", "2001.12(a)(2)"}, {"2001.12(c)", "2001.12(e)"},
	{"2001.22(c)", "2001.22(b)"}, {"2001.22(d)", "2001.22(c)"}, {"2001.22(e)", "2001.22(d)"},
	{"2001.24(a)", "2001.23(a)"}, {"2001.24(b)", "2001.23(c)"}, {"2001.24(c)", "2001.23(d)"},
}

// sectionOf2003 is what a section of 2010 was in the directive of 2003; empty where that is not known.
func sectionOf2003(section string) string {
	if section == "2001.12(a)(1)" || within(section, "2001.21") {
		return section
	}
	for _, s := range sectionsOf2003 {
		if within(section, s.of2010) {
			return s.of2003
		}
	}
	return ""
}
