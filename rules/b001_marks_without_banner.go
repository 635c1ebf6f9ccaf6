package rules

import (
	"slices"

	"github.com/cablelint/cablelint/grammar/marking"
	"github.com/cablelint/cablelint/grammar/text"
	"github.com/cablelint/cablelint/lint"
	"github.com/cablelint/cablelint/lint/cable"
	"github.com/cablelint/cablelint/lint/law"
)

var marksWithoutBanner = &lint.Rule{
	Code: "B001", Name: "marks-without-banner", Title: "portions are classified, and no banner is anywhere",
	Demands:    "the overall marking is at the top of a paper with classified portions",
	Severities: []lint.Severity{lint.Warning, lint.Info},
	Reads:      lint.Papers,
	Cites: []law.Cite{
		{Instrument: &law.ISOO1995, Section: "2001.21(b)"}, {Instrument: &law.ISOO2010, Section: "2001.21(b)"},
		{Instrument: &law.ISOO2003, Section: "2001.21(b)"},
		law.Consistency("a text with classified portions shows its level on its face"),
	},
	Why: `A mark such as (C) before a paragraph says that the paragraph is classified. Where nothing at the top says
so, the text is handled, sent and stored as unclassified. This happens when notes for a telephone call are pasted into
a mail without their banner. On a copy with release stamps the banner may be under a stamp, a copy of a web page has
only its paragraphs, and a scan whose marks were misread may have lost it, so the finding is only a note.`,
	Examples: []lint.Example{
		{Frame: "none", Text: mailTop + "Paul, the sheet is below.\n\nCall Sheet for the Harbor Master\n\n" +
			"- ⟦(C)⟧ To ask that the ferry sails before the talks.\n\n- (C) To say that the pier is ready.\n\n" +
			"- (SBU) To thank him for his help.\n", Note: "a call sheet in an unclassified mail"},
		{Frame: "none", Text: "The pier is new.\n\n⟦(S//NF)⟧ The envoy named his source.\n\n(U) Nobody else did.\n",
			Note: "one paragraph is marked"},
		{Frame: "none", Text: "MEMORANDUM FOR THE RECORD\n\nDATE: March 5, 2015\nSUBJECT: ⟦(S//NF)⟧ Ferries\n\n" +
			"They sail at night.\n", Note: "only the subject is marked"},
		{Frame: "none", Text: soundMemo, Note: "a banner above all"},
		{Frame: "none", Text: "(SBU) The minister gave a date.\n\n(SBU) Staff were told.\n", Trap: true,
			Note: "SBU is not classified"},
		{Frame: "none", Text: "... and so it was.\n\n(S//NF) The envoy named his source.\n", Trap: true, Note: "an extract"},
	},
	Check: func(p *lint.Pass) {
		d := p.Doc
		what, scope, high := "a portion", d.Span, (*cable.Mark)(nil)
		if q, m := highestMark(d.Portions); m != nil && m.Level.Classified() {
			scope, high = q.Span, m
		} else if s := markedSubject(d); s != nil {
			what, scope, high = "the subject", s.Mark.Span, s.Mark
		}
		if high == nil || bannered(d) || !bannersRead(d) || d.Written().BeginsCut() {
			return
		}
		found := lint.Diagnostic{
			Span: high.Span, Scope: scope, Message: what + " is marked " + text.Squeeze(high.Text) +
				", and no banner is anywhere in the paper",
			Help: "write " + callsFor(d) + " on the first line and the last, or correct the marks",
		}
		if d.Paper.Stamped {
			found.Severity = lint.Info
		}
		if bareCopy(d) || d.Paper.Misreads {
			found.Severity, found.Message = lint.Info, found.Message+": the copy may have lost it"
		}
		noteIfUnread(d, &found, d.Span, levelKeys[:]...)
		p.Report(found)
	},
}

// markedSubject is the first subject of a paper with a classified mark; nil for none.
func markedSubject(d *cable.Document) *cable.Subject {
	for _, m := range d.Paper.Messages {
		if m.Subject != nil && m.Subject.Mark != nil && m.Subject.Mark.Level.Classified() {
			return m.Subject
		}
	}
	return nil
}

// callsFor is the banner that the marks call for, as the register writes it where it understands all of them. No
// banner is made up where a mark has a word that nobody knows, or says REL and leaves the list to a banner that the
// text lacks.
func callsFor(d *cable.Document) string {
	const banner = "the banner that the marks call for"
	for _, b := range d.Binding() {
		if m := b.Mark; m.Released && shortRelease(m) {
			return banner + ", with its release list,"
		}
	}
	if by := lint.DeriveRegister(d); len(by.Uncounted)+len(by.Why) == 0 {
		return marking.Redact(by.Banner())
	}
	m, controls := lint.Derived(d), 0
	for range m.Controls.All() {
		controls++
	}
	unknown := slices.ContainsFunc(d.Binding(), func(b cable.BindingMark) bool {
		_, unknown := b.Mark.Unknown()
		return unknown || b.Mark.Released
	})
	if unknown || controls > 1 { // which the register has in an order, between one stroke or two
		return banner
	}
	return marking.Redact(m.String())
}
