package law

import (
	"strings"

	"github.com/cablelint/cablelint/grammar/calendar"
)

// windows are the sections that were in force on other days than the rest of their instrument. E.O. 12958, as
// amended, sec. 6.3 lets the new marking rules begin 180 days after the rest, E.O. 13526 sec. 6.3 three of its
// sections with its signature; the first paragraph of State's telegram of 2000 says what had been in force since
// October 1995.
var windows = [...]struct {
	of          *Instrument
	section     string
	from, until calendar.Day
}{
	{&EO12958, "1.7", day19951014, day20030921},
	{&EO12958Amended, "1.6", day20030921, day20100627},
	{&EO13526, "1.7", day20091229, 0},
	{&EO13526, "3.3", day20091229, 0},
	{&EO13526, "3.7", day20091229, 0},
	{&State00SBU, "¶1", day19951001, 0},
}

// within reports whether a section is another or a part of it: 1.6(a)(4) of 1.6.
func within(section, of string) bool {
	rest, ok := strings.CutPrefix(section, of)
	return ok && (rest == "" || rest[0] == '(')
}
