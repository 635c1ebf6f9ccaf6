package mutation

import (
	"math/rand/v2"
	"regexp"
	"strconv"
	"strings"
	"time"
)

// Text is a cable's text with the places of what operators break. It knows only plain shapes: what is written in
// another way has no place, and the operator says no.
type Text struct {
	S string
	// Rand is what operators choose by; it may be set before each.
	Rand *rand.Rand

	newline    string
	lines      []line
	date       time.Time // of the date-time group; meaningful where dated
	dated      bool
	letters    Span // the class letters of the ZNY line
	station    Span // #0895/01 of the DE line, stationSerial its figures
	stationNo  Span
	stationDay Span // 3561636: the day of the year, and the time
	heads      []head
	paragraphs []paragraph
	pages      []pageLine
	plain      bool // a classification line is there, and all of them are of one cable and level
}

// line is one line, without its end and the blanks before that.
type line struct {
	Span
	text string
}

// head is one copy of the header.
type head struct {
	line                 int
	level                Span
	name                 string // U, LOU, C, S, TS
	efto                 bool
	section              Span // SECTION 01 OF 02
	sectionNo, sections  Span // its figures
	post, serial         Span
	captions             []word
	order                Span // the E.O. line
	number, key, value   Span // its parts: 12958, DECL:, what follows
	tagLine, tags        Span // with the key, and without
	subjectKey, subject  Span // SUBJECT:, and the rest of its line
	authority            Span // from Classified By to the blank line
	authorityKey         Span
	reason               Span // the section and its letters
	reasonSection        Span
	reasonLetters        []Span
	derived, inParagraph bool
}

// word is a caption.
type word struct {
	Span
	name string
	line int
}

// paragraph is a numbered one, the next in order, or an unnumbered one that begins the body with a mark (number 0).
type paragraph struct {
	number int
	sign   Span   // "3."
	mark   Span   // "(C/NF)"; empty where it has none
	base   string // "C"
	rest   Span   // from after sign and mark to the end of the line
	first  int    // its first line
}

// pageLine is a page break's line: POST 00000895  002 OF 003.
type pageLine struct{ whole, serial, total Span }

const levelWords = `T O P  ?S E C R E T|TOP SECRET|S E C R E T|SECRET|C O N F I D E N T I A L|CONFIDENTIAL|LIMITED OFFICIAL USE|UNCLASSIFIED|UNCLAS`

var (
	headForm = regexp.MustCompile(`^(` + levelWords +
		`)( E F T O)?(?: (SECTION (\d\d?) OF (\d\d?)))? ([A-Z][A-Z'. ]*[A-Z]) (\d{3,6})$`)
	stampForm     = regexp.MustCompile(`^[OPRZ](?: [OPRZ])? (\d\d)\d{4}Z ([A-Z]{3}) (\d\d)(?: Z[A-Z]{2})?$`)
	stationForm   = regexp.MustCompile(`^DE [A-Z]+ (#(\d{4})(?:/\d\d)?) (\d{7})$`)
	lettersForm   = regexp.MustCompile(`^ZN[YR] ([UECST]{5}) ZZH$`)
	pageForm      = regexp.MustCompile(`^[A-Z][A-Z'. ]*[A-Z] (\d{8})  \d{3} OF (\d{3})$`)
	orderForm     = regexp.MustCompile(`^E\.?O\.? (\d{5}):? *(DECL: *)?(.*)$`)
	paragraphForm = regexp.MustCompile(`^(\d{1,2}\.) *(\((?:TS|S|C|U|SBU|LOU)(?://?[A-Za-z][A-Za-z ,/]*)?\))?`)
	openForm      = regexp.MustCompile(`^(\((?:TS|S|C|SBU)(?://?[A-Za-z][A-Za-z ,/]*)?\)) [A-Za-z]`)
	authorityForm = regexp.MustCompile(`(?i)^(?:\d\. ?(?:\(U\) )?)?((?:classified|derived) (?:by|from):?)`)
	reasonForm    = regexp.MustCompile(`(?i)\b(1\.[45])\s*(\([a-h]\)?(?:(?:\s*(?:,|/|&|\band\b)\s*|\s*)(?:\([a-h]\)|[a-h]\)|\([a-h]|[a-h]\b))*)`)
	letterForm    = regexp.MustCompile(`(?i)\b[a-h]\b`)
)

var captionWords = [...]string{"SIPDIS", "NOFORN", "SENSITIVE", "NODIS", "EXDIS", "STADIS", "LIMDIS"}

