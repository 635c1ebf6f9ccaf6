package rules

import (
	"fmt"
	"strings"

	"github.com/cablelint/cablelint/grammar/marking"
	"github.com/cablelint/cablelint/lint"
	"github.com/cablelint/cablelint/lint/cable"
)

var unknownPortionMark = &lint.Rule{
	Code: "P004", Name: "unknown-portion-mark", Title: "the portion mark is no mark, but nearly one",
	Demands:    "a portion is marked (TS), (S), (C) or (U), with controls behind the level",
	Severities: []lint.Severity{lint.Warning},
	Cites:      portionMarking,
	Why: `A portion mark is U, SBU, C, S or TS, with controls behind it. Capitals in parentheses after a paragraph's number that are
one letter away from a mark are a slip of the keyboard, and a reader cannot tell which level was meant.`,
	Silences: []string{"P001"},
	Fixes:    []lint.FixKind{lint.Choice},
	Examples: []lint.Example{
		{Frame: "2009 C", Text: "2. ⟦(NC)⟧ The minister said that talks would go on.", Note: "C, or C/NF"},
		{Frame: "2009 C", Text: "2. ⟦(CONF)⟧ The minister said that talks would go on.", Note: "a shortened word"},
		{Frame: "2009 C", Text: "2. (C) The minister said that talks would go on.", Note: "a mark"},
		{Frame: "2009 U", Text: "2. (UN) The secretariat asked for time.", Trap: true, Note: "a topic is no mark"},
	},
	Check: func(p *lint.Pass) {
		marked := 0
		for _, portion := range p.Doc.Portions {
			if portion.Marking().Level != marking.Unmarked {
				marked++
			}
		}
		for _, portion := range p.Doc.Portions {
			if portion.Kind != cable.Paragraph || len(portion.Marks) == 0 || marked < 2 || portion.Inserted {
				continue
			}
			m := portion.Marks[0]
			near, ok := nearMarks(m)
			if !ok {
				continue
			}
			d := lint.Diagnostic{
				Span: m.Span, Scope: portion.Span,
				Message: fmt.Sprintf("%s is no portion mark; nearest: %s", m.Text, strings.Join(near, ", ")),
				Help:    "write the mark that was meant",
			}
			for _, n := range near {
				d.Fixes = append(d.Fixes, lint.Fix{Title: "write (" + n + ")", Kind: lint.Choice, Edits: []lint.Edit{{Span: m.Span, Text: "(" + n + ")"}}})
			}
			p.Report(d)
		}
	},
}

// topics are capitals in parentheses that cables put at a paragraph's start for countries and bodies.
var topics = [...]string{"UN", "EU", "US", "UK", "PS", "UAE", "CIS", "SC", "CT", "CU", "CS", "SU", "CSO"}

// nearMarks gives the marks that are one slip from a mark which is none.
func nearMarks(m *cable.Mark) ([]string, bool) {
	inner := strings.Trim(m.Text, "() .")
	if m.Level != marking.Unmarked || len(inner) == 0 || len(inner) > 5 || strings.ToUpper(inner) != inner || marking.Known(inner) {
		return nil, false
	}
	for _, t := range topics {
		if inner == t {
			return nil, false
		}
	}
	near := marking.Nearest(inner)
	return near, len(near) > 0
}
