package instruction

import (
	"fmt"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"
)

var kindNames = [...]string{"unknown", "n/a", "date", "event", "duration", "exemption", "indefinite", "none",
	"schedule", "downgrade", "source", "stamp", "masked", "cut", "empty"}

// outline is what an order line says, in a form to compare: number, then each value.
func outline(s string) string {
	o := ParseOrder(s)
	parts := []string{o.Number}
	for _, v := range o.Values {
		p := kindNames[v.Kind]
		if v.Code != "" {
			p += " " + v.Code
		}
		if v.Dated {
			p += " " + v.Day.String()
		}
		if v.Impossible {
			p += " impossible"
		}
		if v.Years > 0 {
			p += fmt.Sprint(" ", v.Years)
		}
		if v.Level != 0 {
			p += " to " + v.Level.String()
		}
		if v.Vague {
			p += " vague"
		}
		parts = append(parts, p)
	}
	return strings.Join(parts, " | ")
}

func TestEveryShapeOfTheOrderLine(t *testing.T) {
	for text, want := range map[string]string{
		"E.O. 12958: DECL: 01/02/2019": "12958 | date 2019-01-02", "EO 12958 DECL: 2020/02/23": "12958 | date 2020-02-23",
		"E.O. 12958: N/A": "12958 | n/a", "E.O. 12958: DECL:11/15/17": "12958 | date 2017-11-15",
		"E.O.12356: DECL: OADR": "12356 | indefinite OADR", "E.O. 12356: 9/25/88": "12356 | date 1988-09-25",
		"E.O. 12065: GDS 8/12/85 (PRILL, ANA) OR-P": "12065 | schedule GDS 1985-08-12",
		"E.O. 12065: RDS-4 6/5/99 (REED, T.) OR-M":  "12065 | schedule RDS-4 1999-06-05",
		"E.O. 11652: GDS":                           "11652 | schedule GDS", "E. O. 11652: XGDS-1": "11652 | schedule XGDS-1",
		"E.O. 11652: AS AMENDED; DECLASSIFIED JUNE 21, 2006": "11652 | stamp",
		"E.O. 12958: DNG: CO 06/09/2016":                     "12958 | downgrade 2016-06-09 to CONFIDENTIAL",
		"DECLASSIFY\nON: 20360303":                           " | date 2036-03-03",
		"DECLASSIFY ON\n20360303":                            " | date 2036-03-03",
		"DECLASSIFICATION DATE (YYYYMMDD): 20360303":         " | date 2036-03-03",
		"DECLASSIFICATION\nINSTRUCTIONS: 20360303":           " | date 2036-03-03",
		"DECLASSIFICATION ON\n20360303":                      " | date 2036-03-03",
		"DECL: DECLASSIFICATION OF THE SOURCE":               " | event",
		"E.O. 12958: DECL: 25X1-HUMAN":                       "12958 | exemption 25X1-HUMAN",
		"E.O. 12958: DECL: 25X1- HUMAN":                      "12958 | exemption 25X1-HUMAN",
		"E.O. 13526: DECL: 25X6, 20501001":                   "13526 | exemption 25X6 | date 2050-10-01",
		"E.O. 12958: DECL: (1.6X1)":                          "12958 | exemption X1",
		"E.O. 12958: DECL: X1, X6": "12958 | exemption X1 | " +
			"exemption X6", "E.O. 13526: DECL: 50X1-HUM": "13526 | exemption 50X1-HUM",
		"E.O. 12958: DECL: MR":                                                   "12958 | none MR",
		"E.O. 12958: DECL: CLOSURE OF THE HARBOR":                                "12958 | event",
		"E.O. 12958: DECL: 1.6 FIVE YEARS AFTER CLOSURE":                         "12958 | event",
		"E.O. 12958: DECL: TWENTY YEARS":                                         "12958 | duration 20",
		"E.O. 12958: DECL: 5 YEARS":                                              "12958 | duration 5",
		"E.O. 12958: DECL: 29 OCTOBER 2019":                                      "12958 | date 2019-10-29",
		"E.O. 12958: DECL: OCTOBER 29, 2019":                                     "12958 | date 2019-10-29",
		"E.O. 12958: DECL: 2018-10-20":                                           "12958 | date 2018-10-20",
		"E.O. 12958: DECLl: 1/2/2010":                                            "12958 | date 2010-01-02",
		"E.O. 12958: DECL: DECL: 03/20/2016":                                     "12958 | date 2016-03-20",
		"E.O. 12958: DECLASSIFY 07/07/2017":                                      "12958 | date 2017-07-07",
		"Declassify on: Source marked 25X1-human, Date of source: June 18, 2009": " | source 25X1-HUMAN",
		"E.O. 12958: DECL: 015/2/2019":                                           "12958 | date impossible",
		"E.O. 12958: DECL: 02/30/2015":                                           "12958 | date impossible",
		"E.O. 12958: DECL: 1/2/219":                                              "12958 | date impossible",
		"E.O. 12958: DECL: (##)":                                                 "12958 | masked",
		"EO 12958 XXXXXXXXXXXXX":                                                 "12958 | masked",
		"E.O. 12958: DECL: 10...":                                                "12958 | unknown | cut",
		"E.O. 12958: DECL:":                                                      "12958 | empty",
		"E.0. 12958: DECL: 1/2/2019":                                             "12958 | date 2019-01-02", "E.O. 12958:\n" +
			"DECL: 08/11/2015": "12958 | date 2015-08-11", "E.O. 129...": "129 | cut", "": "",
	} {
		require.Equal(t, want, outline(text), "%q", text)
	}
}

