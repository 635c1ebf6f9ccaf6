package law

import (
	"testing"

	"github.com/stretchr/testify/require"
)

func TestCiteOn(t *testing.T) {
	level := Cite{Instrument: &EO13526, Section: "1.2"}
	portion := Cite{Instrument: &ISOO2010, Section: "2001.21(c)"}
	for _, c := range [...]struct {
		cite    Cite
		y, m, d int
		want    string
	}{
		{level, 2012, 1, 1, "E.O. 13526 sec. 1.2"},
		{level, 2009, 5, 4, "E.O. 12958, as amended sec. 1.2"},
		{level, 1999, 5, 4, "E.O. 12958"},
		{level, 1985, 5, 4, "E.O. 12356"},
		{level, 1940, 1, 1, "E.O. 13526 sec. 1.2"},
		{portion, 2012, 1, 1, "32 CFR 2001.21(c)"},
		{portion, 2009, 5, 4, "32 CFR 2001.21(c)"},
		{portion, 1999, 5, 4, "32 CFR 2001.21"},
		{Cite{Instrument: &CAPCO}, 1985, 5, 4, "CAPCO Register"},
		{level, 2003, 4, 1, "E.O. 12958, as amended sec. 1.2"},
		{Cite{Instrument: &ISOO2010, Section: "2001.12(b)"}, 2009, 5, 4, "32 CFR 2001.12(a)(2)"},
		{Cite{Instrument: &ISOO2010, Section: "2001.22(d)"}, 2009, 5, 4, "32 CFR 2001.22(c)"},
		{Cite{Instrument: &ISOO2010, Section: "2001.22(b)"}, 2009, 5, 4, "32 CFR 2001"},
		{Cite{Instrument: &ISOO2010, Section: "2001.24(c)"}, 2009, 5, 4, "32 CFR 2001.23(d)"},
		{Cite{Instrument: &ISOO2010, Section: "2001.24(h)"}, 2009, 5, 4, "32 CFR 2001"},
	} {
		d := day(c.y, c.m, c.d)
		require.Equal(t, c.want, c.cite.On(d, d).String())
	}
	d := day(2009, 5, 4)
	require.Same(t, &ISOO2003, portion.On(d, d).Instrument)
}
