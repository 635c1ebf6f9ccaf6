package marking

import (
	"slices"
	"testing"

	"github.com/stretchr/testify/require"
)

func TestWhereAMarkBegins(t *testing.T) {
	for _, mark := range []string{
		"(S)", "(C/NF)", "(S//NF)", "(TS//SI/TK//NF)", "(SBU)", "(SBU/NF)", "(U//FOUO)", "(LOU)", "(SECRET)",
		"(Confidential)", "(TOP SECRET)", "(C )", "( C)", "(C NF)", "(S-NF)", "(S, NF)",
		"(S//REL TO USA, GBR)", "(S/Rel Pak)", "(C/Releasable to Italy)", "(C - ENTIRE TEXT)", "(S XXXXXX)", "(C..)",
		"(S//NOFORM)", "(S//FISA)", "(TS//IMCON)", "(S/WNINTEL)", "(S/CNWDI)", "(S/FN)", "(S//NFO)", "(S//BLARG)",
		"(C/NOFRN)", "(S//ORCON/NOFORN)", "(C//XYZZY//NF)", "(S/NOCONTRACT)",
		"(SERCET//NF)", "(CONFIDENTAL/NF)", "(SECRET//BLARG)",
	} {
		require.Equal(t, len(mark), MarkLength(mark+" Text."), mark)
		require.Equal(t, len(mark), LooseMarkLength(mark+" Text."), mark)
		if len(mark) < 20 { // a longer one is prose
			require.Equal(t, len("Text. "), MarkAtEnd("Text. "+mark), mark)
		}
	}
	for _, prose := range []string{
		"(c) a third point", "(s)", "(a)", "(C and D)", "(S Korea) says", "(C-130) left", "(U-2) flew", "(U.S. boats)",
		"(S/he)", "(C/o Mr. Q)", "(S/CT) officials", "(U/S Qqq)", "(S/ES)", "(S/CPR)", "(S/P)",
		"(R)", "(UN)", "(CDMA) in 2012", "(DFAIT) officials", "(SE) said", "(C/S)", "(CUBA IS)", "(PS)", "(SEE BELOW)",
		"(S//he)", "(C", "", "(", "()", "(secretly)", "(SECRETS//NF", "(SECRETARY)", "(Secretary/NF)",
	} {
		require.Zero(t, MarkLength(prose), prose)
	}
	for _, loose := range []string{"(c/nf)", "(NC)", "(CONF)", "(S/CT)", "(S/BLARG)", "(N/SF)", "(R)", "(C/S)"} {
		require.Equal(t, len(loose), LooseMarkLength(loose+" Text."), "after a number %s is a mark gone wrong", loose)
	}
}

func TestUnknownWordsAreKept(t *testing.T) {
	for mark, want := range map[string][2]string{
		"(S//NOFORM)": {"SECRET", "NOFORM"}, "(S/WNINTEL)": {"SECRET", "WNINTEL"}, "(S//FISA)": {"SECRET", "FISA"},
		"(TS//IMCON)": {"TOP SECRET", "IMCON"}, "(S/CNWDI)": {"SECRET", "CNWDI"},
		"(C//XYZZY//NF)": {"CONFIDENTIAL//NOFORN", "XYZZY"}, "(SERCET//NF)": {"SECRET//NOFORN", "SERCET"},
		"(CONF)": {"", "CONF"}, "(S/FN)": {"SECRET", "FN"},
		"(S/NOF\u041eRM)": {"SECRET", "NOF\u041eRM"},
	} {
		p := Parse(mark)
		w, ok := p.Unknown()
		require.True(t, ok, mark)
		require.Equal(t, want, [2]string{p.String(), w.Text}, mark)
		require.Equal(t, w.Text, w.Span.In(mark))
		require.False(t, Known(w.Text))
	}
}

// TestDisguisedMarks: a mark with characters that are not what they seem is read as what it seems, and says so.
func TestDisguisedMarks(t *testing.T) {
	for mark, want := range map[string]string{
		"(S\u200b)": "SECRET", "(S\u00a0)": "SECRET", "(S\u00ad)": "SECRET", "(\u0405)": "SECRET",
		"\uff08S\uff09": "SECRET", "(S//NOF\u041eRN)": "SECRET//NOFORN", "(\u0421/NF)": "CONFIDENTIAL//NOFORN",
		"S\u00a0E\u00a0C\u00a0R\u00a0E\u00a0T": "SECRET", "\uff33\uff25\uff23\uff32\uff25\uff34": "SECRET",
	} {
		p := Parse(mark)
		require.Equal(t, want, p.String(), "%q", mark)
		require.NotZero(t, p.Defects&Disguised, "%q", mark)
		for _, w := range p.Words {
			require.Equal(t, w.Text, w.Span.In(mark), "%q", mark)
		}
	}
	require.Zero(t, Parse("(S//NF)").Defects&Disguised)
}

// TestBeginsCaption: the letters of a caption, no matter what follows, and no others.
func TestBeginsCaption(t *testing.T) {
	for s, want := range map[string]bool{
		"SIPDIS": true, "sipdisNOFORN": true, "SENSITIVEE": true, "ORCON": true, "SIPDI": false, "STATE": false, "": false,
		"1": false, "\xc3\x89": false, "Zebra": false,
	} {
		require.Equal(t, want, BeginsCaption(s), "%q", s)
	}
}

