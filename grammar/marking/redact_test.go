package marking

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/require"
	"pgregory.net/rapid"
)

// TestRedact: a mark is quoted as far as it is one.
func TestRedact(t *testing.T) {
	for text, want := range map[string]string{
		"(C//NF)":                     "(C//NF)",
		"( sbu )":                     "( sbu )",
		"(C /NF":                      "(C /NF",
		"(S//REL TO USA, GBR, LTU)":   "(S//REL TO USA, GBR, LTU)",
		"(S/Rel Pak)":                 "(S/Rel Pak)",
		"(C/Releasable to Italy)":     "(C/Releasable to Italy)",
		"(S/REL United Kingdom, NZ)":  "(S/REL United Kingdom, NZ)",
		"(S//REL TO USA, FVEY, NATO)": "(S//REL TO USA, FVEY, NATO)",
		"SECRET//NOFORN":              "SECRET//NOFORN",
		"C O N F I D E N T A L":       "C O N F I D E N T A L",
		"(C - ENTIRE TEXT)":           "(C - ENTIRE TEXT)",
		// words with a typo
		"(SUB)": "(SUB)", "(NC)": "(NC)", "(CONF)": "(CONF)", "(C/FN)": "(C/FN)", "(C//NOFRON)": "(C//NOFRON)",
		"CONFIDENTAIL": "CONFIDENTAIL", "(UNCLASIFIED)": "(UNCLASIFIED)", "(SENSITVE)": "(SENSITVE)",
		// prose
		"(C//NF agent kowalski was paid at the pier)": "(C//NF " + Dots + ")",
		"(S//REL TO FM Kowalski told us)":             "(S//REL TO " + Dots + ")",
		"(S//REL TO USA, Kowalski, GBR)":              "(S//REL TO USA, " + Dots + ", GBR)",
		"(kowalski C//NF)":                            "(" + Dots + " C//NF)",
		"(C/kowalski/NF)":                             "(C/" + Dots + "/NF)",
		"(BOAT)":                                      "(" + Dots + ")",
		"(C//NF agent)":                               "(C//NF " + Dots + ")",
		"(C//NF boat)":                                "(C//NF " + Dots + ")",
		"(C//NF BOAT)":                                "(C//NF " + Dots + ")",
		"(C//NF Józef)":                               "(C//NF " + Dots + ")",
		"(S/REL boat, us, are)":                       "(S/REL " + Dots + ")",
		"(C//NF 555-0134)":                            "(C//NF " + Dots + ")",
		"(S//REL TO USA THE PIER)":                    "(S//REL TO USA " + Dots + ")",
		"":                                            "",
		"kowalski":                                    Dots,
	} {
		require.Equal(t, want, Redact(text), "%q", text)
	}
}

// TestRedactReadsNoFurtherThanParse: words beyond what a marking is read of are dots too.
func TestRedactReadsNoFurtherThanParse(t *testing.T) {
	require.NotContains(t, Redact("(C//NF"+strings.Repeat(" ", longest)+" kowalski)"), "kowalski")
	require.NotContains(t, Redact("(C//"+strings.Repeat("NF/", longest/3)+"kowalski)"), "kowal")
}

// prose are words as drafters write them, none of which is a marking's.
var prose = []string{
	"agent", "boat", "pier", "kowalski", "was", "paid", "told", "minister", "harbor", "wants", "money", "source",
	"meeting", "doctor", "embassy",
	"brother", "talks", "letter", "house", "car", "bank", "the", "his", "her", "met", "with", "from", "who", "said",
	"that", "would", "asset", "driver",
}

// TestNoProseOutOfAMark puts words of prose at every place of marks of the vocabulary, in small and in large letters.
func TestNoProseOutOfAMark(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		pieces := rapid.SliceOfN(rapid.SampledFrom([]string{"C", "S", "TS", "SBU", "NF", "NOFORN", "REL TO USA, GBR",
			"ORCON", "FOUO", "SECRET", "/", "//", " ", ", ", "-"}), 1, 8).Draw(t, "pieces")
		word := rapid.SampledFrom(prose).Draw(t, "word")
		word = rapid.SampledFrom([]func(string) string{strings.ToUpper, strings.ToLower,
			func(s string) string { return strings.ToUpper(s[:1]) + s[1:] }}).Draw(t, "case")(word)
		at := rapid.IntRange(0, len(pieces)).Draw(t, "at")
		text := "(" + strings.Join(pieces[:at], " ") + " " + word + " " + strings.Join(pieces[at:], " ") + ")"
		require.NotContains(t, strings.Fields(strings.NewReplacer("/", " ", "(", " ", ")", " ", ",", " ", "-",
			" ").Replace(Redact(text))), word, "%s", text)
	})
}

// TestAllOfTheVocabularyIsQuoted: what the package reads it also shows.
func TestAllOfTheVocabularyIsQuoted(t *testing.T) {
	for _, term := range terms {
		if term.kind != groupTerm {
			require.Equal(t, "("+term.text+")", Redact("("+term.text+")"))
		}
	}
	for name, code := range countries.Get() {
		if strings.Contains(name, ".") { // read as several words
			continue
		}
		require.Equal(t, "(S/REL "+name+")", Redact("(S/REL "+name+")"))
		require.Equal(t, "(S//REL TO USA, "+code+")", Redact("(S//REL TO USA, "+code+")"))
	}
	rapid.Check(t, func(t *rapid.T) {
		m := anyMarking().Draw(t, "m")
		require.Equal(t, m.String(), Redact(m.String()))
		require.Equal(t, m.Portion(), Redact(m.Portion()))
	})
}

// TestTermsAloneAreShown: what needs no parse has no word that parsing would hide.
func TestTermsAloneAreShown(t *testing.T) {
	require.False(t, termsAlone("SECRET//REL TO USA") || termsAlone("SECRET AGENT") || termsAlone("(S)") ||
		termsAlone(strings.Repeat("SECRET/", longest)))
	for i := range terms {
		for _, sign := range [...]string{"/", "//"} {
			text := "SECRET" + sign + terms[i].text
			require.Equal(t, terms[i].kind != releaseTerm, termsAlone(text), text)
			if termsAlone(text) {
				require.Empty(t, Parse(text).Prose(), text)
			}
		}
	}
}
