package rules

import (
	"fmt"
	"sync"

	"github.com/cablelint/cablelint/grammar/marking"
	"github.com/cablelint/cablelint/grammar/source"
	"github.com/cablelint/cablelint/lint"
	"github.com/cablelint/cablelint/lint/cable"
	"github.com/cablelint/cablelint/lint/law"
)

var attachmentAboveMail = &lint.Rule{
	Code: "T004", Name: "attachment-above-mail", Title: "an attachment's banner is above the mail's",
	Demands:    "the banner of a mail or a letter covers what is attached to it",
	Severities: []lint.Severity{lint.Error, lint.Warning, lint.Info},
	Reads:      lint.Papers,
	Cites: []law.Cite{
		{Instrument: &law.ISOO2010, Section: "2001.23(b)"}, {Instrument: &law.ISOO2010, Section: "2001.24(b)"},
		law.Consistency("the first line of a mail covers all that the mail holds: a reader sees it first"),
	},
	Why: `The first line of a mail is the overall marking of its header, its body and its attachments. A SECRET
document that is attached to an UNCLASSIFIED mail travels as unclassified. A name such as SECRET memo.docx counts, too,
where the document says nothing higher than the mail. The captions of a cable below a paper, NOFORN and NODIS, are in
the banner of the paper, too. Findings give the number of an attachment,
not its name, since the name may show what it is about.`,
	Examples: []lint.Example{
		{Frame: "none", Text: mailTop + "⟦CONFIDENTIAL⟧\n\n(C) Paul, the sheet is attached.\n\n(U) See you." + mailBlock +
			"CONFIDENTIAL\n", Changes: &lint.Changes{Attached: "SECRET//NOFORN"}, Note: "a higher attachment"},
		{Frame: "none", Text: mailTop + "⟦UNCLASSIFIED⟧\n\n(U) The sheet is attached.\n\n(U) See you.\n\nUNCLASSIFIED\n",
			Changes: &lint.Changes{Attached: "CONFIDENTIAL"}, Note: "a classified attachment of an unclassified mail"},
		{Frame: "none", Text: mailTop + "⟦(SBU)⟧ The sheet is attached.\n\n(SBU) See you.\n",
			Changes: &lint.Changes{Attached: "SECRET"}, Note: "a mail without a banner"},
		{Frame: "none", Text: "From: a@state.gov\nTo: b@state.gov\nDate: Tue, 3 Mar 2020 10:00:00 +0000\n" +
			"Subject: ⟦(U)⟧ Ferries\n\nThe sheet is attached.\n", Changes: &lint.Changes{Attached: "SECRET"},
			Note: "a mail whose subject alone is marked"},
		{Frame: "none", Text: memoTitle + memoBody + "\n\nEnclosure: Map of the pier ⟦(TOP SECRET)⟧" + memoBlock + "SECRET\n",
			Note: "a letter that names a higher enclosure"},
		{Frame: "none", Text: memoTitle + memoBody + "\n\nAttachments:\n1. Map of the pier ⟦(SECRET//NOFORN)⟧\n" +
			"2. List of owners (U)" + memoBlock + "SECRET\n", Note: "an entry of a list"},
		{Frame: "none", Text: soundMail, Changes: &lint.Changes{Attached: "SECRET"}, Note: "the same level"},
		{Frame: "none", Text: soundMail, Changes: &lint.Changes{Attached: "CONFIDENTIAL"}, Note: "a lower one"},
		{Frame: "none", Text: soundMail, Changes: &lint.Changes{Attached: "DRAFT"}, Trap: true, Note: "not a level"},
	},
	Check: func(p *lint.Pass) {
		d := p.Doc
		if d.Paper.Stamped {
			return
		}
		for _, a := range d.File.Attachments {
			m := marking.Parse(a.Banner)
			_, unknown := m.Unknown()
			if unknown || m.Level <= d.Marking().Level {
				namedAbove(p, a)
				if !unknown && m.Level.Classified() {
					nofornAttached(p, a.Number, m)
				}
				continue
			}
			if !m.Level.Classified() {
				continue
			}
			at, ok := placeOfMail(d)
			if !ok {
				return
			}
			found := lint.Diagnostic{Span: at, Message: fmt.Sprintf("attachment %d is %s, and the mail has no banner",
				a.Number, m.Level), Help: "write " + m.Level.String() + " on the first line of the mail"}
			if l := d.FirstLine(); l != nil {
				found.Message = fmt.Sprintf("attachment %d is %s, above the banner %s of the mail", a.Number, m.Level,
					l.Level.Level)
				found.Help = "raise the banner to " + m.Level.String() + ", or send the attachment by itself"
			}
			p.Report(found)
		}
		aboveLetter(p)
		cableAbove(p)
	},
}

