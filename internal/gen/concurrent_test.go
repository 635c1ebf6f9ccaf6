package gen

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"
)

// TestWhatTheRaceDetectorRuns: packages that start a goroutine, also in a test or for another system, and those that
// import one outside of its tests, also by way of others.
func TestWhatTheRaceDetectorRuns(t *testing.T) {
	dir := t.TempDir()
	for path, text := range map[string]string{
		"statement/a.go":        "package a\n\nfunc A() { go println() }\n",
		"other/a_windows.go":    "package a\n\nfunc A() { go println() }\n",
		"group/a.go":            "package a\n\nfunc A() { var w sync.WaitGroup; w.Go(B) }\n",
		"later/a.go":            "package a\n\nfunc A() { time.AfterFunc(1, B) }\n",
		"named/a.go":            "package a\n\nvar a = context.AfterFunc\n",
		"test/a.go":             "package a\n",
		"test/a_test.go":        "package a\n\nfunc TestA(t *testing.T) { go println() }\n",
		"parallel/a.go":         "package a\n",
		"parallel/a_test.go":    "package a_test\n\nfunc TestA(t *testing.T) { t.Parallel() }\n",
		"tests/a_test.go":       "package a\n\nfunc TestA(t *testing.T) { var g errgroup.Group; g.TryGo(B) }\n",
		"benchmark/a_test.go":   "package a\n\nfunc BenchmarkA(b *testing.B) { b.RunParallel(B) }\n",
		"importer/a.go":         "package a\n\nimport _ \"" + module + "/statement\"\n",
		"by another/a.go":       "package a\n\nimport _ \"" + module + "/importer\"\n",
		"of a test/a.go":        "package a\n\nimport _ \"" + module + "/test\"\n",
		"one/a.go":              "package a\n\n// Go is called go.\nfunc Go() { println(\"go f()\") }\n",
		"one/a_test.go":         "package a\n\nfunc TestA(t *testing.T) { Go() }\n",
		"by its test/a_test.go": "package a\n\nimport _ \"" + module + "/later\"\n",
		"polls/a_test.go":       "package a\n\nfunc TestA(t *testing.T) { require.Eventually(t, B, 1, 1) }\n",
		"testdata/x/a.go":       "package a\n\nfunc A() { go println() }\n",
		"importer/program.go":   "//go:build ignore\n\npackage main\n\nfunc main() { go println() }\n",
	} {
		require.NoError(t, os.MkdirAll(filepath.Dir(filepath.Join(dir, path)), 0o755))
		require.NoError(t, os.WriteFile(filepath.Join(dir, path), []byte(text), 0o644))
	}
	have, err := Concurrent(dir)
	require.NoError(t, err)
	for i, p := range have {
		have[i] = strings.TrimPrefix(p, module+"/")
	}
	require.Equal(t, []string{"by another", "by its test", "group", "importer", "later", "named", "other",
		"parallel", "polls", "statement", "test", "tests"}, have)

	have, err = Concurrent("../..")
	require.NoError(t, err)
	require.Subset(t, have, []string{
		module, module + "/cmd/cablelint", module + "/internal/check", module + "/internal/lsp",
	})
}
