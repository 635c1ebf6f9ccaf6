package report

import (
	"slices"

	"github.com/cablelint/cablelint/lint"
)

// Policy is what flags and configuration say about a file's findings. Files of one run may have different ones.
type Policy struct {
	Snippets Snippets
	// FailOn is the lowest severity that fails the run; 0 never fails.
	FailOn lint.Severity
}

// or is the policy, or where it is nil, what holds for the run.
func (p *Policy) or(o Options) Policy {
	if p != nil {
		return *p
	}
	return Policy{o.Snippets, o.FailOn}
}

// fails reports whether a finding fails the run.
func (p Policy) fails(suppressed bool, severity lint.Severity) bool {
	return !suppressed && p.FailOn != 0 && severity >= p.FailOn
}

// Fails reports whether a finding of a file fails the run.
func (o Options) Fails(f *File) bool {
	p := f.Policy.or(o)
	fails := func(d lint.Diagnostic) bool { return p.fails(d.Suppressed != nil, d.Severity) }
	for _, r := range f.Results {
		if slices.ContainsFunc(r.Diagnostics, fails) {
			return true
		}
	}
	return slices.ContainsFunc(f.Own, fails)
}

// FailsRecord reports whether a finding of a record fails the run.
func (o Options) FailsRecord(r *Record) bool {
	p := r.policy.or(o)
	return slices.ContainsFunc(r.diagnostics, func(d jsonDiagnostic) bool { return p.failsJSON(&d) })
}

func (p Policy) failsJSON(d *jsonDiagnostic) bool {
	return p.fails(d.Suppressed != nil, severity(d.Severity))
}

// listed are the findings of a file to list: those that count, and silenced ones where they are asked for.
func (o Options) listed(f *File) []lint.Diagnostic {
	if o.Silenced {
		return f.Findings()
	}
	return f.Counting()
}

// listedRecord are the findings of a record to list.
func (o Options) listedRecord(r *Record) []jsonDiagnostic {
	if o.Silenced {
		return r.diagnostics
	}
	return r.counting()
}
