package rules

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/cablelint/cablelint/grammar"
	"github.com/cablelint/cablelint/grammar/source"
	"github.com/cablelint/cablelint/lint"
	"github.com/cablelint/cablelint/lint/cable"
)

// lateMemcon is a memorandum of conversation as the White House wrote them: its marks are at the ends of paragraphs,
// and nobody is named in its authority block.
const lateMemcon = `CONFIDENTIAL

MEMORANDUM OF TELEPHONE CONVERSATION

SUBJECT: Telephone Conversation with the
Prime Minister of Quellia
PARTICIPANTS: The President
Prime Minister Oak
DATE: April 18, 1999

The President: Hello. (U)
Prime Minister Oak: Good day. I thank you for
calling me. (U)
The President: The ferry is late again, and I hope
that you can wait for it. (C)
Prime Minister Oak: We can.
(U)

CONFIDENTIAL
Reason: 1.5(d)
Declassify on: 4/19/09
`

func paperOf(t *testing.T, text string) *cable.Document {
	t.Helper()
	docs := cable.Documents(grammar.NewParser().Parse(source.NewFile("memo.txt", text)))
	require.Len(t, docs, 1)
	return docs[0]
}

// TestMarksAtTheEnds: the marks at the ends of paragraphs are those of the portions.
func TestMarksAtTheEnds(t *testing.T) {
	doc := paperOf(t, lateMemcon)
	require.NotNil(t, doc.Paper)
	require.Len(t, doc.Portions, 4)
	require.Empty(t, reported(t, lateMemcon))
	goesOn := strings.Replace(lateMemcon, "We can.\n(U)\n", "We can.\n(U)\nThe President: The boat has left. (U)\n", 1)
	require.Len(t, paperOf(t, goesOn).Portions, 5)
	require.Empty(t, reported(t, goesOn))
	above := strings.Replace(lateMemcon, "for it. (C)", "for it. (S)", 1)
	require.Equal(t, []string{"R001 error"}, reported(t, above))
	below := strings.ReplaceAll(lateMemcon, "CONFIDENTIAL", "UNCLASSIFIED")
	require.NotContains(t, reported(t, below), "P001 warning")
}

// TestMemoWithoutClassifier: a memorandum below a classified banner is a paper by reason and instruction alone.
func TestMemoWithoutClassifier(t *testing.T) {
	for _, title := range []string{"MEMORANDUM OF CONVERSATION", "MEMORANDUM FOR THE PRESIDENT", "TALKING POINTS"} {
		for _, banner := range []string{"SECRET", "CONFIDENTIAL", "TOP SECRET"} {
			doc := paperOf(t, banner+"\n"+title+"\n\nSUBJECT: Ferries of Port Amber\n\nThe pier is new.\n\n"+banner+
				"\nReason: 1.5(d)\nDeclassify on: 4/19/09\n")
			require.NotNil(t, doc.Paper, "%s, %s", banner, title)
		}
	}
}

// TestACitedLevelIsNoPortion: a mark after a sentence inside a paragraph is the level of what is cited, and so may be a
// single one of one letter at a paragraph's end.
func TestACitedLevelIsNoPortion(t *testing.T) {
	for _, body := range []string{"He wrote of it in May. (TS)\nThe pier is new, and nobody knows it. (S)",
		"He wrote of it in May. (S)\n\nThe pier is new."} {
		doc := paperOf(t, "SECRET\nMEMORANDUM FOR THE FILE\n\nSUBJECT: Ferries\n\n"+body+
			"\n\nSECRET\nReason: 1.5(d)\nDeclassify on: 4/19/09\n")
		require.NotNil(t, doc.Paper)
		require.Empty(t, doc.Portions, body)
	}
}

// endMemo is a memorandum with paragraphs, and a banner at its head and foot.
func endMemo(banner string, paragraphs ...string) string {
	return banner + "\n9 June 1986\nMEMORANDUM FOR: The Mayor\nSUBJECT: Pumps\n" + strings.Join(paragraphs, "\n") + "\n" +
		banner + "\n"
}

