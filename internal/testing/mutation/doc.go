// Package mutation makes sound cables and breaks them, so that a test can hold each rule to what it must find and to
// nothing else. It imports nothing of the module: what is a cable and what is a fault is said here a second time, from
// the handbooks and not from the code that is tested. Cables are invented.
package mutation

// Span is a half-open range of bytes, from 0. The zero Span is no place.
type Span struct{ Start, End int }

// In is the text of the span.
func (s Span) In(text string) string { return text[s.Start:s.End] }

// Empty reports whether the span holds nothing.
func (s Span) Empty() bool { return s.End <= s.Start }

// Settings are what a run must give for the rule of an operator, in plain words; empty where nothing is needed.
type Settings struct {
	Profile string // "ic"
	AsOf    string // YYYY-MM-DD
}

// Severities of findings, as reports print them.
const (
	Error   = "error"
	Warning = "warning"
	Info    = "info"
)

// Mutant is a cable with one thing broken.
type Mutant struct {
	Text string
	// At is where the rule must report, there alone and once.
	At Span
	// Severity is how gravely.
	Severity string
	Settings Settings
}

// String helps to see a mutant that a test mentions: the place is in brackets.
func (m Mutant) String() string {
	return m.Text[:m.At.Start] + openMark + m.At.In(m.Text) + closeMark + m.Text[m.At.End:]
}

// Follow is a rule that also reports what an operator breaks, and why.
type Follow struct{ Code, Why string }

// Operator breaks one thing in a sound cable. Apply says no where the cable has no place for it.
type Operator struct {
	Code, Name string
	Apply      func(t *Text) (Mutant, bool)
	Follows    []Follow
}

// Operators are all operators, by family.
func Operators() []Operator {
	var all []Operator
	for _, family := range [...][]Operator{
		rollUp(), portionMarks(), values(), exemptions(), schedules(), orders(), authorities(), captions(), channels(),
		classificationLines(), copies(), sections(), envelopes(), archives(), rollUpForms(),
	} {
		all = append(all, family...)
	}
	return all
}

// op makes an operator of a cable whose headers are plain and agree; others have no place for it.
func op(code, name string, apply func(t *Text) (Mutant, bool), follows ...Follow) Operator {
	return Operator{Code: code, Name: name, Follows: follows, Apply: func(t *Text) (Mutant, bool) {
		if !t.plain {
			return no()
		}
		return apply(t)
	}}
}

// no is the answer of an operator that found no place.
func no() (Mutant, bool) { return Mutant{}, false }
