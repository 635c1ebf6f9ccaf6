// Package suppress decides which findings do not count, and why: silences of the configuration, lines in the file
// itself, and a baseline of what was there before. It finds silences that silence nothing, that have run out, and a
// baseline that holds too much.
package suppress

import (
	"fmt"
	"slices"
	"sort"

	"github.com/cablelint/cablelint/grammar/calendar"
	"github.com/cablelint/cablelint/grammar/source"
	"github.com/cablelint/cablelint/internal/config"
	"github.com/cablelint/cablelint/internal/files"
	"github.com/cablelint/cablelint/internal/report"
	"github.com/cablelint/cablelint/lint"
)

// Suppressor goes over the files of one run, one after the other.
type Suppressor struct {
	// Today is the day by which silences run out.
	Today calendar.Day
	// Baselines are what was there before, by their paths as config.Checks gives them; nil where none is used.
	Baselines map[string]*Baseline
	// Whole reports whether all files below a folder are checked, so that a silence which nothing used is unused; nil
	// is never.
	Whole func(dir string) bool
	// Covered reports of the path of a baseline whether all is checked that it is for; nil is never.
	Covered func(path string) bool

	partly bool // something could not be read
	uses   map[placed]*use
}

// placed is a silence by the file that it is in and its place there. Several configurations may extend that file.
type placed struct {
	file string
	at   int
}

// use is the result for a silence of the configuration.
type use struct {
	silence *config.Placed
	options *lint.Options  // of the first file of its configuration
	policy  *report.Policy // of the files of its configurations, the strictest
	dirs    []string       // the folders of its configurations
	seen    bool           // a file was checked that it could be for
	used    bool
	apart   bool // over a file that it could be for not all rules ran that it names, or not for certain
	expired bool
}

// File marks the findings of a file that do not count. The file's own silences are lines before its first cable.
func (s *Suppressor) File(f *report.File, checks *config.Checks) {
	s.partly = s.partly || f.Content.Kind == files.Unread
	if f.Content.File == nil {
		s.unread(f, checks)
		return
	}
	inline := directives(f)
	if len(inline) > 0 {
		lines := indexOf(inline)
		each(f, func(d *lint.Diagnostic) {
			if line := lines.find(d); line != nil {
				d.Suppressed = &lint.Suppression{Kind: lint.Inline, Reason: line.reason}
			}
		})
	}
	if silences := checks.Config.Silences(); len(silences) > 0 {
		s.config(f, checks, silences)
	}
	f.Own = append(f.Own, leftoverLines(inline, f, checks)...)
	if b := s.Baselines[checks.Baseline]; b != nil {
		b.apply(f, checks)
	}
}

// unread notes which silences could be for a file that could not be read: of them nobody knows whether they are used.
func (s *Suppressor) unread(f *report.File, checks *config.Checks) {
	if f.Content.Kind != files.Unread {
		return
	}
	for _, p := range checks.Config.Silences() {
		if p.For(checks.Abs) {
			s.use(p, checks).apart = true
		}
	}
}

// each goes over the findings in place, without those about the linter itself, which nothing silences.
func each(f *report.File, do func(d *lint.Diagnostic)) {
	about := func(d *lint.Diagnostic) {
		if !slices.Contains(lint.Own(), d.Rule) {
			do(d)
		}
	}
	for i := range f.Results {
		for j := range f.Results[i].Diagnostics {
			about(&f.Results[i].Diagnostics[j])
		}
	}
	for i := range f.Own {
		about(&f.Own[i])
	}
}

// undated reports whether a cable of a file has no date, so that rules of an era did not run on it.
func undated(f *report.File) bool {
	return slices.ContainsFunc(f.Results, func(r lint.Result) bool { return !r.Doc.Date.Known() })
}

// config applies the silences of the file's configuration.
func (s *Suppressor) config(f *report.File, checks *config.Checks, silences []*config.Placed) {
	var x index
	open := undated(f)
	for _, p := range silences {
		u := s.use(p, checks)
		if !p.For(checks.Abs) {
			continue
		}
		u.seen, u.apart = true, u.apart || open || !checks.Linter.Covers(p.Silence.Rule)
		if !u.expired {
			x.add(p, u)
		}
	}
	each(f, func(d *lint.Diagnostic) {
		if first := x.find(d); first != nil && d.Suppressed == nil {
			d.Suppressed = &lint.Suppression{Kind: lint.ByConfig, Reason: first.Silence.Reason}
		}
	})
	x.done()
}

