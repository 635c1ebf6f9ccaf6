package cable

import (
	"github.com/cablelint/cablelint/grammar/scan"
	"github.com/cablelint/cablelint/grammar/source"
)

// itemRun is a list of bullets that is read: those of one sign at one column, until the next paragraph.
type itemRun struct {
	sign     string
	column   int
	marked   int
	leads    bool // the last marked bullet ends in a colon: what follows are its parts
	unmarked []source.Span
}

// item takes a block that is a bullet.
func (d *documentBuilder) item(l *blockState, quoted bool) {
	if quoted || !l.bullet.IsSign() { // letters and numbers may be references
		return
	}
	sign, column := l.bullet.Text, d.tree.All().Column(l.bullet.Span.Start)
	if r := &d.items; r.sign != sign || r.column != column {
		d.endItems()
		r.sign, r.column = sign, column
	}
	switch {
	case len(l.marks) > 0:
		d.items.marked++
		d.items.leads = l.text.EndsInColon()
	case l.late == nil && !d.items.leads && l.text.Kind == scan.Text && l.text.Sentence():
		d.items.unmarked = append(d.items.unmarked, l.bullet.Span)
	}
}

// endItems ends the list: where all others are marked, one or two in three at most, the bullets without a mark lack it.
func (d *documentBuilder) endItems() {
	if d.items.sign == "" {
		return
	}
	if n := len(d.items.unmarked); n > 0 && d.items.marked > 1 && 2*n <= d.items.marked {
		d.doc.UnmarkedItems = append(d.doc.UnmarkedItems, d.items.unmarked...)
	}
	d.items = itemRun{}
}
