package text

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/require"
)

// TestWhatIsQuoted: a line is of a quotation only with others like it next to it.
func TestWhatIsQuoted(t *testing.T) {
	for s, want := range map[string]bool{
		"> @SECRET\n> The pier.\n": true, "> The pier.\n> @SECRET\n": true, "| @SECRET\n| The pier.\n": true,
		"> @SECRET\n\nThe pier.\n": false, "| @SECRET | x |\n| The pier | y |\n": false, "@SECRET\nThe pier is new.\n": false,
		"     @SECRET\n     The pier is new today.\n": true, "     @SECRET\nThe pier is new today.\n": false,
		"     @SECRET\n       The pier is new today.\n": false, "     @SECRET\n     HARBOR REPORT OF THE TOWN\n": false,
		"     @SECRET\n     The pier\n": false, "  @SECRET\n  The pier is new today.\n": false,
		"     @(S) The pier is new.\n     The pier is new today.\n": false, "- @SECRET\n- The pier\n": true,
		"- @(S/NF) The pier.\n- The pier\n": false, "-@SECRET-\n- The pier\n": false, "**@SECRET**\n* The pier\n": false,
		"@": false, "\n@\n": false,
	} {
		at := strings.IndexByte(s, '@')
		require.Equal(t, want, InQuotation(strings.Replace(s, "@", "", 1), at), s)
	}
	long := strings.Repeat("a ", quotationReach)
	require.False(t, InQuotation("> b\n> "+long, len(long)), "the line begins too far away")
	require.True(t, InQuotation("> b\n> "+long, quotationReach-10), "it may be long")
}
