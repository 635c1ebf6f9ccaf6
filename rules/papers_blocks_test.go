package rules

import (
	"testing"

	"github.com/stretchr/testify/require"
)

// boatsMemo is a memorandum of a year with an authority block at its foot.
func boatsMemo(year, block string) string {
	return "SECRET\n\nMEMORANDUM FOR THE MAYOR\n\n12 July " + year + "\n\nSUBJECT: (U) Boats\n\n" +
		"(S) The ferry sails at night.\n\n" + block + "\n\nSECRET\n"
}

// TestBlocksWithValuesBelowTheirKeys: a block says the same where the values are on the lines below the keys.
func TestBlocksWithValuesBelowTheirKeys(t *testing.T) {
	memo := func(block string) []string {
		return reported(t, boatsMemo("2001", block))
	}
	for _, block := range []string{
		"Classified By:\nDirector of Harbors\nReason: 1.5(a)\nDeclassify On: X1",
		"Classified By:\n\nDirector of Harbors\n\nReason: 1.5(a)\n\nDeclassify On: X1",
		"Classified By:\nA. Oak, Director\nReason:\n1.5(a)\nDeclassify On:\nX1",
		"Classified By: A. Oak,\nDirector of Harbors\nReason: 1.5(a)\nDeclassify On: X1",
		"Derived From:\nHarbor Guide 3\nDeclassify On:\n20100102",
	} {
		require.Empty(t, memo(block), block)
	}
	require.Contains(t, memo("Classified By:\nDirector of Harbors\nDeclassify On: X1"), "A002 error")
	require.Contains(t, memo("Classified By:\nDirector of Harbors\nReason: 1.5(a)"), "A015 warning")
}

// TestPapersWithoutBlock: a working paper, and a transmittal that is unclassified without what it sends, need no
// authority block; others do.
func TestPapersWithoutBlock(t *testing.T) {
	memo := func(line string) []string {
		return reported(t, "SECRET\n\nMEMORANDUM FOR THE FILE\n\n20 January 2015\n\nSUBJECT: (U) Survey\n\n"+
			"(U) Attached is the survey that you asked for.\n\nAttachment: Survey, January 5, 2015\n\n"+line+"\n\nSECRET\n")
	}
	for _, line := range []string{
		"UNCLASSIFIED WHEN SEPARATED FROM ATTACHMENT",
		"(Unclassified when separated from attachments)",
		"UNCLASSIFIED when detached from enclosure",
		"UNCLASSIFIED WITHOUT ATTACHMENT",
		"Unclassified w/o enclosures",
		"Upon removal of attachments, this memorandum is UNCLASSIFIED",
		"Regraded UNCLASSIFIED when separated from attachment",
		"This memorandum is UNCLASSIFIED when separated from its attachment.",
		"This document is unclassified if separated from its enclosure",
		"When separated from its enclosures, this letter is UNCLASSIFIED.",
		"When attachments are removed, treat this memo as UNCLASSIFIED",
		"If separated from the attachment, this paper is UNCLASSIFIED",
		"Unclassified when classified enclosures are removed",
		"WORKING PAPER",
	} {
		require.NotContains(t, memo(line), "D001 warning", line)
		require.NotContains(t, memo(line), "A001 warning", line)
	}
	for _, line := range []string{"CONFIDENTIAL WHEN SEPARATED FROM ATTACHMENT", "The survey is separated from its map.",
		"This message is UNCLASSIFIED.", "When separated from SECRET", "DRAFT"} {
		require.Contains(t, memo(line), "D001 warning", line)
		require.Contains(t, memo(line), "A001 warning", line)
	}
}

// TestPersonalIdentifiers: the number of a person needs no position, 32 CFR 2001.21(a)(1); a name and an office do.
func TestPersonalIdentifiers(t *testing.T) {
	memo := func(who string) []string {
		return reported(t, boatsMemo("2011", "Classified By: "+who+"\nReason: 1.4(a)\nDeclassify On: 20300102"))
	}
	for _, who := range []string{"3381-D", "4410-K", "0123456", "65179 DHH", "2345678", "ID3381", "ID # QR2209"} {
		require.Empty(t, memo(who), who)
	}
	for _, who := range []string{"Rosa Quill", "R. Quill 12"} {
		require.Equal(t, []string{"A009 info"}, memo(who), who)
	}
}

// TestDatesThatOnlyAReaderFinds: rules that ask for the date of the paper run where it is no line of the title block.
func TestDatesThatOnlyAReaderFinds(t *testing.T) {
	for _, date := range []string{"(U) PIERS\n12 August 2021", "(U) 12 August 2021", "*12 August 2021*",
		"# (U) Team notes, 12 August 2021", "DEPARTMENT OF HARBORS      12 August 2021", "As of: 12 August 2021",
		"Office of Piers | 12 August 2021", "memo to: a. poe\nfrom: b. oak\ndate: 12 august 2021\nsubject: (U) Piers"} {
		require.Equal(t, []string{"D006 error"}, reported(t, "SECRET\n\n"+date+"\n\n(S) The ferry sails at night.\n\n"+
			"(U) It is new.\n\nClassified By: R. Quill, Director\nReason: 1.4(a)\nDeclassify On: 20500101\n\nSECRET\n"), date)
	}
	for _, date := range []string{"(U) PIERS", "- (U) The pier was sold"} {
		require.Contains(t, reported(t, "SECRET\n\n"+date+"\n\n(S) The ferry sails at night.\n\n"+
			"(U) It is new.\n\nClassified By: R. Quill, Director\nReason: 1.4(a)\nDeclassify On: 20300101\n\nSECRET\n"),
			"A017 info", date)
	}
}
