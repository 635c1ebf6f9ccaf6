package main

import (
	"github.com/spf13/cobra"

	"github.com/cablelint/cablelint/grammar"
	"github.com/cablelint/cablelint/grammar/calendar"
	"github.com/cablelint/cablelint/internal/check"
	"github.com/cablelint/cablelint/internal/config"
	"github.com/cablelint/cablelint/internal/files"
	"github.com/cablelint/cablelint/internal/report"
	"github.com/cablelint/cablelint/lint"
	"github.com/cablelint/cablelint/lint/cable"
	"github.com/cablelint/cablelint/rules"
)

func (p *program) derive() *cobra.Command {
	var date, textColumn, system, pdf string
	c := &cobra.Command{
		Use:   "derive [PATH...]",
		Short: "print the header and captions that the portions require, and which portion requires what",
		Long: `derive prints for each cable the classification line, the captions, the E.O. line and a skeleton of the
authority line that its portion marks call for, each with the portion that calls for it. What only a person can
say is in brackets. In the profile ic it also prints the banner of the register, part by part, with what calls for it.
Exit status: 0; 3 where some input was not checked.`,
		RunE: func(_ *cobra.Command, args []string) error {
			collectLate()
			if _, err := p.day("--date", date); err != nil {
				return err
			}
			profile, err := p.profileOf(system)
			if err != nil {
				return err
			}
			by := func(checks lint.Settings) lint.Profile {
				if system != "" {
					return profile
				}
				return checks.Profile
			}
			reader, err := p.oneReader()
			if err != nil {
				return err
			}
			reader.TextColumn = textColumn
			if reader.PDF, err = p.pdfText(pdf); err != nil {
				return err
			}
			return p.deriveAll(args, p.project(config.Values{Date: date}), reader, by)
		},
	}
	c.Flags().StringVar(&date, "date", "", "date to assume for undated cables: today or YYYY-MM-DD")
	c.Flags().StringVar(&system, "profile", "", "the marking `SYSTEM`: state or ic (default that of the configuration, "+
		"else state)")
	c.Flags().StringVar(&textColumn, "text-column", "", "the `NAME`, or the number, of the column or JSON member that "+
		"holds the text")
	c.Flags().StringVar(&pdf, "pdf", "auto", "read PDFs with the installed pdftotext: `WHEN` is auto or off")
	return c
}

// project finds the configuration of files for a command whose flags set only these values.
func (p *program) project(flags config.Values) *config.Project {
	project := config.NewProject(rules.All(), lint.Options{})
	project.Today, project.Flags = p.today(), flags
	return project
}

func (p *program) deriveAll(paths []string, project *config.Project, reader *files.Reader,
	by func(lint.Settings) lint.Profile) error {
	parser := grammar.NewParser()
	list, err := p.walk(paths)
	if err != nil {
		return err
	}
	for _, file := range list {
		checks, err := checksOf(project, reader, file)
		if err != nil {
			return err
		}
		if checks.Excluded && !file.Named {
			continue
		}
		for in := range reader.Open(file) {
			if err := p.deriveOne(reader, parser, in, checks.Undated, by(checks.Options.Settings)); err != nil {
				return err
			}
		}
	}
	return nil
}

func (p *program) deriveOne(reader *files.Reader, parser *grammar.Parser, in files.Input, undated *calendar.Day,
	profile lint.Profile) error {
	first := reader.Read(in)
	content := check.Reading(parser, first)
	doubt := content.Reason
	if content.Kind != files.Unread {
		doubt = check.DoubtIn(parser, first)
	}
	for _, reason := range []string{doubt, content.Missing} {
		if reason != "" { // what was read is derived from all the same
			p.unchecked(in.Path, reason)
		}
	}
	p.pictures(in.Path, content.Pictures)
	if content.File == nil || content.Kind != files.Cable {
		return nil
	}
	tree, fault := check.Parse(parser, content.File)
	if fault != "" {
		p.unchecked(in.Path, fault)
		return nil
	}
	docs := cable.Documents(tree)
	if len(docs) == 0 && in.Named && doubt == "" {
		p.became(in.Path, files.NotCable, check.NotCable(content.File))
	}
	for _, d := range docs {
		if undated != nil {
			d = cable.Dated(d, *undated)
		}
		err := report.Derivation(p.out, in.Path, d)
		if err == nil && profile == lint.IC {
			err = report.RegisterDerivation(p.out, d)
		}
		if err != nil {
			return &outputError{err}
		}
	}
	return nil
}
