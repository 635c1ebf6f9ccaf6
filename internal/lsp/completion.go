package lsp

import (
	"fmt"
	"slices"
	"strings"

	"github.com/cablelint/cablelint/grammar/marking"
	"github.com/cablelint/cablelint/grammar/source"
	"github.com/cablelint/cablelint/internal/pattern"
	"github.com/cablelint/cablelint/lint"
	"github.com/cablelint/cablelint/lint/cable"
	"github.com/cablelint/cablelint/lint/decode"
)

// suggestion is a text that may take a span's place. It is shown by its label, where it has one.
type suggestion struct {
	text, detail, label string
	kind                itemKind
}

// itemKind is what editors draw a suggestion as.
type itemKind int

// The kinds of the protocol that are used: for lines, for marks and reasons, for captions, for a whole cable.
const (
	textItem    itemKind = 1
	valueItem   itemKind = 12
	keywordItem itemKind = 14
	fileItem    itemKind = 17
)

// The beginnings of lines after which something can be completed, and what may follow.
var (
	markStart   = pattern.Lazy(`^[ \t]*(¶?\d+[.)]?[ \t]*|--?[ \t]*|\*[ \t]*)?\(([A-Za-z/, -]*)$`)
	subjectMark = pattern.Lazy(`(?i)^[ \t]*SUBJECT:?[ \t]*\(([A-Za-z/, -]*)$`)
	orderStart  = pattern.Lazy(`(?i)^[ \t]*E\.?O\.?[ \t]*([0-9]*)$`)
	reasonStart = pattern.Lazy(`(?i)\bREASONS?(?::[ \t]*|[ \t]+)([0-9.]*[ \t]*(?:\([a-z]?)?)$`)
	written     = pattern.Lazy(`^[A-Za-z0-9]`)
	markEnd     = pattern.Lazy(`^[A-Za-z/, -]*\)`)
	captionLine = pattern.Lazy(`^[A-Za-z]*$`)
)

// completion suggests what may be at a place: marks, captions, the E.O. line, reasons. Suggestions come in order; the
// editor is told so.
func (s *session) completion(v *view, p *onDocument) any {
	items := []object{}
	offset, ok := v.offset(p.Position)
	if !ok || v.checks == nil {
		return items
	}
	line := v.position(offset).Line
	before, behind := v.document.text[v.lines[line]:offset], v.document.text[offset:max(offset, v.lineEnd(line))]
	list, typed := v.suggest(before, behind, offset)
	at := source.Span{Start: offset - typed, End: offset}
	for i, g := range list {
		edit := at
		if strings.HasSuffix(g.text, ")") {
			edit.End += len(restOfMark(at.In(v.document.text), behind))
		}
		if g.label == "" {
			g.label = g.text
		}
		filter, begun := g.label, at.In(v.document.text)
		if len(begun) > len(filter) || !strings.EqualFold(filter[:len(begun)], begun) {
			filter = begun + filter // an editor drops what does not begin as the text does
		}
		items = append(items, object{
			"label": g.label, "detail": g.detail, "kind": g.kind, "sortText": fmt.Sprintf("%03d", i), "filterText": filter,
			"textEdit": textEdit{v.span(edit), g.text},
		})
	}
	return object{"isIncomplete": false, "items": items}
}

// restOfMark is what comes after a mark's beginning and belongs to it: the parenthesis that the editor closed by
// itself, or the rest of a mark that somebody is about to change. Words are no part of one.
func restOfMark(begun, behind string) string {
	rest := markEnd.Get().FindString(behind)
	whole := marking.Parse(begun + rest)
	if _, unknown := whole.Unknown(); rest == ")" || !unknown && whole.Marking != (marking.Marking{}) {
		return rest
	}
	return ""
}

// suggest gives what may be between the beginning and the end of a line, and how many bytes of the beginning it
// replaces.
func (v *view) suggest(before, behind string, offset int) (list []suggestion, typed int) {
	r := v.cableAt(offset)
	if m := markStart.Get().FindStringSubmatch(before); m != nil && (m[1] != "" || v.beginsParagraph(offset)) {
		return v.marks(r, offset, "("+m[2]), len(m[2]) + 1
	}
	if m := subjectMark.Get().FindStringSubmatch(before); m != nil {
		return v.marks(r, offset, "("+m[1]), len(m[1]) + 1
	}
	if r == nil {
		return v.newCable(before, behind, offset)
	}
	if list, typed := smartValue(r, before, behind); list != nil {
		return list, typed
	}
	if m := orderStart.Get().FindStringSubmatch(before); m != nil && strings.TrimSpace(behind) == "" {
		return orders(r), len(strings.TrimLeft(before, " \t"))
	}
	if m := reasonStart.Get().FindStringSubmatch(before); m != nil && !written.Get().MatchString(behind) &&
		!slices.ContainsFunc(r.Doc.Portions, func(p *cable.Portion) bool { return p.Span.Start < offset }) {
		return reasons(r.Doc), len(m[1])
	}
	if captionLine.Get().MatchString(before) && onCaptionLine(r.Doc, offset) {
		return v.captions(), len(before)
	}
	return nil, 0
}

// beginsParagraph reports whether the line of an offset is a paragraph's first: within one, a parenthesis at a line's
// beginning is prose.
func (v *view) beginsParagraph(offset int) bool {
	line := v.position(offset).Line
	return line == 0 || strings.TrimSpace(v.document.text[v.lines[line-1]:v.lines[line]]) == ""
}

