package main

import (
	"path/filepath"
	"sort"

	"github.com/cablelint/cablelint/internal/check"
	"github.com/cablelint/cablelint/internal/files"
	"github.com/cablelint/cablelint/internal/git"
)

// gitInputs are the inputs of a run with --staged or --against: what is staged in place of the files, and with each file
// that changed what it was.
func (p *program) gitInputs(f *checkFlags, s *settings, paths []string) (check.Inputs, error) {
	repo, err := git.Open()
	if err != nil {
		return nil, err
	}
	var list []files.Input
	if f.staged {
		entries, err := repo.Staged(paths)
		if err != nil {
			return nil, err
		}
		list = staged(repo, s, entries)
	} else {
		list = files.Walk(paths)
	}
	inputs, err := s.inputs(list)
	if err != nil || f.against == "" {
		return inputs, err
	}
	return bases(repo, s, f, inputs)
}

// staged are inputs that are read from the index.
func staged(repo *git.Repository, s *settings, entries []git.Entry) (list []files.Input) {
	for _, e := range entries {
		if files.Own(e.Path) {
			continue
		}
		list = append(list, files.Input{Path: e.Path, Open: func() ([]byte, error) {
			return repo.Read(e.Blob, s.checker.Reader.MaxSize, files.ErrTooLarge)
		}})
	}
	sort.Slice(list, func(i, j int) bool { return list[i].Path < list[j].Path })
	return list
}

// bases tells of each input that changed what it was. An entry of a container is compared with nothing: git knows the
// container alone.
func bases(repo *git.Repository, s *settings, f *checkFlags, inputs check.Inputs) (check.Inputs, error) {
	commit, err := repo.MergeBase(f.against)
	if err != nil {
		return nil, err
	}
	entries, err := repo.Since(commit, f.staged)
	if err != nil {
		return nil, err
	}
	was := map[string]string{}
	for _, e := range entries {
		abs, err := filepath.Abs(e.Path)
		if err != nil {
			return nil, err
		}
		was[abs] = e.Base
	}
	return func(yield func(check.Input, error) bool) {
		for in, err := range inputs {
			if err == nil && in.Path != "-" && in.Within == "" {
				if blob := was[in.Checks.Abs]; blob != "" {
					in.Base = &files.Input{Path: in.Path, Open: func() ([]byte, error) {
						return repo.Read(blob, s.checker.Reader.MaxSize, files.ErrTooLarge)
					}}
				}
			}
			if !yield(in, err) {
				return
			}
		}
	}, nil
}
