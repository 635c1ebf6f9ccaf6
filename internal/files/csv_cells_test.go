package files

import (
	"runtime"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"
)

// TestRowsOfMillionsOfCells: a row of nothing but delimiters costs what its text does, not twenty-four times that.
func TestRowsOfMillionsOfCells(t *testing.T) {
	const cells = 4 << 20
	table := "id,n,text\n1,1,a\n2,1,b" + strings.Repeat(",", cells) + "\n3,1,c\n"
	var before, after runtime.MemStats
	runtime.ReadMemStats(&before)
	got, faults := texts(t, "d.csv", []byte(table), 16<<20)
	runtime.ReadMemStats(&after)
	require.Equal(t, []string{"a", "c"}, got)
	require.Equal(t, []string{"!3 unchecked the number of its cells is 4194307, and that of the first row's 3"}, faults)
	require.Less(t, after.TotalAlloc-before.TotalAlloc, uint64(10*cells))
}
