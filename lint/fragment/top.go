package fragment

import (
	"strings"

	"github.com/cablelint/cablelint/grammar/source"
	"github.com/cablelint/cablelint/grammar/text"
	"github.com/cablelint/cablelint/internal/pattern"
)

// cutTop is the first line that only the top of a cable has, in a text that is too short or too damaged for one: a
// classification line that breaks off, S E C R E T VARN, or a line of the envelope. Empty if there is none. Lines in
// a block of code are examples.
func cutTop(s string) source.Span {
	fenced := false
	for from := 0; from < len(s); {
		end := from + strings.IndexByte(s[from:], '\n')
		if end < from {
			end = len(s)
		}
		line := strings.TrimRight(s[from:end], " \t\r")
		lead := text.SkipBlank(line, 0)
		line = line[lead:]
		switch {
		case strings.HasPrefix(line, "```"):
			fenced = !fenced
		case !fenced && mayBeTop(line) && (topLine.Get().MatchString(line) || cutLine(line, s[:from], s[end:])):
			return source.Span{Start: from + lead, End: from + lead + len(line)}
		}
		from = end + 1
	}
	return source.Span{}
}

// longestTop is how long such a line is at most.
const longestTop = 100

// mayBeTop is a quick look at the first letters of a line.
func mayBeTop(line string) bool {
	if len(line) < len("SECRET") || len(line) > longestTop {
		return false
	}
	switch line[0] {
	case 'S', 'C', 'T', 'U', 'O', 'P', 'R', 'Z', 'D', 'F':
		return line[1] == ' ' || line[2] == ' ' || strings.HasPrefix(line, "SECRET") || strings.HasPrefix(line, "TOP ") ||
			strings.HasPrefix(line, "CONFIDENTIAL ") || strings.HasPrefix(line, "UNCLAS") || strings.HasPrefix(line, "ZN")
	}
	return false
}

// cutLine reports whether a line is the last of a text and what is left of a classification line or a date-time group:
// the line alone is no sign, since people name things in capitals, so nothing but an envelope is before it.
func cutLine(line, before, after string) bool {
	if strings.TrimSpace(after) != "" {
		return false
	}
	before = strings.TrimSpace(before)
	return (before == "" || envelopeLine.Get().MatchString(before)) && lastCutLine.Get().MatchString(line)
}

// topLine is a line that nothing but a cable has: a level in spaced letters before a section or a post, UNCLAS or a
// level before a section, the envelope's class letters and station, who sent it.
var topLine = pattern.Lazy(`^(?:` +
	`(?:(?:T ?O ?P +)?S E C R E T|C O N F I D E N T I A L|U N C L A S)(?: ?//[A-Z/ ]+)?` +
	` +[A-Z][A-Z][A-Z .'-]*(?: \d{1,6})?(?: OF ?\d*| OF \d\d? [A-Z .'-]+)?|` +
	`(?:UNCLAS|UNCLASSIFIED|CONFIDENTIAL|SECRET|TOP SECRET)(?: E F T O)? SECTION \d\d? OF \d\d? [A-Z .'-]+|` +
	`ZN[YR] [UEFCST]{5}(?: ZZ[HK])?|DE R[A-Z]{4,6} ?#\d{4}(?:/\d\d)?(?: \d{7})?|` +
	`FM (?:AMEMBASSY|AMCONSUL|SECSTATE|USMISSION|USINT|USLO) [A-Z .'-]+)$`)

// lastCutLine is what the last line of a cut top may be besides.
var lastCutLine = pattern.Lazy(`^(?:(?:SECRET|TOP SECRET|UNCLAS)(?://[A-Z/]+)? [A-Z]{3,}[A-Z .'-]*\d{0,3}|` +
	`(?:S E C R|C O N F|T O P +S E)[A-Z ]*|[OPRZ](?: [OPRZ])? \d{6}Z [A-Z]{3} \d\d|` +
	`(?:UNCLAS|CONFIDENTIAL|SECRET) SECTION \d\d?(?: OF(?: \d\d?)?)?)$`)

// envelopeLine is a date-time group at the front of a line.
var envelopeLine = pattern.Lazy(`(?m)^[OPRZ](?: [OPRZ])? \d{6}Z [A-Z]{3} \d\d\b`)
