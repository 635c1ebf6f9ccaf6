package grammar

import (
	"fmt"
	"iter"
	"strings"
)

// Dump draws the tree: nodes indented, a token a line with its kind and what show makes of
// its text. A nil show prints the text quoted.
func (t *Tree) Dump(show func(Token) string) string {
	if show == nil {
		show = func(t Token) string { return fmt.Sprintf("%q", t.Text) }
	}
	d := dumper{show: show}
	if t.Above != nil && t.Above.Paper != nil {
		d.paper(t.Above.Paper)
	}
	if t.Draft != nil {
		d.node(0, "DraftFront", t.Draft.Tokens())
	}
	if t.Paper != nil {
		d.paper(t.Paper)
	}
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
		d.node(0, "Archive", p.Archive.Tokens())
	case p.Envelope != nil:
		d.node(0, "Envelope", p.Envelope.Tokens())
	case p.Trailer != nil:
		d.node(0, "Trailer", p.Trailer.Tokens())
	case p.Stray != nil:
		d.node(0, "Stray", p.Stray.Tokens())
	case p.Section != nil:
		d.section(0, p.Section)
	case p.SMART != nil:
		d.smart(p.SMART)
	case p.Closing != nil:
		d.node(0, "SMARTClosing", p.Closing.Tokens())
	}
}

func (d *dumper) section(depth int, s *Section) {
	d.node(depth, "Section", nil)
	if h := s.Header; h != nil {
		d.node(depth+1, "Header", nil)
		if h.Line != nil {
			d.node(depth+2, "ClassificationLine", h.Line.Tokens())
		}
		d.node(depth+2, "Fields", h.Fields.Tokens())
	}
	if s.Body == nil {
		return
	}
	d.node(depth+1, "Body", nil)
	for b := range s.Body.Blocks() {
		d.node(depth+2, b.Kind.String(), b.Tokens())
	}
}

func (d *dumper) smart(c *SMARTCable) {
	d.node(0, "SMARTCable", nil)
	d.node(1, "SMARTHead", c.Head.Tokens())
	for _, s := range c.Sections {
		d.section(1, s)
	}
	if c.Trailer != nil {
		d.node(1, "Trailer", c.Trailer.Tokens())
	}
	if c.Closing != nil {
		d.node(1, "SMARTClosing", c.Closing.Tokens())
	}
}

func (d *dumper) node(depth int, name string, tokens iter.Seq[Token]) {
	fmt.Fprintf(&d.out, "%s%s\n", strings.Repeat("  ", depth), name)
	if tokens == nil {
		return
	}
	for t := range tokens {
		fmt.Fprintf(&d.out, "%s%s %s\n", strings.Repeat("  ", depth+1), t.Kind, d.show(t))
	}
}
