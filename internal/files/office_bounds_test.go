package files

import (
	"runtime"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"
)

// TestRunsCostByTheirNumber: a paragraph of many runs costs no more for each of them than one of few, whether they are
// alike or differ.
func TestRunsCostByTheirNumber(t *testing.T) {
	run := func(properties string) string { return `<w:r><w:rPr>` + properties + `</w:rPr><w:t>ferry </w:t></w:r>` }
	for _, runs := range []string{run("") + run(""), run("") + run(`<w:strike/>`), run("") + run(`<w:vanish/>`)} {
		cost := func(n int) float64 {
			cell := `<w:tbl><w:tr><w:tc>` + wordPara(strings.Repeat(runs, n)) + `</w:tc></w:tr></w:tbl>`
			data := wordDocument(t, cell)
			var before, after runtime.MemStats
			runtime.ReadMemStats(&before)
			require.Equal(t, Cable, decode("memo.docx", data, true).Kind)
			runtime.ReadMemStats(&after)
			return float64(after.TotalAlloc - before.TotalAlloc)
		}
		cost(100)
		require.Less(t, cost(8_000), 5*cost(2_000), runs)
	}
}
