package lsp

import (
	"cmp"
	"slices"

	"github.com/cablelint/cablelint/grammar/marking"
	"github.com/cablelint/cablelint/grammar/source"
	"github.com/cablelint/cablelint/lint"
	"github.com/cablelint/cablelint/lint/cable"
)

// siteKind says where a marking is.
type siteKind uint8

const (
	inHeader  siteKind = iota // the level of a classification line
	inPortion                 // the mark of a portion, of the subject, or of an entire text
	inCaption
	inEnvelope
	inArchive
	inBanner
)

// site is a place where a marking is.
type site struct {
	kind siteKind
	span source.Span
	// says is what it marks; the zero Marking for a caption that is no control.
	says   marking.Marking
	result *lint.Result
	// caption is the caption's canonical name.
	caption string
}

// sites are all places where markings are, in order.
func (v *view) sites() (out []site) {
	for i := range v.results {
		r := &v.results[i]
		d := r.Doc
		add := func(kind siteKind, m *cable.Mark) {
			if m != nil && !m.Span.Empty() {
				out = append(out, site{kind: kind, span: m.Span, says: m.Marking, result: r})
			}
		}
		for _, b := range d.Blocks {
			if b.Line != nil {
				add(inHeader, &b.Line.Level)
			}
			if b.Subject != nil {
				add(inPortion, b.Subject.Mark)
			}
			for _, c := range b.Captions {
				out = append(out, site{kind: inCaption, span: c.Span, says: marking.Parse(c.Text).Marking, result: r,
					caption: c.Name})
			}
		}
		add(inPortion, d.EntireText)
		for _, p := range d.Portions {
			for _, m := range p.Marks {
				if !p.ListLetter {
					add(inPortion, m)
				}
			}
			add(inPortion, p.Late)
		}
		for _, m := range d.Banners {
			add(inBanner, m)
		}
		for _, a := range d.Archives {
			add(inArchive, a.Marking)
		}
		for _, e := range d.Envelopes {
			if !e.ClassSpan.Empty() && e.Class != marking.Unmarked {
				out = append(out, site{kind: inEnvelope, span: e.ClassSpan, says: marking.Marking{Level: e.Class}, result: r})
			}
		}
	}
	slices.SortStableFunc(out, func(a, b site) int { return cmp.Compare(a.span.Start, b.span.Start) })
	return out
}

// siteAt is the site that an offset touches; ok is false where none is.
func (v *view) siteAt(offset int) (s site, ok bool) {
	for _, s := range v.sites() {
		if s.span.Start <= offset && offset <= s.span.End {
			return s, true
		}
	}
	return s, false
}
