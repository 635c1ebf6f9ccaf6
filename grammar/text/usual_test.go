package text

import (
	"testing"
	"unicode"

	"github.com/stretchr/testify/require"
)

// TestUsualCharactersAreNotOdd: what the quick look passes over is not blank, invisible or like one of ASCII.
func TestUsualCharactersAreNotOdd(t *testing.T) {
	passed := 0
	for r := range rune(unicode.MaxRune + 1) {
		_, alike := LookAlike(r)
		odd := alike || blankRune(r) || Invisible(r)
		if usual(r) {
			passed++
			require.False(t, odd, "%U", r)
		}
		require.Equal(t, odd, Odd(r), "%U", r)
	}
	require.Greater(t, passed, 100)
	for _, r := range "’“”–—•éñ" {
		require.True(t, usual(r), "%c", r)
	}
}
