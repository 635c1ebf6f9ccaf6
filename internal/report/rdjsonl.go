package report

import (
	"bufio"
	"encoding/json"
	"io"
	"path/filepath"

	"github.com/cablelint/cablelint/grammar/source"
	"github.com/cablelint/cablelint/lint"
)

// rdJSONLines writes Reviewdog Diagnostic Format, an object a line:
// https://github.com/reviewdog/reviewdog/tree/master/proto/rdf
type rdJSONLines struct {
	w *bufio.Writer
	e *json.Encoder
}

func newRDJSONLines(w io.Writer, _ Options) Writer {
	b := bufio.NewWriter(w)
	return &rdJSONLines{b, encoder(b)}
}

type (
	rdDiagnostic struct {
		Message     string         `json:"message"`
		Location    rdLocation     `json:"location"`
		Severity    string         `json:"severity"`
		Source      rdSource       `json:"source"`
		Code        rdCode         `json:"code"`
		Suggestions []rdSuggestion `json:"suggestions,omitempty"`
	}
	rdLocation struct {
		Path  string  `json:"path"`
		Range rdRange `json:"range"`
	}
	rdRange struct {
		Start rdPosition `json:"start"`
		End   rdPosition `json:"end"`
	}
	rdPosition struct {
		Line   int `json:"line"`
		Column int `json:"column"`
	}
	rdSource struct {
		Name string `json:"name"`
	}
	rdCode struct {
		Value string `json:"value"`
	}
	rdSuggestion struct {
		Range rdRange `json:"range"`
		Text  string  `json:"text"`
	}
)

var rdSeverities = [...]string{lint.Info: "INFO", lint.Warning: "WARNING", lint.Error: "ERROR"}

// File writes a line a finding.
func (r *rdJSONLines) File(f *File) error {
	var failed error
	for _, d := range f.Counting() {
		one := rdDiagnostic{sentence(d), rdLocation{filepath.ToSlash(f.Path), rdRangeOf(f, d.Span)},
			rdSeverities[d.Severity], rdSource{"cablelint"}, rdCode{d.Rule.Code}, nil}
		for _, x := range f.offers.Of(d) {
			if len(x.Edits) == 1 && x.Kind != lint.Choice { // a suggestion is one change
				one.Suggestions = append(one.Suggestions, rdSuggestion{rdRangeOf(f, x.Edits[0].Span), x.Edits[0].Text})
			}
		}
		if err := r.e.Encode(one); err != nil {
			failed = err
		}
	}
	if err := r.w.Flush(); err != nil {
		failed = err
	}
	return failed
}

// rdRangeOf is a range with columns in bytes of UTF-8, as the format says.
func rdRangeOf(f *File, at source.Span) rdRange {
	t := f.Content.File
	return rdRange{rdPosition{t.Position(at.Start).Line, t.ColumnIn(source.Bytes, at.Start)},
		rdPosition{t.Position(at.End).Line, t.ColumnIn(source.Bytes, at.End)}}
}

// End writes nothing.
func (r *rdJSONLines) End(Summary) error { return r.w.Flush() }
