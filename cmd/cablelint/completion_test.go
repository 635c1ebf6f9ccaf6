package main

import (
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"

	"github.com/spf13/cobra"
	"github.com/stretchr/testify/require"

	"github.com/cablelint/cablelint/internal/report"
	"github.com/cablelint/cablelint/internal/testing/clients"
	"github.com/cablelint/cablelint/lint"
	"github.com/cablelint/cablelint/rules"
)

// offered asks the program as the shells' scripts do: what it offers for the last argument, without descriptions.
func offered(t *testing.T, args ...string) []string {
	t.Helper()
	p, out, errs := at("")
	root := p.root()
	root.SetArgs(append([]string{cobra.ShellCompNoDescRequestCmd}, args...))
	root.SetOut(out)
	root.SetErr(errs)
	require.NoError(t, root.Execute())
	lines := strings.Split(strings.TrimSpace(out.String()), "\n")
	return lines[:len(lines)-1] // the last is what the shell may add of its own
}

func TestRulesAreCompleted(t *testing.T) {
	all := append(rules.All(), lint.Own()...)
	require.Len(t, offered(t, "explain", ""), len(all))
	for _, code := range offered(t, "explain", "R") {
		require.NotNil(t, lint.Find(all, code), code)
	}
	require.Contains(t, offered(t, "explain", "portion-ab"), "portion-above-header")
	require.Empty(t, offered(t, "explain", "R001", ""))
	for _, flag := range []string{"--select", "--ignore"} {
		require.Contains(t, offered(t, "check", flag, ""), "R")
		require.Contains(t, offered(t, "check", flag, "P001,R"), "P001,R002")
		require.NotContains(t, offered(t, "check", flag, "P001,R"), "P001,P001")
		require.Contains(t, offered(t, "fix", flag, "missing-p"), "missing-portion-mark")
	}
}

// TestEachOfferedValueIsTaken: the program refuses no value that it offers, and the message about a wrong one tells
// exactly those.
func TestEachOfferedValueIsTaken(t *testing.T) {
	run := func(args ...string) error {
		p, out, errs := at("")
		root := p.root()
		root.SetArgs(args)
		root.SetOut(out)
		root.SetErr(errs)
		return root.Execute()
	}
	cases := map[string][]string{
		"--fail-on": {"check", "-"}, "--snippets": {"check", "-"}, "--color": {"check", "-"}, "--profile": {"check", "-"},
		"--format": {"rules"},
	}
	for flag, args := range cases {
		list := offered(t, args[0], flag, "")
		require.Greater(t, len(list), 1, flag)
		for _, v := range list {
			require.NoError(t, run(append(args, flag, v)...), "%s %s", flag, v)
		}
		last := len(list) - 1
		wrong := run(append(args, flag, "nonsense")...)
		require.ErrorContains(t, wrong, flag+" is "+strings.Join(list[:last], ", ")+" or "+list[last]+", not", flag)
	}
	require.Equal(t, report.Formats(), offered(t, "check", "--format", ""))
	require.Equal(t, report.RecordFormats(), offered(t, "merge", "--format", ""))
	require.Equal(t, []string{"today"}, offered(t, "check", "--date", ""))
	require.NoError(t, run("check", "-", "--date", "today", "--as-of", "today"))
	for _, shell := range offered(t, "completion", "") {
		require.NoError(t, run("completion", shell))
	}
	require.ErrorContains(t, run("completion", "fisch"), "did you mean fish?")
	require.ErrorContains(t, run("completion", "nonsense"), "there are bash, zsh, fish, powershell")
}

// TestFilesAreOfferedOnlyWhereOneIsAskedFor reads the directive that ends what the program answers a shell.
func TestFilesAreOfferedOnlyWhereOneIsAskedFor(t *testing.T) {
	for line, want := range map[string]string{
		"check ": ":0", "fix ": ":0", "tree ": ":0", "config show ": ":0", "check --config ": ":0", "fix --audit ": ":0",
		"check --format json=": ":0", "merge ": ":0", "merge --expected ": ":0",
		"man ":     ":16", // folders alone
		"version ": ":4", "rules ": ":4", "config init ": ":4", "decode ": ":4", "check --ceiling ": ":4",
		"check --jobs ": ":4", "check --exclude ": ":4",
	} {
		p, out, errs := at("")
		root := p.root()
		root.SetArgs(append([]string{cobra.ShellCompRequestCmd}, strings.Split(line, " ")...))
		root.SetOut(out)
		root.SetErr(errs)
		require.NoError(t, root.Execute())
		require.True(t, strings.HasSuffix(strings.TrimSpace(out.String()), "\n"+want) ||
			strings.TrimSpace(out.String()) == want, "%s: %s", line, out)
	}
}

