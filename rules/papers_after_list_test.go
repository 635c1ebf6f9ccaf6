package rules

import (
	"testing"

	"github.com/stretchr/testify/require"
)

// TestControlsAfterAReleaseList: the control after a release list is not one of its countries, and the lists are
// compared without it.
func TestControlsAfterAReleaseList(t *testing.T) {
	for _, c := range []struct {
		banner, mark string
		want         []string
	}{
		{"SECRET//REL TO USA, FVEY/FISA", "(S//REL TO USA, FVEY/FISA)", nil},
		{"SECRET//SI//REL TO USA, FVEY/FISA", "(S//SI//REL TO USA, FVEY/FISA)", nil},
		{"SECRET//REL TO USA, FVEY/DEA SENSITIVE", "(S//REL TO USA, FVEY/DSEN)", nil},
		{"SECRET//REL TO USA, FVEY//LES", "(S//REL TO USA, FVEY//LES)", nil},
		{"SECRET//REL TO USA, FVEY//SSI", "(S//REL TO USA, FVEY//SSI)", nil},
		{"SECRET//REL TO USA, FVEY/RELIDO", "(S//REL TO USA, FVEY/RELIDO)", nil},
		{"SECRET//REL TO USA, FVEY/DISPLAY ONLY AFG", "(S//REL TO USA, FVEY/DISPLAY ONLY AFG)", nil},
		{"SECRET//REL TO USA, CAN/FISA", "(S//REL TO USA, FVEY/FISA)", []string{"R009 warning"}},
		{"SECRET//REL TO USA, FVEY/FISA", "(S//REL TO USA, FVEY/XQX)", []string{"P020 warning"}},
		{"SECRET//REL TO USA, FVEY/FISA", "(S//REL TO USA, UK/FISA)", []string{"P020 warning"}},
		{"SECRET//REL TO USA, FVEY", "(S//REL TO USA, FVEY/FISA)", []string{"R012 warning"}},
	} {
		second := c.mark
		if c.want != nil && c.want[0] != "R009 warning" {
			second = "(S//REL TO USA, FVEY)"
		}
		found := onlyOf(reported(t, registerPaper(c.banner, c.mark, second)), byRegister+" P004 P005 B009")
		require.Equal(t, c.want, found, "%s below %s", c.mark, c.banner)
	}
}
