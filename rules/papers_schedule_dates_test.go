package rules

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/require"
)

// TestDatesOfTheGeneralSchedule: E.O. 11652 sec. 5(A) ends at the end of the sixth, eighth or tenth full year, by the
// level. A later date is wrong, an earlier one may be that of an older source.
func TestDatesOfTheGeneralSchedule(t *testing.T) {
	level := func(level, date string) string {
		return strings.ReplaceAll(schedulesMemo("1975", generalStamp+date), "SECRET", level)
	}
	for _, row := range []struct{ level, date, want string }{
		{"CONFIDENTIAL", "DECEMBER 31, 1981", ""}, {"SECRET", "DECEMBER 31, 1983", ""},
		{"TOP SECRET", "DECEMBER 31, 1985", ""}, {"SECRET", "31 December 1983.", ""}, {"SECRET", "Dec. 31, 1983", ""},
		{"SECRET", "12/31/83", ""}, {"SECRET", "its day", ""}, {"UNCLASSIFIED", "DECEMBER 31, 1983", ""},
		{"SECRET", "\nDECEMBER 31, 1983", ""}, {"SECRET", "\nDECEMBER 31, 1985", "D035 warning"},
		{"CONFIDENTIAL", "DECEMBER 31, 1983", "D035 warning"}, {"SECRET", "DECEMBER 31, 1985", "D035 warning"},
		{"SECRET", "31 December 1984", "D035 warning"}, {"TOP SECRET", "DEC. 31, 1986", "D035 warning"},
		{"TOP SECRET", "DECEMBER 31, 1981", "D035 info"}, {"SECRET", "DECEMBER 30, 1983", "D035 info"},
		{"SECRET", "MARCH 3, 1983", "D035 info"}, {"CONFIDENTIAL", "DECEMBER 31, 1980", "D035 info"},
		{"SECRET", "DECEMBER 31, 1973", "D005 warning"}, {"SECRET", "MARCH 3, 1975", "D005 warning"},
		{"SECRET", "MARCH 4, 1975", "D035 info"},
	} {
		found := onlyOf(reported(t, level(row.level, row.date)), "D005 D035")
		require.Equal(t, strings.Fields(row.want), strings.Fields(strings.Join(found, " ")), "%s %s", row.level, row.date)
	}
}

// TestDatesOfOtherSchedules: where the schedule is not the stamp's, or the paper's year is not sure, nothing is said.
func TestDatesOfOtherSchedules(t *testing.T) {
	late := schedulesMemo("1975", generalStamp+"DECEMBER 31, 1985")
	memcon := strings.Replace(schedulesMemo("1975", generalStamp+"DECEMBER 31, 1984"), "MEMORANDUM FOR THE MAYOR",
		"MEMORANDUM OF CONVERSATION", 1)
	for name, paper := range map[string]string{
		"a conversation of the last days of a year": strings.Replace(memcon, "March 3", "December 20", 1),
		"another order": strings.Replace(late, "1975", "1985", 1),
		"no date":       strings.Replace(late, "March 3, 1975", "", 1),
		"released":      late + "\nDECLASSIFIED\nE.O. 12958, Sec. 3.5\nNLF 99-12, 5/5/99\n",
		"an exemption": strings.NewReplacer("SUBJECT TO", "EXEMPT FROM", "11652.",
			"11652, EXEMPTION CATEGORY 2.").Replace(late),
		"several papers":   late + "\f" + schedulesMemo("1977", generalStamp+"DECEMBER 31, 1985"),
		"below a blank":    strings.Replace(late, "DECLASSIFIED ON", "\n\nIt was declassified on", 1),
		"the stamp's date": schedulesMemo("1975", "CLASSIFIED BY A. OAK\nGDS"),
	} {
		require.NotContains(t, reported(t, paper), "D035 warning", name)
		require.NotContains(t, reported(t, paper), "D035 info", name)
	}
	require.Contains(t, reported(t, memcon), "D035 warning", "a conversation in spring")
	twice := strings.Replace(late, "\n\nSECRET\n", "\n\n"+generalStamp+"DECEMBER 31, 1985\n\nSECRET\n", 1)
	require.Equal(t, 1, strings.Count(strings.Join(reported(t, twice), " "), "D035"), "a stamp on two pages")
}

// TestWrappedSchedules: the stamp is read also where it is wrapped, and its last line is no stamp of a release.
func TestWrappedSchedules(t *testing.T) {
	words := strings.Fields("SCHEDULE OF EXECUTIVE ORDER 11652 AUTOMATICALLY DOWNGRADED AT TWO YEAR INTERVALS AND " +
		"DECLASSIFIED ON DECEMBER 31, 1985")
	for i := range words {
		if i == len(words)-2 || i == len(words)-1 { // inside the date
			continue
		}
		stamp := "CLASSIFIED BY A. OAK\nSUBJECT TO GENERAL DECLASSIFICATION "
		stamp += strings.Join(words[:i], " ") + "\n" + strings.Join(words[i:], " ")
		require.Equal(t, []string{"D035 warning"}, reported(t, schedulesMemo("1975", stamp)), stamp)
	}
	for _, below := range []string{"DECLASSIFIED ON MARCH 3, 1999", "DECEMBER 31, 1985", "ON DECEMBER 31, 1985"} {
		stamp := "CLASSIFIED BY A. OAK\nSUBJECT TO GDS\n" + below
		require.NotContains(t, reported(t, schedulesMemo("1975", stamp)), "D035 warning", stamp)
	}
}

