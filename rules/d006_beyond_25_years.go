package rules

import (
	"fmt"
	"sync"

	"github.com/cablelint/cablelint/grammar/calendar"
	"github.com/cablelint/cablelint/grammar/instruction"
	"github.com/cablelint/cablelint/grammar/source"
	"github.com/cablelint/cablelint/lint"
	"github.com/cablelint/cablelint/lint/cable"
	"github.com/cablelint/cablelint/lint/law"
)

var beyond25Years = &lint.Rule{
	Code: "D006", Name: "beyond-25-years", Title: "the declassification date is more than 25 years on",
	Demands:    "a classification lasts 25 years at most",
	Severities: []lint.Severity{lint.Error, lint.Warning, lint.Info},
	Reads:      lint.CablesAndPapers,
	Cites: []law.Cite{{Instrument: &law.EO12958Amended, Section: "1.5(b)"},
		{Instrument: &law.EO13526, Section: "1.5(b)"}},
	Why: `Since 25 March 2003 an original classification lasts ten years, or up to twenty-five from the day of the
decision, unless it has an exemption such as 25X1. No officer can set a later date. A date up to the end of the
twenty-fifth year is a warning, and its last day only a note, since automatic declassification itself falls on a 31
December (32 CFR 2001.30). A derivative text takes its date from its source, and 25 years count from that source's
date: a later date in a paper is a warning. Where a paper says that its date was changed later, this is only a note, too.`,
	Silences: []string{"D030"},
	Fixes:    []lint.FixKind{lint.Unsafe},
	Examples: []lint.Example{
		{Frame: "2009 C", Text: "E.O. 12958: DECL: ⟦05/04/2049⟧", Fixed: "E.O. 12958: DECL: 05/04/2034", Note: "forty years"},
		{Frame: "2009 C", Text: "E.O. 12958: DECL: ⟦12/31/2034⟧", Fixed: "E.O. 12958: DECL: 05/04/2034",
			Note: "rounded up to the year's end: a note"},
		{Frame: "2009 C", Text: "E.O. 12958: DECL: ⟦12/01/2034⟧", Fixed: "E.O. 12958: DECL: 05/04/2034",
			Note: "in the twenty-fifth year: a warning"},
		{Frame: "2009 C", Text: "E.O. 12958: DECL: ⟦THIRTY YEARS⟧", Note: "a number of years"},
		{Frame: "2009 C", Text: "E.O. 12958: DECL: 05/04/2034", Note: "twenty-five years to the day"},
		{Frame: "none", Text: memoTitle + memoBody + "\n\nClassified By: Rosa Quill, Director, XYZ\n" +
			"Derived From: Memo of the board, dated May 3, 2014\nDeclassify On: ⟦20451231⟧\n\nSECRET\n",
			Note: "thirty-one years after its source"},
		{Frame: "2009 C", Text: "E.O. 12958: DECL: 25X1-HUMAN", Trap: true, Note: "an exemption has no such limit"},
	},
	Check: func(p *lint.Pass) {
		// on a released paper the date may be a reviewer's
		if !from(p.Doc, amended()) || unclassified(p.Doc) || p.Doc.Paper != nil && p.Doc.Paper.Stamped {
			return
		}
		limit := limitOf(lastOrigin(p.Doc), 25)
		yearEnd := calendar.MustDate(limit.Year(), 12, 31)
		var all repeats
		changed := sync.OnceValue(func() source.Span { return changedLater(p.Doc) }) // each value asks
		eachOrder(p.Doc, func(o *cable.OrderLine) {
			for _, v := range o.Values {
				if v.Kind == instruction.Duration && v.Years > 25 && !exempt(o) {
					all.add("", lint.Diagnostic{Span: o.Place(v.Span), Help: "the latest lawful date is 25 years after the cable's",
						Message: fmt.Sprintf("%d years are longer than a classification lasts, 25 years", v.Years)})
				}
				if v.Kind != instruction.Date || !v.Dated || exempt(o) || ofLaterSource(p.Doc, v.Day) {
					continue
				}
				if v.Day <= limit {
					beyondSource(p.Doc, o, v, &all)
					continue
				}
				text, latest := valueText(o, v.Span), styled(p.Doc, limit, v)
				d := lint.Diagnostic{
					Span:    o.Place(v.Span),
					Message: fmt.Sprintf("%s is more than 25 years after the cable's date, %s", text, cableDate(p.Doc)),
					Help:    "the latest lawful date is " + latest,
				}
				switch {
				case derivative(p.Doc):
					d.Help = "write the date of the source, which is " + latest + " at the latest"
					if p.Doc.Paper != nil { // a later version or source may have set it
						d.Severity = lint.Warning
						noteIfPassed(p.Doc, &d)
					}
				case p.Doc.Date.Exact():
					d.Fixes = replace(lint.Unsafe, o.Place(v.Span), latest, "write the latest lawful date, "+latest)
				}
				if at := changed(); !at.Empty() {
					d.Severity, d.Fixes = lint.Info, nil
					d.Help = "see whether the change that the paper names set the date, or " + d.Help
					d.Related = []lint.Related{{Span: at, Message: "a date was changed later"}}
				}
				switch {
				case v.Day == yearEnd:
					d.Severity = lint.Info
				case v.Day < yearEnd && d.Severity == 0:
					d.Severity = lint.Warning
				}
				all.add(text, d)
			}
		})
		all.report(p)
	},
}

// beyondSource notes a date of a derived paper that is more than 25 years after that of the one paper that is its
// source: the instruction of that is carried forward, 32 CFR 2001.22(e)(1), and since E.O. 12958 none was longer
// without an exemption. What a guide says counts from the paper's date.
func beyondSource(d *cable.Document, o *cable.OrderLine, v instruction.Value, all *repeats) {
	if d.Paper == nil || !from(d, law.ISOO2010.From) || packet(d) || !changedLater(d).Empty() {
		return
	}
	for _, b := range d.Blocks {
		a := soleSource(b)
		if a == nil || !a.OnePaper || a.SourceDay < law.EO12958.From {
			continue
		}
		if limit := limitOf(a.SourceDay, 25); v.Day > calendar.MustDate(limit.Year(), 12, 31) {
			all.add("source", lint.Diagnostic{Span: o.Place(v.Span), Severity: lint.Warning,
				Message: valueText(o, v.Span) + " is more than 25 years after the date of the source, " + a.SourceDay.String(),
				Help:    "write the date of the source's instruction, which is " + styled(d, limit, v) + " at the latest"})
			return
		}
	}
}

// ofLaterSource reports whether a date is at most 25 years after that of a source which is dated after the text. Then
// the fault is that of the source's date, which A020 reports.
func ofLaterSource(d *cable.Document, day calendar.Day) bool {
	for _, b := range d.Blocks {
		if a := soleSource(b); a != nil && laterSource(d, a) && day <= limitOf(a.SourceNotBefore, 25) {
			return true
		}
	}
	return false
}

// changedLater is where a paper itself says that its date of declassification was changed after its own date, as the
// register of changes of a directive does; empty where it does not. Its version then is younger than the date.
func changedLater(d *cable.Document) (at source.Span) {
	if d.Paper == nil {
		return at
	}
	return d.Written().InstructionChanged(d.Span)
}
