package cable

import "github.com/cablelint/cablelint/grammar"

// front reads what a draft telegram has before its header: the level alone is its classification line, and its day
// the cable's.
func (d *documentBuilder) front(g *grammar.DraftFront) *ClassificationLine {
	d.doc.Form = Draft
	if tok, ok := g.Day.Token(); ok {
		if day, ok := tok.Day(); ok {
			d.doc.drafted = Date{From: day, To: day, Source: FromDraft, Span: tok.Span}
		}
	}
	d.grow(g.Span())
	level, _ := g.Level.Token()
	return &ClassificationLine{Span: level.Span, Level: Mark{Span: level.Span, Text: level.Text,
		Parsed: d.tree.Mark(level)}}
}
