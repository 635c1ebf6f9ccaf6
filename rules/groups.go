package rules

import (
	"fmt"
	"slices"

	"github.com/cablelint/cablelint/grammar/calendar"
	"github.com/cablelint/cablelint/grammar/scan"
	"github.com/cablelint/cablelint/lint"
	"github.com/cablelint/cablelint/lint/law"
)

// What D035 says about the stamps of groups.

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
		if oneToFour(g.Number.Text) {
			if !several {
				yearsOfGroup(p, g)
			}
			continue
		}
		if several && !g.Explained {
			continue
		}
		if !g.Explained {
			found.Severity = lint.Info
		}
		p.Report(found)
	}
}

// yearsOfGroup reports a stamp whose years are not those of its group: E.O. 10964 downgrades group 3 every twelve
// years, and group 4 every three, and declassifies that after twelve. Years of another group are wrong, or the number
// is. Other years may be the error of a machine that read the page.
func yearsOfGroup(p *lint.Pass, g scan.Group) {
	interval := map[string]int{"3": 12, "4": 3}[g.Number.Text]
	term := map[string]int{"4": 12}[g.Number.Text]
	read, due, message := g.Interval, interval, "group %s is downgraded every %d years, and the stamp says %d"
	if read.Number == 0 || read.Number == interval {
		read, due, message = g.Term, term, "group %s is declassified after %d years, and the stamp says %d"
	}
	switch {
	case read.Number == 0 || read.Number == due:
		return
	case due == 0:
		message = "group %s has no such years: %[3]d"
	}
	found := lint.Diagnostic{Cite: p.Rule.Cites[2], Span: read.Span, Severity: lint.Info,
		Message: fmt.Sprintf(message, g.Number.Text, due, read.Number), Help: "write the words of the group that applies"}
	if read.Number == 3 || read.Number == 12 {
		found.Severity = lint.Warning
	}
	p.Report(found)
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
