package scan

import (
	"strings"

	"github.com/cablelint/cablelint/grammar/layout"
	"github.com/cablelint/cablelint/grammar/text"
)

// archiveLabel reports whether a line of an archive's block is a label or furniture.
func archiveLabel(s string) bool {
	switch s {
	case "Identifier", "Created", "Released", "Classification", "Origin", "Reference ID", "Cable title:",
		"pdf how-to read a cable", "Cable", "Text:", "Action:", "header:":
		return true
	}
	return false
}

// archiveKeys are the labels that are on one line with their value, and what the value is.
var archiveKeys = [...]struct {
	label string
	value Kind
}{
	{"id:", ArchiveNote}, {"date:", ArchiveDate}, {"refid:", ArchiveIdentifier}, {"origin:", ArchiveOrigin},
	{"classification:", ArchiveMarking}, {"destination:", ArchiveNote}, {"header:", ArchiveNote}, {"Tags:", ArchiveTags},
	{"Cable title:", ArchiveTitle}, {"Cable dated:", ArchiveDate}, {"Sent:", ArchiveDate}, {"From:", ArchiveNote},
	{"To:", ArchiveNote},
	{"Action:", ArchiveNote}, {"Captions:", ArchiveNote}, {"Classification:", ArchiveMarking}, {"Date:", ArchiveDate},
	{"Origin:", ArchiveOrigin},
	{"CXABU:", ArchiveNote}, {"DOC_NUMBER:", ArchiveIdentifier}, {"CHANNEL:", ArchiveNote},
}

// longestArchiveKey is the length of the longest of archiveKeys.
const longestArchiveKey = len("classification:")

// archiveKeyed splits a keyed line of an archive's block into label and value.
func archiveKeyed(line string) (label int, value Kind, ok bool) {
	if strings.IndexByte(line[:min(len(line), longestArchiveKey)], ':') < 0 {
		return 0, None, false
	}
	for _, k := range archiveKeys {
		if strings.HasPrefix(line, k.label) {
			return len(k.label), k.value, true
		}
	}
	return 0, None, false
}

// archiveLine gives the kind of a line of an archive's block, None where it is not one.
// prev is the kind of the line before.
func archiveLine(line string, prev Kind) Kind {
	i := layout.SkipBlank(line, 0, len(line))
	s := line[i:layout.TrimBlank(line, i, len(line))]
	if s == "" {
		return None
	}
	if len(s) > 1 && text.IsUpper(s[0]) && text.IsUpper(s[1]) && strings.IndexByte(s, 'x') < 0 { // as most of an envelope
		if gatewayLine(s) {
			return ArchiveNote
		}
		return archiveValue(s, prev)
	}
	switch {
	case archiveLabel(s):
		return ArchiveLabel
	case strings.HasPrefix(s, "pdf") && strings.Contains(s, "how-to read a cable"):
		return ArchiveLabel
	case strings.IndexByte(s, 'x') > 0 && (strings.Contains(s, "partial extract of the original cable") ||
		strings.Contains(s, "full text of the original cable")),
		strings.HasPrefix(s, "TelegramRestricted by caption"), s == "null":
		return ArchiveNote
	case strings.HasPrefix(s, "-----") && strings.HasSuffix(s, "-----") && strings.Contains(s, " "):
		return ArchiveLabel // ---- header ends ----
	case gatewayLine(s):
		return ArchiveNote
	case strings.HasPrefix(s, "Subject:") && prev == ArchiveNote: // a mail gateway's own line
		return ArchiveTitle
	case IdentifierWord(s):
		return ArchiveIdentifier
	case archiveDate(s) && (ArchiveKinds.Has(prev) || !loneDate(s)):
		return ArchiveDate
	}
	return archiveValue(s, prev)
}

// archiveValue gives the kind of a bare line among the values of an archive's block.
func archiveValue(s string, prev Kind) Kind {
	if !ArchiveKinds.Has(prev) {
		if strings.HasPrefix(s, "<<") && strings.HasSuffix(s, ">>") ||
			layout.DigitsEnd(s, 0, len(s)) == len(s) && len(s) >= 2 && len(s) <= 7 {
			return ArchiveNote
		}
		return None
	}
	for _, p := range [...]string{"Embassy ", "Consulate ", "Mission ", "US Mission", "American ", "Secretary of State",
		"USUN ", "UNVIE", "US Interests", "US Delegation", "REO ", "Department of State", "US Office"} {
		if strings.HasPrefix(s, p) {
			return ArchiveOrigin
		}
	}
	if w, ok := levelWordAt(s, 0, len(s)); ok && !w.spaced && (w.end == len(s) || strings.HasPrefix(s[w.end:], "//")) {
		return ArchiveMarking
	}
	if layout.DigitsEnd(s, 0, len(s)) == len(s) || strings.Contains(s, "|") && identifierList(s) {
		return ArchiveNote
	}
	return None
}

func identifierList(s string) bool {
	for w := range strings.SplitSeq(s, "|") {
		if !IdentifierWord(w) {
			return false
		}
	}
	return true
}

// IdentifierWord reports whether s is an archive's identifier of a cable: two or four
// digits of the year, the post in capitals, the serial: 09OTTAWA895.
func IdentifierWord(s string) bool {
	_, _, ok := identifierParts(s)
	return ok
}

