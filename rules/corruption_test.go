package rules

import (
	"fmt"
	"os"
	"path/filepath"
	"strconv"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/cablelint/cablelint/grammar"
	"github.com/cablelint/cablelint/grammar/source"
	"github.com/cablelint/cablelint/internal/testing/linttest"
	"github.com/cablelint/cablelint/lint"
)

// TestEachCableTripsWhatItIsNamedFor: a sound cable of testdata has no finding at all, a faulty one the
// finding of its name and no other, and each rule has a cable.
func TestEachCableTripsWhatItIsNamedFor(t *testing.T) {
	paths, err := filepath.Glob("../testdata/cables/*.txt")
	require.NoError(t, err)
	fragments, err := filepath.Glob("../testdata/fragments/*.txt") // texts without their headers: unchecked
	require.NoError(t, err)
	paths = append(paths, fragments...)
	tripped := map[string]bool{}
	for _, path := range paths {
		want, options := []string{}, lint.Options{}
		if rest, ok := strings.CutPrefix(filepath.Base(path), "faulty-"); ok {
			code := strings.ToUpper(rest[:4])
			want, tripped[code] = append(want, code), true
			options = linttest.Options(lint.Find(All(), code), firstBad(lint.Find(All(), code)))
		}
		text, err := os.ReadFile(path)
		require.NoError(t, err)
		linter, err := lint.NewLinter(All(), options)
		require.NoError(t, err)
		have := []string{}
		found := findings(linter, string(text))
		if base, err := os.ReadFile(filepath.Join("../testdata/bases", filepath.Base(path))); err == nil {
			found = nil
			parse := func(b []byte) *grammar.Tree {
				return grammar.NewParser().Parse(source.NewFile(filepath.Base(path), string(b)))
			}
			was, is := parse(base), parse(text)
			results := linter.Against(was, is, nil)
			for _, r := range results {
				found = append(found, r.Diagnostics...)
			}
			if len(results) == 0 {
				found = linter.TextAgainst(was, is.File)
			}
		}
		for _, d := range found {
			have = append(have, d.Rule.Code)
		}
		require.Equal(t, want, have, path)
	}
	for _, r := range All() {
		// only a document has it: TestDocuments of internal/files, and the examples
		if firstBad(r).Changes != nil {
			continue
		}
		require.True(t, tripped[r.Code], "no cable in testdata/cables trips %s", r.Code)
	}
}

// firstBad is the rule's first example of a fault: its settings are those under which the rule reports a finding.
func firstBad(r *lint.Rule) lint.Example {
	for _, e := range r.Examples {
		if e.Bad() {
			return e
		}
	}
	return lint.Example{}
}

// TestOneLineCorruptions breaks one line of a sound cable at a time, and holds the findings, all of
// them and their places, to the table.
func TestOneLineCorruptions(t *testing.T) {
	linter, err := lint.NewLinter(All(), lint.Options{})
	require.NoError(t, err)
	sound, err := os.ReadFile("../testdata/cables/09HALVERN412.txt")
	require.NoError(t, err)
	table, err := os.ReadFile("../testdata/corruptions.tsv")
	require.NoError(t, err)
	for _, row := range strings.Split(strings.TrimSuffix(string(table), "\n"), "\n")[1:] {
		f := strings.Split(row, "\t")
		require.Len(t, f, 5, row)
		t.Run(f[0], func(t *testing.T) {
			text := corrupt(t, string(sound), f[1], f[2], f[3])
			file := source.NewFile("corrupted.txt", text)
			have := []string{}
			for _, d := range findings(linter, text) {
				a, b := file.Position(d.Span.Start), file.Position(d.Span.End)
				have = append(have, fmt.Sprintf("%s@%d:%d-%d", d.Rule.Code, a.Line, a.Column, b.Column))
			}
			require.Equal(t, f[4], strings.Join(have, ";"))
		})
	}
}

// corrupt replaces a piece of one line; a line that is replaced whole by nothing goes away.
func corrupt(t *testing.T, text, number, old, replacement string) string {
	n, err := strconv.Atoi(number)
	require.NoError(t, err)
	lines := strings.Split(text, "\n")
	require.Contains(t, lines[n-1], old)
	if replacement == "" && lines[n-1] == old {
		return strings.Join(append(lines[:n-1], lines[n:]...), "\n")
	}
	lines[n-1] = strings.Replace(lines[n-1], old, replacement, 1)
	return strings.Join(lines, "\n")
}

func findings(linter *lint.Linter, text string) (all []lint.Diagnostic) {
	file := source.NewFile("cable.txt", text)
	results := linter.File(grammar.NewParser().Parse(file), nil)
	if len(results) == 0 {
		return linter.Text(file)
	}
	for _, r := range results {
		all = append(all, r.Diagnostics...)
	}
	return all
}
