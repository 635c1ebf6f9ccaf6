package text

import (
	"testing"

	"github.com/stretchr/testify/require"
)

func TestBrokenAnd(t *testing.T) {
	for s, want := range map[string]int{
		"a nd (D)": 4, "an d (D)": 4, "A ND D.": 4, "AN D B": 4, "a\nnd (d)": 4, "an  d (d)": 5,
		"and (d)": 0, "an d.": 0, "a note": 0, "an d and": 0, "a nd more": 0, "": 0, "an": 0, "a nd": 0,
	} {
		require.Equal(t, want, BrokenAnd(s), s)
	}
}
