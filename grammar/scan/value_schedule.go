package scan

import (
	"strings"

	"github.com/cablelint/cablelint/grammar/calendar"
	"github.com/cablelint/cablelint/grammar/source"
	"github.com/cablelint/cablelint/grammar/text"
	"github.com/cablelint/cablelint/grammar/written"
)

// The stamps of 1972 to 1978 on papers say by words and a number how a text is declassified: the general schedule of
// E.O. 11652, and the exemptions from it.

// Schedule is the stamp of the general schedule of E.O. 11652, or of an exemption from it.
type Schedule struct {
	Span source.Span
	// General means that the stamp names the schedule, GDS, Exempt that it names an exemption, XGDS.
	General, Exempt bool
	// Categories are the numbers of the exemption's categories as they are written.
	Categories []Piece
	// Day is the date of the declassification, and DayAt its words; empty for none.
	Day   calendar.Day
	DayAt source.Span
}

// Schedules lists the stamps of the general schedule in a place of a paper.
func (t *Tokens) Schedules(at source.Span) (all []Schedule) {
	for tok := range t.tokensIn(at, Of(ClassifiedBy, DeclassifyOn)) {
		if s, ok := tok.schedule(); ok {
			s.Day, s.DayAt = t.declassified(tok.Span.Start)
			all = append(all, s)
		}
	}
	return all
}

// scheduleWords are in each of these stamps.
var scheduleWords = text.NewPhrases([]string{"GDS", "EXEMPT", "CATEGOR", "IMPDET", "SUBJECT TO "})

// schedule reads a line of an authority block as such a stamp.
func (t Token) schedule() (s Schedule, ok bool) {
	said := text.Plain(t.Text)
	if s.Span = t.Span; !scheduleWords.In(said) { // as of nearly all since 1978
		return s, false
	}
	from := categoryKey(said)
	s.Exempt = from > 0 || text.IndexFold(said, "EXEMPT FROM G") >= 0 || text.IndexFold(said, "EXEMPT FROM THE G") >= 0 ||
		text.IndexWord(said, "XGDS") >= 0
	s.General = text.HasFold(said, "SUBJECT TO ") || text.IndexWord(said, "GDS") >= 0 &&
		text.IndexFold(said, "EXEMPT FROM") < 0
	if from > 0 {
		s.Categories = t.categories(said, from)
	}
	return s, s.Exempt || s.General
}

// NamesSchedule reports whether a banner names the general schedule or an exemption from it: SECRET (XGDS-3).
func NamesSchedule(banner string) bool {
	return text.IndexWord(banner, "XGDS") >= 0 || text.IndexWord(banner, "GDS") >= 0
}

// longestStamp is how long the stamp of a schedule is at most.
const longestStamp = 400

// declassified reads the date of the stamp that begins at a place: AUTOMATICALLY DOWNGRADED AT TWO YEAR INTERVALS AND
// DECLASSIFIED ON DECEMBER 31, 1983. A blank line ends the stamp.
func (t *Tokens) declassified(start int) (day calendar.Day, at source.Span) {
	stamp, end := text.Plain(t.read[start:min(len(t.read), start+longestStamp)]), 0
	for line := range strings.Lines(stamp) {
		if strings.TrimSpace(line) == "" {
			break
		}
		end += len(line)
	}
	stamp = strings.ReplaceAll(stamp[:end], "\n", " ")
	const word, blanks = "DECLASSIFIED", " \t\r"
	rest := stamp
	for {
		i := text.IndexFold(rest, word)
		if i < 0 {
			return 0, at
		}
		before := strings.TrimRight(rest[:i], blanks)
		if rest = strings.TrimLeft(rest[i+len(word):], blanks); text.HasWord(rest, "ON") && !passive(before) {
			break
		}
	}
	rest = strings.TrimLeft(rest[len("ON"):], blanks+":")
	day, n := written.DayAt(rest)
	if n > 0 {
		at = source.Span{Start: len(stamp) - len(rest), End: len(stamp) - len(rest) + n}.Shift(start)
	}
	return day, at
}

// passive reports whether a text ends in the verb before the participle of a sentence: was declassified.
func passive(before string) bool {
	last := strings.ToUpper(before[strings.LastIndexByte(before, ' ')+1:])
	return last == "WAS" || last == "WERE" || last == "BEEN"
}

// categoryKey is where the word before the categories of an exemption ends, EXEMPTION CATEGORY, XGDS; 0 for none. In E2
// IMPDET it is the letter.
func categoryKey(said string) int {
	if impdet(said) > 0 {
		return 1
	}
	for _, key := range [...]string{"CATEGORY", "CATEGORIES", "EXEMPTION SCHEDULE", "XGDS"} {
		if i := text.IndexWord(said, key); i >= 0 {
			return i + len(key)
		}
	}
	return 0
}

// categories reads the numbers after such a word: 5B(2), 5(B) (1) and (2), (3), 2. The section is not one of them, nor
// is the date of a declassification.
func (t Token) categories(said string, at int) (all []Piece) {
	const signs = " \t\r\n-:,;/&()"
	for at < len(said) {
		at += len(said[at:]) - len(strings.TrimLeft(said[at:], signs))
		if n := sectionWords(said[at:]); n > 0 {
			at += n
			continue
		}
		end := text.DigitsEnd(said, at)
		if _, n := written.DayAt(said[at:]); n > 0 || end == at || end > at+2 || otherNumber(said[end:]) {
			return all
		}
		all = append(all, t.piece(at, end))
		at = end
	}
	return all
}

// otherNumber reports whether what follows a number shows that it is not a category: 2d, 5.1, 12 July, 5 copies.
func otherNumber(rest string) bool {
	if rest == "" || rest[0] == '.' {
		return len(rest) > 1 && text.IsDigit(rest[1])
	}
	word := strings.TrimLeft(rest, " ")
	month, _ := text.Month(word)
	return text.IsLetter(rest[0]) || month > 0 || word != "" && text.IsLower(word[0]) && sectionWords(word) == 0
}

// sectionWords is the length of the section that categories are of, 5(B), Section 5 B, or of a word between them; 0 for
// none.
func sectionWords(s string) int {
	for _, w := range [...]string{"SECTION", "SEC.", "SEC", "§", "AND", "OR"} {
		if text.HasFold(s, w) {
			return len(w)
		}
	}
	section := strings.TrimLeft(strings.TrimPrefix(s, "5"), " (")
	if s == "" || s[0] != '5' || section == "" || text.Upper(section[0]) != 'B' ||
		len(section) > 1 && text.IsLetter(section[1]) {
		return 0
	}
	return len(s) - len(section) + 1
}
