package cable

import "github.com/cablelint/cablelint/grammar/scan"

// announcesRepeat reports whether the last words gathered say that another telegram follows.
// It is asked only where a header of another cable is.
func (d *documentBuilder) announcesRepeat() bool {
	return d.tree.All().AnnouncesRepeat(d.doc.Span) || d.headerAnnounces()
}

// headerAnnounces reports whether a slug of a header without body says so: "THIS REPEATS …".
func (d *documentBuilder) headerAnnounces() bool {
	n := len(d.sections)
	if n == 0 || d.sections[n-1].Header == nil || d.sections[n-1].Body.Len() > 0 {
		return false
	}
	for tok := range d.sections[n-1].Header.Fields.Tokens() {
		if (tok.Kind == scan.Slug || tok.Kind == scan.HeaderText) && tok.Quotes() {
			return true
		}
	}
	return false
}
