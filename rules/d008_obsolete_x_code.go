package rules

import (
	"github.com/cablelint/cablelint/grammar/instruction"
	"github.com/cablelint/cablelint/lint"
	"github.com/cablelint/cablelint/lint/cable"
	"github.com/cablelint/cablelint/lint/law"
)

var obsoleteXCode = &lint.Rule{
	Code: "D008", Name: "obsolete-x-code", Title: "the exemption X1 to X8 had been abolished",
	Demands:    "classification has a duration that ends on a date or event: X1 to X8 are no longer instructions",
	Obsolete:   true,
	Severities: []lint.Severity{lint.Error, lint.Info},
	Reads:      lint.CablesAndPapers,
	Cites: []law.Cite{{Instrument: &law.ISOO2003, Section: "2001.12(e)"},
		{Instrument: &law.ISOO2010, Section: "2001.12(c)(2)"}},
	Why: `The exemptions X1 to X8 were abolished with effect from 22 September 2003. Since then a cable gives a
date or an event, up to twenty-five years on. On a derivative paper of the years up to 2010 the bare code is only
noted.`,
	Fixes: []lint.FixKind{lint.Choice},
	Examples: []lint.Example{
		{Frame: "2005 C", Text: "E.O. 12958: DECL: ⟦X1⟧", Note: "two years too late"},
		{Frame: "2009 C", Text: "E.O. 12958: DECL: ⟦1.6X6⟧", Note: "State's spelling of X6"},
		{Frame: "2011 C", Text: "E.O. 13526: DECL: ⟦X1⟧\nDERIVED FROM: DSCG 05-1 B, D",
			Note: "since 2010 a derivative cable gives a date too"},
		{Frame: "2011 C", Text: "E.O. 13526: DECL: ⟦SOURCE MARKED X1, DATE OF SOURCE 05/04/1999⟧",
			Note: "also in the words of the source"},
		{Frame: "2009 C", Text: "E.O. 12958: DECL: X1\nDERIVED FROM: DSCG 05-1 B, D",
			Note: "until then it might repeat its source"},
		{Frame: "2009 U", Text: "E.O. 12958: DECL: X1", Also: []string{"D003"},
			Note: "on an unclassified cable any instruction is wrong"},
		{Frame: "1998 C", Text: "E.O. 12958: DECL: X1", Note: "right in its time"},
		{Frame: "2009 C", Text: "E.O. 12958: DECL: 25X1-HUMAN", Trap: true, Note: "25X1 is another exemption"},
		{Frame: "none", Text: "SECRET//NOFORN//⟦X1⟧" + memoDate + "(S//NF) He told us so twice.\n\n(U) He is old." +
			memoBlock + "SECRET//NOFORN//X1\n", Note: "at the end of a paper's banner"},
	},
	Check: func(p *lint.Pass) {
		// on an unclassified cable D003 reports this
		if !from(p.Doc, remarked()) || unclassified(p.Doc) || p.Doc.Paper == nil && carried(p.Doc) {
			return
		}
		var all repeats
		eachOrder(p.Doc, func(o *cable.OrderLine) {
			for _, v := range o.Values {
				marked := v.Kind == instruction.SourceMarked
				if v.Kind != instruction.Exemption && !marked || !abolished(v.Code) {
					continue
				}
				d := lint.Diagnostic{
					Span:    o.Place(v.Span),
					Message: "the exemption " + v.Code + " was abolished on 22 September 2003",
					Help:    sourceDate,
				}
				if !marked {
					d.Help, d.Fixes = "write a date"+durationAdvice(p.Doc), choices(o.Place(v.Span), laterChoices(p.Doc, o, v))
				}
				if carried(p.Doc) {
					if marked {
						continue
					}
					d.Severity, d.Help, d.Fixes = lint.Info, sourceDate, nil
				}
				all.add(v.Code, d)
			}
		})
		exemptionsInBanners(p.Doc, &all)
		all.report(p)
	},
}

// abolished reports whether a code is one of X1 to X8.
func abolished(code string) bool { return len(code) == 2 && "X1" <= code && code <= "X8" }

// exemptionsInBanners gathers the same codes at the end of a paper's banners, SECRET//NOFORN//X1. Until they were
// abolished, the register had them there.
func exemptionsInBanners(d *cable.Document, all *repeats) {
	if d.Paper == nil || d.Paper.Stamped || ofOthers(d) {
		return
	}
	for _, m := range allBanners(d) {
		for _, w := range m.Words {
			if w.Known || !abolished(w.Text) {
				continue
			}
			all.add(w.Text, lint.Diagnostic{Span: w.Span.Shift(m.Span.Start), Severity: lint.Info,
				Message: "the banner ends with the exemption " + w.Text + ", which was abolished on 22 September 2003",
				Help:    "leave it out, and give a date on the Declassify On line"})
			break // X5,X6
		}
	}
}
