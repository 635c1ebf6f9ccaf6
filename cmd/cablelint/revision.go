package main

import (
	"path/filepath"
	"sort"

	"github.com/cablelint/cablelint/grammar"
	"github.com/cablelint/cablelint/internal/files"
	"github.com/cablelint/cablelint/internal/git"
)

// gitInputs are the inputs of a run with --staged or --against: what is staged in place of the files, and with each file
// that changed what it was.
func (p *program) gitInputs(f *checkFlags, s *settings, paths []string) ([]input, error) {
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
	return inputs, bases(repo, s, f, inputs)
}

// staged are inputs that are read from the index.
func staged(repo *git.Repository, s *settings, entries []git.Entry) (list []files.Input) {
	for _, e := range entries {
		list = append(list, files.Input{Path: e.Path, Open: func() ([]byte, error) {
			return repo.Read(e.Blob, s.reader.MaxSize, files.ErrTooLarge)
		}})
	}
	sort.Slice(list, func(i, j int) bool { return list[i].Path < list[j].Path })
	return list
}

// bases tells of each input that changed what it was.
func bases(repo *git.Repository, s *settings, f *checkFlags, inputs []input) error {
	commit, err := repo.MergeBase(f.against)
	if err != nil {
		return err
	}
	entries, err := repo.Since(commit, f.staged)
	if err != nil {
		return err
	}
	was := map[string]string{}
	for _, e := range entries {
		abs, err := filepath.Abs(e.Path)
		if err != nil {
			return err
		}
		was[abs] = e.Base
	}
	for i := range inputs {
		if blob := was[inputs[i].checks.Abs]; blob != "" && inputs[i].Path != "-" {
			inputs[i].base = &files.Input{Path: inputs[i].Path, Open: func() ([]byte, error) {
				return repo.Read(blob, s.reader.MaxSize, files.ErrTooLarge)
			}}
		}
	}
	return nil
}

// baseTree is what an input was in the base revision; nil where it was not there. A base that cannot be read is told, since
// nothing is known then of what went down.
func (in input) baseTree(parser *grammar.Parser, s *settings) (*grammar.Tree, string) {
	if in.base == nil {
		return nil, ""
	}
	c := s.reader.Read(*in.base)
	if c.File == nil {
		if c.Kind == files.Unread {
			return nil, "the base revision: " + c.Reason
		}
		return nil, ""
	}
	return parser.Parse(c.File), ""
}
