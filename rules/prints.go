package rules

import (
	"sync"

	"github.com/cablelint/cablelint/grammar/source"
	"github.com/cablelint/cablelint/lint"
	"github.com/cablelint/cablelint/lint/cable"
)

// belowPrint is how many bytes after a text its release may be stamped, abovePrint how many before it.
const belowPrint, abovePrint = 400, 200

// printed reports whether the text is a print that a machine read: it has a later system's page feet, or the stamps
// of a release. Letters of such a text may be the machine's. It reads the file, so ask it last.
func printed(d *cable.Document) bool {
	return d.Written().PrintedPages() || d.Written().OfRelease(source.Span{End: d.Span.Start + abovePrint})
}

// unlessPrinted gives the severity of findings about single letters: a warning, and a note where the text is a print
// that a machine read. It reads the file once, and only where there is a finding.
func unlessPrinted(d *cable.Document) func() lint.Severity {
	return sync.OnceValue(func() lint.Severity {
		if printed(d) {
			return lint.Info
		}
		return lint.Warning
	})
}
