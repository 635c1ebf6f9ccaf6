package law

import (
	"slices"

	"github.com/cablelint/cablelint/grammar/calendar"
)

func day(y, m, d int) calendar.Day { return calendar.MustDate(y, m, d) }

// The executive orders on national security information, in order.
var (
	EO10501 = &Instrument{ID: "E.O. 10501", Title: "Safeguarding Official Information", Order: "10501",
		Signed: day(1953, 11, 5), From: day(1953, 12, 15), Until: day(1972, 6, 1),
		Source: "18 FR 7049; replaced by E.O. 11652; dates not confirmed against the text"}
	EO10964 = &Instrument{ID: "E.O. 10964", Title: "amendment of E.O. 10501: downgrading groups", Order: "10964",
		Signed: day(1961, 9, 20), From: day(1961, 9, 20), Until: day(1972, 6, 1),
		Source: "26 FR 8932; replaced by E.O. 11652; dates not confirmed against the text"}
	EO11652 = &Instrument{ID: "E.O. 11652", Title: "Classification and Declassification of National Security Information", Order: "11652",
		Signed: day(1972, 3, 8), From: day(1972, 6, 1), Until: day(1978, 12, 1),
		Source: "37 FR 5209; hand-over to E.O. 12065 on 1 December 1978 by 78 STATE 296107"}
	EO12065 = &Instrument{ID: "E.O. 12065", Title: "National Security Information", Order: "12065",
		Signed: day(1978, 6, 28), From: day(1978, 12, 1), Until: day(1982, 8, 1),
		Source: "43 FR 28949; effective date by 78 STATE 296107"}
	EO12356 = &Instrument{ID: "E.O. 12356", Title: "National Security Information", Order: "12356",
		Signed: day(1982, 4, 2), From: day(1982, 8, 1), Until: day(1995, 10, 14),
		Source: "47 FR 14874; effective date not confirmed against the text"}
	EO12958 = &Instrument{ID: "E.O. 12958", Title: "Classified National Security Information", Order: "12958",
		Signed: day(1995, 4, 17), From: day(1995, 10, 14), Until: day(2003, 9, 22),
		Source: "60 FR 19825: effective 180 days from its date; its marking rules were kept until 32 CFR 2001 of 22 September 2003 (68 FR 55168)"}
	EO12972 = &Instrument{ID: "E.O. 12972", Title: "amendment of E.O. 12958: what an agency is", Order: "12972", Amends: "12958",
		Signed: day(1995, 9, 18), From: day(1995, 10, 14), Until: day(2010, 6, 27),
		Source: "in force with the order that it amends; dates not confirmed against the text"}
	EO13142 = &Instrument{ID: "E.O. 13142", Title: "amendment of E.O. 12958: deadlines of automatic declassification", Order: "13142", Amends: "12958",
		Signed: day(1999, 11, 19), From: day(1999, 11, 19), Until: day(2010, 6, 27),
		Source: "in force with the order that it amends; dates not confirmed against the text"}
	EO12958Amended = &Instrument{ID: "E.O. 12958, as amended", Title: "E.O. 12958 as amended by E.O. 13292", Order: "12958",
		Signed: day(2003, 3, 25), From: day(2003, 9, 22), Until: day(2010, 6, 27),
		Source: "E.O. 13292 of 25 March 2003; its marking changes took effect with 32 CFR 2001 of 22 September 2003 (68 FR 55168)"}
	EO13292 = &Instrument{ID: "E.O. 13292", Title: "Further Amendment to E.O. 12958", Order: "13292", Amends: "12958",
		Signed: day(2003, 3, 25), From: day(2003, 3, 25), Until: day(2010, 6, 27),
		Source: "ISOO article on E.O. 13292; cables cite 12958, as amended"}
	EO13526 = &Instrument{ID: "E.O. 13526", Title: "Classified National Security Information", Order: "13526",
		Signed: day(2009, 12, 29), From: day(2010, 6, 27),
		Source: "75 FR 707: effective 180 days from its date, computed; 32 CFR 2001 says 25 June 2010 (75 FR 37254), so either order is right on 25 to 27 June"}
)

