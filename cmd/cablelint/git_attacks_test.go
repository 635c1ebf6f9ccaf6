//go:build unix

package main

import (
	"fmt"
	"io/fs"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/stretchr/testify/require"

	"github.com/cablelint/cablelint/internal/testing/clients"
)

// hooks are the names of githooks(5).
var hooks = strings.Fields(`
	applypatch-msg pre-applypatch post-applypatch pre-commit pre-merge-commit prepare-commit-msg commit-msg
	post-commit pre-rebase post-checkout post-merge pre-push pre-receive update proc-receive post-receive
	post-update reference-transaction push-to-checkout pre-auto-gc post-rewrite sendemail-validate
	fsmonitor-watchman p4-changelist p4-prepare-changelist p4-post-changelist p4-pre-submit post-index-change
	virtual-filesystem pre-command post-command query-watchman`)

// TestNoHookOrFilterRuns: hooks, in their folder and in one that the repository holds, and filters by attributes that
// are committed.
func TestNoHookOrFilterRuns(t *testing.T) {
	tr := newTrap(t)
	for _, dir := range []string{".git/hooks", "tools"} {
		require.NoError(t, os.MkdirAll(filepath.Join(tr.dir, dir), 0o755))
		for _, hook := range hooks {
			require.NoError(t, os.Link(tr.program(dir+"-"+hook), filepath.Join(tr.dir, dir, hook)))
		}
		require.NoError(t, os.RemoveAll(tr.programs))
		require.NoError(t, os.Mkdir(tr.programs, 0o755))
	}
	tr.put(".gitattributes", "*.txt filter=evil diff=evil merge=evil text=auto eol=crlf ident "+
		"working-tree-encoding=UTF-16\n*.toml filter=slow\n")
	var evil strings.Builder
	for section, keys := range map[string]string{`filter "evil"`: "clean smudge process",
		`diff "evil"`: "command textconv", `merge "evil"`: "driver", `filter "slow"`: "process"} {
		evil.WriteString("[" + section + "]\n")
		for _, key := range strings.Fields(keys) {
			fmt.Fprintf(&evil, "%s = '%s' %%f\n", key, tr.program(section[:5]+"-"+key))
		}
	}
	evil.WriteString("[filter \"evil\"]\nrequired = true\n")
	tr.put("config/evil", evil.String())
	for _, config := range []string{
		evil.String(),
		"[core]\nhooksPath = tools\n",
		"[core]\nfsmonitor = tools/fsmonitor-watchman\nfsmonitorHookVersion = 2\n",
		"[include]\npath = ../config/evil\n",
		"[includeIf \"gitdir:**\"]\npath = ../config/evil\n",
		"[includeIf \"onbranch:main\"]\npath = ../config/evil\n",
		"[include]\npath = config\n", // itself
		"[extensions]\nworktreeConfig = true\n",
		"[core]\nbare = true\n",
		"[core]\nworktree = ../tools\n",
		"[core]\nworktree = /\n",
	} {
		t.Run(config, func(t *testing.T) {
			path := filepath.Join(tr.dir, ".git/config")
			old, err := os.ReadFile(path)
			require.NoError(t, err)
			require.NoError(t, os.WriteFile(path, append(old, config...), 0o644))
			tr.put(".git/config.worktree", evil.String())
			tr.everything()
			if config != "[include]\npath = config\n" {
				tr.everythingIsFound()
			}
			require.NoError(t, os.WriteFile(path, old, 0o644))
		})
	}
}

