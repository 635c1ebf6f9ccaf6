package cable

import (
	"strings"

	"github.com/cablelint/cablelint/grammar"
	"github.com/cablelint/cablelint/grammar/marking"
	"github.com/cablelint/cablelint/grammar/source"
	"github.com/cablelint/cablelint/grammar/text"
)

// announced is the level that a note of correction says the cable now has: the last that is not the one before,
// "RAISED FROM UNCLAS TO SECRET". It is nil where the note is about something else.
func announced(note grammar.Token) (m *Mark) {
	s := note.Text
	if !aboutLevel(s) {
		return nil
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
		if p := marking.Parse(word); len(word) > 2 && p.Level != marking.Unmarked && !strings.EqualFold(before, "FROM") {
			m = &Mark{Span: source.Span{Start: at, End: end}.Shift(note.Span.Start), Text: word, Parsed: p}
		}
		before, at = word, end
	}
	return m
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
