//go:build ignore

// Writes the sources of the documentation site, or checks the site: .ci/site calls it.
package main

import (
	"fmt"
	"os"
	"time"

	"github.com/cablelint/cablelint/grammar/calendar"
	"github.com/cablelint/cablelint/internal/site"
	"github.com/cablelint/cablelint/lint"
	"github.com/cablelint/cablelint/rules"
)

func main() {
	if err := run(os.Args[1:]); err != nil {
		fmt.Fprintln(os.Stderr, "site:", err)
		os.Exit(1)
	}
}

func run(args []string) error {
	switch {
	case len(args) == 2 && args[0] == "stage":
		now := time.Now()
		today, _ := calendar.Date(now.Year(), int(now.Month()), now.Day())
		return site.Stage(".", args[1], rules.All(), lint.Own(), today)
	case len(args) == 2 && args[0] == "check":
		return site.Check(args[1])
	}
	return fmt.Errorf("expected stage DIR or check DIR")
}
