package git

import (
	"go/parser"
	"go/token"
	"io/fs"
	"os"
	"path/filepath"
	"runtime"
	"slices"
	"strconv"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/cablelint/cablelint/internal/realpath"
)

// TestOnePlaceRunsPrograms: of what is built into the program this package alone starts others, in one file.
func TestOnePlaceRunsPrograms(t *testing.T) {
	var places []string
	require.NoError(t, filepath.WalkDir("../..", func(path string, d fs.DirEntry, err error) error {
		if err != nil || d.IsDir() && (d.Name() == "node_modules" || d.Name() == ".git" || d.Name() == "testdata") {
			return filepath.SkipDir
		}
		if !strings.HasSuffix(path, ".go") || strings.HasSuffix(path, "_test.go") {
			return nil
		}
		text, err := os.ReadFile(path)
		require.NoError(t, err)
		file, err := parser.ParseFile(token.NewFileSet(), path, text, parser.ImportsOnly)
		require.NoError(t, err)
		for _, i := range file.Imports {
			name, err := strconv.Unquote(i.Path.Value)
			require.NoError(t, err)
			if name == "os/exec" || strings.HasPrefix(name, "net") && name != "net/url" || name == "plugin" {
				places = append(places, filepath.ToSlash(path)+" "+name)
			}
		}
		require.NotContains(t, string(text), "os.StartProcess", path)
		require.NotContains(t, string(text), "syscall.Exec(", path)
		return nil
	}))
	slices.Sort(places)
	require.Equal(t, []string{"../../.ci/engine.go os/exec", "../../.ci/release.go os/exec",
		"../../internal/git/git.go os/exec", "../../internal/installed/installed.go os/exec",
		"../../internal/pdftext/pdftext.go os/exec",
		"../../internal/release/build.go os/exec", "../../internal/testing/clients/clients.go os/exec"}, places,
		"internal/release and internal/testing are not part of the program")
	text, err := os.ReadFile("git.go")
	require.NoError(t, err)
	require.Equal(t, 1, strings.Count(string(text), "exec.Command"))
}

// TestTheEnvironmentOfGit: a variable that this package does not name does not reach git, and one that leads into the
// repository leads nowhere.
func TestTheEnvironmentOfGit(t *testing.T) {
	top := t.TempDir()
	require.NoError(t, os.MkdirAll(filepath.Join(top, ".git"), 0o755))
	outside := t.TempDir()
	at := workTree{realpath.Resolved(top), filepath.Join(realpath.Resolved(top), ".git")}
	environment := func(kv ...string) map[string]string {
		all := map[string]string{}
		for _, kv := range New(kv).environment(at) {
			name, value, _ := strings.Cut(kv, "=")
			_, twice := all[name]
			require.False(t, twice, name)
			all[name] = value
		}
		return all
	}
	bare := environment()
	for _, name := range []string{"GIT_EXTERNAL_DIFF", "GIT_SSH_COMMAND", "GIT_EXEC_PATH", "GIT_DIR", "GIT_CONFIG_COUNT",
		"GIT_CONFIG_PARAMETERS", "LD_PRELOAD", "GIT_ANYTHING", "EDITOR", "http_proxy"} {
		require.Equal(t, bare, environment(name+"=x"), name)
	}
	for _, name := range []string{"GIT_TRACE", "GIT_ALLOW_PROTOCOL", "GIT_ASKPASS", "GIT_PAGER", "GIT_NO_LAZY_FETCH",
		"GIT_GRAFT_FILE", "LC_ALL", "GIT_WORK_TREE", "GIT_CEILING_DIRECTORIES"} {
		require.Equal(t, bare, environment(name+"=x"), name)
	}
	for _, name := range []string{"HOME", "XDG_CONFIG_HOME", "GIT_CONFIG_GLOBAL", "GIT_CONFIG_SYSTEM"} {
		require.Equal(t, outside, environment(name + "=" + outside)[name])
		for _, inside := range []string{top, filepath.Join(top, "x"), filepath.Join(top, "x/../y"), "x", ".", "../x"} {
			require.Equal(t, os.DevNull, environment(name + "=" + inside)[name], "%s=%s", name, inside)
		}
		require.NotContains(t, environment(name+"="), name)
	}
	if runtime.GOOS != "windows" {
		require.Equal(t, outside, environment("PATH=" + strings.Join([]string{".", "", "bin", top,
			filepath.Join(top, "bin"), outside, "../x"}, ":"))["PATH"])
	}
	require.Equal(t, []string{"/a", "*"}, New([]string{"GIT_CONFIG_COUNT=3", "GIT_CONFIG_KEY_0=safe.directory",
		"GIT_CONFIG_VALUE_0=/a", "GIT_CONFIG_KEY_1=core.fsmonitor",
		"GIT_CONFIG_VALUE_1=x", "GIT_CONFIG_KEY_2=Safe.Directory", "GIT_CONFIG_VALUE_2=*"}).safeDirectories())
}

// TestWhatGitSaysIsOneLine, without the characters that move a terminal's cursor.
func TestWhatGitSaysIsOneLine(t *testing.T) {
	require.Equal(t, "detected dubious ownership in '/a' To add an exception call: git config x",
		said("fatal: detected dubious ownership in '/a'\nTo add an exception call:\n\n\tgit config x\n", nil))
	require.NotContains(t, said("fatal: \x1b[2Jx\x7f\ry", nil), "\x1b")
	require.Equal(t, os.ErrProcessDone.Error(), said(" \n", os.ErrProcessDone))
}

// TestNamesOfBlobs: of both kinds of hashes.
func TestNamesOfBlobs(t *testing.T) {
	for _, name := range []string{"ce013625030ba8dba906f756967f9e9ca394464a",
		"2cf8d83d9ee29543b34a87727421fdecb7e3f3a183d337639025de576db9ebb4"} {
		require.True(t, named(name, 6, strings.NewReader("hello\n")))
		require.False(t, named(name, 6, strings.NewReader("hallo\n")))
		require.False(t, named(name, 7, strings.NewReader("hello\n")))
	}
	require.False(t, named("", 0, strings.NewReader("")))
}
