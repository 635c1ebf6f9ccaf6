package main

import (
	"bytes"
	"os"
	"path/filepath"
	"runtime/debug"
	"strconv"
	"time"

	"github.com/spf13/cobra"

	"github.com/cablelint/cablelint/internal/files"
)

func (p *program) man() *cobra.Command {
	return &cobra.Command{
		Use:   "man [DIR]",
		Short: "print the manual page, or write those of all commands to a directory",
		Long: `man prints the manual page of cablelint, ready for man -l -, or writes the pages of all commands
to a directory, one for each command. The pages have the date of the release, or of SOURCE_DATE_EPOCH if that is
set, and never today's.`,
		Example: `  cablelint man | man -l -
  cablelint man ~/.local/share/man/man1`,
		Args: takes(0, 1, "one directory at most"),
		RunE: func(c *cobra.Command, args []string) error {
			if len(args) == 0 {
				if _, err := p.out.Write([]byte(manPage(c.Root(), versionText.Get(), p.pageDay()))); err != nil {
					return &outputError{err}
				}
				return nil
			}
			if err := os.MkdirAll(args[0], 0o755); err != nil {
				return err
			}
			return p.manPages(c.Root(), args[0])
		},
	}
}

// manPages writes the page of a command and of those below it.
func (p *program) manPages(c *cobra.Command, dir string) error {
	out, err := files.Create(filepath.Join(dir, manName(c)+".1"), files.Output{What: "a manual page", Ours: isManual})
	if err != nil {
		return err
	}
	defer out.Abort()
	if _, err := out.Write([]byte(manPage(c, versionText.Get(), p.pageDay()))); err != nil {
		return &outputError{err}
	}
	if err := out.Commit(); err != nil {
		return &outputError{err}
	}
	for _, sub := range listed(c) {
		if err := p.manPages(sub, dir); err != nil {
			return err
		}
	}
	return nil
}

// pageDay is the day that pages carry: what a builder sets by the convention of reproducible builds, else the day of
// the release or of the commit that the build recorded; empty where none is known.
func (p *program) pageDay() string {
	if n, err := strconv.ParseInt(p.getenv("SOURCE_DATE_EPOCH"), 10, 64); err == nil {
		return time.Unix(n, 0).UTC().Format(time.DateOnly)
	}
	if released != "" {
		return released
	}
	if info, ok := debug.ReadBuildInfo(); ok {
		for _, s := range info.Settings {
			if s.Key == "vcs.time" && len(s.Value) >= len(time.DateOnly) {
				return s.Value[:len(time.DateOnly)]
			}
		}
	}
	return ""
}

// isManual reports whether a file that begins so is a manual page.
func isManual(head []byte) bool { return bytes.HasPrefix(head, []byte(".TH ")) }