// TestFewMarksAtTheEnds: two marks at the ends of paragraphs count, and one that can be nothing else. A single one of
// one letter is a note.
func TestFewMarksAtTheEnds(t *testing.T) {
	const text = "The gauge is old and the tap drips, and the pump is weak."
	for _, c := range []struct {
		banner     string
		paragraphs []string
		want       string
	}{
		{"UNCLASSIFIED", []string{"1. " + text + " (S)", "2. " + text + " (U)"}, "R002 error"},
		{"UNCLASSIFIED", []string{"1. The gauge is old. (S)", "2. The tap drips. (U)", "3. It leaks. (U)"}, "R002 error"},
		{"FOR OFFICIAL USE ONLY", []string{"1. It is old. (S)", "2. It drips. (U)", "3. It leaks. (U)"}, "R002 error"},
		{"SENSITIVE BUT UNCLASSIFIED", []string{text + " (U)", "", text + " (C)"}, "R002 error"},
		{"UNCLASSIFIED", []string{"1. " + text + " (S//NF)", "2. " + text}, "R002 error"},
		{"UNCLASSIFIED", []string{"1. " + text, "2. " + text + " (TS)"}, "R002 error"},
		{"UNCLASSIFIED", []string{text, "", text + " (C/NF)", "", text}, "R002 error"},
		{"CONFIDENTIAL", []string{"1. " + text + " (S)", "2. " + text + " (C)"}, "R001 error"},
		{"CONFIDENTIAL", []string{"1. " + text + " (TS//SI)", "2. " + text}, "R001 error"},
		{"SECRET", []string{"- " + text + " (S)", "- " + text + " (TS)"}, "R001 error"},
		{"UNCLASSIFIED", []string{"1. " + text + " (S)", "2. " + text}, "P019 warning"},
		{"UNCLASSIFIED", []string{"1. " + text + " (C)", "2. " + text}, "P019 info"},
		{"UNCLASSIFIED", []string{text, "", "The pumps (S)", "", text}, "R002 info"},
	} {
		require.Contains(t, reported(t, endMemo(c.banner, c.paragraphs...)), c.want, "%q", c.paragraphs)
	}
	// next to marks at the front it is the mark of its paragraph, too
	mixed := reported(t, endMemo("UNCLASSIFIED", "1. (U) "+text, "2. (U) "+text, "3. "+text+" (TS)"))
	require.Contains(t, mixed, "R002 error")
	require.NotContains(t, mixed, "P019 warning")
	for _, paragraph := range []string{"The agency(s) wrote to Mr. Smith (C) of it.", "Item(s) (S) and (C) are in stock.",
		"See the memo of May 3 (S).", "(a) the pump\n\n(b) the gauge\n\n(c) the tap"} {
		require.Empty(t, reported(t, endMemo("UNCLASSIFIED", paragraph, "", text)), paragraph)
	}
}

// TestSubjectsAndPortionsOfPlainPapers: one mark in a memorandum below an unclassified banner is compared with it.
func TestSubjectsAndPortionsOfPlainPapers(t *testing.T) {
	const text = "The gauge is old and the tap drips, and the pump is weak."
	for paragraph, want := range map[string]string{"(S) " + text: "R002 error", "(TS/QQ) " + text: "R002 error",
		"(SECRET) " + text: "R002 info", "\n(C) " + text: "R002 info"} {
		require.Contains(t, reported(t, endMemo("UNCLASSIFIED", paragraph)), want, paragraph)
	}
	marked := strings.Replace(endMemo("UNCLASSIFIED", text), "Pumps", "Pumps (S)", 1)
	require.Contains(t, reported(t, marked), "R008 error")
}

// TestBannersDiffer: the banners of one page are compared also where no portion is marked.
func TestBannersDiffer(t *testing.T) {
	for _, pair := range [][2]string{{"SECRET", "TOP SECRET"}, {"TOP SECRET", "SECRET"}, {"UNCLASSIFIED", "CONFIDENTIAL"},
		{"UNCLASSIFIED", "SECRET"}, {"SECRET", "SECRET//NOFORN"}, {"SECRET//NOFORN", "TOP SECRET//NOFORN"},
		{"SECRET", "CONFIDENTIAL"}} {
		for _, date := range []string{"", "9 June 1974\n"} {
			text := pair[0] + "\n\nMEMORANDUM FOR THE MAYOR\n" + date + "SUBJECT: Pumps\nThe gauge.\n" + pair[1] + "\n"
			require.Contains(t, reported(t, text), "B004 warning", pair)
		}
	}
	require.NotContains(t, reported(t, "SECRET\n\nMEMORANDUM FOR THE MAYOR\n9 June 1974\nSUBJECT: Pumps\nThe gauge.\n"+
		"SECRET\n"), "B004 warning")
}

