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

// reviewAfterBox is the length of the key of a review after DECL on the Agency's stamp of E.O. 12065, with the boxes
// before both, of which one is crossed: DECL [X] REVW ON 4 May 2000. It is 0 for another text.
func reviewAfterBox(s string) int {
	rest := strings.TrimLeft(s, boxSigns)
	if !strings.ContainsAny(s[:len(s)-len(rest)], "[(□☐☒☑■") {
		return 0
	}
	for _, key := range [...]string{"REVW ON", "RVW ON", "REVIEW ON"} {
		if text.HasWord(rest, key) {
			return len(s) - len(rest) + len(key)
		}
	}
	return 0
}

// boxBefore is the length of the box before DECL on such a stamp; 0 for none.
func boxBefore(line string) int {
	rest := strings.TrimLeft(line, boxSigns)
	if key, ok := strings.CutPrefix(rest, "DECL "); ok && reviewAfterBox(key) > 0 {
		return len(line) - len(rest)
	}
	return 0
}

// boxSigns are the boxes of a stamp, and what copies make of them.
const boxSigns = " \t[]()Xx_□☐☒☑■"
