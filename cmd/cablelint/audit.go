package main

import (
	"bytes"
	"encoding/json"
	"fmt"
	"os"
	"time"

	"github.com/cablelint/cablelint/grammar"
	"github.com/cablelint/cablelint/grammar/source"
	"github.com/cablelint/cablelint/internal/files"
	"github.com/cablelint/cablelint/internal/report"
)

// audit is a file that gets a line for each fix; nil keeps none.
type audit struct{ file *os.File }

// auditLine is one fix. Before and After are the lines that it touched, their prose dotted out.
type auditLine struct {
	Time   string `json:"time"`
	Path   string `json:"path"`
	Cable  string `json:"identifier,omitempty"`
	Code   string `json:"code"`
	Name   string `json:"name"`
	Kind   string `json:"applies"`
	Line   int    `json:"line"`
	Before string `json:"before"`
	After  string `json:"after"`
}

// openAudit opens the audit before anything is changed, so that no fix is made that it cannot hold.
func (p *program) openAudit(f *fixFlags) (*audit, error) {
	if f.audit == "" || f.diff {
		return nil, nil
	}
	file, err := files.OpenToAppend(f.audit, files.Output{What: "an audit", Ours: isAudit})
	if err != nil {
		return nil, fmt.Errorf("the audit cannot be written: %s: %s", f.audit, files.Why(err))
	}
	return &audit{file}, nil
}

// isAudit reports whether a file that begins so is an audit.
func isAudit(head []byte) bool {
	line, _, _ := bytes.Cut(head, []byte("\n"))
	var a auditLine
	d := json.NewDecoder(bytes.NewReader(line))
	d.DisallowUnknownFields()
	return d.Decode(&a) == nil && a.Time != "" && a.Code != "" && a.Kind != ""
}

// write adds the fixes of one file, which were made at a time.
func (a *audit) write(f fixed, at time.Time) error {
	if a == nil {
		return nil
	}
	var lines []byte
	for _, round := range f.Rounds {
		before, after := tree(f, round.Before), tree(f, round.After)
		for _, m := range round.Made {
			d := m.Diagnostic
			line := auditLine{
				Time: at.UTC().Format(time.RFC3339), Path: f.file.Path, Code: d.Rule.Code, Name: d.Rule.Name,
				Kind: m.Fix.Kind.String(),
				Line: before.File.Position(m.Was.Start).Line, Before: report.Lines(before, m.Was), After: report.Lines(after, m.Is),
			}
			if d.Cable != nil {
				line.Cable = d.Cable.Identifier
			}
			b, err := json.Marshal(line)
			if err != nil {
				return err
			}
			lines = append(append(lines, source.EscapeJSON(b)...), '\n')
		}
	}
	if _, err := a.file.Write(lines); err != nil {
		return &outputError{fmt.Errorf("%s is fixed, and the audit cannot be written: %w", f.file.Path, err)}
	}
	return nil
}

func tree(f fixed, text string) *grammar.Tree {
	return grammar.NewParser().Parse(source.NewFile(f.file.Path, text))
}

// close ends the file; once it is ended it does nothing.
func (a *audit) close() error {
	if a == nil || a.file == nil {
		return nil
	}
	file := a.file
	a.file = nil
	if err := file.Close(); err != nil {
		return &outputError{fmt.Errorf("the audit cannot be written: %w", err)}
	}
	return nil
}
