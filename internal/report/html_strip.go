package report

import (
	"fmt"
	"strings"

	"github.com/cablelint/cablelint/grammar/marking"
	"github.com/cablelint/cablelint/grammar/source"
	"github.com/cablelint/cablelint/lint"
	"github.com/cablelint/cablelint/lint/cable"
)

// sheetBar is a part of a cable in the strip of its portions.
type sheetBar struct {
	// Class is the level as the style sheet calls it, with how long the part is and whether its mark is its own.
	Class string
	// Label is the paragraph's number, Letter its level as a mark writes it.
	Label, Letter string
	Controls      []string
	// Title says it in words.
	Title string
	// Finding is the place of the first finding in it; empty if there is none.
	Finding string
}

// strip makes a bar for the subject where it is marked, and one for each portion; finding names the first finding of a
// portion. The portions beyond the bound are counted.
func strip(f *source.File, d *cable.Document, finding map[*cable.Portion]string) (bars []sheetBar, more int) {
	for _, b := range d.Blocks {
		if b.Subject != nil && b.Subject.Mark != nil {
			m := b.Subject.Mark
			what := fmt.Sprintf("the subject, %s: %s", where(f, m.Span.Start), marking.Redact(m.Portion()))
			bars = append(bars, bar(m.Marking, "subj", what, len(b.Subject.Text.Text)))
			break
		}
	}
	for i, p := range d.Portions {
		if i == barsShown {
			return bars, len(d.Portions) - i
		}
		bars = append(bars, portionBar(f, d, p, finding[p]))
	}
	return bars, 0
}

func portionBar(f *source.File, d *cable.Document, p *cable.Portion, finding string) sheetBar {
	m, own := p.Marking(), p.Mark() != nil
	what := fmt.Sprintf("%s, %s: ", lint.Caller{Portion: p}.Name(), where(f, p.Span.Start))
	label := "¶"
	if p.Number > 0 {
		label = fmt.Sprint(p.Number)
	}
	class := ""
	switch {
	case own:
		what += marking.Redact(m.Portion())
	case p.Masked:
		what += "the public copy hides where its mark would be"
	case p.Garbled:
		what += "its mark cannot be read"
	case d.EntireText != nil && !p.Inserted:
		m, class = d.EntireText.Marking, " whole"
		what += marking.Redact(m.Portion()) + ", by the mark of the entire text"
	default:
		what += "unmarked"
	}
	if p.Inserted {
		class += " inserted"
		what += ", in an inserted text"
	}
	b := bar(m, label, what, p.Span.Len())
	b.Class += class
	b.Finding = finding
	return b
}

// bar is a bar of a marking; length is that of its text, in bytes.
func bar(m marking.Marking, label, title string, length int) sheetBar {
	b := sheetBar{Label: label, Title: visible(title), Letter: m.Level.Letter(), Class: levelClass(m)}
	for c := range m.Controls.All() {
		b.Controls = append(b.Controls, c.Short())
	}
	if !m.Release.Unrestricted() {
		b.Controls = append(b.Controls, "REL") // to whom is in the title
	}
	if b.Class == "u" {
		b.Letter = "U"
	}
	if b.Letter == "" {
		b.Letter = "–"
	}
	b.Class += fmt.Sprintf(" g%d", breadth(length))
	return b
}

// levelClass is a marking's level as the style sheet calls it: u, c, s, ts, and none where nothing was written.
func levelClass(m marking.Marking) string {
	switch {
	case m.Level != marking.Unmarked:
		return strings.ToLower(m.Level.Letter())
	case m.Controls&marking.Sensitive != 0:
		return "u"
	}
	return "none"
}

// breadth is how broad a part's bar is, in five steps: a long paragraph shows, and a short one can be read.
func breadth(length int) int {
	step := 1
	for _, limit := range [...]int{250, 600, 1200, 2500} {
		if length > limit {
			step++
		}
	}
	return step
}

// split cuts a line in three: before what is underlined, that, and after it.
func (s snippet) split() (before, at, after string) {
	var parts [3]strings.Builder
	cell := 0
	for _, c := range s.text {
		part := 0
		switch {
		case cell >= s.from+s.cells:
			part = 2
		case cell >= s.from:
			part = 1
		}
		parts[part].WriteRune(c)
		cell += width(string(c))
	}
	return parts[0].String(), parts[1].String(), parts[2].String()
}