// TestExemptions: a number that no order has is still an exemption's, and the section that State wrote before an
// X-code is none of its figures.
func TestExemptions(t *testing.T) {
	for text, want := range map[string]string{
		"X9": "exemption X9", "X0": "exemption X0", "25X0": "exemption 25X0", "25X10": "exemption 25X10",
		"50X3": "exemption 50X3", "75X2, 20800504": "exemption 75X2 | date 2080-05-04", "25X100": "unknown",
		"1.6X6": "exemption X6", "1.6(X6)": "exemption X6", "(1.6) X6": "exemption X6", "1.6.X6": "exemption X6",
		"1.6-X6": "exemption X6", "1.5X6": "exemption X6", "1.6 FIVE YEARS AFTER CLOSURE": "event",
		"X1/X6": "exemption X1 | exemption X6", "X1 AND X6": "exemption X1 | exemption X6",
		"25X1, 25X6, 20500504": "exemption 25X1 | exemption 25X6 | date 2050-05-04", "50X2-WMD": "exemption 50X2-WMD",
	} {
		require.Equal(t, "12958 | "+want, outline("E.O. 12958: DECL: "+text), "%q", text)
	}
}

// TestNoInstructions: words that name no end have one name each, no matter what comes after them.
func TestNoInstructions(t *testing.T) {
	for text, want := range map[string]string{
		"MR": "none MR", "M.R.": "none MR", "(MR)": "none MR", "MR (MANUAL REVIEW)": "none MR",
		"MR, 20210504": "none MR | date 2021-05-04", "MR 25X1": "none MR | exemption 25X1", "MRS PRILL": "event",
		"Manual Review": "none MANUAL REVIEW", "MANUAL REVIEW REQUIRED": "none MANUAL REVIEW", "DCI Only": "none DCI ONLY",
		"DNI ONLY.": "none DNI ONLY",
		"SUBJECT TO TREATY OR INTERNATIONAL AGREEMENT": "none SUBJECT TO TREATY", "SUBJECT TO REVIEW": "event",
		"SOURCE MARKED MR, DATE OF SOURCE 05/04/2001":        "source MR",
		"Source marked \"OADR\", date of source: 05/04/1990": "source OADR",
		"SOURCE MARKED X1, DATE OF SOURCE 05/04/1999":        "source X1",
		"SOURCE MARKED DCI ONLY":                             "source DCI ONLY", "SOURCE MARKED 05/04/2015": "source",
		"SOURCE: PORT OFFICER": "source",
	} {
		require.Equal(t, "12958 | "+want, outline("E.O. 12958: DECL: "+text), "%q", text)
	}
	const line = "E.O. 13526: DECL: MR, 20210504"
	require.Equal(t, "MR", ParseOrder(line).Values[0].Span.In(line))
}

