package main

import (
	"fmt"
	"strings"

	"github.com/spf13/cobra"

	"github.com/cablelint/cablelint/grammar/calendar"
	"github.com/cablelint/cablelint/internal/config"
	"github.com/cablelint/cablelint/internal/report"
	"github.com/cablelint/cablelint/lint"
	"github.com/cablelint/cablelint/lint/decode"
	"github.com/cablelint/cablelint/rules"
)

func (p *program) decode() *cobra.Command {
	var date, system string
	c := &cobra.Command{
		Use:   "decode MARKING",
		Short: "say in English what a marking such as S//NF means, and whether it is valid",
		Long: `decode says what a marking, a caption, a declassification instruction or a reason means, piece by piece, with
the authority. It also says what the rules find in a text of that day (--date), which word is unknown, and what
would be correct. In the profile ic a text in parentheses is judged as a portion mark, any other as a banner.
Exit status: 0 valid; 1 unknown, or a rule has an error or a warning about it.`,
		Example: `  cablelint decode "S//NF"
  cablelint decode "C/SBU"
  cablelint decode --profile ic "TOP SECRET//SI/TK//NOFORN"
  cablelint decode "25X4, 20601129"
  cablelint decode --date 2009-03-05 "25X1-human"
  cablelint decode "1.4(b),(d)"
  cablelint decode "ROGER CHANNEL"`,
		Args: takes(1, -1, "a marking, such as S//NF"),
		RunE: func(_ *cobra.Command, args []string) error {
			day, err := p.day("--date", date)
			if err != nil {
				return err
			}
			if day == nil {
				today := p.today()
				day = &today
			}
			profile, err := p.profileOf(system)
			if err != nil {
				return err
			}
			return p.decodeText(strings.Join(args, " "), *day, profile)
		},
	}
	c.Flags().StringVar(&date, "date", "today", "the day that the marking is judged by: today or YYYY-MM-DD")
	c.Flags().StringVar(&system, "profile", "", "the marking `SYSTEM` to judge by: state or ic (default that of the "+
		"configuration, else state)")
	return c
}

// profileOf is the marking system of a flag, else that of the configuration.
func (p *program) profileOf(system string) (lint.Profile, error) {
	switch system {
	case "state":
		return lint.State, nil
	case "ic":
		return lint.IC, nil
	case "":
		own, err := p.nearest()
		return own.Profile(), err
	}
	return lint.State, fmt.Errorf("--profile is state or ic, not %q", system)
}

func (p *program) decodeText(text string, day calendar.Day, profile lint.Profile) error {
	own, err := p.nearest()
	if err != nil {
		return err
	}
	if meaning, correction := own.Meaning(text); meaning+correction != "" {
		return p.decodeOwn(text, meaning, correction)
	}
	linters, err := decode.Linters(rules.All(), true, profile)
	if err != nil {
		return err
	}
	j := decode.Judge(text, day, linters...)
	if !j.Sound() {
		p.status = statusFindings
	}
	if j.Parts == nil {
		if len(j.Nearest) == 0 {
			fmt.Fprintf(p.err, "%s is not a known marking, caption, instruction or reason\n", report.Visible(text))
			return nil
		}
		fmt.Fprintf(p.err, "%s is not a marking; nearest: %s\n", report.Visible(text), strings.Join(j.Nearest, ", "))
		return nil
	}
	if _, err := fmt.Fprint(p.out, decoded(j)); err != nil {
		return &outputError{err}
	}
	if j.ByDay && !j.Sound() {
		fmt.Fprintf(p.err, "judged as of %s; --date judges by another day\n", day)
	}
	return nil
}

// decodeOwn says what the configuration says about a word.
func (p *program) decodeOwn(text, meaning, correction string) error {
	line := "%s: %s [" + config.Name + "]\n"
	if correction != "" {
		p.status = statusFindings
		line, meaning = "%s: a typo\ncorrect: %s\n", correction
	}
	if _, err := fmt.Fprintf(p.out, line, report.Visible(text), report.Visible(meaning)); err != nil {
		return &outputError{err}
	}
	return nil
}

// decoded is a judgment for people.
func decoded(j decode.Judgment) string {
	var b strings.Builder
	for _, part := range j.Parts {
		authority := ""
		if c := part.Cite.String(); c != "" {
			authority = " [" + c + "]"
		}
		fmt.Fprintf(&b, "%s: %s%s\n", report.Visible(part.Text), part.Says, authority)
	}
	for _, word := range j.Unknown {
		says := decode.UnknownWord(word)
		if j.ByDay {
			says = "not an instruction that is known"
		}
		fmt.Fprintf(&b, "%s: %s\n", report.Visible(word), says)
	}
	for _, d := range j.Findings {
		fmt.Fprintf(&b, "%s: %s [%s %s]\n", d.Severity, report.Visible(d.Message), d.Rule.Code, d.Rule.Name)
	}
	if j.Foreign {
		b.WriteString("error: a cable has no such marking of its own\n")
	}
	if j.Unread {
		b.WriteString("error: nobody reads this as a mark before a paragraph\n")
	}
	if j.Correct != "" {
		fmt.Fprintf(&b, "correct: %s\n", report.Visible(j.Correct))
	}
	for _, near := range j.Perhaps {
		fmt.Fprintf(&b, "perhaps: %s\n", report.Visible(near))
	}
	return b.String()
}
