package merge

import (
	"io"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"
	"pgregory.net/rapid"

	"github.com/cablelint/cablelint/internal/report"
)

// TestDamagedAtRandom: no matter what happened to a result, it is read to its end, each path comes once, and every
// format can be written.
func TestDamagedAtRandom(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		text := whole() + whole()
		for range rapid.IntRange(0, 6).Draw(t, "edits") {
			from := rapid.IntRange(0, len(text)).Draw(t, "from")
			to := min(len(text), from+rapid.IntRange(0, 300).Draw(t, "length"))
			at := rapid.IntRange(0, len(text)).Draw(t, "at")
			piece := text[from:to]
			switch rapid.IntRange(0, 3).Draw(t, "edit") {
			case 0:
				text = text[:from] + text[to:]
			case 1:
				text = text[:at] + piece + text[at:]
			case 2:
				text = text[:from] + rapid.SampledFrom([]string{"null", "\n", "{", "}", "-1", `"`, "\xff", "[]"}).Draw(t,
					"word") + text[to:]
			case 3:
				text = strings.Replace(text, rapid.SampledFrom([]string{`"cable":0`, `"line":3`, `"error"`, `"portions":4`,
					`"cables":[{`}).Draw(t, "was"), rapid.SampledFrom([]string{`"cable":null`, `"line":-3`, `"cables":null`}).Draw(t,
					"is"), 1)
			}
		}
		var writers []report.RecordWriter
		for _, name := range report.RecordFormats() {
			w, _ := report.New(name, io.Discard, report.Options{})
			writers = append(writers, w.(report.RecordWriter))
		}
		writers = append(writers, report.NewStatistics(io.Discard))
		r := Open([]string{"-"}, strings.NewReader(text))
		defer r.Close()
		seen := map[string]bool{}
		var sum report.Summary
		require.NoError(t, r.Each(func(rec *report.Record) error {
			require.False(t, seen[key(rec.Path())], rec.Path())
			seen[key(rec.Path())] = true
			sum.AddRecord(rec)
			for _, w := range writers {
				require.NoError(t, w.Record(rec))
			}
			return nil
		}))
		for _, w := range writers {
			require.NoError(t, w.End(sum))
		}
	})
}
