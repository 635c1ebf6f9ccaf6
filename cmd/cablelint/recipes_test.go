package main

import (
	"bytes"
	"crypto/sha256"
	"fmt"
	"os"
	"path/filepath"
	"regexp"
	"runtime"
	"strings"
	"testing"
	"time"

	"github.com/stretchr/testify/require"
	"go.yaml.in/yaml/v3"

	releasing "github.com/cablelint/cablelint/internal/release"
	"github.com/cablelint/cablelint/internal/testing/clients"
	"github.com/cablelint/cablelint/internal/version"
)

// scripts are the pieces of shell in a recipe. Those that download the program are left out: it is in PATH here.
func scripts(t *testing.T, path string) (list []string) {
	b, err := os.ReadFile(filepath.Join("../../docs", path))
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
	if strings.HasPrefix(path, "offline/") {
		return list
	}
	require.Equal(t, `go install "github.com/cablelint/cablelint/cmd/cablelint@$CABLELINT_VERSION"`,
		strings.TrimSpace(list[0]))
	return list[1:]
}

// bundle is a directory like that of the offline bundle, with a program in the archive of this system.
func bundle(t *testing.T, program string) string {
	dir := t.TempDir()
	install, err := os.ReadFile("../../docs/offline/install.sh")
	require.NoError(t, err)
	require.NoError(t, os.WriteFile(filepath.Join(dir, "install.sh"),
		bytes.ReplaceAll(install, []byte("@VERSION@"), []byte("v1.2.3")), 0o644))
	data, err := os.ReadFile(program)
	require.NoError(t, err)
	name := fmt.Sprintf("cablelint_v1.2.3_%s_%s", runtime.GOOS, runtime.GOARCH)
	archive, err := releasing.TarGz(name, []releasing.Entry{{Name: "cablelint", Data: data, Program: true}},
		time.Unix(0, 0))
	require.NoError(t, err)
	require.NoError(t, os.WriteFile(filepath.Join(dir, name+".tar.gz"), archive, 0o644))
	sums := fmt.Sprintf("%x  %s.tar.gz\n", sha256.Sum256(archive), name)
	require.NoError(t, os.WriteFile(filepath.Join(dir, "SHA256SUMS"), []byte(sums), 0o644))
	return dir
}

// TestOfflineInstall: the program is where it is wanted, and an archive that arrived damaged is not unpacked.
func TestOfflineInstall(t *testing.T) {
	if runtime.GOOS == "windows" {
		t.Skip("the offline bundle with a shell script is not for Windows")
	}
	clients.Installed(t, "sh")
	path, _, _ := strings.Cut(strings.TrimPrefix(built(t), "PATH="), string(os.PathListSeparator))
	from := bundle(t, filepath.Join(path, "cablelint"))
	b := newBench(t)
	out := b.ok("sh", filepath.Join(from, "install.sh"), "a place")
	require.Equal(t, "cablelint "+version.Tag+"-dev\n", out)
	require.FileExists(t, filepath.Join(b.dir, "a place", "cablelint"))
	b.ok("sh", filepath.Join(from, "install.sh")) // to the home directory, whose .local/bin is made
	archives, err := filepath.Glob(filepath.Join(from, "*.tar.gz"))
	require.NoError(t, err)
	require.NoError(t, os.WriteFile(archives[0], []byte("damaged"), 0o644))
	out, err = b.try("sh", filepath.Join(from, "install.sh"), "another")
	require.Error(t, err)
	require.Contains(t, out, "the checksum of cablelint_v1.2.3_")
	require.NoDirExists(t, filepath.Join(b.dir, "another"))
	require.NoError(t, os.WriteFile(filepath.Join(from, "SHA256SUMS"), nil, 0o644))
	_, err = b.try("sh", filepath.Join(from, "install.sh"), "another")
	require.Error(t, err, "an archive without a checksum")
}

