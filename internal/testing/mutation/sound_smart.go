package mutation

import (
	"fmt"
	"math/rand/v2"
	"strings"
	"time"
)

// The forms of SMART prints change on these days.
var (
	smartBegan = date(2010, 7, 1)   // the first public SMART cable
	smartSBU   = date(2011, 12, 1)  // from here SBU is a line of the banner
	smartUntil = date(2024, 12, 31) // the last year that is made
)

// smartPlan is a SMART cable before its lines are joined.
type smartPlan struct {
	r        *rand.Rand
	date     time.Time
	level    string // U, SBU, C, S
	noforn   bool
	column   int // of the values
	indent   int // of the keys
	lines    []string
	features []string
}

// SoundSMART makes a cable as SMART prints it, in which nothing is wrong. Equal seeds make equal cables.
func SoundSMART(seed uint64) Cable {
	r := rand.New(rand.NewPCG(seed, 2))
	p := &smartPlan{r: r, level: oneOf(r, []string{"U", "SBU", "SBU", "C", "S"})}
	for {
		p.date = smartBegan.AddDate(0, 0, r.IntN(int(smartUntil.Sub(smartBegan)/(24*time.Hour))))
		if p.date.Before(date(2011, 11, 20)) || !p.date.Before(smartSBU) {
			break
		}
	}
	p.noforn = (p.level == "C" || p.level == "S") && chance(r, 40)
	p.column, p.indent = 14+r.IntN(18), r.IntN(3)
	serial := 1 + r.IntN(29_999)
	mail := chance(r, 40)
	if mail {
		p.mailBefore()
	}
	p.banner(true)
	if chance(r, 25) {
		p.columns(serial)
	} else {
		p.keys(serial)
	}
	p.text()
	p.closing()
	p.banner(false)
	if mail {
		p.add("", "SBU", "This email is UNCLASSIFIED.", "")
	}
	text := strings.Join(p.lines, "\n") + "\n"
	if chance(r, 12) {
		text = strings.ReplaceAll(text, "\n", "\r\n")
	}
	return Cable{Text: text, Date: p.date, Serial: serial, Order: "13526", Level: p.level, Features: p.features}
}

func (p *smartPlan) add(lines ...string) { p.lines = append(p.lines, lines...) }

// mailBefore is a chain of mail around the cable.
func (p *smartPlan) mailBefore() {
	p.features = append(p.features, "mail")
	for range 1 + p.r.IntN(3) {
		p.add("From: "+oneOf(p.r, names[:])+", "+oneOf(p.r, firsts[:]),
			"Sent: "+p.date.AddDate(0, 0, p.r.IntN(3)).Format("Monday, January 02, 2006 3:04 PM"),
			"To: "+oneOf(p.r, names[:]), "Subject: FW: "+topic(p.r), "", sentence(p.r), "")
		if chance(p.r, 50) {
			p.add("SBU", "This email is UNCLASSIFIED.", "")
		}
	}
}

// words are the level as a banner has it.
func (p *smartPlan) words() string {
	return map[string]string{"U": "UNCLASSIFIED", "SBU": "UNCLASSIFIED", "C": "CONFIDENTIAL", "S": "SECRET"}[p.level]
}

func (p *smartPlan) banner(first bool) {
	blanks := strings.Repeat(" ", p.column+10)
	below := p.noforn && p.indent > 0 // NOFORN has a line of its own
	line := p.words()
	if p.noforn && !below {
		line += "//NOFORN"
	}
	if !first {
		p.add("")
	}
	p.add(blanks + line)
	switch {
	case below:
		p.add(blanks + "   NOFORN")
	case p.level == "SBU" && !p.date.Before(smartSBU):
		p.add(blanks + "    SBU")
	}
	if first {
		p.add("", "")
	}
}

// value is a key with its value, which goes on in the column of values.
func (p *smartPlan) value(key string, lines ...string) {
	for i, l := range lines {
		if i > 0 {
			key = ""
		}
		p.add(strings.Repeat(" ", p.indent) + fmt.Sprintf("%-*s", p.column, key) + " " + l)
	}
}

// entry is a key and the lines of its value.
type entry struct {
	key   string
	lines []string
}

