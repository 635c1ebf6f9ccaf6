package report

import (
	"bufio"
	"bytes"
	"cmp"
	"encoding/json"
	"fmt"
	"io"
	"strings"

	"github.com/cablelint/cablelint/grammar/source"
	"github.com/cablelint/cablelint/internal/files"
	"github.com/cablelint/cablelint/lint"
	"github.com/cablelint/cablelint/lint/cable"
)

// The JSON forms are a stable interface: docs/report.md.
type (
	jsonFile struct {
		Type   string      `json:"type,omitempty"`
		Path   string      `json:"path"`
		Kind   files.Kind  `json:"kind"`
		Reason *string     `json:"reason"`
		Cables []jsonCable `json:"cables"`
		// Unread counts what the input shows and was not read; it is missing where that is nothing.
		Unread *jsonUnread `json:"unread,omitempty"`
	}
	jsonUnread struct {
		Pictures int `json:"pictures"`
	}
	jsonCable struct {
		Identifier *string   `json:"identifier"`
		Date       *string   `json:"date"`
		DateFrom   string    `json:"dateFrom"`
		Header     *string   `json:"header"`
		Derived    *string   `json:"derived"`
		Portions   int       `json:"portions"`
		Range      jsonRange `json:"range"`
		Notes      []string  `json:"notes"`
		// Form is what kind of paper it is, "memo"; it is missing for a cable.
		Form string `json:"form,omitempty"`
	}
	jsonDiagnostic struct {
		Type      string    `json:"type,omitempty"`
		Path      string    `json:"path"`
		Cable     *int      `json:"cable"`
		Code      string    `json:"code"`
		Name      string    `json:"name"`
		Severity  string    `json:"severity"`
		Message   string    `json:"message"`
		Help      *string   `json:"help"`
		Authority *string   `json:"authority"`
		Range     jsonRange `json:"range"`
		// Place is where it is in a document of an office program, "body:T2.R3.C1¶1"; missing in any other file.
		Place      string        `json:"place,omitempty"`
		Related    []jsonRelated `json:"related"`
		Fixes      []jsonFix     `json:"fixes"`
		Suppressed *jsonSilence  `json:"suppressed"`
	}
	jsonSilence struct {
		Kind   lint.SuppressionKind `json:"kind"`
		Reason string               `json:"reason"`
	}
	jsonRelated struct {
		Message string    `json:"message"`
		Range   jsonRange `json:"range"`
		Place   string    `json:"place,omitempty"`
	}
	jsonFix struct {
		Title   string     `json:"title"`
		Applies string     `json:"applies"`
		Edits   []jsonEdit `json:"edits"`
		// Shared numbers a list of edits that several findings of a path carry; the first has it, and those after it have
		// none.
		Shared int `json:"shared,omitempty"`
	}
	jsonEdit struct {
		Range jsonRange `json:"range"`
		Text  string    `json:"text"`
	}
	jsonRange struct {
		Start jsonPosition `json:"start"`
		End   jsonPosition `json:"end"`
	}
	jsonPosition struct {
		Line   int `json:"line"`
		Column int `json:"column"`
		Offset int `json:"offset"`
	}
	jsonTool struct {
		Name    string `json:"name"`
		Version string `json:"version"`
	}
	jsonSummary struct {
		Type string `json:"type"`
		Summary
		Version int `json:"version"`
	}
)

// jsonVersion is the version of both JSON forms.
const jsonVersion = 1

var dateNames = [...]string{cable.FromNothing: "none", cable.FromDTG: "dtg", cable.FromArchive: "archive",
	cable.FromIdentifier: "identifier", cable.FromFileName: "file-name", cable.FromOption: "option",
	cable.FromDraft: "draft", cable.FromDateLine: "date-line", cable.FromEvidence: "evidence"}

func ranged(f *source.File, s source.Span) jsonRange {
	a, b := f.Position(s.Start), f.Position(s.End)
	return jsonRange{jsonPosition{a.Line, a.Column, a.Offset}, jsonPosition{b.Line, b.Column, b.Offset}}
}

