package mutation

import (
	"fmt"
	"strings"
)

// headers writes the header, twice where the cable is of the doubled kind.
func (w *writer) headers() {
	value, authority, refs := w.orderLine(), w.authority(), w.refs()
	double := w.date.Year() >= 2005 && w.sections == 1 && chance(w.r, 15)
	line := w.levelLine(1)
	if double {
		w.has("doubled")
		w.block(line+" ", value, refs, authority)
		w.add("")
	}
	w.block(line, value, refs, authority)
	if w.printed {
		w.has("printed sections")
	}
}

func (w *writer) block(line, value string, refs, authority []string) {
	r := w.r
	gap := func() {
		if chance(r, 40) {
			w.add("")
		}
	}
	w.add(line, "")
	w.add(w.captions...)
	if len(w.features) > 0 && w.date.Year()%3 == 0 {
		w.add("STATE FOR EUR/NB, EUR/RPM, PM AND INR", "AMEMBASSY OSTER PASS TO AMCONSUL LINDAFJORD")
	}
	w.add("", value)
	gap()
	w.add(w.tagLine())
	w.add(w.subjectLines()...)
	w.add("")
	w.add(refs...)
	if len(refs) > 0 {
		w.add("")
	}
	if len(authority) > 0 {
		w.add(authority...)
		w.add("")
	}
}

// levelLine is the classification line of a section.
func (w *writer) levelLine(section int) string {
	level := map[string]string{
		"U": "UNCLAS", "SBU": "UNCLAS", "EFTO": "UNCLAS E F T O", "LOU": "LIMITED OFFICIAL USE",
		"C": "C O N F I D E N T I A L", "S": "S E C R E T", "TS": "T O P  S E C R E T",
	}[w.level]
	switch {
	case w.level == "LOU" && strings.Contains(strings.Join(w.captions, "\n"), "LIMITED"):
		level = "UNCLAS"
	case section == 1 && w.serial%11 == 0 && w.level != "EFTO" && w.level != "LOU":
		level = w.banner()
		if w.level == "U" || w.level == "SBU" {
			level = "UNCLASSIFIED"
		}
	}
	if w.sections > 1 {
		level += fmt.Sprintf(" SECTION %02d OF %02d", section, w.sections)
	}
	width := 6
	if w.date.Year() < 1995 {
		width = 5
	}
	return fmt.Sprintf("%s %s %0*d", level, w.post.name, width, w.serial)
}

func (w *writer) tagLine() string {
	if w.smart {
		return "TAGS " + strings.Join(w.tags, ", ")
	}
	return "TAGS: " + strings.Join(w.tags, " ")
}

func (w *writer) subjectLines() []string {
	key := "SUBJECT: "
	if w.date.Year() < 1992 && w.serial%2 == 0 {
		key = "SUBJ: "
	}
	return fold(key+w.subject, 62)
}

// refs are the references, with letters where there are several.
func (w *writer) refs() []string {
	switch w.r.IntN(5) {
	case 0:
		return []string{"REF: VARNES 311"}
	case 1:
		return []string{"REF: A. VARNES 311", "     B. 04 STATE 2084", "     C. OSTER 77 (NOTAL)"}
	case 2:
		return []string{"REF: (A) VARNES 311 (B) PRILL/REED TELECON (C) OSTER 77"}
	case 3:
		return []string{"REF:  A) VARNES 311, B) OSTER 77 (EXDIS)"}
	}
	return nil
}

// reasons are the letters of the reason, with those that the cable's exemption calls for.
func (w *writer) reasons(value string) []string {
	switch {
	case !w.classified():
		return nil
	case strings.Contains(value, "X1"):
		return []string{"c", "d"}
	case strings.Contains(value, "WMD"):
		return []string{"h"}
	case strings.Contains(value, "X5"):
		return []string{"b"}
	case strings.Contains(value, "X6"):
		return []string{"b", "d"}
	case strings.Contains(value, "X"):
		return []string{"a", "d", "e", "g"}
	}
	return oneOf(w.r, [][]string{{"b"}, {"d"}, {"b", "d"}, {"b", "d"}, {"b", "c", "d"}, {"a", "d"}})
}

// section is the section of the order that reasons are in on the cable's date.
func (w *writer) section() string {
	if w.date.Before(remarking) && (w.date.Before(amendment) || w.serial%2 == 0) {
		return "1.5"
	}
	return "1.4"
}

// written is the reason in one of the ways that cables write it.
func (w *writer) written(letters []string) string {
	var all []string
	for _, l := range letters {
		all = append(all, "("+l+")")
	}
	s := strings.Join(all, " and ")
	if len(all) > 2 {
		s = strings.Join(all[:len(all)-1], ", ") + " and " + all[len(all)-1]
	} else if len(all) == 2 {
		s = oneOf(w.r, []string{s, s, "(" + letters[0] + "," + letters[1] + ")", "(" + letters[0] + "/" + letters[1] + ")",
			"(" + letters[0] + " and " + letters[1] + ")"})
	}
	return w.section() + " " + s
}
