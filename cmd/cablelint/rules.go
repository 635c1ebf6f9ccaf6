package main

import (
	"fmt"
	"io"
	"slices"
	"strings"
	"unicode/utf8"

	"github.com/spf13/cobra"

	"github.com/cablelint/cablelint/internal/report"
	"github.com/cablelint/cablelint/lint"
)

// ruleFilter says which rules are listed: those that one of the words names, and that all flags fit.
type ruleFilter struct {
	words        []string
	off, fixable bool
}

func (p *program) rules() *cobra.Command {
	var format, path string
	var filter ruleFilter
	c := &cobra.Command{
		Use: "rules [WORD...]", Short: "list the rules: all, or those that a code, name, family letter or word finds",
		Long: `rules lists the rules, those about the configuration and the baseline (M) and the house rules of
the nearest configuration (X) included. A WORD is a code, a name, a family letter, or a part of a name
or title.`,
		Example: `  cablelint rules R
  cablelint rules --fixable caption
  cablelint rules --off --format json
  cablelint rules --for cable.txt`,
		ValidArgsFunction: listedRules,
		RunE: func(c *cobra.Command, words []string) error {
			if path != "" {
				if len(words) > 0 || c.Flags().Changed("format") || filter.off || filter.fixable {
					return fmt.Errorf("--for lists the rules of one file: leave out other flags and words")
				}
				return p.rulesFor(path)
			}
			filter.words = words
			all, err := p.allRules()
			if err != nil {
				return err
			}
			list, err := filter.list(all)
			if err != nil {
				return err
			}
			return p.listRules(format, list)
		},
	}
	c.Flags().StringVarP(&format, "format", "f", "text", "`FORMAT`: text, json or markdown")
	c.Flags().StringVar(&path, "for", "", "list the rules that run on each cable of `FILE`, and why the others do not")
	c.Flags().BoolVar(&filter.off, "off", false, "only rules that do not run by default")
	c.Flags().BoolVar(&filter.fixable, "fixable", false, "only rules that offer a fix")
	c.AddCommand(p.rulesTest())
	return c
}

// listedRules completes the words of rules.
func listedRules(c *cobra.Command, _ []string, typed string) ([]cobra.Completion, cobra.ShellCompDirective) {
	return append(families(c), ruleNames(c, typed)...), cobra.ShellCompDirectiveNoFileComp
}

// list are the rules that the filter lets through. A word that finds none is an error.
func (f *ruleFilter) list(all []*lint.Rule) (list []*lint.Rule, err error) {
	found := map[*lint.Rule]bool{}
	for _, w := range f.words {
		n := 0
		for _, r := range all {
			if lint.Names(w, r) || len(w) > 1 && strings.Contains(strings.ToLower(r.Name+" "+r.Title), strings.ToLower(w)) {
				found[r] = true
				n++
			}
		}
		if n == 0 {
			return nil, lint.UnknownRule(all, w)
		}
	}
	for _, r := range all {
		if (len(f.words) == 0 || found[r]) && (!f.off || whenRuns(r) != always) && (!f.fixable || len(r.Fixes) > 0) {
			list = append(list, r)
		}
	}
	return list, nil
}

// always is the word for a rule that runs by default.
const always = "yes"

// whenRuns says whether a rule runs by default, or what makes it run.
func whenRuns(r *lint.Rule) string {
	switch {
	case r.Need.Text != "":
		flag, _, _ := strings.Cut(r.Need.Text, ",") // the others are on the rule's page
		key, _, _ := strings.Cut(flag, " = ")
		return "with " + key
	case r.OffByDefault:
		return "off"
	}
	return always
}

// row is a rule in the columns of the table.
func row(r *lint.Rule) []string {
	fix := "-"
	if len(r.Fixes) > 0 {
		fix = joined(r.Fixes)
	}
	return []string{r.Code, r.Name, joined(r.Severities), whenRuns(r), fix, r.Title}
}

// joined are values in one cell of the table.
func joined[T fmt.Stringer](list []T) string {
	texts := make([]string, len(list))
	for i, x := range list {
		texts[i] = x.String()
	}
	return strings.Join(texts, "/")
}

// ruleColumns are the headings of the table.
var ruleColumns = [...]string{"code", "name", "severity", "runs", "fix", "finding"}

// listRules writes rules in a format.
func (p *program) listRules(format string, list []*lint.Rule) (err error) {
	switch format {
	case "text":
		err = ruleTable(p.out, list, p.width(0))
	case "markdown":
		head, line := strings.Join(ruleColumns[:], " | "), strings.Repeat("---|", len(ruleColumns))
		_, err = fmt.Fprintf(p.out, "| %s |\n|%s\n", head, line)
		for _, r := range list {
			if err == nil {
				_, err = fmt.Fprintf(p.out, "| %s |\n", strings.Join(row(r), " | "))
			}
		}
	case "json":
		err = report.RuleIndex(p.out, list, rulePages())
	default:
		return fmt.Errorf("--format is text, json or markdown, not %q", format)
	}
	if err != nil {
		return &outputError{err}
	}
	return nil
}

// leastTitle is the narrowest last column of a table. Where a terminal has no room for it, each rule has lines of
// its own.
const leastTitle = 30

// ruleTable writes a table of rules that fits a width; 0 is any width.
func ruleTable(w io.Writer, list []*lint.Rule, width int) error {
	table := [][]string{slices.Clone(ruleColumns[:])}
	for i := range table[0] {
		table[0][i] = strings.ToUpper(table[0][i])
	}
	for _, r := range list {
		table = append(table, row(r))
	}
	last := len(ruleColumns) - 1
	indent, widths := 0, make([]int, last)
	for i := range widths {
		for _, cells := range table {
			widths[i] = max(widths[i], utf8.RuneCountInString(cells[i]))
		}
		indent += widths[i] + 2
	}
	var b strings.Builder
	if width > 0 && width < indent+leastTitle {
		for _, cells := range table[1:] {
			about := fmt.Sprintf("%s (%s; runs: %s; fix: %s)", cells[last], cells[2], cells[3], cells[4])
			fmt.Fprintf(&b, "%s %s\n     %s\n", cells[0], cells[1], strings.Join(lines(about, max(width-5, 1)), "\n     "))
		}
		_, err := io.WriteString(w, b.String())
		return err
	}
	for _, cells := range table {
		for i, cell := range cells[:last] {
			fmt.Fprintf(&b, "%-*s  ", widths[i], cell)
		}
		title := []string{cells[last]}
		if width > 0 {
			title = lines(cells[last], width-indent)
		}
		b.WriteString(strings.Join(title, "\n"+strings.Repeat(" ", indent)) + "\n")
	}
	_, err := io.WriteString(w, b.String())
	return err
}
