package scan

import (
	"strings"
	"unicode/utf8"

	"github.com/cablelint/cablelint/grammar/layout"
	"github.com/cablelint/cablelint/grammar/marking"
	"github.com/cablelint/cablelint/grammar/text"
)

// envelopeLine gives the kind of a communicators' line, None where it is not one. prev
// is the kind of the line before, which shows continuation lines.
func envelopeLine(line string, prev Kind) Kind {
	s := line[layout.SkipBlank(line, 0, len(line)):]
	if s == "" || text.IsLower(s[0]) {
		return None
	}
	if k := signalLine(s, prev); k != None {
		return k
	}
	switch {
	case dtgLine(s):
		return DTG
	case routingLine(s, prev):
		return Routing
	}
	return continuation(s, prev)
}

// signalLine gives the kind of a communicators' line that begins with a signal: FM, TO, ZNY.
func signalLine(s string, prev Kind) Kind {
	switch s[0] {
	case 'V', 'Z':
		switch {
		case strings.HasPrefix(s, "VZCZC"), strings.HasPrefix(s, "ZCZC"):
			return Start
		case securityLine(s):
			return Security
		}
	case 'D':
		if strings.HasPrefix(s, "DE ") && strings.IndexByte(s, '#') > 0 && stationLine(s) {
			return Station
		}
	case 'F', 'E':
		if (strings.HasPrefix(s, "FM ") || prev == DTG && strings.HasPrefix(s, "EM ")) && originator(s[3:]) {
			return From
		}
	case 'T':
		if strings.HasPrefix(s, "TO ") && addressed(prev) && !text.HasLower(s) {
			return Action
		}
	case 'A':
		if strings.HasPrefix(s, "ACTION ") && distribution(s) {
			return Distribution
		}
	case 'I':
		switch {
		case prev == DTG && strings.HasPrefix(s, "IM ") && originator(s[3:]):
			return From
		case strings.HasPrefix(s, "INFO ") && distribution(s):
			return Distribution
		case strings.HasPrefix(s, "INFO ") && addressed(prev) && !text.HasLower(s):
			return Info
		}
	}
	return None
}

func continuation(s string, prev Kind) Kind {
	switch {
	case prev == Distribution && (distributionGoesOn(s) || strings.HasPrefix(s, "-----")):
		return Distribution
	case (prev == Action || prev == Info || prev == Addressee) && addressee(s):
		return Addressee
	}
	return None
}

// addressed reports whether an address may follow a line of this kind.
func addressed(prev Kind) bool {
	return EnvelopeKinds.Has(prev) || prev == PageLine || prev == Caption
}

// stationLine reads "DE RUEHOT #0895/01 3561636": a routing indicator comes before the number.
func stationLine(s string) bool {
	i := layout.SkipBlank(s, 2, len(s))
	e := routingIndicator(s, i)
	n := layout.SkipBlank(s, e, len(s))
	return e > i && n+1 < len(s) && s[n] == '#' && text.IsDigit(s[n+1])
}

// routingIndicator is the end of the routing indicator at an offset, the offset itself for none.
func routingIndicator(s string, i int) int {
	e := i
	for e < len(s) && (text.IsUpper(s[e]) || text.IsDigit(s[e])) {
		e++
	}
	if e-i < 5 || e-i > 8 || s[i] != 'R' {
		return i
	}
	return e
}

// securityLine reads "ZNY CCCCC ZZH": after the signal the letter of the level is repeated,
// three times at least where a typist slipped.
func securityLine(s string) bool {
	if !strings.HasPrefix(s, "ZNY ") && !strings.HasPrefix(s, "ZNR ") {
		return false
	}
	i := layout.SkipBlank(s, 4, len(s))
	return i+3 <= len(s) && text.IsUpper(s[i]) && s[i] == s[i+1] && s[i] == s[i+2]
}

// originator reports whether after FM is who sent the cable: a kind of post that may be
// followed by a name in any case, or capitals to the end of the line.
func originator(s string) bool {
	s = s[layout.SkipBlank(s, 0, len(s)):]
	for _, kind := range [...]string{"AMEMBASSY", "AMCONSUL", "SECSTATE", "USMISSION", "USINT", "USEU", "USDEL", "USLO",
		"RPO", "AIT"} {
		if strings.HasPrefix(s, kind+" ") {
			return true
		}
	}
	return len(s) > 1 && text.IsUpper(s[0]) && !text.HasLower(s)
}

// dtgLine reports whether a line is a date-time group with its precedence:
// "O R 221635Z DEC 09", also with tails after it.
func dtgLine(s string) bool {
	if len(s) < 2 || !text.IsDigit(s[0]) && s[1] != ' ' && s[0] < utf8.RuneSelf { // as most lines
		return false
	}
	i := 0
	// O may be read as a figure
	for n := 0; n < 3 && i+1 < len(s) && strings.IndexByte("OPRZYM0", s[i]) >= 0 && s[i+1] == ' '; n++ {
		i = layout.SkipBlank(s, i+2, len(s))
	}
	if _, size := utf8.DecodeRuneInString(s); i == 0 && size > 1 && size < len(s) && s[size] == ' ' { // or as a bullet
		i = layout.SkipBlank(s, size, len(s))
	}
	d := text.DigitsEnd(s, i)
	if d == i || d >= len(s) || text.Upper(s[d]) != 'Z' && s[d] != ' ' {
		return false
	}
	_, ok := text.DTGAt(s, i)
	return ok
}

