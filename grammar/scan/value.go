package scan

import (
	"strings"

	"github.com/cablelint/cablelint/grammar/calendar"
	"github.com/cablelint/cablelint/grammar/layout"
	"github.com/cablelint/cablelint/grammar/marking"
	"github.com/cablelint/cablelint/grammar/source"
	"github.com/cablelint/cablelint/grammar/text"
)

// The values that tokens carry, so that nobody above the scanner reads their bytes again.

// Number is the number of a Number, Bullet or Serial token, "3.", "(3)", "¶3.", "PARA 3.", "000412"; 0 where it has
// none.
func (t Token) Number() int {
	if n := text.DigitsEnd(t.Text, 0); n > 0 && (n == len(t.Text) || t.Text[n] < 0x80) { // 3., as most are
		return text.Number(t.Text)
	}
	s := text.Plain(t.Text)
	return text.Number(s[nextDigit(s, 0):])
}

// Section is what a SectionNo token says: section n of several. What is lost is 0. damaged reports that it is not
// written SECTION n OF m, blanks and case aside.
func (t Token) Section() (n, of int, damaged bool) {
	s := strings.Trim(text.Plain(t.Text), "()")
	i := nextDigit(s, 0)
	n = text.Number(s[i:])
	of = text.Number(s[nextDigit(s, text.DigitsEnd(s, i)):])
	const word = "SECTION"
	if !text.HasFold(s, word) {
		return n, of, !strings.HasPrefix(strings.ReplaceAll(s, " ", ""), word)
	}
	glued := len(s) > len(word) && s[len(word)] != ' ' && s[len(word)] != '\t'
	return n, of, glued || text.ContainsFold(s[len(word):], word) || !text.ContainsFold(s, "OF")
}

func nextDigit(s string, i int) int {
	for i < len(s) && !text.IsDigit(s[i]) {
		i++
	}
	return i
}

// DamagedLevel reports whether a LevelWord token lost a letter, or blanks between some letters but not all. More
// blanks than one are no damage, nor are controls after the level: UNCLAS SENSITIVE, S E C R E T NOFORN.
func (t Token) DamagedLevel() bool {
	word, _, _ := strings.Cut(text.Plain(t.Text), "//") // controls may follow the level
	if spelledLevel(word) {
		return false
	}
	for i := len(word) - 1; i > 0; i-- {
		if (word[i] == ' ' || word[i] == '/') && spelledLevel(word[:i]) {
			said := marking.Parse("U//" + strings.TrimLeft(word[i:], " /"))
			_, unknown := said.Unknown()
			return unknown || said.Controls == 0
		}
	}
	return true
}

// spelledLevel reports whether a text is a level's word, in one piece or with blanks between all letters.
func spelledLevel(s string) bool {
	for _, name := range [...]string{"UNCLAS", "CONFIDENTIAL", "SECRET", "UNCLASSIFIED", "TOP SECRET",
		"LIMITED OFFICIAL USE"} {
		if evenly(s, name) {
			return true
		}
	}
	return false
}

// MisreadLevel is the level of a LevelWord token in which a machine read I for T or L, SECRE I; empty for any other.
func (t Token) MisreadLevel() string {
	for _, name := range misreadNames {
		if ocrSpelled(t.Text, 0, len(t.Text), name) == len(t.Text) && t.Text != "" {
			return name
		}
	}
	return ""
}

// evenly reports whether s is the name in one piece, or with blanks between all its letters.
func evenly(s, name string) bool {
	gaps, letters, j := 0, 0, 0
	for i := 0; i < len(s); i++ {
		if s[i] == ' ' || s[i] == '\t' {
			continue
		}
		for j < len(name) && name[j] == ' ' {
			j++
		}
		if j >= len(name) || text.Upper(s[i]) != name[j] {
			return false
		}
		if i > 0 && (s[i-1] == ' ' || s[i-1] == '\t') {
			gaps++
		}
		letters++
		j++
	}
	return j == len(name) && (gaps == strings.Count(name, " ") || gaps == letters-1)
}

