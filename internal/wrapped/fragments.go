package wrapped

import (
	"iter"
	"math/bits"
	"strings"

	"github.com/cablelint/cablelint/grammar/text"
	"github.com/cablelint/cablelint/internal/pattern"
)

// The lines of a header as strictly as prose and programs never have them, from their first word.
var (
	wholeLevel = pattern.Lazy(`^(?:T ?O ?P +)?(?:S ?E ?C ?R ?E ?T|C ?O ?N ?F ?I ?D ?E ?N ?T ?I ?A ?L|` +
		`U ?N ?C ?L ?A ?S(?: ?S ?I ?F ?I ?E ?D)?)(?: [A-Z0-9/ .'-]{0,60}?)?(?: [A-Z]{3,} +\d{3,6}\b|\W*$)`)
	wholeOrder   = pattern.Lazy(`^(?i:E\.? ?O\.?:? ?1[0-9]{4})\b`)
	wholeTags    = pattern.Lazy(`^(?:TAGS|Tags):? *[A-Z]{2,5}\b`)
	wholeSubject = pattern.Lazy(`^(?i:SUBJ(?:ECT)?) ?: ?\w`)
)

// The lines of a header follow each other, the level first; leastLines of them make one. A list of what lines may look
// like, as the help of a rule is, has no such order.
const (
	betweenLines = 600
	leastLines   = 3
	longestField = 400
	longestLead  = 72 // what comes before each; a table that explains lines has sentences there
)

// fragments yields headers two or more of whose lines come after something else in theirs: in the strings of a
// program, after the words of a command, between tags, after numbers in letters, or all in one line.
func fragments(s string) iter.Seq[string] {
	return func(yield func(string) bool) {
		var b strings.Builder
		lines, after, last := uint8(0), uint8(0), 0
		flush := func() bool {
			header := b.String()
			b.Reset()
			ok := bits.OnesCount8(lines) >= leastLines && bits.OnesCount8(after) >= 2
			lines, after = 0, 0
			return !ok || yield(header)
		}
		for k := range keysOf(s) {
			if k.at > 0 && text.IsLetter(s[k.at-1]) || k.at < last || afterEscape(s[:k.at]) {
				continue
			}
			field := fragment(s, k)
			if field == "" {
				continue
			}
			if b.Len() > 0 && (k.at-last > betweenLines || k.line == levelLine) && !flush() {
				return
			}
			if b.Len() == 0 && k.line != levelLine || k.at-max(last, lineStart(s, k.at)) > longestLead {
				continue
			}
			b.WriteString(field + "\n")
			lines |= k.line
			if text.TrimBlank(s[lineStart(s, k.at):k.at]) != "" {
				after |= k.line
			}
			last = k.at + len(field)
		}
		flush()
	}
}

// afterEscape reports whether the escape of a line end comes before, as in a string of several lines. That is a text of
// its own, such as the examples in a report of ours, and not a header in pieces.
func afterEscape(s string) bool {
	s = s[max(0, len(s)-longestField):]
	return strings.HasSuffix(strings.TrimRight(s, " "), `\n`)
}

// fragment is the line of a header that begins at a key, without what encloses it; empty where none does.
func fragment(s string, k key) string {
	line := s[k.at:min(len(s), k.at+longestField)]
	line = line[:lineEnd(line, 0)]
	if i := strings.IndexAny(line, "|\"<\\"); i >= 0 {
		line = line[:i]
	}
	for _, sign := range [...]string{" / ", "')", "',", ") Tj", ")] TJ"} {
		line, _, _ = strings.Cut(line, sign)
	}
	line = strings.TrimRight(line, "'`,;+) \t\r\n")
	whole := map[uint8]func(string) bool{levelLine: wholeLevel.Get().MatchString, orderLine: wholeOrder.Get().MatchString,
		tagsLine: wholeTags.Get().MatchString, subjectLine: wholeSubject.Get().MatchString}[k.line]
	if whole == nil || !whole(line) {
		return ""
	}
	return line
}

// blanked yields a text in whose lines another sign is where blanks are: "TAGS:_PREL", "SUBJECT:.THE.SHIP".
func blanked(s string) string {
	var b strings.Builder
	n := 0
	for line := range strings.Lines(s) {
		line = strings.TrimRight(line, " \t\r\n")
		if sign := blankSign(line); sign != "" {
			n++
			line = strings.ReplaceAll(line, sign, " ")
		}
		b.WriteString(line + "\n")
	}
	if n < fewest {
		return ""
	}
	return b.String()
}

// blankSign is the sign that a line without blanks has instead; empty if there is none.
func blankSign(line string) string {
	if strings.IndexByte(line, ' ') >= 0 {
		return ""
	}
	most, n := "", 0
	for _, sign := range [...]string{".", "_", "-", "+", "~", "*", "=", "·", "•", "\u00a0", "|", "/"} {
		if c := strings.Count(line, sign); c > n {
			most, n = sign, c
		}
	}
	return most
}

// spaced are the lines in which a blank is after each letter, without those: "S U B J E C T :   T H E". Between words
// are more blanks.
func spaced(s string) string {
	var b strings.Builder
	n := 0
	for line := range strings.Lines(s) {
		if !isSpaced(line) {
			continue
		}
		n++
		line = strings.TrimSpace(line)
		for i := 0; i < len(line); i++ {
			if line[i] != ' ' && line[i] != '\t' {
				b.WriteByte(line[i])
			} else if i+1 < len(line) && line[i+1] == ' ' {
				b.WriteByte(' ')
				for i+1 < len(line) && line[i+1] == ' ' {
					i++
				}
			}
		}
		b.WriteByte('\n')
	}
	if n < fewest {
		return ""
	}
	return b.String()
}

// isSpaced reports whether the first letters of a line have blanks between them.
func isSpaced(line string) bool {
	if line[0] == ' ' {
		line = strings.TrimLeft(line, " ")
	}
	if len(line) < 7 {
		return false
	}
	for i := 0; i < 6; i += 2 {
		if line[i] <= ' ' || line[i+1] != ' ' {
			return false
		}
	}
	return true
}
