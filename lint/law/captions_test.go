package law

import (
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/cablelint/cablelint/grammar/marking"
)

func TestEachCaptionHasAnAuthority(t *testing.T) {
	names := 0
	for c := range marking.Captions {
		cite := Caption(c.Name)
		require.False(t, cite.Zero(), c.Name)
		if cite.Instrument != nil {
			require.Contains(t, All(), cite.Instrument, c.Name)
		}
		names++
	}
	require.Len(t, captions, names, "an authority for a caption that is none")
	require.True(t, Caption("HARBOR CHANNEL").Zero())
}
