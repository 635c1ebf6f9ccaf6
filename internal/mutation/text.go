package mutation

import (
	"fmt"
	"math/rand/v2"
	"regexp"
	"strconv"
	"strings"
	"time"
)

// Text is a cable's text with the places of what operators break. It knows only plain shapes: what is written in
// another way has no place, and the operator says no.
type Text struct {
	S     string
	Rand  *rand.Rand
	EOL   string
	lines []Span // without their ends

	Heads      []head // classification lines
	Orders     []Span // the values of E.O. lines, behind DECL: where it stands
	Numbers    []Span // the order's numbers
	Paragraphs []paragraph
	Date       time.Time // of the date-time group; zero where none stands
}

// head is a classification line.
type head struct {
	Line, Level, Section, Serial Span
	Word, Post                   string
	EFTO                         bool
}

// paragraph is a numbered paragraph with a mark on its first line.
type paragraph struct {
	Number, Mark Span
	N            int
	Level        string // "C"
	Controls     string // "/NF"
	Text         string // the rest of its first line
}

var (
	headForm      = regexp.MustCompile(`^(UNCLAS|LIMITED OFFICIAL USE|C O N F I D E N T I A L|S E C R E T|T O P  S E C R E T)( E F T O)?( SECTION \d\d OF \d\d)? ([A-Z][A-Z.']*(?: [A-Z][A-Z.']*){0,3}) (\d{3,6}) *$`)
	dtgForm       = regexp.MustCompile(`^[OPRZY](?: [OPRZY])? (\d\d)(\d\d)(\d\d)Z ([A-Z]{3}) (\d\d) *$`)
	orderForm     = regexp.MustCompile(`^(?:E\.O\.|EO) (\d{5}):? (?:DECL: )?(\S.*?) *$`)
	paragraphForm = regexp.MustCompile(`^(\d{1,2}\.) (\((TS|S|C|U|SBU|LOU)((?://?)NF)?\)) (\S.*)$`)
)

// Read finds the places of a cable's text.
func Read(s string, r *rand.Rand) *Text {
	t := &Text{S: s, Rand: r, EOL: "\n"}
	if strings.Contains(s, "\r\n") {
		t.EOL = "\r\n"
	}
	for at := 0; at < len(s); {
		end := strings.IndexByte(s[at:], '\n')
		if end < 0 {
			end = len(s) - at
		}
		l := Span{at, at + end}
		if l.End > l.Start && s[l.End-1] == '\r' {
			l.End--
		}
		t.lines = append(t.lines, l)
		at += end + 1
	}
	for _, l := range t.lines {
		t.line(l)
	}
	return t
}

func (t *Text) in(s Span) string { return t.S[s.Start:s.End] }

func (t *Text) line(l Span) {
	s := t.in(l)
	sub := func(m []int, i int) Span {
		if m[2*i] < 0 {
			return Span{}
		}
		return Span{l.Start + m[2*i], l.Start + m[2*i+1]}
	}
	if m := headForm.FindStringSubmatchIndex(s); m != nil {
		h := head{Line: l, Level: sub(m, 1), Section: sub(m, 3), Serial: sub(m, 5), EFTO: m[4] >= 0}
		h.Word, h.Post = t.in(h.Level), t.in(sub(m, 4))
		if h.Section.End > 0 {
			h.Section.Start++
		}
		t.Heads = append(t.Heads, h)
		return
	}
	if m := dtgForm.FindStringSubmatch(s); m != nil && t.Date.IsZero() {
		t.Date = dtgDay(m[1], m[4], m[5])
		return
	}
	if m := orderForm.FindStringSubmatchIndex(s); m != nil && len(t.Paragraphs) == 0 {
		t.Numbers, t.Orders = append(t.Numbers, sub(m, 1)), append(t.Orders, sub(m, 2))
		return
	}
	if m := paragraphForm.FindStringSubmatchIndex(s); m != nil {
		p := paragraph{Number: sub(m, 1), Mark: sub(m, 2), Level: t.in(sub(m, 3)), Text: t.in(sub(m, 5))}
		p.N, _ = strconv.Atoi(strings.TrimSuffix(t.in(p.Number), "."))
		if c := sub(m, 4); c.End > 0 {
			p.Controls = t.in(c)
		}
		if n := len(t.Paragraphs); n == 0 && p.N <= 2 || n > 0 && t.Paragraphs[n-1].N+1 == p.N {
			t.Paragraphs = append(t.Paragraphs, p)
		}
	}
}

func dtgDay(day, month, year string) time.Time {
	d, err := time.Parse("02 Jan 06", day+" "+month[:1]+strings.ToLower(month[1:])+" "+year)
	if err != nil {
		return time.Time{}
	}
	if d.Year() > 2059 {
		d = d.AddDate(-100, 0, 0)
	}
	return d
}

// replace gives the text with a span replaced, and the span of what was put there.
func (t *Text) replace(at Span, with string) (string, Span) {
	return t.S[:at.Start] + with + t.S[at.End:], Span{at.Start, at.Start + len(with)}
}

// change replaces a span and expects the finding on what was put there.
func (t *Text) change(at Span, with, severity string) (Mutant, bool) {
	s, put := t.replace(at, with)
	return Mutant{Text: s, At: put, Severity: severity}, true
}

// edit is a span and what takes its place.
type edit struct {
	at   Span
	with string
}