// Read finds the places of a cable's text.
func Read(s string, r *rand.Rand) *Text {
	t := &Text{S: s, Rand: r, newline: "\n"}
	if strings.Contains(s, "\r\n") {
		t.newline = "\r\n"
	}
	for start := 0; start < len(s); {
		end := strings.IndexByte(s[start:], '\n')
		next := start + end + 1
		if end < 0 {
			end, next = len(s)-start, len(s)
		}
		l := strings.TrimRight(s[start:start+end], " \t\r")
		t.lines = append(t.lines, line{Span{start, start + len(l)}, l})
		start = next
	}
	for i := range t.lines {
		t.front(i)
	}
	t.body()
	t.plain = len(t.heads) > 0
	for _, h := range t.heads {
		t.plain = t.plain && number(t.in(h.serial)) == number(t.in(t.first().serial)) && h.name == t.first().name
	}
	return t
}

func (t *Text) in(s Span) string { return t.S[s.Start:s.End] }

func (t *Text) first() *head { return &t.heads[0] }

func number(s string) int { n, _ := strconv.Atoi(s); return n }

// group is the place of a regular expression's group in the file, for a match in a line.
func (n line) group(m []int, i int) Span {
	if m[2*i] < 0 {
		return Span{}
	}
	return Span{n.Start + m[2*i], n.Start + m[2*i+1]}
}

// front reads a line of the envelope, a classification line with its header, or a page's line.
func (t *Text) front(i int) {
	n := t.lines[i]
	if m := stampForm.FindStringSubmatch(n.text); m != nil && !t.dated && len(t.heads) == 0 {
		d, err := time.Parse("02 Jan 06", m[1]+" "+m[2][:1]+strings.ToLower(m[2][1:])+" "+m[3])
		t.date, t.dated = d, err == nil
	} else if m := stationForm.FindStringSubmatchIndex(n.text); m != nil && t.station.Empty() {
		t.station, t.stationNo, t.stationDay = n.group(m, 1), n.group(m, 2), n.group(m, 3)
	} else if m := lettersForm.FindStringSubmatchIndex(n.text); m != nil && t.letters.Empty() {
		t.letters = n.group(m, 1)
	} else if m := headForm.FindStringSubmatchIndex(n.text); m != nil {
		t.head(i, m)
	} else if m := pageForm.FindStringSubmatchIndex(n.text); m != nil {
		t.pages = append(t.pages, pageLine{n.Span, n.group(m, 1), n.group(m, 2)})
	}
}

var levelNames = map[string]string{"TOPSECRET": "TS", "SECRET": "S", "CONFIDENTIAL": "C", "LIMITEDOFFICIALUSE": "LOU",
	"UNCLAS": "U", "UNCLASSIFIED": "U"}

// head reads the copy of the header that a classification line opens.
func (t *Text) head(at int, m []int) {
	n := t.lines[at]
	h := head{line: at, level: n.group(m, 1), efto: m[4] >= 0, section: n.group(m, 3), sectionNo: n.group(m, 4),
		sections: n.group(m, 5), post: n.group(m, 6), serial: n.group(m, 7)}
	h.name = levelNames[strings.ReplaceAll(t.in(h.level), " ", "")]
	for i := at + 1; i < len(t.lines); i++ {
		s := t.lines[i].text
		if headForm.MatchString(s) || paragraphForm.MatchString(s) && !authorityForm.MatchString(s) || t.opens(i) {
			break
		}
		t.field(&h, i)
	}
	t.heads = append(t.heads, h)
}

// opens reports whether a line begins an unnumbered paragraph with a mark: it comes after a blank line.
func (t *Text) opens(i int) bool {
	return i > 0 && t.lines[i-1].text == "" && openForm.MatchString(t.lines[i].text)
}

