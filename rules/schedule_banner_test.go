package rules

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/require"
)

// scheduledMemo is a memorandum of 1976 with a line above its foot banner.
func scheduledMemo(banner, below string) string {
	return banner + "\n\nMEMORANDUM FOR THE RECORD\n\nDATE: March 5, 1976\nFROM: Rosa Quill\nSUBJECT: Pier\n\nThe pier " +
		"is new, and the harbor master signs on Friday.\n\n(S) He sold it.\n\n" + below + banner + "\n"
}

// TestSchedulesInBanners: a banner may name the schedule of E.O. 11652 after the level, with the categories of an
// exemption, and then says when the paper is declassified.
func TestSchedulesInBanners(t *testing.T) {
	for _, banner := range []string{"SECRET - XGDS (3)", "SECRET - XGDS-3", "SECRET XGDS (3)", "SECRET (XGDS-3)",
		"SECRET/XGDS", "SECRET (XGDS)", "SECRET/NODIS - XGDS (3)", "SECRET, XGDS (B)(3)", "SECRET – XGDS 5(B) (2), (3)",
		"SECRET — GDS", "SECRET-GDS", "SECRET//XGDS (1)", "TOP SECRET - XGDS (2)"} {
		require.Empty(t, onlyOf(reported(t, scheduledMemo(banner, "")), "D001 B006 B009 P018 S001"), banner)
	}
	for _, banner := range []string{"SECRET", "SECRET//NOFORN"} {
		require.Contains(t, reported(t, scheduledMemo(banner, "")), "D001 warning", banner)
		require.Empty(t, onlyOf(reported(t, scheduledMemo(banner, banner+" - XGDS (3)\n\n")), "D001"), banner)
	}
	for line, want := range map[string]bool{
		"TOP SECRET - XGDS": true, "TOP SECRET — XGDS (3)": true, "TOP SECRET (XGDS)": true, "TOP SECRET XGDS-2": true,
		"SECRET - XGDS": false, "CONFIDENTIAL - GDS": false, "TOP SECRET - XGDSX": false,
		"TOP SECRET GDS ferries sail at nine": false,
	} {
		found := reported(t, scheduledMemo("SECRET", line+"\n\n"))
		require.Equal(t, want, strings.Contains(strings.Join(found, " "), "B003 error"), "%s: %v", line, found)
	}
}

// TestLevelOfTheBlockBelowTheFoot: a level next to the foot's banner that is higher than both ends of the page is
// reported, unless another page may begin with it.
func TestLevelOfTheBlockBelowTheFoot(t *testing.T) {
	for below, want := range map[string]bool{
		"TOP SECRET — XGDS (3)\nCLASSIFIED BY: ANA PRILL\n": true, "TOP SECRET - XGDS\n": true, "TOP SECRET\n": true,
		"SECRET - XGDS (3)\nCLASSIFIED BY: ANA PRILL\n": false, "CONFIDENTIAL - GDS\n": false, "": false,
		"TOP SECRET\n\nThe second pier is old, and nobody signs for it on any day.\n": false,
		"TOP SECRET\n\n(TS) The second pier is old.\n\n(TS) Nobody signs for it.\n":   false,
	} {
		for _, banner := range []string{"SECRET", "SECRET/SENSITIVE"} {
			text := scheduledMemo(banner, "") + "\n" + below
			found := strings.Join(reported(t, text), " ")
			require.Equal(t, want, strings.Contains(found, "B004"), "%s %q: %s", banner, below, found)
		}
	}
}

// TestSchedulesOnTheLineOfTheClassifier: a block of one line may name the schedule and its order after the classifier.
func TestSchedulesOnTheLineOfTheClassifier(t *testing.T) {
	for block, want := range map[string]bool{
		"Classified by Rosa Quill, XGDS-2, E.O. 11652": false, "CLASSIFIED BY ROSA QUILL, XGDS (2), EO 11652.": false,
		"Classified by: Rosa Quill; GDS of E.O. 11652": false, "CLASSIFIED BY: ROSA QUILL. GDS, E.O. 11652": false,
		"Classified by Rosa Quill, XGDS-2":     false,
		"Classified by Rosa Quill, E.O. 11652": true, "Classified by Rosa Quill, Director of XGDS lists": true,
		"Classified by Rosa Quill": true,
	} {
		found := reported(t, scheduledMemo("SECRET", block+"\n\n"))
		require.Equal(t, want, strings.Contains(strings.Join(found, " "), "D001"), "%s: %v", block, found)
	}
}