// TestCompletionInShells loads the script of each shell into it, as its user would, and presses the key.
func TestCompletionInShells(t *testing.T) {
	path := built(t)
	const bashCompletion = "/usr/share/bash-completion/bash_completion"
	for _, shell := range []struct {
		name string
		// press gives the command that completes a line whose last word is open.
		press func(dir, line string) *exec.Cmd
	}{
		{"bash", pressBash},
		{"zsh", pressZsh},
		{"fish", func(dir, line string) *exec.Cmd {
			return exec.Command("fish", "--no-config", "-c", "cablelint completion fish | source; complete -C "+quote(line))
		}},
	} {
		t.Run(shell.name, func(t *testing.T) {
			clients.Installed(t, shell.name)
			if shell.name == "bash" {
				_, err := os.Stat(bashCompletion)
				clients.Wanted(t, "bash-completion", err == nil)
			}
			for line, want := range map[string][]string{
				"cablelint ch":                       {"check"},
				"cablelint explain R00":              {"R001", "R009", "portion-above-header"},
				"cablelint explain portion-above-he": {"portion-above-header"},
				"cablelint check --select P001,R00":  {"R001", "R009"},
				"cablelint check --select P001,miss": {"P001,missing-portion-mark"},
				"cablelint check --format sa":        {"sarif"},
				"cablelint check --format=sa":        {"sarif"},
				"cablelint check --fail-on w":        {"warning"},
				"cablelint check --snippets m":       {"marking"},
				"cablelint check --color al":         {"always"},
				"cablelint check --profile s":        {"state"},
				"cablelint completion f":             {"fish"},
				"cablelint check --strict-b":         {"--strict-baseline"},
				"cablelint check old":                {"old-cables"},
			} {
				dir := t.TempDir()
				require.NoError(t, os.Mkdir(filepath.Join(dir, "old-cables"), 0o755))
				cmd := shell.press(dir, line)
				cmd.Dir, cmd.Env = dir, append(os.Environ(), path, "HOME="+dir, "TERM=dumb", "COLUMNS=200", "LINES=60")
				out, err := cmd.CombinedOutput()
				require.NoError(t, err, "%s\n%s", line, out)
				for _, w := range want {
					require.Contains(t, string(out), w, line)
				}
			}
		})
	}
}

func quote(s string) string { return "'" + strings.ReplaceAll(s, "'", `'\''`) + "'" }

// pressBash calls the function that bash calls, with what bash sets: its words end at = too.
func pressBash(_, line string) *exec.Cmd {
	words := strings.Fields(strings.ReplaceAll(line, "=", " = "))
	for i, w := range words {
		words[i] = quote(w)
	}
	return exec.Command("bash", "--noprofile", "--norc", "-c", `
. /usr/share/bash-completion/bash_completion
. <(cablelint completion bash)
complete -p cablelint >/dev/null || exit 1
COMP_WORDS=(`+strings.Join(words, " ")+`) COMP_CWORD=$((${#COMP_WORDS[@]} - 1))
COMP_LINE=`+quote(line)+` COMP_POINT=${#COMP_LINE} COMP_TYPE=63 COMP_KEY=9
compopt() { :; }
__start_cablelint cablelint "${COMP_WORDS[COMP_CWORD]}" "${COMP_WORDS[COMP_CWORD-1]}"
[ ${#COMPREPLY[@]} -gt 0 ] && printf '%s\n' "${COMPREPLY[@]}" || compgen -f -- "${COMP_WORDS[COMP_CWORD]}"`)
}

// pressZsh types into a zsh in a terminal of its own.
func pressZsh(_, line string) *exec.Cmd {
	return exec.Command("zsh", "-f", "-c", `
zmodload zsh/zpty
zpty z zsh -f -i
zpty -w z "PS1=; unsetopt zle_bracketed_paste; LISTMAX=1000"
zpty -w z "autoload -U compinit; compinit -u -D; source <(cablelint completion zsh); print RE''ADY"
read_to() { local all= chunk; while zpty -r z chunk; do all+=$chunk; [[ $all == *$1* ]] && break; done
print -r -- "$all"; }
read_to READY >/dev/null
zpty -w -n z `+quote(line)+`$'\t\t'$'\C-a'"print -r -- DO''NE:"$'\n'
read_to DONE:
zpty -d z`)
}
