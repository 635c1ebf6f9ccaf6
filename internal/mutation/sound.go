package mutation

import (
	"fmt"
	"math/rand/v2"
	"strings"
	"time"
)

// Sound is a sound cable of a seed: every era from 1973, level, form of post name, style of header and body that public
// cables show, in made-up prose.
func Sound(seed uint64) string {
	b := &builder{r: rand.New(rand.NewPCG(seed, 11))}
	b.choose()
	b.marks()
	b.archive()
	b.envelope()
	b.heads()
	b.body()
	text := strings.Join(b.out, "\n") + "\n"
	if b.chance(8) {
		text = strings.ReplaceAll(text, "\n", "\r\n")
	}
	return text
}

type builder struct {
	r   *rand.Rand
	out []string

	era                    int
	date                   time.Time
	level, post, sep       string
	serial                 int
	sensitive, efto, smart bool
	sections               int
	printed                bool // sections as archives of the years before 2005 print them, each with its header
	doubled                bool
	paragraphs             []string // their marks, "" for none
	noforn                 bool
	entire                 bool
	authority, subject     string
	orderLine, tagsLine    string
	captionLines, refs     []string
	inBody                 string // the authority as paragraph 1
	archived               int    // form of the archive's block, 0 for none
}

func (b *builder) chance(oneIn int) bool      { return b.r.IntN(oneIn) == 0 }
func (b *builder) of(list ...string) string   { return list[b.r.IntN(len(list))] }
func (b *builder) add(lines ...string)        { b.out = append(b.out, lines...) }
func (b *builder) addf(form string, a ...any) { b.add(fmt.Sprintf(form, a...)) }

// eras are the orders' times, with the days of grace left out on both sides.
var eras = [...][2]string{{"1973-01-15", "1978-11-20"}, {"1979-02-10", "1982-07-20"}, {"1982-10-15", "1995-09-20"}, {"1996-01-10", "2003-03-10"}, {"2003-10-05", "2010-06-10"}, {"2010-09-05", "2012-03-30"}}

var posts = [...]string{"VARNES", "NEW OSTER", "PORT OF BREDAL", "LINDAFJORD", "N'KORO", "SAN BELTRAN", "USUN NEW OSTER", "HO VAN LINH CITY", "ST. ELOY"}

func (b *builder) choose() {
	b.era = b.r.IntN(len(eras))
	from, _ := time.Parse("2006-01-02", eras[b.era][0])
	to, _ := time.Parse("2006-01-02", eras[b.era][1])
	b.date = from.AddDate(0, 0, b.r.IntN(int(to.Sub(from).Hours())/24))
	b.level = b.of("U", "C", "C", "S", "S", "TS")
	if b.level == "U" && b.era < 3 && b.chance(2) {
		b.level = "LOU"
	}
	b.sensitive = b.level == "U" && b.era >= 3 && b.chance(2)
	b.efto = b.level == "U" && b.era >= 3 && !b.sensitive && b.chance(8)
	b.post, b.serial = b.of(posts[:]...), 100+b.r.IntN(9800)
	b.sep = b.of("/", "/", "//")
	b.smart = b.era == 4 && b.date.Year() >= 2009 && b.chance(2)
	switch {
	case b.era >= 4 && b.chance(3):
		b.sections = 2 + b.r.IntN(2)
	case b.era >= 4 && b.chance(6):
		b.doubled = true
	case b.era < 4 && b.chance(8):
		b.sections, b.printed = 2, true
	}
	if b.era >= 3 && !b.doubled && !b.printed && b.chance(5) {
		b.archived = 1 + b.r.IntN(2)
	}
}

func (b *builder) classified() bool { return b.level == "C" || b.level == "S" || b.level == "TS" }

