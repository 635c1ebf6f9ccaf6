package text

import (
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/stretchr/testify/require"
)

// blanks are all spaces of Unicode that separate words on one line, and the byte order mark.
const blanks = " " +
	"\t\v\f\u00a0\u1680\u2000\u2001" +
	"\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u202f\u205f\u3000\u2028\u2029\u0085\ufeff"

func TestBlanks(t *testing.T) {
	for _, r := range blanks {
		s := string(r)
		require.Equal(t, len(s), Blank(s, 0), "%U", r)
		require.Equal(t, len(s), SkipBlank(s+"x", 0), "%U", r)
		require.Equal(t, "x", TrimBlank(s+"x"+s), "%U", r)
		require.Equal(t, "x", strings.TrimSpace(Plain(s+"x")), "%U", r)
	}
	for _, r := range "a0-\\é–’\u200b\u00ad" {
		require.Zero(t, Blank(string(r), 0), "%U", r)
	}
}

// TestASCIIEnds: for each length, and each place of the byte beyond ASCII.
func TestASCIIEnds(t *testing.T) {
	for n := range 90 {
		ascii := strings.Repeat("a", n)
		for from := range n + 1 {
			require.Equal(t, n, ASCIIEnd(ascii, from))
			require.Equal(t, n, ASCIIEnd(ascii+"é"+ascii, from))
		}
	}
}

// TestPlainKeepsOffsets: what is plain has its bytes where they were, and is plain already.
func TestPlainKeepsOffsets(t *testing.T) {
	for s, want := range map[string]string{
		"": "", "abc": "abc", "a\u00a0b": "a  b", "\ufeffSECRET": "   SECRET", "(\u0405)": "(S )",
		"\uff08S\uff09": "(  S)  ", "(S\u200b)": "(S   )",
		"S\u00adECRET": "S  ECRET", "NOF\u041eRN": "NOFO RN", "café “x”": "café “x”", "\xff\xfe": "\xff\xfe",
		"eight by\u00a0te": "eight by  te", "\U0001d412": "S   ",
	} {
		require.Equal(t, want, Plain(s), "%q", s)
		require.Len(t, Plain(s), len(s))
		require.Equal(t, want, Plain(want))
	}
	s := "prose of plain letters, longer than a word"
	require.Zero(t, testing.AllocsPerRun(10, func() { Plain(s) }))
}

// TestASCIIStaysAsItIs: Fold copies it without a look.
func TestASCIIStaysAsItIs(t *testing.T) {
	for r := range rune(0x80) {
		_, odd := plainRune(r)
		require.False(t, odd, "%q", r)
	}
}

func TestFold(t *testing.T) {
	for s, want := range map[string]string{
		"NOF\u041eRN": "NOFORN", "N\u200bO\u00adFORN": "NOFORN", "C/\u039d\u03dc": "C/NF", "\uff33//\uff2e\uff26": "S//NF",
		"S\u00a0E": "S E", "é\u0405": "éS",
	} {
		folded, at := Fold(s)
		require.Equal(t, want, folded, "%q", s)
		require.Len(t, at, len(folded)+1)
		require.Equal(t, len(s), at[len(folded)])
	}
	_, at := Fold("NOFORN")
	require.Nil(t, at)
}

func TestLookAlikes(t *testing.T) {
	for _, list := range alike {
		for _, r := range list.runes {
			c, ok := LookAlike(r)
			require.True(t, ok && c == list.ascii, "%U", r)
		}
	}
	for c := byte('!'); c <= '~'; c++ {
		full, ok := LookAlike(rune(c) - '!' + 0xFF01)
		require.True(t, ok && full == c)
	}
	for _, r := range "éüñ“”‘’–—…•¶§€ÉĞжди中あ" {
		_, ok := LookAlike(r)
		require.False(t, ok, "%U %c", r, r)
	}
}

