package main

import (
	"fmt"
	"strings"

	"github.com/spf13/cobra"

	"github.com/cablelint/cablelint/internal/report"
	"github.com/cablelint/cablelint/lint/decode"
)

func (p *program) decode() *cobra.Command {
	return &cobra.Command{
		Use:   "decode MARKING",
		Short: "say in English what a marking such as S//NF means, or why it is none",
		Long: `decode says what a marking, a caption, a declassification instruction or a reason means, piece by piece, with
the authority. A word that is none of these gets the nearest that are, and exit status 1.`,
		Example: `  cablelint decode "S//NF"
  cablelint decode "25X1-human"
  cablelint decode "1.4(b),(d)"
  cablelint decode "ROGER CHANNEL"`,
		Args: takes(1, -1, "a marking, such as S//NF"),
		RunE: func(_ *cobra.Command, args []string) error { return p.decodeText(strings.Join(args, " ")) },
	}
}

func (p *program) decodeText(text string) error {
	r := decode.Text(text)
	if r.Parts == nil {
		p.status = statusFindings
		if len(r.Nearest) == 0 {
			fmt.Fprintf(p.err, "%s is no marking, caption, instruction or reason that is known\n", report.Visible(text))
			return nil
		}
		fmt.Fprintf(p.err, "%s is no marking; nearest: %s\n", report.Visible(text), strings.Join(r.Nearest, ", "))
		return nil
	}
	for _, part := range r.Parts {
		authority := ""
		if c := part.Cite.String(); c != "" {
			authority = " [" + c + "]"
		}
		if _, err := fmt.Fprintf(p.out, "%s: %s%s\n", report.Visible(part.Text), part.Says, authority); err != nil {
			return &outputError{err}
		}
	}
	return nil
}
