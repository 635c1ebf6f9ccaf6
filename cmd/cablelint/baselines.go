package main

import (
	"iter"
	"maps"
	"os"
	"slices"

	"github.com/cablelint/cablelint/internal/config"
	"github.com/cablelint/cablelint/internal/realpath"
	"github.com/cablelint/cablelint/internal/suppress"
)

// baselines are the baselines of the inputs of a run, each read once.
type baselines struct {
	// open reads one, given its path as people see it and the folder of the configuration that names it; nil reads none.
	open func(path, by string) (*suppress.Baseline, error)
	// byPath are the baselines by their absolute paths.
	byPath map[string]*suppress.Baseline
	// uses report each by its path what it is for.
	uses map[string]*baselineUse
}

// baselineUse is what a baseline is for.
type baselineUse struct {
	named bool     // a configuration names it
	by    string   // the folder of that configuration; empty where a flag names the baseline
	dirs  []string // the folders of the files that it is for
}

// read reads the baseline of a file, unless that was done.
func (b *baselines) read(checks *config.Checks) (err error) {
	path := checks.Baseline
	if b.open == nil || path == "" {
		return nil
	}
	use := b.uses[path]
	if use == nil {
		if b.uses == nil {
			b.byPath, b.uses = map[string]*suppress.Baseline{}, map[string]*baselineUse{}
		}
		use = &baselineUse{by: checks.BaselineBy}
		b.uses[path] = use
		if b.byPath[path], err = b.open(config.Shown(path), use.by); err != nil {
			return err
		}
	}
	use.named = use.named || checks.Config.Values().Baseline != ""
	for _, dir := range checks.BaselineDirs() {
		if !slices.Contains(use.dirs, dir) {
			use.dirs = append(use.dirs, dir)
		}
	}
	return nil
}

// covered reports of a baseline whether the run checks all that it is for; partly is a run that leaves out files. One
// that a flag names is for the current directory.
func (p *program) covered(s *settings, partly bool, paths []string) func(path string) bool {
	if partly {
		return func(string) bool { return false }
	}
	covers := covering(paths)
	out := func(dir string) bool { return !covers(dir) }
	return func(path string) bool {
		here, err := realpath.Dir(".")
		return err == nil && p.status != statusUnchecked && !slices.ContainsFunc(s.baselines.uses[path].dirs, out) &&
			(s.project.Flags.Baseline == "" || covers(here))
	}
}

// sorted yields the baselines in the order of their paths.
func (b *baselines) sorted() iter.Seq2[string, *suppress.Baseline] {
	return func(yield func(string, *suppress.Baseline) bool) {
		for _, path := range slices.Sorted(maps.Keys(b.byPath)) {
			if !yield(path, b.byPath[path]) {
				return
			}
		}
	}
}

// readBaseline reads a baseline, whoever names it.
func readBaseline(path, _ string) (*suppress.Baseline, error) { return suppress.ReadBaseline(path) }

// openOrBegin reads a baseline that will be written, or begins one where the file is missing. A baseline
// that cannot be written is an error before the work begins.
func openOrBegin(path, by string) (*suppress.Baseline, error) {
	out, err := createBaseline(path, by)
	if err != nil {
		return nil, err
	}
	out.Abort()
	if info, err := os.Stat(path); err != nil || !info.Mode().IsRegular() || info.Size() == 0 {
		return suppress.NewBaseline(path)
	}
	return suppress.ReadBaseline(path)
}
