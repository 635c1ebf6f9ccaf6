package wrapped

import (
	"strings"

	"github.com/cablelint/cablelint/grammar/text"
	"github.com/cablelint/cablelint/internal/pattern"
)

// joinedLevel is a level with the post and the serial of a cable, which no other text has in this order.
var joinedLevel = pattern.Lazy(`^(?:T ?O ?P +)?(?:S ?E ?C ?R ?E ?T|C ?O ?N ?F ?I ?D ?E ?N ?T ?I ?A ?L|` +
	`U ?N ?C ?L ?A ?S(?: ?S ?I ?F ?I ?E ?D)?)(?: [A-Z0-9/ .'-]{0,60}?)? [A-Z]{3,} +\d{3,6}`)

// Joined is the header of the first cable in a text whose lines are joined to one, with a line for each of its fields;
// empty for other texts. The header begins with the level. The E.O. line, TAGS or both follow, and then the subject.
func Joined(s string) string {
	var b strings.Builder
	before, last := uint8(0), 0 // the field before, 0 for none, and where it begins
	for k := range keysOf(s[:lastSubject(s)]) {
		if before != 0 && (k.at-last > betweenLines || strings.IndexByte(s[last:k.at], '\n') >= 0) {
			b.Reset()
			before = 0
		}
		rest := s[k.at:min(len(s), k.at+longestField)]
		switch {
		case k.line == levelLine && joinedLevel.Get().MatchString(rest):
			b.Reset()
		case k.line < before && joinedField(k.line, rest) && !afterEscape(s[:k.at]):
			b.WriteString(s[last:k.at] + "\n")
			if k.line == subjectLine && before != levelLine {
				return b.String() + rest[:lineEnd(rest, 0)]
			}
		default:
			continue
		}
		before, last = k.line, k.at
	}
	return ""
}

// lastSubject is the end of the last key of a subject in a text, 0 for none.
func lastSubject(s string) int {
	const key = "SUBJ"
	if at := text.LastIndexFold(s, key); at >= 0 {
		return at + len(key)
	}
	return 0
}

// joinedField reports whether a text begins with the E.O. line, TAGS or the subject, whichever the line says.
func joinedField(line uint8, s string) bool {
	switch line {
	case orderLine:
		return wholeOrder.Get().MatchString(s)
	case tagsLine:
		return wholeTags.Get().MatchString(s)
	case subjectLine:
		return wholeSubject.Get().MatchString(s)
	}
	return false
}
