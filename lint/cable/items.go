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
	lacks := l.late == nil && l.text.Kind == scan.Text && l.text.Sentence()
	d.items.add(l.bullet.Span, len(l.marks) > 0, lacks, l.text.EndsInColon())
}

// add takes an item: whether it is marked, whether it needs a mark if it is not, and whether it leads to what follows.
func (r *itemRun) add(at source.Span, marked, lacks, leads bool) {
	switch {
	case marked:
		r.marked++
		r.leads = leads
	case lacks && !r.leads:
		r.unmarked = append(r.unmarked, at)
	}
}

// withoutMark are the items that have no mark. A list shows that its items should have marks only if at least two have
// one, and at least twice as many as have none. Of any other list the result is nil.
func (r *itemRun) withoutMark() []source.Span {
	if r.marked < 2 || 2*len(r.unmarked) > r.marked {
		return nil
	}
	return r.unmarked
}

// endItems ends the list.
func (d *documentBuilder) endItems() {
	if d.items.sign == "" {
		return
	}
	d.doc.UnmarkedItems = append(d.doc.UnmarkedItems, d.items.withoutMark()...)
	d.items = itemRun{}
}
