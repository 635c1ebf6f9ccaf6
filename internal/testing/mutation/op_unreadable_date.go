package mutation

import "fmt"

// unreadableDate puts digits that are not a date instead of the date.
func unreadableDate(t *Text) (Mutant, bool) {
	y := t.date.Year() + 5
	return t.redated(Error, marked(one(t, fmt.Sprintf("03/O5/%d", y), fmt.Sprintf("0305%d", y), fmt.Sprint(y),
		"MM/DD/YYYY", fmt.Sprintf("003/5/%d", y))))
}
