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

// NamesPart reports whether a text says that letters in parentheses are short for something else, among others, one
// after the other: Parts: (C) Chorus, (S) Son, (TS) Two Sailors. The words of the name begin with the letters, and
// another mark is next to the two in a list.
func NamesPart(s, letters string) bool {
	mark := "(" + letters + ") "
	for at := 0; ; {
		i := strings.Index(s[at:], mark)
		if i < 0 {
			return false
		}
		before := s[:at+i]
		at += i + len(mark)
		rest := s[at:min(len(s), at+mostNamed)]
		end := nameEnd(rest)
		if end < 0 || text.Initials(strings.Fields(rest[:end])) != letters || BeginsKnown(rest[:end]) {
			continue
		}
		if strings.HasPrefix(strings.TrimLeft(rest[end:], ",;. \t"), "(") || strings.HasSuffix(before, ", ") ||
			strings.HasSuffix(before, "; ") || namedBefore(before) {
			return true
		}
	}
}

// nameEnd is where the name of a part ends: at a sign of a list, at the next mark or at blanks of a column.
func nameEnd(s string) int {
	end := strings.IndexAny(s, ",;.\n(\t")
	if i := strings.Index(s, "  "); i >= 0 && (end < 0 || i < end) {
		return i
	}
	return end
}

// namedBefore reports whether a text ends with a mark and a name on the line.
func namedBefore(s string) bool {
	s = s[max(0, len(s)-mostNamed):]
	s = s[strings.LastIndexByte(s, '\n')+1:]
	_, name, ok := strings.Cut(s, ") ")
	return ok && strings.TrimSpace(name) != "" && strings.LastIndexByte(s, '(') >= 0
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
	_, ok := meaningOf(after)
	return ok
}

// meaningOf is what the words after a mark say that it means, and ok is false where they say nothing of it.
func meaningOf(after string) (meaning string, ok bool) {
	after = strings.TrimLeft(after, " \t*_")
	if after == "" || strings.IndexByte("dmsir", after[0]) < 0 { // as nearly all portions
		return "", false
	}
	for _, words := range definitions {
		if rest, ok := strings.CutPrefix(after, words); ok && (rest == "" || !text.IsLetter(rest[0])) {
			return rest, true
		}
	}
	return "", false
}

// DefinesOther reports whether a sentence or a key says that a letter is short for something other than a level: (S)
// stands for son, (D) for daughter; S = Sun, TS = Tender; (S): Sun.
func DefinesOther(s, letters string) bool {
	for at := 0; ; at += len(letters) {
		i := strings.Index(s[at:], letters)
		if i < 0 {
			return false
		}
		at += i
		before, after := s[:at], s[at+len(letters):]
		marked := strings.HasSuffix(before, "(") && strings.HasPrefix(after, ")")
		if marked {
			before, after = before[:len(before)-1], after[1:]
		} else if before != "" && text.IsLetter(before[len(before)-1]) {
			continue
		}
		if meaning, ok := otherMeaning(before, after, letters, marked); ok && !ofLevels(meaning) {
			return true
		}
	}
}

// otherMeaning is what a text says that letters are short for: a definition, the rest of one after a comma, or a name
// that begins with them after a sign.
func otherMeaning(before, after, letters string, marked bool) (meaning string, ok bool) {
	if meaning, ok = meaningOf(after); ok && marked {
		return firstOf(meaning), true
	}
	rest := strings.TrimLeft(after, " \t")
	sign := ""
	for _, s := range [...]string{"=", "for ", "that ", ":", "- ", "– ", "— "} {
		if strings.HasPrefix(rest, s) {
			sign = s
		}
	}
	name := strings.TrimLeft(rest[len(sign):], " \t\"'")
	name = name[:min(len(name), mostNamed+1)] // a hostile line has a sign after every letter
	switch sign {
	case "":
		return "", false
	case "for ", "that ":
		if !strings.HasSuffix(before, ", ") && !strings.HasSuffix(before, "and ") {
			return "", false
		}
		if sign == "that " {
			return firstOf(name), marked
		}
	case "=":
	default: // (S) - Ships sail is marked, and (S) - Sun is of a key
		if end := strings.IndexAny(name, ",;\n"); !marked || end < 0 || end > mostNamed || name[end] == '\n' &&
			strings.HasSuffix(name[:end], ".") {
			return "", false
		}
	}
	return firstOf(name), name != "" && text.Upper(name[0]) == letters[0]
}

// firstOf is what a text says before the next sign of a list.
func firstOf(meaning string) string {
	meaning = meaning[:min(len(meaning), mostNamed)]
	if end := strings.IndexAny(meaning, ",;.\n("); end >= 0 {
		return meaning[:end]
	}
	return meaning
}

// ofLevels reports whether a meaning is of a level, or empty.
func ofLevels(meaning string) bool {
	for _, word := range [...]string{"SECRET", "CONFIDENTIAL", "CLASSIF", "PORTION", "PARAGRAPH", "LEVEL"} {
		if text.ContainsFold(meaning, word) {
			return true
		}
	}
	return strings.TrimSpace(meaning) == ""
}