// variables are those by which git, a shell or a loader starts a program, or finds a repository, or writes a file.
var variables = strings.Fields(`
	GIT_EXTERNAL_DIFF GIT_DIFF_OPTS GIT_SSH GIT_SSH_COMMAND GIT_SSH_VARIANT GIT_PROXY_COMMAND GIT_ASKPASS
	SSH_ASKPASS GIT_PAGER PAGER GIT_EDITOR EDITOR VISUAL GIT_SEQUENCE_EDITOR GIT_EXEC_PATH GIT_TEMPLATE_DIR GIT_DIR
	GIT_COMMON_DIR GIT_INDEX_FILE GIT_OBJECT_DIRECTORY GIT_ALTERNATE_OBJECT_DIRECTORIES GIT_QUARANTINE_PATH
	GIT_WORK_TREE GIT_NAMESPACE GIT_PREFIX GIT_CEILING_DIRECTORIES GIT_CONFIG GIT_CONFIG_PARAMETERS GIT_ATTR_SOURCE
	GIT_GRAFT_FILE GIT_SHALLOW_FILE GIT_REPLACE_REF_BASE GIT_TRACE GIT_TRACE_PACKET GIT_TRACE_SETUP
	GIT_TRACE_PERFORMANCE GIT_TRACE_CURL GIT_TRACE2 GIT_TRACE2_EVENT GIT_TRACE2_PERF GIT_REDIRECT_STDOUT
	GIT_REDIRECT_STDERR GIT_REDIRECT_STDIN GIT_ALLOW_PROTOCOL GIT_SSL_CAINFO GIT_PROXY_SSL_CERT GIT_CURL_FTP_NO_EPSV
	GIT_FLUSH GIT_LITERAL_PATHSPECS GIT_GLOB_PATHSPECS GIT_ICASE_PATHSPECS GIT_DEFAULT_HASH GIT_TEST_FSMONITOR
	GIT_TEST_SPLIT_INDEX GIT_TEST_ASSUME_DIFFERENT_OWNER GIT_MERGE_AUTOEDIT GIT_SKIP_TESTS GIT_CONFIG_GLOBAL
	GIT_CONFIG_SYSTEM GIT_HTTP_USER_AGENT GIT_MAN_VIEWER GIT_DISCOVERY_ACROSS_FILESYSTEM GIT_IMPLICIT_WORK_TREE
	GIT_INTERNAL_SUPER_PREFIX GIT_INTERNAL_GETTEXT_SH_SCHEME GIT_TEXTDOMAINDIR LD_PRELOAD LD_LIBRARY_PATH LD_AUDIT
	DYLD_INSERT_LIBRARIES BASH_ENV ENV SHELL LESSOPEN LESSCLOSE BROWSER http_proxy https_proxy ALL_PROXY PERL5OPT
	PERL5LIB PYTHONSTARTUP TMPDIR HOME XDG_CONFIG_HOME`)

// TestNoVariableRunsAProgram sets each variable to a program, one by one, and settings by GIT_CONFIG_COUNT. Where
// another repository or index is named, the run may be refused; it is never clean.
func TestNoVariableRunsAProgram(t *testing.T) {
	tr := newTrap(t)
	env := tr.env
	for _, name := range variables {
		tr.env = append(slices.Clone(env), name+"="+tr.program(name))
		for _, args := range []string{"check .", "check --staged", "check --against base"} {
			status, text := tr.in(".", strings.Fields(args)...)
			require.NotEqual(t, statusClean, status, "%s: %s\n%s", name, args, text)
			tr.nothingRan(name)
		}
	}
	tr.env = slices.Clone(env)
	for i, key := range []string{"core.fsmonitor", "core.sshCommand", "core.hooksPath", "diff.external", "core.pager",
		"alias.ls-files", "include.path", "core.worktree", "core.bare"} {
		tr.env = append(tr.env, fmt.Sprintf("GIT_CONFIG_KEY_%d=%s", i, key),
			fmt.Sprintf("GIT_CONFIG_VALUE_%d=%s", i, tr.program(key)), fmt.Sprintf("GIT_CONFIG_COUNT=%d", i+1))
	}
	tr.everythingIsFound()
	tr.everything()
	for _, count := range []string{"-1", "99999999999", "x", "1000000"} {
		tr.env = append(tr.env, "GIT_CONFIG_COUNT="+count)
		tr.finds("R001", ".")
	}
}

// TestGitOfTheRepositoryIsNotRun: by relative entries of PATH, empty ones, and those that lie in the repository, by
// name or by a link.
func TestGitOfTheRepositoryIsNotRun(t *testing.T) {
	tr := newTrap(t)
	for _, name := range []string{"git", "bin/git", "sub/bin/git"} {
		tr.put(name, "")
		require.NoError(t, os.Remove(filepath.Join(tr.dir, name)))
		require.NoError(t, os.Link(tr.program("git"), filepath.Join(tr.dir, name)))
	}
	outside := t.TempDir()
	require.NoError(t, os.Symlink(filepath.Join(tr.dir, "bin"), filepath.Join(outside, "linked")))
	require.NoError(t, os.Mkdir(filepath.Join(outside, "direct"), 0o755))
	require.NoError(t, os.Symlink(filepath.Join(tr.dir, "bin/git"), filepath.Join(outside, "direct/git")))
	env, path := tr.env, os.Getenv("PATH")
	for _, first := range []string{".", "", "bin", "./bin", "../" + filepath.Base(tr.dir) + "/bin", tr.dir,
		tr.dir + "/bin", tr.dir + "/sub/../bin", outside + "/linked", outside + "/direct"} {
		tr.env = append(slices.Clone(env), "PATH="+first+":"+path)
		tr.finds("R001", ".")
		tr.finds("R001", "--staged")
		tr.finds("G002", "--against base")
		tr.nothingRan(first)
		tr.in("sub", "check", "--staged")
		tr.nothingRan(first)
		// where there is no other git, folders are read from the disk, and nothing else is possible
		tr.env = append(slices.Clone(env), "PATH="+first)
		status, text := tr.in(".", "check", ".")
		require.Equal(t, statusFindings, status)
		require.Contains(t, text, "git is not installed")
		status, text = tr.in(".", "check", "--staged")
		require.Equal(t, statusUsage, status)
		require.Contains(t, text, "git is not installed")
		tr.nothingRan(first)
	}
}

