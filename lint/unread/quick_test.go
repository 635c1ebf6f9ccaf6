package unread

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/cablelint/cablelint/grammar/marking"
)

// The quick looks must let through all that the careful ones after them find.

func TestBeginsLabelKnowsEachKey(t *testing.T) {
	for _, key := range append(labelKeys[:], "SENSITIVE BUT UNCLASSIFIED", "SBU") {
		require.True(t, beginsLabel(key), key)
		require.True(t, beginsLabel(strings.ToLower(key)), key)
	}
	for _, line := range []string{"", "T", "TH", "THE", "the minister", "COULD", "SAID", "A"} {
		require.False(t, beginsLabel(line), line)
	}
}

func TestMayBeValueKnowsEachForm(t *testing.T) {
	for _, s := range []string{"X1", "25X1", "1.6X1", "x1", "X1, X6", "MR", "M.R.", "MANUAL REVIEW", "DCI ONLY",
		"DNI ONLY",
		"SUBJECT TO TREATY", "OADR", "10/22/2029", "2029-10-22", "22 OCT 2029", "JANUARY 5, 2029", "FEBRUARY 5, 2029",
		"MARCH 5, 2029", "april 5, 2029", "MAY 5, 2029", "JUNE 5, 2029", "JULY 5, 2029", "AUG 5, 2029", "SEP 5, 2029",
		"OCT 5, 2029", "NOV 5, 2029", "Dec 5, 2029", "\u041cR", "M\u0420", "\u041eADR", "\u0425\u0031"} {
		require.True(t, mayBeValue(s), s)
	}
	for _, s := range []string{"", "X", "THE FLEET", "VARNES 000412", "BREDAL", "STATE FOR EUR", "M", "minister", "OFFICE",
		"25X1 and a sentence of more words", "MURPHY", "SCHMIDT", "OROSCO", "\u00b6B. VARNES 412"} {
		require.False(t, mayBeValue(s), s)
	}
}

func TestShortEndKnowsEachValue(t *testing.T) {
	for _, value := range []string{"X1", "SUBJECT TO TREATY", "SEPTEMBER 22, 2029", "2029-10-22", "\u041cR",
		strings.Repeat("X", longestValue)} {
		for _, before := range []string{"", "A sentence that is as long as a line of it is.\n", "\n\n", " - ", "(",
			"A sentence.\nDECL: ", "A sentence.\nDECLASSIFY ON:", "DECLASSIFY ON: (", "A sentence of more words.\n" +
				strings.Repeat(" ", 40)} {
			for _, after := range []string{"", ".", " ", ".)", " --"} {
				require.True(t, shortEnd(before+value+after), "%q", before+value+after)
			}
		}
	}
	for _, s := range []string{"The minister said that the talks would go on.",
		"a\nThe minister said that the talks would go on",
		strings.Repeat("X", longestValue+1)} {
		require.False(t, shortEnd(s), s)
	}
}

func TestOtherWordKnowsEachLevel(t *testing.T) {
	for _, s := range []string{"S", "SECRET His source", "C) The", "TS) The", "TOP SECRET The", "T.S. The", "SNF The",
		"NS) The", "NC The", "CTSA The", "U The", "CONFIDENTIAL/NF The", "S E C R E T The", "secret the", "", "(S) The",
		"5ECRET The", "S3CRET The"} {
		require.False(t, otherWord(s), s)
	}
	for _, s := range []string{"THE MINISTER", "MINISTER", "Ana", "SAID so", "COULD NOT", "UNDER IT", "A", "TOO late"} {
		require.True(t, otherWord(s), s)
	}
}

func TestMayLeadKnowsEachLevel(t *testing.T) {
	for _, word := range []string{"TOPSECRET", "SECRET", "CONFIDENTIAL", "UNCLASSIFIED", "UNCLAS", "FOUO", "CONF", "SBU",
		"LOU", "CUI", "UNC", "TS", "S", "C", "U", "R"} {
		require.True(t, marking.Opens(word), word)
		require.True(t, mayLead(word+": His source"), word)
	}
	for _, line := range []string{"TOP SECRET", "PARA 4", "ENTIRE TEXT", "(S) His", "4. His", "[S] His", "- S His",
		"5ECRET His"} {
		require.True(t, mayLead(line), line)
	}
	for _, line := range []string{"", "S", " SECRET", "\n", "minister", "MINISTER", "Secretary", "SECRETARY", "PARIS",
		"TOTAL", "ENTRY", "a man", "A MAN", "The minister", "LIMITED OFFICIAL USE"} {
		require.False(t, mayLead(line), line)
	}
}

