package cable

import (
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/cablelint/cablelint/grammar/marking"
)

// TestLevelOfAMarkWithAnUnknownWord: a word that the vocabulary lacks does not make a mark prose, no matter where the
// mark is.
func TestLevelOfAMarkWithAnUnknownWord(t *testing.T) {
	for _, mark := range []string{"(S//NOFORM)", "(S/WNINTEL)", "(S//FISA)", "(S//IMCON)", "(S/CNWDI)", "(S//NFO)",
		"(S/FN)", "(S\u200b)", "(\u0405)", "\uff08S\uff09"} {
		for _, place := range []string{"3. " + mark + " More.", "\n" + mark + " More.\n", "-- " + mark + " More.",
			"3. THE FLEET " + mark + "\nMore.", "3. Text. " + mark} {
			d := one(t, heading+header+body[:len(body)-len("LINDQVIST\n")]+place+"\n")
			found := false
			for _, b := range d.Binding() {
				found = found || b.Mark.Level == marking.Secret
			}
			require.True(t, found, "%q", place)
		}
	}
}
