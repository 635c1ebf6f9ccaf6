package main

import (
	"errors"
	"fmt"
	"slices"

	"github.com/spf13/cobra"

	"github.com/cablelint/cablelint/grammar"
	"github.com/cablelint/cablelint/grammar/source"
	"github.com/cablelint/cablelint/internal/check"
	"github.com/cablelint/cablelint/internal/config"
	"github.com/cablelint/cablelint/lint"
	"github.com/cablelint/cablelint/lint/cable"
	"github.com/cablelint/cablelint/rules"
)

// nearest is the configuration of the current directory; nil if there is none.
func (p *program) nearest() (*config.Config, error) { return p.project(config.Values{}).Config(".") }

// allRules are the rules that can run in the current directory, its house rules included, and the tool's own.
func (p *program) allRules() ([]*lint.Rule, error) {
	c, err := p.nearest()
	return slices.Concat(rules.All(), c.House(), lint.Own()), err
}

// rulesAt are the rules that can run on a file, the house rules of its configuration included. A text of standard input
// is as in the current directory.
func (p *program) rulesAt(path string) ([]*lint.Rule, error) {
	if path == "-" {
		path = "cable.txt"
	}
	checks, err := p.project(config.Values{}).For(path)
	if err != nil {
		return nil, err
	}
	return slices.Concat(rules.All(), checks.Config.House()), nil
}

// rulesTest runs the examples of house rules.
func (p *program) rulesTest() *cobra.Command {
	var file string
	c := &cobra.Command{
		Use: "test", Short: "run the examples of the house rules of the configuration, [[rule]]", Args: takes(0, 0, none),
		Long: `test runs each house rule of the nearest ` + config.Name + `, and of those that it
extends, on the texts of its keys good and bad.
Exit status: 0 all behave; 1 one does not, or a rule has no bad example; 2 wrong usage or configuration.`,
		RunE: func(c *cobra.Command, _ []string) (err error) {
			var found *config.Config
			if c.Flags().Changed("config") {
				found, err = config.Load(file, append(rules.All(), lint.Own()...))
			} else {
				found, err = p.nearest()
			}
			if err != nil {
				return err
			}
			if len(found.House()) == 0 {
				return errors.New("the configuration has no house rules: [[rule]]")
			}
			return p.testHouse(found)
		},
	}
	c.Flags().StringVarP(&file, "config", "c", "", "the configuration `FILE` instead of the nearest "+config.Name)
	return c
}

// testHouse runs the examples of a configuration's rules and prints how each behaved.
func (p *program) testHouse(c *config.Config) error {
	parser := grammar.NewParser()
	failed, run := 0, 0
	for _, layer := range c.Layers {
		for i := range layer.House {
			t := &layer.File.House[i]
			// The rule is judged with the words of the file that it is in, as of no day: the examples have dates.
			linter, err := lint.NewLinter(layer.House[i:i+1], lint.Options{Settings: c.Options("", nil).Settings})
			if err != nil {
				return err
			}
			if len(t.Bad) == 0 {
				failed++
				fmt.Fprintf(p.out, "%s %s: no bad example: nothing shows that the rule finds anything\n", t.Code, t.Name)
			}
			for _, list := range [...]struct {
				name  string
				texts []string
				want  bool
			}{{"good", t.Good, false}, {"bad", t.Bad, true}} {
				for n, text := range list.texts {
					run++
					if fault := behaves(parser, linter, text, list.want); fault != "" {
						failed++
						at := layer.KeyPlace(fmt.Sprintf("rule[%d].%s[%d]", i, list.name, n))
						fmt.Fprintf(p.out, "%s: %s %s: %s example %d: %s\n", at, t.Code, t.Name, list.name, n+1, fault)
					}
				}
			}
		}
	}
	if failed > 0 {
		p.status = statusFindings
	}
	_, err := fmt.Fprintf(p.out, "%s, %s, %d failed\n",
		count(len(c.House()), "house rule"), count(run, "example"), failed)
	return err
}

// behaves says what is wrong with an example; empty where it has a finding as it should, or has none.
func behaves(parser *grammar.Parser, linter *lint.Linter, text string, want bool) string {
	t, fault := check.Parse(parser, source.NewFile("example", text))
	if fault != "" {
		return fault
	}
	docs := cable.Documents(t)
	if len(docs) == 0 {
		return "the text is not a cable: write at least a classification line and one header line"
	}
	found := 0
	for _, d := range docs {
		result := linter.Cable(d)
		if len(result.NotRun) > 0 {
			return "the rule did not run, since the example has no date"
		}
		for _, diagnostic := range result.Diagnostics {
			if diagnostic.Rule == lint.InternalError {
				return diagnostic.Message
			}
		}
		found += len(result.Diagnostics)
	}
	switch {
	case want && found == 0:
		return "the rule reports nothing"
	case !want && found > 0:
		return "the rule reports " + count(found, "finding")
	}
	return ""
}