// The directives, regulations and manuals. A directive is listed once an issue, since
// its sections moved.
var (
	CFR22Part9 = &Instrument{ID: "22 CFR 9", Title: "State's regulation under E.O. 12356",
		Signed: day(1982, 8, 1), From: day(1982, 8, 1), Until: day(1995, 10, 14),
		Source: "22 CFR 9.12 as of 1982; E.O. 12356's effective date, since the regulation was not updated until 2007"}
	ISOO1995 = &Instrument{ID: "32 CFR 2001", Title: "Classified National Security Information directive of 1995",
		Signed: day(1995, 10, 13), From: day(1995, 10, 14), Until: day(2003, 9, 22), Source: "60 FR 53492"}
	ISOO2003 = &Instrument{ID: "32 CFR 2001", Title: "Classified National Security Information directive of 2003",
		Signed: day(2003, 9, 22), From: day(2003, 9, 22), Until: day(2010, 6, 25), Source: "68 FR 55168"}
	ISOO2010 = &Instrument{ID: "32 CFR 2001", Title: "Classified National Security Information directive of 2010",
		Signed: day(2010, 6, 28), From: day(2010, 6, 25), Source: "75 FR 37254: published 28 June, effective 25 June 2010"}
	ISOO2012HUM = &Instrument{ID: "ISOO Notice 2012-02", Title: "25X1-human is replaced by 50X1-HUM",
		Signed: day(2012, 4, 30), From: day(2012, 5, 1),
		Source: "cited by the CAPCO Register of 2016, p. 32: April 2012; the day is not known, so the month's end stands for it"}
	FAH5H240 = &Instrument{ID: "5 FAH-1", Title: "Correspondence Handbook, H-240: preparing telegrams",
		Signed: day(1995, 10, 14), From: day(1995, 10, 14),
		Source: "copy of H-240 of 2004; its first issue is not known, so the day of E.O. 12958 stands for it"}
	FAH5H222 = &Instrument{ID: "5 FAH-2", Title: "Telecommunications Handbook, H-222: the classification line",
		Signed: day(1995, 10, 14), From: day(1995, 10, 14),
		Source: "fam.state.gov; the first issue is not known, so the day of E.O. 12958 stands for it"}
	State95SBU = &Instrument{ID: "95 STATE 232445", Title: "LIMITED OFFICIAL USE is replaced by SENSITIVE BUT UNCLASSIFIED",
		Signed: day(1995, 10, 1), From: day(1995, 10, 1), Source: "cited by 00 STATE 018029: effective 1 October 1995"}
	State00SBU = &Instrument{ID: "00 STATE 018029", Title: "handling of SBU telegrams",
		Signed: day(2000, 2, 1), From: day(1995, 10, 1), Source: "its ¶1 restates the form in use since 1 October 1995"}
	State05SIPDIS = &Instrument{ID: "05 STATE 226504", Title: "guidance on the SIPDIS caption",
		Signed: day(2005, 12, 1), From: day(2005, 12, 1), Source: "December 2005; the day is not known, so the first stands for it"}
	CAPCO = &Instrument{ID: "CAPCO Register", Title: "IC Authorized Classification and Control Markings",
		Signed: day(2003, 1, 1), From: day(1995, 10, 14),
		Source: "read in the issues of c. 2003, 2008, 2012 and 2016, which agree; the rule is older than they"}
	FAH5H442of2008 = &Instrument{ID: "5 FAH-2", Title: "Telecommunications Handbook, H-442 as of 2008: captions",
		Signed: day(2008, 7, 16), From: day(2008, 7, 16), Source: "copy of the issue CT:TEL-29 of 16 July 2008"}
	FAH5H442c = &Instrument{ID: "5 FAH-2", Title: "Telecommunications Handbook, H-442c: channel captions",
		Signed: day(2023, 10, 18), From: day(2023, 10, 18), Source: "fam.state.gov: CT:TEL-97 of 18 October 2023; earlier issues were not read"}
	FAH5H252 = &Instrument{ID: "5 FAH-2", Title: "Telecommunications Handbook, H-250: special formats, and where captions stand",
		Signed: day(2023, 6, 6), From: day(2023, 6, 6), Source: "fam.state.gov: CT:TEL-86 of 6 June 2023; earlier issues were not read"}
	FAH3H713 = &Instrument{ID: "5 FAH-3", Title: "TAGS/Terms Handbook, H-710: E.O. 13526 and classification in SMART",
		Signed: day(2012, 1, 31), From: day(2012, 1, 31), Source: "fam.state.gov: H-711 says that it is for the marking templates of 2011, CT:TAGS-44 of 31 January 2012"}
	FAH5H442 = &Instrument{ID: "5 FAH-2", Title: "Telecommunications Handbook, H-442: captions NODIS and EXDIS",
		Signed: day(1995, 10, 14), From: day(1966, 1, 1), Source: "captions of the 1960s on; the handbook's first issue is not known"}
)

// orders are the executive orders that an E.O. line can cite, in order.
var orders = [...]*Instrument{EO10501, EO10964, EO11652, EO12065, EO12356, EO12958, EO12972, EO13142, EO13292, EO13526}

// All are all instruments of the table: the orders as they followed each other, then the rest.
func All() []*Instrument {
	list := slices.Insert(orders[:len(orders):len(orders)], slices.Index(orders[:], EO13292), EO12958Amended)
	return append(list, CFR22Part9, ISOO1995, ISOO2003, ISOO2010, ISOO2012HUM, FAH5H240, FAH5H222, State95SBU, State00SBU, State05SIPDIS, CAPCO, FAH5H442, FAH5H442of2008, FAH5H442c, FAH5H252, FAH3H713)
}

// ByOrder is the executive order of a number, nil where no cable can cite it.
func ByOrder(number string) *Instrument {
	for _, o := range orders {
		if o.Order == number {
			return o
		}
	}
	return nil
}

// InForce is the executive order in force on a day, nil before December 1953.
func InForce(d calendar.Day) *Instrument {
	for _, o := range [...]*Instrument{EO13526, EO12958Amended, EO12958, EO12356, EO12065, EO11652, EO10501} {
		if o.In(d, d) {
			return o
		}
	}
	return nil
}

// Replaced is the first day on which an order of the number was no longer in force; ok is false
// where it still is.
func (i *Instrument) Replaced() (d calendar.Day, ok bool) {
	if i.Order == "12958" {
		return EO12958Amended.Until, true
	}
	return i.Until, i.Until != 0
}
