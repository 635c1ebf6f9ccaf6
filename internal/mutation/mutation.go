// Package mutation proves rules: it makes sound cables, and operators that break one thing in a
// cable and say what must be found, and where. It is written from the rule book and the look of
// real cables, works on bytes, and imports nothing of this module: a mistake in the parser or in a
// rule cannot hide itself here.
package mutation

import (
	"math/rand/v2"
	"time"
)

// Span is a place in a text, in bytes from 0, half-open.
type Span struct{ Start, End int }

// In is the text of the span.
func (s Span) In(text string) string { return text[s.Start:s.End] }

// Empty reports whether the span holds nothing.
func (s Span) Empty() bool { return s.End <= s.Start }

// Severity is how grave a finding must be, in the words that reports print.
type Severity string

// The severities.
const (
	Error   Severity = "error"
	Warning Severity = "warning"
	Info    Severity = "info"
)

// Settings are what the run must give for an operator's rule to run. The zero Settings give nothing.
type Settings struct {
	// IC asks for the profile of the intelligence community's register.
	IC bool
	// AsOf is the day of a review; the zero Time is none.
	AsOf time.Time
}

// Mutant is a cable with one thing broken.
type Mutant struct {
	Text string
	// At is where the rule must fire: this one place and no other.
	At       Span
	Severity Severity
}

// Follow is a rule that may speak beside the operator's own, and why that is right.
type Follow struct{ Code, Reason string }

// Operator breaks one thing.
type Operator struct {
	// Code is the rule that must find it, "R001"; Name says what is broken, unique among the code's.
	Code, Name string
	Settings   Settings
	// Apply breaks it at a place of the operator's choice; ok is false where the cable has no such place.
	Apply func(r *rand.Rand, text string) (mutant Mutant, ok bool)
	// Follows are the other rules that the fault may set off.
	Follows []Follow
}

// Operators are all operators, in the order of their codes.
func Operators() []Operator {
	var all []Operator
	for _, family := range [...][]Operator{rollUp(), portions(), instructions(), orders(), authorities(), captions(), copies(), envelopes()} {
		all = append(all, family...)
	}
	return all
}
