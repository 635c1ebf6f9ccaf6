package scan

import (
	"io/fs"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/cablelint/cablelint/grammar/portion"
	"github.com/cablelint/cablelint/grammar/written"
)

// mostTexts is how many ordinary texts are read.
const mostTexts = 2000

// TestOrdinaryTextsAreNotPapers reads the Go distribution's source, documentation and license texts, and this
// repository's own pages: none is a marked paper.
func TestOrdinaryTextsAreNotPapers(t *testing.T) {
	out, err := exec.Command("go", "env", "GOROOT").Output()
	if err != nil {
		t.Skip("there is no go command, so the Go distribution's source is not known")
	}
	goroot := strings.TrimSpace(string(out))
	roots := []string{filepath.Join(goroot, "doc"), filepath.Join(goroot, "src"), filepath.Join(goroot, "misc")}
	if _, err := os.Stat(roots[1]); err != nil {
		t.Skip("the Go distribution's source is not on this machine")
	}
	n := 0
	for _, root := range append(roots, filepath.Join("..", "..", "docs")) {
		limit := mostTexts
		if filepath.Base(root) == "docs" {
			limit = 2 * mostTexts
		}
		err := filepath.WalkDir(root, func(path string, e fs.DirEntry, err error) error {
			if err != nil || e.IsDir() || !e.Type().IsRegular() || n >= limit {
				return nil
			}
			if filepath.Ext(path) == ".cable" { // a sample, which is one
				return nil
			}
			b, err := os.ReadFile(path)
			if err != nil || strings.IndexByte(string(b), 0) >= 0 || len(b) > 1<<20 {
				return nil
			}
			n++
			tokens, ok := ScanPaper(string(b))
			require.False(t, ok, "%s is taken for a paper by evidence %d", path, tokens.Evidence)
			return nil
		})
		if !os.IsNotExist(err) {
			require.NoError(t, err)
		}
	}
	require.Greater(t, n, 1000)
}