// TestFoldersThatLookLikeRepositories: one in the repository, tracked or not, hides no cable in it and runs nothing,
// no matter from where it is checked.
func TestFoldersThatLookLikeRepositories(t *testing.T) {
	bare := func(tr *trap, at string) {
		tr.put(at+"/HEAD", "ref: refs/heads/x\n")
		tr.put(at+"/config", "[core]\nrepositoryformatversion = 0\nbare = false\nworktree = .\n"+
			"fsmonitor = "+tr.program("fsmonitor")+"\nexcludesFile = info/exclude\n")
		tr.put(at+"/info/exclude", "*\n")
		tr.put(at+"/objects/k", "")
		tr.put(at+"/refs/k", "")
	}
	for name, make := range map[string]func(tr *trap){
		"bare":                func(tr *trap) { bare(tr, "cables") },
		"git directory":       func(tr *trap) { bare(tr, "cables/.git") },
		"empty git directory": func(tr *trap) { require.NoError(tr, os.Mkdir(filepath.Join(tr.dir, "cables/.git"), 0o755)) },
		"bare and empty": func(tr *trap) {
			bare(tr, "cables")
			require.NoError(tr, os.Mkdir(filepath.Join(tr.dir, "cables/.git"), 0o755))
		},
		"git file":               func(tr *trap) { bare(tr, "evil"); tr.put("cables/.git", "gitdir: ../evil\n") },
		"git file to a bare one": func(tr *trap) { bare(tr, "cables"); tr.put("cables/.git", "gitdir: .\n") },
		"git file of the outer": func(tr *trap) {
			tr.put("cables/.git", "gitdir: ../.git\n")
			tr.put("cables/.gitignore",
				"*\n")
		},
		"link to git directory": func(tr *trap) {
			bare(tr, "evil")
			require.NoError(tr, os.Symlink("../evil", filepath.Join(tr.dir, "cables/.git")))
		},
		"link that leads nowhere": func(tr *trap) {
			require.NoError(tr,
				os.Symlink("nowhere", filepath.Join(tr.dir, "cables/.git")))
		},
		"symbolic HEAD": func(tr *trap) {
			bare(tr, "cables/.git")
			require.NoError(tr, os.Remove(filepath.Join(tr.dir, "cables/.git/HEAD")))
			require.NoError(tr, os.Symlink("refs/heads/x", filepath.Join(tr.dir, "cables/.git/HEAD")))
		},
		"linked work tree": func(tr *trap) {
			bare(tr, "evil")
			tr.put("wt/commondir", "../evil\n")
			tr.put("wt/HEAD", "ref: refs/heads/x\n")
			tr.put("wt/gitdir", "x\n")
			tr.put("cables/.git", "gitdir: ../wt\n")
		},
		"real": func(tr *trap) {
			tr.ok("git", "-C", "cables", "init", "-q")
			tr.put("cables/.git/info/exclude", "*\n")
			tr.configure(filepath.Join(tr.dir, "cables/.git/config"), []string{"core.fsmonitor", "filter.x.clean"})
		},
		"real, ignoring itself": func(tr *trap) {
			tr.ok("git", "-C", "cables", "init", "-q")
			tr.put("cables/.gitignore",
				"*\n")
		},
	} {
		for _, tracked := range []bool{false, true} {
			t.Run(fmt.Sprint(name, ", tracked ", tracked), func(t *testing.T) {
				tr := newTrap(t)
				tr.copied(faultyCable, "cables/c.txt")
				tr.copied(faultyCable, "cables/deep/d.txt")
				if tracked {
					tr.ok("git", "add", ".")
				}
				make(tr)
				if tracked && name == "bare" {
					tr.ok("git", "add", "-f", "cables")
				}
				for _, c := range []struct{ folder, args string }{
					{".", "check ."}, {".", "check cables"}, {".", "check cables/deep cables"}, {".", "check " + tr.dir + "/cables"},
					{"..", "check " + tr.dir}, {"..", "check " + tr.dir + "/cables"},
					{".", "derive cables"}, {".", "fix --diff --unsafe cables"}, {"cables", "check ."}, {"cables/deep", "check .."},
				} {
					outer := c.folder != "cables" && c.folder != "cables/deep"
					_, text := tr.in(c.folder, strings.Fields(c.args)...)
					if outer || name == "bare" || strings.HasPrefix(name, "empty") || name == "bare and empty" {
						require.Contains(t, text, "c.txt", c.args)
						require.Contains(t, text, "d.txt", c.args)
					}
					tr.nothingRan(c.args)
				}
			})
		}
	}
}

