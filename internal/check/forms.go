package check

import (
	"slices"

	"github.com/cablelint/cablelint/grammar/source"
	"github.com/cablelint/cablelint/lint/cable"
	"github.com/cablelint/cablelint/lint/unread"
)

// otherFormMarked reports whether a reading of a mail is a paper by its head alone, as by the mark of its subject,
// while another form of its text has marks or banners: then that form is what to check.
func otherFormMarked(f *source.File, documents []*cable.Document) bool {
	isCable := func(d *cable.Document) bool { return d.Paper == nil }
	if f == nil || len(f.Alternatives) == 0 || len(documents) == 0 || slices.ContainsFunc(documents, isCable) {
		return false
	}
	return slices.ContainsFunc(f.Alternatives, func(a source.Alternative) bool {
		in := func(d *cable.Document) bool { return markedIn(d, a.Span) }
		return !slices.ContainsFunc(documents, in) && unread.Marked(a.Text)
	})
}

// markedIn reports whether a mark or a banner of a paper is in a piece of its text.
func markedIn(d *cable.Document, piece source.Span) bool {
	in := func(m *cable.Mark) bool { return m != nil && piece.Start <= m.Span.Start && m.Span.End <= piece.End }
	marked := func(p *cable.Portion) bool { return in(p.Mark()) }
	if l := d.FirstLine(); l != nil && in(&l.Level) || slices.ContainsFunc(d.PageBanners, in) ||
		slices.ContainsFunc(d.Portions, marked) {
		return true
	}
	return slices.ContainsFunc(d.Paper.Messages, func(m *cable.Message) bool {
		return slices.ContainsFunc(m.Banners, in) || slices.ContainsFunc(m.Portions, marked)
	})
}
