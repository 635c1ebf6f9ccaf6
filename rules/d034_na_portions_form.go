package rules

import (
	"slices"

	"github.com/cablelint/cablelint/grammar/instruction"
	"github.com/cablelint/cablelint/grammar/marking"
	"github.com/cablelint/cablelint/grammar/source"
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
probably left over from another text. A portion of another kind than the line names has no instruction either. The
source list of a paper has the instruction of each source that an order classified, and is not on the front page.`,
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
		{Frame: "none", Text: mixedMemo + "SECRET//RD\n\fSECRET//RD\n\nSOURCE LIST\n⟦Ferry Survey, dated 20240303⟧\n\n" +
			"SECRET//RD\n", Also: []string{"A022"}, Note: "a source without its instruction"},
		{Frame: "none", Text: mixedMemo + "⟦SOURCE LIST⟧\nFerry Survey, dated 20240303; Declassify On: 20340303\n\n" +
			"SECRET//RD\n", Also: []string{"A022"}, Note: "the list is on the front page"},
		{Frame: "2011 C", Text: "E.O. 13526: DECL: ⟦20210504⟧; N/A TO RD PORTIONS. SEE SOURCE LIST FOR NSI PORTIONS.\n" +
			"2. (C//RD) The minister gave a date.", Note: "a date next to it"},
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
			case dateBesideNA(o):
				found.Message, found.Help = "a date is next to N/A to portions, where the source list has those of the "+
					"other portions", "take it away, and write SEE SOURCE LIST FOR NSI PORTIONS."
			default:
				return
			}
			all.add(found.Message, found)
		})
		all.report(p)
		if d.Paper != nil {
			sourceListFaults(p)
		}
	},
}

// sourceListFaults notes what the directive forbids of the source list of a paper with restricted data: a source that
// an order classified without its instruction, and a list on the front page.
func sourceListFaults(p *lint.Pass) {
	d, nuclear := p.Doc, false
	eachOrder(d, func(o *cable.OrderLine) {
		if o.Commingled && !nuclear {
			says := instruction.PortionsNamed(o.Text)
			nuclear = says.RD || says.FRD || says.TFNI
		}
	})
	if !nuclear || packet(d) || d.Paper.Stamped {
		return
	}
	for i, s := range d.Paper.Sources {
		below := i+1 < len(d.Paper.Sources) && d.Paper.Sources[i+1].NotBefore == 0 // its instruction, on a line of its own
		if s.NotBefore != 0 && !s.Instructed && !below && !d.Written().InstructedBelow(s) {
			p.Report(lint.Diagnostic{Span: s.Span, Message: "a source has no declassification instruction in the source " +
				"list, to which the line refers", Help: "write the instruction of the source after it"})
			break
		}
	}
	if at := d.Paper.SourceList; !at.Empty() && onFrontPage(d, at) {
		p.Report(lint.Diagnostic{Span: at, Message: "the source list of a paper with restricted data is on the front page",
			Help: "move the list to another page"})
	}
}

// dateBesideNA reports whether a line gives N/A to portions, and a date.
func dateBesideNA(o *cable.OrderLine) bool {
	dated := func(v instruction.Value) bool { return v.Kind == instruction.Date }
	return slices.ContainsFunc(o.Values, dated)
}

// onFrontPage reports whether a place of a text is on its front page: no page ends above it, by a form feed, a number
// or a second banner, and little is. A mail has no pages, and those of a document are not in its text.
func onFrontPage(d *cable.Document, at source.Span) bool {
	page := d.Paper.Pages[0]
	second := func(m *cable.Mark) bool {
		return m.Span.Start > d.FirstLine().Level.Span.Start && m.Span.End <= at.Start
	}
	return d.Paper.Kind != cable.Email && d.File.Document == nil && at.End <= page.Span.End &&
		!slices.ContainsFunc(page.Banners, second) &&
		d.Written().FitsPage(source.Span{Start: d.Span.Start, End: at.End})
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

// mixedMemo is a memorandum with restricted data and other classified portions, up to its source list.
const mixedMemo = "SECRET//RD" + memoDate + "(S//RD) He told us so.\n\n(S) She did, too.\n\n" +
	"Classified By: Rosa Quill, Director, XYZ\nDerived From: Multiple Sources\n" +
	"Declassify On: N/A to RD portions. See source list for NSI portions.\n\n"
