package rules

import (
	"fmt"
	"slices"
	"strings"

	"github.com/cablelint/cablelint/grammar/marking"
	"github.com/cablelint/cablelint/grammar/source"
	"github.com/cablelint/cablelint/lint"
	"github.com/cablelint/cablelint/lint/law"
)

// labelHeader is a line of a mail's head that examples name as one with a label.
var labelHeader = &lint.Settings{LabelHeaders: []string{"x-level"}}

// markingHeaders are lines of a mail's head that mail programs and gateways write a marking to.
var markingHeaders = [...]string{"classification", "msip-labels", "msip_labels", "security-classification"}

// markingHeader reports whether a line of a mail's head is one of these, or one of a house: X-House-Marking.
func markingHeader(name string) bool {
	return slices.Contains(markingHeaders[:], name) ||
		strings.HasPrefix(name, "x-") && (strings.HasSuffix(name, "-classification") || strings.HasSuffix(name, "-marking"))
}

var labelDiffers = &lint.Rule{
	Code: "F004", Name: "label-differs", Title: "a watermark, property or header names another level than the banner",
	Demands:    "a document says one level in all places",
	Severities: []lint.Severity{lint.Warning, lint.Info},
	Reads:      lint.Papers,
	Cites:      []law.Cite{law.Consistency("a watermark, a label and a banner are read as one")},
	Why: `A watermark is a picture under the text, a property of a document and a line of a mail's head are not seen at
all. Each is set once, often by a program, and forgotten when the banner changes. Mail programs go by the line.
Properties count where their name speaks of classification or marking, or is that of a sensitivity label, and a
title or subject that is nothing but a marking, or whose mark in front is above the banner. So does what the head of
a web page says of its classification. X-Classification, msip_labels and similar lines of a mail's head count, and
those that label-headers of the configuration names. All who see a page see its watermark, so one that is above the
banner is a warning.`,
	Examples: []lint.Example{
		{Frame: "none", Text: "⟦SECRET⟧" + memoRest, Changes: &lint.Changes{Label: "CONFIDENTIAL"},
			Note: "a lower one"},
		{Frame: "none", Text: "⟦SECRET⟧" + memoRest, Changes: &lint.Changes{Label: "TOP SECRET"},
			Note: "a higher one"},
		{Frame: "none", Settings: labelHeader, Text: mailTop + "⟦SECRET⟧" + mailRest,
			Changes: &lint.Changes{Header: "X-Level: UNCLASSIFIED"}, Note: "a header that the configuration names"},
		{Frame: "none", Text: mailTop + "⟦SECRET⟧" + mailRest,
			Changes: &lint.Changes{Header: "X-Classification: UNCLASSIFIED"}, Note: "a header that mail programs write"},
		{Frame: "none", Text: mailTop + "⟦SECRET⟧" + mailRest,
			Changes: &lint.Changes{Header: "X-House-Marking: UNCLASSIFIED"}, Note: "a header of a house"},
		{Frame: "none", Text: soundMemo, Changes: &lint.Changes{Label: "SECRET"}, Note: "the same"},
		{Frame: "none", Text: soundMemo, Changes: &lint.Changes{Label: "DRAFT"}, Trap: true,
			Note: "a word that is not a level"},
		{Frame: "none", Text: soundMail, Changes: &lint.Changes{Header: "X-Level: UNCLASSIFIED"}, Trap: true,
			Note: "a header that the configuration does not name"},
		{Frame: "none", Text: soundMail, Changes: &lint.Changes{Header: "X-Classification: SECRET"}, Trap: true,
			Note: "the level of the banner"},
		{Frame: "none", Settings: labelHeader, Text: soundMail, Changes: &lint.Changes{Header: "Sensitivity: Private"},
			Trap: true, Note: "a courtesy of mail programs"},
	},
	Check: func(p *lint.Pass) {
		line := p.Doc.FirstLine()
		if line == nil {
			return
		}
		for _, l := range p.Doc.File.Labels {
			if l.Kind == source.HeaderLine && !slices.Contains(p.Settings.LabelHeaders, l.Name) && !markingHeader(l.Name) {
				continue
			}
			said := strings.Trim(l.Text, "()")
			m := marking.Parse(said)
			found := lint.Diagnostic{Span: line.Level.Span, Help: fmt.Sprintf("change the %s, or the banner", l.Kind)}
			if l.Kind == source.Watermark && m.Level > p.Doc.Marking().Level && m.Level.Classified() {
				found.Message = fmt.Sprintf("the watermark is %s, above the banner %s", m.Level, p.Doc.Marking().Level)
				p.Report(found) // a warning: all who see the page see it
				return
			}
			if _, unknown := m.Unknown(); unknown || m.Level == marking.Unmarked || m.Level == p.Doc.Marking().Level ||
				len(said) < len(l.Text) && m.Level < p.Doc.Marking().Level { // (U) Ferries: a title has its own level
				continue
			}
			found.Severity, found.Message = lint.Info, fmt.Sprintf("the %s is %s, and the banner is %s", l.Kind, m.Level,
				p.Doc.Marking().Level)
			p.Report(found)
			return
		}
	},
}
