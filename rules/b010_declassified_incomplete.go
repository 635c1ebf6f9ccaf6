package rules

import (
	"github.com/cablelint/cablelint/lint"
	"github.com/cablelint/cablelint/lint/law"
)

var declassifiedIncomplete = &lint.Rule{
	Code: "B010", Name: "declassified-incomplete", Title: "the banner is crossed out, and nothing says who " +
		"declassified the paper",
	Demands:    "a declassified paper says Declassified, by whom and when",
	Severities: []lint.Severity{lint.Info},
	Reads:      lint.Papers,
	Alone:      true,
	Cites: []law.Cite{{Instrument: &law.ISOO2010, Section: "2001.25(b)"},
		law.Consistency("who crosses out a banner says on what authority, and when")},
	Why: `A line through a banner does not declassify a paper. The word Declassified, the authority and the date do.
The stamp cites the order that is in force on its date.`,
	Examples: []lint.Example{
		{Frame: "none", Text: "⟦~~SECRET~~⟧\n\nMEMORANDUM FOR THE RECORD\n\n(U) The pier is new.\n\n" +
			"(S//NF) The ferry sails.\n", Note: "nothing but the line"},
		{Frame: "none", Text: "⟦~~CONFIDENTIAL~~⟧\n\n(C//NF) The pier is new.\n", Note: "in a note"},
		{Frame: "none", Text: "~~SECRET~~\nDeclassified by Paul Oak, Chief, Records, on March 3, 2026\n\n" +
			"(U) The pier is new.\n\n(S//NF) The ferry sails.\n", Note: "the authority is named"},
		{Frame: "none", Text: "⟦UNCLASSIFIED⟧\n" + soundMemo + "UNCLASSIFIED\n", Note: "a second banner, of another level"},
		{Frame: "none", Text: soundMemo, Trap: true, Note: "a banner in force"},
	},
	Check: func(p *lint.Pass) {
		d := p.Doc
		at, message := d.Paper.Struck.Span, "the banner is crossed out, and nothing says who declassified the paper, and when"
		if m := d.Paper.Released; at.Empty() && m != nil && !d.Paper.ReleaseNote.Said {
			at = m.Span
			message = m.Level.String() + " is next to the banner of origin, and nothing says who declassified the paper"
		}
		if at.Empty() {
			return
		}
		if d.Paper.ReleaseNote.Named {
			stampOfStruck(p)
			return
		}
		p.Report(lint.Diagnostic{Span: at, Message: message, Help: "write Declassified, by whom and when"})
	},
}

// stampOfStruck reports a stamp without a date or with one before the paper's, and a banner that was not crossed out
// though the same one was.
func stampOfStruck(p *lint.Pass) {
	d := p.Doc
	struck := d.Paper.Struck
	if struck.Text == "" || packet(d) {
		return
	}
	for _, m := range allBanners(d) {
		if m.Text == struck.Text {
			p.Report(lint.Diagnostic{Span: m.Span, Message: "the banner is not crossed out, and the same one elsewhere is",
				Help: "cross it out, too"})
			break
		}
	}
	orderOfStamp(p)
	message := ""
	switch note := d.Paper.ReleaseNote; {
	case !note.YearKnown:
		return
	case note.Year == 0:
		message = "the banner is crossed out, and nothing says when the paper was declassified"
	case d.Date.Known() && note.Year < d.Date.From.Year():
		message = "the stamp says that the paper was declassified before it was written"
	default:
		return
	}
	p.Report(lint.Diagnostic{Span: struck.Span, Message: message, Help: "write the date of declassification"})
}

// orderOfStamp reports a stamp with a date that no calendar has, and one under an order that was not signed on its
// date, or no longer in force. Stamps were used up in the months after.
func orderOfStamp(p *lint.Pass) {
	note := p.Doc.Paper.ReleaseNote
	if !note.NoDay.Empty() {
		p.Report(lint.Diagnostic{Span: note.NoDay, Message: "the date in the stamp of the declassification is not in the " +
			"calendar", Help: "write the date of declassification"})
	}
	cited := law.ByOrder(note.Order.Text)
	if cited == nil || !note.Dated {
		return
	}
	message := "E.O. " + cited.Order + " was signed after the date of the stamp, " + note.Day.String()
	if end, ended := cited.Replaced(); ended && note.Day >= months(end, 2) {
		message = "E.O. " + cited.Order + " was no longer in force on the date of the stamp, " + note.Day.String()
	} else if note.Day >= cited.Signed {
		return
	}
	p.Report(lint.Diagnostic{Span: note.Order.Span, Message: message, Help: "cite the order in force on that date"})
}