// TestTrapsAreNotPapers: texts that have what looks like markings.
func TestTrapsAreNotPapers(t *testing.T) {
	for name, s := range map[string]string{
		"copyright by year":          "(C) 2019 Harbor Press\n\n(C) 2020 Harbor Press\n",
		"copyright by a company":     "(C) Harbour Press Limited\n\n(U) Nothing\n",
		"copyright by name and mail": "(C) Rosa Quill <rquill@state.gov>\n",
		"all rights":                 "Department of State\n(C) Rosa Quill. All rights reserved.\n",
		"a legal list":               "(A) any agent\n(B) any clerk\n(C) Any officer of the port\n(D) any guest\n",
		"a list below SECRET":        "SECRET\n\n(A) Any agent\n\n(B) Any clerk\n\n(C) Any officer\n",
		"small letters":              "(a) The first\n(b) The second\n(c) The third\n",
		"lines of a bill":            "22 (B) research\n23 (C) research\n",
		"offices of State": "To: S; D(N); C\n(S) J. Oak, (P) A. Elm\n(C) B. Ash, (T) C. Fir\n" +
			"(U) D. Yew, (M) E. Elm\n",
		"office symbols": "(S/P) wants an answer.\n(S/ES) has it.\n(C/EUR) too.\n(S/CT) as well.\n",
		"parties":        "(R) Oak\n(D) Elm\n",
		"plural":         "PAGE(S)\npage(s)\n(S)he went.\n",
		"exemptions":     "B7(C)\n1.4(C)\n(b)(7)(C)\n",
		"private papers": "CONFIDENTIAL\n\nFor: Rosa Quill\nFrom: Paul Oak\nRe: The harbor\n\n" +
			"The price is high.\n\nCONFIDENTIAL\n",
		"confidential often": strings.Repeat("CONFIDENTIAL\n\nThe price is high.\n\n", 5),
		"a contract":         "CONFIDENTIAL/PROPRIETARY\n\nThe price is high.\n\nCONFIDENTIAL/PROPRIETARY\n",
		"unclassified once":  "UNCLASSIFIED\n\nThe pier is new.\n",
		"secret once":        "SECRET\n\nThe pier is new.\n",
		"an authority block": "Classified By: Rosa Quill, Director\nReason: 1.4(d)\nDeclassify On: 20360303\n",
		"a regulation with a block": "(a) General.\n\n(1) For example:\n\nSECRET\n\n" +
			"Classified By: Rosa Quill, Director\nReason: 1.4(d)\nDeclassify On: 20360303\n\n(b) Other.\n\nThe end.\n",
		"a fence": "Marks are:\n\n```\n(S//NF) He left.\nSECRET//NOFORN\nSECRET//NOFORN\n```\n",
		"code by its indent": "# Marks\n\nAn example:\n\n    SECRET//NOFORN\n\n    (S//NF) He left.\n\n" +
			"    SECRET//NOFORN\n",
		"a raw string of a program": "var s = `SECRET//NOFORN\n(S//NF) He left.\nSECRET//NOFORN\n`\n",
		"an environment file":       "SECRET=abc\nTOP_SECRET=1\n",
		"a heading":                 "SECRETARY OF STATE\n\nCONFIDENTIALITY NOTICE\n",
		"talk about marks": "A paper that is marked SECRET//NOFORN, and whose paragraphs are marked\n" +
			"(S//NF) or (U), is not sent.\n",
		"marks as words":              "(SBU) and (U) do not change the level.\n(S//NF), as a rule, does.\n",
		"code spans":                  "- `(S//NF)`: secret, no foreigners\n- `SECRET//NOFORN`\n",
		"a mark alone":                "(C)\n(S)\n(U)\n",
		"a citation":                  "12 (TS): \"Record of Action\"\n13 (S): \"Minutes\"\n",
		"a list with one letter each": "(C) Oak\n(C) Elm\n(C) Ash\n",
	} {
		tokens, ok := ScanPaper(s)
		require.False(t, ok, "%s: evidence %d", name, tokens.Evidence)
	}
}

// TestEvidence: what shows that a text is a paper, kind by kind.
func TestEvidence(t *testing.T) {
	for s, want := range map[string]EvidenceKind{
		"(S//NF) He left.\n":                              SureMark,
		"(SBU) He left.\n":                                SureMark,
		"- (C/NF) He left.\n":                             SureMark,
		"> (U//FOUO) He left.\n":                          SureMark,
		"(TS//SI/TK) He left.\n":                          SureMark,
		"(S//REL TO USA, FVEY) He left.\n":                SureMark,
		"**(S//NF)** He left.\n":                          SureMark,
		"BLUF: (S//NF) He left.\n":                        SureMark,
		"SUBJECT: (S//NF) Ferries\n":                      SureMark,
		"SECRET\n\n(C) He left.\n":                        BannerAndMark,
		"CONFIDENTIAL\n\n(C) He left.\n\n(C) She left.\n": BannerAndMark,
		"SECRET\n\nText.\n\nClassified By: Rosa Quill\nReason: 1.4(d)\nDeclassify On: 20360303\n": BannerAndMark,
		"[SECRET]\n\n(C) He left.\n":                                                  BannerAndMark,
		"- SECRET -\n\n(C) He left.\n":                                                BannerAndMark,
		"S E C R E T\n\n(C) He left.\n":                                               BannerAndMark,
		"SECRET                      March 3, 2026\n\n(C) He left.\n":                 BannerAndMark,
		"SECRET                      2\n\n(C) He left.\n":                             BannerAndMark,
		"TOP SECRET//SI//NOFORN\n\nText.\n\nTOP SECRET//SI//NOFORN\n":                 TwoBanners,
		"CLASSIFICATION: SECRET//NOFORN\n\nText.\n\nCLASSIFICATION: SECRET//NOFORN\n": TwoBanners,
		"(U) Nobody came.\n\n(C) He left.\n\n(S) She left.\n":                         SeveralMarks,
		"Subject: (U) Ferries\n\n(C) He left.\n":                                      SubjectMarked,
		"UNCLASSIFIED\n\n(U) Nobody came.\n\n(U) He left.\n":                          PlainBanner,
		"SENSITIVE BUT UNCLASSIFIED\n\n(U) Nobody came.\n\n(U) He left.\n":            PlainBanner,
		"SECRET\n\nThe pier is new.\n\nSECRET\n":                                      BannersAlone,
		"SECRET\nMEMORANDUM FOR THE RECORD\n\nThe pier is new.\n":                     BannersAlone,
		"From: rquill@state.gov\n\n(C) He left on the last ferry.\n":                  IssuerAndMark,
		"(U) A list of the port.\n\n(C) He left.\n":                                   NoEvidence,
		"CONFIDENTIAL\n\n(C) He left.\n":                                              NoEvidence,
		"1. (S//NF) He left.\n\n2. (S//NF) She left.\n":                               NoEvidence, // of a cable: G004
		"UNCLASSIFIED U.S. Department of State Case No. X-2099-1\nRELEASE IN FULL\nThe pier.\n" +
			"UNCLASSIFIED U.S. Department of State Case No. X-2099-1\n": NoEvidence,
	} {
		tokens, _ := ScanPaper(s)
		require.Equal(t, want, tokens.Evidence, "%q", s)
	}
}

