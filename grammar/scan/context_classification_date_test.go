package scan

import (
	"testing"

	"github.com/stretchr/testify/require"
)

// TestADateIsNoPost: the date next to a paper's banner is not the post and serial of a cable.
func TestADateIsNoPost(t *testing.T) {
	for _, line := range []string{"15 MAY 1968", "1 June 2012", "03 DEC 1975", "12 September 1999"} {
		post, serial := postAndSerial(line, 0, len(line))
		require.Zero(t, post, line)
		require.Zero(t, serial, line)
	}
	for _, line := range []string{"75 MAYPORT 1968", "LONDON 1968", "75 LONDON 01968", "MAY 1968", "15 MAYA 1968"} {
		_, serial := postAndSerial(line, 0, len(line))
		require.NotZero(t, serial, line)
	}
}
