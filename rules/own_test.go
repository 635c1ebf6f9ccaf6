package rules

import (
	"math/rand/v2"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/cablelint/cablelint/grammar"
	"github.com/cablelint/cablelint/grammar/source"
	"github.com/cablelint/cablelint/internal/testing/linttest"
	"github.com/cablelint/cablelint/internal/testing/mutation"
	"github.com/cablelint/cablelint/lint"
)

// eachText gives every text that the tests have: sound and faulty cables, the rules' examples, mutants, and the
// skeletons of public cables where they are next to the repository.
func eachText(t *testing.T, yield func(name, text string)) {
	for _, pattern := range []string{"../testdata/cables/*.txt", filepath.Join(skeletons, "*.txt"),
		filepath.Join(corpus, "*", "*.txt"), filepath.Join(corpus, "*", "*", "*.txt")} {
		paths, err := filepath.Glob(pattern)
		require.NoError(t, err)
		for _, path := range paths {
			b, err := os.ReadFile(path)
			require.NoError(t, err)
			yield(path, string(b))
		}
	}
	for _, r := range All() {
		for _, e := range r.Examples {
			yield(r.Code+" "+e.Note, linttest.ExampleText(t, e))
		}
	}
	for _, row := range unreadRows {
		yield(row.name, edit(t, row.edits))
	}
	for i, o := range mutation.Operators() {
		for seed := range uint64(20) {
			text := mutation.Read(mutation.Sound(seed).Text, nil)
			text.Rand = rand.New(rand.NewPCG(seed, uint64(i)))
			if m, ok := o.Apply(text); ok {
				yield(o.Code+" "+o.Name, m.Text)
			}
		}
	}
}

// TestRollUpIsReported: where the marks call for more than the header, a rule says so; where there is no header, that
// is said.
func TestRollUpIsReported(t *testing.T) {
	linter, err := lint.NewLinter(All(), lint.Options{})
	require.NoError(t, err)
	parser := grammar.NewParser()
	above := 0
	eachText(t, func(name, text string) {
		for _, r := range linter.File(parser.Parse(source.NewFile("cable.txt", text)), nil) {
			if r.Derived.Level <= r.Doc.Marking().Level {
				continue
			}
			if r.Doc.Paper != nil && r.Doc.FirstLine() == nil { // nothing to compare with: B001, and TestPapersWithFaults
				continue
			}
			above++
			reported := false
			for _, d := range r.Diagnostics {
				require.NotEqual(t, lint.UnreportedRollUp, d.Rule, name)
				reported = reported || strings.Contains("R001 R002 R008 R010 S001 T002 T003", d.Rule.Code) || d.Rule.Code[0] == 'B'
			}
			require.True(t, reported, "%s: the marks call for %s, the header is %s", name, r.Derived, r.Doc.Marking())
		}
	})
	least := 35
	if indexOf(t, corpus) != nil {
		least = 50
	}
	require.Greater(t, above, least)
}

// TestEverySightingIsExplained: what a reader would take for a marking is in the tree, or a finding names it, or it
// is known to be none.
func TestEverySightingIsExplained(t *testing.T) {
	linter, err := lint.NewLinter(All(), lint.Options{})
	require.NoError(t, err)
	parser := grammar.NewParser()
	eachText(t, func(name, text string) {
		tree := parser.Parse(source.NewFile("cable.txt", text))
		for _, e := range linter.Account(tree) {
			if e.By == "" {
				at := tree.File.Position(e.Span.Start)
				t.Errorf("%s:%d: %s %s %q is not explained", name, at.Line, e.Position, e.Kind, e.Span.In(text))
			}
		}
	})
}