func TestInvisible(t *testing.T) {
	for _, r := range "\u00ad\u034f\u061c\u180e\u200b\u200c\u200d\u200e\u200f" +
		"\u202a\u202e\u2060\u2063\u2066\ufe0f\U000e0041" {
		require.True(t, Invisible(r), "%U", r)
	}
	for _, r := range "a é\u00a0\u3000\ufeff–" {
		require.False(t, Invisible(r), "%U", r)
	}
}

func TestMonth(t *testing.T) {
	for s, want := range map[string][2]int{
		"JAN": {1, 3}, "january 3": {1, 7}, "Sept.": {9, 4}, "SEPTEMBER": {9, 9}, "DEC09": {12, 3}, "Marc": {3, 4},
		"MAY": {5, 3}, "JUNE 2004": {6, 4},
		"": {}, "MA": {}, "MAYS": {}, "DEX": {}, "SEPTEMBERS": {}, "09": {}, "JU": {}, "MARCHING": {},
	} {
		m, n := Month(s)
		require.Equal(t, want, [2]int{m, n}, s)
	}
}

func TestOneSlip(t *testing.T) {
	for _, c := range [][2]string{
		{"NOFORM", "NOFORN"}, {"NOFRN", "NOFORN"}, {"NOFOORN", "NOFORN"}, {"NFOORN", "NOFORN"}, {"noform", "NOFORN"},
		{"", "C"}, {"SECRET", "SECRET"}, {"Classifeid", "CLASSIFIED"},
	} {
		require.True(t, OneSlip(c[0], c[1]) && OneSlip(c[1], c[0]), "%v", c)
	}
	for _, c := range [][2]string{{"NOFXXN", "NOFORN"}, {"FONORN", "NOFORN"}, {"NOF", "NOFORN"}, {"OFORNN", "NOFORN"}} {
		require.False(t, OneSlip(c[0], c[1]) || OneSlip(c[1], c[0]), "%v", c)
	}
}

func TestNearest(t *testing.T) {
	require.Equal(t, "check", Nearest("chek", []string{"fix", "check", "decode"}))
	require.Equal(t, "R001", Nearest("r01", []string{"S001", "R001"}))
	require.Empty(t, Nearest("zzzz", []string{"fix", "check"}))
}

func TestFolding(t *testing.T) {
	require.True(t, HasFold("Classified by", "CLASSIFIED") && !HasFold("Class", "CLASSIFIED"))
	require.True(t, HasWord("secret", "SECRET") && HasWord("SECRET/", "SECRET") && !HasWord("SECRETS", "SECRET") &&
		!HasWord("SECRET1", "SECRET"))
	require.True(t, EndsFold("a reason", "REASON") && EndsFold("Reason", "REASON") && !EndsFold("reasons", "REASON") &&
		!EndsFold("son", "REASON"))
	require.Equal(t, 4, IndexFold("the Of of", "OF"))
	require.Equal(t, 7, LastIndexFold("the Of of", "OF"))
	require.Equal(t, -1, LastIndexFold("the oo", "OF"))
	for at := range 2 * lastPiece {
		s := strings.Repeat("o", at) + "Of"
		require.Equal(t, at, LastIndexFold(s+strings.Repeat("f", 2*lastPiece-at), "OF"))
	}
	require.Equal(t, -1, IndexFold("the", "OF"))
	require.Equal(t, 1, IndexFold("x 1.", " 1."))
	for in, want := range map[string]int{"of": 0, "soft, of": 6, "offer of": 6, "of1 1of": -1, "(of)": 1, "oof Of": 4,
		"": -1, "o": -1} {
		require.Equal(t, want, IndexWord(in, "OF"), "%q", in)
	}
	require.Equal(t, "PORT OF BREDAL", Squeeze(" Port\u00a0of  Bredal\n"))
	require.Equal(t, "OSTER", Squeeze("OSTER"))
	require.True(t, HasLower("Ab") && !HasLower("AB 1"))
	require.Equal(t, 412, Number("412/01"))
}

