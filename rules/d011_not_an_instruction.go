package rules

import (
	"github.com/cablelint/cablelint/grammar/instruction"
	"github.com/cablelint/cablelint/lint"
	"github.com/cablelint/cablelint/lint/cable"
	"github.com/cablelint/cablelint/lint/law"
)

var notAnInstruction = &lint.Rule{
	Code: "D011", Name: "not-an-instruction", Title: "the words are no declassification instruction",
	Demands:    "classification has a duration that ends on a date or event",
	Severities: []lint.Severity{lint.Error, lint.Warning, lint.Info},
	Reads:      lint.CablesAndPapers,
	Cites: []law.Cite{
		{Instrument: &law.EO11652, Section: "4(A)"}, {Instrument: &law.EO12065, Section: "1-501(c)"},
		{Instrument: &law.EO12356, Section: "1.5(a)(4)"},
		{Instrument: &law.EO12958, Section: "1.6"}, {Instrument: &law.ISOO2010, Section: "2001.22(e)(3)"},
		{Instrument: &law.ISOO2010, Section: "2001.26(a)(6)"},
		{Instrument: &law.EO12958Amended, Section: "1.5(d)"},
	},
	Why: `Manual Review and MR, DCI Only and DNI Only were put instead of a date, and "subject to treaty or
international agreement" too. None of them says when the text is declassified, and under the directive of 2010 a date
replaces them. Before it took effect on 27 June 2010 the finding is a warning, and of derived texts only papers
with MR are reported. A word that no order has as an
instruction, such as GSD for GDS, is a warning in every era.`,
	Fixes: []lint.FixKind{lint.Choice},
	Examples: []lint.Example{
		{Frame: "2011 C", Text: "E.O. 13526: DECL: ⟦MR⟧", Note: "manual review"},
		{Frame: "2009 C", Text: "E.O. 12958: DECL: ⟦MANUAL REVIEW⟧", Note: "before 27 June 2010, a warning"},
		{Frame: "2011 C", Text: "E.O. 13526: DECL: ⟦DNI ONLY⟧", Note: "an instruction of the intelligence community's"},
		{Frame: "2011 C", Text: "E.O. 13526: DECL: ⟦SUBJECT TO TREATY OR INTERNATIONAL AGREEMENT⟧",
			Note: "never to be used: 32 CFR 2001.26(a)(6)"},
		{Frame: "2009 C", Text: "E.O. 12958: DECL: ⟦SUBJECT TO TREATY OR INTERNATIONAL AGREEMENT⟧",
			Note: "since 2003 a warning"},
		{Frame: "2011 C", Text: "E.O. 13526: DECL: ⟦MR⟧, 20210504", Note: "a date after it does not fix it"},
		{Frame: "2011 C", Text: "E.O. 13526: DECL: ⟦SOURCE MARKED MR, DATE OF SOURCE 05/04/2001⟧",
			Note: "since 27 June 2010 a date is counted from the source's"},
		{Frame: "none", Text: "SECRET\n\nMEMORANDUM FOR THE MAYOR\n\nMarch 3, 2008\n\nSUBJECT: (U) Ferry talks\n\n" +
			"(S) The harbor master signs on Friday.\n\nDerived From: Port Guide 1-07\nDeclassify On: ⟦MR⟧\n\nSECRET\n",
			Note: "a derived paper of 2008"},
		{Frame: "2009 C", Text: "E.O. 12958: DECL: SOURCE MARKED MR, DATE OF SOURCE 05/04/2001",
			Note: "until then the source's words were carried on"},
		{Frame: "2002 C", Text: "E.O. 12958: DECL: SUBJECT TO TREATY OR INTERNATIONAL AGREEMENT",
			Note: "no text before 2003 mentions it"},
		{Frame: "2009 C", Text: "E.O. 12958: DECL: MR\nDERIVED FROM: DSCG 05-1 B, D",
			Note: "until 2010 a derivative cable might repeat its source"},
		{Frame: "1974 C", Text: "E.O. 11652: ⟦GSD⟧", Note: "two letters of GDS exchanged"},
		{Frame: "1980 S", Text: "E.O. 12065: ⟦RSD-1⟧ 5/4/99 (PRILL, ANA) OR-M", Note: "also before a date"},
		{Frame: "1988 C", Text: "E.O. 12356: DECL: ⟦OARD⟧", Note: "two letters of OADR exchanged"},
		{Frame: "2009 C", Text: "E.O. 12958: DECL: ⟦SOONEST⟧", Note: "no instruction at all"},
		{Frame: "2009 C", Text: "E.O. 12958: DECL: MAY FOURTH, 2019", Trap: true, Note: "a date that is spelled out"},
		{Frame: "2009 C", Text: "E.O. 12958: DECL: 05/04/2019", Note: "a date"},
		{Frame: "1988 C", Text: "E.O. 12356: DECL: OADR", Trap: true, Note: "lawful under E.O. 12356"},
	},
	Check: func(p *lint.Pass) {
		since1995, copied := from(p.Doc, law.EO12958.From), carried(p.Doc)
		instructions(p, func(o *cable.OrderLine, v instruction.Value) (d lint.Diagnostic, ok bool) {
			treaty := v.Code == "SUBJECT TO TREATY"
			switch {
			case v.Unread:
				return unreadInstruction(p.Doc, o, v)
			case !since1995 || copied && !inBlockOfPaper(p.Doc, v):
				return d, false
			case v.Kind == instruction.NoInstruction && !(treaty && !from(p.Doc, remarked())):
				d.Help, d.Fixes = "write a date"+durationAdvice(p.Doc), choices(o.Place(v.Span), laterChoices(p.Doc, o, v))
			case v.Kind == instruction.SourceMarked && v.Code != "" && v.Code != "OADR" && exemptionOf(v.Code) == exemption{}:
				d.Help = sourceDate
			default:
				return d, false
			}
			d.Span, d.Message = o.Place(v.Span), v.Code+" does not say when the cable is declassified"
			if treaty && p.Cite().Instrument == &law.ISOO2010 {
				d.Cite = law.Cite{Instrument: &law.ISOO2010, Section: "2001.26(a)(6)"}
			}
			if !from(p.Doc, law.EO13526.From) {
				d.Severity = lint.Warning
			}
			return d, true
		})
	},
}

