package mutation

import (
	"fmt"
	"math/rand/v2"
	"slices"
	"strings"
	"time"
)

// Cable is a sound cable, with what a test needs to know of it.
type Cable struct {
	Text string
	Date time.Time
	// Serial is the number of its classification line.
	Serial int
	// Order is the number of the order in force on its date.
	Order string
	// Level is U, SBU, EFTO, LOU, C, S or TS.
	Level string
	// Features name what the cable has in its form: "doubled", "archive B", "CRLF".
	Features []string
}

// plan is what is settled about a cable before a line is written.
type plan struct {
	r       *rand.Rand
	date    time.Time
	order   string
	level   string
	post    post
	serial  int
	capco   bool // separators are //
	marked  bool // paragraphs carry marks
	release string
	loud    bool // prose is in capitals
	smart   bool // EO 12958 DECL:, TAGS PREL, MARR
	derived bool
	entire  bool // CONFIDENTIAL - ENTIRE TEXT stands for the marks

	marks    []string // a paragraph's mark each
	subject  string   // with its mark
	captions []string
	sections int
	features []string
}

// Sound makes a cable in which nothing is wrong. Equal seeds make equal cables.
func Sound(seed uint64) Cable {
	p := newPlan(rand.New(rand.NewPCG(seed, 1)))
	w := &writer{plan: p}
	w.cable()
	if chance(p.r, 25) { // most copies of the years before 2009 have a blank on each empty line
		for i, l := range w.lines {
			if l == "" {
				w.lines[i] = " "
			}
		}
	}
	text := strings.Join(w.lines, "\n")
	if chance(p.r, 60) {
		text += "\n"
	}
	if chance(p.r, 12) {
		text = strings.ReplaceAll(text, "\n", "\r\n")
		w.has("CRLF")
	}
	return Cable{Text: text, Date: p.date, Serial: p.serial, Order: p.order, Level: p.level, Features: p.features}
}

func (p *plan) has(feature string) {
	if !slices.Contains(p.features, feature) {
		p.features = append(p.features, feature)
	}
}

func newPlan(r *rand.Rand) *plan {
	p := &plan{r: r}
	e := oneOf(r, eras[:])
	p.date = e.from.AddDate(0, 0, r.IntN(int(e.until.Sub(e.from)/(24*time.Hour))))
	p.order = e.order
	p.level = p.pickLevel()
	p.post = newPost(r)
	p.serial = 1 + r.IntN(oneOf(r, []int{99, 999, 9999, 29999}))
	p.capco = !p.date.Before(amendment) && chance(r, 25)
	p.loud = p.date.Before(order12958) || p.date.Before(remarking) && chance(r, 60)
	p.smart = p.date.Year() >= 2009 && chance(r, 30)
	p.marked = !p.date.Before(order12065) && p.classified() || p.level == "SBU" && chance(r, 85) || chance(r, 30)
	p.entire = !p.marked && p.classified() && p.date.Before(order12065) && chance(r, 50)
	p.derived = p.classified() && !p.date.Before(order12958) && chance(r, 10)
	p.sections = 1
	if chance(r, 30) {
		p.sections = 2 + r.IntN(4)
	}
	p.portions()
	p.captions = p.pickCaptions()
	p.subject = p.pickSubject()
	return p
}

func (p *plan) pickLevel() string {
	levels := []string{"U", "U", "C", "C", "C", "C", "S", "S", "TS"}
	if p.date.Before(sensitive) {
		levels = append(levels, "LOU", "LOU")
	} else {
		levels = append(levels, "SBU", "SBU", "SBU")
	}
	if p.date.Year() >= 1990 {
		levels = append(levels, "EFTO")
	}
	l := oneOf(p.r, levels)
	if l == "TS" && p.date.Year() > 2009 {
		return "S"
	}
	return l
}

func (p *plan) classified() bool { return p.level == "C" || p.level == "S" || p.level == "TS" }

// noforn reports whether a portion is NOFORN, so that the header says so.
func (p *plan) noforn() bool { return strings.Contains(strings.Join(p.marks, " "), "NF") }

// portions settles how many paragraphs there are and how each is marked: one at least is as high as
// the header, and none higher.
func (p *plan) portions() {
	n := 1 + p.r.IntN(oneOf(p.r, []int{3, 8, 14, 40}))
	menu := p.menu()
	p.marks = make([]string, n)
	if !p.marked {
		return
	}
	for i := range p.marks {
		p.marks[i] = oneOf(p.r, menu)
	}
	p.marks[p.r.IntN(n)] = menu[0]
}

