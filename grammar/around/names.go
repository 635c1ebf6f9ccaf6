package around

import (
	"strings"

	"github.com/cablelint/cablelint/grammar/portion"
	"github.com/cablelint/cablelint/grammar/source"
	"github.com/cablelint/cablelint/grammar/text"
)

// nameKeys are keys of a form whose values are names, and how these people are reached.
var nameKeys = [...]string{"ENDORSED BY", "APPROVED BY", "REVIEWED BY", "PREPARED BY", "DRAFTED BY", "RELEASED BY",
	"POC", "POINT OF CONTACT", "PHONE", "TELEPHONE", "NAME", "SIGNATURE", "E-MAIL", "EMAIL"}

// namesReach is how many lines around an authority block its form is looked at, and leastTaken how many names are
// missing there at least.
const namesReach, leastTaken = 24, 2

// NamesTakenOut reports whether the names are missing in the form around a place: a release took them out.
func (t Text) NamesTakenOut(at source.Span) bool {
	taken := 0
	for rest := t.LinesAround(at, namesReach).In(t.whole); rest != ""; {
		var line string
		line, rest, _ = strings.Cut(rest, "\n")
		if nameKey(line) {
			below, _, _ := strings.Cut(rest, "\n")
			below = strings.TrimSpace(below)
			if below == "" || strings.IndexByte("#(!|[*-", below[0]) >= 0 || strings.HasSuffix(below, ":") {
				taken++
			}
		}
	}
	return taken >= leastTaken
}

// nameKey reports whether a line is nothing but such a key, perhaps with its mark: (U) POC:
func nameKey(line string) bool {
	line = strings.TrimLeft(line, "#*- \t")
	line = strings.TrimLeft(line[portion.At(line).Length:], " \t*")
	key, ok := strings.CutSuffix(strings.TrimRight(line, "* \t\r"), ":")
	for _, k := range nameKeys {
		if ok && text.HasFold(key, k) && len(key) == len(k) {
			return true
		}
	}
	return false
}
