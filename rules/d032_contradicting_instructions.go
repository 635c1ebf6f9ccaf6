package rules

import (
	"github.com/cablelint/cablelint/grammar/instruction"
	"github.com/cablelint/cablelint/grammar/marking"
	"github.com/cablelint/cablelint/grammar/scan"
	"github.com/cablelint/cablelint/lint"
	"github.com/cablelint/cablelint/lint/cable"
	"github.com/cablelint/cablelint/lint/unread"
)

var contradictingInstructions = &lint.Rule{
	Code: "D032", Name: "contradicting-instructions", Title: "two lines of one header give different declassification " +
		"instructions",
	Demands:    "the declassification instruction is one date, one event or one exemption",
	Severities: []lint.Severity{lint.Error, lint.Warning, lint.Info},
	Reads:      lint.CablesAndPapers,
	Alone:      true,
	Cites:      duration,
	Why: `A second E.O. line, or a Declassify On line, that differs from the first makes it unclear when the text is
declassified. A reader who goes by the earlier date may release it too soon. D019 reports several values on one line,
H003 those of a repeated header. A date after the cable's, or a code, on a line without a key is not read: a warning
in the header, and a note at the end of the text and in an unclassified cable. A paper under the general schedule of
E.O. 11652 is not exempt from it, so the stamps of both in one paper contradict each other. Banners of the register had
the date at their end until 2008, and it is the one of the block.`,
	Examples: []lint.Example{
		{Frame: "2009 C", Text: "E.O. 12958: DECL: 05/04/2019\n+E.O. 12958: DECL: ⟦05/04/2024⟧", Note: "a second E.O. line"},
		{Frame: "2011 C", Text: "E.O. 13526: DECL: 20210504\nClassified By: DCM Ana Prill for reasons 1.4 (b)\n" +
			"Declassify On: ⟦20260504⟧", Note: "a Declassify On line"},
		{Frame: "2009 C", Text: "E.O. 12958: DECL: 05/04/2024\nClassified By: DCM Ana Prill for reasons 1.4 (b)\n" +
			"Declassify On: ⟦25X1-HUMAN⟧", Note: "a date that needs no exemption, and one"},
		{Frame: "2009 C", Text: "E.O. 12958: DECL: 05/04/2019\n⟦25X1⟧", Note: "a code on a line without a key"},
		{Frame: "2009 C", Text: "E.O. 12958: DECL: 05/04/2019\n05/04/2019", Trap: true,
			Note: "the same date on a line without a key"},
		{Frame: "2009 U", Text: "E.O. 12958: DECL: 05/04/2019\n+E.O. 12958: DECL: 05/04/2024", Also: []string{"D003"},
			Trap: true, Note: "an unclassified cable has no instruction at all: D003 reports it"},
		{Frame: "2009 C", Text: "E.O. 12958: N/A\nClassified By: DCM Ana Prill for reasons 1.4 (b)\n" +
			"Declassify On: ⟦05/04/2019⟧", Note: "N/A and a date"},
		{Frame: "1988 C", Text: "E.O. 12356: DECL: OADR\n+E.O. 12356: DECL: ⟦05/04/94⟧", Note: "no date and a date"},
		{Frame: "1980 S", Text: "E.O. 12065: GDS 5/4/86 (PRILL, ANA) OR-M\n+E.O. 12065: ⟦RDS-1 5/4/99⟧ (PRILL, ANA) OR-M",
			Note: "two schedules"},
		{Frame: "2009 C", Text: "E.O. 12958: DECL: 05/04/2019\nClassified By: DCM Ana Prill for reasons 1.4 (b)\n" +
			"Declassify On: May 4, 2019", Trap: true, Note: "the same day, written out"},
		{Frame: "2011 C", Text: "E.O. 13526: DECL: 25X1\nClassified By: DCM Ana Prill for reasons 1.4 (b)\n" +
			"Declassify On: 20610504", Trap: true, Note: "an exemption and its date"},
		{Frame: "2009 C", Text: "E.O. 12958: DECL: 05/04/2059\nClassified By: DCM Ana Prill for reasons 1.4 (b)\n" +
			"Declassify On: 25X1-HUMAN", Trap: true, Note: "a late date and the exemption that explains it"},
		{Frame: "2009 C", Text: "E.O. 12958: DECL: 05/04/2019\nDERIVED FROM: DSCG 05-1 B, D\nDeclassify On: 25X1-HUMAN",
			Trap: true, Note: "a derivative cable might repeat its sources"},
		{Frame: "2009 C", Text: "E.O. 12958: DECL: 05/04/2019", Note: "one line"},
		{Frame: "none", Text: "SECRET//NOFORN//⟦20150304⟧" + datedBanner + "SECRET//NOFORN//20150304\n",
			Note: "another date in the banner"},
		{Frame: "none", Text: "SECRET//NOFORN//20290304" + datedBanner + "SECRET//NOFORN//20290304\n",
			Note: "the same date in the banner"},
		{Frame: "none", Text: schedulesMemo("1976", "Classified by A. Oak\nSubject to GDS of E.O. 11652\n⟦XGDS-2⟧"),
			Note: "a schedule and an exemption from it"},
		{Frame: "none", Text: schedulesMemo("1976", "Classified by A. Oak\nExempt from GDS of E.O. 11652, category 3"),
			Trap: true, Note: "an exemption names the schedule too"},
	},
	Check: func(p *lint.Pass) {
		if p.Doc.FirstLine() == nil {
			return
		}
		if dateInBanner(p); carried(p.Doc) {
			return
		}
		withoutKey(p)
		var all repeats
		eachOrder(p.Doc, func(o *cable.OrderLine) {
			// D003 reports the first
			if len(o.Values) != 1 || o.Commingled || unclassified(p.Doc) && o.Values[0].Kind != instruction.NotApplicable {
				return
			}
			for _, v := range o.More {
				if !contradicts(p.Doc, o.Values[0], v) || explains(p.Doc, v, o.Values[0]) {
					continue
				}
				all.add(v.Span.In(p.Doc.File.Text), lint.Diagnostic{
					Span: v.Span, Related: []lint.Related{{Span: o.Place(o.Values[0].Span), Message: "first instruction"}},
					Message: "a second line gives another declassification instruction; keep one",
					Help:    "keep the one that lasts longest",
				})
				return
			}
		})
		if len(all.found) == 0 {
			scheduledAndExempt(p)
		}
		all.report(p)
	},
}

