package cable

import (
	"github.com/cablelint/cablelint/grammar"
	"github.com/cablelint/cablelint/grammar/scan"
	"github.com/cablelint/cablelint/grammar/source"
)

// apart reports whether a piece of a paper's text that has no mark needs none: it is of a list about the paper, a
// notice, a signature, a footnote, a typed table, or has boxes to fill in.
func (b *paperBuilder) apart(p *Portion, it listItem) bool {
	if it.marked {
		b.listing = false
		return false
	}
	if it.text.OpensList() {
		b.listing = true
		return true
	}
	if b.listing = b.listing && b.goesOnList(p, it.text); b.listing {
		return true
	}
	return it.text.Apart() || b.tree.All().ToFillIn(p.Span) || b.tree.All().Footnote(p.Span)
}

// cites reports whether a portion is an entry of a list of sources or references. The mark at its end says how high the
// paper is that it cites, 12 June 2011 (TS), and is not the entry's, which would be in front. Those on the line of the
// title, (U) Sources: (U) Port Guide 1. (U) Port Guide 2., are entries that a copy joined, or that were written so.
func (b *paperBuilder) cites(p *Portion, read *portionText) bool {
	below := b.citing && !read.title && (p.Late != nil || !read.heading) && !read.list.text.EndsInStop()
	entry := (below || read.titled) && len(p.Marks) == 0
	if b.citing = entry || read.title; entry {
		p.Late = nil
	}
	if read.title {
		b.citedFrom = p.Span
	}
	joined := !b.citedFrom.Empty() && !read.title && b.tree.All().OnLine(b.citedFrom, p.Span)
	if entry || read.titled || joined {
		b.paper.Cited = append(b.paper.Cited, p.Span)
	}
	return entry
}

// goesOnList reports whether a text is of the list above it: it is set in, or no sentence.
func (b *paperBuilder) goesOnList(p *Portion, said grammar.Token) bool {
	return said.Kind != scan.Text || b.tree.All().Column(p.Span.Start) > 1 || !said.EndsInStop()
}

// sourceList notes the title of a list of sources.
func (b *paperBuilder) sourceList(tok grammar.Token) {
	title, more := tok.ListsSources()
	if title && b.paper.SourceList.Empty() {
		b.paper.SourceList = b.tree.All().LineAround(source.Span{Start: tok.Span.Start, End: tok.Span.Start})
	}
	if b.sources = b.sources || title; b.sources && tok.Kind == scan.Text {
		b.paper.Sources = append(b.paper.Sources, tok.ListedSources()...)
	}
	b.paper.SourcesListed = b.paper.SourcesListed || more
}
