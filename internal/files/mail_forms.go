package files

import (
	"slices"
	"strings"

	"github.com/cablelint/cablelint/grammar/source"
)

// A mail may hold several forms of one text, of which a program shows the one that it likes best: RFC 2046, 5.1.4. So
// each of them is what somebody sees. One is read, the plain one first, and all others are compared with it, or read
// in its place.

// maxForms is how many forms of one text are read.
const maxForms = 8

// isPage reports whether a part is HTML: for all programs, for watches, or for programs that know AMP.
func (m *mailPart) isPage() bool {
	switch m.media {
	case "text/html", "text/watch-html", "text/x-amp-html":
		return true
	}
	return false
}

// shows reports whether a part is a text of some kind that is not blank and not attached, or has one in it.
func (m *mailPart) shows(raw string, kind func(*mailPart) bool) bool {
	if len(m.parts) == 0 {
		return kind(m) && m.attached() == "" && strings.TrimSpace(m.body.In(raw)) != ""
	}
	return slices.ContainsFunc(m.parts, func(part *mailPart) bool { return part.shows(raw, kind) })
}

// inOrder are the forms of a text in the order in which they are read: the plain ones, then pages, of which programs
// prefer the last. Other forms, as an invitation has one for calendars, are not among them.
func (r *mailReader) inOrder(parts []*mailPart) (list [maxForms]*mailPart, n int) {
	page := func(m *mailPart) bool { return m.shows(r.raw, (*mailPart).isPage) }
	add := func(m *mailPart) {
		if n == maxForms {
			r.lacks("a text of the mail has more than eight forms: the others were not read")
			return
		}
		list[n] = m
		n++
	}
	for _, m := range parts {
		if m.shows(r.raw, (*mailPart).plainText) && !page(m) {
			add(m)
		}
	}
	for _, m := range slices.Backward(parts) {
		if page(m) {
			add(m)
		}
	}
	r.forms = max(r.forms, n)
	return list, n
}

// alternative writes one of several forms of a text, the one that is asked for, and keeps those after it to be compared
// with it. Where none is a text, the last is read.
func (r *mailReader) alternative(parts []*mailPart) {
	list, n := r.inOrder(parts)
	best := min(r.form, n-1)
	start := r.text.Len()
	switch {
	case n > 0:
		r.body(list[best])
	case len(parts) > 0:
		r.body(parts[len(parts)-1])
	}
	for _, part := range parts {
		i := slices.Index(list[:n], part)
		if i >= 0 && i <= best || n == 0 && part == parts[len(parts)-1] {
			continue
		}
		if shown := r.otherForm(part); strings.TrimSpace(shown) != "" {
			r.alternatives = append(r.alternatives,
				source.Alternative{Span: source.Span{Start: start, End: r.text.Len()}, Text: shown})
		}
	}
}

// otherForm is what a part shows that is not read: its own text, and that of all parts in it. Of forms that no program
// shows as text, as an invitation has one for calendars, marks are reported.
func (r *mailReader) otherForm(m *mailPart) (shown string) {
	switch {
	case unreadPart(m.media) != "":
		r.lacks(unreadPart(m.media))
	case m.attached() != "":
	case m.isPage():
		return r.page(m)
	case m.plainText() && len(m.parts) == 0:
		text, _ := r.decoded(m)
		return r.inCharset(m, text)
	case strings.HasPrefix(m.media, "text/"):
		if text, _ := r.decoded(m); markedValues(calendarText(r.inCharset(m, text))) {
			r.lacks("another form of the mail's text has marks, and was not read")
		}
	}
	for _, part := range m.parts {
		shown += r.otherForm(part)
	}
	return shown
}
