package rules

import (
	"testing"

	"github.com/stretchr/testify/require"
)

// TestListsWithoutTo: in the register's form a list follows REL TO. State's form and REL alone need none, and one note
// names all places.
func TestListsWithoutTo(t *testing.T) {
	memo := func(banner, mark string) string {
		return banner + "\n\nJune 9, 2013\nMEMORANDUM FOR THE MAYOR\nSUBJECT: (U) Pumps\n\n" + mark +
			" The gauge is old.\n\n" +
			mark + " The pump is weak.\n\nClassified By: Rosa Quill, Director, XYZ\nReason: 1.4(d)\n" +
			"Declassify On: 20230609\n\n" + banner + "\n"
	}
	const banner = "SECRET//REL TO USA, FVEY"
	for mark, noted := range map[string]bool{
		"(S//REL USA, FVEY)": true, "(S//REL USA, GBR)": true, "(S//SI//REL USA, FVEY)": true, "(C//REL USA, AUS, GBR)": true,
		"(S//REL  USA, FVEY)": true, "(S//REL USA,GBR)": true, "(S//REL TO USA, FVEY)": false, "(S//REL)": false,
		"(S/REL USA, GBR)": false, "(S/REL UK)": false, "(U)": false,
	} {
		found := reported(t, memo(banner, mark))
		n := 0
		for _, code := range found {
			if code == "P020 info" {
				n++
			}
			require.NotEqual(t, "P020 warning", code, mark)
		}
		require.Equal(t, noted, n == 1, "%s: %v", mark, found)
	}
	require.Contains(t, reported(t, memo("SECRET//REL USA, FVEY", "(S//REL)")), "P020 info")
}
