package rules

import (
	"bufio"
	"flag"
	"fmt"
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

// corpus is where skeletons of public cables lie beside the repository. They are no part of it, and
// the tests that read them pass where they are absent.
const corpus = "../../shared/corpus"

// index gives the quality of each skeleton's copy by its path; nil where the corpus is absent.
func index(t *testing.T) map[string]string {
	return table(t, filepath.Join(corpus, "INDEX.tsv"), 2, func(f []string) (string, string) { return f[0], f[1] })
}

// table reads a file of tab-separated values behind its first line; nil where there is none.
func table(t *testing.T, path string, columns int, row func([]string) (key, value string)) map[string]string {
	file, err := os.Open(path)
	if os.IsNotExist(err) {
		return nil
	}
	require.NoError(t, err)
	defer file.Close()
	rows := map[string]string{}
	lines := bufio.NewScanner(file)
	for lines.Scan() {
		fields := strings.Split(lines.Text(), "\t")
		require.Len(t, fields, columns, "%s: %s", path, lines.Text())
		key, value := row(fields)
		rows[key] = value
	}
	return rows
}

// lintFile lints one skeleton.
func lintFile(t *testing.T, linter *lint.Linter, parser *grammar.Parser, path string) (*source.File, []lint.Result) {
	text, err := os.ReadFile(filepath.Join(corpus, path))
	require.NoError(t, err)
	file := source.NewFile(path, string(text))
	return file, linter.File(parser.Parse(file), nil)
}

func TestTheSeedIsSound(t *testing.T) {
	if index(t) == nil {
		t.Skip("the corpus is not here: nothing was measured")
	}
	linter, err := lint.NewLinter(All(), lint.Options{})
	require.NoError(t, err)
	_, results := lintFile(t, linter, grammar.NewParser(), "seed/09OTTAWA895.txt")
	require.Len(t, results, 1)
	require.Empty(t, results[0].Diagnostics)
}

// TestEachFindingHasAVerdict holds the errors and warnings on clean skeletons to the verdicts of
// docs/accuracy: somebody has looked at each, and no error's verdict is wrong.
func TestEachFindingHasAVerdict(t *testing.T) {
	verdicts := table(t, "../docs/accuracy/verdicts.tsv", 5, func(f []string) (string, string) { return strings.Join(f[:3], " "), f[3] })
	require.NotEmpty(t, verdicts)
	quality := index(t)
	if quality == nil {
		t.Skip("the corpus is not here: nothing was measured")
	}
	linter, err := lint.NewLinter(All(), lint.Options{})
	require.NoError(t, err)
	parser := grammar.NewParser()
	var missing []string
	for path, q := range quality {
		if path == "file" {
			continue
		}
		file, results := lintFile(t, linter, parser, path)
		for _, r := range results {
			for _, d := range r.Diagnostics {
				require.NotEqual(t, lint.InternalError, d.Rule, "%s: %s", path, d.Message)
				if q != "clean" || d.Severity == lint.Info {
					continue
				}
				key := fmt.Sprint(path, " ", d.Rule.Code, " ", file.Position(d.Span.Start).Line)
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

// TestCorpusCounts counts the findings on all skeletons by rule, those on clean copies and on damaged ones apart, and holds
// docs/accuracy/counts.md to the table; -counts writes it.
func TestCorpusCounts(t *testing.T) {
	quality := index(t)
	if quality == nil {
		t.Skip("the corpus is not here: nothing was counted")
	}
	linter, err := lint.NewLinter(All(), lint.Options{})
	require.NoError(t, err)
	parser := grammar.NewParser()
	counts := map[string]*[6]int{} // errors, warnings, infos of clean copies, then of damaged ones
	for path, q := range quality {
		if path == "file" {
			continue
		}
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
