package scan

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/require"
)

// TestLinesOfDrafters: offices with names, and the day with a telephone; not the head of a
// memorandum or the keys of a header.
func TestLinesOfDrafters(t *testing.T) {
	for line, want := range map[string]bool{
		"S/S:AOAK": true, "S/S-O:B ELM": true, "S:CASH": true, "DRAFT: AO": true, "APPR: KAK": true, "CLR 1: DLS": true,
		"EUR/NB:P OAK": true, "03/24/99; EXT. 71512": true, "03/24/99 71512": true, "3/4/2004 202-555-0100": true,
		"P - A. OAK": false, "FROM: OAK": false, "TO: THE MAYOR": false, "SUBJECT: PIERS": false, "TAGS: PREL": false,
		"E.O. 12958: DECL: 3/4/09": false, "DATE: 3/4/09": false, "S/S: Oak": false, "S/S:": false, ": OAK": false,
		"PARTICIPANTS: OAK": false, "CC: OAK": false, "THE LONG OFFICE NAME: OAK": false, "": false,
		"S/S:" + strings.Repeat("OAK ", 12): false,
	} {
		require.Equal(t, want, drafterLine(line), "%q", line)
	}
}

// TestLevelsAboveDrafters: the level of a draft is found above any number of drafters.
func TestLevelsAboveDrafters(t *testing.T) {
	const header = "E.O. 12958: DECL: 03/24/09\nTAGS: PREL\nSUBJECT: PIERS\n1. (S) THE PIER IS NEW.\n"
	for n := range 16 {
		s := "SECRET\n" + strings.Repeat("S/S-O:AOAK\n", n) + "03/24/99; EXT. 71512\n" + header
		tokens := Scan(s)
		require.Equal(t, "SECRET", firstOf(&tokens, LevelWord), "%d drafters", n)
	}
	for _, s := range []string{"SECRET\n" + strings.Repeat("The pier is new.\n", 5) + header,
		"SECRET\n" + strings.Repeat("S/S-O:AOAK\n", 40) + header} {
		tokens := Scan(s)
		require.Empty(t, firstOf(&tokens, LevelWord), "%q", s)
	}
}