// PostName is the post of a Post token, and the year before it, as in 75 LIBREVILLE; the year is 0 if there is none.
func (t Token) PostName() (post string, at source.Span, year int) {
	from := 0
	if d := text.DigitsEnd(t.Text, 0); d == 2 || d == 4 {
		if from = text.SkipBlank(t.Text, d); from > d && from < len(t.Text) {
			year = text.Number(t.Text)
			if d == 2 {
				year = text.Century(year)
			}
		} else {
			from = 0
		}
	}
	return t.Text[from:], source.Span{Start: t.Span.Start + from, End: t.Span.End}, year
}

// Reference is what a MRN token says: 18 PORT OF SPAIN 138. Serial is 0 where it is not one.
type Reference struct {
	Year, Serial     int
	Post             string // as it is written
	PostAt, SerialAt source.Span
}

// MRN reads a MRN token: the year, the post in words of capitals, the serial.
func (t Token) MRN() (r Reference) {
	s := text.Plain(t.Text)
	from := text.DigitsEnd(s, 0)
	post := text.SkipBlank(s, from)
	end := layout.TrimBlank(s, 0, len(s))
	serial := end
	for serial > post && text.IsDigit(s[serial-1]) {
		serial--
	}
	last := layout.TrimBlank(s, post, serial)
	if from != 2 && from != 4 || serial == end || end-serial > 6 || last-post < 3 || !postLetters(s[post:last]) {
		return r
	}
	r.Year = text.Number(s[:from])
	if from == 2 {
		r.Year = text.Century(r.Year)
	}
	r.Post, r.PostAt = t.Text[post:last], source.Span{Start: post, End: last}.Shift(t.Span.Start)
	r.Serial, r.SerialAt = text.Number(s[serial:end]), source.Span{Start: serial, End: end}.Shift(t.Span.Start)
	return r
}

// ValueKind is the kind of the value of a SMARTKey, or of the SubjectKey of a SMART print; None for any other token.
func (t Token) ValueKind() Kind {
	if t.Kind != SMARTKey && t.Kind != SubjectKey {
		return None
	}
	k, _ := smartKeyAt(text.Plain(t.Text))
	return smartValues[k]
}

// OfSMART reports whether an ArchiveLabel token is the key MRN or Date/DTG of a SMART print.
func (t Token) OfSMART() bool {
	k, _ := smartKeyAt(text.Plain(t.Text))
	return k == mrnKey || k == dateKey
}

// postLetters reports whether a text is words of capitals.
func postLetters(s string) bool {
	for i := range len(s) {
		if !text.IsUpper(s[i]) && text.Blank(s, i) == 0 && strings.IndexByte("'.-", s[i]) < 0 {
			return false
		}
	}
	return true
}

// Day is the day of a DTG or ArchiveDate token; ok is false where the calendar has no such day.
func (t Token) Day() (day calendar.Day, ok bool) {
	if t.Kind == DTG {
		g, ok := text.FindDTG(t.Text)
		if !ok { // SMART prints the day before it
			g, _ = text.LastDTG(t.Text)
		}
		return g.Day, g.Dated
	}
	if day, ok = writtenDate(t.Text); t.Kind == DraftDay && ok {
		return day, true
	}
	return text.ArchiveDay(t.Text)
}

// StationNumbers are what a Station token says: DE RUEHOT #0895/01 3561636.
type StationNumbers struct {
	// SerialSpan covers its digits, and Written what is up to the next blank: #0895/01.
	Serial              int // 0 for none
	SerialSpan, Written source.Span
	// Day is the day of the year before the time; 0 for none. DaySpan covers day and time.
	Day     int
	DaySpan source.Span
}

