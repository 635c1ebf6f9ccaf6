package rules

import (
	"github.com/cablelint/cablelint/lint"
	"github.com/cablelint/cablelint/lint/law"
)

var noDateOfOrigin = &lint.Rule{
	Code: "A017", Name: "no-date-of-origin", Title: "the paper is classified and has no date, or none of " +
		"its reclassification",
	Demands:    "the date of origin is apparent on a classified paper",
	Severities: []lint.Severity{lint.Warning, lint.Info},
	Reads:      lint.Papers,
	Cites: []law.Cite{{Instrument: &law.ISOO2010, Section: "2001.21(e)"},
		{Instrument: &law.ISOO2010, Section: "2001.24(l)(1)"},
		law.Consistency("without its date nobody can say under which order a paper was classified")},
	Why: `Which order governs the paper, and how long it may be classified, follows from its date. The markings of a
paper that was classified again after it was declassified are of the day of that action, an additional requirement.`,
	Examples: []lint.Example{
		{Frame: "none", Text: "⟦SECRET⟧\n\nINFORMATION MEMO FOR THE UNDER SECRETARY\n\nSUBJECT:  (U) Ferry talks\n\n" +
			memoBody + memoBlock + "SECRET\n", Note: "no date line"},
		{Frame: "none", Text: "⟦CONFIDENTIAL⟧\n\nNOTE TO THE FILE\n\n(C) The pier is new.\n\n(U) The ferry sails." +
			memoBlock + "CONFIDENTIAL\n", Note: "a note"},
		{Frame: "none", Text: memoTitle + memoBody + "\n\n⟦RECLASSIFIED SECRET⟧\n" +
			"Classified By: Rosa Quill, Director, XYZ\nReason: 1.4(d)\nDeclassify On: 20360303\n\nSECRET\n",
			Note: "when it was classified again"},
		{Frame: "none", Text: soundMemo, Note: "the date is on the banner line"},
		{Frame: "none", Text: soundMail, Trap: true, Note: "the date of a mail"},
	},
	Check: func(p *lint.Pass) {
		d := p.Doc
		if again := d.Paper.Reclassified; !again.Empty() && !d.Paper.ReclassifiedDated {
			p.Report(lint.Diagnostic{Span: again, Message: "the block says that the paper was reclassified, and not when",
				Help: "add the date of the reclassification"})
			return
		}
		if !classified(d) || d.Date.Known() || d.Paper.Passed ||
			d.Paper.Stamped && (!from(d, authorship()) || !bannersRead(d)) || // an old paper, or what a machine read
			d.Written().DateSeen(d.Span) {
			return
		}
		p.Report(lint.Diagnostic{Span: d.FirstLine().Level.Span, Severity: lint.Info,
			Message: "the paper is classified, and no date of origin was found",
			Help:    "add the date on the first line"})
	},
}
