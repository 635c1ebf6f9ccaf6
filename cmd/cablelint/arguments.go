package main

import (
	"errors"
	"fmt"
	"strings"

	"github.com/spf13/cobra"
	"github.com/spf13/pflag"

	"github.com/cablelint/cablelint/grammar/text"
)

// none is what commands say that have no arguments.
const none = "no arguments"

// takes lets a command have from low to high arguments, any number from low on where high is negative. What they are is said
// where there are others: "a rule's code or name, such as R001".
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

// flagError says of a flag whose value is of another kind what it takes; the library tells which function of Go failed.
func flagError(_ *cobra.Command, err error) error {
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

// group makes a command that does nothing but hold others. Cobra shows help for one that it does not hold, and is content.
func group(c *cobra.Command, held ...*cobra.Command) *cobra.Command {
	c.AddCommand(held...)
	c.DisableFlagsInUseLine = true
	c.RunE = func(c *cobra.Command, args []string) error {
		if len(args) == 0 {
			return c.Help()
		}
		var names []string
		for _, h := range c.Commands() {
			names = append(names, h.Name())
		}
		all := strings.Join(names, ", ")
		if near := text.Nearest(args[0], names); near != "" {
			return fmt.Errorf("%s has no command %q; did you mean %s? there are %s", c.Name(), args[0], near, all)
		}
		return fmt.Errorf("%s has no command %q; there are %s", c.Name(), args[0], all)
	}
	return c
}
