package cablelint

import (
	"github.com/cablelint/cablelint/internal/files"
	"github.com/cablelint/cablelint/internal/report"
	"github.com/cablelint/cablelint/lint"
)

// Kind is how an input was read.
type Kind string

// The kinds, by the names that JSON reports have. Only cables and papers were checked.
const (
	Cable     Kind = Kind(files.Cable)
	Paper     Kind = Kind(files.Paper)    // a marked paper: a memorandum, a mail, a report
	NotCable  Kind = Kind(files.NotCable) // text, but neither a cable nor a marked paper
	Skipped   Kind = Kind(files.Skipped)  // not text
	Unchecked Kind = Kind(files.Unread)   // not read, or not read whole: somebody must look at it
)

// Result is the result of one input. Without findings it is sound only where Kind is Cable or Paper.
type Result struct {
	// Path is the name of the input; an entry's is the archive's or the table's, "!", and its own.
	Path string
	Kind Kind
	// Reason is why it was not checked; empty where it was.
	Reason string
	// Cables counts the cables or papers in it, and Notes say what was not checked about them.
	Cables int
	Notes  []string
	// Findings are in order of place. Some may be silenced.
	Findings []Finding
}

// Finding is one finding. Its texts hold markings and places, and nothing else of the input.
type Finding struct {
	// Code and Name are the rule's: "R001", "portion-above-header".
	Code, Name string
	Severity   lint.Severity
	// Message is what was found and expected, Help what to do, Authority the order or directive with its section.
	// Help and Authority may be empty.
	Message, Help, Authority string
	// Line and Column are where it begins, EndLine and EndColumn where it ends. Lines count from 1, columns count code
	// points from 1.
	Line, Column, EndLine, EndColumn int
	// Start and End are the same places in bytes from 0.
	Start, End int
	// Silenced reports whether a silence in the file says that it does not count, and Silence is the reason given.
	Silenced bool
	Silence  string
}

func resultOf(f *report.File) Result {
	r := Result{
		Path: f.Path, Kind: Kind(f.Content.Kind), Reason: report.Visible(f.Content.Reason), Cables: len(f.Results),
	}
	for _, one := range f.Results {
		r.Notes = append(r.Notes, one.Notes...)
	}
	for _, d := range f.Findings() {
		r.Findings = append(r.Findings, findingOf(f, d))
	}
	return r
}

func findingOf(f *report.File, d lint.Diagnostic) Finding {
	from, to := f.Content.File.Position(d.Span.Start), f.Content.File.Position(d.Span.End)
	out := Finding{
		Code: d.Rule.Code, Name: d.Rule.Name, Severity: d.Severity, Message: report.Visible(d.Message),
		Help: report.Visible(d.Help), Authority: d.Cite.String(),
		Line: from.Line, Column: from.Column, EndLine: to.Line, EndColumn: to.Column, Start: from.Offset, End: to.Offset,
	}
	if d.Suppressed != nil {
		out.Silenced, out.Silence = true, report.Visible(d.Suppressed.Reason)
	}
	return out
}
