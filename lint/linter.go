package lint

import (
	"fmt"
	"math"
	"slices"

	"github.com/cablelint/cablelint/grammar"
	"github.com/cablelint/cablelint/grammar/calendar"
	"github.com/cablelint/cablelint/grammar/marking"
	"github.com/cablelint/cablelint/grammar/source"
	"github.com/cablelint/cablelint/lint/cable"
	"github.com/cablelint/cablelint/lint/law"
	"github.com/cablelint/cablelint/lint/unread"
)

// Options choose what a linter does.
type Options struct {
	// Select are codes, names or families of the rules to run, instead of those that are on
	// by default; empty keeps those. Add runs rules next to them, Ignore takes rules away.
	Select, Add, Ignore []string
	// Severity sets by code the highest severity of a rule; what the rule softens stays softened.
	Severity map[string]Severity
	// Verbatim lets messages quote words that are of no marking: it is for a text that the user wrote, and nobody else's.
	Verbatim bool
	Settings
}

// Linter runs rules over cables. It is immutable and may be used from several goroutines.
type Linter struct {
	known    []*Rule // all that there are to choose from
	rules    []*Rule
	inForce  []law.Schedule // of each of rules
	plans    *plans
	shown    map[*Rule]bool // whether a rule's findings are reported, or it only silences others
	severity map[string]Severity
	settings Settings
	verbatim bool
}

// NewLinter makes a linter of the rules that the options choose. It fails where they name
// a rule that is not one.
func NewLinter(rules []*Rule, o Options) (*Linter, error) {
	selected, err := choose(rules, o.Select)
	if err != nil {
		return nil, err
	}
	added, err := choose(rules, o.Add)
	if err != nil {
		return nil, err
	}
	ignored, err := choose(rules, o.Ignore)
	if err != nil {
		return nil, err
	}
	if err := unmet(rules, o); err != nil {
		return nil, err
	}
	l := &Linter{known: rules, settings: o.Settings, verbatim: o.Verbatim, severity: o.Severity, shown: map[*Rule]bool{},
		plans: &plans{}}
	for i, r := range rules {
		on := !r.OffByDefault
		if len(o.Select) > 0 {
			on = selected[i]
		}
		on = (on || added[i]) && !ignored[i]
		if r.Need.Met(o.Settings) && (on || len(r.Silences) > 0 && !r.OffByDefault) {
			l.add(r, on)
		}
	}
	return l, nil
}

// add makes the linter run a rule, and report its findings or not.
func (l *Linter) add(r *Rule, shown bool) {
	l.rules, l.inForce = append(l.rules, r), append(l.inForce, law.NewSchedule(r.Cites))
	l.shown[r] = shown
}

// unmet is the error for a rule that was asked for by its code or name and cannot run in this run.
func unmet(rules []*Rule, o Options) error {
	for _, w := range append(slices.Clone(o.Select), o.Add...) {
		if r := Find(rules, w); r != nil && !r.Need.Met(o.Settings) {
			return fmt.Errorf("%s %s runs only with %s", r.Code, r.Name, r.Need.Text)
		}
	}
	return nil
}

// AsOf is the linter on a day: see Settings.Today. 0 is no day.
func (l *Linter) AsOf(today calendar.Day) *Linter {
	if today == 0 {
		return l
	}
	on := *l
	on.settings.Today = today
	return &on
}

// Profile is the marking system that the linter judges by.
func (l *Linter) Profile() Profile { return l.settings.Profile }

// Runs reports whether the linter reports what a rule finds.
func (l *Linter) Runs(r *Rule) bool { return l.shown[r] }

// Rule is the rule of a code that the linter runs and reports; nil where it has none.
func (l *Linter) Rule(code string) *Rule {
	if r := Find(l.known, code); r != nil && l.Runs(r) {
		return r
	}
	return nil
}

