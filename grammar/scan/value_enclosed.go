package scan

import (
	"slices"
	"strings"

	"github.com/cablelint/cablelint/grammar/layout"
	"github.com/cablelint/cablelint/grammar/marking"
	"github.com/cablelint/cablelint/grammar/source"
	"github.com/cablelint/cablelint/grammar/text"
)

// enclosureKeys open the lists of what comes with a paper.
var enclosureKeys = [...]string{"ENCL", "ATTACH", "ATCH", "TABS"}

// ListsEnclosures reports whether a text begins with a line that is the title of a list of what comes with a paper:
// Attachments:, Enclosures.
func (t Token) ListsEnclosures() bool {
	line := strings.TrimLeft(t.Text, "*_ ")
	return slices.ContainsFunc(enclosureKeys[:], func(key string) bool { return text.HasFold(line, key) }) &&
		layout.LineLength(line) < len("ATTACHMENTS: (AS STATED)") && t.OpensList()
}

// mostEnclosures is how many lines of a list of enclosures are read.
const mostEnclosures = 24

// EnclosedMarks are the marks at the ends of the lines below the title of a list of enclosures: Tab 1 - Map (SECRET).
// The list ends with a blank line below an entry.
func (t *Tokens) EnclosedMarks(title source.Span) (marks []Piece) {
	at, entries := title.Start, 0
	for range mostEnclosures {
		at += layout.LineLength(t.whole[at:]) + 1
		if at >= len(t.whole) {
			break
		}
		line := t.whole[at : at+layout.LineLength(t.whole[at:])]
		if strings.TrimSpace(line) == "" {
			if entries > 0 {
				break
			}
			continue
		}
		entries++
		line = strings.TrimRight(line, " \t\r.;")
		if n := marking.MarkAtEnd(line); n < len(line) {
			marks = append(marks, Piece{Text: line[n:], Span: source.Span{Start: at + n, End: at + len(line)}})
		}
	}
	return marks
}