// TestARefusedRepository: git's own word that a repository is another user's ends every command that asks about a
// folder.
func TestARefusedRepository(t *testing.T) {
	tr := newTrap(t)
	real := clients.Installed(t, "git")
	foreign := t.TempDir()
	require.NoError(t, os.WriteFile(filepath.Join(foreign, "git"),
		[]byte("#!/bin/sh\nGIT_TEST_ASSUME_DIFFERENT_OWNER=1 exec '"+real+"' \"$@\"\n"), 0o755))
	env := slices.Clone(tr.env)
	tr.env = append(tr.env, "PATH="+foreign+":"+os.Getenv("PATH"))
	before := tr.cable(faultyCable)
	for _, folder := range []string{".", "..", "sub"} {
		tr.put("sub/c.txt", before)
		for _, args := range []string{"check ", "check --staged", "check --against base", "check --staged --against base",
			"fix ", "fix --diff ", "derive ", "baseline write ", "baseline write --baseline x.json "} {
			if folder == ".." && strings.Contains(args, "--staged") || folder == ".." && strings.Contains(args, "against") {
				continue
			}
			if strings.HasSuffix(args, " ") {
				args += tr.dir
			}
			status, text := tr.in(folder, strings.Fields(args)...)
			require.Equal(t, statusUsage, status, "%s\n%s", args, text)
			require.Contains(t, text, "detected dubious ownership in repository at", args)
			require.Contains(t, text, "git config --global --add safe.directory", args)
			require.NotContains(t, text, "not inside", args)
		}
	}
	text, err := os.ReadFile(filepath.Join(tr.dir, "b.txt"))
	require.NoError(t, err)
	require.Equal(t, before, string(text))
	require.NoFileExists(t, filepath.Join(tr.dir, baselineName))
	// the repositories that the user trusts are read, by any way git is reported
	tr.ok("git", "config", "--global", "safe.directory", tr.dir)
	tr.everythingIsFound()
	tr.ok("git", "config", "--global", "--unset", "safe.directory")
	tr.env = append(tr.env, "GIT_CONFIG_COUNT=1", "GIT_CONFIG_KEY_0=safe.directory", "GIT_CONFIG_VALUE_0=*")
	tr.everythingIsFound()
	tr.env = env
}

