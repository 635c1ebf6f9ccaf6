package rules

import (
	"fmt"

	"github.com/cablelint/cablelint/grammar/calendar"
	"github.com/cablelint/cablelint/grammar/instruction"
	"github.com/cablelint/cablelint/grammar/marking"
	"github.com/cablelint/cablelint/grammar/scan"
	"github.com/cablelint/cablelint/lint"
	"github.com/cablelint/cablelint/lint/cable"
	"github.com/cablelint/cablelint/lint/law"
)

var unknownScheduleCategory = &lint.Rule{
	Code: "D035", Name: "unknown-schedule-category", Title: "a schedule has a category or a date that its order " +
		"does not give, or none",
	Demands:    "an exemption from the general schedule names its category, 1 to 4, and the schedule has its own dates",
	Severities: []lint.Severity{lint.Warning, lint.Info},
	Reads:      lint.CablesAndPapers,
	Alone:      true,
	Cites: []law.Cite{
		{Instrument: &law.EO11652, Section: "5(B)"},
		{Instrument: &law.EO12065, Section: "1-502", Custom: "a longer period names its reason; State numbered the " +
			"reasons RDS-1 to RDS-4"},
		{Instrument: &law.EO10964, Section: "1(B)"},
		{Instrument: &law.EO11652, Section: "5(A)"},
		citedOrder(),
	},
	Why: `E.O. 11652 exempts from its general schedule by four categories, sec. 5(B)(1) to (4), and the stamp names the
one that applies: XGDS-2. Without it nobody can review the exemption. Under E.O. 12065 a cable that was classified
for more than six years names the reason, sec. 1-502, which State wrote as RDS-1 to RDS-4. RDS without a number is
only noted. The stamps of papers from 1961 to 1972 name one of the four groups of E.O. 10964; a number that is alone
on a line is only noted, as is a group in other years. Restricted data is in group 1. The general schedule
declassifies at the end of the tenth full year after that of the paper where it is top secret, of the eighth where
it is secret, and of the sixth where it is confidential, sec. 5(A). An earlier date is only noted, since a source
may be older. A later date needs an exemption that the paper names.`,
	Examples: []lint.Example{
		{Frame: "1974 C", Text: "E.O. 11652: ⟦XGDS⟧", Note: "no category"},
		{Frame: "1974 C", Text: "E.O. 11652: ⟦XGDS-5⟧", Note: "no such category"},
		{Frame: "1974 C", Text: "E.O. 11652: XGDS-2", Note: "the second category"},
		{Frame: "1980 S", Text: "E.O. 12065: ⟦RDS-5 5/4/99⟧ (PRILL, ANA) OR-M", Note: "a fifth reason"},
		{Frame: "1980 S", Text: "E.O. 12065: ⟦RDS 5/4/99⟧ (PRILL, ANA) OR-M", Note: "no reason, only noted"},
		{Frame: "1980 S", Text: "E.O. 12065: RDS-4 5/4/99 (PRILL, ANA) OR-M", Note: "the fourth reason"},
		{Frame: "1974 C", Text: "E.O. 11652: XGDS (3)", Trap: true, Note: "in parentheses"},
		{Frame: "1974 C", Text: "E.O. 11652: XGDS 5(B)(2)", Trap: true, Note: "by the section's number"},
		{Frame: "none", Text: schedulesMemo("1976", "Classified by A. Oak\nEXEMPT FROM GENERAL DECLASSIFICATION\n"+
			"SCHEDULE OF E.O. 11652, EXEMPTION CATEGORY 5B(⟦5⟧)"), Note: "the stamp of a paper"},
		{Frame: "none", Text: schedulesMemo("1966", "GROUP ⟦5⟧\nDowngraded at 3 year intervals;\n"+
			"declassified after 12 years"), Note: "there are four groups"},
		{Frame: "none", Text: schedulesMemo("1966", "GROUP 4\nDowngraded at 3 year intervals;\ndeclassified after 12 years"),
			Trap: true, Note: "the fourth group"},
		{Frame: "none", Text: schedulesMemo("1966", "GROUP 4\nDowngraded at ⟦12⟧ year intervals;\nnot automatically "+
			"declassified"), Note: "the years of group 3"},
		{Frame: "none", Text: schedulesMemo("1957", "GROUP ⟦3⟧\nDowngraded at 12 year intervals; not automatically "+
			"declassified"), Note: "before the groups, only noted"},
		{Frame: "none", Text: schedulesMemo("1975", generalStamp+"⟦DECEMBER 31, 1985⟧"),
			Note: "ten years on a secret paper"},
		{Frame: "none", Text: schedulesMemo("1975", generalStamp+"⟦DECEMBER 31, 1981⟧"), Note: "six years, only noted"},
		{Frame: "none", Text: schedulesMemo("1975", generalStamp+"DECEMBER 31, 1983"), Trap: true, Note: "eight years"},
		{Frame: "none", Text: schedulesMemo("1975", "Classified by: A. Oak\nDeclassify on: ⟦December 31, 1990⟧"),
			Note: "no exemption explains the date"},
	},
	Check: func(p *lint.Pass) {
		if p.Doc.Paper != nil {
			unknownCategories(p)
			scheduleDates(p)
			datesBeyondSchedule(p)
			unknownGroups(p)
			return
		}
		instructions(p, func(o *cable.OrderLine, v instruction.Value) (d lint.Diagnostic, ok bool) {
			name, cite := "XGDS", 0
			if o.Number == law.EO12065.Order {
				name, cite = "RDS", 1
			}
			n, found := v.Category(o.Text, name)
			if !found || o.Number == "" {
				return d, false
			}
			switch {
			case len(n) == 1 && '1' <= n[0] && n[0] <= '4':
				return d, false
			case n == "" && name == "XGDS" && v.CategoryAfter(o.Text):
				return d, false
			case n == "" && name == "RDS":
				d.Severity, d.Message = lint.Info, "RDS without the number of the reason, 1 to 4"
			case n == "":
				d.Message = "XGDS without the category of the exemption, 1 to 4"
			case name == "RDS":
				d.Message = "RDS has the reasons 1 to 4, no " + n
			default:
				d.Message = fmt.Sprintf("XGDS has the categories 1 to 4, no %s", n)
			}
			if !underCited(p.Doc, p.Rule.Cites[cite].Instrument) {
				return d, false
			}
			d.Cite = p.Rule.Cites[cite]
			d.Span, d.Help = o.Place(v.Span), fmt.Sprintf("write the one that applies: %s-1 to %s-4", name, name)
			return d, true
		})
	},
}

