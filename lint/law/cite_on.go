package law

import (
	"strings"

	"github.com/cablelint/cablelint/grammar/calendar"
)

// On is the provision that stood in a citation's place during the days from and to, both included: the order in force then for
// that of 2009, the directive's issue of then for that of 2010. Sections are kept where the earlier text numbers them alike; citations of other instruments are left as they are.
func (c Cite) On(from, to calendar.Day) Cite {
	if c.Instrument == nil || c.Instrument.In(from, to) {
		return c
	}
	switch c.Instrument {
	case EO13526:
		now := InForce(from)
		switch {
		case now == nil || now != InForce(to):
			return c
		case now == EO12958Amended: // its secs. 1.2, 1.4 and 1.6 have the headings of today's
			return Cite{Instrument: now, Section: c.Section}
		}
		return Cite{Instrument: now}
	case ISOO2010:
		if ISOO2003.In(from, to) {
			if c.Section < "2001.23" { // numbered alike up to 2001.22: see directive2003
				return Cite{Instrument: ISOO2003, Section: c.Section}
			}
			return Cite{Instrument: ISOO2003}
		}
		if ISOO1995.In(from, to) {
			section, _, _ := strings.Cut(c.Section, "(")
			return Cite{Instrument: ISOO1995, Section: section}
		}
	}
	return c
}
