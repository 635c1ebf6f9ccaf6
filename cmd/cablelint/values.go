package main

import (
	"slices"
	"strings"

	"github.com/spf13/cobra"
	"github.com/spf13/pflag"

	"github.com/cablelint/cablelint/internal/config"
	"github.com/cablelint/cablelint/internal/report"
	"github.com/cablelint/cablelint/lint"
	"github.com/cablelint/cablelint/rules"
)

// words are the values of a flag that takes one of a few; nil of any other.
func words(flag string) []string {
	switch flag {
	case "fail-on":
		return []string{"error", "warning", "info", "never"}
	case "snippets":
		return []string{"full", "marking", "none"}
	case "color":
		return []string{"auto", "always", "never"}
	case "pdf":
		return []string{"auto", "off"}
	case "profile":
		return []string{"state", "ic"}
	case "date", "as-of":
		return []string{"today"} // or a day
	}
	return nil
}

// flagValues gives each flag of a command what completes it.
func flagValues(c *cobra.Command) {
	c.Flags().VisitAll(func(f *pflag.Flag) {
		_, told := c.GetFlagCompletionFunc(f.Name)
		complete := flagValue(c.Name(), f)
		if told || complete == nil || f.NoOptDefVal != "" { // the last is a switch
			return
		}
		if err := c.RegisterFlagCompletionFunc(f.Name, complete); err != nil {
			panic(err) // the flag is not the command's, or is given by now
		}
	})
}

// flagValue is what completes a flag of a command; nil leaves it to the shell, which offers files.
func flagValue(command string, f *pflag.Flag) cobra.CompletionFunc {
	const directive = cobra.ShellCompDirectiveNoFileComp
	switch {
	case f.Name == "select" || f.Name == "ignore":
		return ruleList
	case f.Name == "format" && command == "rules":
		return cobra.FixedCompletions([]cobra.Completion{"text", "json", "markdown"}, directive)
	case f.Name == "format" && command == "merge":
		return reportFormats(report.RecordFormats())
	case f.Name == "format":
		return reportFormats(report.Formats())
	case words(f.Name) != nil:
		return cobra.FixedCompletions(words(f.Name), directive)
	}
	placeholder, _ := pflag.UnquoteUsage(f)
	return asked(placeholder)
}

// reportFormats completes FORMAT[=FILE]. After the sign the shell completes a file where it takes the sign for the end
// of a word, as bash does.
func reportFormats(formats []string) cobra.CompletionFunc {
	return func(_ *cobra.Command, _ []string, typed string) ([]cobra.Completion, cobra.ShellCompDirective) {
		if strings.Contains(typed, "=") {
			return nil, cobra.ShellCompDirectiveDefault
		}
		return formats, cobra.ShellCompDirectiveNoFileComp
	}
}

// completable are the rules that a command can name: the house rules of --config or of the current directory too. A
// configuration that is broken has none; the command itself reports it.
func completable(c *cobra.Command) []*lint.Rule {
	project := config.NewProject(rules.All(), lint.Options{})
	found, err := project.Config(".")
	if f := c.Flags().Lookup("config"); f != nil && f.Changed {
		found, err = config.Load(f.Value.String(), append(rules.All(), lint.Own()...))
	}
	if err != nil {
		found = nil
	}
	return slices.Concat(rules.All(), found.House(), lint.Own())
}

// ruleNames are what explain takes: the codes, and once a small letter is typed the names, each with what it says.
func ruleNames(c *cobra.Command, typed string) (list []cobra.Completion) {
	names := typed != "" && strings.ToUpper(typed) != typed
	for _, r := range completable(c) {
		if names {
			list = append(list, r.Name+"\t"+r.Code+": "+r.Title)
		} else {
			list = append(list, r.Code+"\t"+r.Name+": "+r.Title)
		}
	}
	return list
}

// explained completes the rule that explain is asked for.
func explained(c *cobra.Command, args []string, typed string) ([]cobra.Completion, cobra.ShellCompDirective) {
	if len(args) > 0 {
		return nil, cobra.ShellCompDirectiveNoFileComp
	}
	return ruleNames(c, typed), cobra.ShellCompDirectiveNoFileComp
}

// families are the letters that stand for all rules of a family.
func families(c *cobra.Command) (list []cobra.Completion) {
	seen := ""
	for _, r := range completable(c) {
		if letter := r.Code[:1]; !strings.Contains(seen, letter) && !slices.Contains(lint.Own(), r) {
			seen += letter
			list = append(list, letter+"\tall rules of the family "+letter)
		}
	}
	return list
}
