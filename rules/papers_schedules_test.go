package rules

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/require"
)

// TestCategoriesOfStamps: E.O. 11652 exempts in four categories, sec. 5(B)(1) to (4), in the forms that stamps have.
func TestCategoriesOfStamps(t *testing.T) {
	for _, stamp := range []string{"XGDS-5", "XGDS (6)", "XGDS-12", "XGDS 5(B)(5)", "E5 IMPDET", "E6, IMPDET",
		"Classified by A. Oak\nExempt from GDS of E.O. 11652, category 5",
		"Classified by A. Oak\nExempt from GDS of E.O. 11652, categories 2 and 7",
		"Classified by A. Oak\nExempt from GDS of E.O. 11652\nExemption category 5B(5)",
		"CLASSIFIED BY A. OAK\nEXEMPT FROM GENERAL DECLASSIFICATION\nSCHEDULE OF E.O. 11652, EXEMPTION CATEGORY 0",
		"Classified by A. Oak\nExempt from general declassification schedule of E.O. 11652, exemption category § 5 (B) (6)",
		"Classified by 012345; exempt from general declassification schedule of E.O. 11652, exemption schedule 5B(1), (6)",
	} {
		require.Contains(t, reported(t, schedulesMemo("1976", stamp)), "D035 warning", stamp)
	}
	for _, stamp := range []string{"XGDS-2", "XGDS (3)", "XGDS 5(B)(2)", "E2 IMPDET", "XGDS 12/31/2004",
		"XGDS-2 12/31/2004", "XGDS-3 5 May 1990",
		"Classified by A. Oak\nExempt from GDS of E.O. 11652, category 3. Declassify on 5 May 1990",
		"Classified by A. Oak\nExempt from GDS of E.O. 11652, category 3, 5 May 1990",
		"Classified by A. Oak\nExempt from GDS of E.O. 11652, category 3 (5 copies)",
		"Classified by A. Oak\nExempt from GDS of E.O. 11652, sec. 5(B)(2)",
		"Classified by A. Oak\nExempt from GDS of E.O. 11652, exemption category 5B (1), (2), (3)",
		"Classified by A. Oak\nExempt from GDS of E.O. 11652, exemption category 5(B)(2) and (4)",
		"Classified by A. Oak\nExempt from GDS of E.O. 11652, exemption category 2.5",
		"Classified by A. Oak\nExempt from GDS of E.O. 11652, exemption category",
		"Classified by A. Oak\nSubject to GDS of E.O. 11652\nDeclassified on 31 December 1985",
	} {
		require.NotContains(t, reported(t, schedulesMemo("1976", stamp)), "D035 warning", stamp)
		require.NotContains(t, reported(t, schedulesMemo("1976", stamp)), "D032 warning", stamp)
	}
	require.NotContains(t, reported(t, schedulesMemo("1986", "XGDS-5")), "D035 warning", "of another order")
}

// TestScheduledAndExempt: what is exempt from the general schedule is not under it.
func TestScheduledAndExempt(t *testing.T) {
	for _, stamp := range []string{"Classified by A. Oak\nGDS\nXGDS (2)",
		"Classified by A. Oak\nSubject to GDS of E.O. 11652, exemption category 3", "E2 IMPDET\nGDS",
		"Classified by A. Oak\nExempt from GDS of E.O. 11652\nSubject to GDS of E.O. 11652",
		"Classified by A. Oak\nGDS EXEMPTION CATEGORY 2", "Classified by A. Oak\nGDS, exemption category 5B(2)",
	} {
		require.Contains(t, reported(t, schedulesMemo("1976", stamp)), "D032 warning", stamp)
	}
	for _, stamp := range []string{"GDS 12/31/84\nXGDS-2", "Classified by A. Oak\nXGDS (2)\nGDS"} {
		require.Equal(t, []string{"D032 error"}, reported(t, schedulesMemo("1976", stamp)), stamp)
	}
	for _, stamp := range []string{"Classified by A. Oak\nGDS", "Classified by A. Oak\nXGDS-2\nXGDS-3",
		"Classified by A. Oak\nExempt from the GDS of E.O. 11652, category 2", "The GDS\nis new.\n\nXGDS-2",
		"Classified by A. Oak\nSubject to GDS of E.O. 11652\nSubject to GDS of E.O. 11652"} {
		require.NotContains(t, reported(t, schedulesMemo("1976", stamp)), "D032 warning", stamp)
	}
	two := schedulesMemo("1976", "Classified by A. Oak\nSubject to GDS of E.O. 11652")
	require.NotContains(t, reported(t, two+"\f"+schedulesMemo("1976", "Classified by A. Oak\nXGDS-2")), "D032 warning",
		"two papers")
}

