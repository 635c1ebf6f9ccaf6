package lsp

import (
	"fmt"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"
)

// long is a sound cable of about so many bytes.
func long(size int) string {
	var b strings.Builder
	b.WriteString(sound)
	for n := 3; b.Len() < size; n++ {
		fmt.Fprintf(&b, "\n%d. (C) The harbour master counted the crates again and wrote the number\n"+
			"into his book, and the captain signed below it with a pencil.\n", n%900+1)
	}
	return b.String()
}

// BenchmarkKeystroke is one letter typed in the middle of a paragraph, from the change to the findings in the editor.
func BenchmarkKeystroke(b *testing.B) {
	for _, size := range [...]int{7 << 10, 100 << 10, 1 << 20} {
		b.Run(fmt.Sprintf("%dKB", size>>10), func(b *testing.B) {
			c := start(b, plainClient)
			text := long(size)
			c.open(draft, text)
			c.wait(draft, 1)
			at := newPlaces(text, utf16s).position(size / 2)
			version := 1
			for b.Loop() {
				version++
				c.mu.Lock()
				c.published = nil
				c.mu.Unlock()
				c.change(draft, version, change{&textRange{at, at}, "x"})
				c.wait(draft, version)
			}
		})
	}
}

// TestCostOfAKeystrokeIsLinear compares what one edit allocates in texts of two sizes: no step may grow faster than
// the text.
func TestCostOfAKeystrokeIsLinear(t *testing.T) {
	cost := func(size int) float64 {
		s := newSession(options())
		text := long(size)
		return testing.AllocsPerRun(3, func() {
			d := &document{uri: draft, text: text}
			s.diagnostics(s.view(d))
		})
	}
	small, large := cost(100<<10), cost(1<<20)
	require.Less(t, large, small*12)
}