// orNull is nil for the empty string: unknown values are null.
func orNull(s string) *string {
	if s == "" {
		return nil
	}
	return &s
}

func fileJSON(f *File) jsonFile {
	j := jsonFile{Path: f.Path, Kind: f.Content.Kind, Reason: orNull(visible(f.Content.Reason)), Cables: []jsonCable{}}
	if n := f.Content.Pictures; n > 0 {
		j.Unread = &jsonUnread{Pictures: n}
	}
	if n := len(f.Results); n > 0 {
		j.Cables = make([]jsonCable, 0, n)
	}
	for _, r := range f.Results {
		d := r.Doc
		header := headerOf(d)
		c := jsonCable{
			Identifier: orNull(d.Identifier), Date: orNull(dateText(d.Date)), DateFrom: dateNames[d.Date.Source],
			Header: orNull(headerText(d)), Portions: len(d.Portions),
			Range: ranged(f.Content.File, d.Span), Notes: append([]string{}, r.Notes...), Form: paperForm(d),
		}
		if c.Derived = c.Header; r.Derived != header || d.Paper != nil { // as it is of few cables
			c.Derived = orNull(derivedText(r))
		}
		if d.Paper != nil {
			c.Portions = markedPortions(d)
		}
		j.Cables = append(j.Cables, c)
	}
	return j
}

// paperForm is what kind of paper a document is; empty for a cable.
func paperForm(d *cable.Document) string {
	if d.Paper == nil {
		return ""
	}
	return string(d.Paper.Kind)
}

// Dates are the days of a date and where they were read, for people.
func Dates(d cable.Date) string {
	text := dateText(d)
	if text == "" {
		return "no date, and no evidence of one"
	}
	return text + " by " + dateNames[d.Source]
}

// dateText is a day, a month as 2018-10, or a year of four digits where no more is known. Days that evidence leaves are
// an interval of ISO 8601, 1995-10-14/2010-08-26; the end that it does not tell is "..".
func dateText(d cable.Date) string {
	switch {
	case d.Source == cable.FromEvidence:
		from, to := "..", ".."
		if d.From > cable.FirstDay {
			from = d.From.String()
		}
		if d.To < cable.LastDay {
			to = d.To.String()
		}
		return from + "/" + to
	case !d.Known():
		return ""
	case d.Exact():
		return d.From.String()
	case d.Month():
		return d.From.String()[:len("2018-10")]
	}
	return fmt.Sprint(d.From.Year())
}

// diagnosticJSON is a finding as JSON has it, with its fixes where a list says which edits were written before.
func diagnosticJSON(f *File, d lint.Diagnostic, lists *sharedEdits) jsonDiagnostic {
	j := jsonDiagnostic{
		Path: f.Path, Code: d.Rule.Code, Name: d.Rule.Name, Severity: d.Severity.String(), Message: visible(d.Message),
		Help:      orNull(visible(d.Help)),
		Authority: orNull(d.Cite.String()), Range: ranged(f.Content.File, d.Span),
		Place: f.Content.File.Place(d.Span.Start), Related: []jsonRelated{}, Fixes: []jsonFix{},
	}
	if d.Cable != nil {
		j.Cable = &d.Cable.Index
	}
	if d.Suppressed != nil {
		j.Suppressed = &jsonSilence{d.Suppressed.Kind, visible(d.Suppressed.Reason)}
	}
	for _, r := range d.Related {
		j.Related = append(j.Related, jsonRelated{visible(r.Message), ranged(f.Content.File, r.Span),
			f.Content.File.Place(r.Span.Start)})
	}
	if lists == nil {
		return j
	}
	for _, x := range f.offers.Of(d) {
		number, again := lists.number(x)
		fix := jsonFix{Title: visible(x.Title), Applies: x.Kind.String(), Edits: []jsonEdit{}, Shared: number}
		if !again {
			for _, e := range x.Edits {
				fix.Edits = append(fix.Edits, jsonEdit{ranged(f.Content.File, e.Span), e.Text})
			}
		}
		j.Fixes = append(j.Fixes, fix)
	}
	return j
}

