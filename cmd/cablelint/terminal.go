package main

import (
	"os"
	"strconv"

	"golang.org/x/term"
)

// isTerminal reports whether a file is a terminal.
func isTerminal(f *os.File) bool { return term.IsTerminal(int(f.Fd())) }

// columns is the width of the terminal, 0 without one.
func columns() int {
	for _, f := range []*os.File{os.Stderr, os.Stdout} {
		if width, _, err := term.GetSize(int(f.Fd())); err == nil {
			return width
		}
	}
	return 0
}

// width is the number of columns to write on a terminal, else a default. COLUMNS goes before what the terminal says.
func (p *program) width(otherwise int) int {
	if !p.terminal && !p.watched {
		return otherwise
	}
	if n, err := strconv.Atoi(p.getenv("COLUMNS")); err == nil && n > 0 {
		return n
	}
	if p.columns != nil {
		if n := p.columns(); n > 0 {
			return n
		}
	}
	return otherwise
}

// colored reports whether a report on standard output is colored. NO_COLOR (https://no-color.org) goes before
// FORCE_COLOR, as in Python.
func (p *program) colored(when string) bool {
	switch {
	case when != "auto":
		return when == "always"
	case p.getenv("NO_COLOR") != "":
		return false
	case p.getenv("FORCE_COLOR") != "":
		return p.getenv("FORCE_COLOR") != "0"
	}
	return p.terminal && p.getenv("TERM") != "dumb"
}

// linked reports whether standard output is a terminal that is known to show hyperlinks (OSC 8). Others may print
// the sequence as text, so what is not known gets none. FORCE_HYPERLINK decides where it is set.
func (p *program) linked() bool {
	if force := p.getenv("FORCE_HYPERLINK"); force != "" {
		return force != "0"
	}
	if !p.terminal || p.getenv("CI") != "" {
		return false
	}
	switch p.getenv("TERM") {
	case "dumb":
		return false
	case "xterm-kitty", "xterm-ghostty", "alacritty", "foot", "foot-extra", "wezterm", "contour":
		return true
	}
	switch p.getenv("TERM_PROGRAM") {
	case "iTerm.app", "WezTerm", "vscode", "ghostty", "Hyper", "rio":
		return true
	}
	if vte, err := strconv.Atoi(p.getenv("VTE_VERSION")); err == nil {
		return vte > 5000 // 0.50.0 crashes on one
	}
	return p.getenv("WT_SESSION") != "" || p.getenv("KONSOLE_VERSION") != ""
}
