package report

import (
	"bytes"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/cablelint/cablelint/internal/files"
)

// tables are the statistics of files, once of the files themselves and once of their records: both say the same.
func tables(t *testing.T, list ...*File) string {
	var fromFiles, fromRecords bytes.Buffer
	a, b := NewStatistics(&fromFiles), NewStatistics(&fromRecords)
	for _, f := range list {
		require.NoError(t, a.File(f))
		require.NoError(t, b.Record(f.record()))
	}
	require.NoError(t, a.End(Summary{}))
	require.NoError(t, b.End(Summary{}))
	require.Equal(t, fromFiles.String(), fromRecords.String())
	return fromFiles.String()
}

// TestStatisticsOfTheSample is in testdata, read by a person.
func TestStatisticsOfTheSample(t *testing.T) {
	have := tables(t, sample(t)...)
	path := filepath.Join("testdata", "statistics.golden")
	if *update {
		require.NoError(t, os.WriteFile(path, []byte(have), 0o644))
	}
	want, err := os.ReadFile(path)
	require.NoError(t, err)
	require.Equal(t, string(want), have)
}

// TestStatisticsAddUp: the counts by rule, by family, by level, by post and by year are the summary's.
func TestStatisticsAddUp(t *testing.T) {
	list := cables(t)
	var sum Summary
	for _, f := range list {
		sum.Add(f)
	}
	heads := 0
	for _, table := range strings.Split(tables(t, list...), "\n\n") {
		lines := strings.Split(strings.TrimSpace(table), "\n")
		columns := strings.Fields(lines[0])
		if columns[0] == "input" {
			continue
		}
		heads++
		total := map[string]int{}
		for _, l := range lines[1:] {
			cells := strings.Fields(l)
			for i := range columns[1:] {
				var n int
				_, err := fmt.Sscan(cells[len(cells)-1-i], &n)
				require.NoError(t, err, l)
				total[columns[len(columns)-1-i]] += n
			}
		}
		require.Equal(t, sum.Errors, total["errors"], columns[0])
		require.Equal(t, sum.Warnings, total["warnings"], columns[0])
		require.Equal(t, sum.Infos, total["infos"], columns[0])
		require.Equal(t, sum.Suppressed, total["silenced"], columns[0])
		if columns[2] == "faulty" {
			require.Equal(t, sum.Cables+sum.Papers, total["cables"], columns[0])
		}
	}
	require.Equal(t, 5, heads)
}

// TestStatisticsAreBounded: an archive with a post of its own in every cable fills no memory.
func TestStatisticsAreBounded(t *testing.T) {
	s := NewStatistics(&bytes.Buffer{}).(*statistics)
	for i := range 3 * rows {
		id := "09" + strings.Repeat("A", i%26+1) + strings.NewReplacer("0", "B", "1", "C", "2", "D", "3", "E", "4", "F",
			"5", "G", "6", "H", "7", "I", "8", "J", "9", "K").Replace(fmt.Sprint(i)) + "1"
		require.NoError(t, s.Record(&Record{file: jsonFile{Path: "a", Kind: files.Cable,
			Cables: []jsonCable{{Identifier: &id}}}}))
	}
	require.Len(t, s.posts, rows+1)
	require.Equal(t, 2*rows, s.posts[others].cables)
}
