package main

import (
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"
	"go.yaml.in/yaml/v3"
)

// scripts are the pieces of shell in a recipe, those that install the program left out: it is in PATH here.
func scripts(t *testing.T, path string) (list []string) {
	b, err := os.ReadFile(filepath.Join("../../docs/ci", path))
	require.NoError(t, err)
	if strings.HasSuffix(path, "Jenkinsfile") {
		for _, m := range regexp.MustCompile(`(?s)sh '''(.*?)'''`).FindAllStringSubmatch(string(b), -1) {
			list = append(list, m[1])
		}
	} else {
		var root struct {
			Runs struct {
				Steps []struct{ Run string }
			}
			Cablelint struct {
				Before []string `yaml:"before_script"`
				Script []string
			}
		}
		require.NoError(t, yaml.Unmarshal(b, &root))
		list = append(root.Cablelint.Before, root.Cablelint.Script...)
		for _, s := range root.Runs.Steps {
			if s.Run != "" {
				list = append(list, s.Run)
			}
		}
	}
	require.Greater(t, len(list), 1, path)
	require.Equal(t, `go install "github.com/cablelint/cablelint/cmd/cablelint@$CABLELINT_VERSION"`, strings.TrimSpace(list[0]))
	return list[1:]
}

// TestRecipes runs the shell of each recipe in docs/ci on a repository: a sound change passes, a faulty one and one that lowers a
// mark fail, and the reports are there each time.
func TestRecipes(t *testing.T) {
	if _, err := exec.LookPath("bash"); err != nil {
		t.Skip("there is no bash: the shell of the recipes is not tried")
	}
	path := built(t)
	for recipe, c := range map[string]struct {
		shell   []string
		base    string // the variable that the platform sets on a change
		reports []string
	}{
		"github/action.yml": {[]string{"bash", "--noprofile", "--norc", "-eo", "pipefail", "-c"}, "CABLELINT_AGAINST", []string{"cablelint.sarif"}},
		"gitlab.yml":        {[]string{"bash", "-eo", "pipefail", "-c"}, "CI_MERGE_REQUEST_DIFF_BASE_SHA", []string{"gl-code-quality-report.json", "cablelint-junit.xml"}},
		"Jenkinsfile":       {[]string{"sh", "-xe", "-c"}, "CHANGE_TARGET", []string{"cablelint-checkstyle.xml", "cablelint-junit.xml"}},
	} {
		t.Run(recipe, func(t *testing.T) {
			b := newBench(t, path, "CABLELINT_PATH=old cables", c.base+"=")
			b.ok("git", "init", "-q")
			b.copied(soundCable, awkwardName)
			b.ok("git", "add", ".")
			b.ok("git", "commit", "-qm", "sound")
			if recipe == "Jenkinsfile" {
				b.ok("git", "update-ref", "refs/remotes/origin/main", "HEAD")
			}
			ci := func() (out string, failed bool) {
				outputs := filepath.Join(t.TempDir(), "outputs")
				for _, s := range scripts(t, recipe) {
					status := "0"
					if set, err := os.ReadFile(outputs); err == nil {
						status = strings.TrimPrefix(strings.TrimSpace(string(set)), "status=")
					}
					b.env = append(b.env, "GITHUB_OUTPUT="+outputs, "CABLELINT_STATUS="+status)
					text, err := b.try(c.shell[0], append(c.shell[1:len(c.shell):len(c.shell)], s)...)
					out += text
					if err != nil {
						failed = true
						break
					}
				}
				for _, r := range c.reports {
					info, err := os.Stat(filepath.Join(b.dir, r))
					require.NoError(t, err, out)
					require.NotZero(t, info.Size(), r)
					require.NoError(t, os.Remove(filepath.Join(b.dir, r)))
				}
				return out, failed
			}
			out, failed := ci()
			require.False(t, failed, out)
			b.copied(faultyCable, awkwardName)
			out, failed = ci()
			require.True(t, failed, out)
			require.Contains(t, out, "R001")
			// a marking that was lowered fails where the platform says what the change is held against
			b.copied("testdata/bases/faulty-g002-a-paragraph-lowered.txt", awkwardName)
			b.ok("git", "commit", "-qam", "base")
			base := strings.TrimSpace(b.ok("git", "rev-parse", "HEAD"))
			if recipe == "Jenkinsfile" {
				b.ok("git", "update-ref", "refs/remotes/origin/main", base)
				base = "main"
			}
			b.copied("testdata/cables/faulty-g002-a-paragraph-lowered.txt", awkwardName)
			b.ok("git", "commit", "-qam", "lowered")
			out, failed = ci()
			require.False(t, failed, out)
			b.env = append(b.env, c.base+"="+base)
			out, failed = ci()
			require.True(t, failed, out)
			require.Contains(t, out, "G002")
		})
	}
}
