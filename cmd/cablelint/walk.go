package main

import (
	"errors"
	"fmt"

	"github.com/cablelint/cablelint/internal/files"
	"github.com/cablelint/cablelint/internal/git"
	"github.com/cablelint/cablelint/internal/report"
)

// walk gives the inputs that paths name.
func (p *program) walk(paths []string) ([]files.Input, error) { return files.Walk(paths, lister{p}) }

// lister asks git for the files of a folder. Without git the folder is read from the disk, and standard error says so.
type lister struct{ *program }

func (l lister) List(folder string) ([]string, bool, error) {
	names, ok, err := l.git.List(folder)
	if errors.Is(err, git.ErrNotInstalled) {
		fmt.Fprintf(l.err, "%s: %s: ignored files are checked too\n", report.Visible(folder), err)
		return nil, false, nil
	}
	return names, ok, err
}
