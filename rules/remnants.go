package rules

import (
	"github.com/cablelint/cablelint/grammar/source"
	"github.com/cablelint/cablelint/lint"
	"github.com/cablelint/cablelint/lint/cable"
)

// noteIfUnread makes a note of a finding about what is missing, where the part of the copy in which it would be cannot
// be read, or has letters of its key. It reads the part, so ask it last.
func noteIfUnread(d *cable.Document, found *lint.Diagnostic, at source.Span, keys ...string) {
	if d.Remnant(at, keys...) {
		found.Severity = lint.Info
	}
}

// noteIfEitherUnread is noteIfUnread for two copies of a header, of which one may have lost what it lacks.
func noteIfEitherUnread(d *cable.Document, found *lint.Diagnostic, first, later *cable.HeaderBlock, keys ...string) {
	noteIfUnread(d, found, d.Written().LinesAround(first.Span, 3), keys...)
	noteIfUnread(d, found, d.Written().LinesAround(later.Span, 3), keys...)
}

// levelKeys are the words with which banners of classified papers begin.
var levelKeys = [...]string{"CONFIDENTIAL", "SECRET"}
