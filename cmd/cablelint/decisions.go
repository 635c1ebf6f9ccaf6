package main

import (
	"fmt"

	"github.com/spf13/cobra"

	"github.com/cablelint/cablelint/internal/check"
	"github.com/cablelint/cablelint/internal/report"
	"github.com/cablelint/cablelint/internal/suppress"
)

func (p *program) baselineApply() *cobra.Command {
	var f baselineFlags
	c := &cobra.Command{
		Use: "apply DECISIONS [PATH...]", Short: "record a reviewer's decisions in the baseline",
		Long: `baseline apply reads the decisions that a reviewer saved from the review sheet, and records them in
the baseline. Give it the PATHs and flags of the check that made the sheet, in the same directory: it lints them again,
and a decision counts only where its finding is still there. Accepted findings no longer count. Findings to be
corrected, or referred to someone else, still do. The next review sheet shows each decision.`,
		Args: takes(1, -1, "the file of decisions, and what was checked"),
		RunE: func(_ *cobra.Command, args []string) error { return p.runApply(&f, args[0], args[1:]) },
	}
	f.add(c)
	return c
}

func (p *program) runApply(f *baselineFlags, path string, paths []string) error {
	decisions, err := suppress.ReadDecisions(path)
	if err != nil {
		return err
	}
	s, err := p.settings(&f.runFlags)
	if err != nil {
		return err
	}
	s.baselines.open = openOrBegin
	changed := map[string]bool{}
	unread, err := p.count(f, s, paths, func(in check.Input, file *report.File) {
		if b := s.baselines.byPath[in.Checks.Baseline]; b != nil && b.Decide(file, in.Checks, decisions) {
			changed[in.Checks.Baseline] = true
		}
	})
	if err != nil {
		return err
	}
	for path, b := range s.baselines.sorted() {
		if !changed[path] {
			continue
		}
		if err := p.storeAndName(b, s.baselines.uses[path], unread); err != nil {
			return err
		}
	}
	fmt.Fprintf(p.err, "recorded %s\n", count(decisions.Matched(), "decision"))
	if left := decisions.Len() - decisions.Matched(); left > 0 {
		fmt.Fprintf(p.err, "%s: no such finding now; check the same paths with the same flags, in the same directory\n",
			count(left, "decision"))
	}
	return nil
}
