package unread

import (
	"strings"

	"github.com/cablelint/cablelint/grammar/marking"
	"github.com/cablelint/cablelint/grammar/scan"
	"github.com/cablelint/cablelint/grammar/text"
)

// cutMark is the length of a mark that lost its closing bracket: (TS His source says, (TS; his source, [C/NF He.
func cutMark(s string) int {
	if len(s) < 3 || strings.IndexByte("([{", s[0]) < 0 {
		return 0
	}
	n := 1 + text.WordEnd(s[1:], 0)
	word := s[1:n]
	if text.HasFold(s[1:], "TOP SECRET") {
		word, n = "TOPSECRET", len("(TOP SECRET")
	}
	if n < len(s) && s[n] == '/' && knownControl(strings.TrimLeft(s[n:], "/")) {
		n += tail(s[n:])
	}
	if n == len("(S") && strings.TrimSpace(s[n:]) != "" && !scan.OpensSentence(s[n:]) { // (U Thant was there.)
		return 0
	}
	if !marking.Opens(word) || n == len(s) || text.HasLower(word) ||
		s[n] != ' ' && s[n] != '\n' && (strings.IndexByte(";:,", s[n]) < 0 || n+1 == len(s) || s[n+1] != ' ') {
		return 0
	}
	return n
}

// cutBracket reports whether a piece begins with a bracket that nothing closes and no cable has around its marks.
func cutBracket(piece string) bool {
	return strings.IndexByte("[{", piece[0]) >= 0 && !strings.ContainsAny(piece, "]})")
}