// TestGroupsOfStamps: E.O. 10964 has four groups. A number alone is only noted, and headings with several are not.
func TestGroupsOfStamps(t *testing.T) {
	for _, stamp := range []string{"GROUP 5\nDowngraded at 3 year intervals;\ndeclassified after 12 years",
		"Group 5 - Excluded from automatic downgrading and declassification", "(GROUP 6)\nNot automatically declassified",
		"EXCLUDED FROM AUTOMATIC DOWNGRADING\nGROUP 5", "Gp-7: downgraded at 12 year intervals",
		"GROUP 0\n\nEXCLUDED FROM AUTOMATIC\nDOWNGRADING AND\nDECLASSIFICATION"} {
		require.Equal(t, []string{"D035 warning"}, reported(t, schedulesMemo("1966", stamp)), stamp)
		require.NotContains(t, reported(t, schedulesMemo("1976", stamp)), "D035 warning", "after the groups")
		require.Equal(t, []string{"D035 info"}, reported(t, schedulesMemo("1958", stamp)), "before the groups")
		require.Contains(t, reported(t, schedulesMemo("1976", stamp)), "D035 info", "after the groups")
		derived := schedulesMemo("1976", "Classified by: A. Oak\nDerived from: Pier Guide 2, 1970\n\n"+stamp)
		require.NotContains(t, reported(t, derived), "D035 info", "derived from an older paper")
		require.NotContains(t, reported(t, schedulesMemo("1986", stamp)), "D035 info", "long after the groups")
	}
	for number, want := range map[string][]string{"1": nil, "2": {"D035 warning"}, "3": {"D035 warning"},
		"4": {"D035 warning"}} {
		const notice = "This document contains restricted data as defined in the Atomic Energy Act of 1954.\n\n"
		stamp := notice + "GROUP " + number + "\nExcluded from automatic downgrading"
		memo := strings.ReplaceAll(schedulesMemo("1964", stamp), "SECRET\n", "SECRET\nRESTRICTED DATA\n")
		require.Equal(t, want, onlyOf(reported(t, memo), "D035"), number)
	}
	for _, stamp := range []string{"GROUP 5", "Group-5", "(GP-5)", "**GROUP 12**"} {
		require.Equal(t, []string{"D035 info"}, reported(t, schedulesMemo("1966", stamp)), stamp)
	}
	for _, stamp := range []string{"GROUP 1\nExcluded from automatic\ndowngrading and\ndeclassification", "GROUP 4",
		"GP-3", "GROUP 5 met on Friday and sold the ferry.", "Group 5: ferries", "GROUP 5\nferries\n\nGROUP 6\npiers",
		"Group 5th", "GROUPS 5", "GROUP 5/6", "Group 150", "The group 5\nis new.", "GROUP FIVE", "GROUP5"} {
		require.Empty(t, reported(t, schedulesMemo("1966", stamp)), stamp)
	}
}

// TestSentencesAboutSchedules: a sentence about another paper is not a stamp of this one.
func TestSentencesAboutSchedules(t *testing.T) {
	for _, stamp := range []string{
		"Classified by A. Oak\nSubject to GDS of E.O. 11652 (Enclosure 1 was declassified on 5 May 1974.)",
		"Classified by A. Oak\nExempt from automatic declassification (GDS) by E.O. 11652, category 2",
		"Classified by A. Oak\nXGDS or GDS was asked of all.",
	} {
		for _, code := range []string{"D005 warning", "D032 warning"} {
			require.NotContains(t, reported(t, schedulesMemo("1976", stamp)), code, stamp)
		}
	}
}
