package site

import (
	"fmt"
	"html"
	"net/url"
	"reflect"
	"regexp"
	"slices"
	"strings"

	"github.com/cablelint/cablelint/grammar"
	"github.com/cablelint/cablelint/grammar/calendar"
	"github.com/cablelint/cablelint/grammar/source"
	"github.com/cablelint/cablelint/internal/pattern"
	"github.com/cablelint/cablelint/internal/testing/linttest"
	"github.com/cablelint/cablelint/lint"
)

// try is a link that opens the playground with a text, and with options. A browser keeps the part of the link with the
// text to itself.
func try(up, text string, options ...string) string {
	// PathEscape leaves what has a meaning in a query or in HTML
	escape := func(s string) string {
		return strings.NewReplacer("&", "%26", "+", "%2B", "=", "%3D", "'", "%27").Replace(url.PathEscape(s))
	}
	var before, with string
	for i := 0; i < len(options); i += 2 {
		before += options[i] + "=" + escape(options[i+1]) + "&amp;"
		with += " --" + options[i] + " " + options[i+1]
	}
	if with != "" {
		with = " with <code>" + html.EscapeString(with[1:]) + "</code>"
	}
	return fmt.Sprintf("<p class=\"try\" data-search-exclude><a href=\"%s%s#%stext=%s\">Try it</a>%s</p>",
		up, PlaygroundPage, before, escape(text), with)
}

// optionsOf are the options that an example needs, as the playground takes them from a link: pairs of a name and a
// value. They are not ok where it needs another one.
func optionsOf(r *lint.Rule, all lint.Settings) (list []string, o lint.Options, ok bool) {
	s := lint.Settings{Profile: all.Profile, AsOf: all.AsOf, Ceiling: all.Ceiling}
	if s.Profile == lint.IC {
		list = append(list, "profile", "ic")
	}
	if s.AsOf != 0 {
		list = append(list, "as-of", s.AsOf.String())
	}
	if ceiling := s.Ceiling.String(); ceiling != "" {
		list = append(list, "ceiling", ceiling)
	}
	o.Settings = s
	if r.OffByDefault {
		o.Select, list = []string{r.Code}, append(list, "select", r.Code)
	}
	return list, o, reflect.DeepEqual(all, s)
}

// withTries adds a link to each example of a rule's page, and to the lists of rules below its heading.
func withTries(page string, j *judge, r *lint.Rule, up string) (string, error) {
	heading := fmt.Sprintf("# %s %s\n", r.Code, r.Name)
	page = strings.Replace(page, heading, heading+"\n<p class=\"up\" data-search-exclude>"+
		"<a href=\"index.html\">All rules</a> · "+
		"<a href=\"find.html\">Find a rule</a></p>\n", 1)
	for _, bad := range []bool{true, false} {
		for _, e := range r.Examples {
			if e.Bad() != bad {
				continue
			}
			add, err := j.offer(up, r, e)
			if err != nil {
				return "", fmt.Errorf("%s: %w", e.Note, err)
			}
			block := "    " + strings.ReplaceAll(e.Text, "\n", "\n    ") + "\n\n"
			head, tail, ok := strings.Cut(page, e.Caption()+"\n\n")
			before, after, found := strings.Cut(tail, block)
			if !ok || !found {
				return "", fmt.Errorf("the page does not show the example %q", e.Note)
			}
			page = head + e.Caption() + "\n\n" + before + block + add + "\n\n" + after
		}
	}
	return page, nil
}

// offer is the link to try an example, or the reason why the playground cannot show it.
func (j *judge) offer(up string, r *lint.Rule, e lint.Example) (string, error) {
	settings := lint.Settings{}
	if e.Settings != nil {
		settings = *e.Settings
	}
	switch {
	case e.Base != "":
		return apart("it needs two revisions"), nil
	case e.Changes != nil:
		return apart("it needs a document of an office program"), nil
	}
	list, options, ok := optionsOf(r, settings)
	switch {
	case r.Need.Text != "" && !r.Need.Met(options.Settings) && r.Need.Met(settings):
		return apart("the rule runs only with " + r.Need.Text), nil
	case !ok:
		return apart("it needs a setting"), nil
	}
	text, err := linttest.Text(e)
	if err != nil {
		return "", err
	}
	reported, err := j.reports(r, text, options)
	if err == nil && reported != e.Bad() {
		return apart("there, a text without a date is of today"), nil
	}
	return try(up, text, list...), err
}

// judge says what the playground reports.
type judge struct {
	rules []*lint.Rule
	today calendar.Day
}

func (j *judge) reports(r *lint.Rule, text string, o lint.Options) (bool, error) {
	linter, err := lint.NewLinter(j.rules, o)
	if err != nil {
		return false, err
	}
	linter = linter.AsOf(j.today)
	tree := grammar.NewParser().Parse(source.NewFile("untitled", text))
	ofRule := func(d lint.Diagnostic) bool { return d.Rule == r }
	results := linter.File(tree, nil)
	if len(results) == 0 {
		return slices.ContainsFunc(linter.Text(tree.File), ofRule), nil
	}
	return slices.ContainsFunc(results, func(f lint.Result) bool {
		return slices.ContainsFunc(f.Diagnostics, ofRule)
	}), nil
}

func apart(reason string) string {
	return "<p class=\"try\" data-search-exclude>Not in the playground: " + html.EscapeString(reason) + ".</p>"
}

// cable is what makes a block of code worth trying: a line of classification, or the keys of SMART.
var cable = pattern.Lazy(
	`(?m)^(UNCLAS|C O N F I D E N T I A L|S E C R E T|LIMITED OFFICIAL USE|CONFIDENTIAL|SECRET) .*\d{3,}$`)

// withCables adds a link to each block with fences that has the classification line of a cable.
func withCables(page, up string) string {
	blocks := regexp.MustCompile("(?ms)^```(?:text)?\n(.*?)^```\n").FindAllStringSubmatchIndex(page, -1)
	var b strings.Builder
	last := 0
	for _, m := range blocks {
		b.WriteString(page[last:m[1]])
		last = m[1]
		if text := page[m[2]:m[3]]; cable.Get().MatchString(text) {
			b.WriteString("\n" + try(up, text) + "\n\n")
		}
	}
	return b.String() + page[last:]
}
