package scan

import (
	"strings"

	"github.com/cablelint/cablelint/grammar/calendar"
	"github.com/cablelint/cablelint/grammar/text"
)

// twoDays are the days that figures with hyphens may be, the earlier one first, where they are all of a line or of its
// last part: 09-06-2012. They are one day where only one of the figures can be a month, 09-26-2012. Readers of two
// countries take them for two days, but the year is sure, and with it the order in force.
func twoDays(line string) (one, other calendar.Day) {
	line = strings.Trim(line[lastPart(line):], " \t()[]$")
	if len(line) != len("09-06-2012") || line[2] != '-' || line[5] != '-' || text.DigitsEnd(line, 6) != len(line) {
		return 0, 0
	}
	first, second, year := text.Number(line[:2]), text.Number(line[3:5]), text.Number(line[6:])
	one, monthFirst := date(year, first, second)
	other, dayFirst := date(year, second, first)
	switch {
	case !monthFirst:
		one = other
	case !dayFirst:
		other = one
	}
	return min(one, other), max(one, other)
}
