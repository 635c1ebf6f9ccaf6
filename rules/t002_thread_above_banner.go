package rules

import (
	"fmt"
	"slices"
	"sync"

	"github.com/cablelint/cablelint/grammar/marking"
	"github.com/cablelint/cablelint/lint"
	"github.com/cablelint/cablelint/lint/cable"
)

var threadAboveBanner = &lint.Rule{
	Code: "T002", Name: "thread-above-banner", Title: "an included message is above the banner of the newest",
	Demands:    "the banner of a mail covers the messages that it includes",
	Severities: []lint.Severity{lint.Error, lint.Warning, lint.Info},
	Reads:      lint.Papers,
	Alone:      true,
	Silences:   []string{"R001", "R002"},
	Cites:      mailMarking,
	Why: `A reply carries the whole string of messages. Its banner covers all of them, not only the newest: a reply
marked SBU above a (S) original sends the original as SBU. The same holds for NOFORN, ORCON, NODIS, EXDIS and SBU in
the banner of an included message. One line UNCLASSIFIED above SBU may be what a release wrote on a copy, and is only
a note.`,
	Examples: []lint.Example{
		{Frame: "none", Text: mailTop + "UNCLASSIFIED\n\n(U) Thanks, Rosa.\n\n-----Original Message-----\n" +
			"From: Rosa Quill\nSent: Thursday, March 5, 2026 9:14 AM\nTo: Paul Oak\nSubject: (U) Quay\n\n⟦SECRET⟧\n\n" +
			"(S) He named his price.\n\nSECRET\n", Note: "an unclassified reply to a secret mail"},
		{Frame: "none", Text: mailTop + "(U) Thanks, Rosa.\n\n(U) See you.\n\n-----Original Message-----\n" +
			"From: Rosa Quill\nSent: Thursday, March 5, 2026 9:14 AM\nTo: Paul Oak\nSubject: (U) Quay\n\n⟦CONFIDENTIAL⟧\n\n" +
			"(C) He named his price.\n", Note: "a reply without a banner"},
		{Frame: "none", Text: soundMail + "\n-----Original Message-----\nFrom: Paul Oak\n" +
			"Sent: Thursday, March 5, 2026 9:14 AM\nTo: Rosa Quill\nSubject: (C) Quay\n\nCONFIDENTIAL\n\n" +
			"(C) The pier is new.\n\nCONFIDENTIAL\n", Note: "the reply is higher"},
		{Frame: "none", Text: soundMail + threadHead + "⟦SECRET//NODIS⟧\n\n(S) The pier is new.\n\n" +
			"SECRET//NODIS\n", Note: "the reply does not say NODIS"},
		{Frame: "none", Text: soundMail, Trap: true, Note: "no older message"},
	},
	Check: func(p *lint.Pass) {
		d := p.Doc
		first := d.Paper.Messages[0]
		aboveMessages(p, first)
		if len(d.Paper.Messages) < 2 || !first.Mail && d.FirstLine() == nil || d.Paper.Stamped {
			return
		}
		var below repeats
		hidden := sync.OnceValue(func() []marking.Control { return hiddenControls(d) }) // each message asks
		for _, m := range d.Paper.Messages[1:] {
			at, level := highestIn(m)
			if at == nil || level <= d.Marking().Level || !level.Classified() {
				hiddenAbove(d, m, hidden(), &below)
				if d.FirstLine() == nil {
					answersCUI(m, &below)
				}
				continue
			}
			found := lint.Diagnostic{Span: at.Span, Scope: m.Span, Message: "an included message is " + level.String() +
				", and the newest one has no banner", Help: "write " + level.String() + " on the first line of the mail"}
			if l := d.FirstLine(); l != nil {
				found.Message = fmt.Sprintf("an included message is %s, above the banner %s of the newest", level, l.Level.Level)
				found.Related = bannerRelated(&l.Level, "the newest banner")
			}
			p.Report(found)
		}
		below.report(p)
	},
}

