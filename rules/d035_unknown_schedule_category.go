package rules

import (
	"fmt"
	"slices"

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
may be older.`,
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
		{Frame: "none", Text: schedulesMemo("1957", "GROUP ⟦3⟧\nDowngraded at 12 year intervals; not automatically "+
			"declassified"), Note: "before the groups, only noted"},
		{Frame: "none", Text: schedulesMemo("1975", generalStamp+"⟦DECEMBER 31, 1985⟧"),
			Note: "ten years on a secret paper"},
		{Frame: "none", Text: schedulesMemo("1975", generalStamp+"⟦DECEMBER 31, 1981⟧"), Note: "six years, only noted"},
		{Frame: "none", Text: schedulesMemo("1975", generalStamp+"DECEMBER 31, 1983"), Trap: true, Note: "eight years"},
	},
	Check: func(p *lint.Pass) {
		if p.Doc.Paper != nil {
			unknownCategories(p)
			scheduleDates(p)
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
	years := map[marking.Level]int{marking.Confidential: 6, marking.Secret: 8, marking.TopSecret: 10}
	term := 0
	if d.FirstLine() != nil {
		term = years[d.Marking().Level]
	}
	if term == 0 || !d.Date.Known() || !underCited(d, &law.EO11652) || d.Paper.Stamped || packet(d) {
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

// generalStamp is the stamp of the general schedule up to its date.
const generalStamp = "CLASSIFIED BY A. OAK\nSUBJECT TO GENERAL DECLASSIFICATION SCHEDULE\nOF EXECUTIVE ORDER 11652. " +
	"AUTOMATICALLY\nDOWNGRADED AT TWO YEAR INTERVALS AND\nDECLASSIFIED ON "

// unknownGroups reports the stamp of a group that E.O. 10964 does not have. Forms of the years before it ended went on
// being used for the rest of 1972. Several numbers without the words of the stamp are headings.
func unknownGroups(p *lint.Pass) {
	d := p.Doc
	if !classified(d) || !d.Date.Known() {
		return
	}
	groups := d.Written().Groups(d.Span)
	if !from(d, law.EO10964.From) || !before(d, calendar.MustDate(1973, 1, 1)) {
		groupsOutOfTime(p, groups)
		return
	}
	groupsOfRestrictedData(p, groups)
	several := slices.ContainsFunc(groups, func(o scan.Group) bool { return o.Number.Text != groups[0].Number.Text })
	for _, g := range groups {
		found := lint.Diagnostic{Cite: p.Rule.Cites[2], Span: g.Number.Span,
			Message: "papers were downgraded in the groups 1 to 4, and not in group " + g.Number.Text,
			Help:    "write the number of the group that applies"}
		if oneToFour(g.Number.Text) || several && !g.Explained {
			continue
		}
		if !g.Explained {
			found.Severity = lint.Info
		}
		p.Report(found)
	}
}

// groupsOutOfTime notes the stamp of a group in years without groups. Services had schemes of their own before E.O.
// 10964, and a paper that was derived from an older one went on with its group.
func groupsOutOfTime(p *lint.Pass, groups []scan.Group) {
	d := p.Doc
	message, help, cite := "groups came with E.O. 10964 on 20 September 1961, and the paper is older",
		"check the date, or take the group away", p.Rule.Cites[4]
	switch {
	case from(d, calendar.MustDate(1973, 1, 1)) && before(d, law.EO12356.From) && !derivative(d):
		message, help, cite = "E.O. 11652 ended the groups on 1 June 1972", "write the schedule of the order in force",
			p.Rule.Cites[3]
	case !before(d, law.EO10964.From):
		return
	}
	for _, g := range groups {
		if g.Explained {
			p.Report(lint.Diagnostic{Cite: cite, Span: g.Number.Span, Severity: lint.Info, Message: message, Help: help})
			return
		}
	}
}

// groupsOfRestrictedData reports groups 2 to 4 on a paper with restricted data, which is in no schedule: E.O. 10964 has
// it in group 1.
func groupsOfRestrictedData(p *lint.Pass, groups []scan.Group) {
	for _, g := range groups {
		if !g.Explained || !oneToFour(g.Number.Text) || g.Number.Text == "1" {
			continue
		}
		related := restrictedData(p.Doc)
		for _, line := range p.Doc.Written().LinesOf(p.Doc.Span, "RESTRICTED DATA") {
			related = append(related, lint.Related{Span: line, Message: "the paper has restricted data"})
		}
		if len(related) > 0 {
			p.Report(lint.Diagnostic{Cite: p.Rule.Cites[2], Span: g.Number.Span, Related: related[:1],
				Message: "restricted data is not downgraded by itself, and group " + g.Number.Text + " says that it is",
				Help:    "write GROUP 1, or no group"})
		}
	}
}

// oneToFour reports whether a number is one of a category of E.O. 11652 or of a group of E.O. 10964.
func oneToFour(number string) bool { return len(number) == 1 && '1' <= number[0] && number[0] <= '4' }

// schedulesMemo is a memorandum of a year before portion marks, with a stamp at its foot.
func schedulesMemo(year, stamp string) string {
	return "SECRET\n\nMEMORANDUM FOR THE MAYOR\n\nMarch 3, " + year + "\n\nSUBJECT: Ferry talks\n\n" +
		"The harbor master signs on Friday.\n\n" + stamp + "\n\nSECRET\n"
}
