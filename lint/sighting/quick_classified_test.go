package sighting

import (
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"
	"pgregory.net/rapid"
)

func hasClassified(text string) bool {
	return slices.ContainsFunc(Scan(text), func(s Sighting) bool { return s.Kind == Group && Rank(s.Text) >= level("C") })
}

// TestMayHaveClassifiedKnowsEachMark: in all forms and places, and in prose with brackets it sees none.
func TestMayHaveClassifiedKnowsEachMark(t *testing.T) {
	for _, text := range []string{"(S) The", "[S//NF] The", "{TS} The", "<C> The", "(secret//noforn) The", "C/NF) The",
		"SECRET) The", "S//REL TO USA, GBR] The", "(S E C R E T) The", "(CONFIDENTAL) The", "(TOP\nSECRET) The",
		"the TOP\nSECRET (S) The", "(S//NF The", "1. (/C/) The", "(NATO SECRET) The", "TOP\r\nSECRET) The",
		"2. (TS//SI)\n", "talk (s) The", "(U) (S) The", "S\u00ad/NF) The"} {
		require.True(t, MayHaveClassified(text) || !hasClassified(text), text)
	}
	for _, text := range []string{"", "(", ")", "From: Rosa Quill <rquill@port.example>\n", "the talks (of March) ended",
		"the pier (NATO) is new", "item (a), item [2]", "f(x) = {y}", "(U) The pier", "(SBU) The pier", "WHO) said"} {
		require.False(t, MayHaveClassified(text), text)
	}
}

func TestMayHaveClassifiedLetsAllMarksThrough(t *testing.T) {
	words := []string{"(", ")", "[", "]", "{", "<", ">", "S", "C", "TS", "U", "SBU", "SECRET", "secret", "TOP", "NF",
		"NOFORN", "REL", "TO", "USA", "GBR", "NATO", "CONF", "CONFIDENTAL", "S E C R E T", "/", "//", ",", "-", " ", " ",
		"\n", "\r\n", "\r", "\t", ".", "1.", "word", "É", "é", "\u00a0", "\xff", "SUBJECT:", "x"}
	rapid.Check(t, func(t *rapid.T) {
		text := strings.Join(rapid.SliceOfN(rapid.SampledFrom(words), 1, 24).Draw(t, "words"), "")
		require.True(t, MayHaveClassified(text) || !hasClassified(text), "%q", text)
	})
	long := strings.Repeat("SECRET ", 40)
	require.True(t, MayHaveClassified("word "+long+")"), "longer than a mark")
}
