package text

import (
	"strings"
	"testing"

	"pgregory.net/rapid"
)

// TestTrim: signs of ASCII are taken off as package strings does.
func TestTrim(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		s := rapid.StringOfN(rapid.SampledFrom([]rune(" \t-*a–\xff(")), 0, 8, -1).Draw(t, "s")
		signs := rapid.StringOfN(rapid.SampledFrom([]rune(" \t-*(")), 0, 4, -1).Draw(t, "signs")
		if TrimLeft(s, signs) != strings.TrimLeft(s, signs) || TrimRight(s, signs) != strings.TrimRight(s, signs) ||
			Trim(s, signs) != strings.Trim(s, signs) {
			t.Fatalf("%q %q", s, signs)
		}
	})
}