func FuzzPlain(f *testing.F) {
	for _, s := range []string{"", "a\u00a0b", "\xc2", "\xc2\xa0\xe2\x80", "\ufeff\u200b",
		strings.Repeat("x", 20) + "\u3000"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		plain := Plain(s)
		require.Len(t, plain, len(s))
		require.Equal(t, plain, Plain(plain))
		require.Equal(t, utf8.ValidString(s), utf8.ValidString(plain))
		folded, at := Fold(s)
		if at != nil {
			require.Len(t, at, len(folded)+1)
		}
		require.Equal(t, SkipBlank(s, 0) == len(s), SkipBlank(s, 0) >= len(TrimBlank(s))+SkipBlank(s, 0))
		TrimBlank(s)
		FindDTG(s)
		ArchiveDay(s)
	})
}

// TestIndexFoldFindsTheFirst: at any place, in any case, after parts of the phrase, and never past the end.
func TestIndexFoldFindsTheFirst(t *testing.T) {
	for _, phrase := range []string{"PAPER", "AA", "X", " OF ", "1ST"} {
		for at := range 40 {
			for _, lead := range []string{".", "p", "P", "pape", "a.", "A", "1s", " o"} {
				before := strings.Repeat(lead, at)
				for _, s := range []string{before + phrase, before + strings.ToLower(phrase) + "paper", before} {
					require.Equal(t, strings.Index(strings.ToUpper(s), phrase), IndexFold(s, phrase), "%q in %q", phrase, s)
				}
			}
		}
	}
	require.Equal(t, -1, IndexFold("", "X"))
	require.Equal(t, -1, IndexFold("pape", "PAPER"))
}

// TestPlainFindsEachOddCharacter: at each place of a text longer than what is looked at in one step.
func TestPlainFindsEachOddCharacter(t *testing.T) {
	for n := range 80 {
		for m := range 40 {
			before, after := strings.Repeat("x", n), strings.Repeat("y", m)
			require.Equal(t, before+"  "+after, Plain(before+"\u00a0"+after))
		}
	}
}

// TestTypos: an exchange of neighbors is one typo, and what is beyond the limit is only known to be beyond it.
func TestTypos(t *testing.T) {
	for _, c := range []struct {
		a, b string
		want int
	}{
		{"NOFORN", "NOFORN", 0}, {"NOFRON", "NOFORN", 1}, {"NOFOR", "NOFORN", 1}, {"NOFORNN", "NOFORN", 1},
		{"NOFORM", "NOFORN", 1}, {"ONFRON", "NOFORN", 2}, {"noforn", "NOFORN", 6}, {"", "AB", 2}, {"AB", "", 2},
	} {
		require.Equal(t, c.want, Typos(c.a, c.b, 6), c.a)
	}
	require.Greater(t, Typos("SECRET", "S", 1), 1)
	require.Greater(t, Typos("A", strings.Repeat("A", 32), 31), 31, "too long to be compared")
}

// TestNearMonth: a typo in a name, or the first three letters in another order; not each short word.
func TestNearMonth(t *testing.T) {
	for w, want := range map[string]bool{"MRA": true, "JNA": true, "JANURY": true, "OCTOBRE": true, "SEPTEMBERR": true,
		"MARCH": true, "MYA": false, "MAN": false, "MAX": false, "THE": false, "": false, "JULIA": false} {
		require.Equal(t, want, NearMonth(w), w)
	}
}

// TestOneSlipCountsAsTypos: as Typos counts, of which one may be an exchange.
func TestOneSlipCountsAsTypos(t *testing.T) {
	const letters = "ABC"
	var words []string
	for n := range 5 {
		for i := range 81 {
			w := ""
			for k, rest := 0, i; k < n; k, rest = k+1, rest/3 {
				w += letters[rest%3 : rest%3+1]
			}
			words = append(words, w)
		}
	}
	for _, a := range words {
		for _, b := range words {
			require.Equal(t, Typos(a, b, 1) <= 1, OneSlip(strings.ToLower(a), b), "%s %s", a, b)
		}
	}
}
