package rules

import (
	"github.com/cablelint/cablelint/grammar/instruction"
	"github.com/cablelint/cablelint/grammar/marking"
	"github.com/cablelint/cablelint/lint"
	"github.com/cablelint/cablelint/lint/cable"
	"github.com/cablelint/cablelint/lint/law"
)

var naPortionsForm = &lint.Rule{
	Code: "D034", Name: "na-portions-form", Title: "N/A to portions without the source list, or of portions that are " +
		"not there",
	Demands:    "the line says N/A to RD/FRD portions, and see source list for NSI portions",
	Severities: []lint.Severity{lint.Info},
	Reads:      lint.CablesAndPapers,
	Cites:      []law.Cite{{Instrument: &law.ISOO2010, Section: "2001.24(h)(3)"}},
	Why: `Where restricted data is mixed with other classified information, the line refers to the source list for the
latter: without that those portions have no instruction. In a cable without RD portions, N/A TO RD PORTIONS was
probably left over from another text. A portion of another kind than the line names has no instruction either.`,
	Examples: []lint.Example{
		{Frame: "2011 C", Text: "E.O. 13526: DECL: ⟦N/A⟧ TO RD PORTIONS\n2. (C//RD) The minister gave a date.",
			Note: "no source list"},
		{Frame: "2011 C", Text: "E.O. 13526: DECL: ⟦N/A⟧ TO RD/FRD PORTIONS. SEE SOURCE LIST FOR NSI PORTIONS.",
			Note: "no such portion"},
		{Frame: "2011 C", Text: "E.O. 13526: DECL: ⟦N/A⟧ TO FRD PORTIONS. SEE SOURCE LIST FOR NSI PORTIONS.\n" +
			"2. (C//RD) The minister gave a date.", Note: "portions of another kind"},
		{Frame: "2011 C", Text: "E.O. 13526: DECL: ⟦N/A⟧ TO RD PORTIONS. SEE SOURCE LIST FOR NSI PORTIONS.\n" +
			"2. (C//RD) The minister gave a date.\n3. (C//FRD) Staff were told.", Note: "one kind of two"},
		{Frame: "none", Text: "SECRET//RD" + memoDate + "(S//RD) He told us so.\n\n(S//FRD) She did, too.\n\n" +
			"Classified By: Rosa Quill, Director, XYZ\nDerived From: Port Guide 1, dated 20230101\n" +
			"Declassify On: ⟦N/A⟧ to RD portions. See source list for NSI portions.\n\nSECRET//RD\n", Also: []string{"A022"},
			Note: "in a paper"},
		{Frame: "none", Text: "SECRET//RD" + memoDate + "(S//RD) He told us so.\n\n(S) She did, too.\n\n" +
			"Classified By: Rosa Quill, Director, XYZ\nDerived From: Port Guide 1, dated 20230101\n" +
			"Declassify On: N/A to RD portions.\nSee source list for NSI portions.\n\nSECRET//RD\n", Also: []string{"A022"},
			Trap: true, Note: "in a paper the source list may be on the next line"},
		{Frame: "2011 C", Text: "E.O. 13526: DECL: N/A TO RD/FRD PORTIONS. SEE SOURCE LIST FOR NSI PORTIONS.\n" +
			"2. (C//RD) The minister gave a date.", Note: "as prescribed"},
		{Frame: "2011 C", Text: "E.O. 13526: DECL: N/A TO NATO PORTIONS. SEE SOURCE LIST FOR NSI PORTIONS.", Trap: true,
			Note: "the form for NATO's information, whose portions have marks of their own"},
		{Frame: "2009 C", Text: "E.O. 12958: DECL: N/A TO RD PORTIONS\n2. (C//RD) The minister gave a date.", Trap: true,
			Note: "before June 2010"},
	},
	Check: func(p *lint.Pass) {
		d := p.Doc
		var all repeats
		eachOrder(d, func(o *cable.OrderLine) {
			if !o.Commingled || len(o.Values) == 0 {
				return
			}
			says := instruction.PortionsNamed(o.Text)
			found := lint.Diagnostic{Span: o.Place(o.Values[0].Span)}
			switch {
			case !says.SourceList && d.Paper == nil: // that of a paper may be on the next line
				found.Message, found.Help = "N/A to portions without a source list for the other portions",
					"add SEE SOURCE LIST FOR NSI PORTIONS."
			case namedPortionMissing(d, says):
				found.Message, found.Help = "N/A to RD or FRD portions, and no portion has that mark",
					"mark the portions, or give the instruction of the text"
			case otherKindMarked(d, says):
				found.Message, found.Help = "N/A is for RD or FRD portions alone, and the text has both",
					"write N/A to RD/FRD portions"
			default:
				return
			}
			all.add(found.Message, found)
		})
		all.report(p)
	},
}

// otherKindMarked reports whether an instruction is for portions of RD or of FRD alone, and one has the other mark.
func otherKindMarked(d *cable.Document, says instruction.Portions) bool {
	return says.RD && !says.FRD && len(markedWith(d, marking.FRD)) > 0 ||
		says.FRD && !says.RD && len(markedWith(d, marking.RD)) > 0
}

// namedPortionMissing reports whether an instruction is about restricted data, and no portion has a mark
// that it names. RD/FRD is the directive's form for either. NATO's portions have marks of their own.
func namedPortionMissing(d *cable.Document, says instruction.Portions) bool {
	if says.NATO || damagedMark(d) {
		return false
	}
	named := false
	for _, kind := range [...]struct {
		named  bool
		marked []lint.Related
	}{
		{says.RD, markedWith(d, marking.RD)}, {says.FRD, markedWith(d, marking.FRD)}, {says.TFNI, transclassified(d)},
	} {
		if !kind.named {
			continue
		}
		if named = true; len(kind.marked) > 0 {
			return false
		}
	}
	return named || len(restrictedData(d)) == 0
}