// identifierParts is where the post and the serial of an archive's identifier begin.
func identifierParts(s string) (post, serial int, ok bool) {
	d := layout.DigitsEnd(s, 0, len(s))
	if d != 2 && d != 4 || d == len(s) || !text.IsUpper(s[d]) {
		return 0, 0, false
	}
	i := d
	for i < len(s) && (text.IsUpper(s[i]) || s[i] == '\'' || s[i] == '-') {
		i++
	}
	e := layout.DigitsEnd(s, i, len(s))
	return d, i, i-d >= 3 && i-d <= 24 && e > i && e-i <= 6 && e == len(s)
}

// archiveDate reports whether a line is a date alone: 2009-12-22 16:35:00, 4/11/2002 20:44,
// Friday, 23 February 2001, 15:53, 240549Z Sep 03.
func archiveDate(s string) bool {
	if len(s) > 40 || len(s) < 8 {
		return false
	}
	if strings.HasPrefix(s, "Cable dated:") || text.HasLower(s) && dtgLine(s) {
		return true
	}
	if text.IsDigit(s[0]) {
		return numericDate(s)
	}
	comma := strings.IndexByte(s[:min(len(s), len("Wednesday,"))], ',')
	if comma < 0 { // as of most lines
		return false
	}
	for _, day := range [...]string{"Monday, ", "Tuesday, ", "Wednesday, ", "Thursday, ", "Friday, ", "Saturday, ",
		"Sunday, "} {
		if strings.HasPrefix(s, day) {
			return dayAndMonth(s[len(day):])
		}
	}
	return false
}

// loneDate reports whether a line is figures of a date without a time. Where no block of an archive is above it, it
// is that of a release, and nobody's.
func loneDate(s string) bool {
	return strings.IndexByte(s, ':') < 0 && strings.Trim(s, "0123456789/-") == ""
}

// numericDate reads 2009-12-22 16:35:00 or 4/11/2002 20:44; the time may be missing.
func numericDate(s string) bool {
	i := layout.DigitsEnd(s, 0, len(s))
	if i >= len(s) || s[i] != '-' && s[i] != '/' {
		return false
	}
	sep := s[i]
	for range 2 {
		if i >= len(s) || s[i] != sep {
			return false
		}
		e := layout.DigitsEnd(s, i+1, len(s))
		if e == i+1 || e > i+5 {
			return false
		}
		i = e
	}
	time := s[i:]
	return time == "" || time[0] == ' ' && strings.IndexByte(time, ':') > 0 && strings.Trim(time, "0123456789: ") == ""
}

// dayAndMonth reads "23 February 2001, 15:53", what comes after the day of the week.
func dayAndMonth(s string) bool {
	d := layout.DigitsEnd(s, 0, len(s))
	m := layout.SkipBlank(s, d, len(s))
	if d == 0 || d > 2 || m == d || !text.IsMonth(s[m:]) {
		return false
	}
	y := layout.SkipBlank(s, text.WordEnd(s, m), len(s))
	return layout.DigitsEnd(s, y, len(s))-y == 4
}

// archiveDatedPrefix is the length of a "Cable dated:2005-05-23T14:26:00" that text is glued to, with the "ID:1"
// before it; 0 for none.
func archiveDatedPrefix(s string) int {
	const key, date, number = "Cable dated:", "2005-05-23T14:26:00", "ID:"
	if s == "" || s[0] != key[0] && s[0] != number[0] { // as most lines
		return 0
	}
	if strings.HasPrefix(s, number) {
		at := layout.SkipBlank(s, layout.DigitsEnd(s, len(number), len(s)), len(s))
		if n := archiveDatedPrefix(s[at:]); at > len(number) && n > 0 {
			return at + n
		}
		return 0
	}
	if !strings.HasPrefix(s, key) || len(s) < len(key)+len(date) {
		return 0
	}
	for i := range len(date) {
		c := s[len(key)+i]
		if text.IsDigit(date[i]) != text.IsDigit(c) || !text.IsDigit(c) && c != date[i] {
			return 0
		}
	}
	return len(key) + len(date)
}

// tsvField gives the kind of one field of an archive's row of tab-separated values.
func tsvField(s string) Kind {
	switch {
	case IdentifierWord(s):
		return ArchiveIdentifier
	case archiveDate(s):
		return ArchiveDate
	}
	if k := archiveValue(s, ArchiveDate); k != None {
		return k
	}
	return ArchiveNote
}

// gatewayLine reports whether a line opens a mail gateway's print: "TRIPOLI 00000540 P CO 08-JUL-08 …".
func gatewayLine(s string) bool {
	if strings.IndexByte(s, '-') < 0 { // its date has two
		return false
	}
	post, serial := postAndSerial(s, 0, len(s))
	if post.end == 0 || serial.end-serial.start != 8 {
		return false
	}
	word := 0
	for w := range strings.FieldsSeq(s[serial.end:]) {
		switch {
		case word == 2:
			return strings.Count(w, "-") == 2
		case len(w) != word+1: // the precedence is one letter, the level two
			return false
		}
		word++
	}
	return false
}
