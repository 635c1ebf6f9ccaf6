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
var stampPhrases = [...]string{"EO SYSTEMATIC REVIEW", "CIA-RDP", kennedyStamp}

// kennedyStamp is on each file that the National Archives released under Public Law 102-526 in 2017 and later.
const kennedyStamp = "RELEASE UNDER THE PRESIDENT JOHN F. KENNEDY ASSASSINATION RECORDS ACT"

// governmentPaper reports whether a text has a stamp with which CONFIDENTIAL is a level, and not what a business wrote.
// "Excluded from automatic downgrading and declassification" was on classified papers alone: E.O. 10964.
func governmentPaper(s string) bool {
	return governmentStamps.In(s)
}

var governmentStamps = text.NewPhrases([]string{"AUTOMATIC DOWNGRADING", kennedyStamp})

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
	return recordNumber(line)
}

// recordNumber reports whether a line is the number of a record in the same collection, which the archive put next to
// its stamp: 104-10000-10000, the agency first.
func recordNumber(line string) bool {
	line = strings.TrimRight(line, " .\t\r")
	if len(line) != len("104-10000-10000") {
		return false
	}
	for i := range len(line) {
		if dash := i == 3 || i == 9; dash != (line[i] == '-') || !dash && !text.IsDigit(line[i]) {
			return false
		}
	}
	return true
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
