package rules

import (
	"fmt"

	"github.com/cablelint/cablelint/lint"
	"github.com/cablelint/cablelint/lint/cable"
	"github.com/cablelint/cablelint/lint/unread"
)

// nameUnreadLine changes the finding of a cable without a classification line where a line above the fields begins with
// a level: then the line was not lost, it could not be read.
func nameUnreadLine(d *cable.Document, found *lint.Diagnostic) {
	at, level := unread.ClassificationLine(d, beforeFields(d))
	if at.Empty() {
		return
	}
	found.Span, found.Severity = at, lint.Warning
	found.Message = "the classification line cannot be read, so no mark was compared with it"
	found.Help = "write the level, the post and the serial, as CONFIDENTIAL QUELLVILLE 000412"
	highest := level
	binding(d, func(_ *cable.Portion, m *cable.Mark) { highest = max(highest, m.Level) })
	if highest > level {
		found.Severity = lint.Error
		found.Message = fmt.Sprintf("the classification line cannot be read, and a portion is above it: %s", highest)
	}
}
