package rules

import (
	"testing"

	"github.com/stretchr/testify/require"
)

// TestCaptionsAtOneEnd: a caption belongs to the banner at the head and at the foot.
func TestCaptionsAtOneEnd(t *testing.T) {
	memo := func(head, foot string) string {
		return messagesOf(t, head+"\n\n"+memoTop+memoBody+memoBlock+foot+"\n", "B004")
	}
	for _, c := range [][2]string{{"SECRET\nLIMDIS", "SECRET"}, {"SECRET", "SECRET\nNODIS"}, {"SECRET", "EXDIS\nSECRET"},
		{"SECRET\nNOFORN", "SECRET"}} {
		require.Contains(t, memo(c[0], c[1]), "the caption next to the page's other banner", c)
	}
	for _, c := range [][2]string{{"SECRET\nLIMDIS", "SECRET\nLIMDIS"}, {"SECRET\nLIMDIS", "LIMDIS\nSECRET"},
		{"SECRET", "SECRET"}, {"SECRET//NOFORN", "SECRET"}, {"SECRET\nSENSITIVE", "SECRET\nSENSITIVE"}} {
		require.NotContains(t, memo(c[0], c[1]), "the caption", c)
	}
}
