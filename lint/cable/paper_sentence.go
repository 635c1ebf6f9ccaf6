package cable

import "github.com/cablelint/cablelint/grammar"

// sentence looks for a sentence that waives marks, for a note of compilation, and for a copyright sign that is likely
// a mark.
func (b *paperBuilder) sentence(tok grammar.Token) {
	b.paper.Waived = b.paper.Waived || tok.Waives()
	b.paper.Illustrates = b.paper.Illustrates || tok.Illustrates()
	b.doc.Body.Compilation = b.doc.Body.Compilation || tok.Compiles()
	if sign := tok.Copyright(); sign.Text != "" {
		b.paper.Copyrights = append(b.paper.Copyrights, sign.Span)
	}
}
