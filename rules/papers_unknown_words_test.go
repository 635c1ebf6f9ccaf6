package rules

import (
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/cablelint/cablelint/grammar/marking"
)

// TestUnknownWordsOfMarks: each word of a mark that no register has is reported, and a word of two letters is near to
// none of three.
func TestUnknownWordsOfMarks(t *testing.T) {
	words := func(mark string) (found []string) {
		text := "SECRET//NOFORN\n\nMEMORANDUM FOR THE MAYOR\n\nMay 14, 2016\n\nSUBJECT: (U) Piers\n\n(" + mark +
			") The pier leaks.\n\n(U) It is old.\n\nSECRET//NOFORN\n"
		for _, d := range foundIn(t, text) {
			if d.Rule.Code == "P004" {
				found = append(found, d.Span.In(text))
			}
		}
		return found
	}
	require.Equal(t, []string{"PUMP", "KELP"}, words("S//PUMP//KELP//NF"))
	require.Equal(t, []string{"PUMP", "KELP"}, words("S//NF//PUMP/KELP"))
	require.Equal(t, []string{"PUMP"}, words("S//PUMP KELP//NF"))
	require.Equal(t, []string{"CS"}, words("S//CS//NF"))
	require.Empty(t, words("S//SI//NF"))
	for word, want := range map[string]string{"CS": "", "NG": "NF", "FN": "NF", "NOFRON": "NOFORN", "HSC": "HCS"} {
		near, _ := marking.NearestControl(word)
		require.Equal(t, want, near, word)
	}
}

// TestClassifiersOfDerivedPapers: the directive has a paragraph of its own on who is named in a derivative block.
func TestClassifiersOfDerivedPapers(t *testing.T) {
	for block, want := range map[string]string{
		"Classified By: Rosa Quill\nDerived From: Port Guide 1, dated 20150101\nDeclassify On: 20360303": "2001.22(b)",
		"Classified By: Rosa Quill\nReason: 1.4(d)\nDeclassify On: 20260303":                             "2001.21(a)(1)",
	} {
		for _, d := range foundIn(t, memoTitle+memoBody+"\n\n"+block+"\n\nSECRET\n") {
			if d.Rule.Code == "A009" {
				require.Equal(t, want, d.Cite.Section, block)
				want = ""
			}
		}
		require.Empty(t, want, block)
	}
}

// TestWordsOfEachBanner: where a paper has nothing but banners, words of no marking are reported in each of them.
func TestWordsOfEachBanner(t *testing.T) {
	text := "SECRET//NOFORN//PUMP\n\nMEMORANDUM FOR THE MAYOR\n\nMay 14, 2016\n\nThe pier leaks.\n\nSECRET//NOFORN//KELP\n"
	require.Equal(t, 2, len(onlyOf(reported(t, text), "B009")))
}
