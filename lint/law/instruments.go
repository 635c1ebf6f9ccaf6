package law

import (
	"slices"

	"github.com/cablelint/cablelint/grammar/calendar"
)

// The executive orders on national security information, in order.
var (
	EO10501 = Instrument{ID: "E.O. 10501", Title: "Safeguarding Official Information", Order: "10501",
		Signed: day19531105, From: day19531215, Until: day19720601,
		Source: "18 FR 7049: its sec. 20; replaced by E.O. 11652 secs. 14 and 15"}
	EO11652 = Instrument{ID: "E.O. 11652", Title: "Classification and Declassification of National Security " +
		"Information", Order: "11652",
		Signed: day19720308, From: day19720601, Until: day19781201,
		Source: "37 FR 5209: its sec. 15; replaced by E.O. 12065 secs. 6-203 and 6-204"}
	EO12065 = Instrument{ID: "E.O. 12065", Title: "National Security Information", Order: "12065",
		Signed: day19780628, From: day19781201, Until: day19820801,
		Source: "43 FR 28949: its sec. 6-204; replaced by E.O. 12356 sec. 6.2"}
	EO12356 = Instrument{ID: "E.O. 12356", Title: "National Security Information", Order: "12356",
		Signed: day19820402, From: day19820801, Until: day19951014,
		Source: "47 FR 14874: its sec. 6.2(e); revoked as of 14 October 1995 (E.O. 12958, as amended, sec. 6.2(d))"}
	EO12958 = Instrument{ID: "E.O. 12958", Title: "Classified National Security Information", Order: "12958",
		Signed: day19950417, From: day19951014, Until: day20030325,
		Source: "60 FR 19825: effective 180 days from its date; amended on 25 March 2003, but its sec. 1.7 on markings " +
			"was kept until 20 September 2003 (E.O. 12958, as amended, sec. 6.3)"}
	EO12958Amended = Instrument{ID: "E.O. 12958, as amended", Title: "E.O. 12958 as amended by E.O. 13292",
		Order:  "12958",
		Signed: day20030325, From: day20030325, Until: day20100627,
		Source: "68 FR 15315: its sec. 6.3, which puts sec. 1.6 on markings 180 days later, on 21 September 2003"}
	EO13526 = Instrument{ID: "E.O. 13526", Title: "Classified National Security Information", Order: "13526",
		Signed: day20091229, From: day20100627,
		Source: "75 FR 707: its sec. 6.3, 180 days from its date, and secs. 1.7, 3.3 and 3.7 at once; 32 CFR 2001 says " +
			"25 June 2010 (75 FR 37254), so either order is right on 25 to 27 June"}
)

// The orders that amended one of them. A cable goes on citing the order that was amended.
var (
	EO10816 = Instrument{ID: "E.O. 10816", Title: "amendment of E.O. 10501", Order: "10816", Amends: "10501",
		Signed: day19590507, From: day19590507, Until: day19720601, Source: "24 FR 3777; " + onFace}
	EO10901 = Instrument{ID: "E.O. 10901", Title: "amendment of E.O. 10501", Order: "10901", Amends: "10501",
		Signed: day19610109, From: day19610109, Until: day19720601, Source: "26 FR 217; " + onFace}
	EO10964 = Instrument{ID: "E.O. 10964", Title: "amendment of E.O. 10501: downgrading groups",
		Order: "10964", Amends: "10501",
		Signed: day19610920, From: day19610920, Until: day19720601, Source: "26 FR 8932; " + released}
	EO10985 = Instrument{ID: "E.O. 10985", Title: "amendment of E.O. 10501", Order: "10985", Amends: "10501",
		Signed: day19620112, From: day19620112, Until: day19720601, Source: "27 FR 439; " + named}
	EO11097 = Instrument{ID: "E.O. 11097", Title: "amendment of E.O. 10501", Order: "11097", Amends: "10501",
		Signed: day19630228, From: day19630228, Until: day19720601, Source: "28 FR 2225; " + onFace}
	EO11382 = Instrument{ID: "E.O. 11382", Title: "amendment of E.O. 10501: the Department of Transportation",
		Order: "11382", Amends: "10501",
		Signed: day19671128, From: day19671128, Until: day19720601, Source: "32 FR 16247; " + unread}
	EO11714 = Instrument{ID: "E.O. 11714", Title: "amendment of E.O. 11652", Order: "11714", Amends: "11652",
		Signed: day19730424, From: day19730424, Until: day19781201, Source: "38 FR 10245; " + named}
	EO11862 = Instrument{ID: "E.O. 11862", Title: "amendment of E.O. 11652", Order: "11862", Amends: "11652",
		Signed: day19750611, From: day19750611, Until: day19781201, Source: "40 FR 25197; " + named}
	EO12038 = Instrument{ID: "E.O. 12038", Title: "amendment of E.O. 11652: the Department of Energy",
		Order: "12038", Amends: "11652",
		Signed: day19780203, From: day19780203, Until: day19781201, Source: "43 FR 4957; " + named}
	EO12148 = Instrument{ID: "E.O. 12148", Title: "amendment of E.O. 12065: the Federal Emergency Management Agency",
		Order: "12148", Amends: "12065",
		Signed: day19790720, From: day19790720, Until: day19820801, Source: "44 FR 43239; " + onFace}
	EO12163 = Instrument{ID: "E.O. 12163", Title: "amendment of E.O. 12065: foreign assistance",
		Order: "12163", Amends: "12065",
		Signed: day19790929, From: day19790929, Until: day19820801, Source: "44 FR 56673; " + named}
	EO12972 = Instrument{ID: "E.O. 12972", Title: "amendment of E.O. 12958: what an agency is",
		Order: "12972", Amends: "12958",
		Signed: day19950918, From: day19951014, Until: day20100627, Source: "60 FR 48863; " + unread}
	EO13142 = Instrument{ID: "E.O. 13142", Title: "amendment of E.O. 12958: deadlines of automatic declassification",
		Order: "13142", Amends: "12958",
		Signed: day19991119, From: day19991119, Until: day20100627, Source: "64 FR 66089; " + unread}
	EO13292 = Instrument{ID: "E.O. 13292", Title: "amendment of E.O. 12958: Further Amendment to E.O. 12958",
		Order: "13292", Amends: "12958",
		Signed: day20030325, From: day20030325, Until: day20100627, Source: "68 FR 15315; " + unread}
)

