package main

import (
	"encoding/json"
	"regexp"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/cablelint/cablelint/internal/version"
)

// TestTheVersionIsTheSameEverywhere: documents and recipes name the one of internal/version.
func TestTheVersionIsTheSameEverywhere(t *testing.T) {
	for path, lines := range map[string][]string{
		"README.md":                 {"rev: " + version.Tag + "\n", "cmd/cablelint@" + version.Tag + "\n"},
		"docs/releases.md":          {"cmd/cablelint@" + version.Tag + "\n", "VERSION=" + version.Tag + " "},
		"docs/ci/github/action.yml": {"default: " + version.Tag + "\n", "docs/ci/github@" + version.Tag + "\n"},
		"docs/ci/gitlab.yml":        {"CABLELINT_VERSION: " + version.Tag + "\n"},
		"docs/ci/Jenkinsfile":       {"CABLELINT_VERSION = '" + version.Tag + "'\n"},
		"Containerfile":             {"VERSION=" + version.Tag + " "},
	} {
		text := doc(t, path)
		for _, l := range lines {
			require.Contains(t, text, l, path)
		}
		for _, m := range regexp.MustCompile(`(?:@|rev: |VERSION[:=] ?'?)(v\d+\.\d+\.\d+)`).FindAllStringSubmatch(text, -1) {
			require.Equal(t, version.Tag, m[1], path)
		}
	}
	newest := regexp.MustCompile(`(?m)^## (\S+)`).FindStringSubmatch(doc(t, "CHANGELOG.md"))
	require.Equal(t, version.Number, newest[1], "CHANGELOG.md")
	var extension struct{ Version string }
	require.NoError(t, json.Unmarshal([]byte(doc(t, "editors/vscode/package.json")), &extension))
	require.Equal(t, version.Number, extension.Version, "editors/vscode/package.json")
}
