package marking

import (
	"strings"

	"github.com/cablelint/cablelint/grammar/text"
)

// Glossary reports whether a text explains marks: after two of them or more comes the name of the level that each is
// short for, "(C) Confidential: …", "(S) Secret".
func Glossary(s string) bool {
	n := 0
	for l := Unclassified; l <= TopSecret; l++ {
		if explained(s, "("+l.Letter()+")", l.String()) {
			n++
		}
	}
	return n > 1
}

// explained reports whether a name follows a mark somewhere in a text.
func explained(s, mark, name string) bool {
	for {
		_, rest, ok := strings.Cut(s, mark)
		if !ok {
			return false
		}
		if text.HasFold(strings.TrimLeft(rest, " \t-=:*"), name) {
			return true
		}
		s = rest
	}
}
