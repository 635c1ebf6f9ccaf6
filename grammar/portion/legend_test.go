package portion

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/cablelint/cablelint/grammar/marking"
)

// TestLegendsBeginWithKnownWords: what a key says about a mark is not passed over by its first word.
func TestLegendsBeginWithKnownWords(t *testing.T) {
	for mark, names := range map[string][]string{
		"(S)":      {"Secret", "SECRET", "S E C R E T", "s e c r e t", "SE CRET", "secret information", "S portion", "S//NF"},
		"(TS)":     {"Top Secret", "TOP\tSECRET", "T O P S E C R E T", "TopSecret level", "TS paragraph"},
		"(C)":      {"Confidential", "C O N F I D E N T I A L text", "C material", "C\u043enfidential", "Confidential\u00a0"},
		"(U)":      {"Unclassified", "UNCLAS page", "U N C L A S", "U portions"},
		"(U//LES)": {"Unclassified//Law Enforcement Sensitive"},
		"(FOUO)":   {"For Official Use Only", "FOR\u00a0OFFICIAL USE ONLY", "FOUO level"},
		"(LOU)":    {"Limited Official Use", "LimitedOfficialUse", "LOU portion"},
		"(SBU)":    {"Sensitive But Unclassified", "SBU information"},
	} {
		for _, name := range names {
			for _, after := range []string{"", "\nThe pier", "; (R) is another", ".", " _*", " or", " and"} {
				legend := mark + " = " + name + after
				require.Equal(t, legendWithoutLook(mark, name), LegendAfter(mark, legend[len(mark):]), "%q", legend)
			}
		}
	}
	for _, s := range []string{"(S) The pier is new.", "(S) Ferries left.", "(S) Secretary Quill left.", "(U) Contact"} {
		require.False(t, Legend(s), s)
	}
}

// legendWithoutLook is what LegendAfter compares: a mark, and its name without what may come after it.
func legendWithoutLook(mark, name string) bool {
	name = strings.ToUpper(strings.TrimSpace(name))
	for _, noun := range legendNouns {
		name = strings.TrimSuffix(name, noun)
	}
	means := marking.Parse(name)
	_, unknown := means.Unknown()
	return !unknown && means.Marking == marking.Parse(mark).Marking
}