// Covers reports whether the linter reports what all rules find that a word names, by code, name or family letter:
// only then is what it does not report not there. Of a word that names none of its rules, such as M001, that is so.
func (l *Linter) Covers(word string) bool {
	return !slices.ContainsFunc(l.known, func(r *Rule) bool { return Names(word, r) && !l.shown[r] })
}

// Knows reports whether a word names a rule, by code, name or family letter.
func (l *Linter) Knows(word string) bool {
	names := func(r *Rule) bool { return Names(word, r) }
	return slices.ContainsFunc(l.known, names) || slices.ContainsFunc(Own(), names)
}

// Result is what the linter says about one cable.
type Result struct {
	Doc         *cable.Document
	Diagnostics []Diagnostic
	// Derived is the marking that the portions call for; the zero Marking where none is marked.
	Derived marking.Marking
	// NotRun are the rules that would have run on some of the days that the cable may be of, and did not because its
	// date is not known.
	NotRun []*Rule
	// Notes say what could not be checked.
	Notes []string
	// Dropped counts the findings that were not kept, because the text has more than anyone reads. Which they are is not
	// known, so the text is not checked where it is above 0.
	Dropped int
}

// File lints each cable of a file by itself. A cable without a date is taken to be of the day undated. Where that is
// nil, and Settings.Today is not given either, it keeps the days that evidence in its text leaves: Evidence.
func (l *Linter) File(t *grammar.Tree, undated *calendar.Day) []Result {
	return l.Against(nil, t, undated)
}

// Against is File for a file that is compared with what it was in the base revision; nil is no such revision, or a
// new file.
func (l *Linter) Against(base, t *grammar.Tree, undated *calendar.Day) []Result {
	docs := cable.Documents(t)
	was := map[*cable.Document]*cable.Document{}
	if base != nil {
		for _, p := range cable.Pairs(cable.Documents(base), docs) {
			was[p.Is] = p.Was
		}
	}
	results := make([]Result, len(docs))
	budget := newBudget(len(t.File.Text))
	for i, d := range docs {
		base := was[d]
		switch {
		case undated != nil:
			d = cable.Dated(d, *undated)
		case l.settings.Today != 0:
			d = AsOf(d, l.settings.Today)
		}
		results[i] = l.cable(d, base, budget)
	}
	return results
}

// Text lints a text that is not a cable.
func (l *Linter) Text(f *source.File) []Diagnostic { return l.TextAgainst(nil, f) }

// TextAgainst is Text for a file that is compared with the base revision; base is nil where it was not there, or not
// a text.
func (l *Linter) TextAgainst(base *grammar.Tree, f *source.File) []Diagnostic {
	r := Result{Doc: &cable.Document{File: f}}
	var was *cable.Document
	if base != nil {
		if docs := cable.Documents(base); len(docs) > 0 {
			was = docs[0]
		}
	}
	pass := Pass{Doc: r.Doc, Base: was, Settings: l.settings, found: &r.Diagnostics, budget: newBudget(len(f.Text)),
		gathered: true}
	for _, rule := range l.rules {
		if rule.CheckText != nil {
			pass.Rule, pass.cite = rule, &rule.Cites[0]
			run(&pass, rule.CheckText)
		}
	}
	if len(r.Diagnostics) > 0 {
		l.settle(&r)
	}
	for i := range r.Diagnostics {
		r.Diagnostics[i].Cable = nil
	}
	return r.Diagnostics
}

// Cable lints one cable that is compared with none, and keeps all findings.
func (l *Linter) Cable(d *cable.Document) Result { return l.cable(d, nil, &budget{left: math.MaxInt}) }

