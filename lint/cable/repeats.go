package cable

import "github.com/cablelint/cablelint/grammar"

// announcesRepeat reports whether the last words gathered say that another telegram follows.
// It is asked only where a header of another cable stands.
func (d *draft) announcesRepeat() bool {
	text := d.tree.File.Text
	tail := text[max(d.doc.Span.Start, d.doc.Span.End-1500):d.doc.Span.End]
	if i := lastFold(tail, "UNQUOTE"); i >= 0 {
		tail = tail[i+len("UNQUOTE"):]
	}
	for _, w := range [...]string{"FOLLOWING REPEATS", "FOLLOWING REPEAT", "BEING REPEATED", "IS REPEATED", "REPEATED FOR", "REPEATED BELOW", "REPEATS ", "QUOTE"} {
		if containsFold(tail, w) >= 0 {
			return true
		}
	}
	return d.headerAnnounces()
}

// headerAnnounces reports whether a slug of a header without body says so: "THIS REPEATS …".
func (d *draft) headerAnnounces() bool {
	n := len(d.sections)
	if n == 0 || d.sections[n-1].Header == nil || len(d.sections[n-1].Blocks) > 0 {
		return false
	}
	for tok := range d.sections[n-1].Header.Fields.Tokens() {
		if (tok.Kind == grammar.Slug || tok.Kind == grammar.HeaderText) && quotation(tok.Text) {
			return true
		}
	}
	return false
}

// lastFold is the offset of the last place of an upper-case phrase in s, or -1.
func lastFold(s, phrase string) int {
	for i := len(s) - len(phrase); i >= 0; i-- {
		if hasFold(s[i:], phrase) {
			return i
		}
	}
	return -1
}
