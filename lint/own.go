package lint

import "github.com/cablelint/cablelint/lint/law"

var aboutTheTool = []law.Cite{law.Consistency("a finding about the linter itself")}

// The tool's own findings. They are rules like the others where pages, configuration and reports read them; what they
// find is found by whoever runs the linter.
var (
	// UnusedSilence is M001.
	UnusedSilence = &Rule{
		Code: "M001", Name: "unused-silence", Title: "a silence has no finding to silence",
		Demands:    "each silence has a finding that it is for",
		Severities: []Severity{Warning}, Cites: aboutTheTool,
		Why: "A silence without a finding would hide the next one. Remove it if the cable was fixed; otherwise correct " +
			"its path, rule or paragraph. It is reported only if the run checked everything that the silence can apply to.",
	}
	// ExpiredSilence is M002.
	ExpiredSilence = &Rule{
		Code: "M002", Name: "expired-silence", Title: "the day to which a silence was given has passed",
		Demands:    "a silence holds until its day",
		Severities: []Severity{Warning}, Cites: aboutTheTool,
		Why: "A silence with an expiration date has to be reviewed by that date. After it the findings count again, and " +
			"this warning explains why they are back.",
	}
	// StaleBaseline is M003.
	StaleBaseline = &Rule{
		Code: "M003", Name: "stale-baseline", Title: "the baseline holds more findings than there are",
		Demands:    "the baseline holds what is found, and no more",
		Severities: []Severity{Warning}, Cites: aboutTheTool,
		Why: "A baseline lists the findings that were known when it was written. After one is fixed, its entry would " +
			"hide the next one: run cablelint baseline prune to remove it. It is reported only with --strict-baseline, " +
			"and then fails the run.",
	}
	// InternalError is M900, the rule of findings about the linter itself: a rule broke, the others still ran.
	InternalError = &Rule{
		Code: "M900", Name: "internal-error", Title: "a rule or the parser broke",
		Demands: "a fault of the linter never passes for a clean cable", Severities: []Severity{Error}, Cites: aboutTheTool,
		Why: "An error in the linter must not look like a clean cable. The other rules still ran. Please report it, with " +
			"the output of cablelint tree.",
	}
	// UnreportedRollUp is M901: what the rules must not let pass, seen by the linter itself.
	UnreportedRollUp = &Rule{
		Code: "M901", Name: "unreported-roll-up", Title: "the marks call for more than the header, and no rule reported it",
		Demands: "a header below the marks never passes for a clean cable", Severities: []Severity{Error},
		Cites: aboutTheTool,
		Why: "cablelint computes the required header separately from the rules. Where the required header is above the " +
			"actual one, R001, R002, R008 or R010 must report it. If none of them does, the linter has an error, and the " +
			"cable must not pass. Please report it, with the output of cablelint tree.",
	}
)

// Own are the rules of the tool's own findings.
func Own() []*Rule {
	return []*Rule{UnusedSilence, ExpiredSilence, StaleBaseline, InternalError, UnreportedRollUp}
}
