package cable

import (
	"strings"
)

// masked reports whether a run of X or # is in a text: what the public copy put for
// a name, and now and then for a mark or a date.
func masked(s string) bool {
	return strings.Contains(s, "XXXX") || strings.Contains(s, "##")
}

// stops reports whether a text ends in an ellipsis.
func stops(s string) bool {
	n := len(s)
	return n >= 2 && s[n-1] == '.' && s[n-2] == '.' || strings.HasSuffix(s, "…")
}