// TestSeparatorsOfMarks: one stroke and two are told apart.
func TestSeparatorsOfMarks(t *testing.T) {
	for s, want := range map[string][2]bool{
		"S": {}, "S/NF": {true, false}, "S//NF": {false, true}, "S/NF//ORCON": {true, true},
	} {
		p := Parse("(" + s + ")")
		require.Equal(t, want, [2]bool{p.Single, p.Double}, s)
	}
}

// TestBadCodes: three letters that are no country, and nothing of another length.
func TestBadCodes(t *testing.T) {
	for s, want := range map[string]bool{
		"XQZ": true, "X1Z": true, "GBR": false, "GOI": false, "XQ": false,
		"XQZZ": false, "X Z": false, "NATO": false, "": false,
	} {
		require.Equal(t, want, ReleaseName{Text: s}.BadCode(), "%q", s)
	}
}

// TestUnknownGroups: one, two or four letters that are no group's.
func TestUnknownGroups(t *testing.T) {
	for s, want := range map[string]bool{
		"XX": true, "X": true, "QQZZ": true, "Q8": true, "XXXX": false, "UK": false, "EU": false, "TEYE": false,
		"NATO": false, "IRAQ": false, "XYZ": false, "GOQV": false, "Qqqq": false, "": false, "X.": false,
	} {
		require.Equal(t, want, ReleaseName{Text: s}.UnknownGroup(), "%q", s)
	}
}

// TestControlsOfALine: a word that is in no vocabulary is a control after two strokes alone.
func TestControlsOfALine(t *testing.T) {
	for s, want := range map[string]int{
		"//NOFORN VARNES": len("//NOFORN"), "//XYZZY VARNES": len("//XYZZY"), "//X": 0, " XYZZY": 0,
		"": 0, "//": 0, "//xyzzy": 0,
	} {
		require.Equal(t, want, ControlsLength(s), "%q", s)
	}
	require.Zero(t, controlLength("", false))
	require.Zero(t, controlLength("xyzzy", false))
}

// TestPlainMarks: the marks that are read without the vocabulary are those that it reads, and so long.
func TestPlainMarks(t *testing.T) {
	for _, mark := range []string{"(U)", "(C)", "(S)", "(TS)", "(SBU)", "(LOU)", "(C/NF)", "(S/NF)", "(SBU/NF)", "(C//NF)",
		"(S//NF)"} {
		require.Equal(t, len(mark), plainMark(mark+" text)"), mark)
		word := FirstTerm(mark[1:])
		require.True(t, Opens(word) && controlsFollow(mark[1+len(word):len(mark)-1]), mark)
		require.Equal(t, len(mark), MarkLength(mark+" text)"), mark)
	}
	for _, other := range []string{"", "(", "()", "(U", "U)", "(R)", "(c)", "(A)", "( C)", "(C", "(SBU/NF",
		"((C)", "(C\n)"} {
		require.Zero(t, plainMark(other), other)
	}
}

// TestTermsByInitial: each term is found by its first letter, and the order among those of one letter is that of terms.
func TestTermsByInitial(t *testing.T) {
	n := 0
	for c := range 256 {
		for _, found := range termsOf(byte(c)) {
			require.Equal(t, byte(c), found.text[0])
			n++
		}
	}
	require.Equal(t, len(terms), n)
	for i := range terms {
		same := termsOf(terms[i].text[0])
		at := slices.Index(same, &terms[i])
		require.GreaterOrEqual(t, at, 0, terms[i].text)
		for _, before := range same[:at] {
			require.False(t, slices.ContainsFunc(terms[i:], func(o term) bool { return o == *before }), terms[i].text)
		}
	}
}

// TestEntireTextMark: what a mark of the entire text says about each portion.
func TestEntireTextMark(t *testing.T) {
	for mark, want := range map[string]string{
		"(S//NF - ENTIRE TEXT)": "S//NF", "CONFIDENTIAL - ENTIRE TEXT.": "CONFIDENTIAL",
		"ENTIRE TEXT IS SECRET//NOFORN.": "SECRET//NOFORN", "(ENTIRE TEXT - S)": "S", "(C--Entire text)": "C",
		"(S)": "S", "(ENTIRE TEXT)": "",
		"(S//NF \u2013 ENTIRE TEXT)": "S//NF", "(C\u2014Entire text)": "C", "ENTIRE TEXT \u2013 SECRET": "SECRET",
	} {
		require.Equal(t, want, EntireTextMark(mark), mark)
	}
	for mark, whole := range map[string]bool{
		"ENTIRE TEXT IS SECRET//NOFORN.": true, "ENTIRE TEXT - S//REL TO USA, GBR)": true, "ENTIRE TEXT SECRET/NF": true,
		"ENTIRE TEXT IS SECRET/the plan": false, "ENTIRE TEXT IS SECRETLY": false,
	} {
		require.Equal(t, whole, EntireTextLength(mark) == len(mark), mark)
	}
}
