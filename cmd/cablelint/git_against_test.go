//go:build unix

package main

import (
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/cablelint/cablelint/internal/testing/clients"
)

// TestAgainstReadsTheFilesAsTheyAre: nothing that git would believe of a file instead of reading it hides a lowered
// paragraph.
func TestAgainstReadsTheFilesAsTheyAre(t *testing.T) {
	for name, prepare := range map[string]func(tr *trap){
		"assume unchanged": func(tr *trap) { tr.ok("git", "update-index", "--assume-unchanged", "a.txt") },
		"skip work tree":   func(tr *trap) { tr.ok("git", "update-index", "--skip-worktree", "a.txt") },
		"sparse checkout": func(tr *trap) {
			tr.ok("git", "config", "core.sparseCheckout", "true")
			tr.put(".git/info/sparse-checkout", "/other\n")
			tr.ok("git", "update-index", "--skip-worktree", "a.txt")
		},
		"same size and time": func(tr *trap) {
			tr.ok("git", "config", "core.trustctime", "false")
			tr.ok("git", "config", "core.checkStat", "minimal")
			tr.ok("git", "update-index", "--refresh")
		},
		"ignore stat": func(tr *trap) { tr.ok("git", "config", "core.ignoreStat", "true"); tr.ok("git", "add", "a.txt") },
		"ignored":     func(tr *trap) { tr.put(".gitignore", "*\n") },
		"excluded":    func(tr *trap) { tr.put(".git/info/exclude", "*\n") },
		"untracked":   func(tr *trap) { tr.ok("git", "rm", "-q", "--cached", "a.txt") },
		"not a text":  func(tr *trap) { tr.put(".gitattributes", "* -text -diff binary export-ignore linguist-generated\n") },
		"line ends": func(tr *trap) {
			tr.ok("git", "config", "core.autocrlf", "true")
			tr.put(".gitattributes", "* text eol=crlf ident\n")
		},
		"working encoding":   func(tr *trap) { tr.put(".gitattributes", "* working-tree-encoding=UTF-16LE-BOM\n") },
		"split index":        func(tr *trap) { tr.ok("git", "update-index", "--split-index") },
		"index of version 4": func(tr *trap) { tr.ok("git", "update-index", "--index-version", "4") },
		"untracked cache":    func(tr *trap) { tr.ok("git", "update-index", "--force-untracked-cache") },
		"fsmonitor valid":    func(tr *trap) { tr.ok("git", "update-index", "--fsmonitor-valid", "a.txt") },
		"submodules ignored": func(tr *trap) { tr.ok("git", "config", "diff.ignoreSubmodules", "all") },
		"mode": func(tr *trap) {
			tr.ok("git", "config", "core.fileMode", "false")
			require.NoError(tr, os.Chmod(filepath.Join(tr.dir, "a.txt"), 0o755))
		},
		"packed":          func(tr *trap) { tr.ok("git", "gc", "-q") },
		"order file":      func(tr *trap) { tr.ok("git", "config", "diff.orderFile", "/nowhere") },
		"replaced commit": func(tr *trap) { tr.ok("git", "replace", "base", "lowered") },
		"replaced blob":   func(tr *trap) { tr.ok("git", "replace", "base:a.txt", "lowered:a.txt") },
		"replaced tree":   func(tr *trap) { tr.ok("git", "replace", "base^{tree}", "lowered^{tree}") },
		"grafts": func(tr *trap) {
			tr.put(".git/info/grafts",
				strings.TrimSpace(tr.ok("git", "rev-parse", "main"))+"\n")
		},
		"commit graph": func(tr *trap) { tr.ok("git", "commit-graph", "write", "--reachable") },
		"renamed":      func(tr *trap) { tr.ok("git", "mv", "a.txt", "z z.txt") },
		"moved":        func(tr *trap) { tr.put("deep/er/x", ""); tr.ok("git", "mv", "a.txt", "deep/er/a.txt") },
		"moved, not staged": func(tr *trap) {
			require.NoError(tr, os.Rename(filepath.Join(tr.dir, "a.txt"), filepath.Join(tr.dir, "ä\tz.txt")))
		},
		"ambiguous name": func(tr *trap) { tr.ok("git", "tag", "base", "lowered") },
	} {
		t.Run(name, func(t *testing.T) {
			tr := newTrap(t)
			base := strings.TrimSpace(tr.ok("git", "rev-parse", "base"))
			prepare(tr)
			if name == "ambiguous name" {
				base = "refs/heads/base"
			}
			tr.finds("G002", "--against "+base)
			tr.finds("G002", "--against "+base+" "+tr.dir)
			if name != "untracked" && name != "moved, not staged" {
				tr.finds("G002", "--staged --against "+base)
			}
		})
	}
}

