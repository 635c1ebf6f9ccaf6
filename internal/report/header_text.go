package report

import (
	"slices"
	"strings"

	"github.com/cablelint/cablelint/grammar/marking"
	"github.com/cablelint/cablelint/grammar/register"
	"github.com/cablelint/cablelint/lint"
	"github.com/cablelint/cablelint/lint/cable"
)

// headerText is the canonical marking of the header. That of a paper whose banner the register understands is in the
// register's form. After any other is what the banner of a paper has of the register and of CUI, and State's markings
// do not: FISA, ATOMAL, SP-PRVCY. A banner that is the canonical marking has no more.
func headerText(d *cable.Document) string {
	said := marking.Redact(headerOf(d).String())
	line := d.FirstLine()
	if d.Paper == nil || line == nil || line.Level.Text == said {
		return said
	}
	if read := register.Parse(line.Level.Text); read.Understood() && covers(read.Marking, headerOf(d), said) {
		return register.Redact(read.Banner())
	}
	has := strings.Split(said, "//")
	for _, part := range otherParts(&line.Level, said) {
		within := func(s string) bool {
			return part == s || strings.HasPrefix(part, s+"-") || strings.HasPrefix(part, s+" ")
		}
		if i := slices.IndexFunc(has, within); i >= 0 { // HCS-P is written in the place of HCS
			has[i] = part
		} else {
			has = append(has, part)
		}
	}
	return strings.Join(has, "//")
}

// covers reports whether what the register reads in a banner has all that a header says in State's markings: a caption
// may be on a line of its own, and a retired word is not in the register's form.
func covers(read register.Marking, header marking.Marking, said string) bool {
	return read.Level == header.Level && !slices.ContainsFunc(register.Parse(said).Parts(), func(p register.Part) bool {
		return p.MissingFrom(read)
	}) && (read.Controls.Has("NOFORN") || !header.Controls.Has(marking.NOFORN)) &&
		(read.Controls.Has("FOUO") || !header.Controls.Has(marking.FOUO)) &&
		(read.Controls.Has("SBU") || read.Controls.Has("SBU NOFORN") || !header.Controls.Has(marking.SBU))
}

// derivedText is the canonical marking that the portions call for.
func derivedText(r lint.Result) string {
	if r.Doc.Paper != nil {
		return register.Redact(lint.DerivePaper(r.Doc).Banner)
	}
	return marking.Redact(r.Derived.String())
}

// markedPortions counts the portions of a paper that have a mark: its other paragraphs need none.
func markedPortions(d *cable.Document) (n int) {
	for _, p := range d.Portions {
		if p.Mark() != nil {
			n++
		}
	}
	return n
}

// otherParts are the parts of a banner that the text of a marking does not have, without words that are not known.
func otherParts(m *cable.Mark, said string) (parts []string) {
	shown := register.Parse(said).Marking
	if read := registerBanner(m); read.Understood() {
		for _, part := range read.Parts() {
			if part.MissingFrom(shown) {
				parts = append(parts, shownPart(part.Text))
			}
		}
		if len(read.FGI) > 0 {
			parts = append(parts, shownPart(read.Sources()))
		}
	}
	former := strings.TrimLeft(strings.TrimPrefix(m.Text, m.Level.String()), "/- ")
	if former == "SENSITIVE" && !m.Controls.Has(marking.SBU) { // of the time before SBU
		parts = append(parts, "SENSITIVE")
	}
	for _, part := range marking.CUIParts(m.Text) {
		if (part.Kind == marking.CUISpecified || part.Kind == marking.CUIBasic) && !part.Unknown && part.Near == "" {
			parts = append(parts, part.Text)
		}
	}
	return parts
}

// registerBanner is a banner as the register reads it: also one of NATO without the slashes before it, and one with a
// blank after its level, TOP SECRET TALENT KEYHOLE.
func registerBanner(m *cable.Mark) *register.Parsed {
	read := register.Parse(m.Text)
	if !read.Understood() {
		read = register.Parse("//" + strings.TrimPrefix(m.Text, "//"))
	}
	if rest, ok := strings.CutPrefix(m.Text, m.Level.String()+" "); ok && !read.Understood() {
		read = register.Parse(m.Level.String() + "//" + rest)
	}
	return read
}

// shownPart is a part as reports may quote it.
func shownPart(text string) string {
	const level = "SECRET//"
	return strings.TrimPrefix(register.Redact(level+text), level)
}

// headerOf is the marking of the header, all its copies joined.
func headerOf(d *cable.Document) (m marking.Marking) {
	for _, b := range d.Blocks {
		m = marking.Join(m, b.Marking)
	}
	return m
}
