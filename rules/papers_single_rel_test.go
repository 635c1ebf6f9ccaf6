package rules

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/require"
)

// TestSingleSlashBeforeRel: the mark (S/REL), whose list is the banner's, has a single slash as (S/NF) has.
func TestSingleSlashBeforeRel(t *testing.T) {
	paper := func(marks string) string {
		first, second, _ := strings.Cut(marks, " ")
		return "SECRET//REL TO USA, FVEY\n\nMEMORANDUM FOR THE MAYOR\nMay 3, 2012\nSUBJECT: (U) Piers\n\n" + first +
			" The pier is new.\n\n" + second + " The ferry sails.\n\n(U) The quay is old.\n\nClassified By: A. Poe, Mayor\n" +
			"Reason: 1.4(c)\nDeclassify On: 20220503\n\nSECRET//REL TO USA, FVEY\n"
	}
	for _, marks := range []string{"(S//REL) (S/REL)", "(C/REL) (S//REL)", "(S//REL) (C/REL)"} {
		require.Equal(t, []string{"P011 info"}, reported(t, paper(marks)), marks)
	}
	for _, marks := range []string{"(S//REL) (C//REL)", "(S//REL) (S//REL)"} {
		require.Empty(t, reported(t, paper(marks)), marks)
	}
	require.NotContains(t, reported(t, paper("(S//REL) (S//REL NATO/AUS)")), "P011 info")
	require.NotContains(t, reported(t, paper("(S//REL) (S/REL NATO/AUS)")), "P011 info", "strokes of a list")
}
