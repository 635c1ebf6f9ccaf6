// Package register reads markings of the intelligence community's register: a banner or a portion mark with
// compartments, special access programs, atomic energy information, foreign government information and
// dissemination controls. Its vocabulary is one table with the page of the manual for each row. It reads, rolls up,
// judges and corrects; it knows no document and no date.
//
// The edition is the manual of 2016 where a page is given. A row without a page was not found in a text that was read.
package register

import (
	"slices"
	"strings"

	"github.com/cablelint/cablelint/grammar/marking"
)

// Marking is what a banner or a portion mark of the register says. The zero Marking says nothing.
type Marking struct {
	// Level is the classification. A foreign RESTRICTED is Unclassified with Restricted set.
	Level      marking.Level
	Restricted bool
	// Owners are the countries or organizations whose classification it is, sorted; nil for the United States alone.
	Owners []string
	// Joint means that the owners made it together with the United States.
	Joint bool
	// SCI, SAR and AEA are the compartments, programs and atomic energy markings, sorted.
	SCI, SAR, AEA []Path
	// FGI are the sources of foreign government information, sorted; Concealed means that they are not named.
	FGI       []string
	Concealed bool
	// Controls are the dissemination controls.
	Controls Controls
	// Release and Display are the countries of REL TO and DISPLAY ONLY, the United States left out, sorted.
	Release, Display []string
	// Eyes are the countries of USA/CAN/GBR EYES ONLY, the United States left out, sorted.
	Eyes []string
	// Unlisted means that REL is alone, for the list of the banner.
	Unlisted bool
}

// Path is a compartment: its control system or program, the compartment in it, and what is within that. Empty for none.
type Path struct{ System, Compartment, Sub string }

// comparePaths orders compartments as the register writes them: numbers first, then letters.
func comparePaths(a, b Path) int {
	for _, pair := range [...][2]string{{a.System, b.System}, {a.Compartment, b.Compartment}, {a.Sub, b.Sub}} {
		if c := strings.Compare(pair[0], pair[1]); c != 0 {
			return c
		}
	}
	return 0
}

// paths sorts compartments, and leaves out those that a deeper one implies, which comes next: SI before SI-G.
func paths(list []Path) []Path {
	list = slices.Clone(list)
	slices.SortFunc(list, comparePaths)
	list = slices.Compact(list)
	kept := list[:0]
	for i, p := range list {
		implied := p.Sub == "" && i+1 < len(list) && list[i+1].System == p.System &&
			(p.Compartment == "" || list[i+1].Compartment == p.Compartment)
		if !implied {
			kept = append(kept, p)
		}
	}
	return kept
}

// Foreign reports whether the classification is not the United States' alone.
func (m Marking) Foreign() bool { return m.Owners != nil }

// Classified reports whether the marking classifies, a foreign RESTRICTED included.
func (m Marking) Classified() bool { return m.Level.Classified() || m.Restricted }

// names sorts codes as the register does: countries first, then organizations. Double ones are dropped; nil for none.
func names(list []string) []string {
	list = slices.Clone(list)
	slices.SortFunc(list, func(a, b string) int {
		switch country := len(a) == 3; { // EU is not one
		case country == (len(b) == 3):
		case country:
			return -1
		default:
			return 1
		}
		return strings.Compare(a, b)
	})
	if list = slices.Compact(list); len(list) == 0 {
		return nil
	}
	return list
}

// Banner is the marking as the register writes a banner line: "TOP SECRET//SI-G/TK//ORCON/NOFORN".
func (m Marking) Banner() string { return m.write(true) }

// Portion is the marking as the register writes a portion mark, with its parentheses: "(TS//SI-G/TK//OC/NF)".
func (m Marking) Portion() string { return "(" + m.write(false) + ")" }

