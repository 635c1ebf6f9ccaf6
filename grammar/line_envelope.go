package grammar

import "strings"

// envelopeLine gives the kind of a communicators' line, None where it is none. prev
// is the kind of the line before, which tells continuation lines.
func envelopeLine(line string, prev Kind) Kind {
	s := strings.TrimLeft(line, " \t")
	if s == "" || isLower(s[0]) {
		return None
	}
	switch {
	case strings.HasPrefix(s, "VZCZC"), strings.HasPrefix(s, "ZCZC"):
		return Start
	case strings.HasPrefix(s, "DE ") && strings.IndexByte(s, '#') > 0 && stationLine(s):
		return Station
	case strings.HasPrefix(s, "ZNY "), strings.HasPrefix(s, "ZNR "):
		return Security
	case dtgLine(s):
		return DTG
	case strings.HasPrefix(s, "FM ") && len(s) > 5 && !hasLower(s[:6]):
		return From
	case strings.HasPrefix(s, "TO ") && addressed(prev) && !hasLower(s):
		return Action
	case s[0] == 'A' && strings.HasPrefix(s, "ACTION ") && distribution(s):
		return Distribution
	case strings.HasPrefix(s, "INFO ") && distribution(s):
		return Distribution
	case strings.HasPrefix(s, "INFO ") && addressed(prev) && !hasLower(s):
		return Info
	case routingLine(s, prev):
		return Routing
	}
	return continuation(s, prev)
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
	return prev >= Start && prev <= Distribution || prev == PageLine || prev == Caption
}

// stationLine reads "DE RUEHOT #0895/01 3561636".
func stationLine(s string) bool {
	i := strings.IndexByte(s, '#')
	return i < 20 && i+1 < len(s) && isDigit(s[i+1])
}

// dtgLine reports whether a line is a date-time group with its precedence:
// "O R 221635Z DEC 09", also with tails behind it.
func dtgLine(s string) bool {
	i := 0
	for n := 0; n < 3 && i+1 < len(s) && strings.IndexByte("OPRZYM", s[i]) >= 0 && s[i+1] == ' '; n++ {
		i = skipBlank(s, i+2, len(s))
	}
	d := digitsEnd(s, i, len(s))
	if d-i != 6 || d+4 > len(s) || upper(s[d]) != 'Z' && s[d] != ' ' {
		return false
	}
	m := skipBlank(s, d+1, len(s))
	return m+3 <= len(s) && month(s[m:]) > 0 && m+3 < len(s) && digitsEnd(s, skipBlank(s, m+3, len(s)), len(s)) > skipBlank(s, m+3, len(s))
}

const monthNames = "JANFEBMARAPRMAYJUNJULAUGSEPOCTNOVDEC"

// month is the number, from 1, of the month whose three letters s begins with, any
// case; 0 for none.
func month(s string) int {
	for m := 0; m < 12; m++ {
		if hasFold(s, monthNames[3*m:3*m+3]) {
			return m + 1
		}
	}
	return 0
}

// splitDTG is the offset at which a glued FM begins behind a date-time group, or the length.
func splitDTG(s string) int {
	if i := strings.Index(s, " FM "); i > 0 {
		return i + 1
	}
	return len(s)
}

// routingLine reports whether a line holds precedence and routing indicators: "PP RUEHCD RUEHGD".
func routingLine(s string, prev Kind) bool {
	fields := 0
	for i := 0; i < len(s); {
		i = skipBlank(s, i, len(s))
		e := i
		for e < len(s) && (isUpper(s[e]) || isDigit(s[e])) {
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
	return i > 0 && officeCount(s[skipBlank(s, i, len(s)):])
}

func distributionGoesOn(s string) bool { return officeCount(s) || s[0] == '/' && len(s) < 12 }

// officeCount reports whether s begins with an office and its count of copies: "LOG-00".
func officeCount(s string) bool {
	i := 0
	for i < len(s) && (isUpper(s[i]) || s[i] == '/') && i < 7 {
		i++
	}
	return i > 0 && i+2 < len(s) && s[i] == '-' && isDigit(s[i+1]) && isDigit(s[i+2])
}

// addressee reports whether a line goes on with a list of addressees. Captions, keys, level
// words and numbers are none; the callers have looked for those before.
func addressee(s string) bool {
	if !isUpper(s[0]) && s[0] != '/' || captionLength(s) > 0 || keyAt(s) != None || pageLine(s) || len(s) > 100 {
		return false
	}
	if w, ok := levelWordAt(s, 0, len(s)); ok {
		i := skipBlank(s, w.end, len(s))
		_, section := sectionAt(s, i, len(s))
		if _, serial := postAndSerial(s, i, len(s)); w.spaced || !w.long || section || serial.end > 0 {
			return false
		}
	}
	return !hasLower(s)
}
