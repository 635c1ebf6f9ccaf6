package rules

import (
	"strings"
	"sync"

	"github.com/cablelint/cablelint/grammar/text"
	"github.com/cablelint/cablelint/internal/pattern"
	"github.com/cablelint/cablelint/lint"
	"github.com/cablelint/cablelint/lint/cable"
)

// releasePrint is what a print by which a telegram was released says: its UNCLASSIFIED on each page is of another time.
var releasePrint = pattern.Lazy(`(?i)RELEASED? IN (?:FULL|PART)|REVIEW AUTHORITY|DECLASSIFIED|CASE (?:NO|ID)`)

// belowPrint is how many bytes after a text its release may be stamped.
const belowPrint = 400

// printedPage is a page's foot in a print of a later system, which no telegram has.
var printedPage = pattern.Lazy(`(?m)^[ \t]*Page \d{1,3} of \d{1,3}[ \t\r]*$`)

// printed reports whether the text is a print that a machine read: it has a later system's page feet, or the stamps
// of a release. Letters of such a text may be the machine's. It reads the file, so ask it last.
func printed(d *cable.Document) bool {
	whole := d.File.Text
	return strings.Contains(whole, "Page ") && printedPage.Get().MatchString(whole) ||
		ofRelease(whole[:min(len(whole), d.Span.Start+200)])
}

// ofRelease reports whether a text has the words of a release.
func ofRelease(s string) bool {
	for _, w := range [...]string{"RELEASE", "REVIEW AUTHORITY", "DECLASSIFIED", "CASE "} { // of most texts none
		if text.ContainsFold(s, w) {
			return releasePrint.Get().MatchString(s)
		}
	}
	return false
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
