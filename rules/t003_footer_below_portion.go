package rules

import (
	"slices"
	"strings"

	"github.com/cablelint/cablelint/grammar/marking"
	"github.com/cablelint/cablelint/grammar/scan"
	"github.com/cablelint/cablelint/lint"
	"github.com/cablelint/cablelint/lint/cable"
)

var footerBelowPortion = &lint.Rule{
	Code: "T003", Name: "footer-below-portion", Title: "the mail says that it is lower than its portions or banner",
	Demands:    "what a mail says about itself agrees with its portions",
	Severities: []lint.Severity{lint.Error, lint.Warning},
	Reads:      lint.Papers,
	Alone:      true,
	Silences:   []string{"B001"},
	Cites:      mailMarking,
	Why: `A mail program adds a line such as "This email is UNCLASSIFIED." The portions of the same message contradict
it, and readers go by the line.`,
	Examples: []lint.Example{
		{Frame: "none", Text: mailTop + "Paul, the sheet is below.\n\n(U) The pier is new.\n\n⟦(C)⟧ He named his price.\n" +
			"\nThis email is UNCLASSIFIED.\n", Note: "a (C) paragraph"},
		{Frame: "none", Text: mailTop + "(SBU) The pier is new.\n\n⟦(S//NF)⟧ He named his price.\n\n" +
			"This email is UNCLASSIFIED.\n", Note: "a (S//NF) paragraph"},
		{Frame: "none", Text: mailTop + "SBU\n\n(SBU) The pier is new.\n\n(SBU) He came.\n\nThis email is UNCLASSIFIED.\n",
			Trap: true, Note: "SBU and unclassified is no contradiction"},
		{Frame: "none", Text: mailTop + "SECRET\n\nHe named his price." + memoBlock + "SECRET\n\n" +
			"⟦This email is UNCLASSIFIED.⟧\n", Note: "a banner that is classified"},
		{Frame: "none", Text: "From:" + mailKeys + "⟦UNCLASSIFIED⟧: Ferry talks\n\nSECRET" + mailRest,
			Also: []string{"P001"},
			Note: "a label in the subject: a warning"},
		{Frame: "none", Text: soundMail, Note: "no such line"},
	},
	Check: func(p *lint.Pass) {
		d := p.Doc
		if d.Paper.Stamped {
			return
		}
		labeledSubjects(p)
		if d.Paper.GatesOnly() {
			return
		}
		read := map[[2]int]saidMessage{} // by the message and how often it is quoted
		for _, said := range d.Paper.Statements {
			if said.Kind != cable.OfMessage {
				continue
			}
			of := [2]int{said.Message, d.Quoted(said)}
			m, known := read[of]
			if !known {
				portions, banners := d.About(said)
				m.banners = banners
				m.portion, m.high = highestMark(portions)
				read[of] = m
			}
			if !footerBelow(p, said, m.portion, m.high) {
				footerAndBanner(p, said, m.banners)
			}
		}
	},
}

// saidMessage is the part of a mail that its sentences are about, with the highest mark in it.
type saidMessage struct {
	portion *cable.Portion
	high    *cable.Mark
	banners []*cable.Mark
}

// labeledSubjects reports the level in front of a mail's subject that is not that of its banner: [CONFIDENTIAL] Piers.
func labeledSubjects(p *lint.Pass) {
	if !bannersRead(p.Doc) {
		return
	}
	for _, m := range p.Doc.Paper.Messages {
		if !m.Mail || m.Subject == nil || m.Subject.Mark != nil || len(m.Banners) == 0 {
			continue
		}
		at, level := scan.Piece(m.Subject.Text).LevelLabel()
		banner := highestBanner(m.Banners)
		if level == marking.Unmarked || level == banner.Level || !level.Classified() && !banner.Level.Classified() {
			continue
		}
		p.Report(lint.Diagnostic{
			Span: at, Severity: lint.Warning, Message: "the subject says " + level.String() + ", and the mail's banner is " +
				marking.Redact(banner.String()),
			Help: "write the mark of the subject alone, (U), or correct the label", Related: bannerRelated(banner, "the banner"),
		})
	}
}

// footerBelow reports the highest mark of a message, nil for none, and its portion, if the mark is above what the
// message says about itself.
func footerBelow(p *lint.Pass, said *cable.Statement, portion *cable.Portion, high *cable.Mark) bool {
	if high == nil || !high.Level.Classified() || high.Level <= said.Level {
		return false
	}
	p.Report(lint.Diagnostic{
		Span: high.Span, Scope: portion.Span, Message: "the mail says that it is " + saidLevel(said) + ", and portion " +
			high.Portion() + " is in it",
		Help:    "take the sentence out and write a banner, or correct the mark",
		Related: []lint.Related{{Span: said.Span, Message: "the mail says " + strings.ToUpper(saidLevel(said))}},
	})
	return true
}

// footerAndBanner reports a sentence that names another level than the banners of its message.
func footerAndBanner(p *lint.Pass, said *cable.Statement, banners []*cable.Mark) {
	same := func(m *cable.Mark) bool { return m.Level == said.Level }
	if len(banners) == 0 || slices.ContainsFunc(banners, same) || !bannersRead(p.Doc) {
		return
	}
	banner := banners[0]
	if !banner.Level.Classified() && !said.Level.Classified() { // SBU is unclassified
		return
	}
	p.Report(lint.Diagnostic{
		Span: said.Span, Message: "the mail says that it is " + saidLevel(said) + ", and its banner is " +
			marking.Redact(banner.String()),
		Help: "take the sentence out, or correct the banner", Related: bannerRelated(banner, "the banner"),
	})
}

// saidLevel is the level that a sentence names.
func saidLevel(said *cable.Statement) string {
	switch {
	case said.Level.Classified():
		return said.Level.String()
	case said.SBU:
		return "SBU"
	}
	return "unclassified"
}
