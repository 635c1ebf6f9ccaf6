package rules

import (
	"github.com/cablelint/cablelint/grammar/instruction"
	"github.com/cablelint/cablelint/lint"
	"github.com/cablelint/cablelint/lint/cable"
	"github.com/cablelint/cablelint/lint/law"
)

var exemptionAndReason = &lint.Rule{
	Code: "A014", Name: "exemption-and-reason", Title: "the exemption does not agree with the reasons that are given",
	Demands:    "exemption and reason name the same kind of information",
	Severities: []lint.Severity{lint.Info},
	Reads:      lint.CablesAndPapers,
	Cites: []law.Cite{law.Consistency("no order pairs exemptions with reasons: X5 and foreign government " +
		"information, 1.4(b), are the same words, and so are X2 and 1.4(h), weapons of mass destruction")},
	Why: `X5 exempts foreign government information, and X2, 25X2 and 50X2-WMD weapons of mass destruction. Where none
of the reasons is close to that, the exemption or the reason is probably wrong. No order requires them to agree, so
the finding is only a note. X1 to X8 were abolished in September 2003, half a year after the reasons came to section
1.4. Where both are in a text without a date, one of them is probably of another time.`,
	Examples: []lint.Example{
		{Frame: "2002 C", Text: "E.O. 12958: DECL: ⟦X5⟧\nClassified By: DCM Ana Prill for reasons 1.5 (c)",
			Note: "foreign information, and a reason of intelligence alone"},
		{Frame: "2011 C", Text: "E.O. 13526: DECL: ⟦50X2-WMD⟧\nClassified By: DCM Ana Prill for reasons 1.4 (b) and (d)",
			Note: "weapons, and no reason that names them"},
		{Frame: "none", Text: "SECRET\n\nMEMO FOR THE FILE\n\nSUBJECT: (U) Ferry talks\n\n" + memoBody +
			"\n\nClassified By: Rosa Quill, Director, XYZ\nReason: 1.4(d)\nDeclassify On: ⟦X1⟧\n\nSECRET\n",
			Also: []string{"A017"}, Note: "of two times, and no date"},
		{Frame: "2002 C", Text: "E.O. 12958: DECL: X5\nClassified By: DCM Ana Prill for reasons 1.5 (b) and (c)",
			Note: "(b) is foreign government information"},
		{Frame: "2002 C", Text: "E.O. 12958: DECL: X6\nClassified By: DCM Ana Prill for reasons 1.5 (c)", Trap: true,
			Note: "X6 covers sources too"},
	},
	Check: func(p *lint.Pass) {
		exemptionBeforeReason(p)
		var given uint32
		eachReason(p.Doc, func(r *instruction.Reasons, base int) { given |= letterSet(r) })
		if given == 0 || derivative(p.Doc) { // whose reason is the source's
			return
		}
		instructions(p, func(o *cable.OrderLine, v instruction.Value) (d lint.Diagnostic, ok bool) {
			near := v.Kind == instruction.Exemption && (given&^set("c") == 0 && v.Code == "X5" || given&set("aeh") == 0 &&
				ofWeapons(v.Code))
			if !near {
				return d, false
			}
			return lint.Diagnostic{
				Span: o.Place(v.Span), Message: "the exemption " + v.Code + " is far from every reason that is given",
				Help: "see that exemption and reason name what the cable is about",
			}, true
		})
	},
}

// exemptionBeforeReason notes an exemption that was abolished and a reason of the section that had reasons only from
// 2003 on, in a text without a date: with one, D008 and A003 say which is wrong.
func exemptionBeforeReason(p *lint.Pass) {
	if p.Doc.Date.Known() || !from(p.Doc, amended()) || from(p.Doc, remarked()) || unclassified(p.Doc) {
		return
	}
	section := ""
	eachReason(p.Doc, func(r *instruction.Reasons, _ int) { section = r.Section })
	if section != "1.4" {
		return
	}
	var all repeats
	eachOrder(p.Doc, func(o *cable.OrderLine) {
		for _, v := range o.Values {
			if v.Kind == instruction.Exemption && abolished(v.Code) {
				all.add(v.Code, lint.Diagnostic{Span: o.Place(v.Span), Message: "the exemption " + v.Code +
					" was abolished in September 2003, and reasons are in section 1.4 only since March 2003",
					Help: "date the paper; from 22 September 2003 write a date in the place of the exemption"})
			}
		}
	})
	all.report(p)
}

// ofWeapons reports whether an exemption is that of weapons of mass destruction.
func ofWeapons(code string) bool {
	e := exemptionOf(code)
	return e.number == 2 && (e.at == 0 || e.at == 25 || e.at == 50)
}

// set is a set of letters, a bit each.
func set(letters string) (bits uint32) {
	for _, c := range letters {
		bits |= 1 << (c - 'a')
	}
	return bits
}
