package mutation

import (
	"regexp"
	"strconv"
	"strings"
	"time"
)

// line is one line, without its end and the blanks before that.
type line struct {
	Span
	text string
}

// layout is what simple looks at lines tell of a cable. A line whose form is not plain is in none of
// its fields: operators leave alone what they are not sure of.
type layout struct {
	text       string
	newline    string
	lines      []line
	date       time.Time
	dated      bool
	stamp      Span // the figures of the date-time group, 041530Z
	station    []string
	letters    Span // of the ZNY line
	serial     Span // of the DE line, without #
	day        Span // of the year, in the DE line
	blocks     []block
	paragraphs []paragraph
	pages      []pageLine
	body       int // the line that the first paragraph begins on; the number of lines where none does
}

// block is one copy of the header.
type block struct {
	line                 int
	level                Span
	name                 string // U, LOU, C, S, TS
	efto                 bool
	section, sections    Span // the figures of SECTION 01 OF 02
	post, serial         Span
	captions             []word
	order                Span // the E.O. line
	number, key, value   Span // its parts: 12958, DECL:, what follows
	tags, subjectKey     Span // the tags without their key; SUBJECT:
	subject              Span
	authority            Span // from Classified By to the reason's end
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

// paragraph is a numbered one, the next in order, or an unnumbered one that begins with a mark (number 0).
type paragraph struct {
	number       int
	sign         Span // "3."
	mark         Span // "(C/NF)"; empty where it has none
	base         string
	start        Span // from behind sign and mark to the end of the line
	first, lines int  // lines
}

// pageLine is a page break's line of the form POST 00000895  002 OF 003.
type pageLine struct{ serial, page, pages Span }

const levelWords = `T O P  ?S E C R E T|TOP SECRET|S E C R E T|SECRET|C O N F I D E N T I A L|CONFIDENTIAL|LIMITED OFFICIAL USE|UNCLASSIFIED|UNCLAS`

var (
	classLine = regexp.MustCompile(`^(` + levelWords + `)( E F T O)?(?: SECTION (\d\d?) OF (\d\d?))? ([A-Z][A-Z'. ]*[A-Z]) (\d{3,6})$`)
	dtgLine   = regexp.MustCompile(`^[OPRZ](?: [OPRZ])? (\d\d)\d{4}Z ([A-Z]{3}) (\d\d)(?: Z[A-Z]{2})?$`)
	deLine    = regexp.MustCompile(`^DE [A-Z]+ #(\d{4})(?:/\d\d)? (\d{3})\d{4}$`)
	classSign = regexp.MustCompile(`^ZN[YR] ([UECST]{5}) ZZH$`)
	pageForm  = regexp.MustCompile(`^[A-Z][A-Z'. ]*[A-Z] (\d{8}) +(\d{3}) OF (\d{3})$`)
	orderForm = regexp.MustCompile(`^E\.?O\.? (\d{5}):? *(?:(DECL: *))?(.*)$`)
	numbered  = regexp.MustCompile(`^(\d{1,2})(\.) *(\((?:TS|S|C|U|SBU|LOU)(?://?[A-Za-z][A-Za-z ,/]*)?\))?`)
	unmarked  = regexp.MustCompile(`^(\((?:TS|S|C|SBU)(?://?[A-Za-z][A-Za-z ,/]*)?\)) [A-Za-z]`)
	authority = regexp.MustCompile(`(?i)^(?:\d\. ?(?:\(U\) )?)?((?:classified|derived) (?:by|from):?)`)
	reasoning = regexp.MustCompile(`(?i)\b(1\.[45])\s*(\(?[a-h]\)?(?:(?:\s*(?:,|/|&|and)\s*|\s*)\(?[a-h]\))*)`)
	letter    = regexp.MustCompile(`(?i)\b[a-h]\b`)
)

var captionWords = []string{"SIPDIS", "NOFORN", "SENSITIVE", "NODIS", "EXDIS", "STADIS", "LIMDIS"}

// scan looks at a cable's lines once.
func scan(text string) *layout {
	l := &layout{text: text, newline: "\n"}
	if strings.Contains(text, "\r\n") {
		l.newline = "\r\n"
	}
	for start := 0; start < len(text); {
		end := strings.IndexByte(text[start:], '\n')
		next := start + end + 1
		if end < 0 {
			end, next = len(text)-start, len(text)
		}
		s := strings.TrimRight(text[start:start+end], " \t\r")
		l.lines = append(l.lines, line{Span{start, start + len(s)}, s})
		start = next
	}
	l.body = len(l.lines)
	l.front()
	l.bodyOf()
	return l
}

func number(s string) int { n, _ := strconv.Atoi(s); return n }

// group is the place of a regular expression's group in the file, for a match in a line.
func (n line) group(m []int, i int) Span {
	if m[2*i] < 0 {
		return Span{}
	}
	return Span{n.Start + m[2*i], n.Start + m[2*i+1]}
}

// front reads the envelope and the header's copies.
func (l *layout) front() {
	for i, n := range l.lines {
		switch {
		case n.text == "":
		case len(l.blocks) == 0 && !l.dated && dtgLine.MatchString(n.text):
			m := dtgLine.FindStringSubmatch(n.text)
			d, err := time.Parse("02 Jan 06", m[1]+" "+m[2][:1]+strings.ToLower(m[2][1:])+" "+m[3])
			l.date, l.dated = d, err == nil
		case strings.HasPrefix(n.text, "DE ") && l.serial.Empty():
			if m := deLine.FindStringSubmatchIndex(n.text); m != nil {
				l.serial, l.day = n.group(m, 1), n.group(m, 2)
			}
		case strings.HasPrefix(n.text, "ZN") && l.letters.Empty():
			if m := classSign.FindStringSubmatchIndex(n.text); m != nil {
				l.letters = n.group(m, 1)
			}
		default:
			if m := classLine.FindStringSubmatchIndex(n.text); m != nil {
				l.header(i, m)
			} else if m := pageForm.FindStringSubmatchIndex(n.text); m != nil {
				l.pages = append(l.pages, pageLine{n.group(m, 1), n.group(m, 2), n.group(m, 3)})
			}
		}
	}
}

var levelNames = map[string]string{"TOPSECRET": "TS", "SECRET": "S", "CONFIDENTIAL": "C", "LIMITEDOFFICIALUSE": "LOU", "UNCLAS": "U", "UNCLASSIFIED": "U"}

// header reads the copy of the header that a classification line opens.
func (l *layout) header(at int, m []int) {
	n := l.lines[at]
	b := block{line: at, level: n.group(m, 1), efto: m[4] >= 0, section: n.group(m, 3), sections: n.group(m, 4), post: n.group(m, 5), serial: n.group(m, 6)}
	b.name = levelNames[strings.ReplaceAll(b.level.In(l.text), " ", "")]
	for i := at + 1; i < len(l.lines); i++ {
		n := l.lines[i]
		if classLine.MatchString(n.text) || numbered.MatchString(n.text) && !authority.MatchString(n.text) || l.opens(i) {
			break
		}
		l.field(&b, i)
	}
	l.blocks = append(l.blocks, b)
}

// opens reports whether a line begins an unnumbered paragraph with a mark: it stands behind a blank line.
func (l *layout) opens(i int) bool {
	return i > 0 && l.lines[i-1].text == "" && unmarked.MatchString(l.lines[i].text)
}

func (l *layout) field(b *block, i int) {
	n := l.lines[i]
	upper := strings.ToUpper(n.text)
	switch {
	case strings.HasPrefix(upper, "E.O") || strings.HasPrefix(upper, "EO "):
		m := orderForm.FindStringSubmatchIndex(n.text)
		if m == nil || !b.order.Empty() || i+1 < len(l.lines) && l.lines[i+1].text != "" && !strings.HasPrefix(l.lines[i+1].text, "TAGS") {
			return
		}
		b.order, b.number, b.key, b.value = n.Span, n.group(m, 1), n.group(m, 2), n.group(m, 3)
	case strings.HasPrefix(n.text, "TAGS"):
		rest := strings.TrimLeft(n.text[4:], ": ")
		b.tags = Span{n.End - len(rest), n.End}
	case strings.HasPrefix(upper, "SUBJECT: "), strings.HasPrefix(upper, "SUBJ: "):
		k := strings.IndexByte(n.text, ':') + 1
		b.subjectKey = Span{n.Start, n.Start + k}
		b.subject = Span{n.End - len(strings.TrimLeft(n.text[k:], " ")), n.End}
	case authority.MatchString(n.text) && b.authority.Empty():
		l.classifier(b, i)
	case b.order.Empty() && b.authority.Empty() && b.subject.Empty():
		l.captionLine(b, i)
	}
}

// captionLine takes a line that holds nothing but captions.
func (l *layout) captionLine(b *block, i int) {
	n := l.lines[i]
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
	b.captions = append(b.captions, found...)
}

// classifier reads the authority: its lines up to the next blank one.
func (l *layout) classifier(b *block, i int) {
	end := i
	for end < len(l.lines) && l.lines[end].text != "" {
		end++
	}
	n := l.lines[i]
	m := authority.FindStringSubmatchIndex(n.text)
	b.authority = Span{n.Start, l.lines[end-1].End}
	b.authorityKey = n.group(m, 1)
	b.inParagraph = n.text[0] >= '0' && n.text[0] <= '9'
	whole := b.authority.In(l.text)
	b.derived = strings.Contains(strings.ToUpper(whole), "DERIVED FROM") || strings.Contains(strings.ToUpper(whole), "MULTIPLE SOURCES")
	if m := reasoning.FindAllStringSubmatchIndex(whole, -1); len(m) == 1 {
		at := func(k int) Span { return Span{b.authority.Start + m[0][2*k], b.authority.Start + m[0][2*k+1]} }
		b.reason, b.reasonSection = at(0), at(1)
		for _, k := range letter.FindAllStringIndex(at(2).In(l.text), -1) {
			b.reasonLetters = append(b.reasonLetters, Span{at(2).Start + k[0], at(2).Start + k[1]})
		}
	}
}

// bodyOf reads the body: paragraphs that follow each other by number, outside of inserted texts.
func (l *layout) bodyOf() {
	if len(l.blocks) == 0 {
		return
	}
	inserted := false
	for i := l.blocks[0].line + 1; i < len(l.lines); i++ {
		n := l.lines[i]
		upper := strings.ToUpper(n.text)
		switch {
		case strings.Contains(upper, "BEGIN TEXT") || strings.Contains(upper, "QUOTE"):
			inserted = true
		case strings.HasPrefix(upper, "END TEXT"):
			inserted = false
		}
		if !inserted {
			l.paragraph(i)
		}
	}
	for i := range l.paragraphs {
		p := &l.paragraphs[i]
		p.lines = len(l.lines) - p.first
		if i+1 < len(l.paragraphs) {
			p.lines = l.paragraphs[i+1].first - p.first
		}
	}
}

func (l *layout) paragraph(i int) {
	n := l.lines[i]
	var p paragraph
	switch m := numbered.FindStringSubmatchIndex(n.text); {
	case m != nil:
		last := 0
		if k := len(l.paragraphs); k > 0 {
			last = l.paragraphs[k-1].number
		}
		p = paragraph{number: number(n.text[m[2]:m[3]]), sign: Span{n.Start, n.group(m, 2).End}, mark: n.group(m, 3), first: i}
		if p.number != last+1 || len(n.text) == m[1] || i > 0 && l.lines[i-1].text != "" && p.mark.Empty() {
			return
		}
		p.start = Span{n.Start + m[1], n.End}
	case len(l.paragraphs) == 0 && l.opens(i):
		m := unmarked.FindStringSubmatchIndex(n.text)
		p = paragraph{mark: n.group(m, 1), first: i, start: Span{n.Start + m[3], n.End}}
	default:
		return
	}
	if len(l.paragraphs) == 0 {
		l.body = i
	}
	if !p.mark.Empty() {
		p.base, _, _ = strings.Cut(strings.Trim(p.mark.In(l.text), "()"), "/")
	}
	l.paragraphs = append(l.paragraphs, p)
}
