package scan

import (
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/cablelint/cablelint/grammar/source"
)

const (
	foundBody = "(U) The piers were built in 1971.\n\n(S) The owner has sold the pier, and does not want it known " +
		"before the end of the year in the capital.\n\n"
	foundBlock = "Classified By: J. Poe, Chief, Piers\nReason: 1.4(d)\nDeclassify On: 20300101\n\n"
)

// foundIn is the date that is found in a text, none for "", and whether one is seen.
func foundIn(t *testing.T, s string) (day string, seen bool) {
	tokens, ok := ScanPaper(s)
	require.True(t, ok, s)
	at := source.Span{End: len(s)}
	found, _, where, ok := tokens.FoundDate(at, true)
	if ok {
		day = found.String()
		require.NotEmpty(t, where.In(s))
	}
	return day, tokens.DateSeen(at)
}

// TestDaysInTheHead: a reader finds the date of a paper in the lines above its first paragraph, with or without marks,
// keys, offices, columns and signs of Markdown.
func TestDaysInTheHead(t *testing.T) {
	for head, want := range map[string]string{
		"(U) PIERS\n12 August 2021":                                "2021-08-12",
		"(U) 12 August 2021":                                       "2021-08-12",
		"12 August 2021 (U)":                                       "2021-08-12",
		"*12 June 2024*":                                           "2024-06-12",
		"**12 June 2024**":                                         "2024-06-12",
		"_12 June 2024_":                                           "2024-06-12",
		"## 12 June 2024":                                          "2024-06-12",
		"(12 June 2024)":                                           "2024-06-12",
		"# (U) Team notes, 17 May 2021":                            "2021-05-17",
		"Report run: 17 May 2021":                                  "",
		"# (U) Team notes (17 May 2021)":                           "2021-05-17",
		"(U) Team notes of the pier desk for 17 May 2021":          "2021-05-17",
		"(U) Report of 12 August 2021":                             "2021-08-12",
		"(U) Report on the piers - 12 August 2021":                 "2021-08-12",
		"Office of Signals, 9 October 2017":                        "2017-10-09",
		"9 October 2017, Office of Signals":                        "2017-10-09",
		"*October 9, 2017, Office of Signals, Bureau of Harbors*":  "2017-10-09",
		"2017-10-09, Harbor Desk":                                  "2017-10-09",
		"October 9, 2017, Office":                                  "2017-10-09",
		"(U) Quarterly review, 5 September 2023":                   "2023-09-05",
		"DEPARTMENT OF HARBORS      12 August 2021":                "2021-08-12",
		"DEPARTMENT OF HARBORS\t12 August 2021":                    "2021-08-12",
		"Department of Harbors | 12 August 2021":                   "2021-08-12",
		"Department of Harbors · 12 August 2021":                   "2021-08-12",
		"(U) MEMORANDUM ON THE PATROL     4 May 2023":              "2023-05-04",
		"Flooding in Cormel     0600, October 9, 2023":             "2023-10-09",
		"06:00 a.m., October 9, 2023":                              "2023-10-09",
		"Created: 5 November 2024        Last revised: 3 May 2025": "2024-11-05",
		"Created: 5 November 2024        Rosa Quill":               "",
		"Created: 5 November 2024":                                 "2024-11-05",
		"**Created:** 5 November 2024":                             "2024-11-05",
		"As of: 12 August 2021":                                    "2021-08-12",
		"AS OF 12 AUGUST 2021":                                     "2021-08-12",
		"(U) Information as of 12 August 2021":                     "2021-08-12",
		"Prepared by the Office of Piers on 12 June 2024":          "2024-06-12",
		"Prepared on 12 June 2024":                                 "2024-06-12",
		"Report date: 2024-06-12":                                  "2024-06-12",
		"Date 12 June 2024":                                        "2024-06-12",
		"(U) Date: 12 June 2024":                                   "2024-06-12",
		"**Date:** 12 June 2024":                                   "2024-06-12",
		"| Date | 12 June 2024 |\n|---|---|":                       "2024-06-12",
		"- Date: 12 June 2024":                                     "2024-06-12",
		"MEMORANDUM FOR MR. POE\nSUBJECT: (U) Report, 3 May 2021":  "2021-05-03",
		"SUBJECT: (U) Minutes of the pier board (12 August 2021)":  "2021-08-12",
		"SUBJECT: Summary for 12 August 2021 (U)":                  "2021-08-12",
	} {
		day, seen := foundIn(t, "SECRET\n\n"+head+"\n\n"+foundBody+foundBlock+"SECRET\n")
		require.Equal(t, want, day, head)
		require.True(t, seen, head)
	}
}

