package scan

import (
	"fmt"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"
)

// kindsOf lists the kinds of a text's tokens, those of the frame around it left out.
func kindsOf(s string) string {
	tokens := Scan(s)
	var kinds []string
	for i := range tokens.Len() {
		kinds = append(kinds, tokens.KindAt(i).String())
	}
	return strings.Join(kinds, " ")
}

const (
	lineFrame  = "%s\nSIPDIS\n"
	fieldFrame = "UNCLAS QUELLVILLE 000412\n\n%s\n"
	bodyFrame  = "UNCLAS QUELLVILLE 000412\n\nE.O. 12958: N/A\nTAGS: PREL\nSUBJECT: X\n\n1. (U) One.\n\n%s\n"
	bodyStart  = "LevelWord Post Serial Order Tags SubjectKey SubjectText Number Mark Text"
)

// TestManySpellingsOneTree: the spellings of each row are read alike, so that a failure names the one that is not.
func TestManySpellingsOneTree(t *testing.T) {
	for _, row := range []struct {
		name, frame, want string
		spellings         []string
	}{
		{"a classification line", lineFrame, "LevelWord Post Serial Caption", []string{
			"C O N F I D E N T I A L QUELLVILLE 000412", "CONFIDENTIAL QUELLVILLE 000412", "UNCLAS QUELLVILLE 412",
			"S E C R E T PORT OF QUELL 000412", "T O P  S E C R E T QUELLVILLE 000412",
			"C o n f i d e n t i a l Quellville 000412", "UNCLASSIFIED QUELLVILLE 000412", "LIMITED OFFICIAL USE STATE 017976",
			"SE C R E T QUELLVILLE 000412", "C ONFIDENTIAL QUELLVILLE 000412",
			"C\u00a0O\u00a0N\u00a0F\u00a0I\u00a0D\u00a0E\u00a0N\u00a0T\u00a0I\u00a0A\u00a0L QUELLVILLE\u00a0000412",
			"\tS E C R E T N'QUELL 000412 ", "S E C R E T 75 QUELLVILLE 1895", "C O N F I D E N T A L QUELLVILLE 000412",
			"\uff33\uff25\uff23\uff32\uff25\uff34 QUELLVILLE 000412",
		}},
		{"a classification line of a section", lineFrame, "LevelWord SectionNo Post Serial Caption", []string{
			"UNCLAS SECTION 01 OF 03 QUELLVILLE 000412", "UNCLAS SECTION 1 OF 3 QUELLVILLE 000412",
			"UNCLAS SECTION01 OF 03 QUELLVILLE 000412", "UNCLAS SCTION 01 OF 03 QUELLVILLE 000412",
			"UNCLAS SECTION 01 GF 03 QUELLVILLE 000412", "UNCLASSECTION 01 OF 03 QUELLVILLE 000412",
		}},
		{"an E.O. line", fieldFrame, "LevelWord Post Serial Order", []string{
			"E.O. 12958: DECL: 1/2/2019", "E.O. 12958 DECL: 1/2/2019", "EO 12958: N/A", "E. O. 12958: N/A", "e.o. 12958: n/a",
			"E.0. 12958: N/A", "E.O.12958: N/A", "¶E.O. 12958: N/A", "E.O. 12958:\nDECL: 1/2/2019", "E.O. 12958:\u00a0N/A",
			"E.O. 12958: DECL:\n1/2/2019",
		}},
		{"TAGS", fieldFrame, "LevelWord Post Serial Tags", []string{"TAGS: PREL, MARR", "TAG: PREL", "tags: PREL",
			"AGS: PREL", "TAGS PREL MARR", "TAGS. PREL", "TAGS:\u00a0PREL", "TAGS: PREL,\nMARR, QV", "TAGS: PREL (DOE, JOHN)"}},
		{"a subject", fieldFrame, "LevelWord Post Serial SubjectKey SubjectText",
			[]string{"SUBJECT: THE FLEET", "Subject: The Fleet", "SUBJ: THE FLEET", "SUBJECT : THE FLEET",
				"SUBJECT; THE FLEET", "SUJECT: THE FLEET", "SUBJECT: THE FLEET\nSAILS", "SUBJECT:\nTHE FLEET"}},
		{"a marked subject", fieldFrame, "LevelWord Post Serial SubjectKey SubjectMark SubjectText",
			[]string{"SUBJECT: (C) THE FLEET", "SUBJECT:(C/NF) THE FLEET", "SUBJECT: (S//NOFORM) THE FLEET",
				"SUBJECT: (\u0421) THE FLEET"}},
		{"captions", fieldFrame, "LevelWord Post Serial Caption Separator Caption",
			[]string{"NOFORN, SIPDIS", "SENSITIVE; SIPDIS", "NODIS//EXDIS"}},
		{"captions on their lines", fieldFrame, "LevelWord Post Serial Caption Caption",
			[]string{"NOFORN\nSIPDIS", "NOFORN SIPDIS", "NOFORN\n\nSIPDIS", "Noforn\nSipdis", "SIPDISNOFORN"}},
		{"an authority with its reason", "UNCLAS QUELLVILLE 000412\nSUBJECT: X\n%s\n",
			"LevelWord Post Serial SubjectKey SubjectText ClassifiedBy Reason", []string{
				"Classified By: DCM Ana Prill for reasons 1.4 (b) and (d).", "CLASSIFIED BY: DCM ANA PRILL; REASON: 1.4(B),(D)",
				"Classified by DCM Ana Prill, reasons 1.4 b/d", "Classifed By: DCM Ana Prill.\nReason: 1.5 (b)",
				"Classified By: DCM Ana Prill for\nreasons 1.4 (b)\nand (d)", "Classifeid By: DCM Ana Prill reason 1. 4 (b)",
			}},
		{"a numbered paragraph", bodyFrame, bodyStart + " Number Mark Text", []string{
			"2. (C) Two.", "2.(C) Two.", "2) (C) Two.", "2 . (C) Two.", "¶2. (C) Two.", "2 (C) Two.", "2. (C Two.",
			"2. C) Two.", "2. (c) Two.", "2. (S//NOFORM) Two.", "2. (NC) Two.", "2.\u00a0(C)\u00a0Two.", "\u200b2. (C) Two.",
			"2. \uff08C\uff09 Two.", "2. (C)\nTwo.", "2. (C)   Two\ngoes on.", "2. (S//REL TO USA, GBR) Two.",
		}},
		{"a marked paragraph without number", bodyFrame, bodyStart + " Mark Text",
			[]string{"(C) Two.", "(C/NF) Two.", "(SBU) Two.", "(S/WNINTEL) Two.", "(SECRET) Two.", "(C)\nTwo."}},
		{"an item", bodyFrame, bodyStart + " Bullet Text", []string{"-- two", "- two", "* two", "\u2022 two",
			"A. Two boats went out.", "(a) two", "(1) two", "a) two", "(i) two"}},
		{"a marked item", bodyFrame, bodyStart + " Bullet Mark Text",
			[]string{"-- (S) two", "- (C/NF) two", "* (U) two", "\u2022 (S) two", "(a) (S) two", "A. (S) Two", "a) (S) two"}},
		{"a page break", bodyFrame, bodyStart + " PageLine Text", []string{
			"QUELLVILLE 00000412  002 OF 003\n\nand on.", "QUELLVILLE 00000412 002.2 OF 003\n\nand on.",
			"PORT OF QUELL 00000412  002 OF 003\n\nand on.", "PAGE 02        QUELLV  00412  01 OF 03  041530Z\n\nand on.",
			"QUELLVILLE\u00a000000412\u00a0\u00a0002\u00a0OF\u00a0003\n\nand on.",
		}},
		{"a signature", bodyFrame, bodyStart + " Signature", []string{"PRILL", "Prill", "O'PRILL", "PRILL-REED"}},
		{"the end", bodyFrame, bodyStart + " EndOfMessage", []string{"NNNN", "BT", "#0412"}},
		{"a date-time group", "ZNR UUUUU ZZH\n%s\nFM AMEMBASSY QUELLVILLE\n", "Security DTG From", []string{
			"P 051522Z MAR 09", "O R 051522Z MAR 09", "051522Z MAR 09", "P 051522Z\u00a0MAR\u00a009", "P\u00a0051522Z MAR 09",
			"P 051522Z MAR 2009", "P 051522Z MAR 09 ZDK", "P 051522 MAR 09", "P 051522Z  MAR  09", "P 051522Z MARCH 2009",
		}},
	} {
		for _, s := range row.spellings {
			require.Equal(t, row.want, kindsOf(fmt.Sprintf(row.frame, s)), "%s: %q", row.name, s)
		}
	}
}

