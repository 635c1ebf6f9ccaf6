package lsp

import (
	"fmt"
	"slices"
	"strings"

	"github.com/cablelint/cablelint/grammar/source"
	"github.com/cablelint/cablelint/lint"
	"github.com/cablelint/cablelint/lint/cable"
)

// The kinds of code actions.
const (
	kindQuickFix = "quickfix"
	kindFixAll   = "source.fixAll.cablelint"
	kindRewrite  = "refactor.rewrite"
)

// codeActions are what can be done at a range.
func (s *session) codeActions(v *view, p *onDocument) any {
	out := []codeAction{}
	at, ok := v.spanOf(p.Range)
	if !ok || v.checks == nil {
		return out
	}
	wants := func(kind string) bool {
		return len(p.Context.Only) == 0 || slices.ContainsFunc(p.Context.Only,
			func(o string) bool { return o == kind || strings.HasPrefix(kind, o+".") })
	}
	here := v.findings(at)
	if wants(kindQuickFix) {
		for _, d := range here {
			out = append(out, s.fixes(v, d)...)
		}
	}
	if wants(kindRewrite) {
		out = append(out, s.missingMark(v, at, here)...)
	}
	if wants(kindQuickFix) {
		for _, d := range here {
			out = append(append(out, s.silence(v, d)...), s.explain(v, d))
		}
	}
	if wants(kindRewrite) {
		out = append(out, s.raise(v, at, here)...)
	}
	if wants(kindFixAll) {
		if m := v.safe(); m.text != v.document.text {
			out = append(out, codeAction{Title: "make all safe fixes in this file", Kind: kindFixAll,
				Edit: s.change(v, m.edits)})
		}
	}
	return out
}

// spanOf is the span of a range; ok is false where the text has no such place.
func (v *view) spanOf(r textRange) (s source.Span, ok bool) {
	from, ok := v.offset(r.Start)
	to, ok2 := v.offset(r.End)
	return source.Span{Start: from, End: to}, ok && ok2 && from <= to
}

// findings are those that a span touches.
func (v *view) findings(at source.Span) (out []lint.Diagnostic) {
	for _, d := range v.found {
		if w := wide(v.document.text, d.Span); w.Start <= at.End && at.Start <= w.End {
			out = append(out, d)
		}
	}
	return out
}

// titles say how freely a fix may be made, so that nobody takes one for the other.
var titles = [...]string{lint.Safe: "%s", lint.Unsafe: "%s (changes what the marks say)",
	lint.Choice: "%s (one of several)"}

func fixTitle(f lint.Fix) string { return fmt.Sprintf(titles[f.Kind], source.Escape(f.Title)) }

func (s *session) fixes(v *view, d lint.Diagnostic) (out []codeAction) {
	for _, f := range v.offers.Of(d) {
		out = append(out, codeAction{
			Title: fixTitle(f), Kind: kindQuickFix,
			Diagnostics: []diagnostic{s.diagnostic(v, d)},
			Preferred:   f.Kind == lint.Safe, Edit: s.change(v, v.edits(f)),
		})
	}
	return out
}

// missingMark offers the marks that the current unmarked paragraph may get, where no finding offers them.
func (s *session) missingMark(v *view, at source.Span, here []lint.Diagnostic) (out []codeAction) {
	if slices.ContainsFunc(here, func(d lint.Diagnostic) bool {
		return slices.ContainsFunc(d.Fixes, func(f lint.Fix) bool { return f.Kind == lint.Choice })
	}) {
		return nil
	}
	r := v.cableAt(at.Start)
	if r == nil || !r.Doc.Marking().Level.Classified() {
		return nil
	}
	for i, p := range r.Doc.Portions {
		if p.Kind == cable.Paragraph && p.Mark() == nil && !p.Inserted && !p.AuthorityOnly && !p.Masked &&
			p.Span.Start <= at.End && at.Start <= p.Span.End {
			for _, f := range v.offers.Of(lint.Diagnostic{Cable: r.Doc, Fixes: lint.MarkChoices(r.Doc, i)}) {
				out = append(out, codeAction{Title: fixTitle(f), Kind: kindRewrite,
					Edit: s.change(v, v.edits(f))})
			}
			return out
		}
	}
	return nil
}

// raise offers to bring the header up to what the portions call for, in all places that must agree, unless another
// fix does just that.
func (s *session) raise(v *view, at source.Span, here []lint.Diagnostic) []codeAction {
	r := v.cableAt(at.Start)
	if r == nil || slices.ContainsFunc(here, func(d lint.Diagnostic) bool {
		return slices.ContainsFunc(d.Fixes, func(f lint.Fix) bool {
			return f.Title == "raise the header "+
				"to "+r.Derived.String()
		})
	}) {
		return nil
	}
	if !slices.ContainsFunc(v.found, func(d lint.Diagnostic) bool { return rollUp(d, r) }) {
		return nil
	}
	m := v.raised(r)
	if m.text == v.document.text {
		return nil
	}
	return []codeAction{{
		Title: fmt.Sprintf("raise the header to %s, which the portions call for (changes what the marks say)", r.Derived),
		Kind:  kindRewrite, Edit: s.change(v, m.edits),
	}}
}

// explain offers the rule's page.
func (s *session) explain(v *view, d lint.Diagnostic) codeAction {
	title := fmt.Sprintf("explain %s %s", d.Rule.Code, d.Rule.Name)
	return codeAction{Title: title, Kind: kindQuickFix, Diagnostics: []diagnostic{s.diagnostic(v, d)},
		Command: &command{title, commandExplain, []any{d.Rule.Code}}}
}
