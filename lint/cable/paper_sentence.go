package cable

import "github.com/cablelint/cablelint/grammar"

// sentence looks for a sentence that waives marks, for a note of compilation, for a copyright sign that is likely a
// mark, and for a parenthesis in the place of one.
func (b *paperBuilder) sentence(tok grammar.Token) {
	if b.tree.All().MayRemark() && tok.Remarks() { // few sentences do
		b.paper.Waived = b.paper.Waived || tok.Waives()
		b.paper.Illustrates = b.paper.Illustrates || tok.Illustrates()
		b.doc.Body.Compilation = b.doc.Body.Compilation || tok.Compiles() || tok.CompilesWhole()
	}
	if front := tok.FrontParenthesis(); front.Text != "" {
		b.paper.Fronts = append(b.paper.Fronts, front)
	}
	b.copyright(tok)
}

// headingFront looks for a copyright sign and for a doubled letter in the place of a heading's mark. Others may name an
// owner, or be an abbreviation.
func (b *paperBuilder) headingFront(tok grammar.Token) {
	if tok.EndsInColon() {
		b.copyright(tok)
	}
	if front := tok.FrontParenthesis(); front.Doubled() {
		b.paper.Fronts = append(b.paper.Fronts, front)
	}
}

// copyright notes a copyright sign that is likely a mark.
func (b *paperBuilder) copyright(tok grammar.Token) {
	if sign := tok.Copyright(); sign.Text != "" {
		b.paper.Copyrights = append(b.paper.Copyrights, sign.Span)
	}
}