// TestDaysOfOtherThings: a date of a talk, of another paper, of a list or of a range is not the paper's, but is seen.
func TestDaysOfOtherThings(t *testing.T) {
	for head, seen := range map[string]bool{
		"SUBJECT: (U) Sale of piers - 12 August 2021":                    true,
		"SUBJECT: (U) Your talk with the mayor, March 11, 2021":          true,
		"SUBJECT: (U) The report of 12 August 2021":                      true,
		"SUBJECT: (U) Comments on your report, 12 August 2021":           true,
		"# (U) Reply to the report of 12 August 2021":                    true,
		"(U) In the week of 12 August 2021":                              true,
		"(U) 10-12 August 2021":                                          true,
		"12 August 2021\n\n14 August 2021":                               true,
		"October 9, 2017, Office of Signals meeting":                     true,
		"October 9, 2017, Talk at the Office of Signals":                 true,
		"October 9, 2017, Port Amber":                                    true,
		"October 9, 2017, Opening of the Embassy":                        true,
		"1. Piers sold, 12 August 2021":                                  false,
		"- (S//ACCM-2)":                                                  false,
		". (S//NF 20301231)":                                             false,
		"The mayor was told on August 12, 2021 that the pier is closed.": false,
		"(U) The owner, who is ill, told us in the capital that he would sell it on\n12 August 2021\nto the mayor": false,
		"(U) PIERS":       false,
		"Dated: 20070108": false,
		"(U) No. 12-2021": false,
	} {
		day, saw := foundIn(t, "SECRET\n\n"+head+"\n\n"+foundBody+foundBlock+"SECRET\n")
		require.Empty(t, day, head)
		require.Equal(t, seen, saw, head)
	}
}

// TestDaysBelowTheSignature: a date below the last paragraph is the paper's, but not below a block, in a list of
// attachments or clearances, or in figures alone.
func TestDaysBelowTheSignature(t *testing.T) {
	for foot, want := range map[string]string{
		"J. Poe\nChief, Piers\n12 Aug 21\n\n" + foundBlock:          "2021-08-12",
		"J. Poe\n\n12 August 2021\n\n" + foundBlock:                 "2021-08-12",
		"(U) J. Poe\n12 AUG 21\n\n" + foundBlock:                    "2021-08-12",
		"/s/ J. Poe, 12 August 2021\n\n" + foundBlock:               "2021-08-12",
		"J. Poe        12 August 2021\n\n" + foundBlock:             "2021-08-12",
		"Drafted by J. Poe on 12 August 2021\n\n" + foundBlock:      "2021-08-12",
		"Attachment:\nLetter\n12 August 2021\n\n" + foundBlock:      "",
		"Cleared: EUR/NB: J. Poe\n12 August 2021\n\n" + foundBlock:  "",
		"Attachments:\n\nLetter\n\n12 August 2021\n\n" + foundBlock: "",
		"J. Poe\n\n20210812\n\n" + foundBlock:                       "",
		foundBlock + "12 August 2021\n\n":                           "",
		"J. Poe, 12 August 2021\n\n" + foundBlock:                   "",
		"12 May 2021\n\n(S) The owner has sold the pier, and does not want it known before the end of the year.\n\n" +
			"J. Poe\n\n" + foundBlock: "",
	} {
		s := "SECRET\n\nMEMORANDUM FOR THE FILE\n\nSUBJECT: (U) Piers\n\n" + foundBody + foot + "SECRET\n"
		day, _ := foundIn(t, s)
		require.Equal(t, want, day, foot)
		tokens, _ := ScanPaper(s)
		_, _, _, ok := tokens.FoundDate(source.Span{End: len(s)}, false)
		require.False(t, ok, "%s: none if a release may have dated it", foot)
	}
}

