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

// mostNamed is how long the name of a part is at most that a letter is short for.
const mostNamed = 40

// NamesParts reports whether a text says that letters in parentheses are short for something else, one after the other:
// Parts: (C) Chorus, (S) Son, (TS) Two Sailors. Each of the letters is there, and there are two or more.
func NamesParts(s string, letters ...string) bool {
	for _, l := range letters {
		if !namesPart(s, "("+l+") ", l) {
			return false
		}
	}
	return len(letters) > 1
}

// namesPart reports whether the words of a name that follows a mark begin with its letters, and another mark is next to
// the two in a list.
func namesPart(s, mark, letters string) bool {
	for at := 0; ; {
		i := strings.Index(s[at:], mark)
		if i < 0 {
			return false
		}
		before := s[:at+i]
		at += i + len(mark)
		rest := s[at:min(len(s), at+mostNamed)]
		end := strings.IndexAny(rest, ",;.\n")
		if end < 0 || initials(rest[:end]) != letters {
			continue
		}
		if strings.HasPrefix(rest[end+1:], " (") || strings.HasSuffix(before, ", ") || strings.HasSuffix(before, "; ") {
			return true
		}
	}
}

// initials are the first letters of the words of a text.
func initials(s string) string {
	var list []byte
	for _, w := range strings.Fields(s) {
		list = append(list, w[0])
	}
	return string(list)
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
