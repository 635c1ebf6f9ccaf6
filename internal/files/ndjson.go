package files

import (
	"bufio"
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"iter"
	"strings"
)

// ndjson hands on the lines of a file of JSON objects, one a line. A line that is none, or holds no text, is told and the others
// are read. Where a file was only met, and no line at its beginning holds a text, it is no file of cables.
func (o *opener) ndjson(path string, r *bufio.Reader) {
	head, err := r.Peek(r.Size())
	_, wide := utf16BOM(head)
	switch {
	case wide:
		o.unread(path, errors.New("lines of JSON in UTF-16 are not opened: turn them into UTF-8"))
	case binary(head):
		named := o.named && path == o.path
		o.holds(path, 0, func() Content { return noText(named) })
	case len(bytes.TrimSpace(head)) == 0 && err == io.EOF:
		o.holds(path, 0, func() Content { return notCable(path, "it is empty") })
	case !(o.named && path == o.path) && !holdsTexts(head):
		o.holds(path, 0, func() Content { return notCable(path, "lines of JSON without a member for a cable's text") })
	default:
		o.jsonLines(path, r, monthsFirst(dates(head)))
	}
}

// finding is how a line of our own results begins whose message is no cable. Results lie beside the cables where a run wrote them.
const finding = `{"type":"diagnostic","path":`

// holdsTexts reports whether an object among the first lines has a text.
func holdsTexts(head []byte) bool {
	for line := range bytes.Lines(bytes.TrimPrefix(head, []byte("\ufeff"))) {
		if bytes.HasPrefix(line, []byte(finding)) {
			continue
		}
		for m := range members(string(line)) {
			if m.role() == textRole {
				return true
			}
		}
	}
	return false
}

// dates are those of the first lines.
func dates(head []byte) iter.Seq[string] {
	return func(yield func(string) bool) {
		for line := range bytes.Lines(head) {
			for m := range members(string(line)) {
				if m.isString() && m.role() == dateRole && !yield(strings.TrimSpace(m.raw[m.value.Start+1:m.value.End-1])) {
					return
				}
			}
		}
	}
}

func (o *opener) jsonLines(path string, r io.Reader, months bool) {
	w := &window{r: r, limit: int(min(o.reader.MaxSize, 1<<40))}
	for len(w.data()) < 3 && w.fill() {
	}
	if bytes.HasPrefix(w.data(), []byte("\ufeff")) {
		w.drop(3)
	}
	row, seen, long := 1, 0, false
	for !o.done {
		i := bytes.IndexByte(w.data()[seen:], '\n')
		n := seen + i + 1
		switch {
		case i < 0 && !w.eof:
			if seen = len(w.data()); long || seen > w.limit { // none of it is held from here on
				w.drop(seen)
				seen, long = 0, true
			}
			w.fill()
			continue
		case i < 0:
			n = len(w.data())
		}
		at := fmt.Sprintf("%s!%d", path, row)
		switch line := bytes.TrimSpace(w.data()[:n]); {
		case i < 0 && w.err != nil:
			o.unread(at, rest(w.err))
		case long || n > w.limit:
			o.unread(at, errors.New("the line is larger than --max-size allows"))
		case len(line) > 0:
			raw, lines, before := string(w.data()[:n]), w.lines, w.offset
			o.holds(at, n, func() Content { return jsonRow(at, raw, lines, before, months) })
		}
		if i < 0 {
			return
		}
		if err := o.meter.entry(); err != nil {
			o.unread(path, rest(err))
			return
		}
		w.drop(n)
		row, seen, long = row+1, 0, false
	}
}

// jsonRow is the cable that a line holds.
func jsonRow(name, raw string, lines int, before int64, months bool) Content {
	unread := func(reason string) Content { return Content{Kind: Unread, Reason: reason} }
	if !json.Valid([]byte(raw)) {
		return unread("the line is no JSON")
	}
	t := newRowText(name, "NDJSON", raw, lines, before)
	t.months = months
	var found [textRole + 1]*member
	object := false
	for m := range members(raw) {
		object = true
		as := m.role()
		if as == otherRole || as < envelopeRole && (found[as] != nil || !m.isString()) {
			continue
		}
		switch {
		case found[as] != nil && as == textRole:
			return unread("the line has two members for the cable's text")
		case as == textRole && !m.isString():
			return unread("the line's member for the cable's text is no string")
		case m.isString() && found[as] == nil:
			found[as] = &m
		}
	}
	switch {
	case !object:
		return unread("the line is no JSON object, or an empty one")
	case found[textRole] == nil:
		return unread("the line has no member for the cable's text, such as \"text\"")
	}
	for as, m := range found {
		if m != nil {
			t.add(role(as), m.value.Start+1, m.value.End-1, func(piece func(string, int)) { unescapedJSON(raw, m.value, piece) })
		}
	}
	return t.content()
}