// How the day of an amending order's signature is known.
const (
	onFace   = "the beginning of a copy was read, with its day" + taken
	released = "a copy of the White House's release of that day was read" + taken
	named    = "the text was not read, and its day is that which later texts give" + taken
	unread   = "the text was not read" + taken
	taken    = ", and the day of the signature is taken for that in force"
)

// The directives, regulations and manuals. A directive is listed once an issue, since
// its sections moved.
var (
	NSC1972 = Instrument{ID: "NSC directive of 17 May 1972", Title: "Directive Governing the Classification, " +
		"Downgrading, Declassification and Safeguarding of National Security Information",
		Signed: day19720517, From: day19720601, Until: day19781201,
		Source: "37 FR 10053, 19 May 1972; in force with E.O. 11652"}
	ISOO1978 = Instrument{ID: "ISOO Directive No. 1", Title: "directive under E.O. 12065",
		Signed: day19781005, From: day19781201, Until: day19820801,
		Source: "43 FR 46280, 5 October 1978; in force with E.O. 12065"}
	ISOO1982 = Instrument{ID: "32 CFR 2001", Title: "National Security Information directive of 1982",
		Signed: day19820625, From: day19820801, Until: day19951014,
		Source: "47 FR 27836, 25 June 1982; in force with E.O. 12356; known from agencies' rules that copy it"}
	CFR22Part9 = Instrument{ID: "22 CFR 9", Title: "State's regulation under E.O. 12356",
		Signed: day19821210, From: day19821210, Until: day19951014,
		Source: "47 FR 55594, 10 December 1982; it was not updated until 2007, but the order that it carried out ended " +
			"in 1995"}
	CFR22Part9of2014 = Instrument{ID: "22 CFR 9", Title: "State's regulation under E.O. 13526",
		Signed: day20140625, From: day20140625, Source: "79 FR 35935, 25 June 2014"}
	ISOO1995 = Instrument{ID: "32 CFR 2001", Title: "Classified National Security Information directive of 1995",
		Signed: day19951013, From: day19951014, Until: day20030922, Source: "60 FR 53492"}
	ISOO2003 = Instrument{ID: "32 CFR 2001", Title: "Classified National Security Information directive of 2003",
		Signed: day20030922, From: day20030922, Until: day20100625, Source: "68 FR 55168"}
	ISOO2010 = Instrument{ID: "32 CFR 2001", Title: "Classified National Security Information directive of 2010",
		Signed: day20100628, From: day20100625, Source: "75 FR 37254: published 28 June, effective 25 June 2010"}
	ISOO2012HUM = Instrument{ID: "ISOO Notice 2012-02", Title: "25X1-human is replaced by 50X1-HUM",
		Signed: day20120430, From: day20120501,
		Source: "cited by the CAPCO Register of 2016, p. 32: April 2012; the day is not known, so the month's end is taken"}
	CFR2002 = Instrument{ID: "32 CFR 2002", Title: "Controlled Unclassified Information",
		Signed: day20160914, From: day20161114, Source: "81 FR 63324: published 14 September, effective 14 November 2016"}
	FAH1H131 = Instrument{ID: "5 FAH-1", Title: "Correspondence Handbook, H-131: what is on the face of classified text",
		Signed: day20020731, From: day20020731, Source: "TL:CH-4 of 31 July 2002; again in the issue of 15 " +
			"March 2016"}
	FAH5H240 = Instrument{ID: "5 FAH-1", Title: "Correspondence Handbook, H-240: preparing telegrams",
		Signed: day20040712, From: day20040712, Until: day20140808,
		Source:    "TL:CH-9 of 12 July 2004; the chapter had gone by 8 August 2014; earlier issues were not read",
		Telegrams: true}
	FAH1H211 = Instrument{ID: "5 FAH-1", Title: "Correspondence Handbook, H-211: cables",
		Signed: day20181029, From: day20181029, Until: day20241119,
		Source: "fam.state.gov: issue of 29 October 2018", Telegrams: true}
	FAH1H212 = Instrument{ID: "5 FAH-1", Title: "Correspondence Handbook, H-212: cables",
		Signed: day20241119, From: day20241119, Source: "fam.state.gov: issue of 19 November 2024", Telegrams: true}
	FAH5H222 = Instrument{ID: "5 FAH-2", Title: "Telecommunications Handbook, H-222: the classification line",
		Signed: day20040719, From: day20040719, Source: "fam.state.gov: TL:TEL-11 of 19 July 2004; earlier " +
			"issues were not read", Telegrams: true}
	State95SBU = Instrument{ID: "95 STATE 232445", Title: "LIMITED OFFICIAL USE is replaced by SENSITIVE BUT " +
		"UNCLASSIFIED",
		Signed: day19951001, From: day19951001, Source: "cited by 00 STATE 018029 ¶1: effective 1 October 1995"}
	State00SBU = Instrument{ID: "00 STATE 018029", Title: "handling of SBU telegrams",
		Signed: day20000202, From: day20000202, Source: "DTG 021647Z FEB 00; its ¶1 says what holds since 1 " +
			"October 1995", Telegrams: true}
	State05SIPDIS = Instrument{ID: "05 STATE 226504", Title: "guidance on the SIPDIS caption",
		Signed: day20051201, From: day20051201, Source: "December 2005; the day is not known, so the first is " +
			"taken", Telegrams: true}
	CAPCO = Instrument{ID: "CAPCO Register", Title: "IC Authorized Classification and Control Markings",
		Signed: day20080512, From: day20080512,
		Source: "the earliest issue read is of 12 May 2008, later ones of 2012 and 2016, which agree; it binds the " +
			"intelligence community, not State's telegrams"}
	FAH5H442of2008 = Instrument{ID: "5 FAH-2", Title: "Telecommunications Handbook, H-442 as of 2008: captions",
		Signed: day20080716, From: day20080716, Until: day20231018,
		Source: "copy of the issue CT:TEL-29 of 16 July 2008"}
	FAH5H442c = Instrument{ID: "5 FAH-2", Title: "Telecommunications Handbook, H-442c: channel captions",
		Signed: day20231018, From: day20231018, Source: "fam.state.gov: CT:TEL-97 of 18 October 2023; " +
			"earlier issues were not read"}
	FAH5H252 = Instrument{ID: "5 FAH-2", Title: "Telecommunications Handbook, H-250: special formats, and the place " +
		"of captions",
		Signed: day20230606, From: day20230606, Source: "fam.state.gov: CT:TEL-86 of 6 June 2023; earlier issues " +
			"were not read"}
	FAH3H713 = Instrument{ID: "5 FAH-3", Title: "TAGS/Terms Handbook, H-710: E.O. 13526 and classification in SMART",
		Signed: day20181011, From: day20181011, Source: "fam.state.gov: issue of 11 October 2018; earlier " +
			"issues were not read"}
)

