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
		Source: "18 FR 7049: its sec. 20; replaced by E.O. 11652 secs. 14 and 15"}
	EO11652 = &Instrument{ID: "E.O. 11652", Title: "Classification and Declassification of National Security " +
		"Information", Order: "11652",
		Signed: day(1972, 3, 8), From: day(1972, 6, 1), Until: day(1978, 12, 1),
		Source: "37 FR 5209: its sec. 15; replaced by E.O. 12065 secs. 6-203 and 6-204"}
	EO12065 = &Instrument{ID: "E.O. 12065", Title: "National Security Information", Order: "12065",
		Signed: day(1978, 6, 28), From: day(1978, 12, 1), Until: day(1982, 8, 1),
		Source: "43 FR 28949: its sec. 6-204; replaced by E.O. 12356 sec. 6.2"}
	EO12356 = &Instrument{ID: "E.O. 12356", Title: "National Security Information", Order: "12356",
		Signed: day(1982, 4, 2), From: day(1982, 8, 1), Until: day(1995, 10, 14),
		Source: "47 FR 14874: its sec. 6.2(e); revoked as of 14 October 1995 (E.O. 12958, as amended, sec. 6.2(d))"}
	EO12958 = &Instrument{ID: "E.O. 12958", Title: "Classified National Security Information", Order: "12958",
		Signed: day(1995, 4, 17), From: day(1995, 10, 14), Until: day(2003, 3, 25),
		Source: "60 FR 19825: effective 180 days from its date; amended on 25 March 2003, but its sec. 1.7 on markings " +
			"was kept until 20 September 2003 (E.O. 12958, as amended, sec. 6.3)"}
	EO12958Amended = &Instrument{ID: "E.O. 12958, as amended", Title: "E.O. 12958 as amended by E.O. 13292",
		Order:  "12958",
		Signed: day(2003, 3, 25), From: day(2003, 3, 25), Until: day(2010, 6, 27),
		Source: "68 FR 15315: its sec. 6.3, which puts sec. 1.6 on markings 180 days later, on 21 September 2003"}
	EO13526 = &Instrument{ID: "E.O. 13526", Title: "Classified National Security Information", Order: "13526",
		Signed: day(2009, 12, 29), From: day(2010, 6, 27),
		Source: "75 FR 707: its sec. 6.3, 180 days from its date, and secs. 1.7, 3.3 and 3.7 at once; 32 CFR 2001 says " +
			"25 June 2010 (75 FR 37254), so either order is right on 25 to 27 June"}
)

// The orders that amended one of them. A cable goes on citing the order that was amended.
var (
	EO10816 = amendment("10816", EO10501, day(1959, 5, 7), "", "24 FR 3777", onFace)
	EO10901 = amendment("10901", EO10501, day(1961, 1, 9), "", "26 FR 217", onFace)
	EO10964 = amendment("10964", EO10501, day(1961, 9, 20), "downgrading groups", "26 FR 8932", released)
	EO10985 = amendment("10985", EO10501, day(1962, 1, 12), "", "27 FR 439", named)
	EO11097 = amendment("11097", EO10501, day(1963, 2, 28), "", "28 FR 2225", onFace)
	EO11382 = amendment("11382", EO10501, day(1967, 11, 28), "the Department of Transportation", "32 FR 16247", unread)
	EO11714 = amendment("11714", EO11652, day(1973, 4, 24), "", "38 FR 10245", named)
	EO11862 = amendment("11862", EO11652, day(1975, 6, 11), "", "40 FR 25197", named)
	EO12038 = amendment("12038", EO11652, day(1978, 2, 3), "the Department of Energy", "43 FR 4957", named)
	EO12148 = amendment("12148", EO12065, day(1979, 7, 20), "the Federal Emergency Management Agency", "44 FR 43239",
		onFace)
	EO12163 = amendment("12163", EO12065, day(1979, 9, 29), "foreign assistance", "44 FR 56673", named)
	EO12972 = amendment("12972", EO12958, day(1995, 9, 18), "what an agency is", "60 FR 48863", unread)
	EO13142 = amendment("13142", EO12958, day(1999, 11, 19), "deadlines of automatic declassification", "64 FR 66089",
		unread)
	EO13292 = amendment("13292", EO12958, day(2003, 3, 25), "Further Amendment to E.O. 12958", "68 FR 15315", unread)
)

// How the day of an amending order's signature is known.
const (
	onFace   = "the beginning of a copy was read, with its day"
	released = "a copy of the White House's release of that day was read"
	named    = "the text was not read, and its day is that which later texts give"
	unread   = "the text was not read"
)

