package report

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"io"

	"github.com/cablelint/cablelint/internal/files"
	"github.com/cablelint/cablelint/internal/pattern"
)

// Line is a line of JSON Lines, understood. One of its parts is there.
type Line struct {
	// Record begins an input; the findings of the lines after it are still to be taken.
	Record *Record
	// Summary ends a result.
	Summary *Summary

	finding *jsonDiagnostic
}

// errVersion is about a line that this version does not write.
var errVersion = errors.New("it is not of the version of JSON Lines that this cablelint writes")

var rulesCode = pattern.Lazy(`^[A-Z][0-9]{3}$`)

// ParseLine understands a line. It takes just what this version writes: a field that it does not know may mean what
// must not be passed over.
func ParseLine(b []byte) (l Line, err error) {
	switch kind, err := lineType(b); {
	case err != nil:
		return l, err
	case kind == "file":
		l.Record = &Record{}
		if err := strictly(b, &l.Record.file); err != nil {
			return l, err
		}
		return l, l.Record.file.sound()
	case kind == "diagnostic":
		l.finding = &jsonDiagnostic{}
		if err := strictly(b, l.finding); err != nil {
			return l, err
		}
		return l, l.finding.sound()
	case kind == "summary":
		s := jsonSummary{}
		if err := strictly(b, &s); err != nil {
			return l, err
		}
		if s.Version != 0 && s.Version != jsonVersion {
			return l, fmt.Errorf("it is of version %d, and this cablelint reads version %d", s.Version, jsonVersion)
		}
		l.Summary = &s.Summary
		return l, nil
	default:
		return l, errVersion
	}
}

// lineType is the type of a line. Ours begin with it.
func lineType(b []byte) (string, error) {
	for _, t := range [...]string{"file", "diagnostic", "summary"} {
		if bytes.HasPrefix(b, []byte(`{"type":"`+t+`"`)) {
			return t, nil
		}
	}
	var l struct{ Type *string }
	switch err := json.Unmarshal(b, &l); {
	case err != nil || b[0] != '{':
		return "", errors.New("it is no JSON Lines as check --format jsonl writes it")
	case l.Type == nil:
		return "", errVersion
	}
	return *l.Type, nil
}

// strictly decodes one object that fills the line and has no field that we do not know.
func strictly(b []byte, into any) error {
	d := json.NewDecoder(bytes.NewReader(b))
	d.DisallowUnknownFields()
	if err := d.Decode(into); err != nil {
		if json.Valid(b) {
			return errVersion
		}
		return errors.New("it is no whole line of JSON")
	}
	if _, err := d.Token(); !errors.Is(err, io.EOF) {
		return errors.New("it is more than one line")
	}
	return nil
}

// sound says what a line lacks that every version has, and what would break a format.
func (f *jsonFile) sound() error {
	f.Type = ""
	switch f.Kind {
	case files.Cable, files.Paper, files.NotCable, files.Skipped, files.Unread:
	default:
		return errVersion
	}
	if f.Path == "" || f.Unread != nil && f.Unread.Pictures < 1 {
		return errVersion
	}
	if f.Cables == nil {
		f.Cables = []jsonCable{}
	}
	return nil
}

func (d *jsonDiagnostic) sound() error {
	d.Type = ""
	if d.Path == "" || !rulesCode.Get().MatchString(d.Code) || severity(d.Severity) == 0 || d.Range.Start.Line < 1 {
		return errVersion
	}
	if d.Related == nil {
		d.Related = []jsonRelated{}
	}
	if d.Fixes == nil {
		d.Fixes = []jsonFix{}
	}
	return nil
}

// Take adds a line's finding to the record that it belongs to.
func (r *Record) Take(l Line) error {
	d := l.finding
	switch {
	case d == nil:
		return errVersion
	case r == nil || d.Path != r.file.Path:
		return errors.New("a finding is not next to its file")
	case d.Cable != nil && (*d.Cable < 0 || *d.Cable >= len(r.file.Cables)):
		return errors.New("a finding is of a cable that its file does not have")
	}
	r.diagnostics = append(r.diagnostics, *d)
	return nil
}
