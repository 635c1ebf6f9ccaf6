package portion

import (
	"strings"

	"github.com/cablelint/cablelint/grammar/marking"
	"github.com/cablelint/cablelint/grammar/text"
)

// strangeMark is a mark with words that are not of the vocabulary.
type strangeMark struct {
	Mark
	symbol bool     // its level is one letter
	Parts  []string // what follows the level, at each slash
}

// StrangeAt is the strange mark that the rest of a line begins with; its length is 0 for none.
func StrangeAt(rest string) (m strangeMark) {
	if len(rest) < len("(S/X)") || rest[0] != '(' || strings.IndexByte("CSTU", rest[1]) < 0 { // as of most texts
		return m
	}
	n := marking.Parenthesis(rest)
	if n == 0 || strings.IndexByte(rest[:n], '/') < 0 || strings.IndexByte(rest[:n], '\n') >= 0 {
		return m
	}
	inner := strings.TrimSpace(rest[1 : n-1])
	word := marking.FirstTerm(inner)
	if after := strings.TrimLeft(inner[len(word):], " "); after == "" || after[0] != '/' || text.HasLower(inner) ||
		SureMark(inner) || strings.Trim(after, "ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789/-, ") != "" {
		return m
	}
	switch word {
	case "U", "C", "S", "TS":
		m.symbol = word != "TS"
	default:
		if !longLevel(inner) {
			return m
		}
	}
	m.Parts = strings.FieldsFunc(inner[len(word):], func(c rune) bool { return c == '/' })
	if len(m.Parts) == 0 || opensOther(m.Parts) || !Begins(rest[n:]) {
		return m
	}
	m.symbol = m.symbol && !strings.Contains(inner, "//")
	m.Length, m.Strange = n, true
	return m
}

// office reports whether the mark may be the symbol of an office: one letter, a stroke and a short word.
func (m *strangeMark) office() bool { return m.symbol && len(m.Parts) == 1 }

// opensOther reports whether what follows a level's slash is another level: (U/C) and (S/TS) are choices, P008's.
func opensOther(parts []string) bool {
	part := strings.TrimSpace(parts[0])
	return len(part) < 2 || len(parts) == 1 && marking.Opens(part)
}
