package report

import (
	"bytes"
	"encoding/json"
	"os"
	"os/exec"
	"path/filepath"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/cablelint/cablelint/internal/testing/clients"
)

// TestTheSheetInABrowser opens the sheet of all invented cables, one of them with a silenced finding, in a headless
// Chromium: filter, jumps, decisions, light and dark, narrow screens, paper, and no complaint on the console; and a
// hostile one. Sheet.mjs has the steps.
func TestTheSheetInABrowser(t *testing.T) {
	chromium, node := clients.Installed(t, "chromium", "chromium-browser", "google-chrome"), clients.Installed(t, "node")
	dir := t.TempDir()
	write := func(name string, list ...*File) string {
		path := filepath.Join(dir, name)
		require.NoError(t, os.WriteFile(path, []byte(run(t, "html", list...)), 0o644))
		return path
	}
	invented := cables(t)
	cmd := exec.CommandContext(t.Context(), node, "testdata/browser/sheet.mjs", chromium,
		write("invented.html", invented...), write("hostile.html", hostileFile(t)), dir)
	out, err := cmd.CombinedOutput()
	require.NoError(t, err, string(out))
	t.Logf("%s", out)
	requireDecisions(t, filepath.Join(dir, "decisions.json"), invented)
}

// requireDecisions: each decision that the page saved is about a finding, and holds nothing but its place and the
// review.
func requireDecisions(t *testing.T, path string, list []*File) {
	data, err := os.ReadFile(path)
	require.NoError(t, err)
	var saved struct {
		Version   int
		Decisions []struct {
			Place
			Decision, Reviewer, Date string
		}
	}
	d := json.NewDecoder(bytes.NewReader(data))
	d.DisallowUnknownFields()
	require.NoError(t, d.Decode(&saved))
	places := map[Place]bool{}
	for _, f := range list {
		for _, one := range f.Findings() {
			places[PlaceOf(f, one)] = true
		}
	}
	require.NotEmpty(t, saved.Decisions)
	for _, one := range saved.Decisions {
		require.Contains(t, places, one.Place)
	}
}
