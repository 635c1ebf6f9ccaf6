package report

import (
	"fmt"

	"github.com/cablelint/cablelint/grammar/source"
)

// where is a place in a file as people are told it: "line 12", or "body:¶5" in a document that has no lines.
func where(f *source.File, offset int) string {
	if place := f.Place(offset); place != "" {
		return visible(place)
	}
	return lineNumber(f.Position(offset).Line)
}

func lineNumber(line int) string { return fmt.Sprintf("line %d", line) }
