package rules

import (
	"strings"

	"github.com/cablelint/cablelint/grammar/register"
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

// noteIfMisread makes a note of a finding about a paper's mark in which a machine mistook letters that scans have for
// each other: the writer is not at fault.
func noteIfMisread(d *cable.Document, found *lint.Diagnostic, mark string) {
	if d.Paper == nil {
		return
	}
	if meant, ok := register.Misread(mark); ok {
		found.Severity, found.Fixes = lint.Info, nil
		found.Message = "the mark may be " + meant + ", in which a machine misread letters"
		found.Help = "compare it with the original, and correct the letters"
	}
}

// holdsMisread reports whether a text has a mark in which a machine mistook letters: it is copied from a scan.
func holdsMisread(s string) bool {
	const longest = len("(TOP SECRET//NOFORN)")
	for at := strings.IndexByte(s, '('); at >= 0; {
		s = s[at:]
		if end := strings.IndexByte(s[:min(len(s), longest)], ')'); end > len("(S)") {
			if _, ok := register.Misread(s[:end+1]); ok {
				return true
			}
		}
		if at = strings.IndexByte(s[1:], '('); at >= 0 {
			at++
		}
	}
	return false
}

// noteIfListBroken makes a note of a finding about a release list that goes on in another line: it was not read whole.
func noteIfListBroken(d *cable.Document, found *lint.Diagnostic, list source.Span) {
	if d.Written().ListGoesOn(list) {
		found.Severity, found.Fixes = lint.Info, nil
	}
}

// levelKeys are the words with which banners of classified papers begin.
var levelKeys = [...]string{"CONFIDENTIAL", "SECRET"}
