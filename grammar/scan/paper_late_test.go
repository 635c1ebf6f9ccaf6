package scan

import (
	"testing"

	"github.com/stretchr/testify/require"
)

// TestMarksBehindAmongMarksInFront: a paragraph that ends with a mark is marked also where others have theirs in front.
// A mark after a name, a title or a few words is not a paragraph's.
func TestMarksBehindAmongMarksInFront(t *testing.T) {
	const memo = "CONFIDENTIAL\n\nMEMORANDUM FOR THE MAYOR\n\nSUBJECT: (U) Piers\n\n1. (C) The pier is old.\n\n"
	for s, want := range map[string]int{
		"2. The pier is new, and nobody saw it. (S)\n":                                                 1,
		"The pier is new, and nobody saw it. (S)\n":                                                    1,
		"2. The pier is new, and nobody saw\nit before. (S//NF)\n":                                     1,
		"a. Was the pier old, and who saw it? (TS)\n":                                                  1,
		"- The pier is new, and nobody saw it! (C)\n":                                                  1,
		"2. The pier is new, and nobody saw it. (U)\n":                                                 1,
		"2. The pier is new, and nobody saw it. (S)\n\n3. So it is, said he, and left us. (C)\n":       2,
		"2. (U) The pier is new, and nobody saw it. (S)\n":                                             0, // P019
		"See the memo that the harbor office wrote to the Director of the ferries on 3 May 1961 (S)\n": 0,
		"The pier. (S)\n": 0,
		"2. The pier is new, and nobody saw it. (b)\n": 0,
		"2. The pier is new (S), and nobody saw it.\n": 0,
	} {
		tokens, ok := ScanPaper(memo + s + "\nCONFIDENTIAL\n")
		require.True(t, ok, "%q: %s", s, tokens.Doubt)
		n := 0
		for i := range tokens.Len() {
			if tokens.KindAt(i) == LateMark {
				n++
			}
		}
		require.Equal(t, want, n, "%q", s)
	}
}