// TestNoMarkBeginsWithTheArticle: the quick look passes over lines that begin with it.
func TestNoMarkBeginsWithTheArticle(t *testing.T) {
	for _, line := range []string{"a man", "A man", "A MAN", "a - S", "A - S", "A (S) man", "a ) x", "A [S]", "A S"} {
		require.False(t, mayLead(line))
		require.Zero(t, itemLabel(line), line)
		require.Zero(t, leadIn(line), line)
		require.False(t, codeSpan(line), line)
		require.Zero(t, guessAt(line).end, line)
		require.Zero(t, labelEnd(line), line)
		for _, length := range marksAtFront {
			require.Zero(t, length(line), line)
		}
	}
}

func TestLineAt(t *testing.T) {
	for s, want := range map[string][2]int{"a": {0, 1}, "ab\nc": {0, 3}, "  a\n": {2, 4}, " \n": {2, 2}, "\n": {1, 1},
		"\u00a0a": {2, 3}, "\u00e9\n": {0, 3}} {
		first, end := lineAt(s, 0)
		require.Equal(t, want, [2]int{first, end}, "%q", s)
	}
}

func TestSetApartLooksPastBlanks(t *testing.T) {
	heading := strings.Repeat("x", longestHeading)
	for text, want := range map[string]bool{"": false, "a ": false, "\n": true, "a.\n": true, "a.\n \t": true,
		"a,\nb ":                 false,
		"a\n\n" + heading + "\n": true, "a\n\n" + heading + "x\n": false, "a\n\n" + heading + " END TEXT\n": true,
		heading + "x\n": false,
		"x\n":           false, "a\nEND TEXT\n": true, "END TEXT\n": true,
		"a\n\n  ": true, "a long sentence that goes on with the\n": false, " ": false} {
		require.Equal(t, want, setApart(text+"(S) The", len(text)), "%q", text)
	}
}

func TestInsertBorderKnowsEachWord(t *testing.T) {
	for _, word := range borderWords {
		require.True(t, insertBorder("END "+word), word)
		require.True(t, insertBorder(strings.ToLower(word)), word)
	}
	require.False(t, insertBorder("THE FLEET"))
}

func TestBlanksAlone(t *testing.T) {
	for s, want := range map[string]bool{"": true, " \t\r\n": true, "\u00a0": true, " \u00a0 \n": true, "\u00a1": false,
		" a": false, "\u00a0a": false, "\xc2": false, "\xa0": false} {
		require.Equal(t, want, blanksAlone(s), "%q", s)
	}
}

func TestSignsEnd(t *testing.T) {
	for s, want := range map[string]int{"": 0, "S": 0, " (": 0, "((S": 2, "«“(S)": 6, "\xab(": 0, "*-S": 2} {
		require.Equal(t, want, signsEnd(s, openers), "%q", s)
	}
	for s, want := range map[string]int{"": -1, "S": -1, "S)": 1, "S E C”": 5, "S»": 1, "S\xbb": -1} {
		require.Equal(t, want, firstSign(s, closers), "%q", s)
	}
}

func TestOpeningFindsEachBracketOnce(t *testing.T) {
	text := "a (b) c ((d"
	o := opening{bracket: '(', text: text, at: -1}
	var places []int
	for at := o.next(0); at < len(text); at = o.next(at + 1) {
		places = append(places, at)
	}
	require.Equal(t, []int{2, 8, 9}, places)
	require.Equal(t, len(text), o.next(len(text)))
}

// TestOrdinaryIsNoLabelAndNoMark: what the quick look passes over is nothing for those that look with care.
func TestOrdinaryIsNoLabelAndNoMark(t *testing.T) {
	words := append([]string{"SECRET", "CONFIDENTIAL", "TOP SECRET", "LIMITED OFFICIAL USE", "ENTIRE TEXT SECRET.",
		"PARA 4.", "UNCLAS", "SENSITIVE", "NOFORN", "SBU", "S", "TS", "MINISTER", "Minister", "Secret", "VIII", "XVIII", "o",
		"4a", "BEGIN SUMMARY", "BEGIN", "(S", "SECR3T", "CONF", "SECRET/NOFORN", "SECRET/REL", "S//REL"}, leadWords[:]...)
	passed := 0
	for _, word := range words {
		for _, word := range []string{word, strings.ToLower(word), "BEGIN " + word} {
			for _, after := range []string{"", " ", ". ", ".", ": ", ") ", " - ", " -- ", " His source", ") His source",
				" SUMMARY: (S) His", " COMMENT. His", " 4. His", " (S) His", "/NF His", " USA, GBR) His", "\n(S) His",
				"\u00a0- His"} {
				s := word + after
				if !ordinary(s) {
					continue
				}
				passed++
				require.Zero(t, itemLabel(s), s)
				require.Zero(t, leadIn(s), s)
				require.False(t, codeSpan(s), s)
				for _, length := range marksAtFront {
					require.Zero(t, length(s), s)
				}
			}
		}
	}
	require.Greater(t, passed, 50)
}