// namedAbove reports an attachment whose name says a level above the banner of the mail. CONFIDENTIAL is a word of
// companies and lawyers too.
func namedAbove(p *lint.Pass, a source.Attachment) {
	level := marking.Parse(a.Named).Level
	at, ok := placeOfMail(p.Doc)
	if !ok || !level.Classified() || level <= p.Doc.Marking().Level {
		return
	}
	found := lint.Diagnostic{Span: at, Severity: lint.Warning, Message: fmt.Sprintf("the name of attachment %d says %s, "+
		"above the banner of the mail", a.Number, level), Help: "raise the banner to " + level.String() +
		", or correct the name"}
	if p.Doc.FirstLine() == nil {
		found.Message = fmt.Sprintf("the name of attachment %d says %s, and the mail has no banner", a.Number, level)
	}
	if level == marking.Confidential {
		found.Severity = lint.Info
	}
	p.Report(found)
}

// nofornAttached reports an attachment that is NOFORN, where the banner of its mail is not.
func nofornAttached(p *lint.Pass, number int, m *marking.Parsed) {
	d := p.Doc
	if d.FirstLine() == nil || !m.Controls.Has(marking.NOFORN) || !classified(d) || saysNoforn(d) || !bannersRead(d) {
		return
	}
	p.Report(lint.Diagnostic{
		Span: d.FirstLine().Level.Span, Severity: lint.Warning,
		Message: fmt.Sprintf("attachment %d is NOFORN, and the banner of the mail is not", number),
		Help:    "add NOFORN to the banner of the mail",
	})
}

// aboveLetter reports the mark of an enclosure that is above the banner of the letter, or NOFORN where the banner is
// not, as its last line or the list at its end gives it.
func aboveLetter(p *lint.Pass) {
	d := p.Doc
	e, noforn := d.Paper.Enclosed, d.Paper.EnclosedNoforn
	if d.FirstLine() == nil || !bannersRead(d) || packet(d) {
		return
	}
	found := lint.Diagnostic{Severity: lint.Warning}
	switch level := d.Marking().Level; {
	case e.Level > level:
		found.Span, found.Message = e.Span, fmt.Sprintf("an enclosure is %s, above the banner %s", e.Level, level)
		found.Help = "raise the banner to " + e.Level.String()
	case noforn.Level.Classified() && classified(d) && !saysNoforn(d):
		found.Span, found.Message = noforn.Span, "an enclosure is NOFORN, and the banner is not"
		found.Help = "add NOFORN to the banner"
	default:
		return
	}
	found.Related = bannerRelated(&d.FirstLine().Level, "the banner")
	p.Report(found)
}

// cableAbove reports a cable below a paper, attached or forwarded, that is above the banner of the paper.
func cableAbove(p *lint.Pass) {
	d := p.Doc
	at, ok := placeOfMail(d)
	hidden, below := sync.OnceValue(func() []marking.Control { return hiddenControls(d) }), repeats{}
	for _, c := range d.Paper.Cables {
		level := c.Marking().Level
		if !ok || c.FirstLine() == nil {
			continue
		}
		if !level.Classified() || level <= d.Marking().Level {
			captionBelow(d, c, hidden(), &below)
			continue
		}
		found := lint.Diagnostic{Span: c.FirstLine().Level.Span, Message: "a cable in the paper is " + level.String() +
			", and the paper has no banner", Help: "write " + level.String() + " on the first line of the paper",
			Related: []lint.Related{{Span: at, Message: "the paper's highest mark"}}}
		if l := d.FirstLine(); l != nil {
			found.Message = fmt.Sprintf("a cable in the paper is %s, above the banner %s", level, l.Level.Level)
			found.Help = "raise the banner to " + level.String() + ", or send that cable by itself"
			found.Related = bannerRelated(&l.Level, "the banner of the paper")
		}
		p.Report(found)
	}
	below.report(p)
}

// captionBelow notes the first control or caption of a cable below a paper that the banner of the paper does not show.
func captionBelow(d, c *cable.Document, hidden []marking.Control, all *repeats) {
	for _, control := range hidden {
		if !c.Marking().Controls.Has(control) {
			continue
		}
		found := lint.Diagnostic{Span: c.FirstLine().Level.Span, Severity: lint.Warning,
			Message: "a cable in the paper is " + control.String() + ", and the banner of the paper does not say so",
			Help:    "write " + control.String() + " in the banner of the paper",
			Related: bannerRelated(&d.FirstLine().Level, "the banner of the paper")}
		if control == marking.SBU {
			found.Severity = lint.Info
		}
		all.add(control.String(), found)
		return
	}
}

// placeOfMail is the banner of a mail, or else a mark in it, or that of its subject.
func placeOfMail(d *cable.Document) (at source.Span, ok bool) {
	if l := d.FirstLine(); l != nil {
		return l.Level.Span, true
	}
	if _, m := highestMark(d.Portions); m != nil {
		return m.Span, true
	}
	if marks := d.Binding(); len(marks) > 0 {
		return marks[0].Mark.Span, true
	}
	return source.Span{}, false
}
