package scan

import (
	"strings"

	"github.com/cablelint/cablelint/grammar/text"
)

// What a release or an archive wrote on a paper is not its marking. The stamps that cables have too are found before
// anything is read (stamp.go); these are lines that papers alone have.

// stampStarts begin a line of a stamp.
var stampStarts = [...]string{
	"DENIED IN FULL", "DECLASSIFIED", "AUTHORITY NND", "AUTHORITY: NND", "AUTHORITY NLC", "SANITIZED COPY APPROVED",
	"APPROVED FOR RELEASE", "APPROVED FOR PUBLIC RELEASE", "CLEARED FOR OPEN PUBLICATION", "CLEARED FOR PUBLIC RELEASE",
}

// stampPhrases are in a line of a stamp.
var stampPhrases = [...]string{"EO SYSTEMATIC REVIEW", "CIA-RDP"}

// releaseStamp reports whether a line is a stamp of a release or an archive.
func releaseStamp(line string) bool {
	line = strings.TrimLeft(line, " -*[")
	if line == "" {
		return false
	}
	for _, w := range stampStarts {
		if text.HasWord(line, w) && len(line) < 200 {
			return true
		}
	}
	for _, w := range stampPhrases {
		if text.IndexFold(line, w) >= 0 {
			return true
		}
	}
	return false
}

// struckBanner reports whether a line is a banner that was crossed out: ~~SECRET~~. It is cancelled.
func struckBanner(line string) bool {
	bare := strings.TrimSpace(line)
	inner := strings.Trim(bare, "~")
	if len(bare)-len(inner) < 4 {
		return false
	}
	_, ok := bannerAt(inner, 0, len(inner))
	return ok
}
