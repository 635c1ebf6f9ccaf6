package files

import (
	"runtime"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"
)

// allocatedFor is how many bytes reading a document allocates.
func allocatedFor(t *testing.T, name, data string) float64 {
	t.Helper()
	var before, after runtime.MemStats
	runtime.ReadMemStats(&before)
	require.Equal(t, Cable, decode(name, data, true).Kind)
	runtime.ReadMemStats(&after)
	return float64(after.TotalAlloc - before.TotalAlloc)
}

// TestRunsCostByTheirNumber: a paragraph of many runs costs no more for each of them than one of few, whether they are
// alike or differ.
func TestRunsCostByTheirNumber(t *testing.T) {
	run := func(properties string) string { return `<w:r><w:rPr>` + properties + `</w:rPr><w:t>ferry </w:t></w:r>` }
	for _, runs := range []string{run("") + run(""), run("") + run(`<w:strike/>`), run("") + run(`<w:vanish/>`)} {
		cost := func(n int) float64 {
			cell := `<w:tbl><w:tr><w:tc>` + wordPara(strings.Repeat(runs, n)) + `</w:tc></w:tr></w:tbl>`
			return allocatedFor(t, "memo.docx", wordDocument(t, cell))
		}
		cost(100)
		require.Less(t, cost(8_000), 5*cost(2_000), runs)
	}
}

// TestTablesInEachOther: each paragraph is named by the tables around it, so that few may be in each other.
func TestTablesInEachOther(t *testing.T) {
	nested := func(n int) string {
		const start, end = `<w:tbl><w:tr><w:tc>`, `</w:tc></w:tr></w:tbl>`
		return strings.Repeat(start, n) + wordPara(wordText("SECRET")) + strings.Repeat(end, n)
	}
	c := decode("memo.docx", wordDocument(t, nested(maxTables)), true)
	require.Equal(t, "body:"+strings.Repeat("T1.R1.C1.", maxTables-1)+"T1.R1.C1¶1", c.File.Document.Parts[1].Name)
	c = decode("memo.docx", wordDocument(t, nested(maxTables)+nested(maxTables+1)), true)
	require.Equal(t, Unread, c.Kind)
	require.Equal(t, errTables.Error(), c.Reason)
}

// TestShapesInEachOther: no program writes shapes in each other, and what is in one is looked at once.
func TestShapesInEachOther(t *testing.T) {
	cost := func(n int) float64 {
		data := packedParts(t, "ppt/presentation.xml", `<p xmlns:r="r"><sldIdLst><sldId r:id="r1"/></sldIdLst></p>`,
			"ppt/_rels/presentation.xml.rels", `<R><Relationship Id="r1" Target="slides/slide1.xml"/></R>`,
			"ppt/slides/slide1.xml", `<sld>`+strings.Repeat(`<sp>`, n)+strings.Repeat(`<p><r><t>SECRET</t></r></p>`, 2_000)+
				strings.Repeat(`</sp>`, n)+`</sld>`)
		return allocatedFor(t, "deck.pptx", data)
	}
	cost(1)
	require.Less(t, cost(1_000), 3*cost(1))
}
