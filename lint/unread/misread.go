package unread

import (
	"strings"

	"github.com/cablelint/cablelint/grammar/text"
)

// Machines that read scans, and hands, take the signs of marks for letters: fS) and lC/NF) for a parenthesis, (SlNF)
// for a stroke.

// letterAsBracket reads a mark whose opening parenthesis became a letter: fS) The pier, lC/NF) The pier.
func letterAsBracket(s string) (g guess) {
	if len(s) < len("fS) X") || strings.IndexByte("ftlIij1!", s[0]) < 0 {
		return g
	}
	n := strings.IndexByte(s[:min(len(s), farthestCloser)], ')')
	if n < 2 || n+2 >= len(s) || s[n+1] != ' ' || !text.IsUpper(s[n+2]) {
		return g
	}
	word, control, slash := strings.Cut(s[1:n], "/")
	if slash && !knownControl(strings.TrimLeft(control, "/")) || word == "SNF" || word == "CNF" {
		return g
	}
	return guess{end: n + 1, level: levelWord(word), control: slash}.orNone()
}

// orNone is a guess, or none where it has no level.
func (g guess) orNone() guess {
	if g.level == 0 {
		return guess{}
	}
	return g
}

// withoutStroke is the level of a mark whose stroke became a letter, SlNF, CINF, TS1NOFORN, in capitals; empty for
// another text.
func withoutStroke(core string) string {
	for _, control := range [...]string{"NF", "NOFORN"} {
		rest, ok := strings.CutSuffix(core, control)
		if last := len(rest) - 1; ok && last > 0 && strings.IndexByte("Iil1!|J", rest[last]) >= 0 {
			return rest[:last]
		}
	}
	return ""
}

// joinedControl reports whether a piece is a level and a control with a stroke between them, which no office and no
// list has: (C/NF, S//NF).
func joinedControl(piece string) bool {
	level, control, ok := strings.Cut(strings.Trim(piece, "()[]{}<> "), "/")
	return ok && levelWord(level).Classified() && knownControl(strings.TrimLeft(control, "/"))
}