// TestSchedules: the number is XGDS's, RDS's and GP's alone, and no figure of a date.
func TestSchedules(t *testing.T) {
	for text, want := range map[string]string{
		"GDS": "schedule GDS", "XGDS": "schedule XGDS", "XGDS-2": "schedule XGDS-2", "XGDS 2": "schedule XGDS-2",
		"xgds2": "schedule XGDS-2", "XGDS(2)": "schedule XGDS", "GP-3": "schedule GP-3", "GP3": "schedule GP-3",
		"NGDS":                         "schedule NGDS",
		"GDS 5/4/86 (PRILL, ANA) OR-M": "schedule GDS 1986-05-04", "GDS 5-4-86": "schedule GDS 1986-05-04",
		"GDS: 5/4/86": "schedule GDS 1986-05-04", "RDS 5-4-96": "schedule RDS 1996-05-04",
		"RDS 5 MAY 96": "schedule RDS 1996-05-05",
		"RDS-1 5/4/00": "schedule RDS-1 2000-05-04", "RDS3 05/04/00": "schedule RDS-3 2000-05-04",
		"RDS-3, 5/4/00": "schedule RDS-3 2000-05-04", "RDS-1": "schedule RDS-1",
	} {
		require.Equal(t, "12065 | "+want, outline("E.O. 12065: "+text), "%q", text)
	}
}

// TestNotesBehindAValue: a date in a note is not a value of the line; joined by AND or OR it is.
func TestNotesBehindAValue(t *testing.T) {
	for text, want := range map[string]string{
		"05/04/2019 (REVIEWED 05/04/2009)": "date 2019-05-04", "05/04/2019 SEE 25X1": "date 2019-05-04",
		"X1, REASON OF 05/04/2001":       "exemption X1",
		"05/04/2019 OR 05/04/2024":       "date 2019-05-04 | date 2024-05-04",
		"05/04/2019, 05/04/2024":         "date 2019-05-04 | date 2024-05-04",
		"25X1 AND 25X6, 05/04/2050":      "exemption 25X1 | exemption 25X6 | date 2050-05-04",
		"05/04/2019 (REVIEWED XXXXXXXX)": "date 2019-05-04 | masked", "05/04/2019 AND MORE ...": "date 2019-05-04 | cut",
		"DNG: CO 05/04/2014, DECL ON 05/04/2019": "downgrade 2014-05-04 to CONFIDENTIAL | date 2019-05-04",
	} {
		require.Equal(t, "12958 | "+want, outline("E.O. 12958: DECL: "+text), "%q", text)
	}
}

// TestDurations: a length in years, as a word, a figure or both; what has no such length is no event either.
func TestDurations(t *testing.T) {
	for text, want := range map[string]string{
		"TEN YEARS.": "duration 10", "ten years": "duration 10", "ONE YEAR": "duration 1", "10 YRS": "duration 10",
		"TWENTY-FIVE YEARS": "duration 25", "TWENTY FIVE YEARS": "duration 25", "THIRTY YEARS": "duration 30",
		"TEN (10) YEARS": "duration 10", "10 (TEN) YEARS": "duration 10", "TEN (20) YEARS": "unknown",
		"SIX MONTHS": "unknown", "90 DAYS": "unknown",
		"FIVE YEARS AFTER CLOSURE": "event", "9000 YEARS": "unknown", "99 YEARS": "duration 99", "100 YEARS": "unknown",
		"999999999999999999999 YEARS": "unknown", "0 YEARS": "unknown", "YEARS": "unknown",
	} {
		require.Equal(t, "12958 | "+want, outline("E.O. 12958: DECL: "+text), "%q", text)
	}
}

// TestEvents: a date that is spelled out, or lacks its day, is not one; words that name nothing definite are a vague
// one.
func TestEvents(t *testing.T) {
	for text, want := range map[string]string{
		"CLOSURE OF THE HARBOR": "event", "AFTER THE MAY 2019 BALLOT": "event", "MAY BALLOT OF THE PORT": "event",
		"LATER": "event vague", "UNKNOWN.": "event vague", "AT A LATER DATE": "event vague",
		"JUNE 2019": "unknown", "MAY 2019": "unknown", "THE 4TH OF MAY 2019": "unknown", "MAY FOURTH, 2019": "unknown",
		"MAY 04 19": "unknown", "29OCT2019": "date 2019-10-29",
	} {
		require.Equal(t, "12958 | "+want, outline("E.O. 12958: DECL: "+text), "%q", text)
	}
}

