package suppress

import (
	"fmt"
	"os"
	"path/filepath"
	"runtime"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/cablelint/cablelint/grammar/source"
	"github.com/cablelint/cablelint/internal/report"
	"github.com/cablelint/cablelint/lint"
)

// baselineOf reads a baseline of a text.
func baselineOf(t *testing.T, text string) (*Baseline, error) {
	path := filepath.Join(t.TempDir(), "b.json")
	require.NoError(t, os.WriteFile(path, []byte(text), 0o600))
	return ReadBaseline(path)
}

func TestWhatIsNotABaseline(t *testing.T) {
	for text, want := range map[string]string{
		"": "not a baseline", "{": "not a baseline", "[]": "not laid out", "null": "not laid out", "7": "not laid out",
		"{}": "it has no version", `{"version":1}{}`: "something comes after its end",
		`{"version":1,"entries":{}}`: "not laid out", `{"version":1,"entries":[7]}`: "not a baseline",
		`{"version":1,"entries":[{}]}`:                         "no rule, or a count below 1",
		`{"version":1,"entries":[{"rule":"R001","count":-1}]}`: "a count below 1",
		`{"version":1,"entries":[{"rule":"R001"`:               "not a baseline", `{"version":"1"}`: "not a baseline",
		`{"version":2,"entries":[{}]}`: "of version 2", `{"version":1,"entries":null}`: "not laid out",
		`{"other":` + strings.Repeat("[", 100_000):                 "not a baseline",
		`{"version":1,"entries":[quag`:                             "its JSON is damaged",
		`{"version":7465432109876543210987}`:                       "a value is of another kind",
		`{"version":1,"entries":[{"rule":"R001","count":"quag"}]}`: "a value is of another kind",
	} {
		_, err := baselineOf(t, text)
		require.ErrorContains(t, err, want, "%.80q", text)
		require.NotRegexp(t, "quag|'q'|7465", err.Error(), "nothing of a file that is none is quoted: %.80q", text)
	}
	for _, text := range []string{`{"version":1}`, `{"version":1,"entries":[],"later":{"a":[1]}}`,
		`{"entries":[{"path":"a","rule":"R001","count":2,"note":"x"}],"version":1}` + "\n"} {
		_, err := baselineOf(t, text)
		require.NoError(t, err, text)
	}
	dir := t.TempDir()
	large := filepath.Join(dir, "large.json")
	require.NoError(t, os.WriteFile(large, nil, 0o600))
	require.NoError(t, os.Truncate(large, maxSize+1))
	for path, want := range map[string]string{large: "it has more than 67108864 bytes", dir: "it is no regular file",
		filepath.Join(dir, "none"): "there is no such file", os.DevNull: "it is no regular file"} {
		_, err := ReadBaseline(path)
		require.ErrorContains(t, err, path+": the baseline cannot be read: "+want)
	}
}

// TestCostOfABaselineIsLinear: reading, and reporting each of its entries as stale, cost what its text does.
func TestCostOfABaselineIsLinear(t *testing.T) {
	linter, err := lint.NewLinter(nil, lint.Options{})
	require.NoError(t, err)
	cost := func(entries int) float64 {
		var text strings.Builder
		text.WriteString(`{"version":1,"entries":[`)
		for i := range entries {
			fmt.Fprintf(&text, `{"path":"p%d","rule":"R001","count":1},`, i)
		}
		text.WriteString(`{"path":"p","rule":"R001","count":1}]}`)
		var before, after runtime.MemStats
		runtime.ReadMemStats(&before)
		b, err := baselineOf(t, text.String())
		require.NoError(t, err)
		for i := range entries {
			b.check(fmt.Sprintf("p%d", i), linter)
		}
		require.Len(t, b.stale().Own, entries)
		runtime.ReadMemStats(&after)
		return float64(after.TotalAlloc-before.TotalAlloc) / float64(text.Len())
	}
	small := cost(2_000)
	require.Less(t, cost(16_000), 1.5*small)
	require.Less(t, small, 100.0)
}

// TestStaleEntriesAreReportedAtTheirPlace: at the first text that is the entry's, not in another one.
func TestStaleEntriesAreReportedAtTheirPlace(t *testing.T) {
	linter, err := lint.NewLinter(nil, lint.Options{})
	require.NoError(t, err)
	text := `{"version":1,"entries":[{"path":"a\"b","rule":"R001","count":1},{"path":"b","rule":"R001","count":1}]}`
	b, err := baselineOf(t, text)
	require.NoError(t, err)
	b.check("b", linter)
	own := b.stale().Own
	require.Len(t, own, 1)
	require.Equal(t, source.Span{Start: strings.LastIndex(text, `"b"`) + 1, End: strings.LastIndex(text, `"b"`) + 2},
		own[0].Span)
}

func FuzzBaseline(f *testing.F) {
	for _, s := range []string{"", "{}",
		`{"version":1,"entries":[{"identifier":"09VARNES412","rule":"R001","marking":"S","count":1}]}`,
		`{"version":1,"entries":[{"path":"a.txt","rule":"R001","count":1}],"x":[{}]}`, `{"version":2}`, `{"version":1e9}`,
		`[{`} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, text string) {
		b, err := baselineOf(t, text)
		if err != nil {
			return
		}
		again, err := baselineOf(t, string(b.Bytes()))
		require.NoError(t, err)
		same := map[report.Key]int{}
		for k, n := range b.entries {
			require.NotEmpty(t, k.Rule)
			same[k] = n
		}
		require.Equal(t, same, again.entries)
	})
}

// TestWhatIsBegun: a baseline that no file holds yet.
func TestWhatIsBegun(t *testing.T) {
	b, err := ReadBaseline(filepath.Join(t.TempDir(), "none.json"))
	if err == nil {
		require.True(t, b.Begun())
	}
	b, err = baselineOf(t, `{"version":1,"entries":[]}`)
	require.NoError(t, err)
	require.False(t, b.Begun())
	require.True(t, b.Empty())
}
