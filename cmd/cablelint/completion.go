package main

import (
	"fmt"
	"io"
	"slices"
	"strings"

	"github.com/spf13/cobra"

	"github.com/cablelint/cablelint/grammar/text"
)

// shells are those that there is a completion script for.
func shells() []string { return []string{"bash", "zsh", "fish", "powershell"} }

// script writes what a shell reads to complete.
func script(root *cobra.Command, w io.Writer, shell string) error {
	switch shell {
	case "bash":
		return bashScript(root, w)
	case "zsh":
		return root.GenZshCompletion(w)
	case "fish":
		return root.GenFishCompletion(w, true)
	}
	return root.GenPowerShellCompletionWithDesc(w)
}

func (p *program) completion() *cobra.Command {
	return &cobra.Command{
		Use:   "completion SHELL",
		Short: "print the completion script for bash, zsh, fish or powershell",
		Long: `completion prints a script that completes commands, flags, rules and the values of flags. The
script asks the program itself each time, so it stays correct when the program is replaced.

bash needs the package bash-completion, version 2. The archives of a release have the four scripts as files.`,
		Example: `  cablelint completion bash > ~/.local/share/bash-completion/completions/cablelint
  cablelint completion zsh > "${fpath[1]}/_cablelint"
  cablelint completion fish > ~/.config/fish/completions/cablelint.fish
  cablelint completion powershell >> $PROFILE`,
		Args: takes(1, 1, "a shell: "+strings.Join(shells(), ", ")),
		RunE: func(c *cobra.Command, args []string) error {
			if !slices.Contains(shells(), args[0]) {
				return unknownShell(args[0])
			}
			if err := script(c.Root(), p.out, args[0]); err != nil {
				return &outputError{err}
			}
			return nil
		},
		ValidArgsFunction: cobra.FixedCompletions(shells(), cobra.ShellCompDirectiveNoFileComp),
	}
}

// bashScript is cobra's script, fixed: bash quotes a comma with a backslash, in case it is in braces, so that
// a list of which the first rule is written as P001, would be completed by nothing.
func bashScript(root *cobra.Command, w io.Writer) error {
	var b strings.Builder
	if err := root.GenBashCompletionV2(&b, true); err != nil {
		return err
	}
	text := b.String()
	for _, quoting := range []string{`comp=$(printf "%q" "${compline%%$tab*}")`,
		`COMPREPLY[0]=$(printf "%q" "${COMPREPLY[0]%%$tab*}")`} {
		name, _, _ := strings.Cut(quoting, "=")
		before, after, ok := strings.Cut(text, quoting)
		if !ok {
			return fmt.Errorf("the script of bash has no line %s", quoting)
		}
		text = before + quoting + "\n" + fmt.Sprintf(`        %s=${%s//\\,/,}`, strings.TrimSpace(name),
			strings.TrimSpace(name)) + after
	}
	_, err := io.WriteString(w, text)
	return err
}

func unknownShell(name string) error {
	near := ""
	if n := text.Nearest(name, shells()); n != "" {
		near = " did you mean " + n + "?"
	}
	return fmt.Errorf("no completion is written for %q;%s there are %s", name, near, strings.Join(shells(), ", "))
}

// completed gives every command below root what may follow it and its flags. What takes files says so in its usage by
// the words PATH, FILE and DIR; where there is neither of them nor a list of values nothing is offered, least of all
// files.
func completed(root *cobra.Command) {
	for _, c := range root.Commands() {
		if c.ValidArgsFunction == nil && len(c.ValidArgs) == 0 {
			c.ValidArgsFunction = asked(c.Use)
		}
		flagValues(c)
		completed(c)
	}
}

// asked completes what a usage asks for: folders, files, or nothing.
func asked(usage string) cobra.CompletionFunc {
	switch {
	case strings.Contains(usage, "PATH"), strings.Contains(usage, "FILE"):
		return nil // the shell's own
	case strings.Contains(usage, "DIR"):
		return cobra.FixedCompletions(nil, cobra.ShellCompDirectiveFilterDirs)
	}
	return cobra.NoFileCompletions
}

// ruleList completes the last of the rules that a comma separates, leaving out those that are already.
func ruleList(c *cobra.Command, _ []string, typed string) ([]cobra.Completion, cobra.ShellCompDirective) {
	before, last := "", typed
	if i := strings.LastIndexByte(typed, ','); i >= 0 {
		before, last = typed[:i+1], typed[i+1:]
	}
	there := strings.Split(before, ",")
	var list []cobra.Completion
	for _, n := range append(families(c), ruleNames(c, last)...) {
		if name, says, _ := strings.Cut(n, "\t"); !slices.Contains(there, name) {
			list = append(list, before+name+"\t"+says)
		}
	}
	return list, cobra.ShellCompDirectiveNoFileComp
}
