package rules

import (
	"slices"

	"github.com/cablelint/cablelint/grammar/source"
	"github.com/cablelint/cablelint/lint"
	"github.com/cablelint/cablelint/lint/cable"
	"github.com/cablelint/cablelint/lint/law"
)

// unmarkedParagraphs reports paragraphs of a paper without a mark, where most have one.
func unmarkedParagraphs(p *lint.Pass) {
	unmarkedSubjects(p)
	d, marked := p.Doc, 0
	for _, q := range d.Portions {
		if len(q.Marks) > 0 || q.Late != nil { // a numbered paragraph is one without, too
			marked++
		}
	}
	for _, b := range d.Blocks {
		if b.Subject != nil && b.Subject.Mark != nil {
			marked++
		}
	}
	if d.Paper.Waived || d.Paper.Stamped || !onlyUnmarked(d) && (marked < 3 || len(d.Portions) < 2*len(d.Paper.Unmarked)) {
		return
	}
	unmarkedTitles(p)
	unmarkedRows(p)
	briefUnmarked(p)
	sure, severity := frontsRead(d), lint.Severity(0)
	if !sure {
		severity = lint.Info
	}
	unmarkedItems(p, severity, "an item has no portion mark, and the others of its list have",
		"put the item's own level in parentheses before its text")
	n := len(d.Paper.Unmarked)
	sure = sure && (n == 1 || d.Paper.Said >= 2*n)
	for i, at := range d.Paper.Unmarked {
		if !ofUnclassifiedMessage(d, at) {
			unmarkedParagraph(p, at, sure && amongMarked(d, i))
		}
	}
}

// outsidePortions reports whether a place has the indicator of CUI, or says when the paper is declassified, as the
// stamp of a review: Exempted from automatic declassification. Declassify On: 25X4, 20411106.
func outsidePortions(d *cable.Document, at source.Span) bool {
	_, controlled := d.Written().Indicator(at)
	return controlled || d.Written().Says(at, "DECLASSIFY ON:")
}

// unmarkedParagraph reports a paragraph without a mark. It is a note but for a whole one between marked ones, in a
// paper where at least twice as many sentences have one, or it is the only one without.
func unmarkedParagraph(p *lint.Pass, at source.Span, sure bool) {
	d := p.Doc
	written, first := d.Written(), d.Written().Opening(at)
	// P019 says that a mark is at its end; the rest of a sentence, a title, a form's field, the lines that say who
	// writes and the indicator of CUI are not paragraphs
	if written.EndsMarked(at) || first.GoesOn() || !written.SentenceEnds(at) && !written.EndsMidSentence(at) ||
		written.Offices(at) || outsidePortions(d, at) {
		return
	}
	found := lint.Diagnostic{
		Span: first.Span, Scope: at, Message: "a paragraph has no portion mark, and others of this classified cable have",
		Help: "put the paragraph's own level in parentheses before its text",
	}
	if first.JoinedCapitals() {
		found.Severity, found.Message = lint.Info, "the parenthesis before a paragraph is not read as a mark, "+
			"and others of this classified cable are marked"
	}
	if !classified(d) { // the directive does not speak of it
		found.Cite = law.Cite{Instrument: &law.CFR2002, Section: "2002.20(f)"}
		found.Message = "a paragraph has no portion mark, and others of this CUI paper have"
	}
	noteIfUnread(d, &found, at, append([]string{"DECLASSIFY ON:"}, authorityKeys[:]...)...) // a line of the block
	noteIfMisread(d, &found, written.LastParenthesis(at))
	if !sure || d.Paper.Led[at] || !written.WholeSentences(at) || written.Quoted(at.Start) > 0 {
		found.Severity = lint.Info
	}
	p.Report(found)
}

// frontsRead reports whether a paper has its marks in front of its paragraphs, and each was read. Where they are at the
// ends, it is not always clear where a paragraph ends.
func frontsRead(d *cable.Document) bool {
	late := func(q *cable.Portion) bool { return q.Late != nil && q.Kind != cable.MarkedHeading }
	return !d.Paper.Misreads && !d.Paper.Passed && !slices.ContainsFunc(d.Portions, late)
}

// amongMarked reports whether the paragraphs before and after an unmarked one have marks. The first paragraph has a
// banner or the subject before it instead, and the last one a banner or the authority block after it: at the head and
// the foot of other texts there may be words of who copied the paper.
func amongMarked(d *cable.Document, i int) bool {
	at, all := d.Paper.Unmarked[i], d.Paper.Unmarked
	next, _ := slices.BinarySearchFunc(d.Portions, at.Start, func(q *cable.Portion, start int) int {
		return q.Span.Start - start
	})
	before, after := next > 0, next < len(d.Portions)
	if before {
		q := d.Portions[next-1]
		before = len(q.Marks) > 0 && (i == 0 || all[i-1].Start < q.Span.Start)
	} else {
		before = i == 0 && d.FirstLine() != nil && d.FirstLine().Span.Start < at.Start
	}
	if after {
		q := d.Portions[next]
		return before && len(q.Marks) > 0 && (i+1 == len(all) || q.Span.Start < all[i+1].Start)
	}
	return before && i+1 == len(all) && endsBelow(d, at)
}

// endsBelow reports whether a banner or an authority block is below a place.
func endsBelow(d *cable.Document, at source.Span) bool {
	banners, blocks := d.PageBanners, d.Paper.Authorities
	return len(banners) > 0 && banners[len(banners)-1].Span.Start > at.Start ||
		len(blocks) > 0 && ofBlock(blocks[len(blocks)-1]).Start > at.Start
}

// ofUnclassifiedMessage reports whether a paragraph is of an older message of a thread whose own banners are all
// unclassified: it was right when it was sent, and is not the writer's to mark.
func ofUnclassifiedMessage(d *cable.Document, at source.Span) bool {
	for _, m := range d.Paper.Messages[1:] {
		if m.Span.Start <= at.Start && at.Start < m.Span.End {
			high := highestBanner(m.Banners)
			return high != nil && !high.Level.Classified()
		}
	}
	return false
}
