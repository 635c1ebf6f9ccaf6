// Package decode says in plain English what a marking, a caption, a declassification instruction or a reason means,
// with the authority for it. It reads them as the grammar does; the words are in one table, for the command line and
// for editors.
package decode

import (
	"fmt"
	"slices"
	"strings"

	"github.com/cablelint/cablelint/grammar/instruction"
	"github.com/cablelint/cablelint/grammar/marking"
	"github.com/cablelint/cablelint/grammar/text"
	"github.com/cablelint/cablelint/lint/law"
)

// Part is one piece of what was asked, and what it says.
type Part struct {
	// Text is the piece as it was written.
	Text string
	// Says is its meaning, a phrase in lower case without a full stop.
	Says string
	// Cite is the authority; the zero Cite where none is known.
	Cite law.Cite
}

// Result is what a text means. Parts is nil where it is nothing that the tool knows; Nearest then has the words that
// are near, best first, nil where none is.
type Result struct {
	Parts   []Part
	Nearest []string
}

// Text decodes a marking as a header or a portion writes it, a caption, an exemption or another instruction, a reason
// with its section, an order, or a subject tag.
func Text(s string) Result {
	s = strings.TrimSpace(s)
	for _, read := range [...]func(string) []Part{order, caption, foreignMarking, reason, instructionParts, markingParts,
		tag} {
		if parts := read(s); parts != nil {
			return Result{Parts: parts}
		}
	}
	return Result{Nearest: nearest(s)}
}

// caption decodes a caption by its whole name.
func caption(s string) []Part {
	name := strings.ToUpper(strings.Join(strings.Fields(s), " "))
	if says, cite := captionMeaning(name); says != "" {
		return []Part{{Text: s, Says: says, Cite: cite}}
	}
	return nil
}

// foreignMarking decodes a marking of others by its whole name.
func foreignMarking(s string) []Part {
	name := strings.ToUpper(strings.Join(strings.Fields(strings.Trim(s, "()")), " "))
	for _, f := range foreign {
		if f.name == name {
			return []Part{{Text: s, Says: f.says, Cite: f.cite}}
		}
	}
	return nil
}

// markingParts decodes level and controls, in order; nil where a word is unknown.
func markingParts(s string) []Part {
	m := marking.Parse(s)
	if _, unknown := m.Unknown(); unknown || len(m.Words) == 0 {
		return nil
	}
	return pieces(m)
}

// notes are what a marking says in addition to its levels and controls: a release list, and that it stands for the
// whole text.
func notes(m *marking.Parsed) (parts []Part) {
	if m.Released {
		says := "may be released to the governments named, and to no other"
		if list := m.Release.List(); list != nil {
			says = "may be released to " + strings.Join(list, ", ") + " and the United States, and to no other"
		}
		parts = append(parts, Part{Text: "REL TO", Says: says, Cite: law.Cite{Instrument: &law.CAPCO,
			Section: "REL TO (p. 151 of 2016)"}})
	}
	if m.EntireText {
		parts = append(parts, Part{Text: "ENTIRE TEXT", Says: "one mark for all paragraphs; since 1997 each has a mark " +
			"of its own", Cite: law.Cite{Instrument: &law.ISOO2010, Section: "2001.21(c)"}})
	}
	return parts
}

func level(text string, l marking.Level) Part { return Part{text, levelSays[l], levelCite(l)} }

func levelCite(l marking.Level) law.Cite {
	if l.Classified() {
		return law.Cite{Instrument: &law.EO13526, Section: "1.2"}
	}
	return law.Cite{Instrument: &law.ISOO2010, Section: "2001.21(c)"}
}

func control(text string, c marking.Control) Part {
	for _, w := range controls {
		switch {
		case w.control != c:
		case w.says == "":
			says, cite := captionMeaning(c.String())
			return Part{text, says, cite}
		default:
			return Part{text, w.says, w.cite}
		}
	}
	return Part{Text: text}
}

// order decodes E.O. and a number.
func order(s string) []Part {
	o := instruction.ParseOrder(s)
	if o.Number == "" || o.NumberSpan.End < len(strings.TrimRight(s, ": ")) && o.Values == nil {
		return nil
	}
	found := law.ByOrder(o.Number)
	if found == nil {
		return nil
	}
	parts := []Part{{Text: "E.O. " + o.Number, Says: found.Title + ", in force " + found.CitedDays(),
		Cite: law.Cite{Instrument: found}}}
	if o.Commingled {
		return append(parts, commingled(s))
	}
	for _, v := range o.Values {
		if p := Value(v.Span.In(s), v); p.Says != "" {
			parts = append(parts, p)
		}
	}
	return parts
}