// splitDTG is the offset at which a glued FM begins after a date-time group, or the length.
// After the digits of the year a copy may have lost the blank, too.
func splitDTG(s string) int {
	for i := 1; i+3 < len(s); i++ {
		if s[i] == 'F' && s[i+1] == 'M' && s[i+2] == ' ' && (text.IsDigit(s[i-1]) || s[i-1] == ' ' || s[i-1] == '\t') {
			return i
		}
	}
	return len(s)
}

// routingLine reports whether a line holds precedence and routing indicators: "PP RUEHCD RUEHGD".
func routingLine(s string, prev Kind) bool {
	fields := 0
	for i := 0; i < len(s); {
		i = layout.SkipBlank(s, i, len(s))
		e := i
		for e < len(s) && (text.IsUpper(s[e]) || text.IsDigit(s[e])) {
			e++
		}
		if e == i {
			return fields > 0 && i >= len(s)
		}
		word := s[i:e]
		switch {
		case fields == 0 && len(word) == 2 && strings.Trim(word, "OPRZYM") == "":
		case (fields > 0 || prev == Routing) && word[0] == 'R' && len(word) >= 5 && len(word) <= 8:
		default:
			return false
		}
		fields++
		i = e
	}
	return fields > 1 || fields == 1 && prev == Routing && s[0] == 'R'
}

// distribution reports whether a line lists offices with counts: "INFO  LOG-00   EEB-00".
func distribution(s string) bool {
	i := strings.IndexByte(s, ' ')
	if i < 0 {
		return false
	}
	i = layout.SkipBlank(s, i, len(s))
	return i < len(s) && s[i] != '/' && distributionGoesOn(s[i:])
}

// distributionGoesOn reports whether a line holds offices with counts, brackets around some of
// them, and the total: "SWCI-00  ( GIWI-00 )  /001W". "F-16 SALES" is not one.
func distributionGoesOn(s string) bool {
	for i := 0; i < len(s); {
		switch {
		case s[i] == '/':
			return len(s)-i < 12
		case s[i] == '(' || s[i] == ')':
			i++
		default:
			n := officeCount(s[i:])
			if n == 0 {
				return false
			}
			i += n
		}
		i = layout.SkipBlank(s, i, len(s))
	}
	return true
}

// officeCount is the length of an office with its count of copies, "LOG-00", 0 for none.
func officeCount(s string) int {
	i := 0
	for i < len(s) && text.IsUpper(s[i]) && i < 7 {
		i++
	}
	if i == 0 || i >= len(s) || s[i] != '-' {
		return 0
	}
	e := layout.DigitsEnd(s, i+1, len(s))
	if e-i-1 != 2 {
		return 0
	}
	return e
}

// addressee reports whether a line goes on with a list of addressees. Captions, keys, level
// words and numbers are not; the callers have looked for those before.
func addressee(s string) bool {
	if !text.IsUpper(s[0]) && s[0] != '/' || captionLength(s) > 0 || keyAt(s) != None || pageLine(s) || len(s) > 100 {
		return false
	}
	if w, ok := levelWordAt(s, 0, len(s)); ok {
		i := layout.SkipBlank(s, w.end, len(s))
		_, section := sectionAt(s, i, len(s))
		if i >= len(s) || s[i] == '/' || captionLength(s[i:]) > 0 { // a banner, no SECRET SERVICE
			return false
		}
		if _, serial := postAndSerial(s, i, len(s)); w.spaced || !w.long || section || serial.end > 0 {
			return false
		}
	}
	return !text.HasLower(s)
}

// plainEnvelope is a quick look: a line has nothing but capitals, figures and a few signs, and no level that
// levelWordAt does not find and no total of pages. What comes before the header of a cable may read it as a line of an
// envelope, and as nothing else.
func plainEnvelope(line string) bool {
	if len(line) < 2 || !text.IsUpper(line[0]) || !text.IsUpper(line[1]) {
		return false
	}
	for i := range len(line) {
		if c := line[i] - ' '; c >= 64 || envelopeBytes>>c&1 == 0 {
			return false
		}
	}
	_, glued := gluedLevelAt(line, 0, len(line))
	return !glued && marking.SlippedLevel(line) == 0 && !mayHoldLevel(line) && !endsInTotal(line, 0) &&
		!strings.HasPrefix(line, "PAGE ")
}

// envelopeBytes are the bytes of such a line, as bits from the blank on.
const envelopeBytes uint64 = (1<<26-1)<<('A'-' ') | (1<<10-1)<<('0'-' ') | 1 | 1<<('/'-' ') | 1<<('#'-' ') |
	1<<('.'-' ') | 1<<(','-' ') | 1<<('\''-' ') | 1<<('('-' ') | 1<<(')'-' ')

// plainAddressee is a quick look at a plain line of an envelope: it goes on with addressees in the form that nearly all
// have, a routing indicator and a post, "RUEHRB/AMEMBASSY RABAT 0012".
func plainAddressee(line string) bool {
	indicator := routingIndicator(line, 0)
	return indicator > 0 && indicator < len(line) && line[indicator] == '/' && len(line) <= 100 &&
		(line[1] == 'U' || line[1] == 'H')
}
