// Package lint says what a rule is and runs rules over cables. It does not know
// which rules there are.
package lint

import (
	"errors"
	"fmt"
	"strings"

	"github.com/cablelint/cablelint/grammar/source"
	"github.com/cablelint/cablelint/grammar/text"
	"github.com/cablelint/cablelint/lint/cable"
	"github.com/cablelint/cablelint/lint/law"
)

// Severity is how grave a finding is, ordered by <. The zero Severity means none.
type Severity uint8

// The severities.
const (
	Info Severity = iota + 1
	Warning
	Error
)

var severityNames = [...]string{"", "info", "warning", "error"}

// String is the severity in lower case.
func (s Severity) String() string { return severityNames[s] }

// Rule is one rule as a value: pages, explain, SARIF, hover and tests all read it.
type Rule struct {
	// Code is the rule's family letter and number, "R001"; never reused.
	Code string
	// Name is the rule's name in kebab case, "portion-above-header".
	Name string
	// Title says in one line what a finding means, lower case, no full stop.
	Title string
	// Demands says in one line what the authority asks for, lower case, no full stop: findings print it
	// after the citation.
	Demands string
	// Severities are those that the rule may use, the gravest first. The first is
	// what a report has unless it says otherwise.
	Severities []Severity
	// Reads are the kinds of documents that the rule is for; the zero value is cables alone.
	Reads Documents
	// Alone means that the rule also runs on papers that were recognized by their banners or their block alone.
	Alone bool
	// OffByDefault is for a rule that runs only by selection.
	OffByDefault bool
	// Need is what the run must give for the rule to run: a profile, a day, a ceiling.
	Need Need
	// Cites are the authorities, each with its days: the rule runs on a cable when they were together in force on each day
	// of the cable's date, and the finding carries the first that was so on the last of the days. A rule
	// with law.Consistency among its cites runs on every cable.
	Cites []law.Cite
	// Why explains the rule to a person, in full sentences.
	Why string
	// Silences are codes of rules that do not report where this one has reported: where
	// their scopes meet, or in the whole cable where a scope is empty. The rule silences
	// them also where the user has turned it off.
	Silences []string
	// Fixes are the kinds of fixes that findings may carry, in the order of FixKind; nil where the rule offers none.
	Fixes []FixKind
	// Leads are codes of rules that may find something in a text that the rule's fixes have made: what they ask for
	// follows from what a fix changes. A header that is raised needs an instruction. No other rule finds more than
	// before.
	Leads []string
	// Obsolete means that what the rule finds is a form that a later order has replaced: editors strike it through.
	Obsolete bool
	// Unread means that a finding says that the text was not checked: the file is listed so, too.
	Unread bool
	// Examples run as tests.
	Examples []Example
	// Check looks at one cable and reports what it finds; nil for a rule about other texts.
	Check func(*Pass)
	// CheckText looks at a text that is not a cable: the pass has a document with the file alone. Nil for most rules.
	CheckText func(*Pass)
}

// Documents are kinds of documents.
type Documents uint8

// The kinds of documents that a rule may be for.
const (
	Cables          Documents = iota
	CablesAndPapers           // what it asks for is the same in a memorandum or a mail
	Papers                    // what it asks for is in no cable
)

// documentKind is what a document is for the choice of the rules that read it.
type documentKind uint8

const (
	aCable documentKind = iota
	aPaper
	gatesOnly // a paper that was recognized by its banners alone
	documentKinds
)

func kindOf(d *cable.Document) documentKind {
	switch {
	case d.Paper == nil:
		return aCable
	case d.Paper.GatesOnly():
		return gatesOnly
	}
	return aPaper
}

// reads reports whether the rule is for a kind of documents. Of a paper that was recognized by its banners alone only
// the gates are asked, and how the banners are written: no mark of it was read.
func (r *Rule) reads(kind documentKind) bool {
	if kind == aCable {
		return r.Reads != Papers
	}
	return r.Reads != Cables && (kind == aPaper || r.Code[0] == 'G' || r.Alone)
}

// Example is a fragment set into a sound frame. In Text the brackets ⟦ ⟧ enclose
// exactly what must be reported; without brackets the rule must be silent.
type Example struct {
	// Frame names the sound cable that the fragment is set into: "2009 C". In the frame "none" Text is alone.
	Frame string
	// Text is lines that take the place of the frame's: a header line the line of the same key, a
	// paragraph that of the same number, a first line with a level the classification line. A line "-KEY" takes
	// the frame's line away, a line after "+" follows the line before it, a caption is added.
	Text string
	// Base is, like Text, what the cable was in the base revision; empty where it is compared with none. In the frame
	// "none" it is alone.
	Base string
	// Fixed is Text after the rule's fixes, as whole lines; empty where nothing is to be shown.
	Fixed string
	// Changes are what a document of an office program has in addition to its text; nil is a plain text.
	Changes *Changes
	// Settings are what the run gives, nil nothing; the rule itself always runs, also where it is off by default.
	Settings *Settings
	// Also are codes of other rules that the fault sets off, each told in Note.
	Also []string
	// Note says what the example shows; Trap marks a known trap.
	Note string
	Trap bool
}

