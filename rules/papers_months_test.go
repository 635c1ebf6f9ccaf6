package rules

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/cablelint/cablelint/grammar"
	"github.com/cablelint/cablelint/grammar/source"
	"github.com/cablelint/cablelint/lint"
	"github.com/cablelint/cablelint/lint/cable"
)

// monthReport is a report that is dated by a month.
func monthReport(month, block string) string {
	return "SECRET\n\n(U) REPORT ON BOATS\n\n" + month + "\n\n(U) The ferry sails at night.\n\n" +
		"(S) The owner has sold the pier and does not want it known.\n\n" + block + "\n\nSECRET\n"
}

// TestMonthsAreSoundOnEachDay: a rule reports a paper with a month only where it is right on each day of the month and
// of the next, in which a report about it may have been written.
func TestMonthsAreSoundOnEachDay(t *testing.T) {
	for _, c := range []struct {
		month, block, code string
		want               bool
	}{
		{"October 2018", "Classified By: A. Oak, Director\nReason: 1.4(d)\nDeclassify On: 20431130", "D006", false},
		{"October 2018", "Classified By: A. Oak, Director\nReason: 1.4(d)\nDeclassify On: 20431201", "D006", true},
		{"October 2018", "Classified By: A. Oak, Director\nReason: 1.4(d)\nDeclassify On: 20181002", "D005", false},
		{"October 2018", "Classified By: A. Oak, Director\nReason: 1.4(d)\nDeclassify On: 20181001", "D005", true},
		{"October 2018", "Derived From: Harbor Report, dated 30 November 2018\nDeclassify On: 20310101", "A020", false},
		{"October 2018", "Derived From: Harbor Report, dated 1 December 2018\nDeclassify On: 20310101", "A020", true},
		{"March 2001", "Classified By: A. Oak, Director\nReason: 1.5(d)\nDeclassify On: 04/30/2011", "D007", false},
		{"December 1996", "Classified By: A. Oak, Director\nReason: 1.5(d)\nDeclassify On: 01/31/2007", "D007", false},
		{"December 1996", "Classified By: A. Oak, Director\nReason: 1.5(d)\nDeclassify On: 02/01/2007", "D007", true},
		{"October 2018", "Classified By: A. Oak, Director\nReason: 1.5(d)\nDeclassify On: 20310101", "A003", true},
		{"April 2003", "Classified By: A. Oak, Director\nReason: 1.5(d)\nDeclassify On: 05/03/2011", "A003", false},
	} {
		found := strings.Join(reported(t, monthReport(c.month, c.block)), " ")
		require.Equal(t, c.want, strings.Contains(found, c.code), "%s: %s: %s", c.month, c.block, found)
	}
}

// TestMonthsNearTheEndOfAnOrder: where two orders were in force in a month and the next one, no rule about one of them
// runs.
func TestMonthsNearTheEndOfAnOrder(t *testing.T) {
	order := func(month string) string {
		d := cable.Documents(grammar.NewParser().Parse(source.NewFile("report.txt", monthReport(month, ""))))[0]
		require.True(t, d.Date.Month(), month)
		if o := lint.OrderInForce(d); o != nil {
			return o.Order
		}
		return ""
	}
	require.Equal(t, "12958", order("April 2010"))
	require.Empty(t, order("May 2010")) // E.O. 13526 took effect on 27 June 2010
	require.Empty(t, order("June 2010"))
	require.Equal(t, "13526", order("July 2010"))
}

// TestReportsWithAMonthMayHaveACover: that a report dated by a month has no authority block is a note, since it may be
// on a cover, as is a banner above all portions.
func TestReportsWithAMonthMayHaveACover(t *testing.T) {
	found := reported(t, monthReport("October 2018", "(U) It is kept in the port.\n\nSECRET\n\n(U) The pier is old."))
	require.Contains(t, found, "A001 info")
	require.Contains(t, found, "D001 info")
	found = reported(t, monthReport("12 October 2018", "(U) It is kept in the port.\n\nSECRET\n\n(U) The pier is old."))
	require.Contains(t, found, "A001 warning")
	require.Contains(t, found, "D001 warning")
	block := "Classified By: A. Oak, Director\nReason: 1.4(d)\nDeclassify On: 20310101"
	low := func(date string) []string {
		return reported(t, strings.ReplaceAll(monthReport(date, "(C) It is old.\n\n"+block), "(S)", "(C)"))
	}
	require.Contains(t, low("October 2018"), "R003 info")
	require.Contains(t, low("1 May 2018"), "R003 warning")
}

// TestSheetsThatAreGivenAway: the line that says what a sheet of a report is without the rest is not a paragraph.
func TestSheetsThatAreGivenAway(t *testing.T) {
	for line, want := range map[string]bool{
		"(When this 2-Page Sheet is Separated from this Report, this Sheet is Unclassified.)": false,
		"If this sheet is separated from the report, it is CONFIDENTIAL":                      false,
		"When this sheet was separated from the report, it was on the pier of the port.":      true,
		"When this sheet is separated from the report of the port, it is kept on the pier.":   true,
		"When the pier was separated from the port in 1974, the plan of it stayed SECRET.":    true,
		"This sheet, when it is separated from the report, is full of secrets of the port.":   true,
	} {
		text := monthReport("1 May 2018", line+"\n\n(U) The pier is old.\n\n(U) It is closed.")
		found := strings.Join(reported(t, text), " ")
		require.Equal(t, want, strings.Contains(found, "P001"), "%s: %s", line, found)
	}
}

// TestUnmarkedParagraphsMayBeAsHigh: where a paragraph has no mark, nobody knows whether the banner is too high.
func TestUnmarkedParagraphsMayBeAsHigh(t *testing.T) {
	paper := func(mark string) []string {
		return reported(t, "TOP SECRET\n\nMEMORANDUM FOR THE MAYOR\n\n12 May 2018\n\n(S) The ferry sails at night.\n\n"+
			"(S) The pier is old, and its owner is ill.\n\n(U) The port is open.\n\n"+mark+"The owner has sold the pier and "+
			"does not want it known before the end of the year.\n\nTOP SECRET\n")
	}
	require.Contains(t, paper("(S) "), "R003 warning")
	found := paper("")
	require.Contains(t, found, "P001 warning")
	require.NotContains(t, found, "R003 warning")
}
