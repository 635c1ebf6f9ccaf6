package scan

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/cablelint/cablelint/grammar/text"
)

// The quick looks must let through all that the careful ones after them find.

func TestStampPairKnowsEachForm(t *testing.T) {
	for _, f := range stampForms {
		require.True(t, stampPair(f.words[0], f.words[1]), f.words)
		require.True(t, stampPair(f.words[0], '.'), f.words)
	}
	for _, s := range []string{"THE", "ON", "1.", "..", "XX"} {
		require.False(t, stampPair(s[0], s[1]), s)
	}
}

func TestBeginsLevelKnowsEachSpelling(t *testing.T) {
	for _, name := range append(levelNames[:], "UNCLASS", "ONFIDENTIAL", "ECRET", "NCLAS", "CCONFIDENTIAL", "SSECRET") {
		for _, s := range []string{name, strings.ToLower(name), strings.Join(strings.Split(name, ""), " "),
			strings.Join(strings.Split(name, ""), "\t")} {
			require.True(t, beginsLevel(s, 0, len(s)), "%q", s)
			require.Equal(t, len(strings.Fields(s)) > 1 || name != "ECRET" && name[:2] != "CC" && name[:2] != "SS",
				found(levelWordAt(s+" VARNES", 0, len(s))), "%q", s)
		}
	}
	for _, s := range []string{"THE", "C", "C ", "Sand", "a", "MINISTER"} {
		require.False(t, beginsLevel(s, 0, len(s)), "%q", s)
	}
}

func found(_ levelWord, ok bool) bool { return ok }

func TestBeginsFieldKnowsEachKey(t *testing.T) {
	for _, key := range []string{"E.O. 12958:", "EO 12958", "TAGS:", "AGS:", "SUBJECT:", "SUBJ:", "SUJECT:", "REF:",
		"REFTEL:",
		"Ref:", "CLASSIFIED BY:", "CALSSIFIED BY:", "DERIVED FROM", "DERIVED BY:", "SIPDIS", "NOFORN", "SENSITIVE",
		"\u00b6E.O. 12958:"} {
		require.True(t, beginsField(key, 0), key)
	}
	for _, word := range []string{"THE", "Minister", "OFFICE", "S", "STATE", "RAIL", "NEW", "DAY"[:1]} {
		require.False(t, beginsField(word, 0), word)
	}
}

func TestFindOf(t *testing.T) {
	for s, want := range map[string]int{
		"": -1, " OF ": 0, "OF ": -1, "A OF B": 1, "a of 03": 1, "of 03": -1, "a of b": -1, "OFF OF 2": 3, "a of 01 OF 2": 7,
		"SELF OF 2": 4, "half 0 of 0": 6,
	} {
		require.Equal(t, want, findOf(s, 0), "%q", s)
	}
	require.Equal(t, 7, findOf(" OF 02 . OF 3"[1:], 1))
	require.Equal(t, -1, findOf("A OF B", 2))
}

func TestEndsInTotal(t *testing.T) {
	for s, want := range map[string]bool{
		"QUELLVILLE 00000895  002 OF 003": true, "002 of 003 ": true, "002 OF003": true, "003": false, "OF": false,
		"IN 003": false, "": false, "002 OF 003 \\": true,
	} {
		require.Equal(t, want, endsInTotal(s, 0), "%q", s)
	}
}

// TestQuickLooksChangeNothing: a line is passed over quickly only where the careful look finds nothing either.
func TestQuickLooksChangeNothing(t *testing.T) {
	for _, s := range []string{"BEGIN TEXT", "end text", "Quote", "UNQUOTE", "qte", "The following repeats Quellville 412",
		"IS BEING REPEATED for Varnes"} {
		require.NotEqual(t, None, insertLine(s), s)
	}
	for c := range 0x80 {
		s := string(rune(c)) + "EGIN TEXT"
		require.Equal(t, text.Upper(byte(c)) == 'B', insertLine(s) != None, "%q", s)
	}
	require.Equal(t, None, insertLine(""))
	for _, s := range []string{"PARA 3. (C)", "para. 3 (C)", "No. 3 (C)", "#3 (C)", "\u00a73 (C)", "**3** (C)", "3 (C)"} {
		n, _ := numberBeforeMark(s)
		require.Equal(t, 3, n, s)
	}
}

