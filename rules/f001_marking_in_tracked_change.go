package rules

import (
	"sort"
	"strings"

	"github.com/cablelint/cablelint/grammar/marking"
	"github.com/cablelint/cablelint/grammar/register"
	"github.com/cablelint/cablelint/grammar/source"
	"github.com/cablelint/cablelint/lint"
	"github.com/cablelint/cablelint/lint/cable"
	"github.com/cablelint/cablelint/lint/law"
)

var markingInTrackedChange = &lint.Rule{
	Code: "F001", Name: "marking-in-tracked-change", Title: "a marking is in a change that nobody has accepted",
	Demands:    "a marking is in force, and not proposed",
	Severities: []lint.Severity{lint.Warning},
	Reads:      lint.Papers,
	Cites:      []law.Cite{law.Consistency("a reader with the changes shown and one without read the same marking")},
	Why: `A document with tracked changes has two texts. Where a mark or banner is inserted or deleted in a
change that is not accepted, one reader sees it and the next does not. All rules read the text with what is
inserted and without what is deleted; this one says which markings that decides. A portion that is deleted with its
mark decides none, unless the mark is above the banner, or is NOFORN where the banner is not. It is for documents
of Word and OpenDocument.`,
	Examples: []lint.Example{
		{Frame: "none", Text: memoTitle + "(C) The harbor master signs.\n\n⟦(S)⟧ He named his price." + memoBlock +
			"SECRET\n", Changes: &lint.Changes{Inserted: "(S) He named"}, Note: "an inserted paragraph is marked"},
		{Frame: "none", Text: memoTitle + memoBody + "\n\n⟦N⟧ew piers are here." + memoBlock + "SECRET\n",
			Changes: &lint.Changes{Deleted: "(S) ", Before: "New piers"}, Note: "a mark is deleted"},
		{Frame: "none", Text: memoTitle + "(C) The harbor master signs.\n\n⟦(S)⟧ He named his price." + memoBlock +
			"SECRET\n", Changes: &lint.Changes{Deleted: "//NF", Before: ") He named"}, Note: "a control of a mark is deleted"},
		{Frame: "none", Text: soundMemo, Note: "no changes"},
		{Frame: "none", Text: soundMemo, Changes: &lint.Changes{Inserted: "named his", Deleted: "told us",
			Before: "named his"}, Trap: true, Note: "words are changed, and no mark"},
	},
	Check: func(p *lint.Pass) {
		if p.Doc.File.Document == nil {
			return
		}
		inserted, deleted := withoutMoved(p.Doc.File)
		eachPaperMark(p.Doc, func(m *cable.Mark, what string) {
			if overlaps(inserted, m.Span) {
				p.Report(lint.Diagnostic{Span: m.Span, Message: what + " " + register.Redact(m.Text) +
					" is in an inserted text that nobody has accepted", Help: "accept or reject the change"})
			} else if shortened(deleted, m.Span) {
				p.Report(lint.Diagnostic{Span: m.Span, Message: "a part of " + what + " " + register.Redact(m.Text) +
					" is deleted in a change that nobody has accepted", Help: "accept or reject the change"})
			}
		})
		for _, d := range deleted {
			text := strings.TrimSpace(d.Text)
			n := marking.MarkLength(text)
			if d.Whole && n > 0 && n < len(text) && !higherThanBanner(p.Doc, marking.Parse(text[:n])) {
				continue // a portion goes, and no other is marked in another way
			}
			if n > 0 || bannerText(text) {
				at := min(d.At, len(p.Doc.File.Text)-1)
				p.Report(lint.Diagnostic{Span: source.Span{Start: at, End: at + 1},
					Message: "a marking is deleted here in a change that nobody has accepted", Help: "accept or reject the change"})
			}
		}
	},
}

// withoutMoved are the changes of a document but for paragraphs that are moved: both readers see them once.
func withoutMoved(f *source.File) (inserted []source.Span, deleted []source.Deleted) {
	out, moved := map[string]int{}, map[string]int{}
	for _, d := range f.Document.Deleted {
		if d.Whole {
			out[d.Text]++
		}
	}
	for _, at := range f.Document.Inserted {
		if text := at.In(f.Text); out[text] > moved[text] {
			moved[text]++
		} else {
			inserted = append(inserted, at)
		}
	}
	for _, d := range f.Document.Deleted {
		if d.Whole && moved[d.Text] > 0 {
			moved[d.Text]--
		} else {
			deleted = append(deleted, d)
		}
	}
	return inserted, deleted
}

// shortened reports whether a text is deleted inside a marking, or a control after it.
func shortened(deleted []source.Deleted, at source.Span) bool {
	i := sort.Search(len(deleted), func(i int) bool { return deleted[i].At > at.Start })
	if i == len(deleted) || deleted[i].At > at.End {
		return false
	}
	text := strings.TrimSpace(deleted[i].Text)
	return strings.HasPrefix(text, "/") || text != "" && deleted[i].At < at.End
}

// higherThanBanner reports whether a mark has a higher level than the banner, or is NOFORN where the banner is not.
func higherThanBanner(d *cable.Document, m *marking.Parsed) bool {
	return m.Level > d.Marking().Level || m.Controls.Has(marking.NOFORN) && !saysNoforn(d)
}

// bannerText reports whether a text is a banner: a level with nothing but controls.
func bannerText(s string) bool {
	m := marking.Parse(s)
	_, unknown := m.Unknown()
	return m.Level != marking.Unmarked && !unknown && len(s) >= len("SECRET") && s == strings.ToUpper(s)
}

// eachPaperMark goes over the marks and banners of a paper.
func eachPaperMark(d *cable.Document, look func(m *cable.Mark, what string)) {
	for _, portion := range d.Portions {
		for _, m := range append(portion.Marks[:len(portion.Marks):len(portion.Marks)], portion.Late) {
			if m != nil {
				look(m, "mark")
			}
		}
	}
	if l := d.FirstLine(); l != nil {
		look(&l.Level, "banner")
	}
	for _, m := range d.PageBanners {
		look(m, "banner")
	}
	for _, b := range d.Blocks {
		if b.Subject != nil && b.Subject.Mark != nil {
			look(b.Subject.Mark, "mark")
		}
	}
}

// overlaps reports whether one of several spans has a byte of another.
func overlaps(spans []source.Span, at source.Span) bool {
	for _, s := range spans {
		if s.Overlaps(at) {
			return true
		}
	}
	return false
}