// Station reads a Station token.
func (t Token) Station() (out StationNumbers) {
	s := t.Text
	i := strings.IndexByte(s, '#') + 1
	if i == 0 {
		return out
	}
	end := text.DigitsEnd(s, i)
	out.Serial, out.SerialSpan = text.Number(s[i:end]), source.Span{Start: i, End: end}.Shift(t.Span.Start)
	if end < len(s) && s[end] == '/' {
		end = text.DigitsEnd(s, end+1)
	}
	const digits = len("3561636")
	out.Written = source.Span{Start: i - 1, End: len(s)}.Shift(t.Span.Start)
	if blank := strings.IndexByte(s[i:], ' '); blank >= 0 {
		out.Written.End = t.Span.Start + i + blank
	}
	i = text.SkipBlank(s, end)
	if text.DigitsEnd(s, i)-i == digits {
		if day := text.Number(s[i : i+3]); day >= 1 && day <= 366 {
			out.Day, out.DaySpan = day, source.Span{Start: i, End: i + digits}.Shift(t.Span.Start)
		}
	}
	return out
}

// ClassLetters are the letters of a Security token, ZNY CCCCC ZZH: CCCCC. class is the letter; it is 0 where there
// are not five, all the same.
func (t Token) ClassLetters() (letters string, class byte, at source.Span) {
	i := text.SkipBlank(t.Text, text.WordEnd(t.Text, 0))
	p := t.piece(i, text.WordEnd(t.Text, i))
	if len(p.Text) == 5 && strings.Count(p.Text, p.Text[:1]) == 5 {
		class = p.Text[0]
	}
	return p.Text, class, p.Span
}

// Page is what a PageLine token says. Post, serial and total are empty or 0 where the line has none; Page is 0 where
// it is a page's banner only.
type Page struct {
	Post                string
	Serial, Page, Pages int
}

// Page reads a PageLine token.
func (t Token) Page() Page {
	s := text.Plain(t.Text)
	if strings.HasPrefix(s, "PAGE ") {
		return adsPage(s)
	}
	of := lastOf(s) // PORT OF SPAIN has one, too
	if of < 0 {
		return Page{}
	}
	serialAt, _, ok := pageCount(s, of)
	if !ok {
		return Page{}
	}
	e := text.DigitsEnd(s, serialAt)
	return Page{
		Post: strings.TrimSpace(s[:serialAt]), Serial: text.Number(s[serialAt:e]),
		Page:  text.Number(s[layout.SkipBlank(s, e, len(s)):]),
		Pages: text.Number(s[layout.SkipBlank(s, of+len(" OF "), len(s)):]),
	}
}

// PageLevel is the level of a PageLine token that has a routing indicator, S E C R E T of
// PAGE 02 RUEHFRA0170 S E C R E T; ok is false where the line has none, or a damaged one.
func (t Token) PageLevel() (level Token, ok bool) {
	s := text.Plain(t.Text)
	if !strings.HasPrefix(s, "PAGE ") {
		return level, false
	}
	i := layout.SkipBlank(s, len("PAGE "), len(s))
	i = layout.SkipBlank(s, text.DigitsEnd(s, i), len(s))
	station, _, _ := strings.Cut(s[i:], " ")
	if !strings.HasPrefix(station, "R") || !text.IsDigit(layout.LastByte(station)) {
		return level, false
	}
	w, ok := levelWordAt(s, i+len(station), len(s))
	at := t.piece(w.start, w.end)
	return Token{Kind: t.Kind, Text: at.Text, Span: at.Span}, ok && !w.damaged
}

// lastOf is the offset of the last " OF " or " of " of a page line, whose end is mostly near; -1 for none.
func lastOf(s string) int {
	for i := len(s) - len(" OF "); i >= 0; i-- {
		if s[i] == ' ' && s[i+3] == ' ' && (s[i+1:i+3] == "OF" || s[i+1:i+3] == "of") {
			return i
		}
	}
	return -1
}

// adsPage reads the page line of the older prints: PAGE 02  CAPE T  00097  01 OF 03  182017Z.
// Its "01 OF 03" counts sections and not pages.
func adsPage(s string) Page {
	fields := strings.Fields(s)
	if len(fields) < 2 {
		return Page{}
	}
	p := Page{Page: text.Number(fields[1])}
	for i := 3; i < len(fields); i++ {
		if len(fields[i]) >= 4 && text.DigitsEnd(fields[i], 0) == len(fields[i]) {
			p.Post, p.Serial = strings.Join(fields[2:i], " "), text.Number(fields[i])
			break
		}
	}
	return p
}
