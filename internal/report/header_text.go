package report

import (
	"slices"
	"strings"

	"github.com/cablelint/cablelint/grammar/marking"
	"github.com/cablelint/cablelint/grammar/register"
	"github.com/cablelint/cablelint/lint/cable"
)

// headerText is the canonical marking of the header. After it is what the banner of a paper has of the register and of
// CUI, and State's markings do not: FISA, ATOMAL, SP-PRVCY. A banner that is the canonical marking has no more.
func headerText(d *cable.Document) string {
	said := marking.Redact(headerOf(d).String())
	line := d.FirstLine()
	if d.Paper == nil || line == nil || line.Level.Text == said {
		return said
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
