package report

import (
	"io"
	"reflect"
	"slices"

	"github.com/cablelint/cablelint/internal/files"
	"github.com/cablelint/cablelint/lint"
)

// Record is what a report says about one input, without its text: what the lines of JSON Lines about it hold.
type Record struct {
	file        jsonFile
	diagnostics []jsonDiagnostic
	policy      *Policy // nil is what holds for the run
}

// RecordWriter writes a report from records. The formats that need no text of the inputs have one.
type RecordWriter interface {
	Record(*Record) error
	End(Summary) error
}

// RecordFormats are the names of the formats that can be written from records.
func RecordFormats() (names []string) {
	for _, f := range formats {
		if _, ok := f.make(io.Discard, Options{}).(RecordWriter); ok {
			names = append(names, f.name)
		}
	}
	return names
}

// record is what a file's report says about it.
func (f *File) record() *Record {
	r := &Record{file: fileJSON(f), policy: f.Policy}
	findings := f.Findings()
	if len(findings) == 0 {
		return r
	}
	lists := newSharedEdits(findings)
	r.diagnostics = make([]jsonDiagnostic, 0, len(findings))
	for _, d := range findings {
		r.diagnostics = append(r.diagnostics, diagnosticJSON(f, d, lists))
	}
	return r
}

// Unchecked is the record of an input that was not checked, and why.
func Unchecked(path, reason string) *Record {
	reason = visible(reason)
	return &Record{file: jsonFile{Path: path, Kind: files.Unread, Reason: &reason, Cables: []jsonCable{}}}
}

// Path is the input's path.
func (r *Record) Path() string { return r.file.Path }

// Kind is the result for the input.
func (r *Record) Kind() files.Kind { return r.file.Kind }

// Reason is why it was not linted; empty where it was.
func (r *Record) Reason() string {
	if r.file.Reason == nil {
		return ""
	}
	return *r.file.Reason
}

// Pictures counts the pictures of the input that were not read.
func (r *Record) Pictures() int {
	if r.file.Unread == nil {
		return 0
	}
	return r.file.Unread.Pictures
}

// Same reports whether two records say the same, be their paths as they may.
func (r *Record) Same(as *Record) bool {
	a, b := r.nameless(), as.nameless()
	return reflect.DeepEqual(a, b)
}

func (r *Record) nameless() Record {
	n := Record{file: r.file, diagnostics: slices.Clone(r.diagnostics)}
	n.file.Path = ""
	for i := range n.diagnostics {
		n.diagnostics[i].Path = ""
	}
	return n
}

// ToolsOwn reports whether the record holds only findings of the tool about itself: its silences, its baseline.
func (r *Record) ToolsOwn() bool {
	return len(r.file.Cables) == 0 && len(r.diagnostics) > 0 &&
		!slices.ContainsFunc(r.diagnostics, func(d jsonDiagnostic) bool { return d.Code[0] != 'M' })
}

// Join adds the findings of another record that this one lacks.
func (r *Record) Join(with *Record) {
	for _, d := range with.diagnostics {
		if !slices.ContainsFunc(r.diagnostics, func(have jsonDiagnostic) bool { return reflect.DeepEqual(have, d) }) {
			r.diagnostics = append(r.diagnostics, d)
		}
	}
}

// counting are the findings that count: those that nothing suppresses.
func (r *Record) counting() []jsonDiagnostic {
	return slices.DeleteFunc(slices.Clone(r.diagnostics), func(d jsonDiagnostic) bool { return d.Suppressed != nil })
}

// AddRecord counts a record.
func (s *Summary) AddRecord(r *Record) {
	s.Files++
	for i := range r.file.Cables {
		s.document(r.file.Cables[i].Form != "")
	}
	s.input(r.file.Kind)
	s.pictures(r.Pictures())
	s.present(r.file.Kind, r.Reason(), r.ToolsOwn())
	for i := range r.diagnostics {
		s.one(r.diagnostics[i].Suppressed != nil, severity(r.diagnostics[i].Severity))
	}
}

// severity is the severity of a name; 0 for another word.
func severity(name string) lint.Severity {
	switch name {
	case lint.Error.String():
		return lint.Error
	case lint.Warning.String():
		return lint.Warning
	case lint.Info.String():
		return lint.Info
	}
	return 0
}

// sentence is a finding's message with its authority, fit for a terminal.
func (d *jsonDiagnostic) sentence() string {
	if d.Authority != nil {
		return visible(d.Message + " (" + *d.Authority + ")")
	}
	return visible(d.Message)
}
