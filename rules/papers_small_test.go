package rules

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/cablelint/cablelint/grammar"
	"github.com/cablelint/cablelint/grammar/scan"
	"github.com/cablelint/cablelint/grammar/source"
)

// doubtOf is why a text is listed as not checked.
func doubtOf(t *testing.T, text string) scan.Doubt {
	t.Helper()
	return grammar.NewParser().Parse(&source.File{Text: text}).All().Doubt
}

// TestSmallMarksBelowBanners: a text with marks in small letters and nothing else that was read is listed, no
// matter which banners it has.
func TestSmallMarksBelowBanners(t *testing.T) {
	const title = "MEMORANDUM FOR THE RECORD\n\nDATE: May 3, 2021\n\nSUBJECT: Piers\n\n"
	for _, body := range []string{"(s) The pier is shut.\n\n(u) It rained.", "- (c) The pier is shut.\n- (u) It rained.",
		"(ts) The pier is shut.", "1. (s//nf) The pier is shut.\n\n2. It rained."} {
		for _, banners := range [][2]string{{"SECRET", "CONFIDENTIAL"}, {"CONFIDENTIAL", "UNCLASSIFIED"},
			{"CONFIDENTIAL", "CONFIDENTIAL"}, {"UNCLASSIFIED", "SECRET"}, {"SECRET", "SECRET"}, {"CONFIDENTIAL", ""}} {
			for _, front := range []string{"", title} {
				text := banners[0] + "\n\n" + front + body + "\n\n" + banners[1] + "\n"
				require.Equal(t, scan.SmallMarks, doubtOf(t, text), text)
			}
		}
		have := strings.Join(reported(t, marksMemo("CONFIDENTIAL", "Piers", body)), " ")
		assert.Contains(t, have, "P018", body)
	}
	// letters of lists, copyrights, words
	for _, body := range []string{"(a) The pier is shut.\n\n(b) It rained.\n\n(c) It is old.", "(c) Harbor Press Ltd.",
		"(c) The first is 3.\n\n(c) The other is 4.", "(r) The pier.\n\n(s) The boat.\n\n(t) The net.\n\n(u) The buoy.",
		"(u) noun\n\n(c) noun"} {
		require.NotEqual(t, scan.SmallMarks, doubtOf(t, "CONFIDENTIAL\n\n"+body+"\n\nUNCLASSIFIED\n"), body)
		require.NotEqual(t, scan.SmallMarks, doubtOf(t, body+"\n"), body)
	}
}

// TestListsOfConfidentialItems: items that begin with (C) alone are listed where they are sentences.
func TestListsOfConfidentialItems(t *testing.T) {
	for _, sign := range []string{"", "- ", "1. ", "a. ", "(1) ", "• "} {
		text := sign + "(C) The first boat came.\n\n" + sign + "(C) The second boat came.\n"
		require.Equal(t, scan.LoneMarks, doubtOf(t, text), text)
	}
	for _, text := range []string{"(C) 2019 Harbor Press\n\n(C) 2020 Quay Books\n",
		"(C) The Quay Company\n\n(C) The Pier\n",
		"(C) Harbor Press\n\n(C) Quay Books\n", "(A) The boat.\n\n(B) The pier.\n\n(C) The net.\n\n(C) The buoy.\n",
		"# Notes\n\n- (C) The boat\n- (C) The pier\n"} {
		require.Equal(t, scan.NoDoubt, doubtOf(t, text), text)
	}
}

// TestMarksNextToLists: the letters of a list take nothing from marks that are not near them in the alphabet.
func TestMarksNextToLists(t *testing.T) {
	const list = "(A) the boats, and\n\n(B) the piers, and\n\n(C) the rest.\n\n"
	for _, mark := range []string{"(S)", "(TS)", "(S//NF)"} {
		text := marksMemo("CONFIDENTIAL", "(U) Piers", mark+" The first came.\n\n"+list+mark+" The second came.")
		require.Len(t, paperOf(t, text).Portions, 2, text)
		have := strings.Join(reported(t, text), " ")
		require.Equal(t, 2, strings.Count(have, "R001 error"), "%s: %s", mark, have)
		require.NotContains(t, have, "P018")
	}
	long := "(C) the boats\n\n(R) the piers\n\n(S) Boats and nets\n\n(T) the rest.\n\n"
	require.NotContains(t, reported(t, marksMemo("CONFIDENTIAL", "(U) Piers", "(A) the boats\n\n(B) the nets\n\n"+long)),
		"R001 error")
}