func TestLongestArchiveKey(t *testing.T) {
	for _, k := range archiveKeys {
		_, _, ok := archiveKeyed(k.label + " value")
		require.True(t, ok, k.label)
	}
}

// TestMarkBelowItsNumber: a mark of a paragraph is on the next line, whole or gone wrong.
func TestMarkBelowItsNumber(t *testing.T) {
	const header = "C O N F I D E N T I A L VARNES 000412\n\nE.O. 12958: N/A\nTAGS: PREL\nSUBJECT: PIERS\n\n" +
		"1. (C) They met.\n\n"
	for below, want := range map[string]bool{"(C) They left.": true, "(XQ) They left.": true, "They left.": false,
		"(the ships) left.": false} {
		tokens := Scan(header + "2.\n" + below + "\n")
		marks := 0
		for i := range tokens.Len() {
			if tokens.KindAt(i) == Mark {
				marks++
			}
		}
		require.Equal(t, want, marks == 2, below)
	}
}

// TestMayHoldLevelKnowsEachLevel: each name that a copy may join to a line is let through.
func TestMayHoldLevelKnowsEachLevel(t *testing.T) {
	for _, name := range joinedNames {
		require.True(t, mayHoldLevel("WASHDC PRIORITY"+name), name)
	}
	for _, line := range []string{"", "C", "C ", "WASHDC", "TO RUEHC/SECSTATE WASHDC PRIORITY 1234", "THE CAT", "secret"} {
		require.False(t, mayHoldLevel(line), line)
	}
}

// TestStampsBeginWithALetterThatIsLookedAt: a line with another first letter is not read for stamps.
func TestStampsBeginWithALetterThatIsLookedAt(t *testing.T) {
	for _, f := range stampForms {
		require.True(t, driveLetter(f.words[0]), f.words)
	}
	for c := range 256 {
		first := text.Upper(byte(c))
		require.Equal(t, driveLetter(first) || printInitial(first), stampInitials[c], "%c", c)
	}
}

// TestSharesLetterKnowsEachError: what is spelled with as many errors as a stamp's word may have is let through.
func TestSharesLetterKnowsEachError(t *testing.T) {
	for _, word := range []string{"SECRET", "DEPARTMENT", "DECLASSIFIED", "UNITED"} {
		slips := 1 + len(word)/9
		for _, s := range []string{word, strings.ToLower(word), word[1:], word[slips:], "Q" + word, "QQ"[:slips] + word,
			"QQ"[:slips] + word[slips:], strings.Join(strings.Split(word, ""), " "), "Q" + word[1:]} {
			require.GreaterOrEqual(t, spelledWithSlips(s, 0, word, slips), 0, s)
			require.True(t, sharesLetter(s, 0, word, slips), s)
		}
	}
	require.False(t, sharesLetter("boats stay", 0, "DEPARTMENT", 2))
	require.False(t, sharesLetter("", 0, "DEPARTMENT", 2))
}

func TestBeginsAsBannerKnowsEachBanner(t *testing.T) {
	names := append(append(plainBanners[:], levelBanners[:]...), "S E C R E T", "C O N F I D E N T I A L", "TS",
		"//GBR SECRET", "NATO SECRET", "COSMIC TOP SECRET", "UNCLASSIFIED W/SECRET ATTACHMENT", "Secret", "Top Secret",
		"Limited Official Use")
	banners := 0
	for _, name := range names {
		for _, before := range []string{"", "  ", "\t", "\u00a0", "- ", "** ", "_", "[", "<", "# ", "> > ",
			"CLASSIFICATION: ",
			"classification:",
			"> Classification: ", "- Page 2 "} {
			for _, after := range []string{"", "//NOFORN", " - ", "\r", "]"} {
				line := before + name + after
				if bannerLike(line) || mixedBannerLike(line) {
					banners++
					require.True(t, beginsAsBanner(line), "%q", line)
				}
			}
		}
	}
	require.Greater(t, banners, 500)
	for _, line := range []string{"", " ", "- ", "The minister gave a date", "to the minister", "1. Summary",
		"Summary", "Talks", "(S) Talks", "secret", "Page 2"} {
		require.False(t, beginsAsBanner(line), "%q", line)
	}
}