// inBlockOfPaper reports whether the block of a paper says MR. Banners had it from 2001 to 2008, and blocks never: the
// register's training of those years. Cables repeated what their sources had.
func inBlockOfPaper(d *cable.Document, v instruction.Value) bool {
	return d.Paper != nil && v.Kind == instruction.NoInstruction && (v.Code == "MR" || v.Code == "MANUAL REVIEW")
}

// unreadInstruction reports a word that is no instruction of any order, and which one it is a typo of.
func unreadInstruction(doc *cable.Document, o *cable.OrderLine, v instruction.Value) (d lint.Diagnostic, ok bool) {
	text := valueText(o, v.Span)
	if instruction.DateLike(text) || v.Hidden(o.Text) { // D031 reports it
		return d, false
	}
	d = lint.Diagnostic{
		Severity: lint.Warning, Span: o.Place(v.Span), Message: "the text after DECL is not a declassification instruction",
		Help: "write a date, or an instruction of the order in force",
	}
	if doc.Copy.LostField { // what follows may be the next key
		d.Severity = lint.Info
	}
	noteIfUnread(doc, &d, doc.Written().LinesAround(o.Span, 2), "TAGS:", "CAPTIONS:", "SUBJECT:")
	if v.Near != "" {
		d.Message = text + " is not a declassification instruction; nearest: " + v.Near
		d.Help = "write " + v.Near + ", if that is meant"
	}
	return d, !doc.Copy.Damaged
}
