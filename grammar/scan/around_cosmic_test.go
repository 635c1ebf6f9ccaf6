package scan

import (
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/cablelint/cablelint/grammar/source"
)

// TestCosmicBelow: COSMIC goes with TOP SECRET alone.
func TestCosmicBelow(t *testing.T) {
	for s, want := range map[string]string{
		"1   AC/2-R(91)3      Record      COSMIC SECRET\n": "COSMIC SECRET", "COSMIC CONFIDENTIAL\n": "COSMIC CONFIDENTIAL",
		"It is COSMIC RESTRICTED, he said.": "COSMIC RESTRICTED", "(COSMIC SECRET) The pier.": "COSMIC SECRET",
		"COSMIC TOP SECRET, and COSMIC SECRET": "COSMIC SECRET", "COSMIC SECRET   NATO SECRET": "COSMIC SECRET",
		"| COSMIC SECRET | 3 |": "COSMIC SECRET", "COSMIC SECRET//NOFORN": "COSMIC SECRET",
		"COSMIC TOP SECRET": "", "COSMIC\nSECRET": "", "The cosmic secret": "", "Cosmic Secret": "", "COSMIC SECRETS": "",
		"THE COSMIC SECRET OF THE ISLES": "", "A COSMIC SECRET": "", "COSMIC SECRET OF THE ISLES": "", "COSMIC ": "",
	} {
		tokens := Scan(s)
		require.Equal(t, want, tokens.CosmicBelow(source.Span{End: len(s)}).In(s), s)
	}
}
