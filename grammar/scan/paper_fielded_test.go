package scan

import (
	"testing"

	"github.com/stretchr/testify/require"
)

// TestBannersAmongFields: a whole marking in a field of a report is its banner, where other fields are near it.
func TestBannersAmongFields(t *testing.T) {
	const long = "\n\nThe ferry sails on each day of the week but Sunday.\n"
	for s, banner := range map[string]string{
		"# Pier Report\n\n**Number:** 7\n\n**Classification:** UNCLASSIFIED // FOUO\n\n**Status:** Open" +
			long: "UNCLASSIFIED // FOUO",
		"Pier Report\nAuthor: Rosa Quill\nClassification: SECRET//NOFORN\nVersion: 2" + long: "SECRET//NOFORN",
		"# Piers" + long + "\n---\n\n**Classification**: UNCLASSIFIED // FOR OFFICIAL USE ONLY\n**Agent**: Rosa\n" +
			"**Version**: 2\n": "UNCLASSIFIED // FOR OFFICIAL USE ONLY",
		"---\ntitle: Piers\nName: Oak\nclassification: SECRET//NOFORN\nVersion: 2\nStatus: new\n---" + long: "SECRET//NOFORN",
		"# Order\n\n| Field | Details |\n|---|---|\n| **Name** | HARBOR |\n| **Classification** | SECRET//NOFORN |\n" +
			"| **Start** | 3 MAY 2026 |" + long: "SECRET//NOFORN",
		"# Piers\n**Classification: SECRET / EYES ONLY**\n**Date:** Spring\n**Author:** Oak" + long: "SECRET / EYES ONLY",
	} {
		tokens, ok := ScanPaper(s)
		require.True(t, ok, "%q: %s", s, tokens.Doubt)
		require.Equal(t, BannersAlone, tokens.Evidence, "%q", s)
		require.Equal(t, banner, firstOf(&tokens, Banner), "%q", s)
	}
	for _, s := range []string{
		"Pier Report\nAuthor: Rosa\nClassification: SECRET\nVersion: 2" + long,                 // a level alone
		"Pier Report\nAuthor: Rosa\nClassification: CONFIDENTIAL/SENSITIVE\nVersion: 2" + long, // of a firm
		"Pier Report\n\nClassification: UNCLASSIFIED//FOUO" + long,                             // nothing is near it
		"Piers\n\nWhat it says: Much.\nClassification: UNCLASSIFIED//FOUO" + long,
		"Name: pier\nClassification: SECRET//NOFORN\nVersion: 2\n", // settings of a program
		"| Name | Pier |\n|---|---|\n| **Classification** | SECRET |\n| **Start** | 3 MAY |" + long,
		"| Name | Pier | Oak |\n|---|---|---|\n| Classification | SECRET//NOFORN | Oak |\n| Start | 3 MAY | Oak |" + long,
		"| Name | Pier |\n|---|---|\n| Reclassification | SECRET//NOFORN |\n| Start | 3 MAY |" + long,
		"Number: 7\nClassification: unclassified//fouo\nVersion: 2" + long,
		"```\nNumber: 7\nClassification: SECRET//NOFORN\nVersion: 2\n```" + long,
		"Number: 7\nClassification: UNCLASSIFIED\nVersion: 2\n\nNumber: 8\nClassification: SECRET\n" +
			"Version: 2\n\nNumber: 9\nClassification: TOP SECRET//NOFORN\nVersion: 1" + long, // a list of levels
	} {
		tokens, ok := ScanPaper(s)
		require.False(t, ok, "%q: %d", s, tokens.Evidence)
	}
}
