package lint

import (
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/cablelint/cablelint/grammar"
	"github.com/cablelint/cablelint/grammar/marking"
	"github.com/cablelint/cablelint/grammar/source"
	"github.com/cablelint/cablelint/lint/cable"
)

// TestFindingsQuoteNoProseOfAMark: no matter what a rule says about a mark, the words in it that are no marking's are
// dots, and no fix carries them along.
func TestFindingsQuoteNoProseOfAMark(t *testing.T) {
	const text = "R 041530Z MAY 09\nFM AMEMBASSY VARNES\nTO SECSTATE WASHDC\nBT\n" +
		"C O N F I D E N T I A L VARNES 000412\n\nE.O. 12958: DECL: 05/04/2019\nTAGS: PREL\nSUBJECT: TALKS\n\n" +
		"1. (S//REL TO FM Kowalski told us) Talks.\n2. (C//NF agent paid) More.\n3. (C) Last.\n"
	doc := cable.Documents(grammar.NewParser().Parse(source.NewFile("a.txt", text)))[0]
	require.NotNil(t, proseOf(doc, nil))
	var found []Diagnostic
	m := doc.Portions[0].Mark()
	pass := Pass{Doc: doc, Rule: InternalError, found: &found}
	pass.Report(Diagnostic{
		Message: "mark " + m.Text + " as " + m.Portion() + ", the header " + m.String(), Help: "write (S//REL TO KOWALSKI)",
		Related: []Related{{Message: "(c//nf Agent PAID) here"}},
		Fixes: []Fix{
			{Title: "write " + m.Text, Edits: []Edit{{Text: "(S)"}}},
			{Title: "write", Edits: []Edit{{Text: "(S//REL TO FM KOWALSKI)"}}},
			{Title: "write", Edits: []Edit{{Span: m.Span, Text: "(S)"}}},
		},
	})
	d := found[0]
	const dots = marking.Dots
	const want = "mark (S//REL TO " + dots + ") as (S//REL TO USA, " + dots + "), the header SECRET//REL TO USA, " + dots
	require.Equal(t, want, d.Message)
	require.Equal(t, "write (S//REL TO "+dots+")", d.Help)
	require.Equal(t, "(c//nf "+dots+") here", d.Related[0].Message)
	require.Len(t, d.Fixes, 1, "the others move or drop words that nobody understood")
	require.Equal(t, "write (S//REL TO "+dots+")", d.Fixes[0].Title)
	require.Equal(t, "(S//REL TO FM Kowalski told us)", m.Text)
}

func TestSoundMarksHoldNoProse(t *testing.T) {
	const text = "UNCLAS VARNES 000412\n\nE.O. 12958: N/A\nTAGS: PREL\nSUBJECT: TALKS\n\n1. (S//REL TO USA, GBR) A.\n" +
		"2. (S/Rel Pak) B.\n3. (SUB) C.\n4. (C/NF) D.\n"
	require.Nil(t, proseOf(cable.Documents(grammar.NewParser().Parse(source.NewFile("a.txt", text)))[0], nil))
}

// TestMessagesKeepTheirOwnWords: a mark with the word "the" in it does not dot every "the".
func TestMessagesKeepTheirOwnWords(t *testing.T) {
	const text = "C O N F I D E N T I A L VARNES 000412\n\nSUBJECT: TALKS\n\n" +
		"1. (C//NF agent was paid at the pier) Talks.\n"
	p := proseOf(cable.Documents(grammar.NewParser().Parse(source.NewFile("a.txt", text)))[0], nil)
	require.Equal(t, "neither the line nor the caption says "+marking.Dots,
		p.clean("neither the line nor the caption says pier"))
}
