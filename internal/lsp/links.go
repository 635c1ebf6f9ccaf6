package lsp

import (
	"fmt"
	"io/fs"
	"path/filepath"
	"strconv"
	"strings"

	"github.com/cablelint/cablelint/grammar/marking"
	"github.com/cablelint/cablelint/grammar/source"
	"github.com/cablelint/cablelint/internal/pattern"
	"github.com/cablelint/cablelint/lint"
	"github.com/cablelint/cablelint/lint/cable"
)

// reference is a cable that a REF line names: "09 OTTAWA 895", "STATE 12345".
var reference = pattern.Lazy(`(?:\b(\d{4}|\d{2})\s+|\b(\d{2}))?\b?([A-Z][A-Z' ]*[A-Z])\s+0*(\d{1,6})\b`)

// identifierFile is a file's name that is an identifier, "09OTTAWA895".
var identifierFile = pattern.Lazy(`^(\d{2}|\d{4})([A-Z'-]+?)0*(\d{1,6})$`)

// filesLookedAt bounds how many files of a workspace are looked at for their names.
const filesLookedAt = 50_000

// target is a place in a REF line and the file of the cable that it names.
type target struct {
	span source.Span
	path string
}

// targets are the references whose cables lie in the workspace, by the names of their files.
func (s *session) targets(v *view) (out []target) {
	for _, r := range v.results {
		for _, b := range r.Doc.Blocks {
			for _, m := range reference.Get().FindAllStringSubmatchIndex(b.Refs.In(v.document.text), -1) {
				at := source.Span{Start: m[0], End: m[1]}.Shift(b.Refs.Start)
				part := func(i int) string {
					if m[2*i] < 0 {
						return ""
					}
					return v.document.text[b.Refs.Start+m[2*i] : b.Refs.Start+m[2*i+1]]
				}
				if path := s.workspace.cable(yearOf(r.Doc, part(1)+part(2)), part(3), part(4)); path != "" {
					out = append(out, target{at, path})
				}
			}
		}
	}
	return out
}

// yearOf is the year of a reference in two digits: a reference without one is of the cable's own year.
func yearOf(d *cable.Document, written string) string {
	if written == "" && d.Date.Known() {
		written = strconv.Itoa(d.Date.From.Year())
	}
	if len(written) < 2 {
		return ""
	}
	return written[len(written)-2:]
}

// cable is the path of a cable's file in the workspace; empty if there is none. The words before a post in a REF
// line are no part of its name, so that each shorter end of them is tried.
func (w *workspace) cable(year, post, serial string) string {
	if w.index == nil {
		w.index = index(w)
	}
	words := strings.Fields(post)
	for i := range words {
		if path := w.index[year+strings.Join(words[i:], "")+serial]; path != "" {
			return path
		}
	}
	return ""
}

// index finds the files whose names are identifiers.
func index(w *workspace) map[string]string {
	out := map[string]string{}
	roots, _ := w.now()
	n := 0
	for _, root := range roots {
		_ = filepath.WalkDir(root, func(path string, d fs.DirEntry, err error) error {
			if n++; n > filesLookedAt {
				return fs.SkipAll
			}
			if err != nil || d.IsDir() && strings.HasPrefix(d.Name(), ".") && path != root {
				return skip(d)
			}
			stem := strings.ToUpper(strings.TrimSuffix(d.Name(), filepath.Ext(d.Name())))
			if m := identifierFile.Get().FindStringSubmatch(stem); m != nil && d.Type().IsRegular() {
				out[fmt.Sprint(m[1][len(m[1])-2:], m[2], m[3])] = path
			}
			return nil
		})
	}
	return out
}

// skip passes over a folder.
func skip(d fs.DirEntry) error {
	if d != nil && d.IsDir() {
		return fs.SkipDir
	}
	return nil
}

// links lead from references to files.
func (s *session) links(v *view, _ *onDocument) any {
	out := []object{}
	for _, t := range s.targets(v) {
		out = append(out, object{"range": v.span(t.span), "target": uriOf(t.path)})
	}
	return out
}

// definition leads from a header's level or caption to the portions that call for it, from a portion's mark to the
// header, and from a reference to its file.
func (s *session) definition(v *view, p *onDocument) any {
	out := []location{}
	offset, ok := v.offset(p.Position)
	if !ok {
		return out
	}
	for _, t := range s.targets(v) {
		if t.span.Start <= offset && offset <= t.span.End {
			return append(out, location{URI: uriOf(t.path)})
		}
	}
	m, ok := v.siteAt(offset)
	if !ok {
		return out
	}
	to := func(at source.Span) { out = append(out, location{v.uri, v.span(at)}) }
	switch m.kind {
	case inPortion:
		for _, b := range m.result.Doc.Blocks {
			if b.Line != nil {
				to(b.Line.Level.Span)
			}
		}
	case inCaption:
		for _, c := range callers(m.result.Doc, m.says) {
			to(c.Mark.Span)
		}
	default:
		for _, c := range lint.Derive(m.result.Doc).Level.By {
			to(c.Mark.Span)
		}
	}
	return out
}

// callers are the parts of a cable that call for a caption.
func callers(d *cable.Document, caption marking.Marking) []lint.Caller {
	for _, c := range lint.Derive(d).Captions {
		if m := marking.Parse(c.Text).Marking; m.Controls&caption.Controls != 0 || c.Text == "SENSITIVE" &&
			caption.Controls.Has(marking.SBU) {
			return c.By
		}
	}
	return nil
}
