package cable

import (
	"github.com/cablelint/cablelint/grammar"
	"github.com/cablelint/cablelint/grammar/scan"
	"github.com/cablelint/cablelint/grammar/source"
	"github.com/cablelint/cablelint/grammar/text"
)

// traceAuthority looks for an authority that the copy ran into another line of a header
// that has none of its own, since only what is nowhere is missing.
func (d *documentBuilder) traceAuthority(h *grammar.Header, b *HeaderBlock) {
	if b.Authority != nil && !b.Authority.Correction || !b.Marking.Level.Classified() {
		return
	}
	for tok := range h.Fields.Tokens() {
		switch tok.Kind {
		case scan.SubjectText, scan.Ref, scan.HeaderText, scan.Slug, scan.Tags, scan.Order, scan.PageLine:
			if d.trace(b, tok) {
				return
			}
		}
	}
}

// traceInBody looks for it in the first pieces of the body, where no header block has one.
func (d *documentBuilder) traceInBody() {
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
		n := 0
		for g := range s.Body.Blocks() {
			if n++; n > 4 {
				break
			}
			for tok := range g.Rest() {
				if tok.Kind == scan.Text && d.trace(b, tok) {
					b.Authority.InParagraph = true
					return
				}
			}
		}
	}
}

// trace makes an authority of the words in a token that open one.
func (d *documentBuilder) trace(b *HeaderBlock, tok grammar.Token) bool {
	for _, key := range [...]struct {
		words string
		kind  scan.Kind
	}{{"CLASSIFIED BY", scan.ClassifiedBy}, {"DERIVED FROM", scan.DerivedFrom}, {"REASON: 1.", scan.Reason},
		{"REASONS 1.", scan.Reason}, {"REASONS: 1.", scan.Reason}} {
		i := text.IndexFold(tok.Text, key.words)
		if i < 0 || i > 0 && text.IsLetter(tok.Text[i-1]) && tok.Text[i-1] > 'Z' {
			continue
		}
		rest := grammar.Token{Kind: key.kind, Text: tok.Text[i:], Span: source.Span{Start: tok.Span.Start + i,
			End: tok.Span.End}}
		d.split(b, rest)
		return true
	}
	return false
}

// split takes name and reason apart and adds both.
func (d *documentBuilder) split(b *HeaderBlock, tok grammar.Token) {
	if tok.Kind != scan.Reason {
		if i := text.IndexFold(tok.Text, "REASON"); i > 0 {
			d.authority(b, grammar.Token{Kind: tok.Kind, Text: tok.Text[:i],
				Span: source.Span{Start: tok.Span.Start, End: tok.Span.Start + i}})
			tok = grammar.Token{Kind: scan.Reason, Text: tok.Text[i:],
				Span: source.Span{Start: tok.Span.Start + i, End: tok.Span.End}}
		}
	}
	if tok.Kind == scan.Reason && len(tok.Text) > 60 { // the reason is short, the line goes on with something else
		tok.Text = tok.Text[:60]
		tok.Span.End = tok.Span.Start + 60
	}
	d.authority(b, tok)
}

// authorityTwice notes a first paragraph that says who classified the cable, after a header that does too. Without a
// reason nothing shows where the name ends.
func (d *documentBuilder) authorityTwice(tok grammar.Token) {
	n := len(d.doc.Blocks)
	if n == 0 || d.doc.Blocks[n-1].Authority == nil || !text.HasFold(tok.Text, "CLASSIFIED BY") {
		return
	}
	if i := text.IndexFold(tok.Text, "REASON"); 0 < i && i < 160 {
		tok.Kind = scan.ClassifiedBy
		d.split(d.doc.Blocks[n-1], tok)
	}
}
