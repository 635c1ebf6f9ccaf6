package scan

import (
	"fmt"
	"testing"

	"github.com/stretchr/testify/require"
)

// TestALevelInTheBody: a level word in the body is a classification line where post and serial follow it, and prose
// without them, what follows.
func TestALevelInTheBody(t *testing.T) {
	for s, want := range map[string]string{
		"C O N F I D E N T I A L SECTION 02 OF 02 QUELLVILLE 000412":    "LevelWord SectionNo Post Serial",
		"C O N F I D E N T I A L QUELLVILLE 000412":                     "LevelWord Post Serial",
		"SECRET SECTION 01 OF 02\nthe rest is lost.":                    "Text",
		"C O N F I D E N T I A L EFTO\nthe rest is lost.":               "Text",
		"C O N F I D E N T I A L SIPDIS\nthe rest is lost.":             "Text",
		"S E C R E T NOFORN\nthe rest is lost.":                         "Text",
		"S E C R E T XXXXX\nSIPDIS\n":                                   "Text",
		"UNCLAS SIPDIS\nthe rest is lost.":                              "Text",
		"CONFIDENTIAL NOFORN\nSIPDIS\nTAGS: PREL\nthe rest is lost.":    "Text",
		"S E C R E T\nSUBJECT: A BOAT\nthe rest is lost.":               "Text",
		"UNCLASSIFIED\nE.O. 12958: N/A\nTAGS: PREL\nthe rest is there.": "Text",
	} {
		require.Equal(t, bodyStart+" "+want, kindsOf(fmt.Sprintf(bodyFrame, s)), "%q", s)
	}
}

// TestHowFarDownAHeaderIsLookedFor: a level alone on its line opens a header where one of the next four lines is a
// key or a caption.
func TestHowFarDownAHeaderIsLookedFor(t *testing.T) {
	for n, want := range []bool{true, true, true, true, false, false} {
		above := ""
		for i := range n {
			above += fmt.Sprintf("STATE PASS NUMBER %c\n", 'A'+i)
		}
		for _, key := range []string{"SIPDIS", "SUBJECT: THE FLEET", "TAGS: PREL"} {
			got := kindsOf("CONFIDENTIAL\n" + above + key + "\n")
			require.Equal(t, want, len(got) > 9 && got[:9] == "LevelWord", "%d lines above %s: %s", n, key, got)
		}
	}
}

// TestABodyGoesOnInTheNextSection: at the number after the last, below a header of captions alone.
func TestABodyGoesOnInTheNextSection(t *testing.T) {
	const first = "SECRET SECTION 01 OF 02 QUELLVILLE 000412\n\nE.O. 11652: GDS\nTAGS: PREL\nSUBJECT: X\n\n1. ONE.\n\n" +
		"2. TWO.\n\nSECRET SECTION 02 OF 02 QUELLVILLE 000412\n\nEXDIS\n\n"
	const head = "LevelWord SectionNo Post Serial Order Tags SubjectKey SubjectText Number Text Number Text LevelWord " +
		"SectionNo Post Serial Caption "
	for s, want := range map[string]string{
		"3. THREE.\n\n4. FOUR.":            "Number Text Number Text",
		"3. THREE.\nGOES ON.\n4. FOUR.":    "Number Text Number Text",
		"3.  THREE.\n\nA. ONE.\n\nB. TWO.": "Number Text Bullet Text Bullet Text",
		"STATE FOR EUR\n\n3. THREE.":       "Slug Number Text",
		"3. (S) THREE.\n\n4. FOUR.":        "Number Mark Text Number Text",
	} {
		require.Equal(t, head+want, kindsOf(first+s+"\n"), "%q", s)
	}
}

// TestAnInsertedTextDoesNotMoveTheCount: below it the paragraphs go on where they were, or where it ended.
func TestAnInsertedTextDoesNotMoveTheCount(t *testing.T) {
	for s, want := range map[string]string{
		"2. (C) TWO.\n\nBEGIN TEXT:\n\n1. (C) X.\n\nEND TEXT.\n\n3. THREE.": "Number Mark Text InsertBegin " +
			"Number Mark Text InsertEnd Number Text",
		"2. (C) TWO.\n\nBEGIN TEXT:\n\n3. (C) X.\n\n4. (C) Y.\n\nEND TEXT.\n\n" +
			"5. FIVE.": "Number Mark Text InsertBegin Number Mark Text Number Mark Text InsertEnd Number Text",
		"2. (C) TWO.\n\nBEGIN TEXT:\n\n1. (C) X.\n\nEND TEXT.\n\n4. FOUR.": "Number Mark Text InsertBegin " +
			"Number Mark Text InsertEnd Bullet Text",
	} {
		require.Equal(t, bodyStart+" "+want, kindsOf(fmt.Sprintf(bodyFrame, s)), "%q", s)
	}
}