// TestDowngrades: level and day in the forms that cables give them; a word that is not a level is not one.
func TestDowngrades(t *testing.T) {
	for text, want := range map[string]string{
		"DNG: CO": "downgrade to CONFIDENTIAL", "DNG CO 06/09/2016": "downgrade 2016-06-09 to CONFIDENTIAL",
		"DNG: 06/09/2016": "downgrade 2016-06-09", "DNG: S 06/09/2016": "downgrade 2016-06-09 to SECRET",
		"DNG: SE 06/09/2016":     "downgrade 2016-06-09 to SECRET",
		"DNG: CONF. 06/09/2016":  "downgrade 2016-06-09 to CONFIDENTIAL",
		"DNG: TS 06/09/2016":     "downgrade 2016-06-09 to TOP SECRET",
		"DNG: UNCLAS 06/09/2016": "downgrade 2016-06-09 to UNCLASSIFIED", "DNG: SOON": "downgrade",
		"DNG: UPON SIGNATURE":                     "downgrade",
		"DNG: TO CONFIDENTIAL 06/09/2016":         "downgrade 2016-06-09 to CONFIDENTIAL",
		"DOWNGRADE TO CONFIDENTIAL ON 06/09/2016": "downgrade 2016-06-09 to CONFIDENTIAL",
		"Downgrade To: CONFIDENTIAL on 20160609":  "downgrade 2016-06-09 to CONFIDENTIAL",
		"Downgrade to - SECRET, 06/09/2016":       "downgrade 2016-06-09 to SECRET",
		"DOWNGRADE TO SECRET":                     "downgrade to SECRET",
		"DNG: CO, 06/09/2016; DECL: 06/09/2021":   "downgrade 2016-06-09 to CONFIDENTIAL | date 2021-06-09",
		"DNG: CO 06/09/2016 DECL 06/09/2021":      "downgrade 2016-06-09 to CONFIDENTIAL | date 2021-06-09",
		"DECL: DNG: CO 06/09/2016":                "downgrade 2016-06-09 to CONFIDENTIAL",
		"DNG: CO; DECL: 06/09/2021":               "downgrade to CONFIDENTIAL | date 2021-06-09",
		"DNG: CO 02/30/2016":                      "downgrade impossible to CONFIDENTIAL",
	} {
		require.Equal(t, "12958 | "+want, outline("E.O. 12958: "+text), "%q", text)
	}
}

func TestPlacesOfValues(t *testing.T) {
	const line = "E.O. 12958: DECL: 25X6, 12/31/2050"
	o := ParseOrder(line)
	require.Equal(t, "12958", o.NumberSpan.In(line))
	require.Equal(t, "25X6", o.Values[0].Span.In(line))
	require.Equal(t, "12/31/2050", o.Values[1].DateSpan.In(line))
}

func TestEveryFormOfReasons(t *testing.T) {
	for text, want := range map[string]string{
		"REASON: 1.4(B),(D)": "1.4 bd", "reasons 1.4 (b)\nand (d)": "1.4 bd", "1.4 (b,d)": "1.4 bd", "1.4(b/d)": "1.4 bd",
		"1.5.D": "1.5 d", "1.4B AND D": "1.4 bd", "1. 4 (b)": "1.4 b", "1,4 (b)": "1.4 b", "reasons b, d": " bd",
		"reason para 1.4 (b)": "1.4 b", "E.O. 12958, reasons 1.4 (b) a nd (d)": "1.4 bd", "1.4 (I)": "1.4 i",
		"1.4 i": "1.4 i", "1.4 (b,i)": "1.4 bi", "1.4 (b) and (d) U.S. position": "1.4 bd", "1.4 (b), J. Prill": "1.4 b",
		"REASONS: 1.4 (XXXX)": "1.4 ", "1.6 (D)": "1.6 d", "REASON 1.5 (B and D)": "1.5 bd", "1.4 (b) & (d)": "1.4 bd",
		"1.4 (b)(d)": "1.4 bd", "1.4 (b": "1.4 b", "": " ",
	} {
		r := ParseReasons(text)
		have := r.Section + " "
		for _, l := range r.Letters {
			have += string(l.Letter)
			require.Equal(t, string(l.Letter), strings.ToLower(l.Span.In(text)))
		}
		require.Equal(t, want, have, "%q", text)
	}
	require.True(t, ParseReasons("REASONS: 1.4 (XXXX)").Masked)
}

