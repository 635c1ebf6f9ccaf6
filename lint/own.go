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
		Why: "A silence without a finding hides the next one: the cable was fixed, or the silence names another path, " +
			"rule or paragraph than was meant. It is reported only where everything that the silence could be for has been " +
			"checked.",
	}
	// ExpiredSilence is M002.
	ExpiredSilence = &Rule{
		Code: "M002", Name: "expired-silence", Title: "the day to which a silence was given has passed",
		Demands:    "a silence holds until its day",
		Severities: []Severity{Warning}, Cites: aboutTheTool,
		Why: "A silence that carries a day was meant to be looked at again. From the day after, its findings count " +
			"again, and this warning says why they are back.",
	}
	// StaleBaseline is M003.
	StaleBaseline = &Rule{
		Code: "M003", Name: "stale-baseline", Title: "the baseline holds more findings than there are",
		Demands:    "the baseline holds what is found, and no more",
		Severities: []Severity{Warning}, Cites: aboutTheTool,
		Why: "A baseline holds findings that were there when the linter was introduced. Once one is fixed, its entry " +
			"would let the next one in unseen: cablelint baseline prune takes it out. It is reported with " +
			"--strict-baseline, and fails the run then.",
	}
	// InternalError is M900, the rule of findings about the linter itself: a rule broke, the others still ran.
	InternalError = &Rule{
		Code: "M900", Name: "internal-error", Title: "a rule or the parser broke",
		Demands: "a fault of the linter never passes for a clean cable", Severities: []Severity{Error}, Cites: aboutTheTool,
		Why: "A fault of the linter must not pass for a clean cable. The other rules still ran. Please report it, with " +
			"the output of cablelint tree.",
	}
	// UnreportedRollUp is M901: what the rules must not let pass, seen by the linter itself.
	UnreportedRollUp = &Rule{
		Code: "M901", Name: "unreported-roll-up", Title: "the marks call for more than the header, and no rule reported it",
		Demands: "a header below the marks never passes for a clean cable", Severities: []Severity{Error},
		Cites: aboutTheTool,
		Why: "The header that the marks call for is worked out apart from the rules. Where it is above the header that " +
			"is there, R001, R002, R008 or R010 must report it. Where none of them does, the linter is wrong, and the cable " +
			"must not pass. Please report it, with the output of cablelint tree.",
	}
)

// Own are the rules of the tool's own findings.
func Own() []*Rule {
	return []*Rule{UnusedSilence, ExpiredSilence, StaleBaseline, InternalError, UnreportedRollUp}
}
