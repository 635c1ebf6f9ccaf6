package instruction

import (
	"strings"

	"github.com/cablelint/cablelint/grammar/text"
)

// categoryWords are words of the categories of information that may be classified: E.O. 12958 sec. 1.5, since 2003
// sec. 1.4.
var categoryWords = [...]string{"MILITARY", "WEAPON", "WEAPONS", "OPERATIONS", "FOREIGN", "INTELLIGENCE", "CRYPTOLOGY",
	"SOURCE", "SOURCES", "RELATIONS", "SCIENTIFIC", "TECHNOLOGICAL", "ECONOMIC", "NUCLEAR", "VULNERABILITIES", "DEFENSE",
	"TERRORISM"}

// NamesCategory reports whether a word of the reason, in the text that it was read from, is one of a category.
func (r *Reasons) NamesCategory(s string) bool {
	return text.HasWordOf(strings.ToUpper(s), categoryWords[:])
}
