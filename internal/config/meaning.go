package config

import (
	"fmt"
	"strings"
	"time"

	"github.com/bmatcuk/doublestar/v4"

	"github.com/cablelint/cablelint/grammar/calendar"
	"github.com/cablelint/cablelint/grammar/marking"
)

// meaning checks texts whose key says what they must be: globs and markings.
func meaning(name, s string) error {
	switch name {
	case "paths", "exclude":
		if !doublestar.ValidatePattern(s) {
			return fmt.Errorf("%s: %q is no glob: a bracket or brace is not closed", name, s)
		}
		if choices(s) > maxChoices {
			return fmt.Errorf("%s: the glob has braces for more than %d paths: write several globs", name, maxChoices)
		}
	case "date":
		if _, err := Day(s, 0); err != nil {
			return fmt.Errorf("%s: %w", name, err)
		}
	case "ceiling", "from", "to":
		if _, err := Marking(s); err != nil {
			return fmt.Errorf("%s: %w", name, err)
		}
	}
	return nil
}

// maxChoices is how many globs one with braces may stand for: matching tries them all, and {a,b} ten times over are
// 1,024.
const maxChoices = 1000

// choices bounds from above how many globs without braces a glob stands for.
func choices(glob string) int {
	product := 1
	for _, brace := range strings.SplitAfter(glob, "{")[1:] {
		if product *= 1 + strings.Count(brace, ","); product > maxChoices {
			return product
		}
	}
	return product
}

// NoDate is the value of the flag that assumes no date, also if the configuration has one.
const NoDate = "none"

// Day reads a date as flags and configuration write it: today or YYYY-MM-DD.
func Day(s string, today calendar.Day) (calendar.Day, error) {
	if s == "today" {
		return today, nil
	}
	t, err := time.Parse("2006-01-02", s)
	if err == nil {
		if d, ok := calendar.Date(t.Year(), int(t.Month()), t.Day()); ok {
			return d, nil
		}
	}
	return 0, fmt.Errorf("%q is not today or YYYY-MM-DD", s)
}

// Marking reads a marking as a header or a portion writes it, SECRET//NOFORN or S/NF. It fails where a word is no
// marking, or none is there.
func Marking(s string) (marking.Marking, error) {
	m := marking.Parse(s)
	if _, unknown := m.Unknown(); unknown || m.Marking == (marking.Marking{}) {
		return marking.Marking{}, fmt.Errorf("%q is no marking; write one such as SECRET//NOFORN", s)
	}
	out := m.Marking
	if out.Level == marking.Unmarked {
		out.Level = marking.Unclassified // SBU and LOU are unclassified
	}
	return out, nil
}
