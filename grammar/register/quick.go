package register

import (
	"strings"

	"github.com/cablelint/cablelint/grammar/text"
	"github.com/cablelint/cablelint/internal/lazy"
)

// MayHaveSystem is a quick look at what ControlSystems finds in the text of a marking: whether one of its words begins
// the name of a control system, or a retired word that one took the place of. Few marks have: (S//NF) has none.
func MayHaveSystem(s string) bool {
	if text.ASCIIEnd(s, 0) < len(s) {
		return true
	}
	begins := systemWords.Get()
	for at := 0; at < len(s); {
		end := text.WordEnd(s, at)
		if end > at && begins[strings.ToUpper(s[at:end])] {
			return true
		}
		at = end + 1
	}
	return false
}

// systemWords are the words that names of control systems begin with, and the words of those that were retired.
var systemWords = lazy.Value[map[string]bool]{Make: func() map[string]bool {
	words := map[string]bool{}
	for e := range All() {
		if e.Category != SCI && e.Category != Retired {
			continue
		}
		for _, name := range append([]string{e.Banner, e.Portion}, e.Also...) {
			words[name[:text.WordEnd(name, 0)]] = true
		}
	}
	return words
}}