// head is the keys with their values, those that can be missing now and then.
func (p *smartPlan) head(serial int) []entry {
	r, post := p.r, newPost(p.r)
	action := "WASHDC, SECSTATE " + oneOf(r, []string{"ROUTINE", "PRIORITY", "IMMEDIATE"})
	list := []entry{
		{"MRN:", []string{fmt.Sprintf("%s %s %d", p.date.Format("06"), post.name, serial)}},
		{oneOf(r, []string{"Date/DTG:", "Date/DTG:", "Date!DTG:", "DatelDTG:"}),
			[]string{p.date.Format("Jan 02, 2006") + oneOf(r, []string{" / ", " / ", "1"}) + p.date.Format("02") + "0739Z " +
				strings.ToUpper(p.date.Format("Jan 06"))}},
		{"From:", []string{"AMEMBASSY " + post.name}},
		{"Action:", []string{action}},
		{oneOf(r, []string{"E.O.:", "E.O.:", "E.O:"}), []string{"13526"}},
		{"TAGS:", []string{oneOf(r, []string{"PREL, PGOV, VN", "EFIS, VN", "ECON, ETRD, PREL, VN"})}},
	}
	if captions := p.captions(); captions != "" {
		list = append(list, entry{"Captions:", []string{captions}})
	}
	if chance(r, 50) {
		list = append(list, entry{"Reference:", []string{"A) " + p.date.Format("06") + " VARNES 22",
			"B) " + p.date.Format("06") + " STATE 9801"}})
	}
	if chance(r, 40) {
		list = append(list, entry{"Pass Line:", []string{"STATE FOR EUR/NB"}})
	}
	mark := oneOf(r, []string{"", "(U) "})
	return append(list, entry{"Subject:", []string{mark + topic(r)}})
}

func (p *smartPlan) captions() string {
	switch {
	case p.level == "SBU":
		return oneOf(p.r, []string{"SENSITIVE", "SENSITIVE, SIPDIS", "SENSITIVE, SI PDIS"})
	case chance(p.r, 40):
		return "SIPDIS"
	}
	return ""
}

func (p *smartPlan) keys(serial int) {
	if chance(p.r, 30) {
		p.value("Action Office:", "PAS")
		p.value("Info Office:", "POL_INFO, ECON_INFO,", "MGT_INFO")
		p.add("")
	}
	for _, e := range p.head(serial) {
		p.value(e.key, e.lines...)
	}
	p.add("", "")
}

// columns are the keys as a copy reads them column by column.
func (p *smartPlan) columns(serial int) {
	p.features = append(p.features, "columns")
	list := p.head(serial)
	for _, e := range list {
		p.add(e.key)
	}
	for _, e := range list {
		p.add(e.lines...)
	}
	p.add("")
}

// text is the paragraphs; one has the level of the whole.
func (p *smartPlan) text() {
	marks := []string{"(U)"}
	switch p.level {
	case "SBU":
		marks = []string{"(SBU)", "(U)"}
	case "C":
		marks = []string{"(C)", "(U)", "(SBU)"}
	case "S":
		marks = []string{"(S)", "(C)", "(U)"}
	}
	n := 3 + p.r.IntN(5)
	high := p.r.IntN(n)
	for i := range n {
		mark := oneOf(p.r, marks)
		if i == high {
			mark = marks[0]
			if p.noforn {
				mark = strings.Replace(mark, ")", "//NF)", 1)
			}
		}
		if i > 0 && chance(p.r, 25) {
			p.add(topic(p.r), "")
		}
		p.add(fold(fmt.Sprintf("%d. %s %s", i+1, mark, sentences(p.r, 1+p.r.IntN(3))), 76)...)
		p.add("")
		if chance(p.r, 12) {
			p.banner(false)
			p.add(strings.Repeat(" ", p.column+30)+"Page 1 of 2", "")
		}
	}
}

func (p *smartPlan) closing() {
	who := func() string { return "VARNES:" + oneOf(p.r, names[:]) + ", " + oneOf(p.r, firsts[:]) }
	p.value("Signature:", oneOf(p.r, names[:]))
	p.add("")
	p.value("Drafted By:", who())
	if chance(p.r, 50) {
		p.value("Cleared By:", who(), who())
	}
	p.value("Approved By:", who())
	p.value("Released By:", who())
	if chance(p.r, 60) {
		p.value("Info:", "EU COLLECTIVE ROUTINE; SECDEF WASHINGTON DC", "ROUTINE")
	}
	if chance(p.r, 20) {
		p.value("XMT:", "AMEMBASSY HALVERN")
		p.value("Attachments:", "Metadata.dat")
	}
	p.add("")
	if chance(p.r, 60) {
		p.value("Action Post:", "NONE")
	}
	p.value("Dissemination Rule:", "Released Copy")
}

// topic is a subject or a heading in mixed case.
func topic(r *rand.Rand) string {
	words := strings.Fields(title(subject(r)))
	return strings.Join(words[:min(len(words), 6)], " ")
}
