package scan

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/require"
	"pgregory.net/rapid"

	"github.com/cablelint/cablelint/grammar/text"
)

// TestHasLevelBanner: one look for a letter finds what looks for each of the levels find.
func TestHasLevelBanner(t *testing.T) {
	words := append([]string{"C", "SE", "RET", "UN", "LASSIFIED", "ONFIDENTIAL", "TOP ", " ", "secret", "CLASSIFIED"},
		levelBanners[:]...)
	rapid.Check(t, func(t *rapid.T) {
		s := strings.Join(rapid.SliceOfN(rapid.SampledFrom(words), 0, 6).Draw(t, "words"), "")
		require.Equal(t, text.HasAny(s, levelBanners[:]), hasLevelBanner(s), "%q", s)
	})
}
