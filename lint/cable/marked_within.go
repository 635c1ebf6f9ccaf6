package cable

import "github.com/cablelint/cablelint/grammar/source"

// MarkedWithin reports whether a paragraph's parts are marked on its lines: after dashes, "--(C) One.", or with a
// foreign or joint owner first, "(//NS". It reads the paragraph, so ask it last.
func (d *Document) MarkedWithin(p *Portion) bool {
	return d.tree.All().MarkedWithin(source.Span{Start: p.NumberSpan.End, End: p.Span.End})
}
