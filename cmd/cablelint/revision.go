package main

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"

	"github.com/cablelint/cablelint/internal/check"
	"github.com/cablelint/cablelint/internal/files"
	"github.com/cablelint/cablelint/internal/git"
	"github.com/cablelint/cablelint/internal/realpath"
	"github.com/cablelint/cablelint/internal/report"
)

// gitInputs are the inputs of a run with --staged or --against: what is staged instead of the files, and with each file
// that changed what it was.
func (p *program) gitInputs(f *checkFlags, s *settings, paths []string) (check.Inputs, error) {
	repo, err := p.git.Open()
	if err != nil {
		return nil, err
	}
	var list []files.Input
	if f.staged {
		entries, err := repo.Staged(paths)
		if errors.Is(err, git.ErrMissing) {
			return nil, &uncheckedError{err}
		}
		if err != nil {
			return nil, err
		}
		p.notStaged(paths, entries)
		list = staged(repo, s, entries)
	} else {
		if list, err = p.walk(paths); err != nil {
			return nil, err
		}
	}
	inputs, err := s.inputs(list)
	if err != nil || f.against == "" {
		return inputs, err
	}
	return bases(repo, s, f, paths, inputs)
}

// notStaged names each file of which no change is staged, so that nobody takes it for checked.
func (p *program) notStaged(paths []string, entries []git.Entry) {
	have := map[string]bool{}
	for _, path := range paths {
		if info, err := os.Stat(path); err != nil || info.IsDir() {
			continue
		}
		if len(have) == 0 {
			for _, e := range entries {
				have[realpath.Resolved(e.Path)] = true
			}
		}
		if !have[realpath.Resolved(path)] {
			fmt.Fprintf(p.err, "%s: no change of it is staged: not checked\n", report.Visible(path))
		}
	}
}

// staged are inputs that are read from the index.
func staged(repo *git.Repository, s *settings, entries []git.Entry) (list []files.Input) {
	for _, e := range entries {
		in := blob(repo, s, e)
		in.Own = files.Own(e.Path)
		if e.Unmerged {
			in.Err = errUnmerged
		}
		list = append(list, in)
	}
	return list
}

var errUnmerged = errors.New("it is unmerged: no single content is staged")

// blob is an input that is read from a blob.
func blob(repo *git.Repository, s *settings, e git.Entry) files.Input {
	return files.Input{Path: e.Path, Open: func() ([]byte, error) {
		return repo.Read(e.Blob, s.checker.Reader.MaxSize, files.TooLarge("the file", 0, s.checker.Reader.MaxSize))
	}}
}

// bases gives each input the file that it was in the base revision. A file of the work tree is compared by its bytes
// and read as it is, since git would pass it through filters that the repository names. An entry of a container is
// compared with a file that is gone alone: git knows the container.
func bases(repo *git.Repository, s *settings, f *checkFlags, paths []string, inputs check.Inputs) (check.Inputs,
	error) {
	commit, err := repo.MergeBase(f.against)
	if err != nil {
		return nil, err
	}
	tree, err := repo.Tree(commit)
	if err != nil {
		return nil, &uncheckedError{err}
	}
	was, at := map[string]git.Entry{}, places{}
	for _, e := range tree {
		was[at.of(e.Path)] = e
	}
	index, err := repo.Index()
	if err != nil {
		return nil, err
	}
	gone := gone(repo, s, f, tree, index)
	s.lost = &lost{
		settings: s, repo: repo, tree: tree, index: index, staged: f.staged, at: places{}, gone: gone,
		seen: map[string]bool{}, opened: map[string]bool{}, cables: map[string]bool{}, apart: map[string]int{},
	}
	s.lost.within(paths)
	return func(yield func(check.Input, error) bool) {
		for in, err := range inputs {
			if err == nil && in.Path != "-" {
				s.lost.met(in)
				e := was[at.of(outermost(in.Input))]
				if in = based(repo, s, in, e, gone); in.Within != "" && e.Blob != "" {
					s.lost.uncompared(in, e.Blob)
				}
			}
			if !yield(in, err) {
				return
			}
		}
	}, nil
}

// outermost is the path of the file that an input is, or lies in.
func outermost(in files.Input) string {
	if in.Within != "" {
		return in.Within
	}
	return in.Path
}

// places are folders without symbolic links, by their paths, so that one file has one place by any path it is named.
type places map[string]string

func (p places) of(path string) string {
	dir, name := filepath.Split(path)
	if _, ok := p[dir]; !ok {
		p[dir] = realpath.Resolved(dir)
	}
	return filepath.Join(p[dir], name)
}

// based is an input with what it is compared with: the file at its path in the base revision, if there was one.
func based(repo *git.Repository, s *settings, in check.Input, e git.Entry, gone *check.Gone) check.Input {
	switch {
	case e.Blob == "" && len(gone.Files) > 0:
		in.Gone = gone
	case e.Blob == "":
	case in.Within == "":
		base := blob(repo, s, e)
		in.Base = &base
		if in.Open == nil {
			in.Unchanged = func() bool { return git.Unchanged(in.Path, e.Blob) }
		}
	}
	return in
}

// gone are the files of a revision that are no longer where they were: in the index with --staged, else in the work
// tree.
func gone(repo *git.Repository, s *settings, f *checkFlags, tree []git.Entry, index map[string]bool) *check.Gone {
	out := &check.Gone{Reader: s.checker.Reader}
	for _, e := range tree {
		_, there := index[e.Path]
		if !f.staged {
			_, err := os.Lstat(e.Path)
			there = !errors.Is(err, fs.ErrNotExist)
		}
		if !there {
			out.Files = append(out.Files, blob(repo, s, e))
		}
	}
	return out
}
