package rules

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/require"
)

// TestWorkingPapersKeptTooLong: a working paper needs no authority block for 180 days after its first day: 32 CFR
// 2001.24(d).
func TestWorkingPapersKeptTooLong(t *testing.T) {
	const began = "WORKING PAPER\nCreated: January 4, 2019\n"
	const column = "WORKING PAPER\nCreated: January 4, 2019          "
	const block = "Classified By: Rosa Quill, Director\nReason: 1.4(d)\nDeclassify On: 20290104\n\n"
	for name, c := range map[string]struct{ head, foot, want string }{
		"revised":              {began + "Last revised: December 12, 2019", "", "A001 warning"},
		"in another column":    {column + "Last revised: December 12, 2019", "", "A001 warning"},
		"words before a colon": {began + "Last revised and filed (PT/NB): 12 Dec 2019", "", "A001 warning"},
		"on":                   {began + "Updated on 12 December 2019", "", "A001 warning"},
		"at the foot":          {began, "Finished: 20191212\n\n", "A001 warning"},
		"by the paper's day":   {"January 4, 2019\n\nWORKING PAPER", "Revised 12 December 2019\n\n", "A001 warning"},
		"the plural":           {began[:13] + "S" + began[13:] + "Revised 12 December 2019", "", "A001 warning"},
		"with a level": {"SECRET - WORKING PAPER\n\nCreated: January 4, 2019", "Modified: 12 December 2019\n\n",
			"A001 warning"},
		"after 180 days":      {began + "Last revised: July 3, 2019", "", ""},
		"after 181 days":      {began + "Last revised: July 4, 2019", "", "A001 warning"},
		"a non-paper":         {"NON-PAPER\nCreated: January 4, 2019\nLast revised: December 12, 2019", "", ""},
		"with its block":      {began + "Last revised: December 12, 2019", block, ""},
		"never changed":       {began, "", ""},
		"no day of a change":  {began + "Last revised: by Rosa Quill", "", ""},
		"due":                 {began + "Revision due: December 12, 2019", "", ""},
		"in a sentence":       {began, "The guide of the harbor board was last revised on December 12, 2019.\n\n", ""},
		"a copy with a stamp": {began + "Last revised: December 12, 2019", "Approved for Release: 2022/05/03\n\n", ""},
		"before 2010": {"WORKING PAPER\nCreated: January 4, 2007\nLast revised: December 12, 2007", "",
			""},
		"a prose working paper": {"January 4, 2019", "The working paper of the board was revised: 12 December 2019\n\n",
			""},
	} {
		text := "SECRET\n\n" + c.head + "\n\nSUBJECT: (U) Ferry talks\n\n(S) The pier is old and rotten.\n\n" + c.foot +
			"SECRET\n"
		have := strings.Join(onlyOf(reported(t, text), "A001 D001 A015"), " ")
		if c.want == "" {
			require.NotContains(t, strings.Join(messagesList(t, text), "; "), "working paper", name)
			continue
		}
		require.Equal(t, c.want, have, name)
	}
	unclassified := "UNCLASSIFIED\n\n" + began + "Last revised: December 12, 2019\n\nSUBJECT: (U) Ferry talks\n\n" +
		"(U) The pier is old and rotten.\n\nUNCLASSIFIED\n"
	require.Empty(t, onlyOf(reported(t, unclassified), "A001"))
}

// messagesList are the messages of all findings in a text.
func messagesList(t *testing.T, text string) (all []string) {
	t.Helper()
	for _, d := range foundIn(t, text) {
		all = append(all, d.Message)
	}
	return all
}

