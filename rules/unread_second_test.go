package rules

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/require"
)

// TestBrokenMarkAfterAMark: what was a mark above the header is reported right after a mark that is read, too. An
// office, a ship and an abbreviation there are not.
func TestBrokenMarkAfterAMark(t *testing.T) {
	codes := func(mark string) []string {
		return codesOf(t, strings.Replace(quellville, "2. (C)", "2. (C) "+mark, 1))
	}
	for _, broken := range []string{"(S!)", "(T.S.)", "(TOP SECRT)", "(TS", "(S//NF", "[S]", "{TS}", "(S E C R E T)"} {
		require.Greater(t, len(codes(broken)), len(codesOf(t, quellville)), broken)
	}
	for _, sound := range []string{"(S/P)", "(S/CT)", "(S.S. Minnow)", "(SEATO)", "(TSA)", "(SECSTATE)", "(S.1234)",
		"(SECRETARY OF STATE)", "(Note: it sailed.)", "(CIA)"} {
		require.Equal(t, codesOf(t, quellville), codes(sound), sound)
	}
}
