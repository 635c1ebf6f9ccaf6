package main

import (
	"encoding/json"
	"os"
	"path/filepath"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/cablelint/cablelint"
)

// TestTheGoPackageFindsTheSame: another program that imports the module has the findings of the command line, for every
// invented cable.
func TestTheGoPackageFindsTheSame(t *testing.T) {
	linter, err := cablelint.New(cablelint.Options{Today: "2026-01-02"})
	require.NoError(t, err)
	paths, err := filepath.Glob("../../testdata/cables/*")
	require.NoError(t, err)
	require.Greater(t, len(paths), 10)
	p, out, errs := at("")
	p.run(append([]string{"check", "--format", "json"}, paths...))
	var have struct {
		Files       []struct{ Path, Kind string }
		Diagnostics []struct {
			Path, Code, Severity, Message string
			Help, Authority               *string
			Range                         struct {
				Start, End struct{ Line, Column, Offset int }
			}
		}
	}
	require.NoError(t, json.Unmarshal(out.Bytes(), &have), errs.String())
	var kinds, found []any
	for _, path := range paths {
		data, err := os.ReadFile(path)
		require.NoError(t, err)
		for _, r := range linter.Check(path, data) {
			kinds = append(kinds, []string{r.Path, string(r.Kind)})
			for _, f := range r.Findings {
				found = append(found, []any{r.Path, f.Code, f.Severity.String(), f.Message, f.Help, f.Authority,
					f.Line, f.Column, f.Start, f.EndLine, f.EndColumn, f.End})
			}
		}
	}
	var wantKinds, want []any
	for _, f := range have.Files {
		wantKinds = append(wantKinds, []string{f.Path, f.Kind})
	}
	text := func(s *string) string {
		if s == nil {
			return ""
		}
		return *s
	}
	for _, d := range have.Diagnostics {
		a, b := d.Range.Start, d.Range.End
		want = append(want, []any{d.Path, d.Code, d.Severity, d.Message, text(d.Help), text(d.Authority),
			a.Line, a.Column, a.Offset, b.Line, b.Column, b.Offset})
	}
	require.Equal(t, wantKinds, kinds)
	require.Equal(t, want, found)
}
