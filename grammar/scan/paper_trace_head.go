package scan

import "strings"

// traceHead is the line of a memorandum's head that a line begins, where it is only a key: SUBJECT and PARTICIPANTS, as
// editions print them.
func traceHead(line string) head {
	switch strings.TrimRight(line, ": ") {
	case "SUBJECT":
		return headSubject
	case "PARTICIPANTS":
		return headFrom
	}
	return 0
}

// markWithin reports whether (U) or (S) is among the words of a line, before a word that begins with a capital.
func markWithin(line string) bool {
	for _, mark := range [...]string{" (U) ", " (S) "} {
		if _, rest, ok := strings.Cut(line, mark); ok && capitalAfter(" "+rest) {
			return true
		}
	}
	return false
}