// aboveMessages reports a mark above the first message of a text, as that in the title of a saved page, where no banner
// is, and each banner below is lower.
func aboveMessages(p *lint.Pass, first *cable.Message) {
	d := p.Doc
	if first.Mail || d.FirstLine() != nil || d.Paper.Stamped || d.Paper.Misreads || !bannersRead(d) {
		return
	}
	at, level := highestIn(first)
	var banners []*cable.Mark
	for _, m := range d.Paper.Messages[1:] {
		banners = append(banners, m.Banners...)
	}
	if high := highestBanner(banners); at != nil && high != nil && level.Classified() && level > high.Level {
		p.Report(lint.Diagnostic{Span: at.Span, Severity: lint.Warning, Message: "mark " + at.Text +
			" is above the messages, and above each of their banners",
			Help:    "raise the banners to " + level.String() + ", or correct the mark",
			Related: bannerRelated(high, "the highest")})
	}
}

// hiddenControls are the controls that an included message may have and the banner of the newest one does not show.
func hiddenControls(d *cable.Document) (controls []marking.Control) {
	if d.FirstLine() == nil || !bannersRead(d) {
		return nil
	}
	for _, c := range [...]marking.Control{marking.NODIS, marking.EXDIS, marking.ORCON, marking.NOFORN, marking.SBU} {
		if !shownAbove(d, c) {
			controls = append(controls, c)
		}
	}
	return controls
}

// hiddenAbove notes the first control in the banners of an included message that the newest one does not show.
func hiddenAbove(d *cable.Document, m *cable.Message, hidden []marking.Control, all *repeats) {
	for _, c := range hidden {
		i := slices.IndexFunc(m.Banners, func(b *cable.Mark) bool { return b.Controls.Has(c) })
		if i < 0 {
			continue
		}
		found := lint.Diagnostic{Span: m.Banners[i].Span, Severity: lint.Warning,
			Message: "an included message is " + c.String() + ", and the banner of the newest does not say so",
			Help:    "write " + c.String() + " in the banner of the newest message",
			Related: bannerRelated(&d.FirstLine().Level, "the newest banner")}
		if !classified(d) {
			found.Cite = mailMarking[len(mailMarking)-1]
		}
		noteBeforeMailRules(d, &found)
		if c == marking.SBU && len(d.Paper.Messages[0].Banners) < 2 { // a release writes it once, above all
			found.Severity = lint.Info
		}
		all.add(c.String(), found)
		return
	}
}

// answersCUI notes that an included message is CUI, where the newest one has no banner: 32 CFR 2002.20(b).
func answersCUI(m *cable.Message, all *repeats) {
	i := slices.IndexFunc(m.Banners, func(b *cable.Mark) bool { return b.Controls.Has(marking.CUI) })
	if i >= 0 {
		all.add(marking.CUI.String(), lint.Diagnostic{Span: m.Banners[i].Span, Severity: lint.Info,
			Cite:    mailMarking[len(mailMarking)-1],
			Message: "an included message is CUI, and the newest one has no banner",
			Help:    "write CUI on the first line of the mail"})
	}
}

// shownAbove reports whether the banner of the newest message says as much as a control, or another rule reports that
// it does not.
func shownAbove(d *cable.Document, c marking.Control) bool {
	has := d.Marking().Controls.Has
	marked := !d.Paper.GatesOnly() && len(markedWith(d, c)) > 0 // R004 and R006 report it
	switch c {
	case marking.EXDIS:
		return has(c) || has(marking.NODIS)
	case marking.NOFORN:
		return has(c) || marked && (classified(d) || underCUI(d))
	case marking.SBU:
		return !plainUnclassified(d) || marked
	}
	return has(c)
}

// highestIn is the banner or mark of a message with the highest level: a banner before a mark, and the mark of a
// portion before that of the subject.
func highestIn(m *cable.Message) (at *cable.Mark, level marking.Level) {
	if at = highestBanner(m.Banners); at != nil {
		level = at.Level
	}
	if _, high := highestMark(m.Portions); high != nil && high.Level > level {
		at, level = high, high.Level
	}
	if s := m.Subject; s != nil && s.Mark != nil && s.Mark.Level > level {
		return s.Mark, s.Mark.Level
	}
	return at, level
}
