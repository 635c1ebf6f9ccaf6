package report

import (
	"fmt"
	"path/filepath"
	"strings"

	"github.com/cablelint/cablelint/grammar/source"
	"github.com/cablelint/cablelint/lint"
	"github.com/cablelint/cablelint/lint/cable"
)

// sheetCable is a cable's section.
type sheetCable struct {
	ID, Title, Path string
	// Line is where the cable begins in a file of several; 0 for the first.
	Line int
	// Level, Post and Year are what the index counts the cable under.
	Level, Post, Year string
	Date              string
	// Found and Derived are the canonical markings of the header and of what the portions call for, with their levels' classes.
	Found, Derived            string
	HeaderClass, DerivedClass string
	Errors, Warnings, Infos   int
	Strip                     []sheetBar
	Header                    []sheetRow
	Timeline                  *sheetTimeline
	Findings                  []sheetFinding
	Silenced                  []sheetFinding
	Notes                     []string
}

// Sound reports whether nothing counts against the cable.
func (c sheetCable) Sound() bool { return len(c.Findings) == 0 }

// Differs reports whether the portions call for another header than stands there.
func (c sheetCable) Differs() bool { return c.Derived != "" && c.Derived != c.Found }

// Bare reports whether there is nothing to unfold.
func (c sheetCable) Bare() bool {
	return len(c.Header) == 0 && c.Timeline == nil && len(c.Silenced) == 0 && len(c.Notes) == 0
}

func (s *sheet) cableView(f *File, r lint.Result) sheetCable {
	d := r.Doc
	c := sheetCable{
		ID: fmt.Sprintf("c%d", s.cables), Title: visible(d.Identifier), Path: visible(f.Path), Date: dateText(d.Date),
		Found: headerText(d), Derived: r.Derived.String(), Notes: r.Notes, Timeline: timelineOf(d, s.o.Today),
	}
	c.HeaderClass, c.DerivedClass = levelClass(d.Marking()), levelClass(r.Derived)
	c.Level, c.Post, c.Year = countedUnder(d)
	if d.Date.Exact() {
		c.Date = shortDay(d.Date.From)
	}
	if c.Title == "" {
		c.Title = visible(filepath.Base(f.Path))
	}
	if d.Index > 0 {
		c.Line = f.Content.File.Position(d.Span.Start).Line
	}
	first := map[*cable.Portion]string{}
	for _, one := range r.Diagnostics {
		view := s.finding(f, d, one)
		if one.Suppressed != nil {
			c.Silenced = append(c.Silenced, view)
			continue
		}
		c.Findings = append(c.Findings, view)
		c.count(one.Severity)
		if p := portionAt(d, one.Span); p != nil && first[p] == "" {
			first[p] = view.ID
		}
	}
	c.Strip = strip(f.Content.File, d, first)
	c.Header = s.headerRows(f, d)
	return c
}

func (c *sheetCable) count(s lint.Severity) {
	switch s {
	case lint.Error:
		c.Errors++
	case lint.Warning:
		c.Warnings++
	case lint.Info:
		c.Infos++
	}
}

// portionAt is the portion that a place lies in; nil where it lies in none.
func portionAt(d *cable.Document, at source.Span) *cable.Portion {
	for _, p := range d.Portions {
		if p.Span.Start <= at.Start && at.Start < p.Span.End {
			return p
		}
	}
	return nil
}

