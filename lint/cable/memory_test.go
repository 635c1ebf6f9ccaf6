package cable

import (
	"runtime"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/cablelint/cablelint/grammar"
	"github.com/cablelint/cablelint/grammar/source"
)

// TestMemory: what is held of a text is a few times its size, no matter what its shape: at most 40 times, and 2 times
// for prose.
func TestMemory(t *testing.T) {
	const head = "C O N F I D E N T I A L QUELLVILLE 000412\n\nE.O. 12958: N/A\nTAGS: PREL\nSUBJECT: X\n\n1. (U) x\n\n"
	for again, most := range map[string]float64{
		"- x\n": 40, "x\n\n": 40, "(C) x\n\n": 40, "1. (C) x\n": 40, "---\n": 40, "NAME\n\n": 40, "NNNN\nx\n\n": 40,
		"\n": 1, "SIPDIS\n": 40, "QUELLVILLE 00000412  002 OF 003\n": 40,
		"The minister said that the talks on the harbor resume in spring, and that his office waits.\n": 2,
	} {
		s := head + strings.Repeat(again, 1_000_000/len(again))
		var before, after runtime.MemStats
		runtime.GC()
		runtime.ReadMemStats(&before)
		tree := grammar.NewParser().Parse(source.NewFile("x", s))
		docs := Documents(tree)
		runtime.GC()
		runtime.ReadMemStats(&after)
		held := (float64(after.HeapAlloc) - float64(before.HeapAlloc)) / float64(len(s))
		require.Less(t, held, most, "%q", again)
		runtime.KeepAlive(tree)
		runtime.KeepAlive(docs)
		runtime.KeepAlive(s)
	}
}
