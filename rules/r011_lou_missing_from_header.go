package rules

import (
	"strings"

	"github.com/cablelint/cablelint/grammar/calendar"
	"github.com/cablelint/cablelint/grammar/marking"
	"github.com/cablelint/cablelint/lint"
	"github.com/cablelint/cablelint/lint/cable"
	"github.com/cablelint/cablelint/lint/law"
)

var louMissingFromHeader = &lint.Rule{
	Code: "R011", Name: "lou-missing-from-header", Title: "a portion is LOU and the header is plain UNCLAS",
	Demands:    "an unclassified header says LIMITED OFFICIAL USE if a portion is LOU",
	Severities: []lint.Severity{lint.Warning, lint.Info},
	Reads:      lint.CablesAndPapers,
	Cites: []law.Cite{law.Consistency("until October 1995 text for limited official use had a header of its own; " +
		"of the public telegrams of the 1970s none has an LOU portion under UNCLAS")},
	Why: `Until 1 October 1995 unclassified text that was not for everybody was marked (LOU) or (L), and the cable
LIMITED OFFICIAL USE. Under plain UNCLAS it looks like text that anybody may read. SBU replaced LOU; R006 looks for
SBU.`,
	Examples: []lint.Example{
		{Frame: "1988 U", Text: "⟦UNCLAS⟧ QUELLVILLE 000412\n2. (LOU) The minister gave a date.",
			Note: "one paragraph is enough"},
		{Frame: "1988 U", Text: "⟦UNCLAS⟧ QUELLVILLE 000412\n2. (L) The minister gave a date.", Note: "the short form"},
		{Frame: "1988 U", Text: "LIMITED OFFICIAL USE QUELLVILLE 000412\n2. (LOU) The minister gave a date.",
			Note: "the header says so"},
		{Frame: "1998 U", Text: "2. (LOU) The minister gave a date.", Also: []string{"P009"}, Trap: true,
			Note: "LOU had ended: P009 reports the mark"},
		{Frame: "1988 C", Text: "2. (LOU) The minister gave a date.", Trap: true, Note: "a classified cable covers it"},
	},
	Check: func(p *lint.Pass) {
		if !before(p.Doc, sbuBegan()) && !mostlyBefore(p.Doc) || !plainUnclassified(p.Doc) || p.Doc.HeaderSays("LIMITED") ||
			!bannersRead(p.Doc) {
			return
		}
		if related := markedWith(p.Doc, marking.LOU); len(related) > 0 {
			header := p.Doc.FirstLine().Level
			level := marking.Unclassified.Telegram()
			if long := marking.Unclassified.String(); strings.HasPrefix(strings.ReplaceAll(header.Text, " ", ""), long) {
				level = long
			}
			found := lint.Diagnostic{
				Span: header.Span, Related: related, Message: "a portion is LOU, and the header is plain " + level,
				Help: "write LIMITED OFFICIAL USE instead of " + level,
			}
			if onlyReleased(p.Doc) {
				found.Severity = lint.Info
			}
			p.Report(found)
		}
	},
}

// mostlyBefore reports whether a cable without a date is of the time of LOU by what it says, to the end of which LOU
// is let pass.
func mostlyBefore(d *cable.Document) bool {
	return !d.Date.Known() && d.Date.From < sbuBegan() && d.Date.To < calendar.MustDate(1996, 1, 1)
}
