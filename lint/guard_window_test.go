package lint

import (
	"fmt"
	"math/rand/v2"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/cablelint/cablelint/grammar/source"
	"github.com/cablelint/cablelint/internal/testing/mutation"
)

// permittedOverWhole is permitted for one fix with a look at the whole text, instead of pieces of it around the edits.
func permittedOverWhole(text string, f *Fix) bool {
	edits := placed([]*Fix{f})
	w := replaced(text, 0, len(text), edits)
	inside := make([]inside, 1)
	return keepMarkup(text, edits) && keepQuotations(text, edits) && w.keeps(inside, &reader{}) && inside[0].keeps(f.Kind)
}

// TestWindowsSeeWhatTheWholeTextShows: a look around the edits permits what a look at the whole text permits: at edits
// of pieces of markings in texts of such pieces, which are short, so that each edit may be near a window's end.
func TestWindowsSeeWhatTheWholeTextShows(t *testing.T) {
	count := map[bool]int{}
	for seed := range uint64(60_000) {
		r := rand.New(rand.NewPCG(seed, 2))
		var b strings.Builder
		for range 4 + r.IntN(24) {
			b.WriteString(windowed[r.IntN(len(windowed))])
		}
		text := b.String()
		requireSameVerdict(t, text, randomFix(r, text, wordsApart(text)), count)
	}
	require.Greater(t, min(count[true], count[false]), 10_000, "%v", count)
}

// TestWindowsSeeWhatTheWholeCableShows is the same for cables, those of testdata, sound ones and broken ones.
func TestWindowsSeeWhatTheWholeCableShows(t *testing.T) {
	count := map[bool]int{}
	random := func(text string, seed uint64) {
		r := rand.New(rand.NewPCG(seed, 4))
		places := wordsApart(text)
		for range 20 {
			requireSameVerdict(t, text, randomFix(r, text, places), count)
		}
	}
	paths, err := filepath.Glob("../testdata/cables/*.txt")
	require.NoError(t, err)
	for i, path := range paths {
		b, err := os.ReadFile(path)
		require.NoError(t, err)
		random(string(b), uint64(i))
	}
	for seed := range uint64(8) {
		text := mutation.Read(mutation.Sound(seed).Text, rand.New(rand.NewPCG(seed, 3)))
		for i, o := range mutation.Operators() {
			if m, ok := o.Apply(text); ok {
				random(m.Text, seed<<8|uint64(i))
			}
		}
	}
	require.Greater(t, min(count[true], count[false]), 1000, "%v", count)
}

func requireSameVerdict(t *testing.T, text string, f *Fix, count map[bool]int) {
	want := permittedOverWhole(text, f)
	count[want]++
	if Permitted(text, f) != want {
		require.Fail(t, "not the same verdict", fmt.Sprintf("whole text %v: %v of\n%q", want, f.Edits, text))
	}
}

// wordsApart are the offsets in a text where a word, a blank or a sign begins or ends.
func wordsApart(text string) (places []int) {
	for at := range len(text) + 1 {
		if at == 0 || at == len(text) || !wordByte(text[at-1]) || !wordByte(text[at]) {
			places = append(places, at)
		}
	}
	return places
}

// randomFix replaces one to three pieces of a text, short ones mostly, by a piece of markings, or by what they are in
// another case or with blanks in them.
func randomFix(r *rand.Rand, text string, places []int) *Fix {
	f := &Fix{Kind: [...]FixKind{Safe, Unsafe, Choice}[r.IntN(3)]}
	for at, n := r.IntN(len(places)), 1+r.IntN(3); n > 0 && at < len(places); n-- {
		end := min(at+r.IntN(5), len(places)-1)
		span := source.Span{Start: places[at], End: places[end]}
		was := span.In(text)
		is := windowed[r.IntN(len(windowed))]
		switch r.IntN(6) {
		case 0:
			is = was + is
		case 1:
			is += was
		case 2:
			is = strings.ToUpper(was)
		case 3:
			is = strings.ReplaceAll(was, ",", " and")
		}
		if is != was {
			f.Edits = append(f.Edits, Edit{Span: span, Text: is})
		}
		at = end + 1 + r.IntN(6)
	}
	return f
}

// windowed are pieces of markings, whole and broken, and what may be between them.
var windowed = [...]string{"\n\n", "\n\n", "\n\n", "\n\n", "\r\n\r\n", "\n \n", "\n", "\r\n", " ", " ", " ",
	"  ", ".", ",", ":", " - ", "/", "(", "[", ")", "]", "\"", "(S)", " (S) ", "(C/NF)", " (U)", "(SBU)", "C)",
	"(S", "(b)", "(b", " b", " d", "D. ", "and", " and ", "1.4 ", "1. ", "2. ", "5", "REASON: ",
	"E.O. 12958: ", "DECL: ", "OADR", "X1", "N/A", "25X1", "TEN YEARS", "5 MAY 2019", "05", "03/05/2019",
	"3/5/19", "20190305", "SECRET", "S E C R E T ", "C O N F I D E N T I A", " L", "TOP ", "NOFORN",
	"SENSITIVE", " BUT UNCLASSIFIED", "NODIS", "REL TO USA, GBR", "ZNY CCCCC", "SUBJECT: ", "CLASSIFIED BY ",
	"the minister", " a man ", "Talks", "SIPDIS", "\u00a0", "*"}