// sheetFinding is a finding beside its place.
type sheetFinding struct {
	ID, Code, Name, Severity string
	Line, Column             int
	// Where is the part of the cable: "paragraph 3", "header"; empty elsewhere.
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

// sheetRelated is another place that a finding speaks of; Line is 0 in files without text.
type sheetRelated struct {
	Line    int
	Message string
}

// finding makes the view of a finding; d is nil where it is about no cable.
func (s *sheet) finding(f *File, d *cable.Document, one lint.Diagnostic) sheetFinding {
	s.findings++
	v := sheetFinding{
		ID: fmt.Sprintf("f%d", s.findings), Code: one.Rule.Code, Name: one.Rule.Name, Severity: one.Severity.String(),
		Message: visible(one.Message), Help: visible(one.Help), Demands: one.Rule.Demands,
		Cite: one.Cite.String(), Heading: one.Cite.Heading(), Authority: lint.Authority(one.Cite),
	}
	if one.Suppressed != nil {
		v.Silence, v.SilenceKind = visible(one.Suppressed.Reason), string(one.Suppressed.Kind)
	}
	for _, x := range one.Fixes {
		v.Fixes = append(v.Fixes, lint.Fix{Title: visible(x.Title), Kind: x.Kind})
	}
	if f.Content.File != nil {
		at := f.Content.File.Position(one.Span.Start)
		v.Line, v.Column = at.Line, at.Column
		if shown, ok := f.snip(one.Span, s.o.Snippets); ok {
			v.Before, v.At, v.After = shown.split()
		}
		for _, r := range one.Related {
			v.Related = append(v.Related, sheetRelated{f.Content.File.Position(r.Span.Start).Line, visible(r.Message)})
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
			return "header"
		}
	}
	return ""
}

// sheetRow is a line of the header as found, beside what the marks call for.
type sheetRow struct {
	Name  string
	Found []sheetFound
	Calls []sheetCall
}

// sheetFound is a line as it stands, as far as it may be shown.
type sheetFound struct {
	Text string
	Line int
}

// sheetCall is a part of the derived header and who calls for it.
type sheetCall struct{ Text, By string }

// headerRows sets the lines of the first header beside what is derived.
func (s *sheet) headerRows(f *File, d *cable.Document) []sheetRow {
	derived := lint.Derive(d)
	rows := []sheetRow{{Name: "level"}, {Name: "captions"}, {Name: "E.O. line"}, {Name: "authority"}}
	if derived.Level.Text != "" {
		rows[0].Calls = []sheetCall{called(f.Content.File, derived.Level)}
	}
	for _, c := range derived.Captions {
		rows[1].Calls = append(rows[1].Calls, called(f.Content.File, c))
	}
	for i, l := range [...]string{derived.Order, derived.Authority} {
		if l != "" {
			rows[2+i].Calls = []sheetCall{{Text: l}}
		}
	}
	if len(d.Blocks) > 0 {
		s.foundRows(f, d.Blocks[0], rows)
	}
	var out []sheetRow
	for _, r := range rows {
		if len(r.Found)+len(r.Calls) > 0 {
			out = append(out, r)
		}
	}
	return out
}

// foundRows fills in what stands in a header block.
func (s *sheet) foundRows(f *File, b *cable.HeaderBlock, rows []sheetRow) {
	if b.Line != nil {
		rows[0].Found = s.found(f, b.Line.Span)
	}
	for _, c := range b.Captions {
		rows[1].Found = append(rows[1].Found, sheetFound{visible(c.Name), f.Content.File.Position(c.Span.Start).Line})
	}
	if b.Order != nil {
		rows[2].Found = s.found(f, b.Order.Span)
	}
	if b.Authority != nil {
		rows[3].Found = s.found(f, b.Authority.Span)
	}
}

func (s *sheet) found(f *File, at source.Span) []sheetFound {
	line := sheetFound{Line: f.Content.File.Position(at.Start).Line}
	if shown, ok := f.snip(at, s.o.Snippets); ok {
		line.Text = shown.text
	}
	return []sheetFound{line}
}

// called names the callers of a part of the header; those beyond a few are counted.
func called(f *source.File, c lint.Call) sheetCall {
	var by []string
	for i, one := range c.By {
		if i == callersShown {
			by = append(by, fmt.Sprintf("%d more", len(c.By)-i))
			break
		}
		by = append(by, fmt.Sprintf("%s %s, line %d", one.Name(), visible(one.Mark.Portion()), f.Position(one.Mark.Span.Start).Line))
	}
	return sheetCall{c.Text, strings.Join(by, "; ")}
}
