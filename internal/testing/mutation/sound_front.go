package mutation

import (
	"fmt"
	"strings"
)

// writer turns a plan into lines.
type writer struct {
	*plan
	lines []string
	tags  []string
	// exemption is the value of the E.O. line, instruction the line; opening is the authority that is as paragraph 1.
	exemption, instruction, opening string
	printed                         bool // the sections are those of a printer of the 1980s: PAGE lines, the header again
}

func (w *writer) add(lines ...string) { w.lines = append(w.lines, lines...) }

func (w *writer) cable() {
	r := w.r
	w.tags = []string{"PREL"}
	for range r.IntN(4) {
		w.tags = append(w.tags, []string{"MARR", "EFIS", "PGOV", "ETRD", "HV", "VN"}[(len(w.tags)-1+r.IntN(2))%6])
	}
	w.tags = unique(w.tags)
	w.printed = w.date.Year() < 2003 && w.sections > 1
	form := w.archiveForm()
	w.archiveBefore(form)
	switch {
	case form == "F": // the date is instead of the envelope
	case w.printed:
		w.page(1)
		w.envelope(false)
	default:
		w.envelope(form == "C")
	}
	w.archiveBehind(form)
	if form == "C" {
		w.envelope(false)
	}
	w.headers()
	w.body()
	w.end()
}

func unique(all []string) []string {
	var out []string
	for _, s := range all {
		if !strings.Contains(" "+strings.Join(out, " ")+" ", " "+s+" ") {
			out = append(out, s)
		}
	}
	return out
}

// archiveForm chooses the form of the archive's block, empty for none.
func (w *writer) archiveForm() string {
	if w.printed || w.level == "LOU" || !chance(w.r, 35) {
		return ""
	}
	form := oneOf(w.r, []string{"A", "B", "C", "E", "F"})
	w.has("archive " + form)
	return form
}

// archiveLevel is the level as archives write it.
func (w *writer) archiveLevel() string {
	s := map[string]string{"U": "UNCLASSIFIED", "SBU": "UNCLASSIFIED//FOR OFFICIAL USE ONLY",
		"EFTO": "UNCLASSIFIED//FOR OFFICIAL USE ONLY", "C": "CONFIDENTIAL", "S": "SECRET", "TS": "TOP SECRET"}[w.level]
	if w.noforn() && w.classified() {
		s += "//NOFORN"
	}
	return s
}

func (w *writer) identifier() string {
	return fmt.Sprintf("%02d%s%d", w.date.Year()%100, w.post.code, w.serial)
}

func (w *writer) archiveBefore(form string) {
	stamp := w.date.Format("2006-01-02") + " 15:30:00"
	american := w.date.Format("1/2/2006") + " 15:30"
	switch form {
	case "A":
		w.add("Identifier", "Created", "Classification", "Origin", w.identifier(), stamp, w.archiveLevel(), w.post.office,
			"Cable title:\u00a0\u00a0", "", title(subject(w.r)), "", "Tags:\u00a0"+strings.Join(w.tags, "\u00a0"),
			"pdf\u00a0how-to read a cable")
	case "B":
		w.add("id: 2745", "date: "+american, "refid: "+w.identifier(), "origin: "+w.post.office,
			"classification: "+w.archiveLevel(), "destination: ", "header:")
	case "E":
		w.add("<<142612>>", american, w.identifier(), w.post.office, w.archiveLevel(),
			fmt.Sprintf("%02dVARNES311", w.date.Year()%100))
	case "F":
		w.add(oneOf(w.r, []string{w.date.Format("Monday, 02 January 2006, 15:04"),
			"Cable dated:" + w.date.Format("2006-01-02") + "T14:26:00"}))
	}
}

func (w *writer) archiveBehind(form string) {
	switch form {
	case "B":
		w.add("", "", "----------------- header ends ----------------", "")
	case "C":
		w.add("55988", w.date.Format("2006-01-02")+" 15:30:00", w.identifier(), w.post.office, w.archiveLevel())
	}
}

// stamp is the date-time group.
func (w *writer) stamp() string {
	return strings.ToUpper(w.date.Format("02") + "1530Z " + w.date.Format("Jan 06"))
}

// classLetters are those of the ZNY line.
func (w *writer) classLetters() string {
	return map[string]string{"U": "ZNR UUUUU ZZH", "SBU": "ZNR UUUUU ZZH", "EFTO": "ZNY EEEEE ZZH", "C": "ZNY CCCCC ZZH",
		"S": "ZNY SSSSS ZZH", "TS": "ZNY TTTTT ZZH"}[w.level]
}

// envelope writes the communicators' lines; short is the form that stops before the addresses' copies.
func (w *writer) envelope(short bool) {
	r := w.r
	if w.date.Year() >= 1990 && w.level != "LOU" && chance(r, 75) {
		w.has("envelope")
		w.add("VZCZC" + oneOf(r, []string{"XYZ0000", "XRO4412", "ADI319"}))
		if chance(r, 40) {
			w.add("OO RUEHWEB", "")
		} else {
			w.add("PP RUEHHV RUEHOS", "RUEHVN RUEHLF")
		}
		section := ""
		if w.sections > 1 || chance(r, 20) {
			section = "/01"
		}
		w.add(fmt.Sprintf("DE %s #%04d%s %03d%s", w.post.route, w.serial%10000, section, w.date.YearDay(),
			oneOf(r, []string{"1530", "1531", "1528"})), w.classLetters())
	}
	w.add(oneOf(r, []string{"O R ", "R ", "P ", "O P "})+w.stamp()+oneOf(r, []string{"", "", "", " ZDK"}),
		"FM AMEMBASSY "+w.post.city, "TO RUEHC/SECSTATE WASHDC "+oneOf(r,
			[]string{"PRIORITY", "IMMEDIATE", "NIACT IMMEDIATE"})+" 2207")
	if !short && chance(r, 60) {
		w.add("INFO ALL NORTHERN POSTS COLLECTIVE", "RUEHOS/AMEMBASSY OSTER 0019", "RUEKJCS/SECDEF WASHINGTON DC")
	}
}

// page writes a printer's page head, with the lines of distribution.
func (w *writer) page(n int) {
	post := w.post.name
	if len(post) > 6 {
		post = post[:6]
	}
	w.add(w.banner(), "", fmt.Sprintf("PAGE %02d        %-6s  %05d  %02d OF %02d  %s", n, post, w.serial, n, w.sections,
		strings.Fields(w.stamp())[0]),
		"ACTION EUR-00", "", "INFO  LOG-00   ADS-00   INR-01   /037 W",
		"                  ------------------352654  041531Z /23")
}

// banner is the level as a page's head and foot have it.
func (w *writer) banner() string {
	return map[string]string{"U": "UNCLASSIFIED", "SBU": "UNCLASSIFIED", "EFTO": "UNCLASSIFIED",
		"LOU": "LIMITED OFFICIAL USE", "C": "CONFIDENTIAL", "S": "SECRET", "TS": "TOP SECRET"}[w.level]
}
