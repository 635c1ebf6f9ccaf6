package scan

import (
	"strings"

	"github.com/cablelint/cablelint/grammar/marking"
	"github.com/cablelint/cablelint/grammar/text"
)

// Announced is the level that a Correction token says the cable now has: the last that is not the one before, "RAISED
// FROM UNCLAS TO SECRET". It is nothing where the note is about something else.
func (t Token) Announced() (level Piece) {
	s := t.Text
	if !aboutLevel(s) {
		return Piece{}
	}
	before := ""
	for at := 0; at < len(s); {
		end := text.WordEnd(s, at)
		if end == at {
			at++
			continue
		}
		word := s[at:end]
		if strings.EqualFold(before, "TOP") && strings.EqualFold(word, "SECRET") {
			at -= len("TOP ")
			word = s[at:end]
		}
		if len(word) > 2 && !strings.EqualFold(before, "FROM") && marking.Parse(word).Level != marking.Unmarked {
			level = t.piece(at, end)
		}
		before, at = word, end
	}
	return level
}

// aboutLevel reports whether a note mentions the classification, and not of the line that says who classified.
func aboutLevel(s string) bool {
	if text.IndexFold(s, "CLASSIFIED BY") >= 0 || text.IndexFold(s, "PARA") >= 0 {
		return false
	}
	for _, w := range [...]string{"CLASSIFICATION", "RECLASSIFIED", "RAISED", "UPGRADED", "DOWNGRADED", "LOWERED"} {
		if text.IndexFold(s, w) >= 0 {
			return true
		}
	}
	return false
}

// CorrectsAuthority reports whether a Correction token is about the line that says who classified the cable.
func (t Token) CorrectsAuthority() bool { return text.IndexFold(t.Text, "CLASSIFIED BY") >= 0 }
