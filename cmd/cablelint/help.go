package main

import (
	"strconv"
	"strings"

	"github.com/spf13/cobra"
)

// helpWidth is the width of help that does not go to a terminal, and helpLeast the narrowest column of its lists.
const (
	helpWidth = 100
	helpLeast = 20
)

// fitHelp breaks the lines of help to the terminal, and makes help for an unknown command an error.
func (p *program) fitHelp(root *cobra.Command) {
	width := min(p.width(helpWidth), helpWidth)
	help := root.HelpFunc()
	root.SetHelpFunc(func(c *cobra.Command, args []string) {
		defer func(long string) { c.Long = long }(c.Long)
		c.Long = wrapped(or(c.Long, c.Short), width)
		for _, sub := range c.Commands() {
			defer func(short string) { sub.Short = short }(sub.Short)
			indent := len("  ") + sub.NamePadding() + len(" ")
			sub.Short = strings.Join(lines(sub.Short, max(width-indent, helpLeast)), "\n"+strings.Repeat(" ", indent))
		}
		help(c, args)
	})
	root.SetUsageTemplate(strings.ReplaceAll(root.UsageTemplate(), "Flags.FlagUsages",
		"Flags.FlagUsagesWrapped "+strconv.Itoa(width)))
	root.SetHelpCommand(&cobra.Command{
		Use: "help [COMMAND]", Short: "help for a command", Args: cobra.ArbitraryArgs,
		ValidArgsFunction: func(_ *cobra.Command, args []string, _ string) ([]cobra.Completion, cobra.ShellCompDirective) {
			var names []cobra.Completion
			if c, rest, err := root.Find(args); err == nil && len(rest) == 0 {
				for _, sub := range listed(c) {
					names = append(names, sub.Name()+"\t"+sub.Short)
				}
			}
			return names, cobra.ShellCompDirectiveNoFileComp
		},
		RunE: func(_ *cobra.Command, args []string) error {
			c := root
			for _, name := range args {
				next, rest, err := c.Find([]string{name})
				if err != nil || len(rest) > 0 || next == c {
					return unknownCommand(c, name)
				}
				c = next
			}
			c.InitDefaultHelpFlag()
			return c.Help()
		},
	})
}

// wrapped breaks the paragraphs of a text into lines of a width. Lines that are indented stay as they are.
func wrapped(text string, width int) string {
	paragraphs := strings.Split(strings.Trim(text, "\n"), "\n\n")
	for i, p := range paragraphs {
		if !strings.HasPrefix(p, "  ") {
			paragraphs[i] = strings.Join(lines(p, width), "\n")
		}
	}
	return strings.Join(paragraphs, "\n\n")
}

// lines are the words of a text on lines of a width; a longer word has a line of its own.
func lines(text string, width int) (list []string) {
	line := ""
	for _, word := range strings.Fields(text) {
		if line != "" && len(line)+1+len(word) > width {
			list = append(list, line)
			line = ""
		}
		line = strings.TrimPrefix(line+" "+word, " ")
	}
	return append(list, line)
}
