package scan

import (
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/cablelint/cablelint/grammar/source"
)

// TestMonthsInTheHead: a month that is a line of the head is the date of a paper without a day: a day of that month or
// of the next one.
func TestMonthsInTheHead(t *testing.T) {
	for head, want := range map[string][2]string{
		"October 2018":                       {"2018-10-01", "2018-11-30"},
		"(U) PIERS\n\nOCTOBER 2018":          {"2018-10-01", "2018-11-30"},
		"(October 2018)":                     {"2018-10-01", "2018-11-30"},
		"**December, 1974**":                 {"1974-12-01", "1975-01-31"},
		"## Nov. 1974":                       {"1974-11-01", "1974-12-31"},
		"JUN 2012":                           {"2012-06-01", "2012-07-31"},
		": May 1967":                         {"1967-05-01", "1967-06-30"},
		"DATE: MAY 1968":                     {"1968-05-01", "1968-06-30"},
		"Date of report: January 2024":       {"2024-01-01", "2024-02-29"},
		"As of May 2011":                     {"2011-05-01", "2011-06-30"},
		"HP-14   Office of Piers   May 2014": {"2014-05-01", "2014-06-30"},
		"HARBOR OFFICE ______ June 2012":     {"2012-06-01", "2012-07-31"},
		"May 2011\n\n(U) Piers\n\nMAY 2011":  {"2011-05-01", "2011-06-30"},
		"Reporting Period: December 1, 2016 – May 31, 2017\n\nOctober 2018": {"2018-10-01", "2018-11-30"},
		"October 2018\n\n12 November 2018":                                  {"2018-11-12", "2018-11-12"},
		"12 May 2011\n\nOctober 2018":                                       {"2011-05-12", "2011-05-12"},
		"Derived From: PORT 1-52\nDated: 20070108\n\nOctober 2018":          {},
		"OPTIONAL FORM NO. 10\nMAY 1962\n\n(U) PIERS":                       {},
		"(U) PIERS\n\nMAY 1962\nEDITION":                                    {},
		"(U) PIERS\n\nMAY 1962\nGSA FPMR 101":                               {},
		"October 2018\n\n(U) Piers\n\nNovember 2018":                        {},
		"12 May 2011\n\n14 May 2011\n\nMay 2011":                            {},
		"SUBJECT: (U) October 2018":                                         {},
		"The pier was new in\nOctober 2018":                                 {"2018-10-01", "2018-11-30"},
		"Since October 2018":                                                {},
		"October 18":                                                        {},
		"october 2018":                                                      {},
		"Marches 2018":                                                      {},
		"May 1890":                                                          {},
	} {
		s := "SECRET\n\n" + head + "\n\n" + foundBody + "SECRET\n"
		tokens, ok := ScanPaper(s)
		require.True(t, ok, head)
		from, to, where, ok := tokens.FoundDate(source.Span{End: len(s)}, true)
		require.Equal(t, want[0] != "", ok, head)
		if ok {
			require.Equal(t, want, [2]string{from.String(), to.String()}, head)
			require.NotEmpty(t, where.In(s))
		}
	}
}

// TestMonthsBelowTheHead: a month between paragraphs is not a date. One that differs from that in the head shows that
// both are of parts of the text.
func TestMonthsBelowTheHead(t *testing.T) {
	for s, want := range map[string]bool{
		foundBody + "May 2011\n\n" + foundBody:                                false,
		"May 2011\n\n" + foundBody + "June 2011\n\n" + foundBody:              false,
		"May 2011\n\n" + foundBody + "May 2011\n\n" + foundBody:               true,
		foundBlock + "May 2011\n\n" + foundBody:                               false,
		"May 2011\n\n" + foundBody + "J. Poe\nChief, Piers\n\n" + foundBlock:  true,
		foundBody + "J. Poe\nChief, Piers\nMay 2011\n\n" + foundBlock:         true, // below its signature
		"May 2011\n\n" + foundBody + "The pier was new in June 2011.\n\n":     true,
		"(U) PIERS\n\n- May 2011\n\n- June 2011\n\n" + foundBody + foundBlock: false,
	} {
		s = "SECRET\n\nHARBOR OFFICE\n\n" + s + "SECRET\n"
		tokens, ok := ScanPaper(s)
		require.True(t, ok, s)
		_, _, _, ok = tokens.FoundDate(source.Span{End: len(s)}, true)
		require.Equal(t, want, ok, s)
		require.True(t, tokens.DateSeen(source.Span{End: len(s)}), s)
	}
}
