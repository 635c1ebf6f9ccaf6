package main

import (
	"fmt"
	"io"

	"github.com/spf13/cobra"

	"github.com/cablelint/cablelint/internal/config"
	"github.com/cablelint/cablelint/internal/report"
	"github.com/cablelint/cablelint/lint"
	"github.com/cablelint/cablelint/rules"
)

func (p *program) config() *cobra.Command {
	schema := &cobra.Command{
		Use: "schema", Short: "print the JSON Schema of " + config.Name, Args: takes(0, 0, none),
		RunE: func(*cobra.Command, []string) error {
			_, err := p.out.Write(config.Schema(append(rules.All(), lint.Own()...)))
			return err
		},
	}
	about := "write, show or describe the configuration"
	return group(&cobra.Command{Use: "config init|show|schema", Short: about}, p.configInit(), p.configShow(), schema)
}

func (p *program) configInit() *cobra.Command {
	return &cobra.Command{
		Use: "init", Short: "write a first " + config.Name, Args: takes(0, 0, none),
		RunE: func(*cobra.Command, []string) error {
			err := createConfig(config.Name, config.Init(schemaPage()))
			if err == nil {
				fmt.Fprintln(p.err, "wrote", config.Name)
			}
			return err
		},
	}
}

func (p *program) configShow() *cobra.Command {
	var f runFlags
	c := &cobra.Command{
		Use: "show [PATH]", Short: "show the settings for a file with their origins, and whether the file is checked",
		Args: takes(0, 1, "one path at most"),
		RunE: func(_ *cobra.Command, args []string) error {
			s, err := p.settings(&f)
			if err != nil {
				return err
			}
			path := "cable.txt" // any file of the current directory
			if len(args) > 0 {
				path = args[0]
			}
			checks, err := s.project.For(path)
			if err == nil {
				err = s.project.UnknownHouse()
			}
			if err != nil {
				return err
			}
			if len(args) > 0 {
				whether, err := p.whether(s, path, checks)
				if err != nil {
					return err
				}
				fmt.Fprintf(p.out, "# %s: %s\n", report.Visible(path), report.Visible(whether))
			}
			_, err = io.WriteString(p.out, s.project.Show(checks, f.excludes))
			return err
		},
	}
	f.add(c.Flags())
	return c
}