// TestUnknownControlsOfPapers: a level with words of no vocabulary counts, however short its portion is.
func TestUnknownControlsOfPapers(t *testing.T) {
	memo := func(banner, mark string) string {
		return banner + "\n\nMEMORANDUM FOR THE MAYOR\n9 June 1994\nSUBJECT: Pumps (U)\n1. (U) The gauge is old.\n" +
			"2. (C) The pump is weak.\n3. " + mark + " The tap drips.\n4. (C) The pipe is long.\n" + banner + "\n"
	}
	for _, mark := range []string{"(TS/XX)", "(TS//XX)", "(TS/NF/SG)", "(TS//NF/SG)", "(TS/QQQ)",
		"(TS/BLUE GREEN)", "(TS/25)",
		"(TS/Q-4)", "(TS/SI/QQ)", "(TOP SECRET/QQ)", "(S/QQQ)", "(S/NF/SG/LIMDIS)", "(S//QQ)"} {
		found := reported(t, memo("CONFIDENTIAL", mark))
		require.Contains(t, found, "R001 error", mark)
		require.Contains(t, found, "P004 warning", mark)
		require.Contains(t, reported(t, memo("", mark)), "P004 warning", mark)
		derived := lint.Derive(paperOf(t, memo("", mark)))
		require.Len(t, derived.Uncounted, 1, mark)
		require.Equal(t, 3, derived.Uncounted[0].Number)
	}
	require.Empty(t, lint.Derive(paperOf(t, memo("SECRET", "(S//NF)"))).Uncounted)
	for _, office := range []string{"(S/P)", "(S/ES)", "(C/EUR)", "(S/CT)"} {
		require.NotContains(t, reported(t, memo("CONFIDENTIAL", office)), "R001 error", office)
	}
}

// TestStampOf1972: the stamp of E.O. 11652 is an authority block.
func TestStampOf1972(t *testing.T) {
	for _, line := range []string{
		"Exempt from general declassification schedule\nof E.O. 11652, exemption category:\n5B(2)",
		"Automatically declassified on:\ndate impossible to determine",
	} {
		doc := paperOf(t, "CONFIDENTIAL\n\nFERRIES OF PORT AMBER\n\nClassified by 031484\n"+line+"\n\nThe pier is new.\n")
		require.NotNil(t, doc.Paper, line)
		require.NotEmpty(t, doc.Paper.Authorities, line)
	}
}

// TestShortReleaseOfAPortion: (S//REL) below a banner with a list has the list of the banner.
func TestShortReleaseOfAPortion(t *testing.T) {
	text := strings.Replace(soundMemo, "(S) He told", "(S//REL) He told", 1)
	require.Contains(t, reported(t, text), "P020 warning")
	below := "# Piers\n\n(S//REL) He told us so twice.\n\n(U) It is old.\n\n(S) It is new.\n\nSECRET\n"
	require.Contains(t, reported(t, below), "P020 info", "the banner at the head is lost")
	listed := strings.ReplaceAll(text, "SECRET", "SECRET//REL TO USA, FVEY")
	require.NotContains(t, reported(t, listed), "P020 warning")
	require.Contains(t, reported(t, strings.Replace(listed, "(S//REL)", "(S//REL TO)", 1)), "P020 warning")
}

// TestAMemconIsWrittenLater: a memorandum of conversation is classified when it is written, some days later.
func TestAMemconIsWrittenLater(t *testing.T) {
	for day, want := range map[string][]string{"4/19/09": nil, "5/18/09": nil, "5/19/09": {"D007 warning"}} {
		require.Equal(t, want, reported(t, strings.Replace(lateMemcon, "4/19/09", day, 1)), day)
	}
}

// TestSubjectAndInstructionMakeNoCable: a memorandum without banner and marks has both.
func TestSubjectAndInstructionMakeNoCable(t *testing.T) {
	for _, key := range []string{"Declassify on: ", "DECLASSIFY ON ", "Declassify On: "} {
		docs := cable.Documents(grammar.NewParser().Parse(source.NewFile("memo.txt",
			"Rosa,\n\nSUBJECT: Ferries of Port Amber\n\nThe pier is new.\n\n"+key+"4/19/09\n")))
		require.Empty(t, docs, key)
	}
}

