package sighting

import (
	"math/rand/v2"
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"
)

func TestApart(t *testing.T) {
	for text, want := range map[string]bool{"a.\n\n|b": true, "a.\r\n\r\n|b": true, "a.\n \t\n|b": true, "a.\n|b": false,
		"a|b": false, "|b": true, "b|": true, "\n|b": false, "a.\n\n b|c": false, "a.\n\n\n|b": true, "a.\r\r|b": false,
		"1.4 (b\n\n|d": false, "1.4 (b)\n\n|d": true, "1.4 (b) (c\n\n|d": false, "1.4 [b\n\n|d": false,
		"1.4 <b>\n\n|d": false,
		"(a man who has no closing bracket and says so\n\n|d": true, "\n\n|b": true} {
		before, after, _ := strings.Cut(text, "|")
		require.Equal(t, want, Apart(before+after, len(before)), "%q", text)
	}
}

// TestApartPiecesAreReadAlone: Scan finds in a text what it finds in the pieces before and after an offset, also where
// pieces of markings come one after the other in any order.
func TestApartPiecesAreReadAlone(t *testing.T) {
	n := 0
	for seed := range uint64(20_000) {
		text := randomText(rand.New(rand.NewPCG(seed, 1)))
		whole := Scan(text)
		for at := range len(text) + 1 {
			if !Apart(text, at) {
				continue
			}
			n++
			pieces := Scan(text[:at])
			for _, s := range Scan(text[at:]) {
				s.Span = s.Span.Shift(at)
				pieces = append(pieces, s)
			}
			require.True(t, slices.Equal(whole, pieces), "%q at %d\n%v\n%v", text, at, whole, pieces)
		}
	}
	require.Greater(t, n, 20_000)
}

// randomText is a short text of pieces that mean something to the scanner.
func randomText(r *rand.Rand) string {
	var b strings.Builder
	for range 4 + r.IntN(16) {
		b.WriteString(scanned[r.IntN(len(scanned))])
	}
	return b.String()
}

// scanned are pieces of markings, whole and broken, and what may be between them.
var scanned = [...]string{"\n\n", "\n\n", "\n\n", "\n\n", "\r\n\r\n", "\n \n", "\n", "\r\n", "\r", " ", " ",
	"  ", "\t", ".", ",", ":", "-", "/", "//", "(", "[", "{", "<", ")", "]", "}", ">", "(S)", "(C/NF)",
	"(SBU)", "C)", "(S", "(b)", "(b", "b", "d", "D", "A", "and", "AND", "A N D", "1.4", "1.", "1", "5",
	"REASON", "REASONS:", "E.O.", "E.O. 12958", "EO", "DECL:", "OADR", "X1", "N", "N/A", "25X1", "TEN",
	"YEARS", "MAY", "5 MAY", "2019", "05", "03/05/2019", "03/05/20", "19", "20190305", "051522Z", "SECRET",
	"S E C R E T", "C O N F I D E N T I A", "L", "S E", "TOP", "LIMITED OFFICIAL", "USE", "NOFORN",
	"SENSITIVE", "BUT", "UNCLASSIFIED", "NODIS", "REL TO USA", "GBR", "ZNY", "CCCCC", "SUBJECT:", "SUBJ",
	"CLASSIFIED BY", "DERIVED FROM", "2.", "the minister", "NATO", "SECRT", "E F T O",
	"REA\u017fON", "DER\u0131VED FROM", "SENS\u0131T\u0131VE", "EYE\u017f ONLY", "restr\u0131cted data",
	"\u00e9", "#", "XX", "*"}
