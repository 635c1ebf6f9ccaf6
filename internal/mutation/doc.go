// Package mutation makes sound cables and breaks them, so that a test can hold each rule to what it must find and to
// nothing else. It imports nothing of the module: what is a cable and what is a fault is said here a second time, from
// the handbooks and not from the code that is tested. Cables are invented.
package mutation

// Span is a half-open range of bytes, from 0.
type Span struct{ Start, End int }

// Settings are what a run must give for the rule of an operator, in plain words; empty where nothing is needed.
type Settings struct {
	Profile string // "ic"
	AsOf    string // YYYY-MM-DD
}

// Mutant is a cable with one thing broken.
type Mutant struct {
	Text string
	// At is where the rule must speak.
	At Span
	// Severity is how gravely: "error" or "warning".
	Severity string
	Settings Settings
}

// Follow is a rule that speaks too of what an operator breaks, and why.
type Follow struct{ Code, Why string }

// Operator breaks one thing in a sound cable. Apply says no where the cable has no place for it.
type Operator struct {
	Code, Name string
	Apply      func(t *Text) (Mutant, bool)
	Follows    []Follow
}

// Operators are all operators, by code.
func Operators() []Operator {
	var all []Operator
	for _, family := range [...][]Operator{rollUp, portionMarks, instructions, authorities, captionsAndControls, headerBlocks, structures} {
		all = append(all, family...)
	}
	return all
}