// edits makes several replacements, in order of place, and gives where an old place now stands.
func (t *Text) edits(list []edit, follow Span) (string, Span) {
	var b strings.Builder
	at, shift := 0, 0
	for _, e := range list {
		b.WriteString(t.S[at:e.at.Start])
		b.WriteString(e.with)
		at = e.at.End
		if e.at.End <= follow.Start {
			shift += len(e.with) - (e.at.End - e.at.Start)
		}
	}
	b.WriteString(t.S[at:])
	return b.String(), Span{follow.Start + shift, follow.End + shift}
}

// one reports whether the cable has exactly one header.
func (t *Text) one() bool { return len(t.Heads) == 1 && len(t.Orders) == 1 }

// twice reports whether the header stands twice, with nothing of the body between: the seed type.
func (t *Text) twice() bool {
	return len(t.Heads) == 2 && len(t.Orders) == 2 && len(t.Paragraphs) > 0 && t.Heads[1].Line.End < t.Paragraphs[0].Number.Start && t.Heads[0].Section == Span{} &&
		t.Heads[0].Post == t.Heads[1].Post
}

// level is the level of the first header in the letters of a mark.
func (t *Text) level() string {
	if len(t.Heads) == 0 {
		return ""
	}
	return letters[t.Heads[0].Word]
}

var letters = map[string]string{"UNCLAS": "U", "LIMITED OFFICIAL USE": "LOU", "C O N F I D E N T I A L": "C", "S E C R E T": "S", "T O P  S E C R E T": "TS"}

var words = map[string]string{"U": "UNCLAS", "C": "C O N F I D E N T I A L", "S": "S E C R E T", "TS": "T O P  S E C R E T"}

func (t *Text) classified() bool { return t.level() == "C" || t.level() == "S" || t.level() == "TS" }

// within reports whether the cable is dated from one day on and before another, YYYY-MM-DD; an empty day is no bound.
func (t *Text) within(from, before string) bool {
	day := t.Date.Format("2006-01-02")
	return !t.Date.IsZero() && day >= from && (before == "" || day < before)
}

// caption gives the lines that are a caption alone, before the first E.O. line or behind it in the header.
func (t *Text) caption(name string) (at []Span) {
	for _, l := range t.lines {
		if len(t.Paragraphs) > 0 && l.Start > t.Paragraphs[0].Number.Start {
			break
		}
		if strings.TrimRight(t.in(l), " ") == name {
			at = append(at, Span{l.Start, l.Start + len(name)})
		}
	}
	return at
}

// field gives the header lines that begin with a key.
func (t *Text) field(key string) (at []Span) {
	for _, l := range t.lines {
		if len(t.Paragraphs) > 0 && l.Start > t.Paragraphs[0].Number.Start {
			break
		}
		if strings.HasPrefix(t.in(l), key) {
			at = append(at, Span{l.Start, l.Start + len(strings.TrimRight(t.in(l), " "))})
		}
	}
	return at
}

// matches gives the first place of a pattern's group in the header.
func (t *Text) matches(form *regexp.Regexp, group int) (Span, bool) {
	end := len(t.S)
	if len(t.Paragraphs) > 0 {
		end = t.Paragraphs[0].Number.Start
	}
	m := form.FindStringSubmatchIndex(t.S[:end])
	if m == nil || m[2*group] < 0 {
		return Span{}, false
	}
	return Span{m[2*group], m[2*group+1]}, true
}

// lineOf is the whole line around a place, with its end.
func (t *Text) lineOf(at Span) Span {
	for _, l := range t.lines {
		if l.Start <= at.Start && at.Start <= l.End {
			end := l.End
			for end < len(t.S) && (t.S[end] == '\r' || t.S[end] == '\n') {
				end++
				if t.S[end-1] == '\n' {
					break
				}
			}
			return Span{l.Start, end}
		}
	}
	return at
}

// value gives the only value of the only E.O. line, where a header stands once.
func (t *Text) value() (Span, bool) {
	if !t.one() {
		return Span{}, false
	}
	return t.Orders[0], true
}

var dateForm = regexp.MustCompile(`^(\d\d/\d\d/\d{4}|\d{4}/\d\d/\d\d|\d{8})$`)

// dated gives the value where it is one plain date.
func (t *Text) dated() (Span, bool) {
	v, ok := t.value()
	return v, ok && dateForm.MatchString(t.in(v)) && t.classified()
}

// day writes a day as the value at hand is written.
func (t *Text) day(d time.Time) string {
	switch s := t.in(t.Orders[0]); {
	case len(s) == 8:
		return d.Format("20060102")
	case s[4] == '/':
		return d.Format("2006/01/02")
	}
	return d.Format("01/02/2006")
}

// pick chooses one of the paragraphs that fit.
func (t *Text) pick(fits func(p paragraph) bool) (paragraph, bool) {
	var list []paragraph
	for _, p := range t.Paragraphs {
		if fits(p) {
			list = append(list, p)
		}
	}
	if len(list) == 0 {
		return paragraph{}, false
	}
	return list[t.Rand.IntN(len(list))], true
}

// plain picks a paragraph of a level without controls.
func (t *Text) plain(level string) (paragraph, bool) {
	return t.pick(func(p paragraph) bool { return p.Level == level && p.Controls == "" })
}

// count counts the paragraphs that fit.
func (t *Text) count(fits func(p paragraph) bool) (n int) {
	for _, p := range t.Paragraphs {
		if fits(p) {
			n++
		}
	}
	return n
}

func (t *Text) all(paragraph) bool { return true }

// String helps to see a text that a test speaks of.
func (m Mutant) String() string {
	return fmt.Sprintf("%s⟦%s⟧%s", m.Text[:m.At.Start], m.Text[m.At.Start:m.At.End], m.Text[m.At.End:])
}
