package lsp

import (
	"cmp"
	"fmt"
	"slices"

	"github.com/cablelint/cablelint/grammar/marking"
	"github.com/cablelint/cablelint/grammar/register"
	"github.com/cablelint/cablelint/grammar/source"
	"github.com/cablelint/cablelint/lint"
)

// symbol is a part of a cable as outlines show it: by its mark, never by its words.
type symbol struct {
	Name     string    `json:"name"`
	Detail   string    `json:"detail,omitempty"`
	Kind     int       `json:"kind"`
	Range    textRange `json:"range"`
	Selected textRange `json:"selectionRange"`
	Children []symbol  `json:"children,omitempty"`

	span source.Span
}

// The protocol's numbers of kinds of symbols, those that editors draw apart.
const (
	symbolFile      = 1
	symbolModule    = 2
	symbolNamespace = 3
	symbolString    = 15
	symbolKey       = 20
)

// symbols are the parts of each cable.
func (s *session) symbols(v *view, _ *onDocument) any {
	out := []symbol{}
	for i := range v.results {
		r := &v.results[i]
		parts := v.parts(r)
		if !s.can.TextDocument.DocumentSymbol.Hierarchical {
			out = append(out, parts...)
			continue
		}
		name := r.Doc.Identifier
		if name == "" {
			name = fmt.Sprintf("%s %d", r.Doc.Noun(), r.Doc.Index+1)
		}
		c := v.symbol(name, r.Doc.Marking().String(), symbolFile, r.Doc.Span)
		c.Children = parts
		out = append(out, c)
	}
	if !s.can.TextDocument.DocumentSymbol.Hierarchical {
		return flat(v.uri, out)
	}
	return out
}

// flat are symbols as older editors know them.
func flat(uri string, list []symbol) any {
	out := []object{}
	for _, s := range list {
		out = append(out, object{"name": s.Name, "kind": s.Kind, "location": location{uri, s.Range}})
	}
	return out
}

func (v *view) symbol(name, detail string, kind int, at source.Span) symbol {
	return symbol{Name: name, Detail: detail, Kind: kind, Range: v.span(at),
		Selected: v.span(source.Span{Start: at.Start, End: at.Start}), span: at}
}

// parts are the envelopes, headers and portions of a cable, in order.
func (v *view) parts(r *lint.Result) (out []symbol) {
	d := r.Doc
	for _, a := range d.Archives {
		out = append(out, v.symbol("archive", "", symbolNamespace, a.Span))
	}
	for _, e := range d.Envelopes {
		out = append(out, v.symbol("envelope", e.Class.String(), symbolNamespace, e.Span))
	}
	for _, b := range d.Blocks {
		out = append(out, v.symbol(d.HeaderName(), b.Marking.String(), symbolModule, b.Span))
	}
	for _, p := range d.Portions {
		name, mark := "portion", "unmarked"
		if p.Number > 0 {
			name = fmt.Sprintf("paragraph %d", p.Number)
		}
		if m := p.Marking(); m != (marking.Marking{}) {
			mark = m.Portion()
		} else if p.Mark() != nil {
			mark = "with an unknown mark"
		}
		out = append(out, v.symbol(name+" "+mark, "", symbolString, p.Span))
	}
	slices.SortStableFunc(out, func(a, b symbol) int { return cmp.Compare(a.span.Start, b.span.Start) })
	return out
}

// folds are the parts that run over several lines.
func (s *session) folds(v *view, _ *onDocument) any {
	out := []object{}
	for i := range v.results {
		for _, p := range v.parts(&v.results[i]) {
			last := p.Range.End.Line
			if p.Range.End.Character == 0 {
				last-- // the part ends with its line's end
			}
			if last > p.Range.Start.Line {
				out = append(out, object{"startLine": p.Range.Start.Line, "endLine": last, "kind": "region"})
			}
		}
	}
	return out
}

// hints show after the first classification line what the portions call for.
func (s *session) hints(v *view, p *onDocument) any {
	out := []object{}
	for _, r := range v.results {
		line := r.Doc.FirstLine()
		if line == nil || r.Derived == (marking.Marking{}) {
			continue
		}
		at := v.position(line.Span.End)
		if at.Line < p.Range.Start.Line || at.Line > p.Range.End.Line {
			continue
		}
		verdict := "as derived from the portions"
		if !covers(r.Doc.Marking(), r.Derived) {
			verdict = "the portions call for more"
		} else if r.Doc.Marking().Level > r.Derived.Level {
			verdict = "the portions call for less"
		}
		banner := r.Derived.String()
		if r.Doc.Paper != nil {
			by := lint.DerivePaper(r.Doc)
			if banner = by.Banner; by.Register != nil && banner != register.Parse(line.Level.Text).Banner() {
				verdict = "the portions call for another banner"
			}
		}
		out = append(out, object{"position": at, "label": "derived: " + banner, "paddingLeft": true, "tooltip": verdict})
	}
	return out
}
