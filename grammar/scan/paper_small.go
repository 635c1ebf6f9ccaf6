package scan

import (
	"strings"

	"github.com/cablelint/cablelint/grammar/portion"
	"github.com/cablelint/cablelint/grammar/text"
)

// Some write marks in small letters, (s) and (u). These are also the letters of lists and the sign of a copyright, so
// they are not read as marks. But below a banner a text that has them where marks are is listed as not checked.

// smallMarks are the marks in small letters at the front of a text's portions.
type smallMarks struct {
	levels string // the letters of levels that begin portions, each once
	sure   bool   // one is surely a mark: (s//nf), (ts)
	list   bool   // other small letters number portions
}

// front notes what a portion without a mark begins with.
func (m *smallMarks) front(rest string) {
	const longest = len("(s//rel to usa, fvey)")
	if len(rest) < len("(s) T") || rest[0] != '(' || !text.IsLower(rest[1]) {
		return
	}
	end := strings.IndexByte(rest[:min(len(rest), longest)], ')')
	if end < 0 || !portion.Begins(rest[end+1:]) {
		return
	}
	switch inner := rest[1:end]; {
	case inner == "s", inner == "c", inner == "u":
		if !strings.Contains(m.levels, inner) {
			m.levels += inner
		}
	case len(inner) == 1:
		m.list = true
	case inner == "ts", strings.Contains(inner, "/") && portion.SureMark(strings.ToUpper(inner)):
		m.sure = true
	}
}

// marks reports whether they are marks: of two levels or more, or with a control.
func (m *smallMarks) marks() bool { return m.sure || len(m.levels) > 1 && !m.list }