// TestInstructionsBesideNA: N/A and MR in the blocks of papers, and dates beside restricted data.
func TestInstructionsBesideNA(t *testing.T) {
	memo := func(day, mark, by, declassify string) string {
		return "SECRET\n\nMEMORANDUM FOR THE MAYOR\n\n" + day + "\n\nSUBJECT: (U) Ferry talks\n\n(" + mark +
			") The pier is old and rotten.\n\n(S) So is the shed.\n\n" + by + "\nDeclassify On: " + declassify + "\n\nSECRET\n"
	}
	const derived, original = "Classified By: Rosa Quill, Director\nDerived From: Port Guide 1-07",
		"Classified By: Rosa Quill, Director\nReason: 1.4(d)"
	const in08, in16 = "March 3, 2008", "March 3, 2016"
	for name, c := range map[string]struct{ text, codes, want string }{
		"MR, derived":          {memo(in08, "S", derived, "MR"), "D011", "D011 warning"},
		"Manual Review":        {memo(in08, "S", derived, "Manual Review"), "D011", "D011 warning"},
		"MR of a source":       {memo(in08, "S", derived, "Source marked MR, date of source 20060303"), "D011", ""},
		"DCI Only, derived":    {memo(in08, "S", derived, "DCI Only"), "D011", ""},
		"MR, original":         {memo(in08, "S", original, "MR"), "D011", "D011 warning"},
		"N/A and a date":       {memo(in16, "S", original, "N/A 20260303"), "D019 D002", "D019 warning"},
		"a date and N/A":       {memo(in16, "S", original, "20260303 (N/A)"), "D019 D002", "D019 warning"},
		"N/A alone":            {memo(in16, "S", original, "N/A"), "D019 D002", "D002 error"},
		"a date alone":         {memo(in16, "S", original, "20260303"), "D019 D002", ""},
		"RD and a date":        {memo(in16, "S//RD", original, "20260303"), "D033 D034", "D033 error"},
		"undated":              {memo("", "S//RD", original, "20260303"), "D033 D034", "D033 warning"},
		"undated, FRD":         {memo("", "S//FRD", original, "20260303"), "D033 D034", "D033 warning"},
		"undated, NATO":        {memo("", "//NS", original, "20260303"), "D033 D034", "D033 info"},
		"undated, no RD":       {memo("", "S", original, "20260303"), "D033 D034", ""},
		"before the directive": {memo(in08, "S//RD", original, "20180303"), "D033 D034", ""},
		"N/A to RD, a date":    {memo(in16, "S//RD", original, "20260303; N/A to RD portions"), "D033 D034", "D034 info"},
		"N/A to RD":            {memo(in16, "S//RD", original, "N/A to RD portions. See source list."), "D033 D034", ""},
		"a source's date": {memo(in16, "S//RD", original,
			"N/A to RD portions. See source list of 20150303."), "D033 D034", ""},
	} {
		require.Equal(t, c.want, strings.Join(onlyOf(reported(t, c.text), c.codes), ", "), name)
	}
}

// TestFOUOWithoutLevel: beside marks in the register's form, FOUO has its level: (U//FOUO).
func TestFOUOWithoutLevel(t *testing.T) {
	memo := func(day, first, second string) string {
		return "SECRET//NOFORN\n\nMEMORANDUM FOR THE MAYOR\n\n" + day + "\n\nSUBJECT: (U) Ferry talks\n\n(" + first +
			") The pier is old and rotten.\n\n(" + second + ") So is the shed.\n\nSECRET//NOFORN\n"
	}
	for name, c := range map[string]struct{ text, want string }{
		"no level":          {memo("March 3, 2012", "S//NF", "FOUO"), "P011 info"},
		"undated":           {memo("", "S//NF", "FOUO"), "P011 info"},
		"no register":       {memo("March 3, 2012", "S", "FOUO"), ""},
		"single slashes":    {memo("March 3, 2012", "S/NF", "FOUO"), ""},
		"with its level":    {memo("March 3, 2012", "S//NF", "U//FOUO"), ""},
		"SBU":               {memo("March 3, 2012", "S//NF", "SBU"), ""},
		"of the years 1997": {memo("March 3, 1997", "S//NF", "FOUO"), ""},
	} {
		require.Equal(t, c.want, strings.Join(onlyOf(reported(t, c.text), "P011"), ", "), name)
	}
}
