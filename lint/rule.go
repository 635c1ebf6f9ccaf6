// Package lint says what a rule is and runs rules over cables. It does not know
// which rules there are.
package lint

import (
	"github.com/cablelint/cablelint/lint/law"
)

// Severity is how grave a finding is.
type Severity uint8

// The severities, ordered by <. Off is below them all: a rule that runs only by selection.
const (
	Off Severity = iota
	Info
	Warning
	Error
)

// Rule is one rule as a value: pages, explain, SARIF, hover and tests all read it.
type Rule struct {
	// Code is the rule's family letter and number, "R001"; never reused.
	Code string
	// Name is the rule's name in kebab case, "portion-above-header".
	Name string
	// Title says in one line what a finding means, lower case, no full stop.
	Title string
	// Severities are those that the rule may use, the gravest first. The first is
	// what a report has unless it says otherwise.
	Severities []Severity
	// Default is Off for a rule that runs only by selection, else zero, and the
	// severities decide.
	OffByDefault bool
	// Cites are the authorities, each with its instrument's dates: the rule runs on a
	// cable when one of them was in force during the whole of the cable's date. A
	// rule whose only cite is law.Consistency runs on every cable.
	Cites []law.Cite
	// Why explains the rule to a person, in full sentences.
	Why string
	// Silences are codes of rules that keep quiet where this one has spoken: for the
	// same Scope, or in the whole cable where the report gives none.
	Silences []string
	// Examples run as tests.
	Examples []Example
	// Check looks at one cable and reports what it finds.
	Check func(*Pass)
}

// Example is a fragment set into a sound frame. In Text the brackets ⟦ ⟧ enclose
// exactly what must be reported; without brackets the rule must be silent.
type Example struct {
	// Frame names the sound cable that the fragment is set into: "2009 C". A frame's
	// lines are replaced by the fragment's lines of the same key (header lines) or
	// number (paragraphs); other lines of the fragment go where their kind belongs.
	Frame string
	Text  string
	// Fixed is Text after the rule's first fix, or empty where there is no fix to show.
	Fixed string
	// Note says what the example shows; Trap marks a known trap.
	Note string
	Trap bool
}