// TestABrokenRepository is refused with git's message too: what it would list is not known.
func TestABrokenRepository(t *testing.T) {
	for name, change := range map[string]func(tr *trap){
		"index":   func(tr *trap) { tr.put(".git/index", "no index") },
		"config":  func(tr *trap) { tr.put(".git/config", "[core\n") },
		"version": func(tr *trap) { tr.put(".git/config", "[core]\nrepositoryformatversion = 99\n") },
		"extension": func(tr *trap) {
			tr.put(".git/config", "[core]\nrepositoryformatversion = 1\n[extensions]\nunknown = 1\n")
		},
		"git file": func(tr *trap) {
			require.NoError(tr, os.RemoveAll(filepath.Join(tr.dir, ".git")))
			tr.put(".git", "garbage")
		},
		"stale link": func(tr *trap) {
			require.NoError(tr, os.RemoveAll(filepath.Join(tr.dir, ".git")))
			tr.put(".git", "gitdir: /nowhere/.git/worktrees/x\n")
		},
		"HEAD":          func(tr *trap) { tr.put(".git/HEAD", "garbage\n") },
		"an empty HEAD": func(tr *trap) { tr.put(".git/HEAD", "") },
		"no HEAD":       func(tr *trap) { require.NoError(tr, os.Remove(filepath.Join(tr.dir, ".git/HEAD"))) },
		"a folder HEAD": func(tr *trap) {
			require.NoError(tr, os.Remove(filepath.Join(tr.dir, ".git/HEAD")))
			require.NoError(tr, os.Mkdir(filepath.Join(tr.dir, ".git/HEAD"), 0o755))
		},
		"no refs":    func(tr *trap) { require.NoError(tr, os.RemoveAll(filepath.Join(tr.dir, ".git/refs"))) },
		"no objects": func(tr *trap) { require.NoError(tr, os.RemoveAll(filepath.Join(tr.dir, ".git/objects"))) },
		"a link to nowhere": func(tr *trap) {
			require.NoError(tr, os.RemoveAll(filepath.Join(tr.dir, ".git")))
			require.NoError(tr, os.Symlink("nowhere", filepath.Join(tr.dir, ".git")))
		},
		"a loop of includes": func(tr *trap) { tr.put(".git/config", "[include]\npath = config\n") },
	} {
		t.Run(name, func(t *testing.T) {
			tr := newTrap(t)
			change(tr)
			for _, args := range []string{"check .", "check --staged", "check --against base", "fix .", "derive .",
				"baseline write"} {
				status, text := tr.in(".", strings.Fields(args)...)
				require.Equal(t, statusUsage, status, "%s\n%s", args, text)
				require.Contains(t, text, "cablelint: git ", args)
			}
		})
	}
}

// TestGitWritesNothing: no index, lock, cache, trace or log, with settings and variables that ask for each.
func TestGitWritesNothing(t *testing.T) {
	tr := newTrap(t)
	trace := filepath.Join(t.TempDir(), "trace")
	for _, key := range []string{"trace2.normalTarget", "trace2.eventTarget", "trace2.perfTarget"} {
		tr.ok("git", "config", "--global", key, trace)
	}
	for key, value := range map[string]string{
		"core.untrackedCache": "true", "core.splitIndex": "true", "core.logAllRefUpdates": "always", "gc.auto": "1",
		"maintenance.auto": "true", "maintenance.strategy": "incremental",
		"feature.manyFiles": "true", "core.commitGraph": "true", "fetch.writeCommitGraph": "true",
		"diff.autoRefreshIndex": "true", "index.threads": "4", "rerere.enabled": "true",
	} {
		tr.ok("git", "config", key, value)
	}
	_ = os.Remove(trace)
	tr.env = append(tr.env, "GIT_TRACE="+trace, "GIT_TRACE2="+trace, "GIT_TRACE_SETUP="+trace, "GIT_TRACE2_EVENT="+trace)
	future := time.Now().Add(time.Hour)
	require.NoError(t, os.Chtimes(filepath.Join(tr.dir, "a.txt"), future, future)) // git would refresh its index
	before := tr.state()
	tr.everything()
	require.Equal(t, before, tr.state())
	require.NoFileExists(t, trace)
}

// state is each file of the git directory with its size and time.
func (tr *trap) state() (lines []string) {
	require.NoError(tr, filepath.WalkDir(filepath.Join(tr.dir, ".git"), func(path string, d fs.DirEntry, err error) error {
		if err != nil {
			return err
		}
		info, err := d.Info()
		if err == nil {
			lines = append(lines, fmt.Sprint(path, info.Size(), info.ModTime().UnixNano()))
		}
		return err
	}))
	return lines
}

// TestAFolderThatIsNamedIsRead: also where git ignores all of it, and with hidden folders in a repository inside the
// repository.
func TestAFolderThatIsNamedIsRead(t *testing.T) {
	tr := newTrap(t)
	tr.put(".gitignore", "ignored/\n")
	tr.copied(faultyCable, "ignored/deep/.c/i.txt")
	tr.copied(faultyCable, "inner/.hidden/h.txt")
	tr.copied(faultyCable, "inner/.git/g.txt")
	tr.ok("git", "-C", "inner", "init", "-q")
	for args, want := range map[string]string{"ignored": "i.txt", "ignored/deep": "i.txt", "inner": "h.txt",
		"inner/.hidden": "h.txt", ".": "h.txt"} {
		status, text := tr.in(".", "check", "--format", "compact", args)
		require.Equal(t, statusFindings, status, args)
		require.Contains(t, text, want, args)
		require.NotContains(t, text, "g.txt", args)
	}
	_, text := tr.in(".", "check", ".")
	require.NotContains(t, text, "i.txt")
}