// TestDaysAfterKeysAndSymbols: the day from which a directive counts, that of its version, the day on which an article
// ran, a date after the symbol of an office, and one beside dirt.
func TestDaysAfterKeysAndSymbols(t *testing.T) {
	for line, want := range map[string]string{
		"TF9-CG 14 MAY 2004": "2004-05-14", "PT/NB 14 May 2004": "2004-05-14",
		"DD-254 14 MAY 2004": "", "Pier-side 14 MAY 2004": "", "PORT 14 MAY 2004": "", "TF9-CG 14-20": "",
		"Effective Date: 3 May 2011": "2011-05-03", "EFFECTIVE DATE 3 May 2011": "2011-05-03",
		"Effective Date: 3 May 2011\n\nRevised Date: 6 June 2012": "2012-06-06",
		"Revision Date: 6 June 2012":                              "2012-06-06",
		"ISSUE DATE: 3 May 2011":                                  "2011-05-03", "Issue Date 3 May 2011": "2011-05-03",
		"Date of Issue: 3 May 2011": "2011-05-03",
		"Date Issued: 3 May 2011":   "2011-05-03", "ISSUE DATE: 3 May 2011\n\nREVISED DATE: 6 June 2012": "2012-06-06",
		"Issue: 3 May 2011":   "",
		"Revised May 5, 2007": "2007-05-05", "(U) Revised: 5 May 2007": "2007-05-05", "REVISED ON 5 MAY 2007": "2007-05-05",
		"3 May 2005\n\nRevised May 5, 2007":                     "2007-05-05",
		"3 May 2008\n\nRevised May 5, 2007":                     "2008-05-03",
		"Form PT-12\nRevised May 5, 2007":                       "",
		"PT FORM 12\n\n(U) Revised May 5, 2007":                 "",
		"Form PT-12, Revised May 5, 2007":                       "",
		"Revised text of May 5, 2007":                           "",
		"Effective Date: the third of May":                      "",
		"/ May 3, 1977":                                         "1977-05-03",
		"' 3 May 1977 ~":                                        "1977-05-03",
		"FROM: R. Quill\nOffice of Piers\nRun Date: 05/11/2006": "2006-05-11",
		"FROM: R. Quill\nRun Date: 31/31/2006":                  "",
		"Run Date: 05/11/2006":                                  "2006-05-11",
		"DEPARTMENT OF STATE 8 May 1966":                        "1966-05-08",
		"OFFICE OF PIERS (BOATS) PT(NB)-113-08 May 29, 2008":    "2008-05-29",
		"OFFICE OF PIERS, of the port 8 May 1966":               "",
		"OFFICE OF PIERS REPORT OF 8 May 1966":                  "",
		"OFFICE OF PIERS REF: 8 May 1966":                       "",
		"CONFERENCE ON PIERS 12 MAY 2011":                       "",
		"OFFICE OF PIERS 12-2011":                               "",
		"Issue Date 08/15/08":                                   "2008-08-15",
		"Date: 8/15/08":                                         "2008-08-15",
		"Date: 08/12/08":                                        "",
		"Date: 15/08/08":                                        "",
	} {
		day, seen := foundIn(t, "SECRET\n\n"+line+"\n\n"+foundBody+"SECRET\n")
		require.Equal(t, want, day, line)
		require.True(t, seen || want == "", line)
	}
}
