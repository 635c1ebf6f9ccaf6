package main

import (
	"fmt"
	"path/filepath"
	"slices"

	"github.com/spf13/cobra"

	"github.com/cablelint/cablelint/internal/check"
	"github.com/cablelint/cablelint/internal/config"
	"github.com/cablelint/cablelint/internal/files"
	"github.com/cablelint/cablelint/internal/realpath"
	"github.com/cablelint/cablelint/internal/report"
	"github.com/cablelint/cablelint/internal/suppress"
)

// baselineName is where a baseline is written if nothing says otherwise.
const baselineName = ".cablelint-baseline.json"

func (p *program) baseline() *cobra.Command {
	var write, prune baselineFlags
	w := &cobra.Command{
		Use: "write [PATH...]", Short: "record today's findings in the baseline",
		RunE: func(_ *cobra.Command, args []string) error { return p.baselineWrite(&write, args) },
	}
	write.add(w)
	d := &cobra.Command{
		Use: "prune [PATH...]", Short: "remove entries that no longer occur from the baseline",
		RunE: func(_ *cobra.Command, args []string) error { return p.baselinePrune(&prune, args) },
	}
	prune.add(d)
	about := &cobra.Command{Use: "baseline write|prune|apply", Short: "record the known findings, so only new ones count"}
	return group(about, w, d, p.baselineApply())
}

type baselineFlags struct {
	runFlags
	path string
}

func (f *baselineFlags) add(c *cobra.Command) {
	f.runFlags.add(c.Flags())
	c.Flags().StringVar(&f.path, "baseline", baselineName, "the baseline `FILE`")
}

// count lints the paths and counts what is found into the baselines of their files. What else is done with each file
// is each's; nil does nothing.
func (p *program) count(
	f *baselineFlags, s *settings, paths []string, each func(check.Input, *report.File),
) (unread int, err error) {
	s.project.BaselineName = baselineName
	if f.set.Changed("baseline") {
		if s.project.Flags.Baseline, err = realpath.File(f.path); err != nil {
			return 0, err
		}
	}
	list, err := p.walk(paths)
	if err != nil {
		return 0, err
	}
	inputs, err := s.inputs(list)
	if err != nil {
		return 0, err
	}
	if s.inputCount == 0 { // the baseline of the current directory is written, without entries
		here, err := s.project.For(baselineName)
		if err == nil {
			err = s.baselines.read(here)
		}
		if err != nil {
			return 0, err
		}
	}
	quiet := &suppress.Suppressor{Today: p.today(), Baselines: s.baselines.byPath}
	return unread, lintAll(inputs, s, func(in check.Input, file *report.File) error {
		quiet.File(file, in.Checks)
		if each != nil {
			each(in, file)
		}
		p.note(&f.runFlags, file)
		if file.Content.Kind == files.Unread {
			unread++
		}
		return nil
	})
}

func (p *program) baselineWrite(f *baselineFlags, paths []string) error {
	s, err := p.settings(&f.runFlags)
	if err != nil {
		return err
	}
	if f.set.Changed("baseline") { // as it is written: later its links are resolved
		out, err := createBaseline(f.path, "")
		if err != nil {
			return err
		}
		out.Abort()
	}
	s.baselines.open = openOrBegin
	unread, err := p.count(f, s, paths, nil)
	if err != nil {
		return err
	}
	covers := covering(paths)
	for path, b := range s.baselines.sorted() {
		use := s.baselines.uses[path]
		partly := slices.ContainsFunc(use.dirs, func(dir string) bool { return !covers(dir) })
		b.Fill(f.set.Changed("baseline") || !partly && len(f.excludes) == 0)
		if b.Empty() && b.Begun() && !use.named && len(s.baselines.byPath) > 1 {
			continue // nobody asked for this one, and it has no entries
		}
		if err := p.storeAndName(b, use, unread); err != nil {
			return err
		}
	}
	return nil
}

// storeAndName writes a baseline, and says how check finds it where no configuration names it.
func (p *program) storeAndName(b *suppress.Baseline, use *baselineUse, unread int) error {
	if err := p.store(b, use.by, unread); err != nil {
		return err
	}
	if !use.named {
		fmt.Fprintf(p.err, "check reads it with --baseline %s, or with baseline = %q in %s\n",
			report.Visible(b.Path), filepath.Base(b.Path), report.Visible(filepath.Join(filepath.Dir(b.Path), config.Name)))
	}
	return nil
}

func (p *program) baselinePrune(f *baselineFlags, paths []string) error {
	s, err := p.settings(&f.runFlags)
	if err != nil {
		return err
	}
	s.baselines.open = readBaseline
	unread, err := p.count(f, s, paths, nil)
	if err != nil {
		return err
	}
	whole := p.covered(s, len(f.excludes) > 0, paths)
	for path, b := range s.baselines.sorted() {
		if unread == 0 && whole(path) {
			b.Gone()
		}
		b.Prune()
		if err := p.store(b, s.baselines.uses[path].by, unread); err != nil {
			return err
		}
	}
	return nil
}

// createBaseline begins a baseline at a path, which a configuration in the folder by names; empty is a flag, or
// nothing.
func createBaseline(path, by string) (*files.Pending, error) {
	kind := files.Output{What: "a baseline", Ours: suppress.IsBaseline}
	if by != "" {
		return files.CreateFor(path, by, kind)
	}
	return files.Create(path, kind)
}

// store writes a baseline, which a configuration in the folder by names. What could not be read is not in it, and
// the status says so.
func (p *program) store(b *suppress.Baseline, by string, unread int) error {
	if unread > 0 {
		p.status = statusUnchecked
	}
	out, err := createBaseline(b.Path, by)
	if err != nil {
		return err
	}
	defer out.Abort()
	if _, err := out.Write(b.Bytes()); err != nil {
		return &outputError{err}
	}
	if err := out.Commit(); err != nil {
		return &outputError{err}
	}
	fmt.Fprintln(p.err, "wrote", report.Visible(b.Path))
	return nil
}
