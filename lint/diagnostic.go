package lint

import (
	"github.com/cablelint/cablelint/grammar/calendar"
	"github.com/cablelint/cablelint/grammar/source"
	"github.com/cablelint/cablelint/lint/cable"
	"github.com/cablelint/cablelint/lint/law"
)

// Diagnostic is one finding.
type Diagnostic struct {
	Rule     *Rule
	Severity Severity
	// Cite is the authority in force on the cable's date.
	Cite law.Cite
	// Cable is the cable that it is about; nil for a finding about a text that is not a cable, or about the tool's own
	// files.
	Cable *cable.Document
	// Span is its place, in bytes of the file.
	Span source.Span
	// Message says what was found and what was expected: lower case, no full stop,
	// markings and places only, never prose.
	Message string
	// Help says what to do; empty where the fixes say it.
	Help    string
	Related []Related
	Fixes   []Fix
	// Scope is the part of the cable that the finding is about, for Rule.Silences:
	// a paragraph, a header block. Empty means the whole cable.
	Scope source.Span
	// Suppressed says why the finding does not count; nil where it does.
	Suppressed *Suppression
	// Decided is what a reviewer decided; nil where nobody did.
	Decided *Decision
}

// Authority is what asks for what the finding misses: "32 CFR 2001.21(b): the overall marking is the highest of the
// portions", or that consistency does.
func (d Diagnostic) Authority() string {
	if c := d.Cite.String(); c != "" {
		return c + ": " + d.Rule.Demands
	}
	return "consistency: " + d.Rule.Demands
}

// Suppression is why a finding does not count: somebody has silenced it and gave a reason, or a baseline holds it.
type Suppression struct {
	Kind   SuppressionKind
	Reason string
}

// SuppressionKind is where a suppression is written.
type SuppressionKind string

// The places of suppressions.
const (
	ByConfig   SuppressionKind = "config"
	Inline     SuppressionKind = "inline"
	ByBaseline SuppressionKind = "baseline"
)

// Decision is what a reviewer decided about a finding.
type Decision struct {
	Verdict  Verdict
	Reviewer string
	Day      calendar.Day
}

// Verdict is the outcome of a review.
type Verdict string

// The verdicts.
const (
	Accept  Verdict = "accept"  // the marking stays as it is, and the finding does not count
	Correct Verdict = "correct" // the marking will be corrected
	Refer   Verdict = "refer"   // someone else decides
)

// Valid reports whether the verdict is one of the three.
func (v Verdict) Valid() bool { return v == Accept || v == Correct || v == Refer }

// String is the decision in words: "accepted by J. Doe on 2026-11-29".
func (d Decision) String() string {
	words := map[Verdict]string{Accept: "accepted", Correct: "to be corrected, decided", Refer: "referred"}
	return words[d.Verdict] + " by " + d.Reviewer + " on " + d.Day.String()
}

// Related is another place that a finding names.
type Related struct {
	Span    source.Span
	Message string
}

// FixKind says how freely a fix may be applied.
type FixKind uint8

// The kinds of fixes. No fix lowers a level, drops a control or touches prose.
const (
	Safe   FixKind = iota // the parsed meaning is equal before and after
	Unsafe                // the meaning changes, and nothing goes down
	Choice                // one of several: offered in an editor, never applied by a command
)

// String is the kind as reports name it.
func (k FixKind) String() string {
	return [...]string{Safe: "safe", Unsafe: "unsafe", Choice: "choice"}[k]
}

// Fix is a set of edits that apply together or not at all.
type Fix struct {
	// Title is a verb phrase: "raise the header to SECRET".
	Title string
	Kind  FixKind
	// Edits are immutable once the fix is reported: findings may share one list, as all that ask for a higher header
	// do. Copying the list for each would cost the product of findings and header copies.
	Edits []Edit

	permitted []Edit // those with which the fix was permitted: see Permit
}

// Shares reports whether two fixes have the same list of edits in memory, so that making one makes the other.
func (f Fix) Shares(with Fix) bool {
	return f.List() != nil && f.List() == with.List() && len(f.Edits) == len(with.Edits)
}

// longFix is the most edits that reports repeat with each finding. A header without copies needs no more.
const longFix = 8

// Long reports whether a fix has so many edits that reports write them once where findings share them.
func (f Fix) Long() bool { return len(f.Edits) > longFix }

// List identifies the list of edits: fixes that share one have the same. It is nil if there are none.
func (f Fix) List() *Edit {
	if len(f.Edits) == 0 {
		return nil
	}
	return &f.Edits[0]
}

// Edit replaces the text of a span. An empty span inserts.
type Edit struct {
	Span source.Span
	Text string
}
