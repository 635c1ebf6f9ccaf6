package grammar

import (
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/cablelint/cablelint/grammar/marking"
)

func TestEachCaptionOfAHeaderHasAMeaning(t *testing.T) {
	for _, name := range captionNames {
		c, ok := marking.CaptionNamed(name)
		require.True(t, ok, name)
		require.NotEmpty(t, c.Text, name)
	}
}

// EFTO stands on the classification line, and REL TO has a list behind it.
func TestEachCaptionWithAMeaningIsOneInAHeader(t *testing.T) {
	for c := range marking.Captions {
		if c.Name == "EFTO" {
			continue
		}
		text := c.Name
		if c.Name == "REL TO" {
			text += " CANADA"
		}
		require.Equal(t, len(text), captionLength(text), text)
	}
}