// dateInBanner reports a date of declassification at the end of a paper's banner, as the register had it until 2008,
// that is not the one of the block.
func dateInBanner(p *lint.Pass) {
	d := p.Doc
	if d.Paper == nil || packet(d) || d.Paper.Stamped {
		return
	}
	instructionLines(d, func(o *cable.OrderLine) {
		if len(o.Values) != 1 || len(o.More) > 0 || o.Values[0].Kind != instruction.Date || !o.Values[0].Dated {
			return
		}
		var all repeats
		for _, m := range allBanners(d) {
			if len(m.Words) == 0 { // a level alone
				continue
			}
			w := m.Words[len(m.Words)-1]
			if len(w.Text) == len("20110304") && marking.Declassification(w.Text) && w.Text != o.Values[0].Day.Compact() {
				all.add(w.Text, lint.Diagnostic{Span: w.Span.Shift(m.Span.Start), Severity: lint.Warning,
					Message: "the date in the banner is not the one of the declassification instruction",
					Help:    "find out which is right, and write it in both places",
					Related: []lint.Related{{Span: o.Place(o.Values[0].Span), Message: "the instruction"}}})
			}
		}
		all.report(p)
	})
}

// scheduledAndExempt reports a paper that is under the general schedule of E.O. 11652 by one stamp, and exempt from it
// by another or by the same. Several papers in one text may differ.
func scheduledAndExempt(p *lint.Pass) {
	d := p.Doc
	if d.Paper == nil || packet(d) || unclassified(d) {
		return
	}
	var general, exempt *scan.Schedule
	list := d.Written().Schedules(d.Span)
	for i := range list {
		if s := &list[i]; s.General && general == nil {
			general = s
		}
		if s := &list[i]; s.Exempt && exempt == nil {
			exempt = s
		}
	}
	if general == nil || exempt == nil {
		return
	}
	found := lint.Diagnostic{Severity: lint.Warning, Span: exempt.Span,
		Message: "the paper is under the general declassification schedule, and exempt from it",
		Help:    "keep the stamp that applies"}
	if general != exempt {
		found.Related = []lint.Related{{Span: general.Span, Message: "the schedule"}}
	}
	p.Report(found)
}

// withoutKey reports the values of instructions that are on no instruction's line.
func withoutKey(p *lint.Pass) {
	for _, v := range unread.Values(p.Doc) {
		found := lint.Diagnostic{
			Span: v.Span, Severity: lint.Warning,
			Message: "a declassification instruction has no key before it, and nothing reads it",
			Help:    "put it on the E.O. line, or remove it",
		}
		if c := p.Doc.Copy; v.Ends || c.Damaged || c.HeaderCut || c.Spliced || !p.Doc.Date.Known() ||
			unclassified(p.Doc) {
			found.Severity = lint.Info
		}
		p.Report(found)
	}
}

// contradicts reports whether two instructions on two lines cannot both hold. An exemption or a schedule without a
// date may have its date on another line, and what was not understood contradicts nothing.
func contradicts(d *cable.Document, a, b instruction.Value) bool {
	if !definite(a.Kind) || !definite(b.Kind) {
		return false
	}
	if a.Kind == instruction.Duration && b.Kind == instruction.Date {
		a, b = b, a
	}
	if a.Kind == instruction.Date && b.Kind == instruction.Duration { // a day, and so many years after the cable's
		return d.Date.Exact() && a.Dated && a.Day != d.Date.From.AddYears(b.Years)
	}
	switch {
	case a.Kind == instruction.NotApplicable || b.Kind == instruction.NotApplicable,
		a.Kind == instruction.Indefinite || b.Kind == instruction.Indefinite:
		return a.Kind != b.Kind
	case a.Kind == instruction.Schedule && b.Kind == instruction.Schedule:
		return a.Code != b.Code || a.Dated && b.Dated && a.Day != b.Day
	case a.Kind == instruction.Schedule || b.Kind == instruction.Schedule:
		return a.Dated && b.Dated && a.Day != b.Day
	}
	_, two := secondValue([]instruction.Value{a, b})
	return two && !a.Impossible && !b.Impossible
}

// explains reports whether an exemption is the reason of a date that is more than 25 years after the cable's.
func explains(d *cable.Document, exemption, date instruction.Value) bool {
	return exemption.Kind == instruction.Exemption && date.Kind == instruction.Date && date.Day > d.Date.To.AddYears(25)
}

// definite reports whether an instruction of this kind says one thing that can be compared.
func definite(k instruction.ValueKind) bool {
	switch k {
	case instruction.NotApplicable, instruction.Date, instruction.Duration, instruction.Exemption,
		instruction.Indefinite, instruction.Schedule:
		return true
	}
	return false
}

// datedBanner is a paper of 2004, up to its last banner.
const datedBanner = "\n\nOFFICE OF PIERS\nMarch 4, 2004\n\n(U) SHIPS\n\n(S//NF) The pier is new.\n\n" +
	"(U) It is wide.\n\nClassified by: Rosa Quill, Director, XYZ\nReason: 1.4(c)\nDeclassify on: 20290304\n\n"
