package scan

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/cablelint/cablelint/grammar/source"
)

// longTitle has more words than the head of a paper has, with those of the lines below it.
const longTitle = "(S//NF) The Ferries of Port Amber Sail Again: How Three Small Offices of Two Ministries Found " +
	"the Lost Bells, Mended the Long Pier in the Rain and " +
	"Brought the Old Boats Home to the Harbor of the Capital before the " +
	"Winter Storms Came in from the Sea and Closed the Whole of the River"

// TestDaysOfArticles: the day on which an article ran is below its author, however long its title is, where FROM ends
// the title, and where a converter wrote the line breaks as HTML or the figures as a formula.
func TestDaysOfArticles(t *testing.T) {
	for head, want := range map[string]string{
		longTitle + "\nFROM: R. Quill\nOffice of Piers (P17)\nRun Date: 05/11/2006":                   "2006-05-11",
		"(S//NF) A ship sails FROM\nOffice of Piers (P17)\nRun Date: 05/11/2006":                      "2006-05-11",
		"(S//NF) A ship sails FROM:\nOffice of Piers\nRun Date: 05/11/2006":                           "2006-05-11",
		"## (S//NF) A ship sails FROM: <br> Office of Piers (P17) <br> Run Date: 05/11/2006":          "2006-05-11",
		"## (S//NF) A ship sails<br>FROM: R. Quill<br/>Office of Piers<br>Run Date: 05/11/2006":       "2006-05-11",
		"FROM: R. Quill\nRun Date: $12 / 11 / 2006$":                                                  "2006-12-11",
		"FROM: R. Quill\nRun Date: $12/11/2006$":                                                      "2006-12-11",
		"FROM: R. Quill\nRun Date: 12 / 11 / 2006":                                                    "2006-12-11",
		"FROM: R. Quill\nRun Date: 05/11/2006\n\n" + foundBody + "FROM: J. Poe\nRun Date: 05/12/2006": "2006-05-11",
		"(S//NF) A ship sails\nOffice of Piers (P17)\nRun Date: 05/11/2006":                           "2006-05-11",
		"(S//NF) A ship sails THEREFROM\nOffice of Piers (P17)\nRun Date: 05/11/2006":                 "2006-05-11",
		"(S//NF) A ship sails from\nOffice of Piers (P17)\nRun Date: 05/11/2006":                      "2006-05-11",
		"## (S//NF) A ship sails <br> Run Date: 05/11/2006":                                           "2006-05-11",
		"MEMO FOR THE FILE\nRun Date: 12/20/2021":                                                     "2021-12-20",
		"MEMO FOR THE FILE\nRUN DATE: 20 DEC 2021":                                                    "2021-12-20",
		"MEMO FOR THE FILE\nDATE: May 4, 2021\nRun Date: 12/20/2021":                                  "2021-05-04",
		"MEMO FOR THE FILE\n4 May 2021\nRun Date: 12/20/2021":                                         "2021-05-04",
		"MEMO FOR THE FILE\nThe talks of May 4, 2021\nRun Date: 12/20/2021":                           "",
		"MEMO FOR THE FILE\nRun Date: 12/20/2021 Page 1":                                              "",
		"MEMO FOR THE FILE\nRun Date: 12/20/2021 10:15 AM":                                            "",
		"MEMO FOR THE FILE\nRun Date: 12/20/2021 1015":                                                "",
		"MEMO FOR THE FILE\nRun Date: 12/20/2021\nRun Date: 12/21/2021":                               "",
		"0 1 JUL 2021": "2021-07-01", "O R 041200Z MAR 85": "1985-03-04", "M A R C H 3, 1985": "1985-03-03",
		"1 9 March 1974": "1974-03-19", "DATE: 1 9 March 1974": "1974-03-19",
		"O 041200Z MAR 85": "1985-03-04", "P R 04 March 85 he came": "", "O R 041200Z he came": "",
		"(U) He came on 1 9 March 1974 and left":                                                          "",
		longTitle + "\nOffice of Piers (P17)\nRun Date: 05/11/2006":                                       "2006-05-11",
		longTitle + ".\n\n(S//NF) The pier is new.\n\n(S//NF) " + longTitle + ".\n\nRun Date: 05/11/2006": "",
		"FROM: R. Quill\nRun Date: $x / 11 / 2006$":                                                       "",
	} {
		day, seen := foundIn(t, "SECRET//NOFORN\n\n"+head+"\n\n"+foundBody+"SECRET//NOFORN\n")
		require.Equal(t, want, day, head)
		require.True(t, seen || want == "", head)
	}
}

