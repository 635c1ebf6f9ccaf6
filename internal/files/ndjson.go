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

// json hands on the values of a file of JSON: with lines, one a line, else the elements of an array, or the values
// that follow one another. A value that is no object, or holds no text, is reported and the others are read. Of a
// file that is not named as lines of JSON, values without text and marks are passed over, and if there are no others
// it is no file of cables.
func (o *opener) json(path string, r *bufio.Reader, lines bool) {
	head, err := r.Peek(r.Size())
	is, skip, _ := encodingOf(string(head))
	named := o.named && path == o.path
	body := bytes.TrimLeft(head[skip:], " \t\r\n")
	switch {
	case is.unit > 0:
		o.unread(path, errors.New("JSON in "+is.name+" is not opened: turn it into UTF-8"))
		return
	case binary(head):
		o.holds(path, 0, func() Content { return noText(head, named) })
		return
	case len(body) == 0 && err == io.EOF:
		o.holds(path, 0, func() Content { return notCable(path, "it is empty") })
		return
	}
	j := &jsonValues{opener: o, path: path, window: window{r: r, limit: int(min(o.reader.MaxSize, 1<<40))},
		months: monthsFirst(dates(head))}
	j.ours = ourReport(body)
	for len(j.data()) < skip && j.fill() {
	}
	j.drop(min(skip, len(j.data())))
	if lines && (len(body) == 0 || body[0] != '[') {
		j.sure = named && !ourLines(body)
		j.lines()
	} else {
		j.values()
	}
	if !j.sure && !o.done {
		o.holds(path, 0, func() Content { return notCable(path, "JSON without a member for a cable's text") })
	}
}

// jsonValues reads the values of one file.
type jsonValues struct {
	*opener
	window
	path   string
	months bool // its dates have the month first
	sure   bool // it is one of cables
	ours   bool // it looks like a report of ours, which quotes marks
	row    int  // of the value that is read, from 1
}

func (j *jsonValues) name() string { return fmt.Sprintf("%s!%d", j.path, j.row) }

// fault means that a value could not be read.
func (j *jsonValues) fault(err error) {
	j.sure = true
	j.unread(j.name(), err)
}

// value hands on a value that is held.
func (j *jsonValues) value(n int) {
	raw := string(j.data()[:n])
	if j.sure = j.sure || j.holdsText(raw); !j.sure {
		return
	}
	at, lines, before, months, column := j.name(), j.window.lines, j.offset, j.months, j.opener.reader.TextColumn
	j.holds(at, n, func() Content { return jsonRow(at, raw, lines, before, months, column) })
}

// next counts a value, and reports whether another may follow.
func (j *jsonValues) next() bool {
	if err := j.meter.entry(); err != nil {
		j.sure = true
		j.unread(j.path, rest(err))
		return false
	}
	j.row++
	return true
}

// finding is how a line of our own results begins whose message is not a cable. Results lie next to the cables where
// a run wrote them.
const finding = `{"type":"diagnostic","path":`

// ourReport reports whether JSON begins as our reports do.
func ourReport(head []byte) bool {
	head = head[:min(len(head), 256)]
	return bytes.HasPrefix(head, []byte(`{"type":"`)) || bytes.HasPrefix(head, []byte("{")) &&
		bytes.Contains(head, []byte(`"cablelint"`))
}

// ourLines reports whether JSON begins as our results in lines do.
func ourLines(head []byte) bool {
	return bytes.HasPrefix(head, []byte(`{"type":"file","path":`)) || bytes.HasPrefix(head, []byte(finding)) ||
		bytes.HasPrefix(head, []byte(`{"type":"summary",`))
}

// holdsText reports whether a value has a member for a cable's text, or any string with marks. Those that our own
// reports quote are single lines.
func (j *jsonValues) holdsText(raw string) bool {
	if !strings.HasPrefix(raw, finding) {
		for m := range members(raw) {
			if m.role() == textRole || j.opener.reader.TextColumn != "" && m.called(j.opener.reader.TextColumn) {
				return true
			}
		}
	}
	for s := range jsonStrings(raw) {
		if j.ours && strings.Count(s, "\n") < 3 {
			continue
		}
		if marked(s) {
			return true
		}
	}
	return !json.Valid([]byte(raw)) && marked(raw)
}

// dates are those of the first lines.
func dates(head []byte) iter.Seq[string] {
	return func(yield func(string) bool) {
		for line := range bytes.Lines(head) {
			for m := range members(strings.TrimLeft(string(line), " \t[,")) {
				if m.isString() && m.role() == dateRole && !yield(strings.TrimSpace(m.raw[m.value.Start+1:m.value.End-1])) {
					return
				}
			}
		}
	}
}

// lines reads a value a line.
func (j *jsonValues) lines() {
	j.row = 1
	seen, long := 0, false
	for !j.done {
		i := bytes.IndexByte(j.data()[seen:], '\n')
		n := seen + i + 1
		switch {
		case i < 0 && !j.eof:
			if seen = len(j.data()); long || seen > j.limit { // none of it is held from here on
				j.drop(seen)
				seen, long = 0, true
			}
			j.fill()
			continue
		case i < 0:
			n = len(j.data())
		}
		switch line := bytes.TrimSpace(j.data()[:n]); {
		case i < 0 && j.err != nil:
			j.fault(rest(j.err))
		case long || n > j.limit:
			j.fault(TooLarge("the line", 0, int64(j.limit)))
		case len(line) > 0:
			j.value(n)
		}
		if i < 0 || !j.next() {
			return
		}
		j.drop(n)
		seen, long = 0, false
	}
}

// textInText is why a row is not checked whose text holds another one.
const textInText = "its text is not a cable, and holds marked text in JSON or with line ends as letters: take it out"

// jsonRow is the cable that a value holds.
func jsonRow(name, raw string, lines int, before int64, months bool, textColumn string) Content {
	unread := func(reason string) Content { return Content{Kind: Unread, Reason: reason} }
	if !json.Valid([]byte(raw)) {
		return unread("it is no JSON")
	}
	t := newRowText(name, "NDJSON", raw, lines, before)
	t.months = months
	var found [textRole + 1]*member
	object, marks, chosen := false, false, false
	for m := range members(raw) {
		chosen = chosen || textColumn != "" && m.called(textColumn)
	}
	for m := range members(raw) {
		object = true
		as := m.role()
		if chosen && m.called(textColumn) {
			as = textRole
		} else if chosen && as == textRole {
			as = otherRole
		}
		if as == otherRole {
			marks = marks || holdsMarked(m.value.In(raw))
			continue
		}
		if as < envelopeRole && (found[as] != nil || !m.isString()) {
			continue
		}
		switch {
		case found[as] != nil && as == textRole:
			return unread("it has two members for the cable's text")
		case as == textRole && !m.isString():
			return unread("its member for the cable's text is no string")
		case m.isString() && found[as] == nil:
			found[as] = &m
		}
	}
	switch {
	case !object:
		return unread("it is no JSON object, or an empty one")
	case found[textRole] == nil:
		return unread("no member is known to hold the text, such as \"text\": choose one with --text-column")
	}
	for as, m := range found {
		if m != nil {
			t.add(role(as), m.value.Start+1, m.value.End-1, func(piece func(string, int)) { unescapedJSON(raw, m.value, piece) })
		}
	}
	c := t.content()
	switch {
	case marks:
		return c.or(func() Content {
			return unread("its text is not a cable, and another member holds marked text: choose it with --text-column, or " +
				"take it out")
		})
	case markedInside(found[textRole].text(), mostNested):
		return c.or(func() Content { return unread(textInText) })
	}
	return c
}
