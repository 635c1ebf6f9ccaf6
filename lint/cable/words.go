package cable

import "strings"

// masked reports whether a run of X or # stands in a text: what the public copy put for
// a name, and now and then for a mark or a date.
func masked(s string) bool {
	return strings.Contains(s, "XXXX") || strings.Contains(s, "##")
}

// stops reports whether a text ends in an ellipsis.
func stops(s string) bool {
	n := len(s)
	return n >= 2 && s[n-1] == '.' && s[n-2] == '.' || strings.HasSuffix(s, "…")
}

func upper(c byte) byte {
	if 'a' <= c && c <= 'z' {
		return c - ('a' - 'A')
	}
	return c
}

// hasFold reports whether s begins with an upper-case ASCII prefix, in any case.
func hasFold(s, prefix string) bool {
	if len(s) < len(prefix) {
		return false
	}
	for i := 0; i < len(prefix); i++ {
		if upper(s[i]) != prefix[i] {
			return false
		}
	}
	return true
}

// containsFold is the offset of an upper-case ASCII phrase in s, in any case, or -1.
func containsFold(s, phrase string) int {
	for i := 0; i+len(phrase) <= len(s); i++ {
		if upper(s[i]) == phrase[0] && hasFold(s[i:], phrase) {
			return i
		}
	}
	return -1
}

func hasLower(s string) bool {
	for i := 0; i < len(s); i++ {
		if 'a' <= s[i] && s[i] <= 'z' {
			return true
		}
	}
	return false
}
