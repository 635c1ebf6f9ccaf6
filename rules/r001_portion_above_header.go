package rules

import (
	"fmt"

	"github.com/cablelint/cablelint/lint"
	"github.com/cablelint/cablelint/lint/cable"
)

var portionAboveHeader = &lint.Rule{
	Code: "R001", Name: "portion-above-header", Title: "a portion is marked above the header",
	Demands:    "the overall marking is the highest of the portions",
	Severities: []lint.Severity{lint.Error},
	Reads:      lint.CablesAndPapers,
	Cites:      overall,
	Why: `The classification line shows the highest level of any portion. A reader who sees only that line handles the
whole cable by it: a (S) paragraph in a CONFIDENTIAL cable is sent and stored as CONFIDENTIAL.`,
	Fixes: []lint.FixKind{lint.Unsafe},
	Leads: []string{"C009", "H011", "H014", "R004"},
	Examples: []lint.Example{
		{Frame: "2009 C", Text: "3. ⟦(S/NF)⟧ The envoy named his source.\nNOFORN",
			Fixed: "S E C R E T QUELLVILLE 000412\n3. (S/NF) The envoy named his source.\nNOFORN",
			Note:  "a secret paragraph in a confidential cable"},
		{Frame: "2009 C", Text: "C O N F I D E N T I A L//NOFORN QUELLVILLE 000412\n" +
			"3. ⟦(S/NF)⟧ The envoy named his source.", Fixed: "S E C R E T//NOFORN QUELLVILLE 000412\n" +
			"3. (S/NF) The envoy named his source.", Note: "controls after the level stay when it is raised"},
		{Frame: "2009 C doubled", Text: "2. ⟦(S)⟧ The minister gave a date.",
			Note: "both copies of the header are below the paragraph"},
		{Frame: "2009 S", Text: "2. (S) The minister gave a date.", Note: "the header covers it"},
		{Frame: "2009 C", Text: "(c) a third point\n\n(d) a fourth point", Trap: true,
			Note: "letters of a list are not marks"},
		{Frame: "2009 C", Text: "3. (C) The points are:\n\n-- ⟦(S)⟧ The envoy named his source.\n\n-- (C) Nobody else did.",
			Note: "a marked item"},
		{Frame: "2009 C", Text: "3. (C) The points are:\n\n-- (R) The first.\n\n-- (S) The second.\n\n-- (T) The third.",
			Trap: true, Note: "letters of a list after bullets"},
		{Frame: "2009 C", Text: "1. ⟦SECRET - ENTIRE TEXT.⟧\n2. The minister gave a date.\n3. Staff were told.",
			Also: []string{"P003"}, Note: "one mark for the entire text"},
		{Frame: "2018 C SMART", Text: "2. ⟦(S)⟧ The minister gave a date.", Note: "under the banner of a SMART print"},
		{Frame: "2018 C SMART", Text: "CONFIDENTIAL//NOFORN\n2. (C//NF) The minister gave a date.", Trap: true,
			Note: "a banner with its control"},
	},
	Check: func(p *lint.Pass) {
		if p.Doc.FirstLine() == nil {
			return
		}
		header, cite := p.Doc.Marking(), overallOf(p)
		var related []lint.Related // all findings share what is about the header
		var fixes []lint.Fix
		bodyMarks(p.Doc, func(b cable.BindingMark) {
			m := b.Mark
			if m.Level <= header.Level {
				return
			}
			if related == nil {
				related, fixes = headerRelated(p.Doc), raiseHeader(p.Doc, lint.Derived(p.Doc).Level)
			}
			found := lint.Diagnostic{
				Span: m.Span, Scope: scopeOf(b), Cite: cite, Related: related,
				Message: fmt.Sprintf("portion %s is above the header %s", m.Portion(), header.Level),
				Help:    fmt.Sprintf("raise the header to %s, or correct the portion mark", m.Level),
				Fixes:   fixes,
			}
			noteIfPassed(p.Doc, &found)
			p.Report(found)
		})
	},
}
