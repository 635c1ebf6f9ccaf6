package cable

import (
	"github.com/cablelint/cablelint/grammar"
	"github.com/cablelint/cablelint/grammar/scan"
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

// trace adds the authority that is in the text of another token, and reports whether there is one.
func (d *documentBuilder) trace(b *HeaderBlock, tok grammar.Token) bool {
	parts := tok.GluedAuthority()
	for _, part := range parts {
		d.authority(b, part)
	}
	return len(parts) > 0
}

// authorityTwice notes a first paragraph that says who classified the cable, after a header that does too.
func (d *documentBuilder) authorityTwice(tok grammar.Token) {
	n := len(d.doc.Blocks)
	if n == 0 || d.doc.Blocks[n-1].Authority == nil {
		return
	}
	for _, part := range tok.RepeatedAuthority() {
		d.authority(d.doc.Blocks[n-1], part)
	}
}
