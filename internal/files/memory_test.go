package files

import (
	"fmt"
	"io"
	"runtime"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"
)

// rowsOf makes a table of so many rows as it is read, and counts what was read of it.
type rowsOf struct {
	n, i int
	made func(i int) string
	left string
	read int
}

func (r *rowsOf) Read(b []byte) (int, error) {
	for r.left == "" {
		if r.i == r.n {
			return 0, io.EOF
		}
		r.left = r.made(r.i)
		r.i++
	}
	n := copy(b, r.left)
	r.left = r.left[n:]
	r.read += n
	return n, nil
}

// TestMemoryIsBounded: a table of 20,000 cables, and a cell of 60 MB, are read with a few MB in use.
func TestMemoryIsBounded(t *testing.T) {
	text := strings.Repeat("1. (C) He said \"\"no\"\" of it.\n", 100)
	csvRow := func(i int) string { return fmt.Sprintf("%d,2009-05-04,\"%s\"\n", i, text) }
	jsonRow := func(i int) string { return fmt.Sprintf(`{"id":%d,"text":%q}`+"\n", i, text) }
	long := func(before, behind string) func(int) string {
		return func(i int) string {
			switch i {
			case 0:
				return before
			case 60_000:
				return behind
			}
			return strings.Repeat("x ", 500)
		}
	}
	for name, rows := range map[string]*rowsOf{
		"d.csv": {n: 20_000, made: csvRow}, "d.ndjson": {n: 20_000, made: jsonRow},
		"long.csv":    {n: 60_001, made: long("id,date,text\n1,2009-05-04,\"", "\"\n2,2009-05-04,b\n")},
		"long.ndjson": {n: 60_001, made: long("{\"text\":\"", "\"}\n{\"text\":\"b\"}\n")},
	} {
		if rows.n == 20_000 && name == "d.csv" {
			rows.left = "id,date,text\n"
		}
		r := &Reader{MaxSize: 1 << 20, StdinName: name, Stdin: rows}
		var most uint64
		cables, faults := 0, 0
		for in := range r.Open(Input{Path: "-", Named: true}) {
			if c := r.Read(in); c.Kind == Cable {
				cables++
			} else {
				faults++
			}
			if (cables+faults)%1000 == 1 {
				runtime.GC()
				var m runtime.MemStats
				runtime.ReadMemStats(&m)
				most = max(most, m.HeapAlloc)
			}
		}
		require.Less(t, most, uint64(16<<20), name)
		if rows.n == 20_000 {
			require.Equal(t, [2]int{20_000, 0}, [2]int{cables, faults}, name)
		} else {
			require.Equal(t, [2]int{1, 1}, [2]int{cables, faults}, name)
		}
	}
}

// TestCostIsLinear: four times the rows take four times the memory in all, broken ones too, and each byte is read once.
func TestCostIsLinear(t *testing.T) {
	for name, row := range map[string]string{
		"d.csv":      "1,2009-05-04,\"text \"\"of\"\" it\nand more\"\n",
		"broken.csv": "1,2009-05-04,\"text \"of it\nand more\"\n",
		"d.ndjson":   "{\"id\":1,\"text\":\"text \\\"of\\\" it\\nand more\"}\n", "broken.ndjson": "{]\n",
	} {
		cost := func(n int) float64 {
			var a, b runtime.MemStats
			rows := &rowsOf{n: n, made: func(int) string { return row }, left: "id,date,text\n1,2009-05-04,\"a\nb\"\n"}
			r := &Reader{MaxSize: 1 << 20, StdinName: name, Stdin: rows}
			runtime.ReadMemStats(&a)
			for in := range r.Open(Input{Path: "-", Named: true}) {
				r.Read(in)
			}
			runtime.ReadMemStats(&b)
			require.Equal(t, len("id,date,text\n1,2009-05-04,\"a\nb\"\n")+n*len(row)-len("id,date,text\n1,2009-05-04,\"a\n"+
				"b\"\n"), rows.read-len("id,date,text\n1,2009-05-04,\"a\nb\"\n"))
			return float64(b.TotalAlloc - a.TotalAlloc)
		}
		cost(100)
		small, large := cost(4_000), cost(16_000)
		require.Less(t, large, 5*small, name)
	}
}
