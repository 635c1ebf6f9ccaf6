package cable

import (
	"github.com/cablelint/cablelint/grammar/scan"
	"github.com/cablelint/cablelint/grammar/text"
)

// announcesRepeat reports whether the last words gathered say that another telegram follows.
// It is asked only where a header of another cable is.
func (d *documentBuilder) announcesRepeat() bool {
	whole := d.tree.File.Text
	tail := whole[max(d.doc.Span.Start, d.doc.Span.End-1500):d.doc.Span.End]
	if i := text.LastIndexFold(tail, "UNQUOTE"); i >= 0 {
		tail = tail[i+len("UNQUOTE"):]
	}
	for _, w := range [...]string{"FOLLOWING REPEATS", "FOLLOWING REPEAT", "BEING REPEATED", "IS REPEATED",
		"REPEATED FOR", "REPEATED BELOW", "REPEATS ", "QUOTE"} {
		if text.IndexFold(tail, w) >= 0 {
			return true
		}
	}
	return d.headerAnnounces()
}

// headerAnnounces reports whether a slug of a header without body says so: "THIS REPEATS …".
func (d *documentBuilder) headerAnnounces() bool {
	n := len(d.sections)
	if n == 0 || d.sections[n-1].Header == nil || d.sections[n-1].Body.Len() > 0 {
		return false
	}
	for tok := range d.sections[n-1].Header.Fields.Tokens() {
		if (tok.Kind == scan.Slug || tok.Kind == scan.HeaderText) && quotation(tok.Text) {
			return true
		}
	}
	return false
}
