package check

import (
	"io"
	"runtime"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/cablelint/cablelint/grammar"
	"github.com/cablelint/cablelint/grammar/source"
	"github.com/cablelint/cablelint/internal/files"
	"github.com/cablelint/cablelint/internal/report"
	"github.com/cablelint/cablelint/internal/testing/shapes"
)

// What a byte of a text may cost, in bytes: allocated in all, and held at the end with the findings as JSON.
const (
	mostAllocated = 200
	mostHeld      = 30
	proseHeld     = 5
)

// shapeCost reads, lints and reports a text.
type shapeCost struct{ allocated, held, written float64 }

type counter int64

func (c *counter) Write(b []byte) (int, error) { *c += counter(len(b)); return len(b), nil }

func costOf(t testing.TB, text string) (c shapeCost) {
	parser, with := grammar.NewParser(), checks(t)
	var before, after, held runtime.MemStats
	runtime.GC()
	runtime.ReadMemStats(&before)
	f := (&Checker{}).lint(parser, "a.txt", files.Content{Kind: files.Cable, File: source.NewFile("a.txt", text)}, nil,
		with)
	var out counter
	w, ok := report.New("json", &out, report.Options{})
	require.True(t, ok)
	require.NoError(t, w.File(f))
	runtime.GC()
	runtime.ReadMemStats(&held)
	require.NoError(t, w.End(report.Summary{}))
	runtime.ReadMemStats(&after)
	runtime.KeepAlive(f)
	runtime.KeepAlive(w)
	each := func(bytes uint64) float64 { return float64(bytes) / float64(len(text)) }
	return shapeCost{each(after.TotalAlloc - before.TotalAlloc),
		each(max(held.HeapAlloc, before.HeapAlloc) - before.HeapAlloc), each(uint64(out))}
}

// TestExpensiveTextsAreBounded: of each shape, what a byte costs has a limit, and eight times the text costs no more
// for each byte.
func TestExpensiveTextsAreBounded(t *testing.T) {
	for _, s := range shapes.All() {
		small, large := costOf(t, s.Text(32<<10)), costOf(t, s.Text(256<<10))
		require.Less(t, large.allocated, 1.15*small.allocated+60, s.Name)
		require.Less(t, large.allocated, float64(mostAllocated), s.Name)
		require.Less(t, large.written, 20.0, s.Name)
		held := float64(mostHeld)
		if s.Prose {
			held = proseHeld
		}
		require.Less(t, large.held, held, s.Name)
	}
}

// BenchmarkShapes lints and reports the expensive texts: go test ./internal/check -run xxx -bench Shapes -benchtime 1x.
func BenchmarkShapes(b *testing.B) {
	for _, s := range shapes.All() {
		b.Run(s.Name, func(b *testing.B) {
			text := s.Text(1 << 20)
			with, parser := checks(b), grammar.NewParser()
			b.SetBytes(int64(len(text)))
			b.ReportAllocs()
			for b.Loop() {
				f := (&Checker{}).lint(parser, "a.txt", files.Content{Kind: files.Cable, File: source.NewFile("a.txt", text)},
					nil, with)
				w, _ := report.New("json", io.Discard, report.Options{})
				require.NoError(b, w.File(f))
				require.NoError(b, w.End(report.Summary{}))
			}
		})
	}
}
