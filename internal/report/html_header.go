package report

import (
	"fmt"
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

// headerRows sets the lines of the header and its copies beside what is derived.
func (s *sheet) headerRows(f *File, d *cable.Document) []sheetRow {
	derived := lint.Derive(d)
	rows := []sheetRow{{Name: "level"}, {Name: "captions"}, {Name: "E.O. line"}, {Name: "authority"}}
	if derived.Level.Text != "" {
		rows[0].Calls = []sheetCall{called(f.Content.File, derived.Level)}
	}
	for _, c := range derived.Captions {
		rows[1].Calls = append(rows[1].Calls, called(f.Content.File, c))
	}
	if l := derived.Order; l != "" {
		rows[2].Calls = []sheetCall{{Text: l}}
		if _, value, _ := strings.Cut(l, ":"); strings.ContainsAny(value, "0123456789") {
			rows[2].Calls[0].By = "at the latest, by an ordinary decision"
		}
	}
	if l := derived.Authority; l != "" {
		rows[3].Calls = []sheetCall{{Text: l}}
	}
	for _, b := range d.Blocks[:min(len(d.Blocks), copiesShown)] {
		s.foundRows(f, b, rows)
	}
	var out []sheetRow
	for _, r := range rows {
		if len(r.Found)+len(r.Calls) > 0 {
			out = append(out, r)
		}
	}
	return out
}

// foundRows adds what stands in a header block, where no copy of it said the same before.
func (s *sheet) foundRows(f *File, b *cable.HeaderBlock, rows []sheetRow) {
	if b.Line != nil {
		rows[0].add(s.found(f, b.Line.Span))
	}
	for _, c := range b.Captions {
		rows[1].add(sheetFound{visible(redactedCaption(c.Name)), f.Content.File.Position(c.Span.Start).Line})
	}
	if b.Order != nil {
		rows[2].add(s.found(f, b.Order.Span))
	}
	if b.Authority != nil {
		rows[3].add(s.found(f, b.Authority.Span))
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
	return sheetFound{string(text), f.Content.File.Position(at.Start).Line}
}

// called names the callers of a part of the header; those beyond a few are counted.
func called(f *source.File, c lint.Call) sheetCall {
	var by []string
	for i, one := range c.By {
		if i == callersShown {
			by = append(by, fmt.Sprintf("%d more", len(c.By)-i))
			break
		}
		by = append(by, fmt.Sprintf("%s %s, line %d", one.Name(), visible(marking.Redact(one.Mark.Portion())), f.Position(one.Mark.Span.Start).Line))
	}
	return sheetCall{shownCall(c), strings.Join(by, "; ")}
}
