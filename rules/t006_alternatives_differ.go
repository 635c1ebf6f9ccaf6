package rules

import (
	"github.com/cablelint/cablelint/lint"
	"github.com/cablelint/cablelint/lint/law"
	"github.com/cablelint/cablelint/lint/unread"
)

var alternativesDiffer = &lint.Rule{
	Code: "T006", Name: "alternatives-differ", Title: "the plain text and the HTML of a mail carry other marks",
	Demands:    "both forms of a mail say the same",
	Severities: []lint.Severity{lint.Warning},
	Reads:      lint.Papers,
	Cites:      []law.Cite{law.Consistency("a mail that is sent as plain text and as HTML is one text")},
	Why: `A mail program sends each text twice, as plain text and as HTML, and shows one of them. Where their marks
differ, two readers of one mail handle it by different markings. cablelint checks the plain text only, so it does not
check a mark that is only in the HTML. A style may show small letters as capitals, so a banner in small letters is the
same banner.`,
	Examples: []lint.Example{
		{Frame: "none", Text: mailTop + "⟦SECRET⟧" + mailRest, Changes: &lint.Changes{
			HTML: "TOP SECRET\n\n(C) Paul, the sheet is below.\n\n(S) He named his price.\n\nTOP SECRET\n"},
			Note: "another banner"},
		{Frame: "none", Text: mailTop + "SECRET\n\n⟦(C)⟧ Paul, the sheet is below.\n\n(S) He named his price." + mailBlock +
			"SECRET\n", Changes: &lint.Changes{
			HTML: "SECRET\n\nPaul, the sheet is below.\n\n(S) He named his price.\n\nSECRET\n"}, Note: "a mark is missing"},
		{Frame: "none", Text: soundMail, Changes: &lint.Changes{
			HTML: "SECRET\n(C)\u00a0Paul, the sheet is below.\n(S) He named his price.\nSECRET\n"}, Trap: true,
			Note: "other blanks and lines"},
		{Frame: "none", Text: soundMail, Changes: &lint.Changes{
			HTML: "secret\n(C) Paul, the sheet is below.\n(S) He named his price.\n* Secret *\n"}, Trap: true,
			Note: "small letters, which a style shows as capitals"},
		{Frame: "none", Text: mailTop + "⟦SECRET⟧" + mailRest, Changes: &lint.Changes{
			HTML: "confidential\n\n(C) Paul, the sheet is below.\n\n(S) He named his price.\n\nThe secret is out.\n"},
			Note: "another banner in small letters"},
		{Frame: "none", Text: mailTop + "⟦SECRET⟧\n\nThe sheet is below." + mailBlock + "SECRET\n", Changes: &lint.Changes{
			HTML: "SECRET\n\n(C) Paul, the sheet is below.\n\nSECRET\n"}, Note: "a plain text with a banner alone"},
		{Frame: "none", Text: mailTop + "⟦UNCLASSIFIED⟧\n\nThe sheet is below.\n\nUNCLASSIFIED\n", Changes: &lint.Changes{
			HTML: "UNCLASSIFIED\n\nThe sheet is below.\n\nSECRET\n"}, Note: "a further banner"},
		{Frame: "none", Text: soundMail, Note: "one form"},
	},
	Check: func(p *lint.Pass) {
		for _, a := range p.Doc.File.Alternatives {
			at, differ := unread.Differing(a.Span.In(p.Doc.File.Text), a.Text)
			if !differ {
				continue
			}
			p.Report(lint.Diagnostic{Span: at.Shift(a.Span.Start), Message: "the HTML of the mail carries other marks than " +
				"the plain text", Help: "compare the two, and send the mail again as plain text alone"})
			return
		}
	},
}