// commingled decodes N/A TO RD PORTIONS, which is no N/A of the whole text.
func commingled(s string) Part {
	return Part{Text: strings.TrimSpace(s), Says: "no date for the portions that it names, which the Atomic Energy Act " +
		"protects; the source list has the dates of the others",
		Cite: law.Cite{Instrument: &law.ISOO2010, Section: "2001.24(h)(3)"}}
}

// instructionParts decodes what may come after DECL:, except events and words that are not.
func instructionParts(s string) []Part {
	var parts []Part
	o := instruction.ParseOrder(declKey + s)
	if o.Commingled {
		return []Part{commingled(s)}
	}
	for _, v := range o.Values {
		p := Value(v.Span.In(declKey+s), v)
		if p.Says == "" {
			return nil
		}
		parts = append(parts, p)
	}
	return parts
}

// declassifyOn begins what a date says.
const declassifyOn = "declassify on "

// Value decodes a declassification instruction; text is how it was written. The zero Part stands for words that are
// not and for events.
func Value(text string, v instruction.Value) Part {
	switch v.Kind {
	case instruction.Date:
		if !v.Dated {
			return Part{Text: text, Says: "a date that no calendar has"}
		}
		return Part{Text: text, Says: declassifyOn + v.Day.String(),
			Cite: law.Cite{Instrument: &law.ISOO2010, Section: "2001.21(a)(4)"}}
	case instruction.NotApplicable:
		return Part{Text: text, Says: "the orders on classified information do not apply: the text is unclassified",
			Cite: law.Cite{Instrument: &law.EO13526, Section: "1.6"}}
	case instruction.Duration:
		return Part{Text: text, Says: fmt.Sprintf("declassify %d years after the date of the text", v.Years),
			Cite: law.Cite{Instrument: &law.ISOO2010, Section: "2001.12(a)(1)"}}
	}
	if v.Kind != instruction.Exemption && v.Kind != instruction.Indefinite && v.Kind != instruction.Schedule &&
		v.Kind != instruction.NoInstruction {
		return Part{}
	}
	for _, c := range codes {
		if c.code == v.Code || strings.HasSuffix(c.code, "-") && strings.HasPrefix(v.Code, strings.TrimSuffix(c.code, "-")) {
			return Part{Text: text, Says: c.says, Cite: c.cite}
		}
	}
	if v.Kind == instruction.NoInstruction {
		return Part{Text: text, Says: "no declassification instruction: it does not say when; such a text is " +
			"declassified 25 years after its date", Cite: law.Cite{Instrument: &law.ISOO2010, Section: "2001.22(e)(3)"}}
	}
	if strings.HasSuffix(v.Code, "X") {
		return Part{Text: text, Says: "an exemption at " + strings.TrimSuffix(v.Code, "X") +
			" years that does not say which category is exempt", Cite: law.Cite{Instrument: &law.ISOO2010, Section: "2001.26"}}
	}
	return Part{Text: text, Says: "an exemption that no order knows"}
}

// reason decodes a section and its letters.
func reason(s string) []Part {
	r := instruction.ParseReasons(s)
	if (r.Section != "1.4" && r.Section != "1.5") || len(r.Letters) == 0 {
		return nil
	}
	cite := law.Cite{Instrument: &law.EO13526, Section: "1.4"}
	if r.Section == "1.5" {
		cite = law.Cite{Instrument: &law.EO12958, Section: "1.5"}
	}
	var parts []Part
	for _, l := range r.Letters {
		says := "no category of the order"
		if i := int(l.Letter - 'a'); i < len(categories) && !(r.Section == "1.5" && l.Letter == 'h') {
			says = categories[i]
		}
		parts = append(parts, Part{Text: r.Section + "(" + string(l.Letter) + ")", Says: says, Cite: cite})
	}
	return parts
}

// Reason is the category that a reason's letter names in sections 1.4 and 1.5; empty for a letter that names none.
func Reason(letter byte) string {
	if i := int(letter) - 'a'; i >= 0 && i < len(categories) {
		return categories[i]
	}
	return ""
}

// nearest gives words that are near to one that is nothing known.
func nearest(s string) (list []string) {
	list = marking.Nearest(s)
	var names []string
	for _, c := range captions {
		names = append(names, c.name)
	}
	for _, c := range codes {
		names = append(names, strings.TrimSuffix(c.code, "-"))
	}
	for _, c := range controls {
		names = append(names, c.control.String())
	}
	if near := text.Nearest(strings.ToUpper(s), append(names, "UNCLASSIFIED", "CONFIDENTIAL", "SECRET",
		"TOP SECRET")); near != "" && !slices.Contains(list, near) {
		list = append(list, near)
	}
	return list
}
