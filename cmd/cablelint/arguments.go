package main

import (
	"errors"
	"fmt"
	"os"
	"strings"

	"github.com/spf13/cobra"
	"github.com/spf13/pflag"

	"github.com/cablelint/cablelint/grammar/text"
)

// none is what commands say that have no arguments.
const none = "no arguments"

// takes lets a command have from low to high arguments, any number from low on where high is negative. What they are
// is said where there are others: "a rule's code or name, such as R001".
func takes(low, high int, what string) cobra.PositionalArgs {
	return func(c *cobra.Command, args []string) error {
		n := len(args)
		if n >= low && (high < 0 || n <= high) {
			return nil
		}
		given := map[int]string{0: "none was", 1: "1 was"}[n]
		if given == "" {
			given = fmt.Sprintf("%d were", n)
		}
		return fmt.Errorf("%s takes %s; %s given", c.Name(), what, given)
	}
}

// flagError says what a flag takes, or which flag may have been meant. The library names the function of Go that
// failed.
func (p *program) flagError(c *cobra.Command, err error) error {
	var unknown *pflag.NotExistError
	if errors.As(err, &unknown) {
		return p.unknownFlag(c, unknown)
	}
	var invalid *pflag.InvalidValueError
	if !errors.As(err, &invalid) {
		return err
	}
	what, ok := map[string]string{"int": "a number", "bool": "true or false"}[invalid.GetFlag().Value.Type()]
	if !ok {
		return err
	}
	return fmt.Errorf("--%s is %s, not %q", invalid.GetFlag().Name, what, invalid.GetValue())
}

// unknownFlag says that a command has no such flag: which of its own may be meant, or which commands have it.
func (p *program) unknownFlag(c *cobra.Command, unknown *pflag.NotExistError) error {
	if short := unknown.GetSpecifiedShortnames(); short != "" {
		return fmt.Errorf("%s has no flag -%s; cablelint help %s lists its flags",
			c.Name(), unknown.GetSpecifiedName(), subcommand(c))
	}
	name := unknown.GetSpecifiedName()
	var own []string
	c.Flags().VisitAll(func(f *pflag.Flag) { own = append(own, f.Name) })
	if near := text.Nearest(name, own); near != "" && text.Edits(name, near) <= 1+len(name)/4 {
		return fmt.Errorf("%s has no flag --%s; did you mean --%s?", c.Name(), name, near)
	}
	if have := commandsWith(p.root(), name); len(have) > 0 {
		return fmt.Errorf("%s has no flag --%s, but %s has", c.Name(), name, strings.Join(have, ", "))
	}
	return fmt.Errorf("%s has no flag --%s; cablelint help %s lists its flags", c.Name(), name, subcommand(c))
}

// subcommand is a command's name without the program's.
func subcommand(c *cobra.Command) string {
	_, rest, _ := strings.Cut(c.CommandPath(), " ")
	return rest
}

// commandsWith are the commands that have a flag.
func commandsWith(root *cobra.Command, flag string) (list []string) {
	for _, c := range root.Commands() {
		if c.Flags().Lookup(flag) != nil {
			list = append(list, "cablelint "+subcommand(c))
		}
		list = append(list, commandsWith(c, flag)...)
	}
	return list
}

// group makes a command that only has subcommands. Cobra itself shows help for a subcommand that does not exist,
// with status 0.
func group(c *cobra.Command, subcommands ...*cobra.Command) *cobra.Command {
	c.AddCommand(subcommands...)
	c.DisableFlagsInUseLine = true
	c.Args = cobra.ArbitraryArgs
	c.RunE = func(c *cobra.Command, args []string) error {
		if len(args) == 0 {
			return c.Help()
		}
		return unknownCommand(c, args[0])
	}
	return c
}

// unknownCommand says that a command has no such subcommand, and which may be meant.
func unknownCommand(c *cobra.Command, name string) error {
	var names []string
	for _, sub := range c.Commands() {
		if !sub.Hidden {
			names = append(names, sub.Name())
		}
	}
	all := strings.Join(names, ", ")
	if near := text.Nearest(name, names); near != "" {
		return fmt.Errorf("%s has no command %q; did you mean %s? there are %s", c.Name(), name, near, all)
	}
	if _, err := os.Lstat(name); err == nil && !c.HasParent() {
		return fmt.Errorf("%s has no command %q; to check that path: cablelint check %s", c.Name(), name, name)
	}
	return fmt.Errorf("%s has no command %q; there are %s", c.Name(), name, all)
}
