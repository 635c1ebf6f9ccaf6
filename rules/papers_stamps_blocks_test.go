package rules

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/require"
)

// blockOf reports the findings of a memorandum of a day with a block.
func blockOf(t *testing.T, day, block string) []string {
	return reported(t, "CONFIDENTIAL\n\nMEMORANDUM FOR MR. POE\n\nDATE: "+day+"\n\nSUBJECT: (U) Piers\n\n"+
		"(C) The owner is ill.\n\n(U) Piers were built in 1971.\n\n"+block+"\n\nCONFIDENTIAL\n")
}

// TestKeysOfDeclassification: the instruction is read after each key that papers have, with and without a colon.
func TestKeysOfDeclassification(t *testing.T) {
	const block = "Classified By: J. Poe, Chief, Piers\nReason: 1.4(d)\n"
	for _, key := range []string{"Dec On:", "DECLASS:", "Declas On:", "Declas:", "Auto declassify:", "Auto Declassify On:",
		"Automatically declassified on", "AUTOMATICALLY DECLASSIFIED ON:", "Automatically declassify on:", "Review on:",
		"REVW ON", "Declass on"} {
		require.Equal(t, []string{"D006 error"}, blockOf(t, "June 6, 2021", block+key+" 20500101"), key)
		require.Empty(t, blockOf(t, "June 6, 2021", block+key+" 20300101"), key)
	}
}

// TestStampsOfTheGeneralSchedule: the stamps that E.O. 11652 and E.O. 12065 asked for say when a paper is declassified.
func TestStampsOfTheGeneralSchedule(t *testing.T) {
	for stamp, day := range map[string]string{
		"Subject to General Declassification Schedule of Executive Order 11652\nAutomatically downgraded at two " +
			"year intervals and declassified on December 31, 1980": "June 6, 1974",
		"SUBJECT TO GENERAL DECLASSIFICATION SCHEDULE OF E.O. 11652. AUTOMATICALLY DOWNGRADED AT TWO YEAR INTERVALS " +
			"AND DECLASSIFIED ON DEC 31, 1980": "June 6, 1974",
		"Subject to the General Declassification Schedule of\nExecutive Order 11652. Automatically downgraded at two\n" +
			"year intervals and declassified on Dec. 31, 1980": "June 6, 1974",
		"SUBJECT TO GDS OF E.O. 11652\nDECLASSIFIED ON 31 December 1980": "June 6, 1974",
		"SUBJECT TO GENERAL DECLASSIFICATION SCHEDULE OF E.O. 11652.":    "June 6, 1974",
		"XGDS-2": "June 6, 1974", "XGDS (3)": "June 6, 1974", "XGDS-2 6/6/99": "June 6, 1974",
		"GDS 6/6/86": "June 6, 1980", "GDS June 6, 1986": "June 6, 1980", "RDS-1 6/6/99": "June 6, 1980",
		"RDS-2 5/4/00": "June 6, 1980", "RDS-3 6/6/01": "June 6, 1980",
		"DECL [X] REVW ON 4 May 2000": "June 6, 1980", "[ ] DECL [X] REVW ON 5/4/00": "June 6, 1980",
		"DECL (X) RVW ON May 4, 2000": "June 6, 1980",
	} {
		require.Empty(t, blockOf(t, day, "Classified by J. Poe\n"+stamp), stamp)
	}
	for _, line := range []string{"GDS of piers", "The general schedule applies.", "Subject to approval"} {
		require.Contains(t, blockOf(t, "June 6, 1980", "Classified by J. Poe\n"+line), "D001 warning", line)
	}
}

// TestBlocksAsSentences: a sentence that says under which order, by whom and until when is a block.
func TestBlocksAsSentences(t *testing.T) {
	for _, sentence := range []string{
		"Classified under E.O. 13526 by R. Colby, Director, EAP/P. Reason 1.4(d). Declassify on: 05/02/2046.",
		"Classified under E.O. 13526 by R. Colby, Director; Reason: 1.4(d); Declassify On: 05/02/2046",
		"CLASSIFIED UNDER EO 13526 BY R. COLBY, DIRECTOR. REASON: 1.4(D). DECLASSIFY ON: 05/02/2046",
		"Classified under Executive Order 13526 by R. Colby, Director. Reason: 1.4(d). Declassify on 05/02/2046.",
		"Classified By: R. Colby, Director. Reason 1.4(d). Declassify on: 05/02/2046.",
		"Classified by R. Colby, Director, reason 1.4(d), declassify on 05/02/2046.",
		"Classified by R. Colby, Director; reasons 1.4(b) and (d); declassify on 05/02/2046",
	} {
		require.Equal(t, []string{"D006 error", "D023 info"}, blockOf(t, "May 1, 2016", sentence), sentence)
	}
}

// TestScheduleAlone: the name of a schedule of E.O. 11652 at the foot of a paper is its instruction, also where no line
// says by whom it was classified.
func TestScheduleAlone(t *testing.T) {
	for _, schedule := range []string{"GDS", "XGDS", "XGDS-2"} {
		require.NotContains(t, blockOf(t, "June 6, 1976", schedule), "D001 warning", schedule)
	}
	require.Contains(t, blockOf(t, "June 6, 1976", "GDP"), "D001 warning")
	const middle = "SECRET\n\nMEMORANDUM FOR MR. POE\n\nDATE: June 6, 1976\n\nSUBJECT: (U) Piers\n\n"
	long := strings.Repeat("(S) The owner of the pier is ill.\n\n", 20)
	require.Contains(t, reported(t, middle+long+"GDS\n\n"+long+"SECRET\n"), "D001 warning")
}

// TestKeysOfClassifiers: who classified a paper is read after each key that papers have.
func TestKeysOfClassifiers(t *testing.T) {
	const rest = "\nReason: 1.4(d)\nDeclassify On: 20260606"
	for _, key := range []string{"Original Classification Authority:", "ORIGINAL CLASSIFIER:", "OCA:", "Class by:",
		"CLASS BY:", "Classification Authority:"} {
		require.Empty(t, blockOf(t, "June 6, 2021", key+" J. Poe, Chief, Piers"+rest), key)
	}
	for _, key := range []string{"Derivative Classifier:", "DERIVATIVE CL BY"} {
		require.Empty(t, blockOf(t, "June 6, 2021", key+" J. Poe, Chief, Piers\nDerived From: Guide 3, June 6, 2001\n"+
			"Declassify On: 20260606"), key)
	}
}
