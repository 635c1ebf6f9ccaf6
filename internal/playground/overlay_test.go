package playground

import (
	"encoding/json"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"
)

// TestCutExamples: a rule loses its examples and nothing else.
func TestCutExamples(t *testing.T) {
	const head = "package rules\n\nimport \"x/lint\"\n\nvar r = &lint.Rule{\n\tCode: \"P001\",\n"
	cut, ok := cutExamples(head + "\tExamples: []lint.Example{\n\t\t{Text: \"}\"},\n\t},\n\tCheck: nil,\n}\n")
	require.True(t, ok)
	require.Equal(t, head+"\tExamples: nil,\n\tCheck: nil,\n}\n", cut)
	for _, code := range []string{head + "}\n", "no Go",
		"package rules\n\nimport \"x/day\"\n\nvar r = Rule{Examples: day.All}\n"} { // the import would be left over
		_, ok := cutExamples(code)
		require.False(t, ok, code)
	}
}

// TestRulesOfTheEngineHaveNoExamples: nearly all rules can do without them.
func TestRulesOfTheEngineHaveNoExamples(t *testing.T) {
	replaced, err := Build{Source: "../..", Work: t.TempDir()}.withoutExamples()
	require.NoError(t, err)
	require.Greater(t, len(replaced), 100)
	for path, by := range replaced {
		require.Equal(t, filepath.Base(path), filepath.Base(by))
		code, err := os.ReadFile(by)
		require.NoError(t, err)
		require.NotContains(t, string(code), "[]lint.Example", path)
	}
}

// TestSmallerFiles: the files that the engine has instead of those of the standard library are there, and so are
// those.
func TestSmallerFiles(t *testing.T) {
	run := func(name string, args ...string) ([]byte, error) { return exec.Command(name, args...).Output() }
	overlay, err := Build{Source: "../..", Work: t.TempDir(), Run: run}.overlay()
	require.NoError(t, err)
	data, err := os.ReadFile(overlay)
	require.NoError(t, err)
	var written struct{ Replace map[string]string }
	require.NoError(t, json.Unmarshal(data, &written))
	own := 0
	for path, by := range written.Replace {
		require.FileExists(t, path)
		require.FileExists(t, by)
		if strings.Contains(filepath.ToSlash(by), "/internal/playground/") {
			own++
		}
	}
	require.Equal(t, len(smaller), own)
}
