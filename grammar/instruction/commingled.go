package instruction

import "github.com/cablelint/cablelint/grammar/text"

// commingled reports whether a line gives no date for a part of the text that other rules govern, "N/A TO RD
// PORTIONS": see Order.
func commingled(s string) bool {
	if !text.ContainsFold(s, "PORTIONS") {
		return false
	}
	s = text.Squeeze(s)
	return inTurn(s, "N/A", "TO", "PORTIONS") || inTurn(s, "NOT APPLICABLE", "TO", "PORTIONS")
}

// inTurn reports whether a text has these words one after another, with others between them.
func inTurn(s string, words ...string) bool {
	for _, w := range words {
		i := text.IndexWord(s, w)
		if i < 0 {
			return false
		}
		s = s[i+len(w):]
	}
	return true
}