// TestOneFileByManyPaths: a link to the repository leads to the same base.
func TestOneFileByManyPaths(t *testing.T) {
	tr := newTrap(t)
	link := filepath.Join(t.TempDir(), "link")
	require.NoError(t, os.Symlink(tr.dir, link))
	tr.finds("G002", "--against base "+link)
	tr.finds("G002", "--against base "+link+"/a.txt")
	status, text := tr.in(filepath.Join("..", "..", strings.Repeat("../", 20), link), "check", "--against", "base", ".")
	require.Equal(t, statusFindings, status, text)
	require.Contains(t, text, "G002")
}

// TestAChangedBlobIsNotRead: an object whose bytes were changed has another name.
func TestAChangedBlobIsNotRead(t *testing.T) {
	tr := newTrap(t)
	name := strings.TrimSpace(tr.ok("git", "rev-parse", "base:a.txt"))
	other := strings.TrimSpace(tr.ok("git", "rev-parse", "lowered:a.txt"))
	object := func(name string) string { return filepath.Join(tr.dir, ".git/objects", name[:2], name[2:]) }
	require.NoError(t, os.Remove(object(name)))
	require.NoError(t, os.Link(object(other), object(name)))
	status, text := tr.in(".", "check", "--against", "base")
	require.Equal(t, statusUnchecked, status, text)
	require.Contains(t, text, "a.txt: unchecked: the base revision: ")
	require.NoError(t, os.Remove(object(name)))
	status, text = tr.in(".", "check", "--against", "base")
	require.Equal(t, statusUnchecked, status, text)
	require.Contains(t, text, "git does not have it")
}

// TestAPartialCloneFetchesNothing: a base that was left out is not checked. The remote would run programs, and so
// would git of a version that knows no GIT_NO_LAZY_FETCH.
func TestAPartialCloneFetchesNothing(t *testing.T) {
	from := newTrap(t)
	from.ok("git", "commit", "-qm", "lowered")
	from.ok("git", "config", "uploadpack.allowFilter", "true")
	from.ok("git", "config", "uploadpack.allowAnySHA1InWant", "true")
	old := t.TempDir()
	real := clients.Installed(t, "git")
	require.NoError(t, os.WriteFile(filepath.Join(old, "git"), []byte("#!/bin/sh\nunset GIT_NO_LAZY_FETCH\n"+
		"exec '"+real+"' \"$@\"\n"), 0o755))
	for _, filter := range []string{"blob:none", "tree:0"} {
		tr := &trap{from.bench, from.programs, from.ran}
		parent := t.TempDir()
		from.ok("git", "clone", "-q", "--filter="+filter, "file://"+from.dir, filepath.Join(parent, "clone"))
		b := *from.bench
		b.dir = filepath.Join(parent, "clone")
		tr.bench = &b
		program := tr.program("fetched")
		tr.put("a.txt", tr.cable(loweredCable)+"\n")
		tr.ok("git", "add", "a.txt")
		for name, settings := range map[string][]string{
			"the file itself": nil,
			"a program":       {"remote.origin.uploadpack=" + program},
			"ssh": {"remote.origin.url=ssh://example.org/x", "core.sshCommand=" + program,
				"protocol.ssh.allow=always"},
			"ext":             {"remote.origin.url=ext::" + program, "protocol.ext.allow=always", "protocol.allow=always"},
			"a helper":        {"remote.origin.vcs=evil", "alias.remote-evil=!" + program, "protocol.evil.allow=always"},
			"an empty helper": {"remote.origin.url=::x", "alias.remote-=!" + program},
			"an allowed one":  {"remote.origin.vcs=_", "alias.remote-_.x=!" + program},
			"git": {"remote.origin.url=git://example.org/x", "core.gitProxy=" + program,
				"protocol.git.allow=always"},
			"https": {"remote.origin.url=https://localhost:1/x", "credential.helper=!" + program,
				"http.proxy=http://localhost:1", "core.askPass=" + program, "alias.remote-https=!" + program},
			"insteadOf": {"url.ext::" + program + ".insteadOf=file://"},
			"an option": {"remote.--upload-pack=" + program + ".promisor=true"},
			"hooks":     {"core.hooksPath=" + tr.programs, "gc.auto=1", "gc.recentObjectsHook=" + program},
		} {
			t.Run(filter+", "+name, func(t *testing.T) {
				config := filepath.Join(tr.dir, ".git/config")
				before, err := os.ReadFile(config)
				require.NoError(t, err)
				for _, s := range settings {
					i := strings.Index(s, "=")
					if name == "insteadOf" || name == "an option" { // the key holds the path of a program
						i = strings.LastIndex(s, "=")
					}
					if out, err := tr.try("git", "config", s[:i], s[i+1:]); err != nil && !strings.Contains(s, "alias.remote-_") {
						require.NoError(t, err, "%s %s", s, out)
					}
				}
				env := tr.env
				for _, path := range []string{os.Getenv("PATH"), old + ":" + os.Getenv("PATH")} {
					tr.env = append(slices.Clone(env), "PATH="+path)
					for _, args := range []string{"check --against origin/base", "check --staged --against origin/base"} {
						status, text := tr.in(".", strings.Fields(args)...)
						require.Equal(t, statusUnchecked, status, text)
						require.Contains(t, text, "git does not have it", args)
						tr.nothingRan(args)
					}
				}
				tr.env = env
				require.NoError(t, os.WriteFile(config, before, 0o644))
			})
		}
		tr.ok("git", "cat-file", "blob", "origin/base:a.txt") // git itself fetches it
		tr.finds("G002", "--against origin/base")
	}
}