// unknownCategories reports exemptions of a paper by a category that E.O. 11652 does not have.
func unknownCategories(p *lint.Pass) {
	if !classified(p.Doc) || !underCited(p.Doc, &law.EO11652) {
		return
	}
	stamps := p.Doc.Written().Schedules(p.Doc.Span)
	bareExemptions(p, stamps)
	for _, s := range stamps {
		for _, n := range s.Categories {
			if oneToFour(n.Text) {
				continue
			}
			p.Report(lint.Diagnostic{Cite: p.Rule.Cites[0], Span: n.Span,
				Message: "the exemptions from the general schedule have the categories 1 to 4, no " + n.Text,
				Help:    "write the one that applies: 5(B)(1) to 5(B)(4)"})
		}
	}
}

// bareExemptions notes a stamp that exempts from the schedule in words and names no category, where nothing else of the
// paper's blocks names one. A copy may have lost the number, or have it by hand.
func bareExemptions(p *lint.Pass, stamps []scan.Schedule) {
	d := p.Doc
	if !d.Date.Known() || d.Paper.Stamped || len(stamps) == 0 {
		return
	}
	for _, s := range stamps {
		if !s.Exempt || d.Written().NamesCategory(d.Written().LinesAround(s.Span, 3)) {
			return
		}
	}
	p.Report(lint.Diagnostic{Cite: p.Rule.Cites[0], Span: stamps[0].Span, Severity: lint.Info,
		Message: "the stamp exempts from the general schedule, and names no category",
		Help:    "write the one that applies: 5(B)(1) to 5(B)(4)"})
}

