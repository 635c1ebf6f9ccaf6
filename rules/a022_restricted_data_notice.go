package rules

import (
	"github.com/cablelint/cablelint/grammar/calendar"
	"github.com/cablelint/cablelint/grammar/marking"
	"github.com/cablelint/cablelint/grammar/source"
	"github.com/cablelint/cablelint/lint"
	"github.com/cablelint/cablelint/lint/cable"
	"github.com/cablelint/cablelint/lint/law"
)

var restrictedDataNotice = &lint.Rule{
	Code: "A022", Name: "restricted-data-notice",
	Title:      "a paper with Restricted Data has no notice of the Atomic Energy Act, or one of the former Act",
	Demands:    "a paper with Restricted Data says that the Atomic Energy Act protects it",
	Severities: []lint.Severity{lint.Info},
	Reads:      lint.Papers,
	Alone:      true,
	// 10 CFR 1045.140 is not an instrument of the table: its days in force are not known. Of its text, (c) was read.
	Cites: []law.Cite{law.Consistency("10 CFR 1045.140 has a notice for papers with Restricted Data, and a " +
		"working paper needs no notice")},
	Why: `Restricted Data and Formerly Restricted Data are classified by the Atomic Energy Act, and not by an order. The
notice tells this to readers who do not know what RD in the banner means. It may be on a cover that the copy does not
have, so the finding is only a note. A working paper needs no notice.`,
	Examples: []lint.Example{
		{Frame: "none", Text: "⟦SECRET//RD⟧" + memoDate + rdBody, Note: "no notice"},
		{Frame: "none", Text: "⟦TOP SECRET//RD⟧" + memoDate + "(TS//RD) The pier is new.\n\n(U) It is wide.\n\n" +
			rdBlock + "TOP SECRET//RD\n", Note: "of another level"},
		{Frame: "none", Text: "SECRET//RD" + memoDate + "RESTRICTED DATA\nThis document contains Restricted Data as " +
			"defined in the Atomic Energy Act of 1954.\n\n" + rdBody, Note: "the notice is there"},
		{Frame: "none", Text: "SECRET//FRD" + memoDate + "FORMERLY RESTRICTED DATA\nUnauthorized disclosure is subject " +
			"to sanctions under the Atomic Energy Act.\n\n" + "(S//FRD) The pier is new.\n\nClassified By: " +
			"Rosa Quill, Director, XYZ\nDerived From: Port Guide 1, dated 20250101\nDeclassify On: N/A to FRD portions. " +
			"See source list for NSI portions.\n\nSECRET//FRD\n",
			Note: "of Formerly Restricted Data"},
		{Frame: "none", Text: "SECRET//RD" + memoDate + "RESTRICTED DATA\nThis document contains Restricted Data as " +
			"defined in the ⟦Atomic Energy Act of 1946⟧.\n\n" + rdBody, Note: "the former Act"},
		{Frame: "none", Text: soundMemo, Trap: true, Note: "no Restricted Data"},
	},
	Check: func(p *lint.Pass) {
		d := p.Doc
		if at := formerAct(d); !at.Empty() && classified(d) && !d.Paper.Waived {
			p.Report(lint.Diagnostic{Span: at, Message: "the notice names the Atomic Energy Act of 1946, which that of 1954 " +
				"replaced", Help: "write the Atomic Energy Act of 1954"})
			return
		}
		if !classified(d) || d.Paper.GatesOnly() || packet(d) || !bannersRead(d) || d.Paper.Waived ||
			d.Paper.Stamped && !from(d, authorship()) || // an old paper is not written again
			d.Written().AtomicNotice(d.Span) {
			return
		}
		if m := d.Marking().Controls; m.Has(marking.RD) || m.Has(marking.FRD) {
			p.Report(lint.Diagnostic{Span: d.FirstLine().Level.Span,
				Message: "the banner has Restricted Data, and no notice of the Atomic Energy Act is in the paper",
				Help:    "write the notice of 10 CFR 1045.140 on the first page"})
		}
	},
}

// formerAct is where the notice of a paper names the Atomic Energy Act of 1946, which the Act of 30 August 1954
// replaced; empty for none. Forms were used up in the months after that.
func formerAct(d *cable.Document) (at source.Span) {
	if !d.Date.Known() || !from(d, calendar.MustDate(1955, 1, 1)) {
		return at
	}
	if act, ok := d.Written().FormerAtomicNotice(d.Span); ok {
		return act
	}
	return at
}
