package register

import (
	"strings"

	"github.com/cablelint/cablelint/grammar/marking"
	"github.com/cablelint/cablelint/grammar/text"
	"github.com/cablelint/cablelint/internal/lazy"
)

// Follows reports whether a marking is written as the register writes one: after a level and a double slash a word
// that begins one of the register's own controls. Words of State and of other agencies alone, SECRET//NODIS, do not
// show it: papers that need not follow the register have them, too. JOINT is the register's own: //JOINT SECRET CAN
// USA.
func Follows(s string) bool {
	level, rest, ok := strings.Cut(s, "//")
	switch {
	case !ok:
		return false
	case level == "" || level == "(":
		return text.HasWord(rest, "JOINT")
	}
	if _, restricted, known := levelOf(strings.ToUpper(strings.Trim(level, "( "))); !known || restricted {
		return false
	}
	own := ownWords.Get()
	for at := 0; at < len(rest); {
		end := text.WordEnd(rest, at)
		if end > at && own[strings.ToUpper(rest[at:end])] {
			return true
		}
		at = end + 1
	}
	return false
}

// Plain reports whether a marking is a level with NOFORN alone, as the register writes it in a banner or in a portion
// mark. Most are, and nothing is wrong in them.
func Plain(s string) bool {
	level, rest, _ := strings.Cut(s, "//")
	portion := strings.HasPrefix(level, "(")
	if rest != "NOFORN" && rest != "NF)" || portion != (rest == "NF)") {
		return false
	}
	for l := marking.Unclassified; l <= marking.TopSecret; l++ {
		if portion && level[1:] == l.Letter() || level == l.String() {
			return true
		}
	}
	return false
}

// ownWords are the words that the register's own controls begin with, in banners and in portion marks.
var ownWords = lazy.Value[map[string]bool]{Make: func() map[string]bool {
	words := map[string]bool{}
	for e := range All() {
		if e.Category < SCI || e.Category > Dissemination {
			continue
		}
		for _, name := range [...]string{e.Banner, e.Portion} {
			words[name[:text.WordEnd(name, 0)]] = true
		}
	}
	return words
}}