// TestCablesAreNotPapers: what is surely a cable is never asked whether it is a paper.
func TestCablesAreNotPapers(t *testing.T) {
	for s, want := range map[string]bool{
		"C O N F I D E N T I A L QUELLVILLE 000412\n\n1. (C) Text.\n":                    true,
		"E.O. 12958: N/A\nTAGS: PREL\n\n1. (SBU) Text.\n":                                true,
		"UNCLAS\nTAGS: PREL\n":                                                           true,
		"SUBJECT: X\nE.O. 12958: N/A\n":                                                  true,
		"SECRET\nSUBJECT: (U) Ferries\n\n(S) Text.\nDeclassify On: 20360303\n":           false,
		"SECRET\n\nClassified By: Rosa Quill\nReason: 1.4(d)\nDeclassify On: 20360303\n": false,
		"UNCLASSIFIED\nSUBJECT: Ferries\n":                                               false,
	} {
		tokens := Scan(s)
		require.Equal(t, want, tokens.Cable(), "%q", s)
	}
}

// TestPaperDays reads dates as papers write them.
func TestPaperDays(t *testing.T) {
	for s, want := range map[string]string{
		"March 3, 2026": "2026-03-03", "3 March 2026": "2026-03-03", "Fri, 06 Mar 2026 09:14:02 +0000": "2026-03-06",
		"Friday, March 6, 2026 9:14 AM": "2026-03-06",
		"2026-03-06":                    "2026-03-06", "03/06/2026": "2026-03-06", "3/6/2026 9:14": "2026-03-06",
		"06-Mar-2026":       "2026-03-06",
		"February 30, 2026": "", "March 3": "", "3/6/26": "", "page 4": "", "": "",
	} {
		day, ok := written.Day(s)
		have := ""
		if ok {
			have = day.String()
		}
		require.Equal(t, want, have, "%q", s)
	}
}

// TestStatements: a sentence names a level and is one of those that papers have.
func TestStatements(t *testing.T) {
	for s, want := range map[string]bool{
		"This page is UNCLASSIFIED": true, "(THIS MESSAGE IS SECRET.)": true, "This page is blank": false,
		"UNCLASSIFIED when separated from its enclosures": true, "When separated from SECRET": false,
		"SECRET": false, "This page is SECRET" + strings.Repeat(" of many", 20): false, "": false,
	} {
		require.Equal(t, want, statement(s), "%q", s)
	}
}