// TestOneTreeEach: what looks like one of these and is not.
func TestOneTreeEach(t *testing.T) {
	for s, want := range map[string]string{
		"2. (Afghanistan) in 2012 was new.": "Number Text", // a word in parentheses
		"(DFAIT) officials said so.":        "Text",
		"12. The board met.":                "Bullet Text", // no paragraph follows the first by eleven
		"SECRET SERVICE AGENTS CAME.":       "Text",
		"Confidential talks went on there.": "Text",
		"(U.S. boats) left.":                "Text",
		"(C and D) were left.":              "Text",
		"DE GAULLE #1 AMONG EQUALS CAME.":   "Text",
		"PAGE 12 OF 2009 REPORT IS LOST.":   "Text",
		"C. Smith said no more.":            "Text",
		"UNCLAS SECTION 01 OF 02":           "Text", // no classification line without its post opens a header inside a body
		"UNCLAS E F T O\nand more.":         "Text",
	} {
		require.Equal(t, bodyStart+" "+want, kindsOf(fmt.Sprintf(bodyFrame, s)), "%q", s)
	}
}

// TestALevelNeedsAHeaderBelow: where post or serial is lost, one of the four lines below must be a header's.
func TestALevelNeedsAHeaderBelow(t *testing.T) {
	const slugs = "STATE FOR EUR\nSTATE FOR NEA\nSTATE FOR INR\n"
	require.Equal(t, "LevelWord Slug Slug Slug Order", kindsOf("CONFIDENTIAL\n"+slugs+"E.O. 12958: N/A\n"))
	require.NotContains(t, kindsOf("CONFIDENTIAL\n"+slugs+"STATE FOR IO\nE.O. 12958: N/A\n"), "LevelWord")
	require.NotContains(t, kindsOf("CONFIDENTIAL\nThe minister said so.\n"), "LevelWord")
}

