package lint

import (
	"slices"
	"sort"

	"github.com/cablelint/cablelint/grammar/source"
)

// settle drops what is silenced or not wanted and puts the findings in order.
func (l *Linter) settle(r *Result) {
	quiet := hush(r.Diagnostics)
	kept := r.Diagnostics[:0:0]
	for _, d := range r.Diagnostics {
		if s := quiet[d.Rule.Code]; (s == nil || !s.covers(d.Scope)) && (d.Rule == InternalError || l.shown[d.Rule]) {
			d.Severity = l.capped(d)
			kept = append(kept, d)
		}
	}
	slices.SortStableFunc(kept, compare)
	r.Diagnostics = kept
}

// silence is where a rule does not report: in the whole cable, or in scopes that do not overlap, in order.
type silence struct {
	whole  bool
	scopes []source.Span
}

// hush gathers by code where the findings silence other rules. Its cost grows with the findings, not
// with their square.
func hush(all []Diagnostic) map[string]*silence {
	quiet := map[string]*silence{}
	for _, d := range all {
		for _, code := range d.Rule.Silences {
			s := quiet[code]
			if s == nil {
				s = &silence{}
				quiet[code] = s
			}
			if d.Scope.Empty() {
				s.whole = true
			} else {
				s.scopes = append(s.scopes, d.Scope)
			}
		}
	}
	for _, s := range quiet {
		s.scopes = merged(s.scopes)
	}
	return quiet
}

// merged puts spans in order and joins those that overlap.
func merged(spans []source.Span) []source.Span {
	slices.SortFunc(spans, func(a, b source.Span) int { return a.Start - b.Start })
	out := spans[:0]
	for _, s := range spans {
		if n := len(out); n > 0 && s.Start < out[n-1].End {
			out[n-1].End = max(out[n-1].End, s.End)
			continue
		}
		out = append(out, s)
	}
	return out
}

// covers reports whether a finding of this scope is silenced. An empty scope is the whole cable.
func (s *silence) covers(scope source.Span) bool {
	if s.whole || scope.Empty() {
		return true
	}
	i := sort.Search(len(s.scopes), func(i int) bool { return s.scopes[i].End > scope.Start })
	return i < len(s.scopes) && s.scopes[i].Overlaps(scope)
}

// capped is a finding's severity where the configuration sets the highest of its rule: the highest becomes what is
// set, and what the rule softened stays softened.
func (l *Linter) capped(d Diagnostic) Severity {
	set, ok := l.severity[d.Rule.Code]
	switch {
	case !ok:
		return d.Severity
	case d.Severity == d.Rule.Severities[0]:
		return set
	}
	return min(set, d.Severity)
}
