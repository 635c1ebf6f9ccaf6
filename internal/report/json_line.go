package report

import (
	"bytes"
	"strconv"
)

// jsonLine is a line of JSON Lines while it is written. Going over the fields of each value by reflection, as
// encoding/json does, took a fiftieth of a run; a test holds the lines to what that writes.
type jsonLine struct{ b []byte }

// file writes what a line says about an input.
func (l *jsonLine) file(f *jsonFile) {
	l.open('{')
	l.optional("type", f.Type)
	l.text("path", f.Path)
	l.text("kind", string(f.Kind))
	l.textOrNull("reason", f.Reason)
	writeValues(l, "cables", f.Cables, (*jsonLine).cable)
	if f.Unread != nil {
		l.field("unread")
		l.open('{')
		l.number("pictures", f.Unread.Pictures)
		l.close('}')
	}
	l.close('}')
}

func (l *jsonLine) cable(c *jsonCable) {
	l.open('{')
	l.textOrNull("identifier", c.Identifier)
	l.textOrNull("date", c.Date)
	l.text("dateFrom", c.DateFrom)
	l.textOrNull("header", c.Header)
	l.textOrNull("derived", c.Derived)
	l.number("portions", c.Portions)
	l.place("range", c.Range)
	writeValues(l, "notes", c.Notes, func(l *jsonLine, note *string) { l.quote(*note) })
	l.optional("form", c.Form)
	l.close('}')
}

// diagnostic writes what a line says about a finding.
func (l *jsonLine) diagnostic(d *jsonDiagnostic) {
	l.open('{')
	l.optional("type", d.Type)
	l.text("path", d.Path)
	if l.field("cable"); d.Cable == nil {
		l.null()
	} else {
		l.b = strconv.AppendInt(l.b, int64(*d.Cable), 10)
	}
	l.text("code", d.Code)
	l.text("name", d.Name)
	l.text("severity", d.Severity)
	l.text("message", d.Message)
	l.textOrNull("help", d.Help)
	l.textOrNull("authority", d.Authority)
	l.place("range", d.Range)
	l.optional("place", d.Place)
	writeValues(l, "related", d.Related, (*jsonLine).related)
	writeValues(l, "fixes", d.Fixes, (*jsonLine).fix)
	if l.field("suppressed"); d.Suppressed == nil {
		l.null()
	} else {
		l.silence(d.Suppressed)
	}
	l.close('}')
}

func (l *jsonLine) silence(s *jsonSilence) {
	l.open('{')
	l.text("kind", string(s.Kind))
	l.text("reason", s.Reason)
	l.close('}')
}

func (l *jsonLine) related(r *jsonRelated) {
	l.open('{')
	l.text("message", r.Message)
	l.place("range", r.Range)
	l.optional("place", r.Place)
	l.close('}')
}

func (l *jsonLine) fix(f *jsonFix) {
	l.open('{')
	l.text("title", f.Title)
	l.text("applies", f.Applies)
	writeValues(l, "edits", f.Edits, (*jsonLine).edit)
	if f.Shared != 0 {
		l.number("shared", f.Shared)
	}
	l.close('}')
}

func (l *jsonLine) edit(e *jsonEdit) {
	l.open('{')
	l.place("range", e.Range)
	l.text("text", e.Text)
	l.close('}')
}

// place writes a field that is a range.
func (l *jsonLine) place(name string, r jsonRange) {
	l.field(name)
	l.open('{')
	l.position("start", r.Start)
	l.position("end", r.End)
	l.close('}')
}

func (l *jsonLine) position(name string, p jsonPosition) {
	l.field(name)
	l.open('{')
	l.number("line", p.Line)
	l.number("column", p.Column)
	l.number("offset", p.Offset)
	l.close('}')
}

// writeValues writes a field that is a list.
func writeValues[T any](l *jsonLine, name string, list []T, write func(*jsonLine, *T)) {
	l.field(name)
	if list == nil {
		l.null()
		return
	}
	l.open('[')
	for i := range list {
		l.separate()
		write(l, &list[i])
	}
	l.close(']')
}

func (l *jsonLine) open(bracket byte)  { l.b = append(l.b, bracket) }
func (l *jsonLine) close(bracket byte) { l.b = append(l.b, bracket) }
func (l *jsonLine) null()              { l.b = append(l.b, "null"...) }

// separate writes the comma before a field or a value that is not the first.
func (l *jsonLine) separate() {
	if last := l.b[len(l.b)-1]; last != '{' && last != '[' {
		l.b = append(l.b, ',')
	}
}

// field begins a field.
func (l *jsonLine) field(name string) {
	l.separate()
	l.b = append(append(append(l.b, '"'), name...), `":`...)
}

func (l *jsonLine) number(name string, n int) {
	l.field(name)
	l.b = strconv.AppendInt(l.b, int64(n), 10)
}

func (l *jsonLine) text(name, s string) {
	l.field(name)
	l.quote(s)
}

// optional writes a field that is missing where it is empty.
func (l *jsonLine) optional(name, s string) {
	if s != "" {
		l.text(name, s)
	}
}

func (l *jsonLine) textOrNull(name string, s *string) {
	if l.field(name); s == nil {
		l.null()
	} else {
		l.quote(*s)
	}
}

// quote writes a text. One with a character that JSON may escape is left to encoding/json.
func (l *jsonLine) quote(s string) {
	for i := range len(s) {
		if c := s[i]; c < ' ' || c >= 0x7F || c == '"' || c == '\\' {
			l.encode(s)
			return
		}
	}
	l.b = append(append(append(l.b, '"'), s...), '"')
}

// encode writes a value as encoding/json does.
func (l *jsonLine) encode(v any) {
	var b bytes.Buffer
	_ = encoder(&b).Encode(v) // a text can always be encoded
	l.b = append(l.b, bytes.TrimSuffix(b.Bytes(), []byte("\n"))...)
}
