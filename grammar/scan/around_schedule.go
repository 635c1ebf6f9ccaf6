package scan

import (
	"strings"

	"github.com/cablelint/cablelint/grammar/calendar"
	"github.com/cablelint/cablelint/grammar/source"
	"github.com/cablelint/cablelint/grammar/text"
)

// The stamps of 1961 to 1978 on papers say by words and a number how a text is declassified: a group of E.O. 10964, or
// the general schedule of E.O. 11652 and the exemptions from it.

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
	for tok := range t.Of(Of(ClassifiedBy, DeclassifyOn), t.Search(at.Start), t.Search(at.End-1)+1) {
		if s, ok := tok.schedule(); ok {
			s.Day, s.DayAt = t.declassified(tok.Span.Start)
			all = append(all, s)
		}
	}
	return all
}

// schedule reads a line of an authority block as such a stamp.
func (t Token) schedule() (s Schedule, ok bool) {
	said := text.Plain(t.Text)
	s.Span = t.Span
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
		if rest = strings.TrimLeft(rest[i+len(word):], blanks); text.HasWord(rest, "ON") && !toldOf(before) {
			break
		}
	}
	rest = strings.TrimLeft(rest[len("ON"):], blanks+":")
	day, n := dayAt(rest)
	if n > 0 {
		at = source.Span{Start: len(stamp) - len(rest), End: len(stamp) - len(rest) + n}.Shift(start)
	}
	return day, at
}

// toldOf reports whether what comes before a word makes it the verb of a sentence: was declassified.
func toldOf(before string) bool {
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
		if _, n := dayAt(said[at:]); n > 0 || end == at || end > at+2 || otherNumber(said[end:]) {
			return all
		}
		all = append(all, t.piece(at, end))
		at = end
	}
	return all
}

// otherNumber reports whether what is after a number makes it something else than a category: 2d, 5.1, 12 July, 5
// copies.
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

// Group is the stamp of a group of E.O. 10964, under which papers were downgraded by themselves.
type Group struct {
	Number Piece
	// Explained means that the words of the stamp are next to it: Downgraded at 3 year intervals.
	Explained bool
}

// Groups lists the stamps of groups in a place of a paper: GROUP 3, Group-1, GP-4, each alone on a line, or with the
// words of the stamp.
func (t *Tokens) Groups(at source.Span) (all []Group) {
	start, above := at.Start, ""
	for line := range strings.Lines(at.In(t.read)) {
		bare := strings.TrimSpace(line)
		if bare == "" {
			start += len(line)
			continue
		}
		if from, to := groupNumber(text.Plain(line)); to > 0 {
			rest := line[to:]
			_, next, _ := strings.Cut(t.read[start+from:min(at.End, start+len(line)+longestDay)], "\n")
			g := Group{Explained: regrades(rest) || regrades(above) || regrades(next)}
			g.Number = Piece{Text: line[from:to], Span: source.Span{Start: start + from, End: start + to}}
			if g.Explained || strings.Trim(rest, " \t\r\n)]*_.") == "" {
				all = append(all, g)
			}
		}
		start, above = start+len(line), bare
	}
	return all
}

// groupNumber is where the number of a group is on a line that begins with its key; to is 0 for none.
func groupNumber(line string) (from, to int) {
	from = len(line) - len(strings.TrimLeft(line, " \t([*_>#-"))
	for _, key := range [...]string{"GROUP", "Group", "GP", "Gp", "Gp."} {
		rest, ok := strings.CutPrefix(line[from:], key)
		number := strings.TrimLeft(rest, " -")
		if !ok || len(number) == len(rest) {
			continue
		}
		from = len(line) - len(number)
		to = text.DigitsEnd(line, from)
		if to == from || to > from+2 || to < len(line) && (text.IsLetter(line[to]) || line[to] == '/') {
			return 0, 0
		}
		return from, to
	}
	return 0, 0
}

// regrades reports whether a text begins with words of the stamp of a group.
func regrades(s string) bool {
	s = strings.TrimLeft(s, " \t\r\n-:;.,()*_–—")
	for _, w := range [...]string{"EXCLUDED FROM AUTOMATIC", "DOWNGRADED AT", "NOT AUTOMATICALLY", "DECLASSIFIED AFTER",
		"AUTOMATICALLY DOWNGRADED", "DOD DIR"} {
		if text.HasFold(s, w) {
			return true
		}
	}
	return false
}

// OrderCited is the number of an executive order in an authority block.
type OrderCited struct {
	Number Piece
	// Own means that it is on a line with a key of the block, and no line of its own.
	Own bool
}

// OrdersCited lists the numbers of executive orders in the authority blocks of a place of a paper, but those of a
// source and of a later review.
func (t *Tokens) OrdersCited(at source.Span) (all []OrderCited) {
	for tok := range t.Of(Of(ClassifiedBy, Reason, DeclassifyOn), t.Search(at.Start), t.Search(at.End-1)+1) {
		said := text.Plain(tok.Text)
		if text.ContainsFold(said, "SOURCE") || text.ContainsFold(said, "DERIVED") || releaseWords(said) {
			continue
		}
		own := true
		for from := 0; from < len(said); {
			end := text.DigitsEnd(said, from)
			if end == from {
				own = own && said[from] != '\n'
				from++
				continue
			}
			if end == from+len("12958") && orderBefore(said[max(0, from-longestOrderKey):from]) {
				all = append(all, OrderCited{Number: tok.piece(from, end), Own: own})
			}
			from = end
		}
	}
	return all
}

// releaseWords reports whether a text is of a later review: DECLASSIFIED BY.
func releaseWords(said string) bool {
	return text.ContainsFold(said, "DECLASSIFIED BY") || text.ContainsFold(said, "REVIEW") ||
		text.ContainsFold(said, "RELEASE")
}

// longestOrderKey is how long the key of an order is at most, with the blanks after it.
const longestOrderKey = len("Executive Order No. ")

// orderBefore reports whether a text ends in the key of an executive order.
func orderBefore(s string) bool {
	s = strings.ToUpper(strings.TrimRight(s, " \t\r\n#"))
	for _, key := range [...]string{"E.O.", "EO", "E.O", "EXECUTIVE ORDER", "EXEC. ORDER", "E. O.", "ORDER NO."} {
		if before, ok := strings.CutSuffix(s, key); ok && (before == "" || !text.IsLetter(before[len(before)-1])) {
			return true
		}
	}
	return false
}