func (l *Linter) cable(d, base *cable.Document, budget *budget) Result {
	if !d.Date.Known() {
		d = withDate(d, Evidence(d))
	}
	r := Result{Doc: d, Derived: Derived(d)}
	pass := Pass{Doc: d, Base: base, Settings: l.settings, found: &r.Diagnostics, budget: budget, gathered: l.verbatim}
	before := budget.dropped
	plan := l.planOf(d)
	r.NotRun = plan.notRun
	for steps := plan.steps; len(steps) > 0; {
		steps = steps[runUntilBroken(steps, &pass):]
	}
	r.Dropped = budget.dropped - before
	if !d.Date.Known() {
		r.Notes = append(r.Notes, undatedNote(d, r))
	}
	if note := partlyNote(d); note != "" {
		r.Notes = append(r.Notes, note)
	}
	if note := unattachedNote(d, pass.Leftovers()); note != "" {
		r.Notes = append(r.Notes, note)
	}
	if len(r.Diagnostics) > 0 {
		l.settle(&r)
	}
	l.checkRollUp(&r)
	return r
}

// runUntilBroken runs rules up to one that panics, and says how many it ran. They are run together, since to be ready
// for a panic costs more than most rules.
func runUntilBroken(steps []step, p *Pass) (ran int) {
	before := 0
	defer func() {
		if v := recover(); v != nil {
			p.broke(before, v)
		}
	}()
	before = len(*p.found)
	p.budget.begin()
	for i := range steps {
		ran++
		p.Rule, p.cite = steps[i].rule, &steps[i].cite
		p.Rule.Check(p)
		if n := len(*p.found); n > before { // as after few rules: they took from the budget
			before = n
			p.budget.begin()
		}
	}
	return ran
}

// undatedNote says that a document has no date, and how many rules did not run because of that.
func undatedNote(d *cable.Document, r Result) string {
	note := "the " + d.Noun() + " has no date"
	switch n := len(r.NotRun); n {
	case 0:
		return note
	case 1:
		return note + ": 1 rule that depends on the order in force was not run"
	default:
		return fmt.Sprintf("%s: %d rules that depend on the order in force were not run", note, n)
	}
}

// unattachedNote says how many marks are at the front of lines where no portion is known to begin; empty where there
// are not.
func unattachedNote(d *cable.Document, left []unread.Leftover) string {
	n := 0
	for i := range left {
		if left[i].Unattached(d) {
			n++
		}
	}
	switch n {
	case 0:
		return ""
	case 1:
		return "1 portion mark begins a line that is not a known portion; it is not above the header, and nothing else " +
			"was checked of it"
	}
	return fmt.Sprintf("%d portion marks begin lines that are not known portions; they are not above the header, and "+
		"nothing else was checked of them", n)
}

// begins reports whether one of the rule's authorities was in force on some day of a date: on another than the
// cable's the rule does not run for want of a date.
func begins(r *Rule, date cable.Date) bool {
	return slices.ContainsFunc(r.Cites, func(c law.Cite) bool {
		from, until := c.Days()
		return from <= date.To && (until == 0 || until > date.From)
	})
}

// run runs one rule. A rule that panics becomes a finding, and the others still run.
func run(p *Pass, check func(*Pass)) {
	before := len(*p.found)
	p.budget.begin()
	defer func() {
		if v := recover(); v != nil {
			p.broke(before, v)
		}
	}()
	check(p)
}

// broke puts a finding in the place of those of a rule that panicked, before which so many were there.
func (p *Pass) broke(before int, v any) {
	*p.found = append((*p.found)[:before], Diagnostic{
		Rule: InternalError, Severity: Error, Cite: InternalError.Cites[0], Cable: p.Doc,
		Span:    source.Span{Start: p.Doc.Span.Start, End: p.Doc.Span.Start},
		Message: fmt.Sprintf("rule %s broke on this cable: %T", p.Rule.Code, v),
		Help:    "report it with the output of cablelint tree",
	})
}

func compare(a, b Diagnostic) int {
	switch {
	case a.Span.Start != b.Span.Start:
		return a.Span.Start - b.Span.Start
	case a.Span.End != b.Span.End:
		return a.Span.End - b.Span.End
	case a.Rule.Code < b.Rule.Code:
		return -1
	case a.Rule.Code > b.Rule.Code:
		return 1
	}
	return 0
}
