package scan

import (
	"strings"

	"github.com/cablelint/cablelint/grammar/source"
	"github.com/cablelint/cablelint/grammar/text"
)

// changes are the words for a later decision about a date of declassification.
var changes = []string{"CHANGED", "CHANGE", "EXTENDED", "EXTENSION", "REVISED", "UPDATED", "AMENDED"}

// changeWords are the beginnings of changes, or the words themselves.
var changeWords = [...]string{"CHANGE", "EXTEN", "REVISED", "UPDATED", "AMENDED"}

// InstructionChanged is the first line in a place about a change of the date of declassification, as in the register
// of changes of a directive: "Changed declass date as per POC"; empty where there is none.
func (t *Tokens) InstructionChanged(at source.Span) source.Span {
	if !t.words.Has(foundChanges) {
		return source.Span{}
	}
	start := at.Start
	for line := range strings.Lines(at.In(t.whole)) {
		if aboutChange(line) {
			bare := strings.TrimLeft(line, " \t")
			from := start + len(line) - len(bare)
			return source.Span{Start: from, End: from + len(strings.TrimRight(bare, " \t\r\n"))}
		}
		start += len(line)
	}
	return source.Span{}
}

// aboutChange reports whether a line has a word for a change, and the date or the instruction of declassification, or
// the words CLASSIFICATION EXTENDED.
func aboutChange(line string) bool {
	i := text.IndexFold(line, "DECLASS")
	about := i >= 0 && (text.ContainsFold(line[i:], "DATE") || text.ContainsFold(line[i:], "INSTRUCTION") ||
		text.ContainsFold(line[:i], "DATE OF ")) || text.ContainsFold(line, "CLASSIFICATION EXTENDED")
	return about && text.HasWordOf(line, changes)
}
