package report

import (
	"fmt"
	"slices"
	"strings"

	"github.com/cablelint/cablelint/grammar/marking"
	"github.com/cablelint/cablelint/grammar/source"
	"github.com/cablelint/cablelint/lint"
	"github.com/cablelint/cablelint/lint/cable"
)

// The bounds of one header.
const (
	copiesShown = 4   // copies of it that are looked at
	lineShown   = 240 // characters of a line
)

// sheetHeader is the header of a cable as written. Where the marks call for something else, that comes next to it.
type sheetHeader struct {
	Rows []sheetRow
	// Differs reports that one of the rows has something that the marks call for.
	Differs bool
}

// sheetRow is a line of the header as written, and what the marks call for where that differs.
type sheetRow struct {
	Name  string
	Found []sheetFound
	Calls []sheetCall
}

// sheetFound is a line as written, as far as it may be shown.
type sheetFound struct {
	Text string
	// Line is its line, or its place in a document that has no lines.
	Line string
}

// sheetCall is a part of the derived header and who calls for it.
type sheetCall struct{ Text, By string }

// The rows of a header.
const (
	levelRow = iota
	captionsRow
	orderRow
	authorityRow
)

// header gives the lines of a cable's header and of its copies. What the marks call for is shown where it differs:
// next to a line that is right it would read as a fault.
func (s *sheet) header(f *File, r lint.Result) sheetHeader {
	rows := []sheetRow{{Name: "level"}, {Name: "captions"}, {Name: "E.O. line"}, {Name: "authority"}}
	for _, b := range r.Doc.Blocks[:min(len(r.Doc.Blocks), copiesShown)] {
		s.foundRows(f, b, rows)
	}
	calls(f.Content.File, r, rows)
	var out sheetHeader
	for _, row := range rows {
		if len(row.Found)+len(row.Calls) > 0 {
			out.Rows = append(out.Rows, row)
			out.Differs = out.Differs || len(row.Calls) > 0
		}
	}
	return out
}

// calls adds what the marks call for to the rows that have something else.
func calls(f *source.File, r lint.Result, rows []sheetRow) {
	derived, header := lint.Derive(r.Doc), r.Doc.Marking()
	if derived.Level.Text == "" {
		return
	}
	level := raised(derived.Marking).Level
	lou := header.Controls.Has(marking.LOU) != derived.Marking.Controls.Has(marking.LOU)
	if raised(header).Level != level || lou || r.Doc.Paper != nil && headerText(r.Doc) != derivedText(r) {
		rows[levelRow].Calls = []sheetCall{called(f, derived.Level)}
	}
	header.Level = level
	if differs(header, derived.Marking) {
		for _, c := range derived.Captions {
			rows[captionsRow].Calls = append(rows[captionsRow].Calls, called(f, c))
		}
	}
	if l := derived.Order; l != "" && faulty(r, 'D', orderSpan) {
		rows[orderRow].Calls = []sheetCall{{Text: l}}
		if _, value, _ := strings.Cut(l, ":"); strings.ContainsAny(value, "0123456789") {
			rows[orderRow].Calls[0].By = "at the latest, by an ordinary decision"
		}
	}
	if l := derived.Authority; l != "" && faulty(r, 'A', authoritySpan) {
		rows[authorityRow].Calls = []sheetCall{{Text: l}}
	}
}

// faulty reports whether a finding that counts is about a line of the header: it is on the line, or where no copy of
// the header has one, of the line's family of rules. What a rule says that needs more than the cable, such as the day
// of the review, is not about how the line is written.
func faulty(r lint.Result, family byte, span func(*cable.HeaderBlock) (source.Span, bool)) bool {
	var lines []source.Span
	for _, b := range r.Doc.Blocks {
		if at, ok := span(b); ok {
			lines = append(lines, at)
		}
	}
	return slices.ContainsFunc(r.Diagnostics, func(d lint.Diagnostic) bool {
		if d.Suppressed != nil || d.Rule.Need.Text != "" {
			return false
		}
		on := func(at source.Span) bool { return at.Start <= d.Span.Start && d.Span.Start < at.End }
		return slices.ContainsFunc(lines, on) || len(lines) == 0 && d.Rule.Code[0] == family
	})
}

func orderSpan(b *cable.HeaderBlock) (at source.Span, ok bool) {
	if b.Order == nil {
		return at, false
	}
	return b.Order.Span, true
}

func authoritySpan(b *cable.HeaderBlock) (at source.Span, ok bool) {
	if b.Authority == nil {
		return at, false
	}
	return b.Authority.Span, true
}

// foundRows adds what a header block has, unless a copy before it has the same.
func (s *sheet) foundRows(f *File, b *cable.HeaderBlock, rows []sheetRow) {
	if b.Line != nil {
		rows[levelRow].add(s.found(f, b.Line.Span))
	}
	for _, m := range b.Banner { // the lines below the level: SBU, NOFORN
		if b.Line == nil || m.Span != b.Line.Span {
			rows[levelRow].add(s.found(f, m.Span))
		}
	}
	for _, c := range b.Captions {
		rows[captionsRow].add(sheetFound{visible(redactedCaption(c.Name)), where(f.Content.File, c.Span.Start)})
	}
	if b.Order != nil {
		rows[orderRow].add(s.found(f, b.Order.Span))
	}
	if b.Authority != nil {
		rows[authorityRow].add(s.found(f, b.Authority.Span))
	}
}

func (r *sheetRow) add(line sheetFound) {
	for _, f := range r.Found {
		if f.Text == line.Text {
			return
		}
	}
	r.Found = append(r.Found, line)
}

// found is a line, or several that belong together, as far as it may be shown.
func (s *sheet) found(f *File, at source.Span) sheetFound {
	var parts []string
	for tok := range tokensOn(f.Tree, at) {
		part := Show(f.Tree, tok, f.Policy.or(s.o).Snippets)
		if part == "" || part == dots && len(parts) > 0 && strings.HasSuffix(parts[len(parts)-1], dots) {
			continue
		}
		parts = append(parts, part)
	}
	text := []rune(strings.Join(parts, " "))
	if len(text) > lineShown {
		text = append(text[:lineShown], '…')
	}
	return sheetFound{string(text), where(f.Content.File, at.Start)}
}

// called names the callers of a part of the header; those beyond a few are counted.
func called(f *source.File, c lint.Call) sheetCall {
	var by []string
	for i, one := range c.By {
		if i == callersShown {
			by = append(by, fmt.Sprintf("%d more", len(c.By)-i))
			break
		}
		mark := visible(marking.Redact(one.Mark.Portion()))
		by = append(by, fmt.Sprintf("%s %s, %s", one.Name(), mark, where(f, one.Mark.Span.Start)))
	}
	return sheetCall{shownCall(c), strings.Join(by, "; ")}
}