// TestDaysOfOldAndOfMachines: forms of a day in the head of papers that converters, machines and other offices wrote.
func TestDaysOfOldAndOfMachines(t *testing.T) {
	directive := "(U) This profile of the pier is to be used with the guide PT 52, \"Piers and Ferries of the Port and " +
		"Their\nBells,\" dated 14 March 2012.\n\n"
	for head, want := range map[string]string{
		"8th February, 1957":                                                "1957-02-08",
		"February 8th, 1957.":                                               "1957-02-08",
		"Port Amber, 8th February, 1957":                                    "1957-02-08",
		"the 8th February, 1957":                                            "",
		"## (U) The ferries <br> 09-26-2012":                                "2012-09-26",
		"## (U) The ferries <br> 26-09-2012":                                "2012-09-26",
		"09-26-12":                                                          "",
		"The port 09-26-2012":                                               "",
		"09-26-20125":                                                       "",
		"99-99-2012":                                                        "",
		"## (U) The ferries <br> 12 August 2021":                            "2021-08-12",
		"(Report generated on:8/23/2013 7:00AM)":                            "2013-08-23",
		"(Report generated on:8/23/2013 7:00:17AM )":                        "2013-08-23",
		"Report generated on: 23 August 2013":                               "2013-08-23",
		"Report generated: 2013-08-23":                                      "2013-08-23",
		"Printed on: 23 August 2013":                                        "",
		"Generated on: 23 August 2013":                                      "",
		"(as of 23 August 2013)":                                            "2013-08-23",
		"(U) Data as of: 2013-08-23":                                        "2013-08-23",
		"(U) Situation as of 23 August 2013":                                "2013-08-23",
		"(U) Status as of 0600, 23 August 2013":                             "2013-08-23",
		"(U) Piers closed as of 23 August 2013":                             "",
		directive + "ISSUE DATE: 23 August 2012":                            "2012-08-23",
		directive + "EFFECTIVE DATE: 23 August 2012":                        "2012-08-23",
		directive + "Date of Issue: 23 August 2012":                         "2012-08-23",
		directive + "23 August 2012":                                        "",
		directive + directive + "ISSUE DATE: 23 August 2012\nREVISED DATE:": "2012-08-23",
		directive + foundBody + foundBody + foundBody + "ISSUE DATE: 23 August 2012":                                "",
		"The pier was sold with the ferry on the ISSUE DATE of 23 August 2012 and is now closed for good, we hear.": "",
	} {
		day, seen := foundIn(t, "SECRET//NOFORN\n\n"+head+"\n\n"+foundBody+"SECRET//NOFORN\n")
		require.Equal(t, want, day, head)
		require.True(t, seen || want == "", head)
	}
}

// TestFiguresOfTwoDays: figures with hyphens may be two days, both in one year.
func TestFiguresOfTwoDays(t *testing.T) {
	for head, want := range map[string]string{
		"## (U) The ferries <br> 09-06-2012": "2012-06-09 2012-09-06",
		"06-09-2012":                         "2012-06-09 2012-09-06",
		"(U) 06-09-2012":                     "2012-06-09 2012-09-06",
		"Harbor Desk | 06-09-2012":           "2012-06-09 2012-09-06",
		"06-06-2012":                         "2012-06-06 2012-06-06",
		"3 May 2011\n\n06-09-2012":           "2011-05-03 2011-05-03",
		"06-09-2012\n\n06-10-2012":           "",
	} {
		s := "SECRET\n\n" + head + "\n\n" + foundBody + "SECRET\n"
		tokens, ok := ScanPaper(s)
		require.True(t, ok, head)
		from, to, _, ok := tokens.FoundDate(source.Span{End: len(s)}, true)
		have := ""
		if ok {
			have = from.String() + " " + to.String()
		}
		require.Equal(t, want, have, head)
	}
}

// TestMonthsAtTheEndOfLines: the month of an edition, a week or a numbered report is that of the paper.
func TestMonthsAtTheEndOfLines(t *testing.T) {
	for head, want := range map[string]string{
		"## September 2008 Edition":                                                "2008-09-01 2008-10-31",
		"September 2008 Issue":                                                     "2008-09-01 2008-10-31",
		"(U) January 2008 edition":                                                 "2008-01-01 2008-02-29",
		"Report Number PT-11-50, May 2011":                                         "2011-05-01 2011-06-30",
		"(U) Report on Piers, May 2011":                                            "2011-05-01 2011-06-30",
		"(U) Report on Piers (May 2011)":                                           "2011-05-01 2011-06-30",
		"# Port Status Report May 2011":                                            "2011-05-01 2011-06-30",
		"# (U) Weekly Highlights Week of: March 9-15, 2013":                        "2013-03-01 2013-04-30",
		"Week of: 9-15 March 2013":                                                 "2013-03-01 2013-04-30",
		"(U) Week of 12 August 2021":                                               "2021-08-01 2021-09-30",
		"Highlights, week of March 30 - April 5, 2013":                             "2013-03-01 2013-04-30",
		"Week of: December 28, 2012 - January 3, 2013":                             "2012-12-01 2013-01-31",
		"Week Ending 15 March 2013":                                                "2013-03-01 2013-04-30",
		"MAY 1962 EDITION":                                                         "",
		"STANDARD FORM 64\n\nMay 1962 Edition":                                     "",
		"(U) The first edition of May 2011":                                        "",
		"(U) The flood of May 2011":                                                "",
		"(U) The flood, May 2011":                                                  "",
		"(U) Events of the Week of Prayer":                                         "",
		"(U) Plans for the week of 12 August 2021":                                 "",
		"(U) Comments on the report, May 2011":                                     "",
		"(U) The report of May 2011":                                               "",
		"(U) Visit to the port, 24-26 April 2013":                                  "",
		"Edition of May 2011":                                                      "",
		strings.Repeat("OFFICE\n          ", 6) + "\n\nPT-SI   Piers   March 2013": "2013-03-01 2013-04-30",
	} {
		s := "SECRET\n\n" + head + "\n\n" + foundBody + "SECRET\n"
		tokens, ok := ScanPaper(s)
		require.True(t, ok, head)
		from, to, where, ok := tokens.FoundDate(source.Span{End: len(s)}, true)
		have := ""
		if ok {
			have = from.String() + " " + to.String()
			require.NotEmpty(t, where.In(s))
		}
		require.Equal(t, want, have, head)
	}
}
