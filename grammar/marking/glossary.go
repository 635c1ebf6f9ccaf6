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

// definitions are the words with which a text says what a mark before them means.
var definitions = [...]string{"denotes", "means", "stands for", "indicates", "represents", "refers to", "is short for",
	"is the mark", "is the symbol", "is a mark", "is a portion mark", "is an example"}

// Defined reports whether the words after a mark say what it means: (TS) denotes the transition state.
func Defined(after string) bool {
	after = strings.TrimLeft(after, " \t*_")
	if after == "" || strings.IndexByte("dmsir", after[0]) < 0 { // as nearly all portions
		return false
	}
	for _, words := range definitions {
		if rest, ok := strings.CutPrefix(after, words); ok && (rest == "" || !text.IsLetter(rest[0])) {
			return true
		}
	}
	return false
}