// TestBeginsPortion: a blank, then a word with a capital or a digit, perhaps after a quotation mark.
func TestBeginsPortion(t *testing.T) {
	for s, want := range map[string]bool{
		" He left.": true, " 3 piers.": true, " \"He left.\"": true, " \u00c9t\u00e9": true, " he left.": false,
		"He left.": false,
		" \"":      false, "": false, "  ": false, " \u201c": false, " - a": false,
	} {
		require.Equal(t, want, portion.Begins(s), "%q", s)
	}
}

// TestWrappedTitles: a subject takes along what is below it, more to the right, but for a key.
func TestWrappedTitles(t *testing.T) {
	const before = "SECRET\nMEMORANDUM FOR THE RECORD\nSUBJECT: Harbor talks\n"
	for below, want := range map[string]string{
		"    resume in spring":          "Harbor talks\n    resume in spring",
		"    Classified By: Rosa Quill": "Harbor talks", "    SECRET": "Harbor talks", "resume": "Harbor talks",
	} {
		tokens, _ := ScanPaper(before + below + "\n\nThe pier is new.\n\nSECRET\n")
		subject := ""
		for i := range tokens.Len() {
			if tok := tokens.At(i); tok.Kind == SubjectText {
				subject += tok.Text
			}
		}
		require.Equal(t, want, subject, below)
	}
}

// TestTheFirstAndTheLastByteCount: what is looked for may begin a line, or end the text.
func TestTheFirstAndTheLastByteCount(t *testing.T) {
	require.True(t, releaseStamp("CIA-RDP80-00001"))
	require.True(t, releaseStamp("-- eo systematic review 30 JUN 2005"))
	require.False(t, releaseStamp("the review was systematic"))
	require.True(t, releaseStamp("104-00000-10001"))
	require.True(t, releaseStamp("104-00000-10001. "))
	for _, s := range []string{"104-00000-1000", "104-00000-100011", "1O4-00000-10001", "104-00000 10001",
		"10400000-10001-", "call 104-00000-10001", "released under the Assassination Records Act"} {
		require.False(t, releaseStamp(s), s)
	}
	require.False(t, portion.MayHaveMark("the harbor (C"))
	require.False(t, portion.MayHaveMark("the harbor ("))
	require.True(t, portion.MayHaveMark("the harbor (C)"))
}

// TestKeysOfMails: letters, digits, dashes and underscores, then a colon.
func TestKeysOfMails(t *testing.T) {
	for line, want := range map[string]int{"Subject: x": 8, "X-MS-Has_2: x": 11, "To:": 3, "T: x": 0, "To x: y": 0,
		"To(x): y": 0, "Subject": 0, "": 0} {
		require.Equal(t, want, headKey(line), "%q", line)
	}
}

// TestStampsOfTheKennedyCollection: the stamp and the number of the record above a banner leave it at the head.
func TestStampsOfTheKennedyCollection(t *testing.T) {
	const act = "2025 RELEASE UNDER THE PRESIDENT JOHN F. KENNEDY ASSASSINATION RECORDS ACT OF 1992"
	const memo = "\n\nSECRET\n\n4 May 1976\n\nMEMORANDUM FOR THE RECORD\n\nSUBJECT: The Pier\n\n1. It is new.\n"
	for _, above := range []string{"104-00000-10001\n" + act, "104-00000-10001 " + act, "# " + act, act} {
		tokens, ok := ScanPaper(above + memo)
		require.True(t, ok, above)
		require.Equal(t, BannersAlone, tokens.Evidence, above)
	}
	for above, want := range map[string]bool{act: true, "Of the pier": false} { // nothing else shows a memorandum
		_, ok := ScanPaper(above + "\n\nSECRET\n\n4 May 1976\n\nThe pier is new.\n\nIt has a quay.\n")
		require.Equal(t, want, ok, above)
	}
}