// wholeJSON writes one object at the end.
type wholeJSON struct {
	w           io.Writer
	o           Options
	files       []jsonFile
	diagnostics []jsonDiagnostic
}

func newJSON(w io.Writer, o Options) Writer {
	return &wholeJSON{w: w, o: o, files: []jsonFile{}, diagnostics: []jsonDiagnostic{}}
}

// NewJSON makes the writer of the format json, for programs that are to be small: New holds all formats.
func NewJSON(w io.Writer, o Options) Writer { return newJSON(&escaping{w: w, form: jsonText}, o) }

// File keeps what the file gave until the end.
func (j *wholeJSON) File(f *File) error { return j.Record(f.record()) }

// Record keeps a record until the end.
func (j *wholeJSON) Record(r *Record) error {
	j.files = append(j.files, r.file)
	j.diagnostics = append(j.diagnostics, r.diagnostics...)
	return nil
}

// End writes the object. It encodes one part at a time: the text of a whole report takes several times what it is
// made of.
func (j *wholeJSON) End(s Summary) error {
	w := bufio.NewWriter(j.w)
	p := parts{w: w}
	p.field("{", "version", jsonVersion)
	p.field(",", "tool", jsonTool{"cablelint", j.o.Version})
	writeList(&p, "files", j.files)
	writeList(&p, "diagnostics", j.diagnostics)
	p.field(",", "summary", s)
	p.text("\n}\n")
	return cmp.Or(p.err, w.Flush())
}

// parts writes the fields of an object, each indented as in one that is encoded as a whole.
type parts struct {
	w   io.Writer
	err error
}

func (p *parts) text(s string) {
	if p.err == nil {
		_, p.err = io.WriteString(p.w, s)
	}
}

// value writes a value whose lines after the first begin with prefix.
func (p *parts) value(prefix string, v any) {
	if p.err != nil {
		return
	}
	var b bytes.Buffer
	e := encoder(&b)
	e.SetIndent(prefix, "  ")
	if p.err = e.Encode(v); p.err == nil {
		p.text(strings.TrimSuffix(b.String(), "\n"))
	}
}

func (p *parts) field(before, name string, v any) {
	p.text(before + "\n  \"" + name + "\": ")
	p.value("  ", v)
}

// writeList writes a field that is a list.
func writeList[T any](p *parts, name string, values []T) {
	p.text(",\n  \"" + name + "\": [")
	for i, v := range values {
		if i > 0 {
			p.text(",")
		}
		p.text("\n    ")
		p.value("    ", v)
	}
	if len(values) > 0 {
		p.text("\n  ")
	}
	p.text("]")
}

func encoder(w io.Writer) *json.Encoder {
	e := json.NewEncoder(w)
	e.SetEscapeHTML(false)
	return e
}

// jsonLines writes an object a line as it goes, so that it needs memory for one file only.
type jsonLines struct {
	w    *bufio.Writer
	line jsonLine
}

func newJSONLines(w io.Writer, _ Options) Writer { return &jsonLines{w: bufio.NewWriter(w)} }

// File writes a line for the file and one a finding.
func (j *jsonLines) File(f *File) error { return j.Record(f.record()) }

// Record writes a line for the file and one a finding.
func (j *jsonLines) Record(r *Record) error {
	file := r.file
	file.Type = "file"
	j.line.file(&file)
	j.end()
	for _, one := range r.diagnostics {
		one.Type = "diagnostic"
		j.line.diagnostic(&one)
		j.end()
	}
	return j.w.Flush()
}

// end writes the line. An error of writing is met again when all is flushed.
func (j *jsonLines) end() {
	j.line.b = append(j.line.b, '\n')
	_, _ = j.w.Write(j.line.b)
	if j.line.b = j.line.b[:0]; cap(j.line.b) > 1<<20 { // one long line is not a reason to hold so much to the end
		j.line.b = nil
	}
}

// End writes the summary's line.
func (j *jsonLines) End(s Summary) error {
	j.line.encode(jsonSummary{"summary", s, jsonVersion})
	j.end()
	return j.w.Flush()
}
