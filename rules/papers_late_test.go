package rules

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/cablelint/cablelint/grammar"
	"github.com/cablelint/cablelint/grammar/source"
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

// TestACitedLevelIsNoPortion: one or two marks after sentences are levels of what is cited.
func TestACitedLevelIsNoPortion(t *testing.T) {
	doc := paperOf(t, "SECRET\nMEMORANDUM FOR THE FILE\n\nSUBJECT: Ferries\n\nHe wrote of it in May. (TS)\n\n"+
		"The pier is new, and nobody knows it. (S)\n\nSECRET\nReason: 1.5(d)\nDeclassify on: 4/19/09\n")
	require.NotNil(t, doc.Paper)
	require.Empty(t, doc.Portions)
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
