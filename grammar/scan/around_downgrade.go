package scan

import (
	"strings"

	"github.com/cablelint/cablelint/grammar/source"
	"github.com/cablelint/cablelint/grammar/text"
)

// Group is the stamp of a group of E.O. 10964, under which papers were downgraded by themselves.
type Group struct {
	Number Piece
	// Explained means that the words of the stamp are next to it: Downgraded at 3 year intervals.
	Explained bool
}

// Groups lists the stamps of groups in a place of a paper: GROUP 3, Group-1, GP-4, each alone on a line, or with the
// words of the stamp.
func (t *Tokens) Groups(at source.Span) (all []Group) {
	start, above := at.Start, ""
	for line := range strings.Lines(at.In(t.read)) {
		bare := strings.TrimSpace(line)
		if bare == "" {
			start += len(line)
			continue
		}
		if from, to := groupNumber(text.Plain(line)); to > 0 {
			rest := line[to:]
			_, next, _ := strings.Cut(t.read[start+from:min(at.End, start+len(line)+longestDay)], "\n")
			g := Group{Explained: regrades(rest) || regrades(above) || regrades(next)}
			g.Number = Piece{Text: line[from:to], Span: source.Span{Start: start + from, End: start + to}}
			if g.Explained || strings.Trim(rest, " \t\r\n)]*_.") == "" {
				all = append(all, g)
			}
		}
		start, above = start+len(line), bare
	}
	return all
}

// groupNumber is where the number of a group is on a line that begins with its key; to is 0 for none.
func groupNumber(line string) (from, to int) {
	from = len(line) - len(strings.TrimLeft(line, " \t([*_>#-"))
	for _, key := range [...]string{"GROUP", "Group", "GP", "Gp", "Gp."} {
		rest, ok := strings.CutPrefix(line[from:], key)
		number := strings.TrimLeft(rest, " -")
		if !ok || len(number) == len(rest) {
			continue
		}
		from = len(line) - len(number)
		to = text.DigitsEnd(line, from)
		if to == from || to > from+2 || to < len(line) && (text.IsLetter(line[to]) || line[to] == '/') {
			return 0, 0
		}
		return from, to
	}
	return 0, 0
}

// regrades reports whether a text begins with words of the stamp of a group.
func regrades(s string) bool {
	s = strings.TrimLeft(s, " \t\r\n-:;.,()*_–—")
	for _, w := range [...]string{"EXCLUDED FROM AUTOMATIC", "DOWNGRADED AT", "NOT AUTOMATICALLY", "DECLASSIFIED AFTER",
		"AUTOMATICALLY DOWNGRADED", "DOD DIR"} {
		if text.HasFold(s, w) {
			return true
		}
	}
	return false
}