func (m Marking) write(long bool) string {
	blocks := []string{m.classification(long)}
	add := func(list ...string) {
		if s := strings.Join(list, "/"); s != "" {
			blocks = append(blocks, s)
		}
	}
	if m.NATO() { // ATOMAL, BOHEMIA and BALK follow the classification
		for _, c := range m.Controls.of(NATOControl) {
			add(c.word(long))
		}
	}
	add(append(systems(m.SCI), m.ofNATO(SCI)...)...)
	if len(m.SAR) > 0 {
		add("SAR-" + strings.Join(systems(m.SAR), "/"))
	}
	add(append(spell(systems(m.AEA), long), m.ofNATO(AEA)...)...)
	add(m.Sources())
	add(m.dissemination(long)...)
	var others []string
	for _, c := range m.Controls.of(NonIC) {
		others = append(others, c.word(long))
	}
	add(others...)
	return strings.Join(blocks, "//")
}

// natoCategory is the category of the United States' controls that a control of NATO follows in their markings (p. 122
// and 127 of 2016).
func natoCategory(e *Entry) Category {
	if e.Banner == "ATOMAL" {
		return AEA
	}
	return SCI
}

// ofNATO are the controls of NATO in a category of a marking that is not NATO's.
func (m Marking) ofNATO(c Category) (words []string) {
	for _, e := range m.Controls.of(NATOControl) {
		if !m.NATO() && natoCategory(e) == c {
			words = append(words, e.Banner)
		}
	}
	return words
}

// NATO reports whether the classification is NATO's.
func (m Marking) NATO() bool { return len(m.Owners) == 1 && m.Owners[0] == "NATO" && !m.Joint }

func (m Marking) classification(long bool) string {
	level := m.Level.Letter()
	if long {
		level = m.Level.String()
	}
	switch {
	case m.Restricted && long:
		level = "RESTRICTED"
	case m.Restricted:
		level = "R"
	}
	switch {
	case m.Joint && m.Owners == nil && m.Unlisted: // (//JOINT S//REL): the owners are those of the banner
		return "//JOINT " + level
	case m.Joint:
		return "//JOINT " + level + " " + strings.Join(names(append(slices.Clone(m.Owners), "USA")), " ")
	case m.NATO():
		if long {
			return "//" + natoOf(m.Level, m.Restricted).long
		}
		return "//" + natoOf(m.Level, m.Restricted).short
	case m.Foreign():
		return "//" + strings.Join(m.Owners, " ") + " " + level
	}
	return level
}

// systems writes compartments by system: "SI-G ABCD-XYZ". Numbers of a SIGMA follow one another after a blank.
func systems(list []Path) (out []string) {
	for i := 0; i < len(list); {
		j := i
		var b strings.Builder
		b.WriteString(list[i].System)
		for last := ""; j < len(list) && list[j].System == list[i].System; j++ {
			if c := list[j].Compartment; c != "" && c != last {
				b.WriteString("-" + c)
				last = c
			}
			if s := list[j].Sub; s != "" {
				b.WriteString(" " + s)
			}
		}
		out = append(out, b.String())
		i = j
	}
	return out
}

// dissemination writes the controls of the community with the two lists at their places.
func (m Marking) dissemination(long bool) (out []string) {
	for _, c := range m.Controls.of(Dissemination) {
		switch w := c.word(long); {
		case c.Banner == "EYES ONLY" && m.Eyes != nil:
			out = append(out, strings.Join(append([]string{"USA"}, m.Eyes...), "/")+" EYES ONLY")
		case c.Banner == relTo && m.Unlisted:
			out = append(out, "REL")
		case c.Banner == relTo:
			out = append(out, relTo+" "+strings.Join(append([]string{"USA"}, m.Release...), ", "))
		case c.Banner == displayOnly:
			out = append(out, displayOnly+" "+strings.Join(m.Display, ", "))
		default:
			out = append(out, w)
		}
	}
	return out
}

// spell writes the words that banners and portion marks have in different forms.
func spell(words []string, long bool) []string {
	for i, w := range words {
		if e := entryOf(w); e != nil {
			words[i] = e.word(long)
		} else if !long {
			words[i] = strings.Replace(w, "-SIGMA ", "-SG ", 1)
		}
	}
	return words
}