// marks are portion marks: those that the cable has elsewhere, the most frequent first, then the plain ones up to the
// header's level.
func (v *view) marks(r *lint.Result, offset int, begun string) (list []suggestion) {
	if v.profile() == lint.IC {
		return registerMarks(r, offset, begun)
	}
	count := map[string]int{}
	var own []string
	top := marking.TopSecret
	if r != nil {
		for _, p := range r.Doc.Portions {
			m := p.Mark()
			if m == nil || m.Span.Start <= offset && offset <= m.Span.End || m.Level == marking.Unmarked &&
				!m.Controls.Has(marking.SBU) {
				continue
			}
			text := p.Marking().Header().Portion() // (C/SBU) is a fault, and (C) what it means
			if count[text]++; count[text] == 1 {
				own = append(own, text)
			}
		}
		if l := r.Doc.Marking().Level; l != marking.Unmarked {
			top = l
		}
	}
	slices.SortStableFunc(own, func(a, b string) int { return count[b] - count[a] })
	for _, text := range own {
		list = append(list, suggestion{text: text, detail: fmt.Sprintf("used %s in this cable", times(count[text])),
			kind: valueItem})
	}
	for _, text := range [...]string{"(U)", "(SBU)", "(C)", "(C/NF)", "(S)", "(S/NF)", "(TS)"} {
		m := marking.Parse(text).Marking
		if m.Level <= top && count[text] == 0 {
			list = append(list, suggestion{text: text, detail: meaning(m), kind: valueItem})
		}
	}
	return list
}

func times(n int) string {
	if n == 1 {
		return "once"
	}
	return fmt.Sprintf("%d times", n)
}

// meaning is a marking as a header writes it, shortly.
func meaning(m marking.Marking) string { return strings.ReplaceAll(m.String(), "//", ", ") }

// The beginnings of the values of a SMART print.
var (
	smartOrder    = pattern.Lazy(`(?i)^[ \t]*E\.O\.:[ \t]*([0-9]*)$`)
	smartCaptions = pattern.Lazy(`(?i)^[ \t]*CAPTIONS:(?:.*,)?[ \t]*([A-Za-z]*)$`)
)

// smartValue is what may be the value of a key of a SMART print: the number of the order, a caption.
func smartValue(r *lint.Result, before, behind string) (list []suggestion, typed int) {
	if r.Doc.Form != cable.SMART || strings.TrimSpace(behind) != "" {
		return nil, 0
	}
	if m := smartOrder.Get().FindStringSubmatch(before); m != nil {
		if o := lint.OrderInForce(r.Doc); o != nil {
			list = append(list, suggestion{text: o.Order, detail: "the order in force on the cable's date", kind: valueItem})
		}
		return list, len(m[1])
	}
	if m := smartCaptions.Get().FindStringSubmatch(before); m != nil {
		for _, name := range decode.Captions() {
			list = append(list, suggestion{text: name, detail: decode.Text(name).Parts[0].Says, kind: keywordItem})
		}
		return list, len(m[1])
	}
	return nil, 0
}

// orders is the E.O. line for the order on the cable's date.
func orders(r *lint.Result) (list []suggestion) {
	level := max(r.Doc.Marking().Level, r.Derived.Level)
	if order, _ := lint.Skeleton(r.Doc, level); order != "" {
		detail := "the order in force on the cable's date"
		if o := lint.OrderInForce(r.Doc); o != nil {
			if years, _ := o.Limits(); years > 0 && level.Classified() {
				detail += fmt.Sprintf(", and a day %d years on", years)
			}
		}
		list = append(list, suggestion{text: order, detail: detail, kind: textItem})
	}
	return list
}

// reasons are the reasons of the section that the order on the cable's date has.
func reasons(d *cable.Document) (list []suggestion) {
	_, authority := lint.Skeleton(d, marking.Confidential)
	_, form, ok := strings.Cut(authority, "Reason: ")
	if !ok {
		return nil
	}
	section, _, _ := strings.Cut(form, " ")
	for letter := byte('a'); letter <= 'h'; letter++ {
		text := fmt.Sprintf("%s (%c)", section, letter)
		if says := decode.Text(text).Parts; len(says) > 0 && decode.Reason(letter) == says[0].Says {
			list = append(list, suggestion{text: text, detail: says[0].Says, kind: valueItem})
		}
	}
	return list
}

// onCaptionLine reports whether a place lies where captions are: after a classification line and before the E.O.
// line, TAGS or SUBJECT.
func onCaptionLine(d *cable.Document, offset int) bool {
	for _, b := range d.Blocks {
		if b.Line == nil || offset <= b.Line.Span.End {
			continue
		}
		end := b.Span.End + 1
		if b.Order != nil {
			end = b.Order.Span.Start
		} else if !b.TagsSpan.Empty() {
			end = b.TagsSpan.Start
		} else if b.Subject != nil {
			end = b.Subject.Span.Start
		}
		if offset < end {
			return true
		}
	}
	return false
}

// captions are those of the vocabulary and of the configuration.
func (v *view) captions() (list []suggestion) {
	for _, name := range decode.Captions() {
		list = append(list, suggestion{text: name, detail: decode.Text(name).Parts[0].Says, kind: keywordItem})
	}
	list = append(list, suggestion{text: "NOFORN", detail: decode.Text("NOFORN").Parts[0].Says, kind: keywordItem})
	for _, name := range v.checks.Options.Captions {
		list = append(list, suggestion{text: name, detail: "a caption of the configuration", kind: keywordItem})
	}
	return list
}