// TestRecipes runs the shell of each recipe in docs/ci and docs/offline on a repository: a sound change passes, a
// faulty one and one that lowers a mark fail, and the reports are there each time.
func TestRecipes(t *testing.T) {
	clients.Installed(t, "bash")
	path := built(t)
	dir, _, _ := strings.Cut(strings.TrimPrefix(path, "PATH="), string(os.PathListSeparator))
	offline := bundle(t, filepath.Join(dir, "cablelint"))
	for recipe, c := range map[string]struct {
		shell   []string
		base    string // the variable that the platform sets on a change
		reports []string
	}{
		"ci/github/action.yml": {[]string{"bash", "--noprofile", "--norc", "-eo", "pipefail", "-c"}, "CABLELINT_AGAINST",
			[]string{"cablelint.sarif"}},
		"ci/gitlab.yml": {[]string{"bash", "-eo", "pipefail", "-c"}, "CI_MERGE_REQUEST_DIFF_BASE_SHA",
			[]string{"gl-code-quality-report.json", "cablelint-junit.xml"}},
		"ci/Jenkinsfile": {[]string{"sh", "-xe", "-c"}, "CHANGE_TARGET",
			[]string{"cablelint-checkstyle.xml", "cablelint-junit.xml"}},

		"offline/action/action.yml": {[]string{"bash", "--noprofile", "--norc", "-eo", "pipefail", "-c"},
			"CABLELINT_AGAINST", nil},
		"offline/gitlab.yml": {[]string{"bash", "-eo", "pipefail", "-c"}, "CI_MERGE_REQUEST_DIFF_BASE_SHA",
			[]string{"gl-code-quality-report.json", "cablelint-junit.xml"}},
		"offline/Jenkinsfile": {[]string{"sh", "-xe", "-c"}, "CHANGE_TARGET",
			[]string{"cablelint-checkstyle.xml", "cablelint-junit.xml"}},
	} {
		t.Run(recipe, func(t *testing.T) {
			temporary := t.TempDir()
			b := newBench(t, path, "CABLELINT_PATH=old cables", c.base+"=", "CABLELINT_BUNDLE="+offline,
				"RUNNER_TEMP="+temporary, "WORKSPACE_TMP="+temporary)
			if strings.HasPrefix(recipe, "offline/") { // the program comes from the bundle
				b.env = append(b.env, "PATH="+os.Getenv("PATH"))
			}
			b.ok("git", "init", "-q")
			b.copied(soundCable, awkwardName)
			b.ok("git", "add", ".")
			b.ok("git", "commit", "-qm", "sound")
			if strings.HasSuffix(recipe, "Jenkinsfile") {
				b.ok("git", "update-ref", "refs/remotes/origin/main", "HEAD")
			}
			ci := func() (out string, failed bool) {
				outputs := filepath.Join(t.TempDir(), "outputs")
				list := scripts(t, recipe)
				if recipe == "offline/gitlab.yml" { // GitLab runs all lines in one shell
					list = []string{strings.Join(list, "\n")}
				}
				for _, s := range list {
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
			// a configuration of the folder passes nothing, one of the top folder does
			for place, passes := range map[string]bool{"old cables": false, ".": true} {
				nested := filepath.Join(b.dir, place, ".cablelint.toml")
				for _, text := range []string{"fail-on = \"never\"\n", "exclude = [\"**\"]\n", "ignore = [\"R\"]\n"} {
					require.NoError(t, os.WriteFile(nested, []byte(text), 0o644))
					out, failed = ci()
					require.Equal(t, !passes, failed, "%s: %s\n%s", place, text, out)
				}
				require.NoError(t, os.Remove(nested))
			}
			// a marking that was lowered fails where the platform says what the change is held against
			b.copied("testdata/bases/faulty-g002-a-paragraph-lowered.txt", awkwardName)
			b.ok("git", "commit", "-qam", "base")
			base := strings.TrimSpace(b.ok("git", "rev-parse", "HEAD"))
			if strings.HasSuffix(recipe, "Jenkinsfile") {
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
