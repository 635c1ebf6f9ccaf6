package scan

import (
	"strings"

	"github.com/cablelint/cablelint/grammar/text"
	"github.com/cablelint/cablelint/grammar/written"
)

// exemptionLine reports whether a line goes on with the stamp of an exemption under E.O. 11652, which has up to four:
// SCHEDULE OF E.O. 11652, EXEMPTION CATEGORY 5B(2).
func exemptionLine(line string) bool {
	for _, words := range [...]string{"SCHEDULE OF E", "OF EXECUTIVE ORDER 11652", "OF E.O. 11652", "EXEMPTION CATEGORY",
		"EXECUTIVE ORDER 11652", "ORDER 11652", "11652", "REGRADING", "DOES NOT APPLY", "DOWNGRADING AND"} {
		if text.HasFold(line, words) {
			return true
		}
	}
	return false
}

// scheduleLine reports whether a line goes on with the stamp of the general schedule of E.O. 11652: AUTOMATICALLY
// DOWNGRADED AT TWO YEAR INTERVALS AND DECLASSIFIED ON DECEMBER 31, 1983.
func scheduleLine(above, line string) bool {
	for _, words := range [...]string{"AUTOMATICALLY DOWNGRADED", "DOWNGRADED AT TWO", "AT TWO", "TWO YEAR INT",
		"TWO-YEAR INT", "YEAR INTERVALS", "INTERVALS AND", "AND DECLASSIFIED ON"} {
		if text.HasFold(line, words) {
			return true
		}
	}
	above = strings.TrimRight(above, " \t\r\n")
	_, n := written.DayAt(line)
	return text.EndsFold(above, "INTERVALS AND") && text.HasFold(line, declassifiedOn) ||
		text.EndsFold(above, "AND DECLASSIFIED") && text.HasWord(line, "ON") ||
		text.EndsFold(above, "AND "+declassifiedOn) && n > 0
}