// TestAHookSeesTheIndexOfItsCommit: git commit -a and git commit PATH give the hook an index of their own.
func TestAHookSeesTheIndexOfItsCommit(t *testing.T) {
	path := built(t)
	for name, at := range map[string]func(b *bench) string{
		"repository":   func(b *bench) string { return b.dir },
		"folder below": func(b *bench) string { return filepath.Join(b.dir, "sub") },
		"linked work tree": func(b *bench) string {
			b.ok("git", "worktree", "add", "-q", "linked")
			return filepath.Join(b.dir, "linked")
		},
		"submodule": func(b *bench) string {
			from := newBench(b.T)
			from.ok("git", "init", "-q")
			from.copied(soundCable, "a.txt")
			from.ok("git", "add", ".")
			from.ok("git", "commit", "-qm", "x")
			b.ok("git", "submodule", "--quiet", "add", "file://"+from.dir, "module")
			return filepath.Join(b.dir, "module")
		},
	} {
		t.Run(name, func(t *testing.T) {
			b := newBench(t, path)
			b.ok("git", "init", "-q")
			b.copied(soundCable, "a.txt")
			b.copied(soundCable, "sub/b.txt")
			b.ok("git", "add", ".")
			b.ok("git", "commit", "-qm", "sound")
			in := *b
			in.dir = at(b)
			hooks := strings.TrimSpace(in.ok("git", "rev-parse", "--path-format=absolute", "--git-path", "hooks"))
			hook, err := filepath.Rel(in.dir, hooks)
			require.NoError(t, err)
			in.copied("docs/hooks/pre-commit", filepath.Join(hook, "pre-commit"))
			require.NoError(t, os.Chmod(filepath.Join(hooks, "pre-commit"), 0o755))
			file := "a.txt"
			if name == "folder below" {
				file = "b.txt"
			}
			in.copied(faultyCable, file)
			for _, args := range [][]string{{"-am", "all"}, {"-m", "one", file}, {"-m", "only", "--only", file},
				{"-m", "include", "--include", file}} {
				out, err := in.try("git", append([]string{"commit", "-q"}, args...)...)
				require.Error(t, err, "%s %s", args, out)
				require.Contains(t, out, "R001", args)
			}
			in.copied(soundCable, file)
			in.ok("git", "commit", "-q", "--allow-empty", "-am", "sound")
		})
	}
}

// TestAnotherRepositoryByTheEnvironment is refused where the index or a revision counts, and not looked at for folders.
func TestAnotherRepositoryByTheEnvironment(t *testing.T) {
	tr, other := newTrap(t), newTrap(t)
	env := tr.env
	for _, v := range []string{"GIT_DIR=" + other.dir + "/.git", "GIT_DIR=/nowhere",
		"GIT_INDEX_FILE=" + other.dir + "/.git/index", "GIT_INDEX_FILE=a.txt", "GIT_INDEX_FILE=.git/../a.txt"} {
		tr.env = append(slices.Clone(env), v)
		status, text := tr.in(".", "check", "--staged")
		require.Equal(t, statusUsage, status, v)
		require.Contains(t, text, "unset it", v)
		tr.finds("R001", ".")
	}
	for _, v := range []string{"GIT_DIR=.git", "GIT_DIR=" + tr.dir + "/.git", "GIT_INDEX_FILE=.git/index", "GIT_DIR=",
		"GIT_WORK_TREE=" + other.dir} {
		tr.env = append(slices.Clone(env), v)
		tr.everythingIsFound()
	}
}
