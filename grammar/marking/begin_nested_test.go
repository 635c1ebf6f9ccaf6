package marking

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/require"
)

// TestHowLongAParenthesisIs: none with another in it, none that does not end, and a long one with a list of release
// alone.
func TestHowLongAParenthesisIs(t *testing.T) {
	for s, want := range map[string]int{
		"(C)": 3, "(C) (U)": 3, "((C)": 0, "((C))": 0, "(C (U))": 0, "(S/REL TO (USA)": 0, "(C": 0, "C)": 0, "()": 0,
		"(a": 0, "": 0, "(\nC)": 4,
		"(S" + strings.Repeat(" ", 60) + ")":                    63,
		"(S" + strings.Repeat(" ", 62) + ")":                    65,
		"(S" + strings.Repeat(" ", 63) + ")":                    0,
		"(S//REL TO " + strings.Repeat("USA, ", 20) + "GBR)":    115,
		"(S//REL TO " + strings.Repeat("USA, ", 33) + "GBR)":    180,
		"(S//REL TO " + strings.Repeat("USA, ", 33) + "GBR )":   0,
		"(S/DISPLAY TO " + strings.Repeat("USA, ", 20) + "GBR)": 0,
	} {
		require.Equal(t, want, Parenthesis(s), "%q", s)
	}
}
