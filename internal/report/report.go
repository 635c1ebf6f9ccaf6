// Package report writes findings: for people, for programs, one file a format. Nothing of a cable's
// prose leaves through it unless the user asks for full snippets.
package report

import (
	"cmp"
	"io"
	"slices"

	"github.com/cablelint/cablelint/grammar"
	"github.com/cablelint/cablelint/grammar/calendar"
	"github.com/cablelint/cablelint/internal/files"
	"github.com/cablelint/cablelint/lint"
)

// File is what came of one input.
type File struct {
	Path    string
	Content files.Content
	// Tree and Results are empty where the input was not linted.
	Tree    *grammar.Tree
	Results []lint.Result
	// Own are findings about the file itself, or that are the tool's own: of no cable.
	Own []lint.Diagnostic
	// offers chooses the fixes that a report shows.
	offers lint.Offers
	// Policy is what holds for the file; nil is what holds for the run.
	Policy *Policy
}

// Findings gives all findings of the file in order of place.
func (f *File) Findings() []lint.Diagnostic {
	n := 0
	for range f.each {
		n++
	}
	if n == 0 {
		return nil
	}
	all := make([]lint.Diagnostic, 0, n)
	for d := range f.each {
		all = append(all, *d)
	}
	slices.SortStableFunc(all, func(a, b lint.Diagnostic) int { return cmp.Compare(a.Span.Start, b.Span.Start) })
	return all
}

// each yields all findings, those of each cable, then the file's own.
func (f *File) each(yield func(*lint.Diagnostic) bool) {
	for i := range f.Results {
		for j := range f.Results[i].Diagnostics {
			if !yield(&f.Results[i].Diagnostics[j]) {
				return
			}
		}
	}
	for i := range f.Own {
		if !yield(&f.Own[i]) {
			return
		}
	}
}

// Counting gives the findings that count: those that nothing suppresses.
func (f *File) Counting() []lint.Diagnostic {
	return slices.DeleteFunc(f.Findings(), func(d lint.Diagnostic) bool { return d.Suppressed != nil })
}

// Summary counts a run.
type Summary struct {
	Files      int `json:"files"`
	Cables     int `json:"cables"`
	Papers     int `json:"papers"`
	Errors     int `json:"errors"`
	Warnings   int `json:"warnings"`
	Infos      int `json:"infos"`
	Suppressed int `json:"suppressed"`
	Unchecked  int `json:"unchecked"`
	// Skipped counts what a walk or an archive holds that is not a text.
	Skipped   int `json:"skipped"`
	ForPeople `json:"-"`
}

// ForPeople are the counts that people are shown. JSON has a record of each input, which says the same.
type ForPeople struct {
	// Present counts the inputs that exist, without the tool's own files, and NotCables those of them that were read
	// and have no cable.
	Present, NotCables int
	// Undated counts the documents without a date, and NotRun is the most rules that one of them went without.
	Undated, NotRun int
	// Pictures counts the pictures that were not read, and Pictured the inputs that have them.
	Pictures, Pictured int
}

// Noun is what the documents of the run are called: "cable", "paper", or "document" where there are both.
func (s Summary) Noun() string {
	switch {
	case s.Papers == 0:
		return "cable"
	case s.Cables == 0:
		return "paper"
	}
	return "document"
}

// Add counts a file.
func (s *Summary) Add(f *File) {
	s.Files++
	for i := range f.Results {
		s.document(f.Results[i].Doc.Paper != nil)
	}
	s.input(f.Content.Kind)
	s.pictures(f.Content.Pictures)
	s.present(f.Content.Kind, f.Content.Reason, f.notInput())
	for i := range f.Results {
		if n := len(f.Results[i].NotRun); n > 0 {
			s.Undated, s.NotRun = s.Undated+1, max(s.NotRun, n)
		}
	}
	for d := range f.each {
		s.one(d.Suppressed != nil, d.Severity)
	}
}

// notInput reports whether the file has only findings about the tool's own files, or about a cable that is gone.
func (f *File) notInput() bool {
	return len(f.Results) == 0 && (f.Content.Kind == files.Skipped && f.Content.File != nil || toolsOwn(f.Own))
}

func toolsOwn(findings []lint.Diagnostic) bool {
	return len(findings) > 0 && !slices.ContainsFunc(findings,
		func(d lint.Diagnostic) bool { return d.Rule.Code[0] != 'M' })
}

// present counts an input as people do.
func (s *Summary) present(kind files.Kind, reason string, notInput bool) {
	switch {
	case notInput || kind == files.Unread && reason == files.Missing:
		return
	case kind == files.NotCable:
		s.NotCables++
	}
	s.Present++
}

// document counts a paper or a cable. A text may have both, a memorandum and the cable that is attached to it.
func (s *Summary) document(paper bool) {
	if paper {
		s.Papers++
	} else {
		s.Cables++
	}
}

// input counts an input that was not linted.
func (s *Summary) input(kind files.Kind) {
	switch kind {
	case files.Unread:
		s.Unchecked++
	case files.Skipped:
		s.Skipped++
	}
}

// pictures counts the pictures of an input that were not read.
func (s *Summary) pictures(n int) {
	if n > 0 {
		s.Pictures, s.Pictured = s.Pictures+n, s.Pictured+1
	}
}

// one counts a finding.
func (s *Summary) one(suppressed bool, severity lint.Severity) {
	switch {
	case suppressed:
		s.Suppressed++
	case severity == lint.Error:
		s.Errors++
	case severity == lint.Warning:
		s.Warnings++
	case severity == lint.Info:
		s.Infos++
	}
}

// Writer writes a report: each file in the order of paths, then the end.
type Writer interface {
	File(*File) error
	End(Summary) error
}

// Options say how reports look. Snippets and FailOn are for files without a policy of their own.
type Options struct {
	Version  string
	Snippets Snippets
	Color    bool
	// Silenced lists silenced findings too, in the formats that leave them out.
	Silenced bool
	// Home is the address of the project, and Pages the address that the page of each rule begins with.
	Home, Pages string
	// Links makes codes hyperlinks to their pages, in the text format: the terminal shows them.
	Links bool
	// Width is the number of columns of the terminal; 0 is without one.
	Width int
	// FailOn is the lowest severity that fails the run; 0 never fails.
	FailOn lint.Severity
	// Today is the day of the review, for formats that show time; 0 means none.
	Today calendar.Day
	// Rules are all rules, for formats that carry what they say.
	Rules []*lint.Rule
}

// formats are all formats, in the order of the help.
var formats = []struct {
	name string
	make func(io.Writer, Options) Writer
	form form
}{
	{"text", newText, coloredText}, {"compact", newCompact, plainText}, {"json", newJSON, jsonText},
	{"jsonl", newJSONLines, jsonText},
	{"sarif", newSARIF, jsonText}, {"github", newGitHub, plainText}, {"gitlab", newGitLab, jsonText},
	{"junit", newJUnit, plainText},
	{"checkstyle", newCheckstyle, plainText}, {"rdjsonl", newRDJSONLines, jsonText}, {"html", newHTML, plainText},
}

// Formats are the names of all formats.
func Formats() []string {
	names := make([]string, len(formats))
	for i, f := range formats {
		names[i] = f.name
	}
	return names
}

// New makes a writer of a format; ok is false if there is none of the name.
func New(format string, w io.Writer, o Options) (Writer, bool) {
	for _, f := range formats {
		if f.name == format {
			return f.make(&escaping{w: w, form: f.form}, o), true
		}
	}
	return nil, false
}
