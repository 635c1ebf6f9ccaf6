//go:build unix

package main

import (
	"flag"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/cablelint/cablelint/internal/testing/shapes"
)

var shapesSize = flag.Int("shapes", 0, "measure the expensive texts at this size in MB for docs/performance.md, "+
	"and print the table")

// What a run may take of memory: a floor, and times the text; and its JSON, times the text and a floor for a short one.
const (
	residentFloor = 40 << 20
	residentTimes = 40
	proseTimes    = 12
	jsonTimes     = 20
)

// TestShapesAreBounded checks each of the expensive texts. docs/performance.md has the numbers of
//
//	go test ./cmd/cablelint -run TestShapesAreBounded -v -timeout 1h -shapes 8
func TestShapesAreBounded(t *testing.T) {
	size := 1 << 20
	if *shapesSize > 0 {
		size = *shapesSize << 20
	}
	bin := strings.SplitN(strings.TrimPrefix(built(t), "PATH="), string(os.PathListSeparator), 2)[0] + "/cablelint"
	t.Logf("| %d MB of | times resident | times JSON | s of processors | status |", size>>20)
	for _, s := range shapes.All() {
		dir := t.TempDir()
		path, out := filepath.Join(dir, "text.txt"), filepath.Join(dir, "out.json")
		text := s.Text(size)
		require.NoError(t, os.WriteFile(path, []byte(text), 0o600))
		m := measure(t, bin, dir, s.Name, "check", "--no-config", "--quiet", "--date", "2009-05-04", "--format",
			"json="+out, "text.txt")
		info, err := os.Stat(out)
		require.NoError(t, err)
		above := float64(m.Resident-residentFloor) / float64(len(text))
		t.Logf("| %s | %.1f | %.1f | %.1f | %d |", s.Name, above, float64(info.Size())/float64(len(text)), m.CPU.Seconds(),
			m.Status)
		require.NoError(t, os.RemoveAll(dir))
		times := float64(residentTimes)
		if s.Prose {
			times = proseTimes
		}
		assert.LessOrEqual(t, above, times, s.Name)
		assert.LessOrEqual(t, float64(info.Size()), float64(jsonTimes*len(text)), s.Name)
	}
}
