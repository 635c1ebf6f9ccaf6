package cable

import (
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/cablelint/cablelint/grammar"
	"github.com/cablelint/cablelint/grammar/marking"
	"github.com/cablelint/cablelint/grammar/source"
)

// TestBannersThatAreNotWrittenPlainly: the level of a banner in letters with hyphens or with wrong letters, and the
// captions on the lines that touch it.
func TestBannersThatAreNotWrittenPlainly(t *testing.T) {
	const memo = "\n\n7 February 1975\n\nMEMORANDUM FOR THE RECORD\n\nThe pier is new.\n\n"
	for s, want := range map[string][]string{
		"S-E-C-R-E-T" + memo + "S-E-C-R-E-T\n":                           {"SECRET", "SECRET"},
		"T-O-P S-E-C-R-E-T/NODIS" + memo:                                 {"TOP SECRET//NODIS"},
		"SECREI" + memo + "SECRET\n":                                     {"SECRET", "SECRET"},
		"SECREI//NOFORN" + memo + "SECRET//NOFORN\n":                     {"SECRET//NOFORN", "SECRET//NOFORN"},
		"CONFIDENT1AL/NODIS" + memo + "CONFIDENT1AL/NODIS\n":             {"CONFIDENTIAL//NODIS", "CONFIDENTIAL//NODIS"},
		"SECRET\nEYES ONLY" + memo + "SECRET\n":                          {"SECRET//EYES ONLY", "SECRET"},
		"SECRET\nNODIS" + memo + "NODIS\nSECRET\n":                       {"SECRET//NODIS", "SECRET//NODIS"},
		"SECRET" + memo + "NODIS\nSECRET\nSECRET\nNODIS\n\nMore.\n":      {"SECRET", "SECRET//NODIS", "SECRET//NODIS"},
		"SECRET" + memo + "SECRET\nNODIS\nNODIS\nSECRET\n\nMore.\n":      {"SECRET", "SECRET//NODIS", "SECRET//NODIS"},
		"SECRET\nNODIS\nEYES ONLY" + memo:                                {"SECRET//EYES ONLY//NODIS"},
		"2025 CIA-RDP99-00001\nD I S P A T C H S-E-C-R-E-T ROUTE" + memo: {"SECRET"},
	} {
		docs := Documents(grammar.NewParser().Parse(source.NewFile("memo.txt", s)))
		require.Len(t, docs, 1, "%q", s)
		d := docs[0]
		require.NotNil(t, d.Paper, "%q", s)
		have := []string{d.FirstLine().Level.Marking.String()}
		for _, m := range d.PageBanners {
			have = append(have, m.Marking.String())
		}
		require.Equal(t, want, have, "%q", s)
	}
}

// TestMisreadPapersAreWeak: what is found in a paper whose banner was misread is information.
func TestMisreadPapersAreWeak(t *testing.T) {
	const text = "\n\nMEMORANDUM FOR THE RECORD\n\n(S) The pier is new.\n\n"
	for s, want := range map[string]bool{
		"SECREI" + text + "SECRET\n": true, "SECRET" + text + "SECREI\n": true, "SECRET" + text + "SECRET\n": false,
		"S-E-C-R-E-T" + text: false,
	} {
		d := Documents(grammar.NewParser().Parse(source.NewFile("memo.txt", s)))[0]
		require.Equal(t, want, d.Paper.Weak(), "%q", s)
		if want {
			require.Equal(t, marking.Secret, d.Paper.Misread.Level)
		}
	}
}

// TestSensitiveAfterALevel: until 14 October 1995 the word says how a paper is handled; from then on it is SBU.
func TestSensitiveAfterALevel(t *testing.T) {
	const memo = "\n\nMEMORANDUM FOR THE RECORD\n\nThe pier is new.\n\n"
	for s, want := range map[string]string{
		"SECRET/SENSITIVE\n\n7 February 1975" + memo:                  "SECRET",
		"TOP SECRET/SENSITIVE\n\n13 October 1995" + memo:              "TOP SECRET",
		"SECRET\nSENSITIVE\n\n7 February 1975" + memo:                 "SECRET",
		"SECRET/NODIS/SENSITIVE\n\n7 February 1975" + memo:            "SECRET//NODIS",
		"SECRET/SENSITIVE" + memo:                                     "SECRET",
		"SECRET/SENSITIVE\n\n14 October 1995" + memo:                  "SECRET//SBU",
		"SECRET/SBU\n\n7 February 1975" + memo:                        "SECRET//SBU",
		"SENSITIVE BUT UNCLASSIFIED\n\n7 February 1975" + memo:        "UNCLASSIFIED//SBU",
		"SECRET/SENSITIVE BUT UNCLASSIFIED\n\n7 February 1975" + memo: "SECRET//SBU",
	} {
		docs := Documents(grammar.NewParser().Parse(source.NewFile("memo.txt", s)))
		require.Len(t, docs, 1, "%q", s)
		require.Equal(t, want, docs[0].FirstLine().Level.Marking.String(), "%q", s)
		require.Equal(t, want, docs[0].Blocks[0].Marking.String(), "%q", s)
	}
}
