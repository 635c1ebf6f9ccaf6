package text

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/require"
)

// TestEditsWithin: it is Edits with a limit, for texts that share letters or not, of any bytes.
func TestEditsWithin(t *testing.T) {
	words := []string{"", "a", "CLASSIFIEDBY:", "CIASSIFIEDBY:", "classifi3d8y;", "DECIASSIFYON:", "THEHARBORMAST",
		"SIPDIS", "LIMDIS", "\x00\x80\xff", "@\x00", "\x01A",
		strings.Repeat("A", 300), strings.Repeat("A", 299)}
	for _, a := range words {
		for _, b := range words {
			for limit := range 6 {
				require.Equal(t, Edits(a, b) <= limit, EditsWithin(a, b, limit), "%q %q %d", a, b, limit)
			}
		}
	}
}
