package rules

import (
	"testing"

	"github.com/stretchr/testify/require"
)

// TestMarksAfterTitles: a mark at the end of a title is for the title. E.O. 12065 let a mark follow its portion, and
// later papers put it there too.
func TestMarksAfterTitles(t *testing.T) {
	paper := func(title string) string {
		return marksMemo("SECRET", "(U) Piers", "(U) The pier is old.\n\n"+title+"\n\n(S) He sold it.\n\n(U) It rained.")
	}
	for _, title := range []string{"STORAGE OF PAPER (U)", "RULES OF THE STORE AND OF ITS\nMEN WHO LIFT BOXES (U)",
		"RULES OF THE STORE\nOF ITS MEN\nWHO LIFT BOXES (C)", "# BACKGROUND (U)\nThe store is dry.", "## Background (U)",
		"# Background of the store and of the men who lift boxes in it (U)", "**Background of the store (U)**",
		"**Background of the store** (U)"} {
		require.Empty(t, onlyOf(reported(t, paper(title)), "P019"), title)
	}
	for _, title := range []string{"(U) The store is dry. (S//NF) So is the pier.", "(U) THE STORE IS DRY. (S//NF)"} {
		require.NotEmpty(t, onlyOf(reported(t, paper(title)), "P019"), title)
	}
	require.NotEmpty(t, onlyOf(reported(t, paper("RULES OF THE STORE AND OF ITS\nMEN WHO LIFT BOXES (TS)")), "P019 R001"))
}

// TestSingleSlashesOfPapers: the marks of a paper with a single slash are reported once for each mark, with their
// places, also those with a release list and those that have both signs.
func TestSingleSlashesOfPapers(t *testing.T) {
	paper := func(mark, date string) string {
		return "TOP SECRET//SI//REL TO USA, FVEY\n\nMEMORANDUM FOR THE RECORD\n\nDATE: May 3, " + date +
			"\n\nSUBJECT: (U) Piers\n\n(TS//SI//REL TO USA, FVEY) He sold the pier.\n\n" + mark + " She left.\n\n" + mark +
			" It rained.\n\n" + mark + " He named his price." + memoBlock + "TOP SECRET//SI//REL TO USA, FVEY\n"
	}
	for mark, want := range map[string][]string{
		"(U/FOUO)": {"P011 info"}, "(TS/ SI/ REL TO USA, FVEY)": {"P011 info"}, "(TS/SI/REL TO USA, FVEY)": {"P011 info"},
		"(S/REL TO USA, FVEY)": {"P011 info"}, "(TS/SI//REL TO USA, FVEY)": {"P011 info"},
		"(U//FOUO)": nil, "(S//REL TO USA, FVEY)": nil, "(S/REL FVEY)": nil, "(S//REL TO USA, FVEY/FISA)": nil,
		"(TS//SI/TK//REL TO USA, FVEY)": nil, "(TS//SI/REL TO USA, FVEY)": nil, // C018
	} {
		require.Equal(t, want, onlyOf(reported(t, paper(mark, "2021")), "P011"), mark)
	}
	for mark, want := range map[string][]string{
		"(TS//SI/REL TO USA, FVEY)": {"P011 info"}, "(TS//SI/NF)": {"P011 info"}, "(TS//SI/TK//NF)": nil,
		"(TS//SI//NF/PR)": nil,
	} {
		require.Equal(t, want, onlyOf(reported(t, paper(mark, "2007")), "P011"), mark)
	}
}
