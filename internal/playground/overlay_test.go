package playground

import (
	"encoding/json"
	"os"
	"path/filepath"
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
	overlay, err := Build{Source: "../..", Work: t.TempDir()}.withoutExamples()
	require.NoError(t, err)
	data, err := os.ReadFile(overlay)
	require.NoError(t, err)
	var replaced struct{ Replace map[string]string }
	require.NoError(t, json.Unmarshal(data, &replaced))
	require.Greater(t, len(replaced.Replace), 100)
	for path, by := range replaced.Replace {
		require.Equal(t, filepath.Base(path), filepath.Base(by))
		code, err := os.ReadFile(by)
		require.NoError(t, err)
		require.NotContains(t, string(code), "[]lint.Example", path)
	}
}