// amendment is an order that amended another: in force from its signature, or from the first day of the other, as
// long as that.
func amendment(number string, of *Instrument, signed calendar.Day, about, published, known string) *Instrument {
	end := of.Until
	if of == EO12958 {
		end = EO12958Amended.Until
	}
	title := "amendment of " + of.ID
	if about != "" {
		title += ": " + about
	}
	return &Instrument{ID: "E.O. " + number, Title: title, Order: number, Amends: of.Order,
		Signed: signed, From: max(signed, of.From), Until: end,
		Source: published + "; " + known + ", and the day of the signature is taken for that in force"}
}

// The directives, regulations and manuals. A directive is listed once an issue, since
// its sections moved.
var (
	NSC1972 = &Instrument{ID: "NSC directive of 17 May 1972", Title: "Directive Governing the Classification, " +
		"Downgrading, Declassification and Safeguarding of National Security Information",
		Signed: day(1972, 5, 17), From: day(1972, 6, 1), Until: day(1978, 12, 1),
		Source: "37 FR 10053, 19 May 1972; in force with E.O. 11652"}
	ISOO1978 = &Instrument{ID: "ISOO Directive No. 1", Title: "directive under E.O. 12065",
		Signed: day(1978, 10, 5), From: day(1978, 12, 1), Until: day(1982, 8, 1),
		Source: "43 FR 46280, 5 October 1978; in force with E.O. 12065"}
	ISOO1982 = &Instrument{ID: "32 CFR 2001", Title: "National Security Information directive of 1982",
		Signed: day(1982, 6, 25), From: day(1982, 8, 1), Until: day(1995, 10, 14),
		Source: "47 FR 27836, 25 June 1982; in force with E.O. 12356; known from agencies' rules that copy it"}
	CFR22Part9 = &Instrument{ID: "22 CFR 9", Title: "State's regulation under E.O. 12356",
		Signed: day(1982, 12, 10), From: day(1982, 12, 10), Until: day(1995, 10, 14),
		Source: "47 FR 55594, 10 December 1982; it was not updated until 2007, but the order that it carried out ended " +
			"in 1995"}
	CFR22Part9of2014 = &Instrument{ID: "22 CFR 9", Title: "State's regulation under E.O. 13526",
		Signed: day(2014, 6, 25), From: day(2014, 6, 25), Source: "79 FR 35935, 25 June 2014"}
	ISOO1995 = &Instrument{ID: "32 CFR 2001", Title: "Classified National Security Information directive of 1995",
		Signed: day(1995, 10, 13), From: day(1995, 10, 14), Until: day(2003, 9, 22), Source: "60 FR 53492"}
	ISOO2003 = &Instrument{ID: "32 CFR 2001", Title: "Classified National Security Information directive of 2003",
		Signed: day(2003, 9, 22), From: day(2003, 9, 22), Until: day(2010, 6, 25), Source: "68 FR 55168"}
	ISOO2010 = &Instrument{ID: "32 CFR 2001", Title: "Classified National Security Information directive of 2010",
		Signed: day(2010, 6, 28), From: day(2010, 6, 25), Source: "75 FR 37254: published 28 June, effective 25 June 2010"}
	ISOO2012HUM = &Instrument{ID: "ISOO Notice 2012-02", Title: "25X1-human is replaced by 50X1-HUM",
		Signed: day(2012, 4, 30), From: day(2012, 5, 1),
		Source: "cited by the CAPCO Register of 2016, p. 32: April 2012; the day is not known, so the month's end is taken"}
	FAH1H131 = &Instrument{ID: "5 FAH-1", Title: "Correspondence Handbook, H-131: what is on the face of classified text",
		Signed: day(2002, 7, 31), From: day(2002, 7, 31), Source: "TL:CH-4 of 31 July 2002; again in the issue of 15 " +
			"March 2016"}
	FAH5H240 = &Instrument{ID: "5 FAH-1", Title: "Correspondence Handbook, H-240: preparing telegrams",
		Signed: day(2004, 7, 12), From: day(2004, 7, 12), Until: day(2014, 8, 8),
		Source: "TL:CH-9 of 12 July 2004; the chapter had gone by 8 August 2014; earlier issues were not read"}
	FAH1H211 = &Instrument{ID: "5 FAH-1", Title: "Correspondence Handbook, H-211: cables",
		Signed: day(2018, 10, 29), From: day(2018, 10, 29), Until: day(2024, 11, 19),
		Source: "fam.state.gov: issue of 29 October 2018"}
	FAH1H212 = &Instrument{ID: "5 FAH-1", Title: "Correspondence Handbook, H-212: cables",
		Signed: day(2024, 11, 19), From: day(2024, 11, 19), Source: "fam.state.gov: issue of 19 November 2024"}
	FAH5H222 = &Instrument{ID: "5 FAH-2", Title: "Telecommunications Handbook, H-222: the classification line",
		Signed: day(2004, 7, 19), From: day(2004, 7, 19), Source: "fam.state.gov: TL:TEL-11 of 19 July 2004; earlier " +
			"issues were not read"}
	State95SBU = &Instrument{ID: "95 STATE 232445", Title: "LIMITED OFFICIAL USE is replaced by SENSITIVE BUT " +
		"UNCLASSIFIED",
		Signed: day(1995, 10, 1), From: day(1995, 10, 1), Source: "cited by 00 STATE 018029 ¶1: effective 1 October 1995"}
	State00SBU = &Instrument{ID: "00 STATE 018029", Title: "handling of SBU telegrams",
		Signed: day(2000, 2, 2), From: day(2000, 2, 2), Source: "DTG 021647Z FEB 00; its ¶1 says what holds since 1 " +
			"October 1995"}
	State05SIPDIS = &Instrument{ID: "05 STATE 226504", Title: "guidance on the SIPDIS caption",
		Signed: day(2005, 12, 1), From: day(2005, 12, 1), Source: "December 2005; the day is not known, so the first is " +
			"taken"}
	CAPCO = &Instrument{ID: "CAPCO Register", Title: "IC Authorized Classification and Control Markings",
		Signed: day(2008, 5, 12), From: day(2008, 5, 12),
		Source: "the earliest issue read is of 12 May 2008, later ones of 2012 and 2016, which agree; it binds the " +
			"intelligence community, not State's telegrams"}
	FAH5H442of2008 = &Instrument{ID: "5 FAH-2", Title: "Telecommunications Handbook, H-442 as of 2008: captions",
		Signed: day(2008, 7, 16), From: day(2008, 7, 16), Until: day(2023, 10, 18),
		Source: "copy of the issue CT:TEL-29 of 16 July 2008"}
	FAH5H442c = &Instrument{ID: "5 FAH-2", Title: "Telecommunications Handbook, H-442c: channel captions",
		Signed: day(2023, 10, 18), From: day(2023, 10, 18), Source: "fam.state.gov: CT:TEL-97 of 18 October 2023; " +
			"earlier issues were not read"}
	FAH5H252 = &Instrument{ID: "5 FAH-2", Title: "Telecommunications Handbook, H-250: special formats, and the place " +
		"of captions",
		Signed: day(2023, 6, 6), From: day(2023, 6, 6), Source: "fam.state.gov: CT:TEL-86 of 6 June 2023; earlier issues " +
			"were not read"}
	FAH3H713 = &Instrument{ID: "5 FAH-3", Title: "TAGS/Terms Handbook, H-710: E.O. 13526 and classification in SMART",
		Signed: day(2018, 10, 11), From: day(2018, 10, 11), Source: "fam.state.gov: issue of 11 October 2018; earlier " +
			"issues were not read"}
)