// scheduleDates reports stamps of the general schedule with another date than the schedule gives the paper. The year of
// the paper is that of its date; a memorandum of a conversation may be of the next.
func scheduleDates(p *lint.Pass) {
	d := p.Doc
	term := scheduleYears(d)
	if term == 0 {
		return
	}
	var all repeats
	for _, s := range d.Written().Schedules(d.Span) {
		year := s.Day.Year() - term
		if !s.General || s.Exempt || s.DayAt.Empty() || s.Day <= d.Date.From { // the last is D005's
			continue
		}
		last := calendar.MustDate(d.Date.To.Year()+term, 12, 31)
		if s.Day == calendar.MustDate(s.Day.Year(), 12, 31) && d.Date.From.Year() <= year && year <= lastOrigin(d).Year() {
			continue
		}
		found := lint.Diagnostic{Cite: p.Rule.Cites[3], Span: s.DayAt, Severity: lint.Info,
			Message: "the general schedule ends on " + last.String() + " for a paper of this level and year",
			Help:    "write that date, or the schedule that applies"}
		if s.Day > last {
			found.Severity = lint.Warning
		}
		all.add(s.DayAt.In(d.File.Text), found)
	}
	all.report(p)
}

// scheduleYears is after how many full years the general schedule declassifies a paper; 0 where it does not apply or
// the paper's year is not sure.
func scheduleYears(d *cable.Document) int {
	if d.FirstLine() == nil || !d.Date.Known() || !underCited(d, &law.EO11652) || d.Paper.Stamped || packet(d) {
		return 0
	}
	return map[marking.Level]int{marking.Confidential: 6, marking.Secret: 8, marking.TopSecret: 10}[d.Marking().Level]
}

// datesBeyondSchedule reports a date of declassification that is later than the general schedule's, where nothing in
// the paper says that it is exempt: sec. 5(B) has the official write the category of the exemption on the paper.
// Restricted data is in no schedule.
func datesBeyondSchedule(p *lint.Pass) {
	d := p.Doc
	term, said := scheduleYears(d), d.Written()
	if term == 0 || derivative(d) || len(said.Schedules(d.Span)) > 0 || said.NamesCategory(d.Span) ||
		said.Find(d.Span, "EXEMPT") >= 0 || said.Find(d.Span, "RESTRICTED DATA") >= 0 {
		return
	}
	last := calendar.MustDate(lastOrigin(d).Year()+term, 12, 31)
	instructions(p, func(o *cable.OrderLine, v instruction.Value) (found lint.Diagnostic, ok bool) {
		return lint.Diagnostic{Cite: p.Rule.Cites[3], Span: o.Place(v.Span),
				Message: "the general schedule ends on " + last.String() + ", and no exemption is named",
				Help:    "write that date or an earlier one, or the category of the exemption"},
			v.Day > last && !said.Extends(said.LinesAround(o.Place(v.Span), 5))
	})
}

// generalStamp is the stamp of the general schedule up to its date.
const generalStamp = "CLASSIFIED BY A. OAK\nSUBJECT TO GENERAL DECLASSIFICATION SCHEDULE\nOF EXECUTIVE ORDER 11652. " +
	"AUTOMATICALLY\nDOWNGRADED AT TWO YEAR INTERVALS AND\nDECLASSIFIED ON "

// oneToFour reports whether a number is one of a category of E.O. 11652 or of a group of E.O. 10964.
func oneToFour(number string) bool { return len(number) == 1 && '1' <= number[0] && number[0] <= '4' }

// schedulesMemo is a memorandum of a year before portion marks, with a stamp at its foot.
func schedulesMemo(year, stamp string) string {
	return "SECRET\n\nMEMORANDUM FOR THE MAYOR\n\nMarch 3, " + year + "\n\nSUBJECT: Ferry talks\n\n" +
		"The harbor master signs on Friday.\n\n" + stamp + "\n\nSECRET\n"
}
