package instruction

import (
	"strings"

	"github.com/cablelint/cablelint/grammar/text"
)

// Portions is what a line with N/A TO ... PORTIONS names.
type Portions struct {
	// SourceList reports that it leads to a source list.
	SourceList bool
	// RD, FRD, TFNI and NATO are the kinds of portions.
	RD, FRD, TFNI, NATO bool
}

// PortionsNamed are the portions that a commingled line names.
func PortionsNamed(line string) Portions {
	says := text.Squeeze(line)
	named := func(word string) bool { return text.IndexWord(says, word) >= 0 }
	return Portions{strings.Contains(says, "SOURCE LIST"), named("RD"), named("FRD"), named("TFNI"),
		strings.Contains(says, "NATO")}
}
