package rules

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/require"
)

// TestEndsOfTheTwentyFifthYear: the last day of the year in which automatic declassification falls is only a note, one
// before it a warning.
func TestEndsOfTheTwentyFifthYear(t *testing.T) {
	const original = "Classified By: J. Poe, Chief, Piers\nReason: 1.4(d)\nDeclassify On: "
	const derived = "Classified By: J. Poe, Chief, Piers\nDerived From: PORT SCG, dated 20190108\nDeclassify On: "
	for date, want := range map[string]string{"20460606": "", "20460607": "D006 warning", "20461230": "D006 warning",
		"20461231": "D006 info", "20470101": "D006 error", "20471231": "D006 error"} {
		for _, block := range []string{original, derived} {
			if block == derived { // its source may be another one than that of the version whose date it has
				want = strings.Replace(want, "error", "warning", 1)
			}
			found := onlyOf(blockOf(t, "June 6, 2021", block+date), "D006")
			require.Equal(t, want != "", len(found) > 0, "%s%s", block, date)
			if want != "" {
				require.Equal(t, want, found[0], "%s%s", block, date)
			}
		}
	}
}

// TestDatesOfLaterSources: a date that is counted from a source which is dated after the paper is one fault, that of
// the date of the source.
func TestDatesOfLaterSources(t *testing.T) {
	for lines, want := range map[string][]string{
		"Derived From: PORT/CSSM 1-52\nDated: 20220108\nDeclassify On: 20470108":  {"A020 info"},
		"Derived From: PORT/CSSM 1-52, dated 8 Jan 2022\nDeclassify On: 20470108": {"A020 info"},
		"Derived From: PORT/CSSM 1-52\nDated: 20220108\nDeclassify On: 20470109":  {"A020 info", "D006 warning"},
		"Derived From: PORT/CSSM 1-52\nDated: 20190108\nDeclassify On: 20470108":  {"D006 warning"},
		"Derived From: Multiple Sources\nDeclassify On: 20470108":                 {"D006 warning"},
		"Reason: 1.4(d)\nDeclassify On: 20470108":                                 {"D006 error"},
		"Derived From: PORT/CSSM 1-52\nDated: 20220108\nDeclassify On: 20460606":  {"A020 info"},
	} {
		found := blockOf(t, "June 6, 2021", "Classified By: J. Poe, Chief, Piers\n"+lines)
		require.Equal(t, want, onlyOf(found, "D006 A020"), lines)
	}
}

// TestWordsOfTheLatestDate: help and fix have the date in one form, and a derivative paper is told to take that of its
// source.
func TestWordsOfTheLatestDate(t *testing.T) {
	told := func(day, lines string) (help string, fixes []string) {
		for _, d := range foundIn(t, "SECRET\n\nMEMORANDUM FOR MR. POE\n\nDATE: "+day+"\n\n(S) The owner is ill.\n\n"+
			"Classified By: J. Poe, Chief, Piers\n"+lines+"\n\nSECRET\n") {
			if d.Rule.Code != "D006" {
				continue
			}
			help = d.Help
			for _, f := range d.Fixes {
				fixes = append(fixes, f.Title)
			}
		}
		return help, fixes
	}
	for value, latest := range map[string]string{"20360101": "2029/05/25", "2036/01/01": "2029/05/25",
		"01/01/2036": "05/25/2029"} {
		help, fixes := told("25 May 2004", "Reason: 1.4(d)\nDeclassify On: "+value)
		require.Equal(t, "the latest lawful date is "+latest, help, value)
		require.Equal(t, []string{"write the latest lawful date, " + latest}, fixes, value)
	}
	help, fixes := told("25 May 2012", "Derived From: PORT SCG, dated 20110108\nDeclassify On: 20400101")
	require.Equal(t, "write the date of the source, which is 20370525 at the latest", help)
	require.Empty(t, fixes)
}

// TestDatesChangedLater: where the paper itself says that its date was changed, its own date is not what counts.
func TestDatesChangedLater(t *testing.T) {
	const block = "Classified By: J. Poe, Chief, Piers\nReason: 1.4(d)\nDeclassify On: "
	for line, info := range map[string]bool{
		"| 3 | (U) Changed declass date to new 1-52 as per owner | 3/27/22 |": true,
		"(U) The declassification date was revised on 3 May 2022.":            true,
		"(U) Change 2: date of declassification, by the owner.":               true,
		"(U) The declassification instruction was updated last year.":         true,
		"(U) Classification extended on 3 May 2022 by J. Poe.":                true,
		"(U) The ferry's date was changed.":                                   false,
		"(U) They changed the pier, and it was declassified.":                 false,
		"(U) The declassification date is in the block.":                      false,
		"(U) An exchange of declassification dates was held.":                 false,
	} {
		for date, other := range map[string]string{"20500101": "D006 error", "20460607": "D006 warning"} {
			want := other
			if info {
				want = "D006 info"
			}
			require.Equal(t, []string{want}, onlyOf(blockOf(t, "June 6, 2021", block+date+"\n\n"+line), "D006"), line)
			require.Equal(t, []string{want}, onlyOf(blockOf(t, "June 6, 2021", line+"\n\n"+block+date), "D006"), line)
		}
	}
}

// TestBeyondTheSource: a paper that is derived from one other carries its instruction, which ends 25 years after the
// date of that.
func TestBeyondTheSource(t *testing.T) {
	memo := func(source, on string) string {
		return memoTitle + memoBody + "\n\nClassified By: Rosa Quill, Director, XYZ\nDerived From: " + source +
			"\nDeclassify On: " + on + "\n\nSECRET\n"
	}
	for _, c := range []struct {
		source, on string
		want       bool
	}{
		{"Memo of the board, dated May 3, 2014", "20451231", true},
		{"Memo of the board, dated May 3, 2014", "20400101", true},
		{"Report 14-7, Office of Piers, dated 3 May 2014", "20450101", true},
		{"E-mail, Poe, dated 20140503", "20450101", true}, {"Memo of the board, dated October 13, 1995", "20451231", false},
		{"Memo of the board, dated October 14, 1995", "20451231", true},
		{"Memo of the board, dated May 3, 2014", "20390503", false},
		{"Memo of the board, dated May 3, 2014", "20391231", false},
		{"Memo of the board, dated May 3, 2014", "25X1, 20501231", false}, {"Memo of the board, 2014", "20451231", false},
		{"Memo of the board, dated May 3, 1994", "20451231", false},
		{"Port Guide 1, dated May 3, 2014", "20451231", false}, {"Guide in a memo, dated May 3, 2014", "20451231", false},
		{"Pier Policy 1-52, dated May 3, 2014", "20451231", false}, {"Multiple Sources", "20451231", false},
	} {
		have := messagesOf(t, memo(c.source, c.on), "D006")
		require.Equal(t, c.want, strings.Contains(have, "after the date of the source"), "%v: %s", c, have)
	}
	old := strings.NewReplacer("March 3, 2026", "March 3, 2009").Replace(memo("Memo, dated May 3, 2002", "20331231"))
	require.NotContains(t, messagesOf(t, old, "D006"), "the source", "of another directive")
}
