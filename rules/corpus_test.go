package rules

import (
	"flag"
	"fmt"
	"maps"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/cablelint/cablelint/grammar"
	"github.com/cablelint/cablelint/grammar/source"
	"github.com/cablelint/cablelint/lint"
)

// corpus is where skeletons of public cables may be next to the repository. They are no part of it, and the tests
// that need them are skipped without them. skeletons are invented ones, which everybody has.
const corpus, skeletons = "../../shared/corpus", "../testdata/skeletons"

// index gives the quality of each skeleton's copy by its path: of the invented ones, and of those of the corpus.
func index(t *testing.T) map[string]string {
	all := indexOf(t, skeletons)
	require.NotEmpty(t, all)
	maps.Copy(all, indexOf(t, corpus))
	return all
}

// corpusIndex is the index of the corpus alone. Without it the test is skipped.
func corpusIndex(t *testing.T) map[string]string {
	quality := indexOf(t, corpus)
	if quality == nil {
		t.Skip("the corpus is not here: nothing was measured")
	}
	return quality
}

// indexOf is the index of a folder of skeletons; nil where it is absent.
func indexOf(t *testing.T, dir string) map[string]string {
	rows := table(t, filepath.Join(dir, "INDEX.tsv"), 2, func(f []string) (string,
		string) {
		return filepath.Join(dir, f[0]), f[1]
	})
	delete(rows, filepath.Join(dir, "file")) // the head
	return rows
}

// table reads a file of tab-separated values, its head among them; nil if there is none.
func table(t *testing.T, path string, columns int, row func([]string) (key, value string)) map[string]string {
	list := lines(t, path)
	if list == nil {
		return nil
	}
	rows := map[string]string{}
	for _, line := range list {
		fields := strings.Split(line, "\t")
		require.Len(t, fields, columns, "%s: %s", path, line)
		key, value := row(fields)
		rows[key] = value
	}
	return rows
}

// lines are the lines of a file; nil if there is none.
func lines(t *testing.T, path string) []string {
	text, err := os.ReadFile(path)
	if os.IsNotExist(err) {
		return nil
	}
	require.NoError(t, err)
	return strings.Split(strings.TrimSuffix(string(text), "\n"), "\n")
}

// lintFile lints one skeleton.
func lintFile(t *testing.T, linter *lint.Linter, parser *grammar.Parser, path string) (*source.File, []lint.Result) {
	text, err := os.ReadFile(path)
	require.NoError(t, err)
	file := source.NewFile(path, string(text))
	return file, linter.File(parser.Parse(file), nil)
}

// relative is a path as the tables of a folder name it.
func relative(t *testing.T, dir, path string) string {
	rel, err := filepath.Rel(dir, path)
	require.NoError(t, err)
	return filepath.ToSlash(rel)
}

func TestTheSeedIsSound(t *testing.T) {
	corpusIndex(t)
	linter, err := lint.NewLinter(All(), lint.Options{})
	require.NoError(t, err)
	_, results := lintFile(t, linter, grammar.NewParser(), filepath.Join(corpus, "seed/09OTTAWA895.txt"))
	require.Len(t, results, 1)
	require.Empty(t, results[0].Diagnostics)
}

// TestEachFindingHasAVerdict holds the errors and warnings on clean skeletons to the verdicts of
// docs/accuracy: somebody has looked at each, and no error's verdict is wrong.
func TestEachFindingHasAVerdict(t *testing.T) {
	verdicts := table(t, "../docs/accuracy/verdicts.tsv", 5, func(f []string) (string,
		string) {
		return strings.Join(f[:3], " "), f[3]
	})
	require.NotEmpty(t, verdicts)
	quality := corpusIndex(t)
	linter, err := lint.NewLinter(All(), lint.Options{})
	require.NoError(t, err)
	parser := grammar.NewParser()
	var missing []string
	for path, q := range quality {
		file, results := lintFile(t, linter, parser, path)
		for _, r := range results {
			for _, d := range r.Diagnostics {
				require.NotEqual(t, lint.InternalError, d.Rule, "%s: %s", path, d.Message)
				if q != "clean" || d.Severity == lint.Info {
					continue
				}
				key := fmt.Sprint(relative(t, corpus, path), " ", d.Rule.Code, " ", file.Position(d.Span.Start).Line)
				verdict, ok := verdicts[key]
				if !ok {
					missing = append(missing, fmt.Sprint(key, ": ", d.Severity, ": ", d.Message))
				}
				if ok && d.Severity == lint.Error {
					require.Equal(t, "right", verdict, key)
				}
			}
		}
	}
	slices.Sort(missing)
	require.Empty(t, missing, "findings without a verdict:\n%s", strings.Join(missing, "\n"))
}

// TestCorpusCounts counts the findings on all skeletons by rule, those on clean copies and on damaged ones apart, and
// holds docs/accuracy/counts.md to the table; -counts writes it.
func TestCorpusCounts(t *testing.T) {
	quality := corpusIndex(t)
	linter, err := lint.NewLinter(All(), lint.Options{})
	require.NoError(t, err)
	parser := grammar.NewParser()
	counts := map[string]*[6]int{} // errors, warnings, infos of clean copies, then of damaged ones
	for path, q := range quality {
		_, results := lintFile(t, linter, parser, path)
		for _, r := range results {
			for _, d := range r.Diagnostics {
				if counts[d.Rule.Code] == nil {
					counts[d.Rule.Code] = &[6]int{}
				}
				at := int(lint.Error - d.Severity)
				if q != "clean" {
					at += 3
				}
				counts[d.Rule.Code][at]++
			}
		}
	}
	var b strings.Builder
	for _, r := range All() {
		if c := counts[r.Code]; c != nil {
			fmt.Fprintf(&b, "| %s | %d | %d | %d | %d | %d | %d |\n", r.Code, c[0], c[1], c[2], c[3], c[4], c[5])
		}
	}
	const page = "../docs/accuracy/counts.md"
	if *writeCounts {
		require.NoError(t, os.WriteFile(page, []byte(countsHead+b.String()), 0o644))
	}
	have, err := os.ReadFile(page)
	require.NoError(t, err)
	require.Equal(t, countsHead+b.String(), string(have), "stale: go test ./rules -run TestCorpusCounts -counts")
}

var writeCounts = flag.Bool("counts", false, "write docs/accuracy/counts.md")

// countsHead is what the page says above the rows.
const countsHead = `# Findings on public cables, by rule

<!-- Generated by go test ./rules -run TestCorpusCounts -counts; do not edit. -->

[accuracy.md](../accuracy.md) says what these numbers show.

| rule | errors, clean | warnings, clean | infos, clean | errors, damaged | warnings, damaged | infos, damaged |
|---|---|---|---|---|---|---|
`
