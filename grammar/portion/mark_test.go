package portion

import (
	"testing"

	"github.com/stretchr/testify/require"
)

// TestControlsAfterCommas: a comma between controls is a fault of form, and the mark is one all the same.
func TestControlsAfterCommas(t *testing.T) {
	for s, want := range map[string]bool{
		"(S//OC, NF) The pier is new.":    true,
		"(S/OC, NF) The pier is new.":     true,
		"(S/OC,NF) The pier is new.":      true,
		"(TS//SI//OC, NF) Pier.":          true,
		"(S//NF, OC) The pier is new.":    true,
		"(U//FOUO, LES) The pier is new.": true,
		"(S/OC, ) The pier is new.":       false,
		"(S/P, D) Oak and Elm came.":      false,
		"(C/EUR, NEA) Oak and Elm came.":  false,
		"(S, NF) The pier is new.":        false,
	} {
		require.Equal(t, want, At(s).Sure, s)
	}
}
