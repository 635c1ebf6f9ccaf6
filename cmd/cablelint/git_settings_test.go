//go:build unix

package main

import (
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"
)

// namesAProgram matches the settings of git whose value may be a program, a path or an address.
var namesAProgram = regexp.MustCompile(`(?i)cmd|command|program|path|helper|hook|askpass|pager|editor|proxy|driver|process|clean|smudge|textconv|tool|external|pack$|vcs|url|` +
	`file|template|dir|fsmonitor|browser|^man|alias|exec|target|include|worktree|tunnel|viewer|httpd|key|cert|server|insteadof|diffFilter|uri|partialClone|commandMode|mailmap|pack\.|merge`)

// alsoNamed are settings that git help --config does not list, or not in every version.
var alsoNamed = []string{
	"filter.x.process", "filter.x.required", "core.virtualFilesystem", "gc.recentObjectsHook", "extensions.partialClone",
	"alias.ls-files", "alias.rev-parse", "alias.remote-_", "alias.remote-ext",
	"alias.cat-file", "diff.x.trustExitCode", "submodule.x.update", "remote.origin.uploadpack", "remote.origin.vcs",
	"credential.https://x.helper", "trailer.x.command", "trailer.x.cmd",
	"uploadpack.packObjectsHook", "hook.x.command", "hook.x.event", "core.gvfs", "fetch.bundleURI",
	"remote.x.serverOption", "lfs.url", "lfs.customtransfer.x.path", "include.path",
	"difftool.x.cmd", "interactive.diffFilter", "pager.ls-files", "pager.cat-file", "pager.rev-parse", "ssh.variant",
	"maintenance.strategy",
}

// settings are the settings that the installed git knows and that may name a program, with the places of names filled
// in.
func (tr *trap) settings() (names []string) {
	tr.Helper()
	for _, name := range append(strings.Fields(tr.ok("git", "help", "--config")), alsoNamed...) {
		if !strings.Contains(name, ".") || !namesAProgram.MatchString(name) && !slices.Contains(alsoNamed, name) {
			continue
		}
		name = regexp.MustCompile(`<[^>]*>`).ReplaceAllString(name, "x")
		names = append(names, strings.Replace(name, "*", "helper", 1))
	}
	require.Greater(tr, len(names), 200)
	slices.Sort(names)
	return slices.Compact(names)
}

// configure writes settings into a configuration file, each with a program of its own.
func (tr *trap) configure(file string, names []string) {
	tr.Helper()
	var b strings.Builder
	for _, name := range names {
		section, key := name[:strings.LastIndex(name, ".")], name[strings.LastIndex(name, ".")+1:]
		if first, sub, ok := strings.Cut(section, "."); ok {
			section = first + ` "` + sub + `"`
		}
		b.WriteString("[" + section + "]\n\t" + key + " = \"" + tr.program(name) + "\"\n")
	}
	old, _ := os.ReadFile(file)
	require.NoError(tr, os.WriteFile(file, append(old, b.String()...), 0o644))
}

// TestNoSettingOfGitRunsAProgram sets every setting that git has for programs, paths and addresses to a program, in
// the configuration of the repository, then in that of the user. Those that git refuses to read, such as one that
// must be a number, are tried one by one.
func TestNoSettingOfGitRunsAProgram(t *testing.T) {
	tr := newTrap(t)
	var together, alone []string
	config := filepath.Join(tr.dir, ".git/config")
	sound, err := os.ReadFile(config)
	require.NoError(t, err)
	for _, name := range tr.settings() {
		require.NoError(t, os.WriteFile(config, sound, 0o644))
		tr.configure(config, []string{name})
		if _, err := tr.try("git", "log", "-1"); err != nil {
			alone = append(alone, name)
		} else {
			together = append(together, name)
		}
	}
	require.NoError(t, os.WriteFile(config, sound, 0o644))
	tr.whatRan()
	require.Greater(t, len(together), 150, "%q", alone)
	tr.configure(config, together)
	tr.put(".git/info/attributes", "* filter=x diff=x merge=x\n")
	tr.everythingIsFound()
	tr.everything()
	tr.recipes()

	require.NoError(t, os.WriteFile(config, sound, 0o644))
	before, err := os.ReadFile(tr.global())
	require.NoError(t, err)
	tr.configure(tr.global(), together)
	tr.everythingIsFound()
	tr.everything()
	require.NoError(t, os.WriteFile(tr.global(), before, 0o644))

	for _, name := range alone {
		require.NoError(t, os.WriteFile(config, sound, 0o644))
		tr.configure(config, []string{name})
		tr.in(".", "check", "--against", "base")
		tr.nothingRan(name)
	}

	require.NoError(t, os.WriteFile(config, sound, 0o644))
	tr.configure(config, []string{"core.fsmonitor", "filter.x.clean", "diff.external"})
	tr.doRun("core.fsmonitor", "filter.x.clean")
}

// doRun requires that git itself runs these programs: the trap is set.
func (tr *trap) doRun(names ...string) {
	tr.Helper()
	tr.put("a.txt", "other")
	for _, line := range []string{"status", "diff", "add a.txt", "commit -m x"} {
		_, _ = tr.try("git", strings.Fields(line)...)
	}
	require.Subset(tr, tr.whatRan(), names)
	tr.copied(loweredCable, "a.txt")
}

// global is the configuration file of the user.
func (tr *trap) global() string {
	for _, kv := range tr.env {
		if v, ok := strings.CutPrefix(kv, "GIT_CONFIG_GLOBAL="); ok {
			return v
		}
	}
	return ""
}

// everythingIsFound requires that no setting hides a finding.
func (tr *trap) everythingIsFound() {
	tr.Helper()
	tr.finds("R001", ".")
	tr.finds("R001", "--staged")
	tr.finds("G002", "--against base")
	tr.finds("R001", "--staged --against base")
}

// recipes runs the shell of the recipes for continuous integration, and the hook.
func (tr *trap) recipes() {
	tr.Helper()
	before, err := os.Getwd()
	require.NoError(tr, err)
	require.NoError(tr, os.Chdir(startedIn))
	defer func() { require.NoError(tr, os.Chdir(before)) }()
	env := tr.env
	tr.env = append(slices.Clone(env), built(tr.T), "CABLELINT_PATH=.", "CABLELINT_AGAINST=base",
		"CI_MERGE_REQUEST_DIFF_BASE_SHA=base", "CHANGE_TARGET=base",
		"GITHUB_OUTPUT="+filepath.Join(tr.T.TempDir(), "output"), "CABLELINT_STATUS=1")
	for _, recipe := range []string{"ci/github/action.yml", "ci/gitlab.yml", "ci/Jenkinsfile"} {
		for _, s := range scripts(tr.T, recipe) {
			_, _ = tr.try("sh", "-ec", s)
			if recipe == "ci/github/action.yml" {
				_, _ = tr.try("bash", "-ec", s)
			}
			tr.nothingRan(recipe)
		}
	}
	hook, err := filepath.Abs("../../docs/hooks/pre-commit")
	require.NoError(tr, err)
	out, err := tr.try("sh", hook)
	require.Error(tr, err, out)
	require.Contains(tr, out, "R001")
	tr.nothingRan("the hook")
	for _, report := range []string{"cablelint.sarif", "gl-code-quality-report.json", "cablelint-junit.xml",
		"cablelint-checkstyle.xml"} {
		require.NoError(tr, os.Remove(filepath.Join(tr.dir, report)))
	}
	tr.env = env
}
