package rules

import (
	"strings"

	"github.com/cablelint/cablelint/grammar/marking"
	"github.com/cablelint/cablelint/lint"
	"github.com/cablelint/cablelint/lint/law"
	"github.com/cablelint/cablelint/lint/sighting"
)

var alternativesDiffer = &lint.Rule{
	Code: "T006", Name: "alternatives-differ", Title: "the plain text and the HTML of a mail carry other marks",
	Demands:    "both forms of a mail say the same",
	Severities: []lint.Severity{lint.Warning},
	Reads:      lint.Papers,
	Cites:      []law.Cite{law.Consistency("a mail that is sent as plain text and as HTML is one text")},
	Why: `A mail program sends each text twice, as plain text and as HTML, and shows one of them. Where their
marks differ, two readers of one mail handle it by two markings. The plain text is the one that is checked, so a mark
of the HTML alone is checked by nobody.`,
	Examples: []lint.Example{
		{Frame: "none", Text: mailTop + "⟦SECRET⟧" + soundMail[len(mailTop)+len("SECRET"):], Changes: lint.Changes{
			HTML: "TOP SECRET\n\n(C) Paul, the sheet is below.\n\n(S) He named his price.\n\nTOP SECRET\n"},
			Note: "another banner"},
		{Frame: "none", Text: mailTop + "SECRET\n\n⟦(C)⟧ Paul, the sheet is below.\n\n(S) He named his price." + mailBlock +
			"SECRET\n", Changes: lint.Changes{
			HTML: "SECRET\n\nPaul, the sheet is below.\n\n(S) He named his price.\n\nSECRET\n"}, Note: "a mark is missing"},
		{Frame: "none", Text: soundMail, Changes: lint.Changes{
			HTML: "SECRET\n(C)\u00a0Paul, the sheet is below.\n(S) He named his price.\nSECRET\n"}, Trap: true,
			Note: "other blanks and lines"},
		{Frame: "none", Text: soundMail, Note: "one form"},
	},
	Check: func(p *lint.Pass) {
		for _, a := range p.Doc.File.Alternatives {
			plain, other := marksOf(a.Span.In(p.Doc.File.Text)), marksOf(a.Text)
			n := 0
			for n < len(plain) && n < len(other) && plain[n].Text == other[n].Text {
				n++
			}
			switch {
			case n == len(plain) && n == len(other), n == len(plain) && n == 0:
				continue
			case n == len(plain):
				n--
			}
			p.Report(lint.Diagnostic{Span: plain[n].Span.Shift(a.Span.Start), Message: "the HTML of the mail carries other " +
				"marks than the plain text, from here on", Help: "write the mail again as plain text alone"})
			return
		}
	},
}

// marksOf are the marks and banners of a text in their order.
func marksOf(text string) (list []sighting.Sighting) {
	for _, s := range sighting.Scan(text) {
		if s.Kind == sighting.Group && s.Position == sighting.InMark && isMark(s.Span.In(text)) ||
			s.Kind == sighting.Level && s.Position == sighting.InHeader {
			list = append(list, s)
		}
	}
	return list
}

// isMark reports whether a group is a mark, and not a letter of a list.
func isMark(group string) bool {
	m := marking.Parse(strings.Trim(group, "()[]{}<> "))
	_, unknown := m.Unknown()
	return !unknown && (m.Level != marking.Unmarked || m.Controls != 0)
}
