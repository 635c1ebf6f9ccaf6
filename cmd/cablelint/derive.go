package main

import (
	"fmt"

	"github.com/spf13/cobra"

	"github.com/cablelint/cablelint/grammar"
	"github.com/cablelint/cablelint/grammar/calendar"
	"github.com/cablelint/cablelint/internal/files"
	"github.com/cablelint/cablelint/internal/report"
	"github.com/cablelint/cablelint/lint/cable"
)

func (p *program) derive() *cobra.Command {
	var date string
	c := &cobra.Command{
		Use:   "derive [PATH...]",
		Short: "the header and captions that the portions call for, and which portion calls for what",
		Long: `derive prints for each cable the classification line, the captions, the E.O. line and a skeleton of the
authority line that its portion marks call for, and beside each which portion calls for it. What only a person can
say stands in brackets. Exit status: 0; 3 where some input was not read.`,
		RunE: func(_ *cobra.Command, args []string) error {
			undated, err := p.day("--date", date)
			if err != nil {
				return err
			}
			return p.deriveAll(args, undated)
		},
	}
	c.Flags().StringVar(&date, "date", "", "the date of cables that tell none: today or YYYY-MM-DD")
	return c
}

func (p *program) deriveAll(paths []string, undated *calendar.Day) error {
	reader := files.Reader{Stdin: p.in, StdinName: "-", MaxSize: 64 << 20}
	parser := grammar.NewParser()
	for _, in := range files.Walk(paths) {
		content := reader.Read(in)
		if content.Kind == files.Unread {
			fmt.Fprintf(p.err, "%s: %s: %s\n", report.Visible(in.Path), content.Kind, content.Reason)
			p.status = statusUnchecked
		}
		if content.File == nil {
			continue
		}
		docs := cable.Documents(parser.Parse(content.File))
		if len(docs) == 0 && in.Named {
			fmt.Fprintf(p.err, "%s: %s: %s\n", report.Visible(in.Path), files.NotCable, notCable(content.File))
		}
		for _, d := range docs {
			if undated != nil {
				d = cable.Dated(d, *undated)
			}
			if err := report.Derivation(p.out, in.Path, d); err != nil {
				return &outputError{err}
			}
		}
	}
	return nil
}
