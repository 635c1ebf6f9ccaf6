package instruction

import (
	"strings"

	"github.com/cablelint/cablelint/grammar/text"
)

// What comes after a schedule is asked by few rules, so it is read when they ask. Each method takes the text that the
// value was read from.

// Category is the category of an exemption from a schedule, as it is written: "2" of XGDS-2 or XGDS 5(B)(2), "12" of
// XGDS-12, and empty where none is written. It reports false if the value is no schedule of that name, XGDS or RDS, or
// if it cites a section without a category.
func (v Value) Category(s, name string) (n string, ok bool) {
	category, found := strings.CutPrefix(v.Code, name)
	if v.Kind != Schedule || !found {
		return "", false
	}
	rest := s[v.Span.End:]
	n = strings.TrimPrefix(category, "-") + rest[:text.DigitsEnd(rest, 0)] // XGDS-12
	if inSection, ok := strings.CutPrefix(strings.TrimSpace(rest), "(B)"); ok {
		n = strings.Trim(inSection[:min(len(inSection), len(" (5)"))], " ()")
		return n, n != "" && text.IsDigit(n[0])
	}
	return n, true
}

// CategoryAfter reports whether a category, 1 to 4, is in what follows the schedule, and no larger number is in its
// place.
func (v Value) CategoryAfter(s string) bool {
	rest := strings.TrimSpace(s[v.Span.End:])
	if n := strings.TrimLeft(rest, "- "); text.DigitsEnd(n, 0) > 1 && strings.HasPrefix(rest, "-") {
		return false // XGDS-12
	}
	return strings.ContainsAny(rest, "1234")
}

// FigureAfter reports whether figures follow the schedule, which may be a date.
func (v Value) FigureAfter(s string) bool { return strings.ContainsAny(s[v.Span.End:], "0123456789") }

// EventAfter reports whether an event follows the schedule, which E.O. 12065 sec. 1-401 allows instead of a date: GDS
// UPON RELEASE.
func (v Value) EventAfter(s string) bool {
	word, _, _ := strings.Cut(strings.TrimLeft(s[v.Span.End:], " ,.:;-"), " ")
	switch strings.ToUpper(word) {
	case "UPON", "AFTER", "WHEN", "UNTIL", "FOLLOWING", "ON", "AT", "AS":
		return true
	}
	return false
}
