package register

import (
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/cablelint/cablelint/grammar/marking"
)

// TestControlsAfterAReleaseList: each control of the register that may come after a release list ends the list also in
// the other vocabulary.
func TestControlsAfterAReleaseList(t *testing.T) {
	for e := range All() {
		if e.Category != Dissemination && e.Category != NonIC || e.Banner == relTo {
			continue
		}
		for _, word := range []string{e.Banner, e.Portion} {
			for _, sign := range []string{"/", "//", " / ", " // "} {
				text := "(S//REL TO USA, FVEY" + sign + word + ")"
				var names []string
				for _, n := range marking.Parse(text).ReleaseNames(text) {
					names = append(names, n.Text)
				}
				assert.Equal(t, []string{"USA", "FVEY"}, names, text)
			}
		}
	}
}
