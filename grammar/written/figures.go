package written

import (
	"strings"

	"github.com/cablelint/cablelint/grammar/calendar"
	"github.com/cablelint/cablelint/grammar/text"
)

// TwoDays are the days that figures with hyphens may be, the earlier one first, where they are all of a
// text: 09-06-2012. They are one day where only one of the figures can be a month, 09-26-2012. Readers of two
// countries take them for two days, but the year is sure, and with it the order in force.
func TwoDays(s string) (one, other calendar.Day) {
	s = strings.Trim(s, " \t()[]$")
	if len(s) != len("09-06-2012") || s[2] != '-' || s[5] != '-' || text.DigitsEnd(s, 6) != len(s) {
		return 0, 0
	}
	first, second, year := text.Number(s[:2]), text.Number(s[3:5]), text.Number(s[6:])
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