// TestLineEnds: LF, CRLF and CR end lines alike; one of them is no blank line.
func TestLineEnds(t *testing.T) {
	text := fmt.Sprintf(bodyFrame, "2. (C) Two\ngoes on.\n\n\nTHE FLEET\n\n3. (C) Three.")
	want := kindsOf(text)
	require.Equal(t, bodyStart+" Number Mark Text Heading Number Mark Text", want)
	require.Equal(t, want, kindsOf(strings.ReplaceAll(text, "\n", "\r\n")))
	require.Equal(t, want, kindsOf(strings.ReplaceAll(text, "\n", "\r")))
	require.Equal(t, want, kindsOf(strings.Replace(strings.ReplaceAll(text, "\n", "\r\n"), "\r\n", "\n", 3)))
}

// TestTheLastLine: whether blank lines follow it is known at the end of the text, too.
func TestTheLastLine(t *testing.T) {
	require.Equal(t, bodyStart+" Heading", kindsOf(fmt.Sprintf(bodyFrame, "THE FLEET OF 2009 SAILS ON THE 4TH")+"\n\n"))
	require.Equal(t, bodyStart+" Text", kindsOf(strings.TrimRight(fmt.Sprintf(bodyFrame,
		"THE FLEET OF 2009 SAILS ON THE 4TH"), "\n")))
}
