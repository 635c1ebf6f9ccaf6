package main

import (
	"errors"
	"io"
	"os"

	"github.com/spf13/cobra"

	"github.com/cablelint/cablelint/internal/lsp"
	"github.com/cablelint/cablelint/lint"
	"github.com/cablelint/cablelint/rules"
)

func (p *program) lsp() *cobra.Command {
	c := &cobra.Command{
		Use: "lsp", Short: "run the editor server on standard input and output", Args: takes(0, 0, none),
		Long: `lsp serves an editor by the Language Server Protocol, on standard input and output.
docs/editors.md shows how editors start it.

Exit status: 0 after shutdown and exit; 1 if the editor disconnected without them; 3 if its messages could not
be read.`,
		RunE: func(*cobra.Command, []string) error {
			collectLate()
			end := func() error { return nil }
			if c, ok := p.in.(io.Closer); ok && p.in != os.Stdin {
				end = c.Close
			}
			err := lsp.Serve(p.in, p.out, end, lsp.Options{
				Rules: rules.All(), Own: lint.Own(), Today: p.today, Version: versionText.Get(), Pages: rulePages(),
			})
			if errors.Is(err, lsp.ErrNoShutdown) {
				p.status = statusFindings
				return nil
			}
			if err != nil {
				return &outputError{err}
			}
			return nil
		},
	}
	c.Flags().Bool("stdio", true, "use standard input and output; the default, and accepted because many editors pass it")
	return c
}
