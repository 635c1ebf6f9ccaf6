package site

import (
	"strings"

	"github.com/cablelint/cablelint/internal/pattern"
)

// item is the beginning of an item of a list.
var item = pattern.Lazy(`^(?:[-*]|\d+\.) +`)

// level is a list that is open: where the text of its items begins in the repository's page, and in the site's.
type level struct{ from, to int }

// nested indents what belongs to an item of a list by four blanks a level, as MkDocs needs it. A repository's browser
// takes what is below the item's text, which begins after two or three.
func nested(text string) string {
	var open []level
	fenced := false // a fence moves with its item
	lines := strings.Split(text, "\n")
	for i, line := range lines {
		trimmed := strings.TrimLeft(line, " ")
		if trimmed == "" {
			continue
		}
		indent := len(line) - len(trimmed)
		if !fenced {
			for len(open) > 0 && indent < open[len(open)-1].from {
				open = open[:len(open)-1]
			}
		}
		from, to := 0, 0
		if len(open) > 0 {
			from, to = open[len(open)-1].from, open[len(open)-1].to
		}
		lines[i] = strings.Repeat(" ", max(0, to+indent-from)) + trimmed
		if strings.HasPrefix(trimmed, "```") {
			fenced = !fenced
		}
		if m := item.Get().FindString(trimmed); m != "" && !fenced && indent-from < 4 {
			open = append(open, level{indent + len(m), to + 4})
		}
	}
	return strings.Join(lines, "\n")
}
