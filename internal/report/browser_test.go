package report

import (
	"os"
	"os/exec"
	"path/filepath"
	"testing"

	"github.com/stretchr/testify/require"
)

// client is the program of one of the names. A test of a client is skipped where there is none, and fails where all have to be there.
func client(t *testing.T, names ...string) string {
	for _, n := range names {
		if path, err := exec.LookPath(n); err == nil {
			return path
		}
	}
	if os.Getenv("CABLELINT_REQUIRE_CLIENTS") != "" {
		t.Fatalf("%s is missing, and CABLELINT_REQUIRE_CLIENTS wants it", names[0])
	}
	t.Skipf("%s is missing: the review sheet was not opened in a browser", names[0])
	return ""
}

// TestTheSheetInABrowser opens the sheet of all invented cables, one of them with a silenced finding, in a headless Chromium:
// filter, jumps, light and dark, paper, and no complaint on the console; and a hostile one. What it does stands in sheet.mjs.
func TestTheSheetInABrowser(t *testing.T) {
	chromium, node := client(t, "chromium", "chromium-browser", "google-chrome"), client(t, "node")
	dir := t.TempDir()
	write := func(name string, list ...*File) string {
		path := filepath.Join(dir, name)
		require.NoError(t, os.WriteFile(path, []byte(run(t, "html", list...)), 0o644))
		return path
	}
	cmd := exec.CommandContext(t.Context(), node, "testdata/browser/sheet.mjs", chromium, write("invented.html", cables(t)...), write("hostile.html", hostileFile(t)))
	out, err := cmd.CombinedOutput()
	require.NoError(t, err, string(out))
	t.Logf("%s", out)
}
