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
	beyondFaulty         int
	beyondSound          int
	other                int
	texts                int // cables and other inputs, counted
}

// ruleTotal counts a rule's findings.
type ruleTotal struct {
	rule                    *lint.Rule
	gravest                 lint.Severity
	found, silenced, cables int
	last                    int // the number of the text that was counted last
}

// sheetCount counts cables and what was found in them.
type sheetCount struct {
	Name             string
	Cables, Findings int
}

func newSheetTotals() *sheetTotals {
	return &sheetTotals{rules: map[*lint.Rule]*ruleTotal{}, levels: map[string]*sheetCount{}, posts: map[string]*sheetCount{}, years: map[string]*sheetCount{}}
}

// countedUnder is the level, post and year that a cable is counted under.
func countedUnder(d *cable.Document) (level, post, year string) {
	level, post, year = unknownLevel, unknownPost, undated
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

// cable counts a cable, and reports whether a finding counts against it.
func (t *sheetTotals) cable(r lint.Result) bool {
	found := t.findings(r.Diagnostics)
	level, post, year := countedUnder(r.Doc)
	counted(t.levels, level, found)
	counted(t.posts, t.group(post), found)
	counted(t.years, year, found)
	return found > 0
}

// group is the post that a post is counted under.
func (t *sheetTotals) group(post string) string {
	if t.posts[post] == nil && len(t.posts) >= postsCounted {
		return otherPosts
	}
	return post
}

func counted(in map[string]*sheetCount, name string, found int) {
	c := in[name]
	if c == nil {
		c = &sheetCount{Name: name}
		in[name] = c
	}
	c.Cables++
	c.Findings += found
}

// beyond counts a cable that is not shown.
func (t *sheetTotals) beyond(faulty bool) {
	if faulty {
		t.beyondFaulty++
	} else {
		t.beyondSound++
	}
}

// input counts an input without cables.
func (t *sheetTotals) input(f *File) {
	t.other++
	t.findings(f.Own)
	if f.Content.Kind == files.Unread && len(t.unread) < unreadNamed {
		t.unread = append(t.unread, sheetInput{Path: visible(f.Path), Reason: visible(f.Content.Reason)})
	}
}

// findings counts the findings in one text by their rules, and gives how many of them count.
func (t *sheetTotals) findings(list []lint.Diagnostic) (found int) {
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
		found++
		r.found++
		r.gravest = max(r.gravest, d.Severity)
		if r.last != t.texts {
			r.cables, r.last = r.cables+1, t.texts
		}
	}
	return found
}
