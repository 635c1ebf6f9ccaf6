package rules

import (
	"github.com/cablelint/cablelint/grammar/marking"
	"github.com/cablelint/cablelint/lint"
	"github.com/cablelint/cablelint/lint/cable"
	"github.com/cablelint/cablelint/lint/law"
)

var nofornMissing = &lint.Rule{
	Code: "R004", Name: "noforn-missing-from-header", Title: "a portion is NOFORN and the header does not say so",
	Demands:    "NOFORN on any portion is in the header too",
	Severities: []lint.Severity{lint.Warning, lint.Info},
	Reads:      lint.CablesAndPapers,
	Cites: []law.Cite{{Instrument: &law.State05SIPDIS, Section: "¶2d"},
		law.Consistency("a portion that is NOFORN binds the cable: most public cables with such a portion say so in the " +
			"header"),
		{Instrument: &law.CAPCO, Section: "Table 3 (of 2016)"}, {Instrument: &law.CFR2002, Section: "2002.20(b)"}},
	Why: `NOFORN on one portion binds the whole cable: nobody may hand it to a foreign government. A reader
learns that from the caption below the classification line. Without the caption the paragraph's control never
reaches the first line.`,
	Fixes: []lint.FixKind{lint.Unsafe},
	Leads: []string{"H014"},
	Examples: []lint.Example{
		{Frame: "2009 C", Text: "2. (C/NF) The minister gave a date.\n⟦C O N F I D E N T I A L⟧ QUELLVILLE 000412",
			Fixed: "2. (C/NF) The minister gave a date.\nNOFORN", Note: "the caption NOFORN is missing"},
		{Frame: "2009 C", Text: "3. (SBU/NF) Staff were told.\n⟦C O N F I D E N T I A L⟧ QUELLVILLE 000412",
			Note: "SBU/NF counts in a classified cable"},
		{Frame: "2009 C", Text: "2. (C/NF) The minister gave a date.\nNOFORN", Note: "the caption is there"},
		{Frame: "2009 C", Text: "C O N F I D E N T I A L//NOFORN QUELLVILLE 000412\n2. (C/NF) The minister gave a date.",
			Trap: true, Note: "the classification line says it"},
		{Frame: "2009 U", Text: "2. (SBU/NF) The minister gave a date.", Trap: true,
			Note: "in an unclassified cable SBU/NF asks for no caption"},
		{Frame: "2018 C SMART", Text: "⟦CONFIDENTIAL⟧\n2. (C//NF) The minister gave a date.",
			Note: "the banner of a SMART print"},
		{Frame: "2018 C SMART", Text: "CONFIDENTIAL\nNOFORN\n2. (C//NF) The minister gave a date.", Trap: true,
			Note: "the second line of the banner"},
		{Frame: "2018 C SMART", Text: "Captions: NOFORN\n2. (C//NF) The minister gave a date.", Trap: true,
			Note: "among the captions"},
	},
	Check: func(p *lint.Pass) {
		if !classified(p.Doc) && !underCUI(p.Doc) || p.Doc.Copy.HeaderCut || saysNoforn(p.Doc) || !bannersRead(p.Doc) {
			return
		}
		related := markedWith(p.Doc, marking.NOFORN)
		if len(related) == 0 {
			return
		}
		found := lint.Diagnostic{
			Span: p.Doc.FirstLine().Level.Span, Related: related,
			Message: "a portion is NOFORN, and neither the classification line nor a caption says NOFORN",
			Help:    "add the caption NOFORN on a line of its own below the classification line",
			Fixes:   addCaption(p.Doc, "NOFORN"),
		}
		if !classified(p.Doc) {
			found.Cite, found.Fixes = law.Cite{Instrument: &law.CFR2002, Section: "2002.20(b)"}, nil
			found.Severity = lint.Info // at the Department of Defense the designation indicator has the controls
		}
		if p.Doc.HeaderLost() || p.Doc.Paper == nil && p.Doc.HeaderRemnant("NOFORN") {
			found.Severity = lint.Info
		}
		p.Report(found)
	},
}

// saysNoforn reports whether the header says NOFORN: on the classification line, as a caption, glued to another line,
// or on a banner's line. A typo in the caption is C010's.
func saysNoforn(d *cable.Document) bool {
	return d.Marking().Controls.Has(marking.NOFORN) || hasCaption(d, "NOFORN") || nearCaption(d, "NOFORN") ||
		d.HeaderSays("NOFORN")
}
