package wrapped

import (
	"testing"

	"github.com/stretchr/testify/require"
)

// TestNextOdd: what is odd is found after ASCII that is passed over, and signs for writing over only where asked for.
func TestNextOdd(t *testing.T) {
	const prose = "plain prose of some length, in which nothing is odd at all: it is passed over, eight bytes at once"
	for odd, written := range map[string]bool{"\u0415": false, "\u200b": false, "\b": true, "\x1b[1m": true} {
		for n := range len(prose) {
			s := prose[:n] + odd + prose
			require.Equal(t, n, nextOdd(s, 0, true), "%q", s)
			require.Equal(t, n, nextOdd(s, n, true), "%q", s)
			require.Equal(t, -1, nextOdd(s, n+len(odd), true), "%q", s)
			if !written {
				require.Equal(t, n, nextOdd(s, 0, false), "%q", s)
			}
		}
	}
	for _, s := range []string{"", prose, "\u201cquoted\u201d " + prose, "caf\u00e9 \xff"} {
		require.Equal(t, -1, nextOdd(s, 0, true), "%q", s)
		require.Equal(t, -1, nextOdd(s, 0, false), "%q", s)
	}
}
