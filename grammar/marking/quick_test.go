package marking

import (
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/cablelint/cablelint/grammar/text"
)

// The quick looks must let through all that the careful ones after them find.

// TestEachOpeningWordMayBeOfTheEntireText: the quick look at the first letter lets all through that may open a mark.
func TestEachOpeningWordMayBeOfTheEntireText(t *testing.T) {
	n := 0
	for _, term := range terms {
		if !term.opens || len(term.text) > 26 { // a longer one has no room for more
			continue
		}
		n++
		for _, s := range []string{term.text + " - ENTIRE TEXT.", "(" + strings.ToLower(term.text) + " - entire text)",
			" ( -" + term.text + " ENTIRE TEXT"} {
			require.True(t, beginsOpening(s), s)
			require.Positive(t, EntireTextLength(s), s)
		}
	}
	require.Greater(t, n, 10)
	require.False(t, beginsOpening(""))
	require.False(t, beginsOpening(" (-"))
	require.False(t, beginsOpening("Ministers"))
}

// TestSpacedSlipReadsGroups: letters set apart in groups of up to three are read, where there are four groups or more.
func TestSpacedSlipReadsGroups(t *testing.T) {
	for _, name := range spacedNames[:5] {
		for size := 1; size <= 3; size++ {
			var groups []string
			for rest := name.letters; rest != ""; rest = rest[min(size, len(rest)):] {
				groups = append(groups, rest[:min(size, len(rest))])
			}
			s := strings.Join(groups, " ")
			n, meant := SpacedSlip(s + " 1")
			if len(groups) < 4 {
				require.Zero(t, n, s)
				continue
			}
			require.Equal(t, len(s), n, s)
			require.Equal(t, name.level, meant, s)
		}
	}
	for _, s := range []string{"", "S", "S E", "S E C", "THE SHIPS LEFT PORT", "IN 1 2 3", "A B C D"} {
		n, _ := SpacedSlip(s)
		require.Zero(t, n, s)
	}
}

// TestMarkOfTheEntireTextAfterAPlainMark: the words follow the mark, with no more than signs between.
func TestMarkOfTheEntireTextAfterAPlainMark(t *testing.T) {
	for _, s := range []string{"(C) ENTIRE TEXT.", "(S) - Entire text)", "(SBU)ENTIRE TEXT", "(C/NF) / entire text"} {
		require.Equal(t, len(s), EntireTextLength(s), s)
	}
	for _, s := range []string{"(C) The entire text of it", "(U) NOFORN ENTIRE TEXT", "(C)", "(C) , ENTIRE TEXT"} {
		require.Zero(t, EntireTextLength(s), s)
	}
}

// TestOpeningLettersAreThoseOfTheVocabulary: no letter is looked at that opens nothing.
func TestOpeningLettersAreThoseOfTheVocabulary(t *testing.T) {
	for c := range 256 {
		opens := slices.ContainsFunc(termsOf(text.Upper(byte(c))), func(t *term) bool { return t.opens })
		if strings.IndexByte(" ()-./", byte(c)) < 0 {
			require.Equal(t, opens, beginsOpening(string([]byte{byte(c)})), "%c", c)
		}
	}
}

// TestLongParentheses: a parenthesis as long as a mark goes on only where a list or compartments are in it, and blanks
// at the front of a line do not count.
func TestLongParentheses(t *testing.T) {
	long := strings.Repeat("word ", 13)
	for s, want := range map[string]int{
		"(" + long + ")": 0, "(" + long: 0, "(REL TO " + long + ")": len(long) + 9, "(s//" + long + ")": len(long) + 5,
		"(" + long[:63] + ")": 65, "(" + long[:64] + ")": 0, "(" + long[:63] + "(": 0, "(rel" + long[:20] + "(": 0,
		"(word\n" + strings.Repeat(" ", 80) + "word)": 91, "(C" + strings.Repeat("\n", 70) + ")": 73,
		"(" + strings.Repeat("REL ", 50) + ")": 0, "(" + strings.Repeat("REL ", 44) + ")": 178,
	} {
		require.Equal(t, want, Parenthesis(s), "%q", s)
		after := " and more of it after that, which is as long as a mark or longer, too."
		require.Equal(t, want, Parenthesis(s+after), "%q", s)
	}
}

// TestCountriesAreInOrder: a code is searched by halves.
func TestCountriesAreInOrder(t *testing.T) {
	codes := CountryCodes()
	require.True(t, slices.IsSorted(codes))
	for _, code := range codes {
		require.True(t, IsCountry(code), code)
		require.Equal(t, slices.Contains(codes, code[1:]+"A"), IsCountry(code[1:]+"A"), code)
	}
	for _, code := range []string{"", "US", "usa", "QQQ", "AAA", "ZZZ", "W A", "USA "} {
		require.False(t, IsCountry(code), code)
	}
	for name, want := range map[string]bool{"NATO": true, "FVEY": true, "HAITI": true, "": false, "EU UN": true,
		"EU NATO": false,
		"EU ":     false, " EU": false, "NAT": false, "QUELLVILLE": false} {
		require.Equal(t, want, IsOrganization(name), "%q", name)
	}
}

// TestSlipsIntoLevelKnowsEachSlip: one typo in the first letters of a level's name leaves one of them there.
func TestSlipsIntoLevelKnowsEachSlip(t *testing.T) {
	slips := 0
	for _, name := range spacedNames[:5] {
		n := name.letters
		for _, s := range []string{n, n[1:], n[:1] + n[2:], "Q" + n, n[:1] + "Q" + n[1:], "Q" + n[1:], n[:1] + "Q" + n[2:],
			n[1:2] + n[:1] + n[2:], n[:1] + n[2:3] + n[1:2] + n[3:], strings.ToLower(n[1:])} {
			for _, spaced := range []string{strings.Join(strings.Split(s, ""), " "), strings.Join(strings.Split(s, ""), "  ")} {
				slips++
				require.NotEqual(t, Unmarked, levelOfLetters(s), s)
				require.True(t, slipsIntoLevel(spaced), spaced)
			}
		}
	}
	require.Equal(t, 100, slips)
	for _, s := range []string{"", "Q", "A BIT OF IT", "Qq a", "Al is a"} {
		require.False(t, slipsIntoLevel(s), s)
	}
}

// TestBeginsKnownKnowsEachTerm: where the first word of a marking is known, it is let through, in any case and spacing.
func TestBeginsKnownKnowsEachTerm(t *testing.T) {
	names := []string{"S E C R E T", "C O N F I D E N T I A L", "U N C L A S", "ECRET", "UNCLASS", "CSE C R E T",
		"TOP  SECRET"}
	for _, term := range terms {
		names = append(names, term.text)
	}
	n := 0
	for _, name := range names {
		for _, after := range []string{"", " INFORMATION", "//NF", ".", " TEXT", "\nX"} {
			for _, s := range []string{name + after, strings.ToLower(name) + after} {
				words := Parse(strings.ToUpper(s)).Words
				if len(words) > 0 && words[0].Known {
					n++
					require.True(t, BeginsKnown(s), "%q", s)
				}
			}
		}
	}
	require.Greater(t, n, 500)
	for _, s := range []string{"", "The pier", "Secretary", "Contact", "further", "Ferries", "UNDER"} {
		require.False(t, BeginsKnown(s), s)
	}
}