// marks chooses the paragraphs' marks: one at least is as high as the header.
func (b *builder) marks() {
	n := 3 + b.r.IntN(6)
	if b.chance(12) {
		n = 30 + b.r.IntN(11)
	}
	b.paragraphs = make([]string, n)
	switch {
	case b.era == 0:
		b.entire = b.classified() && b.chance(2)
		return
	case b.level == "LOU":
		for i := range b.paragraphs {
			b.paragraphs[i] = b.of("(U)", "(LOU)")
		}
		b.paragraphs[0] = "(LOU)"
		return
	case b.level == "U" && !b.sensitive:
		if b.chance(2) {
			for i := range b.paragraphs {
				b.paragraphs[i] = "(U)"
			}
		}
		return
	}
	nf := b.era >= 3 && b.chance(3)
	for i := range b.paragraphs {
		b.paragraphs[i] = b.mark(nf)
	}
	top := "(" + b.level + ")"
	if b.sensitive {
		top = "(SBU)"
	}
	b.paragraphs[b.r.IntN(n)] = top
	b.noforn = strings.Contains(strings.Join(b.paragraphs, ""), "NF")
}

func (b *builder) mark(nf bool) string {
	low := []string{"(U)"}
	if b.era >= 3 {
		low = append(low, "(SBU)")
	}
	if b.sensitive {
		if nf && b.chance(3) {
			return "(SBU" + b.sep + "NF)"
		}
		return b.of(low...)
	}
	marks := append(low, map[string][]string{"C": {"(C)", "(C)", "(C)"}, "S": {"(S)", "(S)", "(C)"}, "TS": {"(TS)", "(S)", "(C)"}}[b.level]...)
	m := b.of(marks...)
	if nf && m != "(U)" && m != "(SBU)" && b.chance(3) {
		m = strings.TrimSuffix(m, ")") + b.sep + "NF)"
	}
	return m
}

func (b *builder) archive() {
	if b.archived == 0 {
		return
	}
	word := map[string]string{"U": "UNCLASSIFIED", "C": "CONFIDENTIAL", "S": "SECRET", "TS": "TOP SECRET"}[b.level]
	switch {
	case b.sensitive || b.efto:
		word += "//FOR OFFICIAL USE ONLY"
	case b.noforn:
		word += "//NOFORN"
	}
	name := strings.Map(func(c rune) rune {
		if c >= 'A' && c <= 'Z' {
			return c
		}
		return -1
	}, b.post)
	id := fmt.Sprintf("%02d%s%d", b.date.Year()%100, name, b.serial)
	if b.archived == 1 {
		b.add("id: 40112", "date: "+b.date.Format("1/2/2006")+" 14:30", "refid: "+id, "origin: Embassy "+title(b.post), "classification: "+word, "destination: ", "header:")
		return
	}
	b.add("Identifier", "Created", "Classification", "Origin", id, b.date.Format("2006-01-02")+" 14:30:00", word, "Embassy "+title(b.post), "")
}

func title(s string) string { return s[:1] + strings.ToLower(s[1:]) }

func (b *builder) envelope() {
	if b.era >= 4 {
		letters := map[string]string{"U": "ZNR UUUUU ZZH", "C": "ZNY CCCCC ZZH", "S": "ZNY SSSSS ZZH", "TS": "ZNY TTTTT ZZH"}[b.level]
		if b.efto {
			letters = "ZNY EEEEE ZZH"
		}
		b.add(b.of("VZCZCXYZ0000", "VZCZCXRO4180"), "OO RUEHWEB", "")
		b.addf("DE RUEHVN #%04d%s %03d%02d30", b.serial%10000, b.of("", "/01"), b.date.YearDay(), 10+b.r.IntN(9))
		b.add(letters)
	}
	b.addf("%s %02d1415Z %s %02d", b.of("P", "O R", "R"), b.date.Day(), strings.ToUpper(b.date.Format("Jan")), b.date.Year()%100)
	b.add("FM AMEMBASSY "+b.post, "TO RUEHC/SECSTATE WASHDC PRIORITY 0412")
	if b.chance(2) {
		b.add("INFO RUEHOS/AMEMBASSY OSTER 0123", "RUEHBR/AMCONSUL BREDAL 4410")
	}
	if b.archived == 1 {
		b.add("----------------- header ends ----------------")
	}
}
