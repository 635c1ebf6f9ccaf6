package cable

import (
	"github.com/cablelint/cablelint/grammar"
	"github.com/cablelint/cablelint/grammar/marking"
	"github.com/cablelint/cablelint/grammar/scan"
)

// effective is what a header block says in all: the level of its classification line and what
// the captions add. SENSITIVE is a marking on an unclassified cable only; the words LIMITED
// OFFICIAL USE below UNCLAS, as cables of 1986 to 1995 have them, make it that.
func (d *documentBuilder) effective(b *HeaderBlock) marking.Marking {
	var m marking.Marking
	if b.Line != nil {
		m = b.Line.Level.Marking
	}
	for _, c := range b.Captions {
		m = d.withCaption(m, c)
	}
	return m
}

// withCaption is a marking with what one caption adds to it.
func (d *documentBuilder) withCaption(m marking.Marking, c Caption) marking.Marking {
	switch c.Name {
	case "SENSITIVE", "SENSITIVE BUT UNCLASSIFIED", "SBU", "DEA SENSITIVE", "LAW ENFORCEMENT SENSITIVE":
		if m.Level == marking.Unclassified {
			m.Controls = m.Controls.With(marking.SBU)
		}
		return m
	case "LIMITED OFFICIAL USE":
		if m.Level == marking.Unclassified {
			m.Controls = m.Controls.With(marking.LOU)
		}
		return m
	case "FOUO", "FOR OFFICIAL USE ONLY":
		if m.Level == marking.Unclassified {
			m.Controls = m.Controls.With(marking.FOUO)
		}
		return m
	case "SIPDIS":
		return m
	}
	said := d.tree.Mark(grammar.Token{Kind: scan.Caption, Span: c.Span, Text: c.Text}).Marking
	said.Level = marking.Unmarked
	if m.Controls.Has(marking.NOFORN) && said.Controls == 0 {
		return m // a list of release next to NOFORN adds nobody
	}
	return marking.Join(m, said)
}
