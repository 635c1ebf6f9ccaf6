package rules

import (
	"fmt"
	"maps"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/cablelint/cablelint/grammar"
	"github.com/cablelint/cablelint/grammar/marking"
	"github.com/cablelint/cablelint/lint"
)

// TestSkeletons: each invented skeleton is read as CABLES.tsv says, and has the findings of VERDICTS.tsv and no
// others. Somebody has looked at each row: whoever changes one says why.
func TestSkeletons(t *testing.T) {
	linter, err := lint.NewLinter(All(), lint.Options{})
	require.NoError(t, err)
	parser := grammar.NewParser()
	cables, verdicts := []string{"file\tidentifier\tdate\theader\tportions call for\tportions"},
		[]string{"file\tcode\tline\tseverity"}
	for _, path := range slices.Sorted(maps.Keys(indexOf(t, skeletons))) {
		file, results := lintFile(t, linter, parser, path)
		require.Len(t, results, 1, path)
		name, r := relative(t, skeletons, path), results[0]
		calls := "-"
		if r.Derived != (marking.Marking{}) {
			calls = r.Derived.String()
		}
		cables = append(cables, fmt.Sprintf("%s\t%s\t%s\t%s\t%s\t%d", name, r.Doc.Identifier, r.Doc.Date.From,
			r.Doc.Marking(), calls, len(r.Doc.Portions)))
		for _, d := range r.Diagnostics {
			verdicts = append(verdicts, fmt.Sprintf("%s\t%s\t%d\t%s", name, d.Rule.Code, file.Position(d.Span.Start).Line,
				d.Severity))
		}
	}
	for file, want := range map[string][]string{"CABLES.tsv": cables, "VERDICTS.tsv": verdicts} {
		columns := strings.Count(want[0], "\t") + 1
		var have []string
		for _, line := range lines(t, filepath.Join(skeletons, file)) {
			fields := strings.Split(line, "\t")
			require.GreaterOrEqual(t, len(fields), columns, "%s: %s", file, line)
			have = append(have, strings.Join(fields[:columns], "\t"))
		}
		slices.Sort(have)
		slices.Sort(want)
		require.Equal(t, want, have, file)
	}
}

// TestTheIndexOfSkeletonsIsWhole: it lists each skeleton of the folder, and nothing else.
func TestTheIndexOfSkeletonsIsWhole(t *testing.T) {
	files, err := filepath.Glob(filepath.Join(skeletons, "*.txt"))
	require.NoError(t, err)
	require.GreaterOrEqual(t, len(files), 30)
	require.Equal(t, files, slices.Sorted(maps.Keys(indexOf(t, skeletons))))
}
