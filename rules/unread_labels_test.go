package rules

import (
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"
)

// TestLabelsOfParts: a line of a cable that says that a part of it is above the header, in ornaments, with a key or in
// the title of an annex, and lines that say something else.
func TestLabelsOfParts(t *testing.T) {
	const part = "4. (C) The deputy wants them long."
	with := func(line string) []string {
		return codesOf(t, strings.Replace(quellville, part, part+"\n\n"+line+"\n\n5. (C) His source says May.", 1))
	}
	for _, line := range []string{"-----------TOP SECRET-----------", "*** SECRET ***", "=== TOP SECRET//SI ===",
		"ANNEX A -- TOP SECRET", "Annex 2 - SECRET", "Page classification: TOP SECRET",
		"Classification of annex: TOP SECRET", "CLASSIFICATION OF THE MAP: SECRET", "Overall: TS",
		"OVERALL CLASSIFICATION: TS//SI", "This paragraph is TOP SECRET.", "This page is SECRET.", "Top Secret",
		"(begin TS) The pier is new. (end TS)",
	} {
		codes := with(line)
		require.True(t, slices.Contains(codes, "P019") || slices.Contains(codes, "P018"), line) // P018 in a heading
	}
	for _, line := range []string{"-----------CONFIDENTIAL-----------", "*** SALE ***", "- - - - - -",
		"--- TOP SECRETS ---",
		"ANNEX A -- THE SECRET PIER", "Annex 2 - Confidential", "Page classification: CONFIDENTIAL", "Page: SECRET",
		"Classification of annex: none", "OVERALL CLASSIFICATION: CONFIDENTIAL", "Overall: UNCLASSIFIED", "Overall: good",
		"This paragraph is new.", "This page is UNCLASSIFIED.", "Top Secret is a level.", "top", "Over TS",
		"Pages: TOP SECRET", "(begin T) The pier is new.", "-- Talks on secret piers", "ANNEX A: TALKS",
	} {
		require.NotContains(t, with(line), "P019", line)
	}
	below := "4. (C) The deputy wants them long, and the files say\nTop Secret\nwhere they are kept."
	require.False(t, slices.Contains(codesOf(t, strings.Replace(quellville, part, below, 1)), "P019"))
}
