package rules

import (
	"github.com/cablelint/cablelint/lint"
	"github.com/cablelint/cablelint/lint/cable"
)

var endBannerMissing = &lint.Rule{
	Code: "B006", Name: "end-banner-missing", Title: "the banner is at the head or the end, and not at both",
	Demands:    "a classified paper shows its level at the top and at the bottom",
	Severities: []lint.Severity{lint.Warning, lint.Info},
	Reads:      lint.Papers,
	Cites:      mailMarking,
	Why: `The level is on the first line and again on the last, so readers see it at either end of the paper. The
directive of 2010 requires this for mail. On other papers the last banner may be in the page margin, so the finding is
only a note.`,
	Examples: []lint.Example{
		{Frame: "none", Text: mailTop + "⟦SECRET⟧\n\n(C) Paul, the sheet is below.\n\n(S) He named his price." + mailBlock,
			Note: "a mail without its last line"},
		{Frame: "none", Text: "⟦SECRET⟧                                         March 3, 2026\n" +
			"INFORMATION MEMO FOR THE UNDER SECRETARY\n\nSUBJECT:  (U) Ferry talks\n\n" + memoBody + memoBlock,
			Note: "a memorandum"},
		{Frame: "none", Text: memoTop + memoBody + memoBlock + "⟦SECRET⟧\n", Note: "only at the end"},
		{Frame: "none", Text: soundMail, Note: "both are there"},
		{Frame: "none", Text: "UNCLASSIFIED\n\n(U) The pier is new.\n\n(U) The ferry sails.\n", Trap: true,
			Note: "an unclassified paper"},
	},
	Check: func(p *lint.Pass) {
		d := p.Doc
		if !classified(d) || d.Paper.Stamped || len(d.Paper.Pages) > 1 || len(d.PageBanners) > 0 || d.Paper.Heads > 1 ||
			!bannersRead(d) || dynamic(d) || d.Written().EndsMidSentence(d.Span) {
			return
		}
		found := lint.Diagnostic{Span: d.FirstLine().Level.Span, Message: "the banner is at the head of the paper, and " +
			"none is at its end", Help: "repeat the banner on the last line"}
		if onlyAtEnd(d) {
			found.Message, found.Help = "the banner is at the end of the paper, and none is at its head",
				"repeat the banner on the first line"
		}
		if !onlyAtEnd(d) && textAbove(d, d.FirstLine().Span.Start) {
			found.Message, found.Help = "the banner is within the paper, and none is at its head or its end",
				"repeat the banner on the first line and the last"
		}
		if d.Paper.Kind != cable.Email || !from(d, mailRules()) {
			found.Severity = lint.Info
		}
		noteIfUnread(d, &found, d.Span, levelKeys[:]...)
		p.Report(found)
	},
}

// textAbove reports whether marked portions of a paper are above a place. One alone may be its title.
func textAbove(d *cable.Document, at int) bool {
	return len(d.Portions) > 1 && d.Portions[1].Span.Start < at
}

// onlyAtEnd reports whether the first banner of a paper is below all its text.
func onlyAtEnd(d *cable.Document) bool {
	at, text := d.FirstLine().Span.Start, false
	for _, p := range d.Portions {
		if p.Span.Start > at {
			return false
		}
		text = true
	}
	for _, u := range d.Paper.Unmarked {
		if u.Start > at {
			return false
		}
		text = true
	}
	return text
}
