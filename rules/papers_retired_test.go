package rules

import (
	"testing"

	"github.com/stretchr/testify/require"
)

// TestControlsBeforeTheRegisterOf2016: a control that the register of 2016 does not have was in use before, so nothing
// is wrong with it in an older paper.
func TestControlsBeforeTheRegisterOf2016(t *testing.T) {
	paper := func(day string) string {
		return "TOP SECRET//SI//NOFORN\n\n" + day + "(TS//SI//NF) The pier is new.\n\n" +
			"(TS//SI//NF//ECI ABC) The pump is weak.\n\n(U) It is wide.\n\nTOP SECRET//SI//NOFORN\n"
	}
	for day, want := range map[string]string{
		"": "P004 info", "May 3, 2006\n\n": "P004 info", "May 3, 2019\n\n": "P004 warning",
	} {
		require.Contains(t, reported(t, paper(day)), want, day)
	}
}