// menu are the marks that a portion may carry, first one that is as high as the header.
func (p *plan) menu() []string {
	sep := "/"
	if p.capco {
		sep = "//"
	}
	if p.capco && p.classified() && chance(p.r, 25) {
		p.release = oneOf(p.r, []string{"REL TO USA, GBR", "REL TO USA, AUS, CAN, GBR", "REL TO USA, FVEY"})
		p.has("release")
		return []string{p.level + sep + p.release}
	}
	var menu []string
	switch p.level {
	case "TS":
		menu = []string{"TS", "S", "C", "U"}
	case "S":
		menu = []string{"S", "C", "U", "S"}
	case "C":
		menu = []string{"C", "U", "C"}
	case "LOU":
		menu = []string{"LOU", "U"}
	case "SBU":
		menu = []string{"SBU", "U", "SBU"}
	default:
		return []string{"U"}
	}
	if p.classified() && !p.date.Before(sensitive) && chance(p.r, 50) {
		menu = append(menu, "SBU")
	}
	if p.level != "LOU" && !p.date.Before(order12065) && chance(p.r, 35) {
		if p.level != "SBU" || !p.capco {
			menu = append(menu, p.level+sep+"NF")
		}
	}
	return menu
}

// pickCaptions are the lines below the classification line, in the order of State's habit.
func (p *plan) pickCaptions() []string {
	r := p.r
	var c []string
	restricted := false
	if p.classified() && chance(r, 12) {
		c, restricted = append(c, oneOf(r, []string{"NODIS", "EXDIS", "STADIS", "LIMDIS"})), true
	}
	if p.noforn() {
		c = append(c, "NOFORN")
		p.has("NOFORN")
	}
	if p.level == "SBU" {
		c = append(c, "SENSITIVE")
	}
	if p.level == "LOU" && chance(r, 40) {
		p.has("LOU line")
		c = append(c, "LIMITED OFFICIAL USE")
	}
	if p.date.Year() < 1999 || restricted || chance(r, 8) {
		return append(c, p.releaseCaption()...)
	}
	if chance(r, 30) {
		p.has("SIPDIS doubled")
		c = append([]string{"SIPDIS", ""}, c...)
	}
	return append(append(c, "SIPDIS"), p.releaseCaption()...)
}

func (p *plan) releaseCaption() []string {
	if p.release == "" {
		return nil
	}
	return []string{p.release}
}

// pickSubject is the subject with a mark now and then, no higher than the header.
func (p *plan) pickSubject() string {
	s := subject(p.r)
	if !p.loud && chance(p.r, 40) {
		s = s[:1] + strings.ToLower(s[1:])
	}
	if p.classified() && p.marked && p.release == "" && chance(p.r, 15) {
		p.has("subject marked")
		mark := oneOf(p.r, []string{"U", p.level})
		if chance(p.r, 20) {
			return s + " (" + mark + ")"
		}
		return "(" + mark + ") " + s
	}
	return s
}

// post is a place that sends cables.
type post struct {
	name string // as the classification line writes it
	// office is the archive's name for it, city the envelope's, code the identifier's.
	office, city, code string
	route              string // its routing indicator
}

// newPost invents a post: names of one to four words, with apostrophe or stops.
func newPost(r *rand.Rand) post {
	name := oneOf(r, []string{"HALVERN", "VARNES", "OSTER", "LINDAFJORD", "SAN TELMO", "PORT ALDERN", "THE HOLM",
		"GRAND BAY", "PORT OF TARN", "HO VANN CITY", "N'DERRA", "ST. ORMOND", "QUELL POINT BAY TOWN", "USLO HALVERN"})
	p := post{name: name, city: name, code: strings.NewReplacer(" ", "", "'", "", ".", "").Replace(name)}
	p.office = "Embassy " + title(name)
	p.route = fmt.Sprintf("RUEH%c%c", 'A'+rune(r.IntN(26)), 'A'+rune(r.IntN(26)))
	return p
}

func title(s string) string {
	words := strings.Fields(strings.ToLower(s))
	for i, w := range words {
		words[i] = strings.ToUpper(w[:1]) + w[1:]
	}
	return strings.Join(words, " ")
}
