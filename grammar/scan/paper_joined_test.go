package scan

import (
	"testing"

	"github.com/stretchr/testify/require"
)

// TestJoinedMarks: marks inside lines, where a copy lost its line breaks, are a reason to list a text.
func TestJoinedMarks(t *testing.T) {
	for _, s := range []string{
		"PUMPS (U) 1. (U) The gauge is old. 2. (S/NOFORN) The pump is weak. (a) (S/NOFORN) It leaks.\n",
		"SECRET//NOFORN MEMORANDUM SUBJECT: PUMPS (U) 1. (U) The gauge. 2. (S//NF) The pump. SECRET//NOFORN\n",
		"PUMPS 1. (U) The gauge is old. 2. (S) The pump is weak. 3. (C) It leaks.\n",
		"Of the pumps. 1. The gauge is old. 2. (S//NF) The pump is weak.\n",
		"Of the pumps. The gauge is old. (TS//SI) The pump is weak.\n\nOf the town.\n",
		"(U) The gauge is old. (S) The pump is weak. (U) It leaks.\n",
		"Is it old? (U) The gauge is old. (a) (S) The pump is weak.\n",
		"Of the pumps (1) (U) The gauge is old. (2) (S) The pump is weak.\n",
		"Of the pumps. (iv) (S//NF) The pump is weak.\n",
		"Of the pumps. The gauge is old. (S/NOFORN/WNINTEL) The pump is weak.\n",
		"He said: \"It is old.\" (S//NF) The pump is weak.\n",
		"PUMP BOARD May 3 , 2016 Dear Mr. Oak : ( S / / NF ) On August 3 , 2016 , it leaked . ( U ) It is old .\n",
		"PUMP BOARD May 3, 2016 Dear Mr. Oak: (S//NF) On August 3, 2016, it leaked.\n",
	} {
		tokens, ok := ScanPaper(s)
		if ok { // a line begins with a mark, too
			require.Equal(t, SureMark, tokens.Evidence, s)
			continue
		}
		require.NotEqual(t, NoDoubt, tokens.Doubt, s)
	}
	for _, s := range []string{
		"The paragraphs are marked (S//NF) or (U), as the guide says.\n",
		"Use (S//NF) for the pumps. Use (U) for the gauges.\n",
		"Of the pumps. (S//NF) is the mark of the town.\n",
		"Of the town. (U) The gauge is old. (U) The pump is weak.\n",
		"Of the town. (C) The gauge is old. (C) The pump is weak.\n",
		"1. (A) The gauge. 2. (C) The pump. 3. (B) The town.\n",
		"# Marks\n\nOf the pumps of the town and the county. (S//NF) The mark of the town.\n",
		"Of the officers (S) Oak and (C) Elm.\n",
		"Dear Mr. Oak, the marks that we have are the following: (S//NF) The pump leaked on the third of May.\n",
		"{\n\"text\": \"Of the pumps and the town. (S//NF) The mark of the town.\"\n}\n",
	} {
		requireDoubt(t, NoDoubt, s)
	}
}

// TestPapersOfJoinedLines: a paper is listed if only its banner was read and marks are inside its lines.
func TestPapersOfJoinedLines(t *testing.T) {
	const stamp = "Approved For Release 2009/08/19: CIA-RDP85M00000R000400740034-4 "
	const words = "SECRET PUMP II THE TOWER HOUSE May 26, 1983 POLICY TOWARD THE PUMPS "
	for s, want := range map[string]Doubt{
		stamp + words + "(S) I have seen the list. (TS) We should go first. (TS) It is our way.\n": JoinedMarks,
		stamp + words + "I have seen the list. We should go first (or second). It is our way.\n":   NoDoubt,
		"SECRET / / NOFORN PUMP BOARD May 3 , 2016 Dear Mr. Oak : ( S / / NF ) On August 3 , it leaked . ( U ) It " +
			"is old . SECRET / / NOFORN\n": JoinedMarks,
		"SECRET\n\nMEMORANDUM FOR MR. OAK\n\n(S) It leaks. (S) It is old.\n\nSECRET\n":                  NoDoubt,
		"SECRET\n\nMEMORANDUM FOR MR. OAK\n\nIt leaks. (S)\n\nIt is old. (S)\n\nIt is (U).\n\nSECRET\n": NoDoubt,
	} {
		tokens, ok := ScanPaper(s)
		require.True(t, ok, s)
		require.Equal(t, want, tokens.Doubt, s)
	}
}

// TestMarksWithoutBanner: numbered marks with a control and no banner are listed, as those without one are.
func TestMarksWithoutBanner(t *testing.T) {
	for _, s := range []string{
		"1. (U) The gauge is old.\n2. (U) The men saw it.\na. (S/NOFORN) The pump is weak.\n",
		"1. (U) The gauge is old.\n2. (U) The men saw it.\na. (S//NF) The pump is weak.\n",
		"1. (U) The gauge is old.\n\n2. (S/NOFORN) The pump is weak.\n",
		"1. (SBU) The gauge is old.\n\n2. (SBU) The pump is weak.\n",
		"1. (U//FOUO) The gauge is old.\n\n2. (U) The pump is weak.\n",
		"1. (TS//SI) The gauge is old.\n",
		"1. (C//REL TO USA, GBR) The gauge is old.\n\n2. The pump is weak.\n",
		"2. (C/NF) The gauge is old.\n3. (C/NF) The pump is weak.\n",
		"1) (S//NF) The gauge is old.\n2) (U) The pump is weak.\n",
	} {
		requireDoubt(t, LoneMarks, s)
	}
}

// TestTitleEndsWithKind: a title that ends with the kind of the paper shows that numbered marks are those of a paper.
func TestTitleEndsWithKind(t *testing.T) {
	const body = "\n\nCall with the harbor master\n\n1. (SBU) The gauge is old.\n\n2. (C) The pump is weak.\n"
	for _, title := range []string{"THE SECRETARY'S CALL SHEET", "Secretary Oak's Call Sheet", "# Phone Call Sheet",
		"EVENING SITUATION REPORT", "Harbor Board\n\nFerries Fact Sheet", "Ferries: News\n\nPort Talking Points"} {
		tokens, ok := ScanPaper(title + body)
		require.True(t, ok, title)
		require.Equal(t, SureMark, tokens.Evidence, title)
		require.Equal(t, NoDoubt, tokens.Doubt, title)
	}
	for _, line := range []string{"Harbor board", "TAGS: FERRIES CALL SHEET", "The board read the call sheet",
		"REF: PORT TALKING POINTS", "Callsheet", "a\nb\nc\nd\ne\nf\ng\nh\n" + "PHONE CALL SHEET"} {
		requireDoubt(t, LoneMarks, line+body)
	}
}