// TestExemptionsWithoutCategory: E.O. 11652 sec. 5(B) has the category written on the paper.
func TestExemptionsWithoutCategory(t *testing.T) {
	const by = "CLASSIFIED BY A. OAK\n"
	for _, stamp := range []string{by + "EXEMPT FROM GENERAL DECLASSIFICATION SCHEDULE OF EXECUTIVE ORDER 11652",
		by + "EXEMPT FROM GENERAL DECLASSIFICATION\nSCHEDULE OF E.O. 11652\nAUTOMATICALLY DECLASSIFIED ON\n" +
			"IMPOSSIBLE TO DETERMINE",
		by + "Exempt from GDS of E.O. 11652", by + "EXEMPT FROM THE GENERAL DECLASSIFICATION SCHEDULE OF E.O. 11652."} {
		require.Contains(t, reported(t, schedulesMemo("1976", stamp)), "D035 info", stamp)
		require.NotContains(t, reported(t, schedulesMemo("1985", stamp)), "D035 info", stamp)
		require.NotContains(t, reported(t, strings.ReplaceAll(schedulesMemo("1976", stamp), "SECRET", "UNCLASSIFIED")),
			"D035 info", stamp)
	}
	for _, stamp := range []string{
		by + "EXEMPT FROM GENERAL DECLASSIFICATION\nSCHEDULE OF E.O. 11652\nEXEMPTION CATEGORY 5B(2)",
		by + "Exempt from GDS of E.O. 11652, category 3", by + "Exempt from GDS of E.O. 11652, sec. 5(B)(2)",
		by + "Exempt from GDS of E.O. 11652 (5 B 2)", by + "Exempt from GDS of E.O. 11652\nE2 IMPDET", "XGDS-2",
		by + "Exempt from GDS of E.O. 11652, exemption category", by + "Subject to GDS of E.O. 11652"} {
		require.NotContains(t, reported(t, schedulesMemo("1976", stamp)), "D035 info", stamp)
	}
}

// TestDatesBeyondTheSchedule: a later date than that of the general schedule needs an exemption, E.O. 11652 sec. 5(B).
func TestDatesBeyondTheSchedule(t *testing.T) {
	const by = "Classified by: A. Oak\n"
	paper := func(level, stamp string) string {
		return strings.ReplaceAll(schedulesMemo("1975", stamp), "SECRET", level)
	}
	for _, row := range []struct{ level, stamp string }{
		{"CONFIDENTIAL", by + "AUTOMATICALLY DECLASSIFIED ON December 31, 1990"},
		{"CONFIDENTIAL", by + "Declassify on: 1 January 1982"}, {"SECRET", by + "Declassify on: January 1, 1984"},
		{"TOP SECRET", by + "DECLASSIFY ON: 12/31/1986"}, {"SECRET", "Declassify on: December 31, 1995"},
		{"SECRET", by + "Downgrade to CONFIDENTIAL on March 3, 1980\nDeclassify on: March 3, 1990"},
	} {
		require.Equal(t, []string{"D035 warning"}, onlyOf(reported(t, paper(row.level, row.stamp)), "D035"), row.stamp)
	}
	const late = by + "Declassify on: December 31, 1990"
	for _, row := range []struct{ level, stamp string }{
		{"CONFIDENTIAL", by + "Declassify on: December 31, 1981"}, {"CONFIDENTIAL", by + "Declassify on: March 3, 1977"},
		{"SECRET", by + "Declassify on: December 31, 1983"}, {"TOP SECRET", by + "Declassify on: December 31, 1985"},
		{"UNCLASSIFIED", late}, {"SECRET", late + "\nXGDS (2)"}, {"SECRET", late + "\nSec. 5(B)(2)"},
		{"SECRET", late + "\nE2 IMPDET"},
		{"SECRET", late + "\nExemption category 3"}, {"SECRET", late + "\nEXEMPT BY ORDER OF THE MAYOR"},
		{"SECRET", late + "\nExtended by: Rosa Quill"}, {"SECRET", by + "Review on: December 31, 1990"},
		{"SECRET", by + "Derived from: Pier Guide 2, 1974\nDeclassify on: December 31, 1990"},
		{"SECRET", "RESTRICTED DATA\nas defined in the Atomic Energy Act of 1954\n\n" + late},
		{"SECRET", late + "\n\nDECLASSIFIED\nE.O. 12958, Sec. 3.5\nNLF 99-12, 5/5/99"},
		{"SECRET", by + "Declassify on: completion of the pier"},
	} {
		require.NotContains(t, reported(t, paper(row.level, row.stamp)), "D035 warning", row.stamp)
	}
	for _, year := range []string{"1971", "1979", "1985"} {
		require.NotContains(t, reported(t, schedulesMemo(year, late)), "D035 warning", year)
	}
	require.NotContains(t, reported(t, paper("SECRET", late)+"\f"+paper("SECRET", late)), "D035 warning", "two papers")
	require.NotContains(t, reported(t, strings.Replace(paper("SECRET", late), "March 3, 1975", "", 1)), "D035 warning")
	require.NotContains(t, reported(t, strings.NewReplacer("MEMORANDUM FOR THE MAYOR", "MEMORANDUM OF CONVERSATION",
		"March 3", "December 20", "December 31, 1990", "December 31, 1984").Replace(paper("SECRET", late))), "D035 warning")
}
