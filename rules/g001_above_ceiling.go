package rules

import (
	"fmt"

	"github.com/cablelint/cablelint/grammar/marking"
	"github.com/cablelint/cablelint/lint"
	"github.com/cablelint/cablelint/lint/law"
)

var aboveCeiling = &lint.Rule{
	Code: "G001", Name: "above-ceiling", Title: "the cable's marking is above the ceiling of its place",
	Demands:    "nothing above the ceiling is kept in this place",
	Severities: []lint.Severity{lint.Error},
	Reads:      lint.CablesAndPapers,
	Need: lint.Need{Text: "--ceiling MARKING, or a ceiling in the configuration",
		Given: func(s lint.Settings) bool { return s.Ceiling != marking.Marking{} }},
	Cites: []law.Cite{law.Consistency("the ceiling is set by whoever runs the repository")},
	Why: `A repository, a network or a folder is approved up to a marking. The cable's own is its header joined
with every portion, so that a (S) paragraph counts even where the header was forgotten. Controls count too: SBU
is above plain UNCLASSIFIED but below every classified level, and SECRET//NOFORN above SECRET. Where they are
allowed, the ceiling says so.`,
	Examples: []lint.Example{
		{Frame: "2009 C", Settings: underUnclassified, Text: "⟦C O N F I D E N T I A L⟧ QUELLVILLE 000412",
			Note: "a classified cable in an unclassified place"},
		{Frame: "2009 U", Settings: underUnclassified, Text: "⟦UNCLAS⟧ QUELLVILLE 000412",
			Note: "SBU is above plain UNCLASSIFIED"},
		{Frame: "2009 C", Settings: &lint.Settings{Ceiling: marking.Marking{Level: marking.Confidential}},
			Text: "3. (S) Staff were told.\n⟦C O N F I D E N T I A L⟧ QUELLVILLE 000412", Also: []string{"R001"},
			Note: "a portion is above it"},
		{Frame: "2009 C", Settings: &lint.Settings{Ceiling: marking.Marking{Level: marking.Secret}},
			Text: "2. (C) The minister gave a date.", Note: "below the ceiling"},
		{Frame: "1998 U", Settings: underUnclassified, Text: "2. The minister gave a date.", Trap: true,
			Note: "plain UNCLAS"},
	},
	Check: func(p *lint.Pass) {
		d := p.Doc
		own := marking.Join(d.Marking(), lint.Derived(d)).Header()
		if p.Ceiling.Level.Classified() { // SBU, LOU and FOUO are below every classified level
			own.Controls &^= marking.Sensitive
		}
		if own == (marking.Marking{}) || marking.Dominates(p.Ceiling, own) {
			return
		}
		at := d.File.LineFrom(d.Span.Start)
		if l := d.FirstLine(); l != nil {
			at = l.Level.Span
		}
		p.Report(lint.Diagnostic{
			Span: at, Message: fmt.Sprintf("the cable is %s, above the ceiling %s of its place", own, p.Ceiling),
			Help: "move the cable to a place that is approved for it",
		})
	},
}

// underUnclassified are the settings of a place for plain unclassified text.
var underUnclassified = &lint.Settings{Ceiling: marking.Marking{Level: marking.Unclassified}}
