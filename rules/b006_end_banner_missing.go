package rules

import (
	"slices"

	"github.com/cablelint/cablelint/grammar/source"
	"github.com/cablelint/cablelint/lint"
	"github.com/cablelint/cablelint/lint/cable"
	"github.com/cablelint/cablelint/lint/law"
)

var endBannerMissing = &lint.Rule{
	Code: "B006", Name: "end-banner-missing", Title: "the banner is at the head or the end, and not at both",
	Demands:    "a classified paper shows its level at the top and at the bottom",
	Severities: []lint.Severity{lint.Warning, lint.Info},
	Reads:      lint.Papers,
	Alone:      true,
	Cites: []law.Cite{{Instrument: &law.ISOO2010, Section: "2001.23(b)"},
		{Instrument: &law.ISOO2010, Section: "2001.21(b)"},
		law.Consistency("the first line of a mail covers all that the mail holds: a reader sees it first"),
		law.Consistency("the page of a marked paper shows how high it is, or how high the whole is")},
	Why: `The level is on the first line and again on the last, so readers see it at either end of the paper. The
directive of 2010 requires this for mail. On other papers the overall marking may be at the end too, but in the page
margin, so the finding is only a note.`,
	Examples: []lint.Example{
		{Frame: "none", Text: mailTop + "⟦SECRET⟧\n\n(C) Paul, the sheet is below.\n\n(S) He named his price." + mailBlock,
			Note: "a mail without its last line"},
		{Frame: "none", Text: "⟦SECRET⟧                                         March 3, 2026\n" +
			"INFORMATION MEMO FOR THE UNDER SECRETARY\n\nSUBJECT:  (U) Ferry talks\n\n" + memoBody + memoBlock,
			Note: "a memorandum"},
		{Frame: "none", Text: memoTop + memoBody + memoBlock + "⟦SECRET⟧\n", Note: "only at the end"},
		{Frame: "none", Text: mailTop + "SECRET\n\n(S) He named his price." + mailBlock +
			threadAbove + "\n\n(C) The pier is new.\n\n⟦CONFIDENTIAL⟧\n",
			Note: "the last banner of a thread is that of a lower message"},
		{Frame: "none", Text: soundMail, Note: "both are there"},
		{Frame: "none", Text: "UNCLASSIFIED\n\n(U) The pier is new.\n\n(U) The ferry sails.\n", Trap: true,
			Note: "an unclassified paper"},
	},
	Check: func(p *lint.Pass) {
		d := p.Doc
		if !classified(d) || d.Paper.GatesOnly() && !markedAtHead(d) || d.Paper.Stamped || len(d.Paper.Pages) > 1 ||
			d.Paper.Heads > 1 || !bannersRead(d) || dynamic(d) || d.Written().EndsMidSentence(d.Span) ||
			d.Written().EndsInPartOf(d.FirstLine().Level.Text, d.Span) {
			return
		}
		if len(d.PageBanners) > 0 {
			endOfThread(p)
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
		noteBeforeMailRules(d, &found)
		if d.Paper.Kind != cable.Email {
			found.Severity, found.Cite = lint.Info, pageMarking[len(pageMarking)-1]
			if from(d, mailRules()) {
				found.Cite = pageMarking[1]
			}
		}
		if found.Severity == lint.Info && partOfPaper(d) && !onlyAtEnd(d) {
			found.Help += ", unless the copy is a part of the paper"
		}
		noteIfUnread(d, &found, d.Span, levelKeys[:]...)
		p.Report(found)
	},
}

// endOfThread reports a thread whose newest message has its banner at its head alone, and whose end has none, a lower
// one or just the one of the message that is included.
func endOfThread(p *lint.Pass) {
	d := p.Doc
	messages := d.Paper.Messages
	if len(messages) < 2 || len(messages[0].Banners) != 1 || textBetween(d, 0, messages[0].Banners[0].Span.Start) {
		return
	}
	first, end := &d.FirstLine().Level, d.PageBanners[len(d.PageBanners)-1]
	found := lint.Diagnostic{Span: end.Span, Help: "repeat the banner of the newest message on the last line",
		Related: bannerRelated(first, "the banner of the newest message")}
	oldest := messages[len(messages)-1].Banners
	switch {
	case textBetween(d, end.Span.End, d.Span.End):
		found.Span, found.Related = first.Span, nil
		found.Message = "the banner is at the head of the mail, and none is at its end"
	case end.Level < first.Level:
		found.Message = "the last banner of the mail is " + end.Level.String() + ", below the first one"
	case len(oldest) == 2 && textBetween(d, oldest[0].Span.End, end.Span.Start):
		found.Message, found.Severity = "the last banner is that of the included message, and the mail has none of its own",
			lint.Info
	default:
		return
	}
	noteBeforeMailRules(d, &found)
	p.Report(found)
}

// textBetween reports whether a portion or an unmarked paragraph of a paper begins between two places.
func textBetween(d *cable.Document, from, to int) bool {
	inside := func(at source.Span) bool { return from <= at.Start && at.Start < to }
	return slices.ContainsFunc(d.Paper.Unmarked, inside) ||
		slices.ContainsFunc(d.Portions, func(p *cable.Portion) bool { return inside(p.Span) })
}

// textAbove reports whether two paragraphs of a paper are above a place, marked or not. One alone may be its title, but
// not next to those whose marks a machine misread.
func textAbove(d *cable.Document, at int) bool {
	n := 0
	for _, p := range d.Portions {
		if p.Span.Start < at {
			n++
		}
	}
	for _, u := range d.Paper.Unmarked {
		if u.Start < at {
			n++
		}
	}
	return n > 1 || n > 0 && d.Paper.Misreads
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