// TestTransmittalBanner: a banner that names a higher attachment has the level of the whole.
func TestTransmittalBanner(t *testing.T) {
	for banner, level := range map[string]string{
		"UNCLASSIFIED W/CONFIDENTIAL ATTACHMENTS": "CONFIDENTIAL", "UNCLASSIFIED WITH SECRET ATTACHMENT": "SECRET",
		"CONFIDENTIAL w/ SECRET//NOFORN ENCLOSURES":       "SECRET//NOFORN",
		"SENSITIVE BUT UNCLASSIFIED W/SECRET ATTACHMENTS": "SECRET",
	} {
		doc := paperOf(t, banner+"\nMEMORANDUM FOR MS. QUILL\nApril 20, 1999\n\nSUBJECT: Ferries\n\nThe tabs are new.\n\n"+
			banner+"\nClassified by: Rosa Quill, Director\nReason: 1.5(d)\nDeclassify on: 4/19/09\n")
		require.NotNil(t, doc.Paper, banner)
		require.Equal(t, level, doc.Paper.Messages[0].Banners[0].Marking.String(), banner)
	}
	docs := cable.Documents(grammar.NewParser().Parse(source.NewFile("memo.txt",
		"UNCLASSIFIED WITH SECRET SAUCE\n\nMEMORANDUM FOR MS. ROSA QUILL\n\nThe tabs are new.\n")))
	require.Empty(t, docs)
}

// TestBannersOfReleasedCopiesDiffer: on a released copy a higher banner at the foot is a note, a lower one is nothing.
func TestBannersOfReleasedCopiesDiffer(t *testing.T) {
	const text = "\nMEMORANDUM FOR THE MAYOR\n9 June 1974\nSUBJECT: Pumps\nThe gauge.\nApproved For Release 2004/05/05\n"
	require.Contains(t, reported(t, "SECRET"+text+"TOP SECRET\n"), "B004 info")
	require.NotContains(t, reported(t, "TOP SECRET"+text+"SECRET\n"), "B004 info")
}

// TestHelpNamesTheWholeBanner: the help of B001 has the controls that the marks call for.
func TestHelpNamesTheWholeBanner(t *testing.T) {
	linter, err := lint.NewLinter(All(), lint.Options{})
	require.NoError(t, err)
	for marks, want := range map[[2]string]string{{"(S//NF)", "(C)"}: "SECRET//NOFORN", {"(S)",
		"(C//NF)"}: "SECRET//NOFORN",
		{"(TS//SI//NF)", "(U)"}: "TOP SECRET//SI//NOFORN", {"(S)", "(U)"}: "SECRET"} {
		var help []string
		for _, d := range findings(linter, "The pier is new.\n\n"+marks[0]+" The envoy named his source.\n\n"+marks[1]+
			" Nobody else did.\n\n(U) So it was.\n") {
			if d.Rule.Code == "B001" {
				help = append(help, d.Help)
			}
		}
		require.Equal(t, []string{"write " + want + " on the first line and the last, or correct the marks"}, help, marks)
	}
}

// TestLabeledStatements: a level in a label, above the banner, is told.
func TestLabeledStatements(t *testing.T) {
	for _, label := range []string{"Begin Statement (TOP SECRET):", "Text (TS):", "Annex A (TS//SI):"} {
		require.Contains(t, reported(t, endMemo("SECRET", "The pump is weak.", label, "The gauge is old.", "End Statement")),
			"P019 warning", label)
	}
	for _, label := range []string{"Begin Statement (SECRET):", "Mr. Smith (TS) says:", "Begin Statement (S):"} {
		require.NotContains(t, reported(t, endMemo("SECRET", "The pump is weak.", label, "The gauge is old.")),
			"P019 warning", label)
	}
}

// TestExemptionsOf11652: the stamp of an exemption has up to four lines, and says when a paper is declassified.
func TestExemptionsOf11652(t *testing.T) {
	for _, block := range []string{
		"EXEMPT FROM GENERAL DECLASSIFICATION\nSCHEDULE OF EXECUTIVE ORDER 11652\nEXEMPTION CATEGORY: 5B(2)\n" +
			"AUTOMATICALLY DECLASSIFIED ON: date impossible to determine",
		"EXEMPT FROM GENERAL DECLASSIFICATION SCHEDULE\nOF E.O. 11652 EXEMPTION CATEGORY 5B(1), (3)\n" +
			"AUTOMATICALLY DECLASSIFIED ON Impossible to Determine",
		"Exempt from general declassification schedule\nof E.O. 11652, exemption category: 5B(2)\n" +
			"Automatically declassified on: date impossible to determine",
		"EXEMPT FROM GENERAL DECLASSIFICATION\nSCHEDULE OF E.O. 11652 EXEMPTION CATEGORY 2",
		"EXEMPT FROM GENERAL DECLASSIFICATION SCHEDULE OF E.O. 11652, EXEMPTION CATEGORY: 5B(2)",
	} {
		text := "SECRET\n\nMEMORANDUM FOR THE RECORD\n\n4 May 1975\n\nSUBJECT: Piers\n\nThe pier is new.\n\n" +
			"CLASSIFIED BY 184\n" + block + "\n\nSECRET\n"
		require.Empty(t, reported(t, text), block)
	}
}
