package main

import (
	"fmt"
	"path/filepath"

	"github.com/cablelint/cablelint/internal/files"
	"github.com/cablelint/cablelint/internal/git"
	"github.com/cablelint/cablelint/internal/pdftext"
)

// pdfText reads PDFs with the installed pdftotext; nil where that is switched off. A program in the work tree of what
// is checked, or in the folder that was named, is not run.
func (p *program) pdfText(when string) (files.PDFText, error) {
	switch when {
	case "off":
		return nil, nil
	case "auto":
	default:
		return nil, fmt.Errorf("--pdf is auto or off, not %q", when)
	}
	tools := pdftext.New(p.getenv("PATH"))
	return func(data, from, tree string) (string, string, int, error) {
		return tools.Text(data, untrusted(filepath.Dir(from)), untrusted(tree))
	}, nil
}

// oneReader reads the texts that a command was given, PDFs among them.
func (p *program) oneReader() (*files.Reader, error) {
	pdf, err := p.pdfText("auto")
	return &files.Reader{Stdin: p.in, StdinName: "-", MaxSize: 64 << 20, PDF: pdf}, err
}

// untrusted is the folder whose programs are not run; empty for the root, in which all programs are.
func untrusted(folder string) string {
	if folder == "" {
		return ""
	}
	if folder = git.Top(folder); folder == filepath.Dir(folder) {
		return ""
	}
	return folder
}
