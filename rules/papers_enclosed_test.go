package rules

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/require"
)

// TestEnclosuresListed: an entry of a list of enclosures ends with the mark of what is enclosed, which the banner
// covers.
func TestEnclosuresListed(t *testing.T) {
	memo := func(list string) string {
		return "SECRET\n\nMEMORANDUM FOR THE BOARD\n\nMarch 3, 2026\n\nSUBJECT: (U) Ferry talks\n\n(S) The harbor master " +
			"signs on Friday.\n\n" + list + "\n\nClassified By: Rosa Quill, Director, XYZ\nReason: 1.4(d)\n" +
			"Declassify On: 20360303\n\nSECRET\n"
	}
	for list, want := range map[string]string{
		"Attachments:\n1. Map (SECRET//NOFORN)\n2. List (U)":             "T004 warning",
		"Attachments:\n  Tab 1 - (U) Map (SECRET//NOFORN)\n  Tab 2 List": "T004 warning",
		"ENCLOSURES\n\nMap of the pier (TS)":                             "T004 warning",
		"**Attachments:**\n* Map (U)\n* List (TS//SI)":                   "T004 warning",
		"Encl:\n(1) Map of the pier, which is\n    long (S/NF)":          "T004 warning",
		"TABS:\nA - Map (TOP SECRET).\nB - List (S)":                     "T004 warning",

		"Attachments:\n1. Map (SECRET)\n2. List (U)":                 "",
		"Attachments:\n1. Map (C//NF)":                               "T004 warning",
		"References:\n1. Map (SECRET//NOFORN)":                       "",
		"Attachments:\n1. Map\n\nThe list of Mr. Poe (TS)":           "",
		"Attachments:\n1. Map of the station (S/CT)\n2. Plan (TSCM)": "",
		"Attachments are sent apart:\n1. Map (TS)":                   "",
		"cc:\nMr. Poe (TS)\nMs. Oak (S//NF)":                         "",
	} {
		require.Equal(t, want, strings.Join(onlyOf(reported(t, memo(list)), "T004"), ", "), list)
	}
	long := "Attachments:\n" + strings.Repeat("1. Map\n", 30) + "2. Map (TS)"
	require.Empty(t, onlyOf(reported(t, memo(long)), "T004"))
}
