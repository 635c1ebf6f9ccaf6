package rules

import (
	"fmt"
	"strings"

	"github.com/cablelint/cablelint/grammar/marking"
	"github.com/cablelint/cablelint/grammar/text"
	"github.com/cablelint/cablelint/lint"
	"github.com/cablelint/cablelint/lint/cable"
	"github.com/cablelint/cablelint/lint/law"
	"github.com/cablelint/cablelint/lint/unread"
)

var markOutOfPlace = &lint.Rule{
	Code: "P019", Name: "mark-out-of-place", Title: "a portion mark is inside a paragraph",
	Demands:    "portion marking places the symbol immediately before the portion to which it applies",
	Severities: []lint.Severity{lint.Warning, lint.Info},
	Reads:      lint.CablesAndPapers,
	Alone:      true,
	Cites: []law.Cite{{Instrument: &law.ISOO2010, Section: "2001.21(c)"},
		law.Consistency("a mark inside a paragraph is for a sentence or a word, and nothing rolls it up")},
	Why: `A mark inside a paragraph, in a table or after another mark's sentence says that a part of it is classified
in another way. Such a mark does not raise the required header, so a lower header goes unnoticed. A mark above the
header is a warning, any other a note.`,
	Examples: []lint.Example{
		{Frame: "2009 C", Text: "2. (C) The minister gave a date. ⟦(S/NF)⟧ His source says May.", Note: "above the header"},
		{Frame: "2009 C", Text: "2. (C) The minister gave a date.\nClassification: ⟦SECRET//NOFORN⟧\nHis source says May.",
			Note: "a pasted line of a mail, above the header"},
		{Frame: "2009 S", Text: "2. (S) The minister gave a date. ⟦(C)⟧ His clerk did not.", Note: "only noted"},
		{Frame: "2009 C", Text: "2. (C) The minister gave a date.", Note: "a mark at the front"},
		{Frame: "2009 C", Text: "2. (C) The treaty has articles (R), (S) and (T).", Trap: true, Note: "letters of a list"},
		{Frame: "2009 C", Text: "2. (C) THE TALK(S) WILL GO ON UNDER 2(C)(1).", Trap: true,
			Note: "the end of a word, and a statute"},
	},
	Check: func(p *lint.Pass) {
		var note *lint.Diagnostic // one for all that change nothing
		for _, l := range p.Leftovers() {
			high := l.Above(p.Doc)
			if !l.Complete || l.Place != unread.InProse {
				continue
			}
			found := lint.Diagnostic{
				Span: l.Span, Scope: l.Scope, Severity: lint.Info, Message: fmt.Sprintf("mark %s is not at the beginning of a "+
					"portion", l.Span.In(p.Doc.File.Text)),
				Help: "give the part that it is for a paragraph of its own",
			}
			if p.Doc.Paper != nil && !high {
				if p.Doc.Written().OpensQuotation(l.Span) {
					continue
				}
				if p.Doc.Written().OpensPortion(l.Span) {
					joined(p.Doc, &found)
				}
			}
			if p.Doc.Paper != nil && high && !l.Label && p.Doc.Written().AfterItsBanner(l.Span, l.Level) {
				joined(p.Doc, &found)
				p.Report(found)
				continue
			}
			if l.Label {
				found.Message = "the text is labeled " + strings.ToUpper(text.Squeeze(l.Span.In(p.Doc.File.Text)))
				found.Help = "take the label away, or mark the portion that it is for"
				high = high || l.Sensitive && unclassified(p.Doc) && !p.Doc.Marking().Controls.Has(marking.SBU)
			}
			if !high && l.Label {
				p.Report(found)
				continue
			}
			if !high {
				if note == nil {
					note = &found
				} else {
					note.Related = append(note.Related, lint.Related{Span: found.Span, Message: found.Message})
				}
				continue
			}
			found.Severity = lint.Warning
			if paper := p.Doc.Paper; paper != nil && paper.GatesOnly() {
				// Smith (C) said
				if !p.Doc.EndsPortion(&cable.Mark{Span: l.Span}) && !p.Doc.Written().BeforeColon(l.Span) {
					continue
				}
				if l.Level < marking.Secret { // of a name, a firm or a copyright
					found.Severity = lint.Info
				}
			}
			found.Message += " and is above the header"
			noteIfPassed(p.Doc, &found)
			p.Report(found)
		}
		if note != nil {
			p.Report(*note)
		}
	},
}

// joined makes a finding on a mark say that it begins a portion, which a copy joined with the one before.
func joined(d *cable.Document, found *lint.Diagnostic) {
	found.Message = fmt.Sprintf("mark %s is inside a line: portions are joined on it", found.Span.In(d.File.Text))
	found.Help = "give each portion a line of its own"
}
