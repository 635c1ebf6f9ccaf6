// Command cablelint checks the classification markings of State Department cables.
package main

import (
	"errors"
	"fmt"
	"io"
	"os"
	"slices"
	"syscall"
	"time"

	"github.com/spf13/cobra"

	"github.com/cablelint/cablelint/internal/config"
	"github.com/cablelint/cablelint/internal/git"
)

// The exit statuses: docs/report.md.
const (
	statusClean     = 0
	statusFindings  = 1
	statusUsage     = 2
	statusUnchecked = 3
)

// program is what enters from outside: streams, environment and clock.
type program struct {
	in       io.Reader
	out, err io.Writer
	now      func() time.Time
	getenv   func(string) string
	git      *git.Git
	// terminal reports that standard output is a terminal, and watched that standard error is one.
	terminal, watched bool
	// columns is the width of the terminal, 0 without one; nil is without one.
	columns func() int
	status  int
	// line is the progress line on standard error, nil if there is none.
	line *progress
}

func main() { os.Exit(run(os.Args[1:])) }

func run(args []string) int {
	p := &program{out: os.Stdout, err: os.Stderr}
	if slices.Equal(args, []string{"version"}) { // at once: making and running a command is a tenth of a start
		p.err = escaped{p.err}
		return p.exit(p.printVersion())
	}
	p.in, p.now, p.getenv, p.git = standardInput(os.Stdin), time.Now, os.Getenv, git.New(os.Environ())
	p.terminal, p.watched, p.columns = isTerminal(os.Stdout), isTerminal(os.Stderr), columns
	return p.run(args)
}

// run runs a command line and gives the exit status.
func (p *program) run(args []string) int {
	p.besideProgress()
	p.err = escaped{p.err}
	root := p.rootFor(args)
	root.SetArgs(args)
	root.SetIn(p.in)
	root.SetOut(p.out)
	root.SetErr(p.err)
	return p.exit(root.Execute())
}

// exit reports the error of a command and gives the exit status.
func (p *program) exit(err error) int {
	switch {
	case err == nil:
		return p.status
	case errors.Is(err, syscall.EPIPE): // the reader of our output has enough
		return p.status
	}
	fmt.Fprintln(p.err, "cablelint:", errorText(err))
	var out *outputError
	var unchecked *uncheckedError
	if errors.As(err, &out) || errors.As(err, &unchecked) {
		return statusUnchecked
	}
	return statusUsage
}

// outputError is an error in writing results, which is none of usage.
type outputError struct{ err error }

func (e *outputError) Error() string { return e.err.Error() }
func (e *outputError) Unwrap() error { return e.err }

// uncheckedError is an error because of which nothing was checked, such as a revision that the clone does not hold
// whole.
type uncheckedError struct{ err error }

func (e *uncheckedError) Error() string { return e.err.Error() }
func (e *uncheckedError) Unwrap() error { return e.err }

const about = `cablelint checks the classification markings of State Department cables, and of memoranda, mails and
other marked papers: portion marks against the header, declassification dates against the executive orders, and the
copies of a header against each other. The nearest ` + config.Name + ` in a file's directory or above it applies, from
any current directory. By default, no output quotes the body text of a document.

Exit status: 0 nothing that fails the run; 1 findings; 2 wrong usage or configuration; 3 some input was not checked.`

// commands make the commands, by name.
func (p *program) commands() []namedCommand {
	return []namedCommand{
		{"check", p.check}, {"fix", p.fix}, {"explain", p.explain}, {"rules", p.rules}, {"derive", p.derive},
		{"decode", p.decode}, {"config", p.config}, {"silence", p.silence}, {"baseline", p.baseline},
		{"merge", p.merge}, {"tree", p.tree}, {"lsp", p.lsp}, {"playground", p.playground}, {"version", p.version},
	}
}

type namedCommand struct {
	name string
	make func() *cobra.Command
}

// rootFor is root for a command line: with the one command that it names, since making all of them is a twentieth of
// a start.
func (p *program) rootFor(args []string) *cobra.Command {
	if len(args) > 0 {
		for _, c := range p.commands() {
			if c.name == args[0] {
				return p.rootOf(c.make())
			}
		}
	}
	return p.root()
}

// root is the program with all its commands.
func (p *program) root() *cobra.Command {
	var all []*cobra.Command
	for _, c := range p.commands() {
		all = append(all, c.make())
	}
	root := p.rootOf(append(all, p.completion(), p.man())...) // these two are of the whole program
	completed(root)
	return root
}

// rootOf is the program with some commands.
func (p *program) rootOf(commands ...*cobra.Command) *cobra.Command {
	root := group(&cobra.Command{
		Use:           "cablelint",
		Short:         "check the classification markings of State Department cables",
		Long:          about,
		SilenceUsage:  true,
		SilenceErrors: true,
	}, commands...)
	p.versionFlag(root)
	root.SetFlagErrorFunc(p.flagError)
	root.CompletionOptions.DisableDefaultCmd = true
	p.fitHelp(root)
	return root
}
