package instruction

import (
	"strings"

	"github.com/cablelint/cablelint/grammar/stamp"
	"github.com/cablelint/cablelint/grammar/text"
)

// unreadableWords are what those who copy a text write in the place of what they could not read.
var unreadableWords = [...]string{"ILLEGIBLE", "UNREADABLE"}

// Hidden reports whether signs, or words of a release, are in the place of the value in the text that it was read
// from, or the copy stops in it.
func (v Value) Hidden(s string) bool {
	switch v.Kind {
	case Masked, Cut:
		return true
	case Unknown, Event:
		said := v.Span.In(s)
		capitals := strings.ToUpper(said)
		return strings.Contains(said, "XX") || strings.Contains(said, "##") || strings.ContainsAny(said, "█■▓") ||
			text.HasWordOf(capitals, stamp.TakenOut()) || text.HasWordOf(capitals, unreadableWords[:])
	}
	return false
}
