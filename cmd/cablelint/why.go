package main

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"slices"

	"github.com/cablelint/cablelint/grammar"
	"github.com/cablelint/cablelint/internal/check"
	"github.com/cablelint/cablelint/internal/config"
	"github.com/cablelint/cablelint/internal/files"
)

// whether says about a path whether a run checks it, and why not.
func (p *program) whether(s *settings, path string, checks *config.Checks) (string, error) {
	info, err := os.Lstat(path)
	switch {
	case errors.Is(err, fs.ErrNotExist) && files.Named(path).Only == "":
		return "there is no such file; this would hold for it", nil
	case err == nil && info.IsDir():
		return "it is a folder; this holds for files in it", nil
	}
	if by := s.leftOutBy(checks); by != "" {
		return fmt.Sprintf("not checked: excluded by %s; name it without --force-exclude to check it", by), nil
	}
	if err == nil && info.Mode()&fs.ModeSymlink != 0 {
		return "checked only if it is named: a folder's links are not followed", nil
	}
	listed, err := p.listed(s, path)
	if err != nil {
		return "", err
	}
	if !listed {
		return "checked only if it is named: git ignores it, or a folder above it begins with a dot", nil
	}
	return p.isChecked(s, path, checks), nil
}

// listed reports whether a walk meets a file: one of the current directory, or of the file's folder where that is
// elsewhere.
func (p *program) listed(s *settings, path string) (bool, error) {
	in := files.Named(path)
	dir := filepath.Dir(in.Path)
	if filepath.IsLocal(in.Path) {
		dir = "."
	}
	list, err := p.walk([]string{dir})
	if err != nil {
		return false, err
	}
	abs, err := s.project.Abs(in.Path)
	return slices.ContainsFunc(list, func(met files.Input) bool {
		is, err := s.project.Abs(met.Path)
		return err == nil && is == abs
	}), err
}

// isChecked reads and lints a file, and says what it is.
func (p *program) isChecked(s *settings, path string, checks *config.Checks) string {
	parser, n, noun, unread, own := grammar.NewParser(), 0, "", "", files.Own(path)
	named := files.Named(path)
	named.Named = false // as a walk meets it
	for in := range s.checker.Reader.Open(named) {
		f := s.checker.Lint(parser, check.Input{Input: in, Checks: checks})
		n += len(f.Results)
		for _, r := range f.Results {
			noun = r.Doc.Noun()
		}
		if n == 0 && f.Content.Kind != files.Cable {
			unread = fmt.Sprintf("%s: %s", f.Content.Kind, f.Content.Reason)
		}
		own = own && f.Content.Kind != files.Unread
	}
	if n > 0 {
		return "checked: " + count(n, noun)
	}
	if own {
		return "not checked: it is one of cablelint's own files, and no cable is in it"
	}
	return "not checked: " + unread
}

// leftOutBy is what excludes a file: a glob and where it is written. Empty is nothing.
func (s *settings) leftOutBy(checks *config.Checks) string {
	if glob, ok := s.exclude.Covering(checks.Abs); ok {
		return fmt.Sprintf("%q of --exclude", glob)
	}
	return checks.ExcludedBy
}
