package files

import (
	"encoding/json"
	"strings"

	"github.com/cablelint/cablelint/internal/pattern"
)

// What begins as marked text does. These tell only where a text may be that was not read; what it says is the
// grammar's business.
var (
	// portionStart is a portion mark at the beginning of a line. (C) before a year is a copyright.
	portionStart = pattern.Lazy(`(?m)^[ \t]*(?:\d{1,3}\.?|[-*•]+|[a-z]\.)?[ \t]*\((?:TS|S|C|U|SBU|LOU|FOUO|CUI)(?:[/,-][^()\n]{1,60})?\)[ \t]+[^\s\d]`)
	// levelLine is a classification line: a level, perhaps spaced, and a serial at the end.
	levelLine = pattern.Lazy(`(?m)^[ \t]*(?:` + spacedLevels + `)\b.*[A-Z] \d{3,8}[ \t]*\r?$`)
	// banner is a level that is alone in its line.
	banner = pattern.Lazy(`(?m)^[ \t]*(?:` + spacedLevels + `)(?://[^\n]{1,60})?[ \t]*\r?$`)
	// headerKey is a line of a cable's header.
	headerKey = pattern.Lazy(`(?m)^[ \t]*(?:E\.?O\.? ?1[0-9]{4}|TAGS:|SUBJECT:)`)
)

const spacedLevels = `T ?O ?P ? ?S ?E ?C ?R ?E ?T|S ?E ?C ?R ?E ?T|C ?O ?N ?F ?I ?D ?E ?N ?T ?I ?A ?L|U ?N ?C ?L ?A ?S(?: ?S ?I ?F ?I ?E ?D)?`

// marked reports whether a text has marks as cables and their portions do.
func marked(text string) bool {
	if strings.TrimSpace(text) == "" { // as what is around the parts of nearly all mails
		return false
	}
	if hasPortions(text) {
		return true
	}
	return strings.ContainsAny(text, "\r\n") && (banner.Get().MatchString(text) || headerKey.Get().MatchString(text))
}

// hasPortions reports whether a line of a text begins as a portion does, or is a classification line with a serial.
// Pages show levels and orders next to a cable too.
func hasPortions(text string) bool {
	return strings.IndexByte(text, '(') >= 0 && portionStart.Get().MatchString(text) || levelLine.Get().MatchString(text)
}

// mostNested is how deep JSON in strings of JSON is looked through for marks.
const mostNested = 8

// holdsMarked reports whether a value that nobody takes for a cable's text has marks, in lines of its own or inside.
func holdsMarked(value string) bool {
	return strings.ContainsAny(value, "\r\n") && marked(value) || markedInside(value, mostNested)
}

// markedInside reports whether marks are in the strings of the JSON that a value is, or in its lines where their ends
// are written as a backslash and a letter.
func markedInside(value string, depth int) bool {
	if depth == 0 {
		return true // nobody writes so
	}
	first := strings.TrimLeft(value, " \t\r\n")
	if first != "" && strings.IndexByte(`{["`, first[0]) >= 0 && json.Valid([]byte(value)) {
		var lines strings.Builder
		for s := range jsonStrings(value) {
			if strings.ContainsAny(s, "\r\n") && marked(s) || markedInside(s, depth-1) {
				return true
			}
			lines.WriteString(s + "\n")
		}
		return hasPortions(lines.String()) && marked(lines.String()) // a paragraph a string
	}
	if strings.Count(value, `\n`) < 3 {
		return false
	}
	var b strings.Builder
	resolved := lettersResolved(func(s string, _ int) { b.WriteString(s) })
	resolved(value, 0)
	return marked(b.String())
}
