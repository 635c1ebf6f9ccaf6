package rules

import (
	"github.com/cablelint/cablelint/grammar/source"
	"github.com/cablelint/cablelint/lint"
	"github.com/cablelint/cablelint/lint/cable"
)

var unreadableDate = &lint.Rule{
	Code: "D031", Name: "unreadable-date", Title: "the declassification date is not a date",
	Demands:    "the declassification instruction is a date or an event",
	Severities: []lint.Severity{lint.Error, lint.Warning, lint.Info},
	Reads:      lint.CablesAndPapers,
	Cites:      duration,
	Why: `Digits with a letter among them, a year alone or an empty form, MM/DD/YYYY, do not say on which day the
cable is declassified. A reader may guess what was meant; a program reads another day or none. On a damaged copy the
error may have come with the copying, so the finding is a warning. Where signs or a word of a release are in the place
of the date, it is only noted.`,
	Silences: []string{"D004", "D005", "D006", "D007", "D011", "D019", "D020", "D022", "D023"},
	Examples: []lint.Example{
		{Frame: "2009 C", Text: "E.O. 12958: DECL: ⟦05/O4/2019⟧", Note: "the letter O for a zero"},
		{Frame: "2009 C", Text: "E.O. 12958: DECL: ⟦05/04/20l9⟧", Note: "the letter l for a one"},
		{Frame: "2009 C", Text: "E.O. 12958: DECL: ⟦05042019⟧", Note: "no signs between, and the year is last"},
		{Frame: "2009 C", Text: "E.O. 12958: DECL: ⟦2019⟧", Note: "a year has no day"},
		{Frame: "2009 C", Text: "E.O. 12958: DECL: ⟦MM/DD/YYYY⟧", Note: "a form that nobody filled in"},
		{Frame: "2009 C", Text: "E.O. 12958: DECL: ⟦005/4/2019⟧", Note: "a month of three digits"},
		{Frame: "2009 C", Text: "E.O. 12958: DECL: ⟦05/04/20/2019⟧", Note: "two years in one date"},
		{Frame: "1980 S", Text: "E.O. 12065: GDS ⟦5/I4/86⟧ (PRILL, ANA) OR-M",
			Note: "the letter I for a one, after a schedule"},
		{Frame: "2009 C", Text: "E.O. 12958: DECL: 20190504", Trap: true, Note: "the form of the directive of 2010"},
		{Frame: "2009 C", Text: "E.O. 12958: DECL: ⟦XX/XX/2019⟧", Note: "signs hide the date: only noted"},
		{Frame: "2009 C", Text: "E.O. 12958: DECL: [⟦REDACTED]⟧", Note: "a release took it out: only noted"},
		{Frame: "2009 C", Text: "E.O. 12958: DECL: ⟦...⟧", Note: "the copy stops in it: only noted"},
		{Frame: "2009 C", Text: "E.O. 12958: DECL: 05/04/2019", Note: "a date"},
	},
	Check: func(p *lint.Pass) {
		var all repeats
		hiddenInstruction(p.Doc, &all)
		instructionLines(p.Doc, func(o *cable.OrderLine) {
			for _, v := range o.Values {
				if at := v.UnreadDate(o.Text); !at.Empty() {
					all.add(at.In(o.Text), unreadFinding(p.Doc, o.Place(at)))
				}
			}
			for _, v := range o.More {
				if at := v.UnreadDate(p.Doc.File.Text); !at.Empty() {
					all.add(at.In(p.Doc.File.Text), unreadFinding(p.Doc, at))
				}
			}
		})
		all.report(p)
	},
}

func unreadFinding(d *cable.Document, at source.Span) lint.Diagnostic {
	found := lint.Diagnostic{Span: at, Message: "the declassification date is not a date", Help: "write " + dateForm(d)}
	if c := d.Copy; c.Damaged || c.HeaderCut || c.Spliced {
		found.Severity = lint.Warning
	}
	noteIfUnread(d, &found, d.Written().LinesAround(at, 0)) // noise, and no date that somebody typed
	return found
}

// hiddenInstruction notes the instruction that signs or words hide, where no copy of the header has one that can be
// read. A line with a reviewer's stamp in the place of its value is not the cable's.
func hiddenInstruction(d *cable.Document, all *repeats) {
	var at source.Span
	for _, b := range d.Blocks {
		for _, o := range [...]*cable.OrderLine{b.OrderKey, b.Order} {
			if o == nil || o.Commingled {
				continue
			}
			for _, v := range o.Values {
				switch {
				case !v.Hidden(o.Text):
					return
				case at.Empty():
					at = o.Place(v.Span)
				}
			}
		}
	}
	if !at.Empty() && !unclassified(d) {
		all.add("hidden", lint.Diagnostic{Severity: lint.Info, Span: at, Help: "check it by hand",
			Message: "the declassification instruction is hidden or cut, and was not checked"})
	}
}
