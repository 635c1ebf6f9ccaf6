package main

import (
	"os"
	"path/filepath"
	"testing"

	"github.com/stretchr/testify/require"
)

// TestNestedConfigurationsAreNamed: a configuration below the current directory that passes findings is in the
// summary, no matter what key does it.
func TestNestedConfigurationsAreNamed(t *testing.T) {
	for text, want := range map[string]string{
		"fail-on = \"never\"\n":                                 `sub/.cablelint.toml counts for 2 files and sets fail-on = "never"`,
		"exclude = [\"**\"]\n":                                  "sets exclude",
		"ignore = [\"R\"]\n":                                    "sets ignore",
		"select = [\"A\"]\n":                                    "sets select",
		"[rules]\nR001 = \"off\"\n":                             "sets rules",
		"[[silence]]\nrule = \"R001\"\nreason = \"x\"\n":        "sets silence",
		"[[override]]\npaths = [\"**\"]\nignore = [\"R001\"]\n": "sets override",
		"fail-on = \"info\"\n":                                  "",
		"snippets = \"none\"\n":                                 "",
		"extends = \"x.toml\"\n":                                "sets extends",
	} {
		dir := t.TempDir()
		t.Chdir(dir)
		require.NoError(t, os.Mkdir("sub", 0o755))
		require.NoError(t, os.WriteFile(filepath.Join("sub", "a.txt"), []byte(hiddenCable), 0o644))
		require.NoError(t, os.WriteFile(filepath.Join("sub", ".cablelint.toml"), []byte(text), 0o644))
		require.NoError(t, os.WriteFile(filepath.Join("sub", "x.toml"), nil, 0o644))
		for _, args := range [][]string{{"check"}, {"check", "sub"}, {"check", "--no-config"},
			{"check", "--config", "sub/x.toml"}} {
			p, _, errs := at("")
			root := p.root()
			root.SetArgs(args)
			require.NoError(t, root.Execute(), text)
			if want == "" || len(args) > 1 && args[1] != "sub" {
				require.NotContains(t, errs.String(), "counts for", text)
			} else {
				require.Contains(t, errs.String(), want, text)
			}
		}
		t.Chdir("sub") // here it is the configuration of the current directory
		p, _, errs := at("")
		root := p.root()
		root.SetArgs([]string{"check"})
		require.NoError(t, root.Execute(), text)
		require.NotContains(t, errs.String(), "counts for", text)
	}
}
