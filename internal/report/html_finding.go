package report

import (
	"fmt"
	"slices"

	"github.com/cablelint/cablelint/grammar/source"
	"github.com/cablelint/cablelint/lint"
	"github.com/cablelint/cablelint/lint/cable"
)

// portionAt is the portion that a place lies in; nil where it lies in none.
func portionAt(d *cable.Document, at source.Span) *cable.Portion {
	for _, p := range d.Portions {
		if p.Span.Start <= at.Start && at.Start < p.Span.End {
			return p
		}
	}
	return nil
}

// sheetFinding is a finding with its place.
type sheetFinding struct {
	ID, Code, Name, Severity string
	// Place identifies the finding in a file of decisions.
	Place Place
	// Line is its line, or its place in a document that has no lines; empty where it is in no text.
	Line string
	// Decided is the verdict of a reviewer, Decision says it in words; both are empty where nobody decided. Decidable
	// reports that one can decide: about findings that count, except those about cablelint's own files.
	Decided   lint.Verdict
	Decision  string
	Decidable bool
	// Where is the part of the cable: "paragraph 3", "header", "banner"; empty elsewhere.
	Where string
	// Before, At and After are the line, At what is wrong; all empty where no line is shown.
	Before, At, After    string
	Message, Help        string
	Related              []sheetRelated
	Cite, Heading        string
	Authority, Demands   string
	Fixes                []lint.Fix
	Silence, SilenceKind string
}

// sheetRelated is another place that a finding names.
type sheetRelated struct{ Line, Message string }

// finding makes the view of a finding; d is nil where it is about no cable.
func (s *sheet) finding(f *File, d *cable.Document, one lint.Diagnostic) sheetFinding {
	s.findings++
	v := sheetFinding{
		ID: fmt.Sprintf("f%d", s.findings), Place: PlaceOf(f, one),
		Code: one.Rule.Code, Name: one.Rule.Name, Severity: one.Severity.String(),

		Message: visible(one.Message), Help: visible(one.Help), Demands: one.Rule.Demands,
		Cite: one.Cite.String(), Heading: one.Cite.Heading(), Authority: lint.Authority(one.Cite),
	}
	v.Decidable = one.Suppressed == nil && !slices.Contains(lint.Own(), one.Rule)
	if one.Decided != nil {
		v.Decided, v.Decision = one.Decided.Verdict, visible(one.Decided.String())
	}
	if one.Suppressed != nil {
		v.Silence, v.SilenceKind = visible(one.Suppressed.Reason), string(one.Suppressed.Kind)
	}
	for _, x := range f.offers.Of(one) {
		v.Fixes = append(v.Fixes, lint.Fix{Title: visible(x.Title), Kind: x.Kind})
	}
	if f.Content.File != nil {
		v.Line = where(f.Content.File, one.Span.Start)
		if shown, ok := f.snip(one.Span, f.Policy.or(s.o).Snippets); ok {
			v.Before, v.At, v.After = shown.split()
		}
		for _, r := range one.Related {
			v.Related = append(v.Related, sheetRelated{where(f.Content.File, r.Span.Start), visible(r.Message)})
		}
	}
	if d != nil {
		v.Where = partAt(d, one.Span)
	}
	return v
}

// partAt is what people call the part of a cable that a place lies in.
func partAt(d *cable.Document, at source.Span) string {
	if p := portionAt(d, at); p != nil {
		return lint.Caller{Portion: p}.Name()
	}
	for _, b := range d.Blocks {
		if b.Span.Start <= at.Start && at.Start < b.Span.End {
			return d.HeaderName()
		}
	}
	return ""
}
