package main

import (
	"fmt"
	"strings"

	"github.com/spf13/cobra"

	"github.com/cablelint/cablelint/lint"
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
		if near := lint.Nearest(args[0], names); near != "" {
			return fmt.Errorf("%s has no command %q; did you mean %s? there are %s", c.Name(), args[0], near, all)
		}
		return fmt.Errorf("%s has no command %q; there are %s", c.Name(), args[0], all)
	}
	return c
}