// orders are the executive orders that an E.O. line can cite, in order.
var orders = [...]*Instrument{
	&EO10501, &EO10816, &EO10901, &EO10964, &EO10985, &EO11097, &EO11382, &EO11652, &EO11714, &EO11862, &EO12038,
	&EO12065, &EO12148, &EO12163, &EO12356, &EO12958, &EO12972, &EO13142, &EO13292, &EO13526,
}

// All are all instruments of the table: the orders as they followed each other, then the rest.
func All() []*Instrument {
	list := slices.Insert(orders[:len(orders):len(orders)], slices.Index(orders[:], &EO13292), &EO12958Amended)
	return append(list, &NSC1972, &ISOO1978, &ISOO1982, &CFR22Part9, &CFR22Part9of2014, &ISOO1995, &ISOO2003, &ISOO2010,
		&ISOO2012HUM, &CFR2002,
		&FAH1H131, &FAH5H240, &FAH1H211, &FAH1H212, &FAH5H222, &State95SBU, &State00SBU, &State05SIPDIS, &CAPCO,
		&FAH5H442of2008, &FAH5H442c, &FAH5H252, &FAH3H713)
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

// Related reports whether a number is that of an order which papers may cite next to the one on classification: E.O.
// 12968 is on access to classified information, E.O. 13556 on controlled unclassified information.
func Related(number string) bool { return number == "12968" || number == "13556" }

// Governing is the order whose rules an order is: that which it amended, or itself.
func (i *Instrument) Governing() *Instrument {
	if base := ByOrder(i.Amends); base != nil {
		return base
	}
	return i
}

// InForce is the executive order in force on a day, nil before December 1953.
func InForce(d calendar.Day) *Instrument {
	for _, o := range [...]*Instrument{&EO13526, &EO12958Amended, &EO12958, &EO12356, &EO12065, &EO11652, &EO10501} {
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