// field reads a line of the header.
func (t *Text) field(h *head, i int) {
	n := t.lines[i]
	upper := strings.ToUpper(n.text)
	switch {
	case strings.HasPrefix(upper, "E.O") || strings.HasPrefix(upper, "EO "):
		m := orderForm.FindStringSubmatchIndex(n.text)
		if m == nil || !h.order.Empty() || i+1 < len(t.lines) && t.lines[i+1].text != "" &&
			!strings.HasPrefix(t.lines[i+1].text, "TAGS") {
			return
		}
		h.order, h.number, h.key, h.value = n.Span, n.group(m, 1), n.group(m, 2), n.group(m, 3)
	case strings.HasPrefix(n.text, "TAGS"):
		rest := strings.TrimLeft(n.text[4:], ": ")
		h.tagLine, h.tags = n.Span, Span{n.End - len(rest), n.End}
	case strings.HasPrefix(upper, "SUBJECT: "), strings.HasPrefix(upper, "SUBJ: "):
		k := strings.IndexByte(n.text, ':') + 1
		h.subjectKey = Span{n.Start, n.Start + k}
		h.subject = Span{n.End - len(strings.TrimLeft(n.text[k:], " ")), n.End}
	case authorityForm.MatchString(n.text) && h.authority.Empty():
		t.classifier(h, i)
	case h.order.Empty() && h.authority.Empty() && h.subject.Empty():
		t.captionLine(h, i)
	}
}

// captionLine takes a line that holds nothing but captions.
func (t *Text) captionLine(h *head, i int) {
	n := t.lines[i]
	var found []word
	at := 0
	for _, w := range strings.FieldsFunc(n.text, func(c rune) bool { return c == ' ' || c == ',' }) {
		at += strings.Index(n.text[at:], w)
		known := false
		for _, c := range captionWords {
			known = known || c == w
		}
		if !known {
			return
		}
		found = append(found, word{Span{n.Start + at, n.Start + at + len(w)}, w, i})
		at += len(w)
	}
	h.captions = append(h.captions, found...)
}

// classifier reads the authority: its lines up to the next blank one.
func (t *Text) classifier(h *head, i int) {
	end := i
	for end < len(t.lines) && t.lines[end].text != "" {
		end++
	}
	n := t.lines[i]
	h.authority, h.authorityKey = Span{n.Start, t.lines[end-1].End},
		n.group(authorityForm.FindStringSubmatchIndex(n.text), 1)
	h.inParagraph = n.text[0] >= '0' && n.text[0] <= '9'
	whole := t.in(h.authority)
	h.derived = strings.Contains(strings.ToUpper(whole), "DERIVED FROM") ||
		strings.Contains(strings.ToUpper(whole), "MULTIPLE SOURCES")
	m := reasonForm.FindAllStringSubmatchIndex(whole, -1)
	if len(m) != 1 || strings.Count(whole[m[0][2]:m[0][1]], "(") != strings.Count(whole[m[0][2]:m[0][1]], ")") {
		return
	}
	at := func(k int) Span { return Span{h.authority.Start + m[0][2*k], h.authority.Start + m[0][2*k+1]} }
	h.reason, h.reasonSection = at(0), at(1)
	for _, k := range letterForm.FindAllStringIndex(t.in(at(2)), -1) {
		h.reasonLetters = append(h.reasonLetters, Span{at(2).Start + k[0], at(2).Start + k[1]})
	}
}

// body reads the paragraphs that follow each other by number, outside of inserted texts.
func (t *Text) body() {
	if len(t.heads) == 0 {
		return
	}
	inserted := false
	for i := t.first().line + 1; i < len(t.lines); i++ {
		upper := strings.ToUpper(t.lines[i].text)
		switch {
		case strings.Contains(upper, "BEGIN TEXT") || strings.Contains(upper, "QUOTE"):
			inserted = true
		case strings.HasPrefix(upper, "END TEXT"):
			inserted = false
		}
		if !inserted {
			t.paragraph(i)
		}
	}
}

func (t *Text) paragraph(i int) {
	n := t.lines[i]
	var p paragraph
	switch m := paragraphForm.FindStringSubmatchIndex(n.text); {
	case m != nil:
		last := 0
		if k := len(t.paragraphs); k > 0 {
			last = t.paragraphs[k-1].number
		}
		p = paragraph{sign: n.group(m, 1), mark: n.group(m, 2), first: i, rest: Span{n.Start + m[1], n.End}}
		p.number = number(strings.TrimSuffix(t.in(p.sign), "."))
		if p.number != last+1 || p.rest.Empty() || t.lines[i-1].text != "" && p.mark.Empty() {
			return
		}
	case len(t.paragraphs) == 0 && t.opens(i):
		m := openForm.FindStringSubmatchIndex(n.text)
		p = paragraph{mark: n.group(m, 1), first: i, rest: Span{n.Start + m[3], n.End}}
	default:
		return
	}
	if !p.mark.Empty() {
		p.base, _, _ = strings.Cut(strings.Trim(t.in(p.mark), "()"), "/")
	}
	t.paragraphs = append(t.paragraphs, p)
}
