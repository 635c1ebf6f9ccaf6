package main

import (
	"fmt"

	"github.com/spf13/cobra"

	"github.com/cablelint/cablelint/grammar"
	"github.com/cablelint/cablelint/internal/check"
	"github.com/cablelint/cablelint/internal/config"
	"github.com/cablelint/cablelint/internal/files"
	"github.com/cablelint/cablelint/internal/report"
	"github.com/cablelint/cablelint/lint"
	"github.com/cablelint/cablelint/lint/sighting"
	"github.com/cablelint/cablelint/rules"
)

func (p *program) explain() *cobra.Command {
	var date string
	c := &cobra.Command{
		Use: "explain CODE|NAME", Short: "explain a rule: what, why, authority and its dates, examples, how to silence it",
		Args:              takes(1, 1, "a rule's code or name, such as R001"),
		ValidArgsFunction: explained,
		RunE: func(_ *cobra.Command, args []string) error {
			day, err := p.day("--date", date)
			if err != nil {
				return err
			}
			all, err := p.allRules()
			if lint.Find(append(rules.All(), lint.Own()...), args[0]) == nil && err != nil {
				return err // a broken configuration does not keep the built-in rules from being explained
			}
			r := lint.Find(all, args[0])
			if r == nil {
				return lint.UnknownRule(all, args[0])
			}
			text := lint.Explain(r, all)
			if day != nil {
				text = lint.ExplainOn(r, all, *day)
			}
			_, err = fmt.Fprint(p.out, text)
			return err
		},
	}
	c.Flags().StringVar(&date, "date", "", "show first what was in force on the cable's `DATE`: today or YYYY-MM-DD")
	return c
}

func (p *program) tree() *cobra.Command {
	var show string
	var unread bool
	c := &cobra.Command{
		Use: "tree PATH", Short: "print the parsed cable, for bug reports, with body text as dots",
		Args: takes(1, 1, "one path"),
		RunE: func(c *cobra.Command, args []string) error {
			if _, err := snippets(show); err != nil {
				return err
			}
			r, err := p.oneReader()
			if err != nil {
				return err
			}
			checks, err := checksOf(p.project(config.Values{Snippets: explicit(c.Flags(), "snippets", show)}), r,
				files.Named(args[0]))
			if err != nil {
				return err
			}
			_, t, err := p.treeOf(r, args[0])
			if t == nil {
				return err
			}
			if unread {
				return p.unread(checks.Linter, t, checks.Policy.Snippets)
			}
			_, err = fmt.Fprint(p.out, t.Dump(func(tok grammar.Token) string {
				at := t.File.Position(tok.Span.Start)
				return fmt.Sprintf("%d:%d %s", at.Line, at.Column, report.Show(t, tok, checks.Policy.Snippets))
			}))
			return err
		},
	}
	c.Flags().StringVar(&show, "snippets", "marking", "how much text is shown: full, marking (prose becomes dots), none")
	c.Flags().BoolVar(&unread, "unread", false, "list what looks like a marking, and what explains it")
	return c
}

// unread lists everything outside prose that looks like a marking, each with what explains it: a token, a finding,
// or why it is no marking.
func (p *program) unread(linter *lint.Linter, t *grammar.Tree, s report.Snippets) error {
	for _, e := range linter.Account(t) {
		if e.Position == sighting.InProse {
			continue
		}
		at := t.File.Position(e.Span.Start)
		by := e.By
		if by == "" {
			by = "not explained"
		}
		if _, err := fmt.Fprintf(p.out, "%d:%d %s %s %s: %s\n", at.Line, at.Column, e.Position, e.Kind,
			report.ShowSighting(t, e.Sighting, s), by); err != nil {
			return err
		}
	}
	return nil
}

// treeOf reads and parses the one text of a path as check does. Where that cannot be done it says why, and the tree is
// nil.
func (p *program) treeOf(r *files.Reader, path string) (of string, t *grammar.Tree, err error) {
	in, err := one(r, path)
	if err != nil {
		return "", nil, err
	}
	parser := grammar.NewParser()
	content := check.Reading(parser, r.Read(in))
	if content.File == nil {
		p.became(in.Path, content.Kind, content.Reason)
		p.status = statusUnchecked
		return in.Path, nil, nil
	}
	t, fault := check.Parse(parser, content.File)
	if fault != "" {
		p.unchecked(in.Path, fault)
		return in.Path, nil, nil
	}
	if content.Kind == files.Unread { // its tree shows why
		p.unchecked(in.Path, content.Reason)
	}
	return in.Path, t, nil
}

// one is the one text that a path stands for.
func one(r *files.Reader, path string) (only files.Input, err error) {
	n := 0
	for in := range r.Open(files.Named(path)) {
		if n++; n > 1 {
			return only, fmt.Errorf("%s holds several texts: name one of them, such as %s", path, only.Path)
		}
		if only = in; in.Within == "" { // what is attached to a mail has names of its own
			break
		}
	}
	if n == 0 {
		return files.Input{}, fmt.Errorf("%s holds no text", path)
	}
	return only, nil
}
