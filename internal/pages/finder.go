package pages

import (
	"fmt"
	"html"
	"slices"
	"strings"

	"github.com/cablelint/cablelint/lint"
	"github.com/cablelint/cablelint/lint/law"
)

// orders are the executive orders on classification, each of which is an era of cables.
var orders = [...]*law.Instrument{&law.EO10501, &law.EO11652, &law.EO12065, &law.EO12356, &law.EO12958,
	&law.EO12958Amended,
	&law.EO13526}

// criterion is a property of rules by which a reader looks for them: the values of a rule, and all that there are.
type criterion struct {
	name, title string
	values      func(r *lint.Rule) []string
	all         []string
}

func criteria() []criterion {
	var letters, eras []string
	for _, f := range families {
		letters = append(letters, f.letter)
	}
	for _, o := range orders {
		eras = append(eras, o.ID)
	}
	return []criterion{
		{"family", "family", func(r *lint.Rule) []string { return []string{r.Code[:1]} }, letters},
		{"severity", "severity", severities, []string{"error", "warning", "info"}},
		{"fix", "fix", fixes, []string{"safe", "unsafe", "choice", "none"}},
		{"runs", "runs", runs, []string{"always", "with a setting", "in profile ic", "if selected"}},
		{"era", "in a cable of the time of", erasOf, eras},
	}
}

func severities(r *lint.Rule) (names []string) {
	for _, s := range r.Severities {
		names = append(names, s.String())
	}
	return names
}

func fixes(r *lint.Rule) (names []string) {
	for _, k := range r.Fixes {
		names = append(names, k.String())
	}
	if names == nil {
		return []string{"none"}
	}
	return names
}

func runs(r *lint.Rule) []string {
	switch {
	case strings.Contains(r.Need.Text, "--profile ic"):
		return []string{"in profile ic"}
	case r.Need.Text != "":
		return []string{"with a setting"}
	case r.OffByDefault:
		return []string{"if selected"}
	}
	return []string{"always"}
}

// erasOf are the orders in whose time a rule runs; one that rests on consistency alone runs in each.
func erasOf(r *lint.Rule) (ids []string) {
	for _, o := range orders {
		if runsUnder(r, o) || slices.ContainsFunc(r.Cites, func(c law.Cite) bool { return c.Instrument == nil }) {
			ids = append(ids, o.ID)
		}
	}
	return ids
}

// Finder is a page of HTML in Markdown with all rules in one table, and a choice for each criterion. The script of the
// documentation site hides the rows that are not wanted; without it the table is complete.
func Finder(rules []*lint.Rule) string {
	var b strings.Builder
	b.WriteString("# Find a rule\n\n<form class=\"finder\" id=\"finder\" hidden>\n" +
		"<label>text <input type=\"search\" name=\"text\"></label>\n")
	all := criteria()
	for _, c := range all {
		fmt.Fprintf(&b, "<label>%s <select name=\"%s\"><option value=\"\">any</option>", c.title, c.name)
		for _, v := range c.all {
			fmt.Fprintf(&b, "<option>%s</option>", html.EscapeString(v))
		}
		b.WriteString("</select></label>\n")
	}
	b.WriteString("<button type=\"reset\">Show all</button>\n<output id=\"found\"></output>\n</form>\n\n" +
		"<table id=\"rules\"><thead><tr><th>code</th><th>reports</th><th>name</th><th>severity</th><th>fix</th></tr>" +
		"</thead><tbody>\n")
	for _, r := range rules {
		b.WriteString("<tr")
		for _, c := range all {
			fmt.Fprintf(&b, " data-%s=\"%s\"", c.name, html.EscapeString(strings.Join(c.values(r), "|")))
		}
		fmt.Fprintf(&b, "><td><a href=\"%s.html\">%s</a></td><td>%s</td><td>%s</td><td>%s</td><td>%s</td></tr>\n", r.Code,
			r.Code, html.EscapeString(r.Title), r.Name, html.EscapeString(lint.SeverityText(r)), strings.Join(fixes(r), ", "))
	}
	b.WriteString("</tbody></table>\n")
	return b.String()
}