// orders are the executive orders that an E.O. line can cite, in order.
var orders = [...]*Instrument{
	EO10501, EO10816, EO10901, EO10964, EO10985, EO11097, EO11382, EO11652, EO11714, EO11862, EO12038,
	EO12065, EO12148, EO12163, EO12356, EO12958, EO12972, EO13142, EO13292, EO13526,
}

// All are all instruments of the table: the orders as they followed each other, then the rest.
func All() []*Instrument {
	list := slices.Insert(orders[:len(orders):len(orders)], slices.Index(orders[:], EO13292), EO12958Amended)
	return append(list, NSC1972, ISOO1978, ISOO1982, CFR22Part9, CFR22Part9of2014, ISOO1995, ISOO2003, ISOO2010,
		ISOO2012HUM,
		FAH1H131, FAH5H240, FAH1H211, FAH1H212, FAH5H222, State95SBU, State00SBU, State05SIPDIS, CAPCO,
		FAH5H442of2008, FAH5H442c, FAH5H252, FAH3H713)
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

// Governing is the order whose rules an order is: that which it amended, or itself.
func (i *Instrument) Governing() *Instrument {
	if base := ByOrder(i.Amends); base != nil {
		return base
	}
	return i
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

// CitedDays are the days on which cables cite an order's number, in words: E.O. 12958 kept its number when it was
// amended.
func (i *Instrument) CitedDays() string {
	end, _ := i.Replaced()
	return daysText(i.From, end)
}
