package grammar

import (
	"fmt"
	"strings"
)

// Dump draws the tree: nodes indented, a token a line with its kind and what show makes of
// its text. A nil show prints the text quoted.
func (t *Tree) Dump(show func(Token) string) string {
	if show == nil {
		show = func(t Token) string { return fmt.Sprintf("%q", t.Text) }
	}
	d := dumper{show: show}
	for _, p := range t.Parts {
		d.part(p)
	}
	return d.out.String()
}

type dumper struct {
	out  strings.Builder
	show func(Token) string
}

func (d *dumper) part(p *Part) {
	switch {
	case p.Archive != nil:
		d.node(0, "Archive", p.Archive.tokens)
	case p.Envelope != nil:
		d.node(0, "Envelope", p.Envelope.tokens)
	case p.Trailer != nil:
		d.node(0, "Trailer", p.Trailer.tokens)
	case p.Stray != nil:
		d.node(0, "Stray", p.Stray.tokens)
	case p.Section != nil:
		d.section(p.Section)
	}
}

func (d *dumper) section(s *Section) {
	d.node(0, "Section", nil)
	if h := s.Header; h != nil {
		d.node(1, "Header", nil)
		if h.Line != nil {
			d.node(2, "ClassificationLine", h.Line.tokens)
		}
		d.node(2, "Fields", h.Fields.tokens)
	}
	for _, b := range s.Blocks {
		d.node(1, "Block", nil)
		d.tokens(2, b.Lead.tokens)
		d.tokens(2, b.Rest.tokens)
	}
}

func (d *dumper) node(depth int, name string, tokens []Token) {
	fmt.Fprintf(&d.out, "%s%s\n", strings.Repeat("  ", depth), name)
	d.tokens(depth+1, tokens)
}

func (d *dumper) tokens(depth int, tokens []Token) {
	for _, t := range tokens {
		fmt.Fprintf(&d.out, "%s%s %s\n", strings.Repeat("  ", depth), t.Kind, d.show(t))
	}
}
