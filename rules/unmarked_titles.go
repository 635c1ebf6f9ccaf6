package rules

import (
	"slices"

	"github.com/cablelint/cablelint/grammar/source"
	"github.com/cablelint/cablelint/lint"
	"github.com/cablelint/cablelint/lint/cable"
)

// onlyUnmarked reports whether one paragraph alone of a paper has no mark, and no mark of the others is as high as the
// banner: what makes the paper classified is there.
func onlyUnmarked(d *cable.Document) bool {
	if !classified(d) || len(d.Paper.Unmarked) != 1 || d.Paper.Said == 0 || d.Body.Compilation ||
		!bannersRead(d) || len(d.Paper.Messages) > 1 || d.Paper.Heads > 1 || !d.Paper.Attachments.Empty() {
		return false
	}
	_, high := highestMark(d.Portions)
	return high != nil && high.Level < d.Marking().Level
}

// unmarkedRows reports rows of tables without a mark in the column that has those of the others.
func unmarkedRows(p *lint.Pass) {
	for _, at := range p.Doc.Written().UnmarkedRows(p.Doc.Span) {
		p.Report(lint.Diagnostic{Span: at, Message: "a row has no portion mark, and the others of its table have",
			Help: "put the row's own level in the column of the marks"})
	}
}

// unmarkedTitles reports titles without a mark, where others of the paper have one. Whether a caption needs its own is
// less sure.
func unmarkedTitles(p *lint.Pass) {
	if !classified(p.Doc) {
		return
	}
	for _, at := range p.Doc.Paper.BareSlides {
		p.Report(lint.Diagnostic{Span: at, Message: "the title of a slide has no portion mark, and those of others have",
			Help: "put the title's own level in parentheses before it"})
	}
	for _, at := range p.Doc.Paper.BareCaptions {
		if p.Doc.Written().MarkedPart(at) {
			continue
		}
		p.Report(lint.Diagnostic{Span: at, Severity: lint.Info,
			Message: "a caption or a title has no portion mark, and other titles of the paper have",
			Help:    "put its own level in parentheses before it"})
	}
}

// briefUnmarked reports the one sentence of a paper that has no mark and is a paragraph, too short to be told from a
// salutation or a signature by its length. It is between two portions, or below the first one and above what is about
// the paper. Mails end with such sentences.
func briefUnmarked(p *lint.Pass) {
	const leastSaid = 3
	d := p.Doc
	if d.Paper.Misreads || len(d.Paper.Brief) != 1 || d.Paper.Said < leastSaid || d.Paper.Bare >= d.Paper.Said {
		return
	}
	at, from, follows := d.Paper.Brief[0], 0, false
	for _, q := range d.Paper.Messages[0].Portions {
		if follows = q.Span.Start > at.Start; follows {
			break
		}
		from = q.Span.End
	}
	if from > 0 && !follows {
		from = d.Portions[0].Span.End
	}
	above := func(s source.Span) bool { return from <= s.Start && s.Start < at.Start }
	late := func(q *cable.Portion) bool { return q.Late != nil } // there the end of a paragraph is not always clear
	if from == 0 || d.Paper.Kind == cable.Email && !follows ||
		slices.ContainsFunc(d.Portions, late) || slices.ContainsFunc(d.Paper.Apart, above) ||
		slices.ContainsFunc(d.Paper.Authorities, func(b *cable.HeaderBlock) bool { return above(ofBlock(b)) }) {
		return
	}
	p.Report(lint.Diagnostic{Span: d.Written().Opening(at).Span, Scope: at, Severity: lint.Info,
		Message: "a sentence has no portion mark, and others of this paper have",
		Help:    "put its own level in parentheses before it"})
}