func TestFormsOfReasonsThatAreNotAsPrescribed(t *testing.T) {
	for text, want := range map[string]ReasonFault{
		"REASON: 1.4(B),(D)": 0, "reasons 1.4 (b)\nand (d)": 0, "1.4 (b,d)": 0, "1.4(b/d)": 0, "1.4 (B and D)": 0,
		"1.4 (b)(d)": 0, "1.4 (b) & ( d).": 0, "1.4 (b) and (d) U.S. position": 0,
		"1.4 b and d": BareLetter, "1.4D": BareLetter, "1.5.D": BareLetter, "1.4 (b) d": BareLetter,
		"1.4 (b": Unbalanced, "1.4 (b and (d)": Unbalanced, "1.4 (b) and (d": Unbalanced,
		"1.4 b) and (d)": BareLetter | Unbalanced,
		"1. 4 (b)":       BrokenSection, "1,4 (b)": BrokenSection, "1/4 (b)": BrokenSection, "Reasons (1.4 b,d)": 0,
		"1.4 (b. and d.)": 0, "1 .4 (b)": BrokenSection, "1.\n4 (b)": 0, "1\n.4 (b)": 0, "1.4 (b) a\nnd (d)": 0,
	} {
		require.Equal(t, want, ParseReasons(text).Faults, "%q", text)
	}
	r := ParseReasons("for reasons 1.4 (b and (d), since")
	require.Equal(t, len("for reasons 1.4 (b and (d)"), r.End)
}

func TestAMemoRemembers(t *testing.T) {
	m := NewMemo()
	require.Same(t, m.Order("E.O. 12958: N/A"), m.Order("E.O. 12958: N/A"))
	require.Zero(t, testing.AllocsPerRun(100, func() { m.Order("E.O. 12958: N/A"); m.Reasons("1.4 (b)") }))
}

// asTheGrammarSays checks that a line that is read without participle says what participle's grammar makes of it. It
// reports whether the line is plain.
func asTheGrammarSays(t *testing.T, s string) bool {
	tree, err := orderGrammar.Get().ParseString("", s)
	if err != nil {
		tree = nil
	} else {
		tree.Signs = nil
	}
	require.Equal(t, tree, readOrder(s), "%q", s)
	var quick, parsed Order
	ok := plainOrder(s, &quick)
	if ok {
		parsedOrder(s, &parsed)
		require.Equal(t, parsed, quick, "%q", s)
	}
	return ok
}

func TestPlainOrders(t *testing.T) {
	for _, s := range []string{
		"E.O. 12958: DECL: 01/02/2019", "EO 12958 DECL: 2020/02/23", "E.O. 12958: N/A", "E.O.12356: DECL: OADR",
		"E.O. 11652: GDS", "E.O. 12065: GDS 8/12/85", "E.O. 13526: DECL: 25X6, 20501001",
		"E.O. 12958: DECL: (1.6X1)", "E.O. 12958: DECL:", "DECL: 1/2/2019", "E.O. 12958: DECL: DECL: 03/20/2016",
		"E.O. 12958: DECL: TWENTY YEARS", "E.O. 12958: DECL: 10 YEARS", "; ; DECL: 13/10000/2019", "17 A B / C 18; 19",
		"DECL: SOURCE MARKED DECL: X1; DECL: 1/2/2010", "DECL: SOURCE MARKED OADR, 1/2/1990; A B",
		"E.O. 129...", "", ":", "E.O. 12958: DECL: 1/2/2010; 1/3/2010", "E.O. 12958: DECL: 015/2/2019",
	} {
		require.True(t, asTheGrammarSays(t, s), "%q", s)
	}
	for _, s := range []string{"E.O. 12958: DNG: CO 06/09/2016", "A B C D E F; G H I J K L; M N O P Q R",
		"E.O. 12958: DNG: TO CO ON : 06/09/2016 WORDS 12 OF IT", "DNG: DNG: CO CO",
		"DNG: CO, SE", "DNG: TO TO", "DECL: DNG: S (1/2/2010), X1"} {
		require.False(t, asTheGrammarSays(t, s), "%q", s)
	}
}

func FuzzOrder(f *testing.F) {
	for _, s := range []string{"E.O. 12958: DECL: 01/02/2019", "DECL:", "EO", "DNG: CO", "1/1", "X1", "25X", "1.6",
		"(##", "\xff/", "OCT 1", "20501001"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		asTheGrammarSays(t, s)
		o := ParseOrder(s)
		require.LessOrEqual(t, o.Key.End, len(s))
		for _, v := range o.Values {
			require.LessOrEqual(t, v.Span.Start, v.Span.End)
			require.LessOrEqual(t, v.Span.End, len(s))
			require.LessOrEqual(t, v.DateSpan.End, len(s))
		}
	})
}

