package cable

import (
	"github.com/cablelint/cablelint/grammar"
	"github.com/cablelint/cablelint/grammar/source"
	"github.com/cablelint/cablelint/grammar/text"
)

// traceAuthority looks for an authority that the copy ran into another line of a header
// that has none of its own, since only what stands nowhere is missing.
func (d *draft) traceAuthority(h *grammar.Header, b *HeaderBlock) {
	if b.Authority != nil && !b.Authority.Correction || !b.Marking.Level.Classified() {
		return
	}
	for tok := range h.Fields.Tokens() {
		switch tok.Kind {
		case grammar.SubjectText, grammar.Ref, grammar.HeaderText, grammar.Slug, grammar.Tags, grammar.Order, grammar.PageLine:
			if d.trace(b, tok) {
				return
			}
		}
	}
}

// traceInBody looks for it in the first pieces of the body, where no header block has one.
func (d *draft) traceInBody() {
	if len(d.doc.Blocks) == 0 {
		return
	}
	b := d.doc.Blocks[len(d.doc.Blocks)-1]
	if !b.Marking.Level.Classified() {
		return
	}
	for _, have := range d.doc.Blocks {
		if have.Authority != nil && !have.Authority.Correction {
			return
		}
	}
	for _, s := range d.sections {
		for i, g := range s.Blocks {
			if i == 4 {
				break
			}
			for tok := range g.Rest.Tokens() {
				if tok.Kind == grammar.Text && d.trace(b, tok) {
					b.Authority.InParagraph = true
					return
				}
			}
		}
	}
}

// trace makes an authority of the words in a token that open one.
func (d *draft) trace(b *HeaderBlock, tok grammar.Token) bool {
	for _, key := range [...]struct {
		words string
		kind  grammar.Kind
	}{{"CLASSIFIED BY", grammar.ClassifiedBy}, {"DERIVED FROM", grammar.DerivedFrom}, {"REASON: 1.", grammar.Reason}, {"REASONS 1.", grammar.Reason}, {"REASONS: 1.", grammar.Reason}} {
		i := text.IndexFold(tok.Text, key.words)
		if i < 0 || i > 0 && text.IsLetter(tok.Text[i-1]) && tok.Text[i-1] > 'Z' {
			continue
		}
		rest := grammar.Token{Kind: key.kind, Text: tok.Text[i:], Span: source.Span{Start: tok.Span.Start + i, End: tok.Span.End}}
		d.split(b, rest)
		return true
	}
	return false
}

// split takes name and reason apart and adds both.
func (d *draft) split(b *HeaderBlock, tok grammar.Token) {
	if tok.Kind != grammar.Reason {
		if i := text.IndexFold(tok.Text, "REASON"); i > 0 {
			d.authority(b, grammar.Token{Kind: tok.Kind, Text: tok.Text[:i], Span: source.Span{Start: tok.Span.Start, End: tok.Span.Start + i}})
			tok = grammar.Token{Kind: grammar.Reason, Text: tok.Text[i:], Span: source.Span{Start: tok.Span.Start + i, End: tok.Span.End}}
		}
	}
	if tok.Kind == grammar.Reason && len(tok.Text) > 60 { // the reason is short, the line goes on with something else
		tok.Text = tok.Text[:60]
		tok.Span.End = tok.Span.Start + 60
	}
	d.authority(b, tok)
}