// TestUnmergedFilesAreNotChecked, since no one content of theirs is staged.
func TestUnmergedFilesAreNotChecked(t *testing.T) {
	tr := newTrap(t)
	blob := strings.TrimSpace(tr.ok("git", "rev-parse", "base:a.txt"))
	index := "0 " + strings.Repeat("0", len(blob)) + "\ta.txt\n100644 " + blob + " 2\ta.txt\n100644 " + blob +
		" 3\ta.txt\n"
	cmd := exec.Command("git", "update-index", "--index-info")
	cmd.Dir, cmd.Env, cmd.Stdin = tr.dir, tr.env, strings.NewReader(index)
	require.NoError(t, cmd.Run())
	status, text := tr.in(".", "check", "--staged")
	require.Equal(t, statusUnchecked, status, text)
	require.Contains(t, text, "a.txt: unchecked: it is unmerged")
}

// TestAPointerOfLFSIsNotABase: what the file was is not in git.
func TestAPointerOfLFSIsNotABase(t *testing.T) {
	tr := newTrap(t)
	tr.put("l.txt", "version https://git-lfs.github.com/spec/v1\noid sha256:"+strings.Repeat("0", 64)+"\nsize 12\n")
	tr.ok("git", "add", "l.txt")
	status, text := tr.in(".", "check", "--staged")
	require.Equal(t, statusUnchecked, status, text)
	require.Contains(t, text, "l.txt: unchecked: it is a pointer of Git LFS")
	tr.ok("git", "commit", "-qm", "pointer")
	tr.copied(loweredCable, "l.txt")
	status, text = tr.in(".", "check", "--against", "HEAD", "l.txt")
	require.Equal(t, statusUnchecked, status, text)
	require.Contains(t, text, "l.txt: unchecked: the base revision: it is a pointer of Git LFS")
}

// TestTheHookRunsNoProgramOfTheRepository, by any entry of PATH it would be found.
func TestTheHookRunsNoProgramOfTheRepository(t *testing.T) {
	tr := newTrap(t)
	hook, err := filepath.Abs("../../docs/hooks/pre-commit")
	require.NoError(t, err)
	require.NoError(t, os.Mkdir(filepath.Join(tr.dir, "bin"), 0o755))
	for _, name := range []string{"cablelint", "bin/cablelint", "git", "bin/git"} {
		require.NoError(t, os.Link(tr.program(filepath.Base(name)), filepath.Join(tr.dir, name)))
		require.NoError(t, os.Remove(filepath.Join(tr.programs, filepath.Base(name))))
	}
	env := tr.env
	for _, first := range []string{".", "", "bin", "./bin", tr.dir, tr.dir + "/bin"} {
		tr.env = append(slices.Clone(env), "PATH="+first+":"+os.Getenv("PATH"))
		out, err := tr.try("sh", hook)
		require.Error(t, err)
		require.Contains(t, out, "is a file of this repository", "PATH=%s", first)
		tr.nothingRan(first)
	}
	// an entry of PATH elsewhere that leads into the repository: by a link of the folder, of the file, and of a link to
	// a link
	elsewhere := t.TempDir()
	for _, link := range [][2]string{
		{tr.dir + "/bin", "folder"}, {tr.dir + "/cablelint", "file/cablelint"}, {"../file/cablelint", "chain/cablelint"},
		{"cablelint", "loop/cablelint"},
	} {
		require.NoError(t, os.MkdirAll(filepath.Dir(filepath.Join(elsewhere, link[1])), 0o755))
		require.NoError(t, os.Symlink(link[0], filepath.Join(elsewhere, link[1])))
	}
	for _, first := range []string{"folder", "file", "chain"} {
		tr.env = append(slices.Clone(env), "PATH="+filepath.Join(elsewhere, first)+":"+os.Getenv("PATH"))
		out, err := tr.try("sh", hook)
		require.Error(t, err, first)
		require.Contains(t, out, "is a file of this repository", first)
		tr.nothingRan(first)
	}
	// the programs that the hook needs are not those of the repository either
	for _, name := range []string{"readlink", "dirname", "basename", "sh"} {
		require.NoError(t, os.Link(filepath.Join(tr.dir, "cablelint"), filepath.Join(tr.dir, name)))
	}
	tr.env = append(slices.Clone(env), "PATH="+filepath.Join(elsewhere, "chain")+":.:"+os.Getenv("PATH"))
	_, err = tr.try("/bin/sh", hook)
	require.Error(t, err)
	tr.nothingRan("readlink")
}
