package lint

import (
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/cablelint/cablelint/grammar"
	"github.com/cablelint/cablelint/grammar/source"
	"github.com/cablelint/cablelint/lint/cable"
)

// TestABannerOfAPaperIsTheRegisters: where its marks follow the register or have more than State's markings do. A mark
// that was not understood whole counts by what is known of it, and is said to be so.
func TestABannerOfAPaperIsTheRegisters(t *testing.T) {
	type row struct {
		want   string
		partly int
	}
	const late, early = "March 3, 2016", "March 3, 1978"
	of := func(day string, marks ...string) PaperDerivation {
		text := "SECRET\n\n" + day + "\n\nMEMORANDUM FOR THE MAYOR\n\nSUBJECT: Ferry talks\n\n(U) The pier is new.\n\n"
		for _, m := range marks {
			text += m + " The harbor master signs on Friday.\n\n"
		}
		docs := cable.Documents(grammar.NewParser().Parse(source.NewFile("a.txt", text+"SECRET\n")))
		require.Len(t, docs, 1, text)
		require.NotNil(t, docs[0].Paper, text)
		return DerivePaper(docs[0])
	}
	for _, one := range []struct {
		marks []string
		row
	}{
		{[]string{"(TS//HCS-P CUP//OC/NF)", "(TS//SI-FUN RANDY//RD//OC-USGOV/NF/FISA)"},
			row{"TOP SECRET//HCS-P CUP/SI-FUN RANDY//RD//ORCON/NOFORN/FISA", 0}},
		{[]string{"(TS//SI/TK-IDIT//RS/NF)", "(S//DISPLAY ONLY AFG)"}, row{"TOP SECRET//SI/TK-IDIT//RSEN/NOFORN", 0}},
		{[]string{"(S//NF)", "(//NR//REL TO USA, NATO)"}, row{"SECRET//FGI NATO//NOFORN", 0}},
		{[]string{"(U//RELIDO//DS)", "(U//REL TO USA, GBR//LES)"}, row{"UNCLASSIFIED//NOFORN//LIMDIS/LES", 0}},
		{[]string{"(U//RELIDO//DS)", "(S//NF)"}, row{"SECRET//NOFORN", 0}},
		{[]string{"(S//REL TO USA, GBR)", "(S//REL TO USA, AUS)"}, row{"SECRET//NOFORN", 0}},
		{[]string{"(S//REL TO USA, GBR)", "(S//REL TO USA, AUS, GBR)"}, row{"SECRET//REL TO USA, GBR", 0}},
		{[]string{"(S//SI//NF)", "(TS//REL TO USA, PIERS)"}, row{"TOP SECRET//SI//NOFORN", 1}},
		{[]string{"(U//RELIDO)", "(S//PIERS//SI)"}, row{"SECRET//SI//NOFORN", 1}},
		{[]string{"(S//SI//NF)", "(S//NF//REL TO USA, GBR)"}, row{"SECRET//SI//NOFORN", 1}},
		{[]string{"(C//PIERS)", "(C//BOATS)"}, row{"CONFIDENTIAL", 2}},
		{[]string{"(U//PIERS)", "(C)"}, row{"CONFIDENTIAL", 1}},
		{[]string{"(S//OC,NF)", "(S//NF)"}, row{"SECRET//ORCON/NOFORN", 1}},
		{[]string{"(S///NF/FISA)"}, row{"SECRET//NOFORN", 1}},
		{[]string{"(U//FOUO)", "(CUI//SP-CVI//NF)"}, row{"CUI//FOUO//NOFORN", 1}},
		{[]string{"(U//DS)", "(CUI//NF)"}, row{"CUI//NOFORN", 1}},
		{[]string{"(CUI//SP-CTI)", "(U)"}, row{"CUI", 1}},
		{[]string{"(CUI//NF)", "(S//SI//NF)"}, row{"SECRET//SI//NOFORN", 1}},
		// State's own marks are State's
		{[]string{"(S/NF)", "(SBU)"}, row{"SECRET//NOFORN", 0}},
		{[]string{"(C)", "(SBU/NF)"}, row{"CONFIDENTIAL//NOFORN", 0}},
		{[]string{"(S//NF)", "(C)"}, row{"SECRET//NOFORN", 0}},
		{[]string{"(SBU)", "(CUI)"}, row{"CUI//SBU", 0}},
		{[]string{"(S/NODIS)", "(C)"}, row{"SECRET//NODIS", 0}},
	} {
		got := of(late, one.marks...)
		assert.Equal(t, one.row, row{got.Banner, len(got.Partly)}, one.marks)
	}
	require.Nil(t, of(early, "(S/REL UK)", "(S)").Register, "older than the register")
	require.NotNil(t, of(early, "(TS//TK-IDIT//NF)", "(S)").Register, "State has no such words")
	require.Empty(t, of(late).Register)
}

// TestRELAloneIsTheListOfTheBanner: where that has none, nobody knows whom the portion may be released to.
func TestRELAloneIsTheListOfTheBanner(t *testing.T) {
	of := func(banner string) PaperDerivation {
		docs := cable.Documents(grammar.NewParser().Parse(source.NewFile("a.txt", banner+"\n\nMarch 3, 2016\n\n"+
			"MEMORANDUM FOR THE MAYOR\n\n(S//SI//REL) The pier is new.\n\n(U//FOUO) So is he.\n\n"+banner+"\n")))
		require.Len(t, docs, 1)
		return DerivePaper(docs[0])
	}
	with := of("SECRET//SI//REL TO USA, FVEY")
	require.Equal(t, "SECRET//SI//REL TO USA, FVEY", with.Banner)
	require.Empty(t, with.Partly)
	without := of("SECRET//SI")
	require.Equal(t, "SECRET//SI", without.Banner)
	require.Len(t, without.Partly, 1)
}

// TestAPaperSaysThatAMarkWasReadInPart: next to its banner, and the portion is listed.
func TestAPaperSaysThatAMarkWasReadInPart(t *testing.T) {
	const head = "SECRET//NOFORN\n\nMarch 3, 2016\n\nMEMORANDUM FOR THE MAYOR\n\nSUBJECT: Ferry talks\n\n" +
		"(S//NF) It is.\n\n"
	of := func(body string) (Derivation, []string) {
		docs := cable.Documents(grammar.NewParser().Parse(source.NewFile("a.txt", head+body+"\nSECRET//NOFORN\n")))
		require.Len(t, docs, 1)
		linter, err := NewLinter(nil, Options{})
		require.NoError(t, err)
		return Derive(docs[0]), linter.Cable(docs[0]).Notes
	}
	d, notes := of("(U//REL TO USA, PIERS//LES) It was.\n\n(U) It will.\n")
	require.Len(t, d.Uncounted, 1)
	require.Len(t, notes, 1)
	require.Contains(t, notes[0], "1 portion mark was not counted whole")
	d, notes = of("(U//REL TO USA, PIERS//LES) It was.\n\n(C//BOATS) It will.\n")
	require.Len(t, d.Uncounted, 2)
	require.Contains(t, notes[0], "2 portion marks were not counted whole")
	d, notes = of("(U//REL TO USA, GBR//LES) It was.\n")
	require.Empty(t, d.Uncounted)
	require.Empty(t, notes)
	require.Equal(t, "SECRET//NOFORN//LES", d.Level.Text)
}