// reasonsAsTheGrammarSays checks that a reason is divided as participle's grammar divides it.
func reasonsAsTheGrammarSays(t *testing.T, s string) {
	parsed, err := reasonGrammar.Get().ParseString("", s)
	require.NoError(t, err)
	quick := readReasons(s)
	if len(quick.Lead) == 0 {
		quick.Lead = nil
	}
	if len(quick.List) == 0 {
		quick.List = nil
	}
	require.Equal(t, parsed, quick, "%q", s)
}

func TestReasonsAreDividedAsTheGrammarSays(t *testing.T) {
	for _, s := range []string{
		"", "1.4", "REASON: 1.4(B),(D)", "for reasons 1.4 (b) and (d)", "reasons b, d", "1.4 (b) and 1.5 (d)", "1.4 (XXXX)",
		"1.5 b,d. The minister", "E.O. 12958, section 1.4 (b",
		"REASONS: 1.4 (B) 17 1.4", "##", "for 1. 5 (a) & (c); 1,4 x",
	} {
		reasonsAsTheGrammarSays(t, s)
	}
}

func FuzzReasons(f *testing.F) {
	for _, s := range []string{"REASON: 1.4(B),(D)", "1.", "1.4", "(b", "XXXX", "\xff", "1. 4"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		reasonsAsTheGrammarSays(t, s)
		for _, l := range ParseReasons(s).Letters {
			require.Less(t, l.Span.Start, len(s))
		}
	})
}

func BenchmarkOrderCold(b *testing.B) {
	b.ReportAllocs()
	for b.Loop() {
		ParseOrder("E.O. 12958: DECL: 01/02/2019")
	}
}

// TestReasonsInWords: words may name the category; those that lead to a section, and the order's name, do not.
func TestReasonsInWords(t *testing.T) {
	for text, want := range map[string]bool{
		"for reasons of foreign policy": true, "REASON: FOREIGN RELATIONS": true, "reasons 1.4 foreign policy": true,
		"for reasons": false, "reasons.": false, "Reason:": false, "for reasons 1.4": false, "reasons E.O. 12958.": false,
		"reasons: E.O. 12958, section 1.4": false, "for reasons 1.4 (b) and (d) The minister": false, "reasons 1.4 ()": false,
	} {
		r := ParseReasons(text)
		require.Equal(t, want, r.Worded, "%q", text)
		if !strings.Contains(text, "(b)") {
			require.Empty(t, r.Letters, "%q", text)
		}
	}
}

// TestWhereLettersOfReasonsEnd: a bare letter after the last category is an initial, and a parenthesis that closes
// nothing opens nothing.
func TestWhereLettersOfReasonsEnd(t *testing.T) {
	letters := func(s string) (all string) {
		for _, l := range ParseReasons(s).Letters {
			all += string(l.Letter)
		}
		return all
	}
	for text, want := range map[string]string{
		"reasons 1.4 (b) and (d) I agree": "bd", "reasons 1.4 (b) and (h)": "bh", "reasons 1.4 (b), h": "bh",
		"reasons 1.4 b I": "b", "reasons 1.4 (b) Z": "b",
	} {
		require.Equal(t, want, letters(text), "%q", text)
	}
	require.Zero(t, ParseReasons("as said) (1.4 b, d)").Faults&BareLetter)
	require.NotZero(t, ParseReasons("as said (1) 1.4 b, d").Faults&BareLetter)
}

// TestNotApplicableThatLostItsN: only what is left of N/A is.
func TestNotApplicableThatLostItsN(t *testing.T) {
	require.Equal(t, outline("E.O. 12958: N/A"), outline("E.O. 12958: /A"))
	for _, s := range []string{"E.O. 12958: A", "E.O. 12958: DECL: A", "E.O. 12958: /B"} {
		require.NotContains(t, outline(s), "n/a", s)
	}
}

// TestReviewDates: a date of review under E.O. 12065, in the spelling of the Agency, is an instruction.
func TestReviewDates(t *testing.T) {
	for _, s := range []string{"REVW ON 12 Mar 2001", "RVW ON 12 March 2001", "REVIEW ON 12 March 2001"} {
		for _, v := range ParseOrder(s).Values {
			require.False(t, v.Unread, s)
		}
	}
}
