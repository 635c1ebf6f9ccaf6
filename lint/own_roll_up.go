package lint

import (
	"fmt"
	"slices"

	"github.com/cablelint/cablelint/lint/cable"
	"github.com/cablelint/cablelint/lint/law"
)

// rollUp are the codes of the rules that report marks above the header.
var rollUp = [...]string{"R001", "R002", "R008", "R010"}

// checkRollUp adds a finding of the linter's own where the marks call for a level above the header's and no rule
// reported it. It does so only where all of the rules ran that would: others may be turned off, or not yet in force.
func (l *Linter) checkRollUp(r *Result) {
	line := r.Doc.FirstLine()
	if line == nil || r.Derived.Level <= max(r.Doc.Marking().Level, line.Level.Level) || r.Dropped > 0 {
		return
	}
	for _, code := range rollUp {
		if !slices.ContainsFunc(l.rules, func(rule *Rule) bool {
			return rule.Code == code && l.shown[rule] &&
				inForce(rule, r.Doc)
		}) {
			return
		}
	}
	if slices.ContainsFunc(r.Diagnostics, reportsRollUp) {
		return
	}
	r.Diagnostics = append(r.Diagnostics, Diagnostic{
		Rule: UnreportedRollUp, Severity: Error, Cite: UnreportedRollUp.Cites[0], Cable: r.Doc, Span: line.Level.Span,
		Scope: line.Level.Span,
		Message: fmt.Sprintf("the marks call for %s, the header is %s, and no rule reported it", r.Derived.Level,
			r.Doc.Marking().Level),
		Help: "check the portion marks, and report this with the output of cablelint tree",
	})
	slices.SortStableFunc(r.Diagnostics, compare)
}

// inForce reports whether one of a rule's authorities was in force on the cable's days, so that the rule ran.
func inForce(r *Rule, d *cable.Document) bool {
	_, ok := law.Covering(r.Cites, d.Date.From, d.Date.To)
	return ok
}

// reportsRollUp reports whether a finding says that marks are above the header, or that a rule which could have said
// so broke.
func reportsRollUp(d Diagnostic) bool {
	return d.Rule == InternalError || slices.Contains(rollUp[:], d.Rule.Code) || d.Rule.Code == "T002"
}
