package report

import (
	"fmt"

	"github.com/cablelint/cablelint/internal/files"
	"github.com/cablelint/cablelint/lint"
	"github.com/cablelint/cablelint/lint/cable"
)

// The bounds of the totals, so that a run of any length needs little memory.
const (
	postsCounted = 2000 // posts beyond are counted together
	unreadNamed  = 200  // unchecked inputs named in the index
	undated      = "undated"
	unknownPost  = "unknown post"
	unknownLevel = "no level"
	otherPosts   = "other posts"
)

// sheetTotals count a run for the index.
type sheetTotals struct {
	rules                map[*lint.Rule]*ruleTotal
	levels, posts, years map[string]*sheetCount
	unread               []sheetInput
	texts                int // cables and other inputs, counted
}

// ruleTotal counts a rule's findings by their severity.
type ruleTotal struct {
	rule     *lint.Rule
	tally    [lint.Error + 1]ruleTally
	silenced int
}

// ruleTally counts a rule's findings of one severity, and the cables that have some.
type ruleTally struct {
	findings, cables int
	last             int // the number of the text that was counted last
}

// gravest is the highest severity of a finding that counts; 0 where none does.
func (r *ruleTotal) gravest() lint.Severity {
	for s := lint.Error; s > 0; s-- {
		if r.tally[s].findings > 0 {
			return s
		}
	}
	return 0
}

// sheetCount counts cables and their findings.
type sheetCount struct {
	Name             string
	Cables, Findings int
}

func newSheetTotals() *sheetTotals {
	counts := func() map[string]*sheetCount { return map[string]*sheetCount{} }
	return &sheetTotals{rules: map[*lint.Rule]*ruleTotal{}, levels: counts(), posts: counts(), years: counts()}
}

// countedUnder is the level, post and year that a cable is counted under; the post of a paper is empty.
func countedUnder(d *cable.Document) (level, post, year string) {
	level, post, year = unknownLevel, unknownPost, undated
	if d.Paper != nil {
		post = ""
	}
	if m := d.Marking(); m.Level.String() != "" {
		level = m.Level.String()
	}
	if d.ShownPost != "" {
		post = visible(d.ShownPost)
	}
	if d.Date.Known() && d.Date.From.Year() == d.Date.To.Year() {
		year = fmt.Sprint(d.Date.From.Year())
	}
	return level, post, year
}

// cable counts a cable or a paper.
func (t *sheetTotals) cable(r lint.Result) {
	findings := t.findings(r.Diagnostics)
	level, post, year := countedUnder(r.Doc)
	counted(t.levels, level, findings)
	if post != "" {
		counted(t.posts, t.group(post), findings)
	}
	counted(t.years, year, findings)
}

// group is the post that a post is counted under.
func (t *sheetTotals) group(post string) string {
	if post != "" && t.posts[post] == nil && len(t.posts) >= postsCounted {
		return otherPosts
	}
	return post
}

func counted(in map[string]*sheetCount, name string, findings int) {
	c := in[name]
	if c == nil {
		c = &sheetCount{Name: name}
		in[name] = c
	}
	c.Cables++
	c.Findings += findings
}

// input counts an input without cables.
func (t *sheetTotals) input(f *File) {
	t.findings(f.Own)
	if f.Content.Kind == files.Unread && len(t.unread) < unreadNamed {
		one := sheetInput{Reason: visible(f.Content.Reason)}
		one.Path = visible(f.Path)
		t.unread = append(t.unread, one)
	}
}

// findings counts the findings in one text by their rules, and gives how many of them count.
func (t *sheetTotals) findings(list []lint.Diagnostic) (counting int) {
	t.texts++
	for _, d := range list {
		r := t.rules[d.Rule]
		if r == nil {
			r = &ruleTotal{rule: d.Rule}
			t.rules[d.Rule] = r
		}
		if d.Suppressed != nil {
			r.silenced++
			continue
		}
		counting++
		of := &r.tally[d.Severity]
		of.findings++
		if of.last != t.texts {
			of.cables, of.last = of.cables+1, t.texts
		}
	}
	return counting
}
