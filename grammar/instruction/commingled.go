package instruction

import (
	"slices"
	"strings"

	"github.com/cablelint/cablelint/grammar/text"
)

// commingled reports whether a line gives no date for a part of the text that other rules govern, "N/A TO RD
// PORTIONS": see Order.
func commingled(s string) bool {
	if !text.ContainsFold(s, "PORTIONS") {
		return nuclearAlone(s)
	}
	s = text.Squeeze(s)
	for _, none := range [...]string{"N/A", "NA", "N.A", "NOT APPLICABLE"} {
		if inTurn(s, none, "TO", "PORTIONS") || ofPortions(s, none) {
			return true
		}
	}
	return false
}

// nuclearAlone reports whether a line ends with the words for no date and the kinds of nuclear information that have
// none: N/A to RD, N/A to RD/FRD.
func nuclearAlone(s string) bool {
	_, kinds, ok := strings.Cut(strings.ToUpper(s), "N/A TO ")
	if !ok || len(kinds) > len("RD, FRD, AND TFNI.\n") {
		return false
	}
	words := strings.FieldsFunc(kinds, func(c rune) bool { return strings.ContainsRune(" /,.&\r\n", c) })
	for _, w := range words {
		if w != "RD" && w != "FRD" && w != "TFNI" && w != "AND" {
			return false
		}
	}
	return len(words) > 0
}

// ofPortions reports whether the words for no date are right before another preposition than TO, and that before
// PORTIONS in the same sentence: N/A for RD portions. 32 CFR 2001.24(h)(3) gives TO; the others say the same.
func ofPortions(s, none string) bool {
	i := text.IndexWord(s, none)
	if i < 0 {
		return false
	}
	rest, _, _ := strings.Cut(strings.TrimLeft(s[i+len(none):], " (,:-"), ".")
	word, rest, _ := strings.Cut(rest, " ")
	return slices.Contains([]string{"FOR", "ON", "IN", "OF"}, word) && text.IndexWord(rest, "PORTIONS") >= 0
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
