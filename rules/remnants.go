package rules

import (
	"strings"

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
	noteIfUnread(d, found, aroundLines(d, first.Span, 3), keys...)
	noteIfUnread(d, found, aroundLines(d, later.Span, 3), keys...)
}

// aroundLines is a place with some lines before it and after it.
func aroundLines(d *cable.Document, at source.Span, lines int) source.Span {
	text := d.File.Text
	for n := 0; at.Start > 0 && n <= lines; n++ {
		at.Start = max(0, strings.LastIndexByte(text[:at.Start], '\n'))
	}
	for n := 0; at.End < len(text) && n <= lines; n++ {
		if i := strings.IndexByte(text[at.End+1:], '\n'); i >= 0 {
			at.End += 1 + i
		} else {
			at.End = len(text)
		}
	}
	return at
}

// levelKeys are the words with which banners of classified papers begin.
var levelKeys = [...]string{"CONFIDENTIAL", "SECRET"}