// use remembers a silence, and that it is one of a file's configuration.
func (s *Suppressor) use(p *config.Placed, checks *config.Checks) *use {
	if s.uses == nil {
		s.uses = map[placed]*use{}
	}
	key := placed{p.Layer.Abs(), p.At}
	u := s.uses[key]
	if u == nil {
		u = &use{silence: p, options: checks.Options}
		if e := p.Silence.Expires; e != nil {
			last, ok := calendar.Date(e.Year, e.Month, e.Day)
			u.expired = ok && s.Today > last
		}
		s.uses[key] = u
	}
	u.policy = stricter(u.policy, checks.Policy)
	if dir := checks.Config.Own().Dir; !slices.Contains(u.dirs, dir) {
		u.dirs = append(u.dirs, dir)
	}
	return u
}

// stricter is a policy that fails on what either of two fails on.
func stricter(a *report.Policy, b report.Policy) *report.Policy {
	if a != nil && a.FailOn != 0 && (b.FailOn == 0 || a.FailOn <= b.FailOn) {
		return a
	}
	return &b
}

// whole reports whether all files that a silence could be for are checked: those of its own file's folder, and of the
// configurations that extend it.
func (s *Suppressor) whole(u *use) bool {
	out := func(dir string) bool { return !s.Whole(dir) }
	return s.Whole != nil && s.Whole(u.silence.Layer.Dir) && !slices.ContainsFunc(u.dirs, out)
}

// Fits reports whether a finding is of the cable and paragraph that a silence names.
func Fits(s *config.Silence, d *lint.Diagnostic) bool {
	if s.Identifier != "" && (d.Cable == nil || d.Cable.Identifier != s.Identifier) {
		return false
	}
	if s.Paragraph == 0 {
		return true
	}
	if d.Cable == nil {
		return false
	}
	for _, p := range d.Cable.Portions {
		if p.Number == s.Paragraph && (p.Span.Overlaps(d.Span) || p.Span.Start <= d.Span.Start && d.Span.Start < p.Span.End) {
			return true
		}
	}
	return false
}

// Leftovers are findings about the silences and the baseline themselves, a file each, once all files have been seen.
func (s *Suppressor) Leftovers(strict bool) []*report.File {
	byFile := map[string]*report.File{}
	for _, u := range s.uses {
		d, ok := s.leftover(u)
		if !ok || !wanted(u.options, &d) {
			continue
		}
		l := u.silence.Layer
		f := byFile[l.Path]
		if f == nil {
			content := files.Content{Kind: files.NotCable, Reason: "it is the configuration",
				File: source.NewFile(l.Path, l.Text)}
			f = &report.File{Path: l.Path, Content: content}
			byFile[l.Path] = f
		}
		f.Policy = stricter(f.Policy, *u.policy)
		d.Span = source.Span{Start: u.silence.At, End: u.silence.At + len("silence")}
		f.Own = append(f.Own, d)
	}
	var out []*report.File
	for _, f := range byFile {
		slices.SortFunc(f.Own, func(a, b lint.Diagnostic) int { return a.Span.Start - b.Span.Start })
		out = append(out, f)
	}
	for path, b := range s.Baselines {
		if !strict || b == nil {
			continue
		}
		if !s.partly && s.Covered != nil && s.Covered(path) {
			b.Gone()
		}
		if f := b.stale(); f != nil {
			out = append(out, f)
		}
	}
	sort.Slice(out, func(i, j int) bool { return out[i].Path < out[j].Path })
	return out
}

// leftover is the finding about one silence; ok is false where it did what it is for, or where that cannot be known.
func (s *Suppressor) leftover(u *use) (d lint.Diagnostic, ok bool) {
	rule := u.silence.Silence.Rule
	switch {
	case u.expired && u.seen:
		e := u.silence.Silence.Expires
		return finding(lint.ExpiredSilence, fmt.Sprintf("the silence of %s ran out on %04d-%02d-%02d", rule, e.Year,
			e.Month, e.Day), "look at its findings again, and give it another day or take it out"), true
	case u.used || u.apart || u.expired || !(u.seen && u.silence.Exact()) && !s.whole(u):
		return d, false
	}
	return finding(lint.UnusedSilence, "the silence of "+rule+" silences nothing",
		"take it out, or correct the path, rule or paragraph that it names"), true
}

// wanted reports whether the options have a finding about silences, and gives it the severity that they set.
func wanted(o *lint.Options, d *lint.Diagnostic) bool {
	if o == nil {
		return true
	}
	if set, ok := o.Severity[d.Rule.Code]; ok {
		d.Severity = set
	}
	return !slices.ContainsFunc(o.Ignore, func(word string) bool { return lint.Names(word, d.Rule) })
}

func finding(r *lint.Rule, message, help string) lint.Diagnostic {
	return lint.Diagnostic{Rule: r, Severity: r.Severities[0], Cite: r.Cites[0], Message: message, Help: help}
}