// alone reports whether the text is the whole document, and not set into a cable.
func (e Example) alone() bool { return e.Frame == "none" }

// Caption is the line above the example on a rule's page: where the text is, and what it shows.
func (e Example) Caption() string {
	if e.Changes != nil && e.Changes.Attached != "" {
		return fmt.Sprintf("The whole text, with an attachment marked %s: %s.", e.Changes.Attached, e.Note)
	}
	if e.alone() {
		return fmt.Sprintf("The whole text: %s.", e.Note)
	}
	return fmt.Sprintf("In a cable of %s: %s.", e.Frame, e.Note)
}

// Changes are pieces of an example's text that a document marks: what is inserted, what is not shown, and a text that
// is deleted before another. Label is a watermark, and Header a line of a mail's head that the settings name as one
// with a label. Attached is the banner of an attachment, and HTML the other form of the mail's text.
type Changes struct{ Inserted, Hidden, Deleted, Before, Label, Header, Attached, HTML string }

// Apply makes the changes to the file of a text; nil makes none.
func (c *Changes) Apply(f *source.File) {
	if c == nil {
		return
	}
	if c.Label != "" {
		f.Labels = []source.Label{{Name: "header(default)", Text: c.Label}}
	}
	if name, value, ok := strings.Cut(c.Header, ":"); ok {
		f.Labels = append(f.Labels, source.Label{Kind: source.HeaderLine, Name: strings.ToLower(name),
			Text: strings.TrimSpace(value)})
	}
	if c.Attached != "" {
		f.Attachments = []source.Attachment{{Number: 1, Banner: c.Attached}}
	}
	if c.HTML != "" {
		head := max(0, strings.Index(f.Text, "\n\n"))
		f.Alternatives = []source.Alternative{{Span: source.Span{Start: head, End: len(f.Text)}, Text: c.HTML}}
	}
	if c.Inserted+c.Hidden+c.Deleted == "" {
		return
	}
	piece := func(s string) []source.Span {
		if i := strings.Index(f.Text, s); s != "" && i >= 0 {
			return []source.Span{{Start: i, End: i + len(s)}}
		}
		return nil
	}
	f.Document = &source.Document{Inserted: piece(c.Inserted), Hidden: piece(c.Hidden)}
	if c.Deleted != "" {
		f.Document.Deleted = []source.Deleted{{At: max(0, strings.Index(f.Text, c.Before)), Text: c.Deleted}}
	}
}

// Bad reports whether the example shows a fault.
func (e Example) Bad() bool { return marked(e.Text) }

func marked(s string) bool {
	for _, r := range s {
		if r == '⟦' {
			return true
		}
	}
	return false
}

// codeForm reports whether a code is a capital and three digits.
func codeForm(s string) bool {
	return len(s) == 4 && text.IsUpper(s[0]) && text.DigitsEnd(s, 1) == len(s)
}

// IsName reports whether a name is in kebab case: words of small letters and digits, with single dashes between them.
func IsName(s string) bool {
	for word := range strings.SplitSeq(s, "-") {
		if word == "" || strings.Trim(word, "abcdefghijklmnopqrstuvwxyz0123456789") != "" {
			return false
		}
	}
	return true
}

// Validate says what is missing or wrong in a rule's declaration; nil where it is whole.
func (r *Rule) Validate() error {
	var errs []error
	need := func(ok bool, what string) {
		if !ok {
			errs = append(errs, fmt.Errorf("%s %s: %s", r.Code, r.Name, what))
		}
	}
	need(codeForm(r.Code), "the code is not a letter and three digits")
	need(IsName(r.Name), "the name is not in kebab case")
	need(r.Title != "" && r.Demands != "" && r.Why != "", "title, demand or reason is missing")
	need(len(r.Severities) > 0 && (r.Check != nil || r.CheckText != nil), "severities or check are missing")
	need(len(r.Cites) > 0, "no authority is cited")
	for i := 1; i < len(r.Severities); i++ {
		need(r.Severities[i] < r.Severities[i-1], "the severities do not go down")
	}
	need((r.Need.Given == nil) == (r.Need.Text == ""), "a need has no words, or words have no need")
	for _, c := range r.Cites {
		need(!c.Zero(), "a cite is empty")
	}
	bad, good, trap := 0, 0, 0
	for _, e := range r.Examples {
		switch {
		case e.Bad():
			bad++
		case e.Trap:
			trap++
			good++
		default:
			good++
		}
	}
	need(bad >= 2 && good >= 2 && trap >= 1, "it needs two bad examples, two good ones, and a trap among these")
	return errors.Join(errs...)
}

// Validate checks rules each by itself and that no code or name is used twice.
func Validate(rules []*Rule) error {
	var errs []error
	seen := map[string]bool{}
	for _, r := range rules {
		errs = append(errs, r.Validate())
		if seen[r.Code] || seen[r.Name] {
			errs = append(errs, fmt.Errorf("%s %s: the code or name is used twice", r.Code, r.Name))
		}
		seen[r.Code], seen[r.Name] = true, true
	}
	return errors.Join(errs...)
}
