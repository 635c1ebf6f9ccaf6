package main

import (
	"strings"
	"testing"

	"github.com/clipperhouse/displaywidth"
	"github.com/stretchr/testify/require"
)

// onTerminal is a program whose standard output is a terminal with an environment and a width.
func onTerminal(width int, env ...string) *program {
	p, _, _ := at("")
	p.terminal, p.columns = true, func() int { return width }
	p.getenv = func(name string) string {
		for _, kv := range env {
			if value, ok := strings.CutPrefix(kv, name+"="); ok {
				return value
			}
		}
		return ""
	}
	return p
}

// TestColors: a terminal that can, unless the environment says otherwise.
func TestColors(t *testing.T) {
	for env, want := range map[string]bool{
		"": true, "TERM=dumb": false, "TERM=xterm": true, "NO_COLOR=1": false, "NO_COLOR=0": false, "NO_COLOR=": true,
		"FORCE_COLOR=1": true, "FORCE_COLOR=0": false, "FORCE_COLOR=3 TERM=dumb": true, "FORCE_COLOR=1 NO_COLOR=1": false,
	} {
		p := onTerminal(80, strings.Fields(env)...)
		require.Equal(t, want, p.colored("auto"), env)
		require.True(t, p.colored("always"), env)
		require.False(t, p.colored("never"), env)
		p.terminal = false
		require.Equal(t, strings.HasPrefix(env, "FORCE_COLOR") && want, p.colored("auto"), "%s in a pipe", env)
	}
}

// TestLinks: terminals that are known to show hyperlinks get them, and no others.
func TestLinks(t *testing.T) {
	for env, want := range map[string]bool{
		"": false, "TERM=xterm-256color": false, "TERM=xterm-kitty": true, "TERM=dumb TERM_PROGRAM=vscode": false,
		"TERM_PROGRAM=vscode":         true,
		"TERM_PROGRAM=Apple_Terminal": false, "VTE_VERSION=7200": true, "VTE_VERSION=5000": false, "VTE_VERSION=4800": false,
		"WT_SESSION=1": true, "KONSOLE_VERSION=230400": true, "TERM=screen": false, "TERM_PROGRAM=iTerm.app CI=1": false,
		"FORCE_HYPERLINK=1": true, "TERM_PROGRAM=iTerm.app FORCE_HYPERLINK=0": false,
	} {
		p := onTerminal(80, strings.Fields(env)...)
		require.Equal(t, want, p.linked(), env)
		p.terminal = false
		require.Equal(t, strings.Contains(env, "FORCE_HYPERLINK=1"), p.linked(), "%s in a pipe", env)
	}
}

// TestWidth: that of the terminal, unless COLUMNS says otherwise.
func TestWidth(t *testing.T) {
	require.Equal(t, 60, onTerminal(60).width(100))
	require.Equal(t, 100, onTerminal(0).width(100))
	require.Equal(t, 40, onTerminal(60, "COLUMNS=40").width(100))
	require.Equal(t, 60, onTerminal(60, "COLUMNS=wide").width(100))
	p := onTerminal(60)
	p.terminal = false
	require.Equal(t, 100, p.width(100))
}

// TestSnippetsFitTheTerminal: the line and its carets stay on one row of the terminal, and the carets below the mark.
func TestSnippetsFitTheTerminal(t *testing.T) {
	for _, width := range []int{200, 80, 60, 40, 30} {
		p := onTerminal(width, "NO_COLOR=1")
		var out strings.Builder
		p.out = &out
		root := p.root()
		root.SetArgs([]string{"check", "--snippets", "full", "testdata/long.txt"})
		require.NoError(t, root.Execute())
		lines := strings.Split(out.String(), "\n")
		require.Greater(t, len(lines), 4, out.String())
		line, carets := lines[2], lines[3]
		require.Contains(t, line, "(S)", width)
		require.LessOrEqual(t, displaywidth.String(line), width, line)
		require.LessOrEqual(t, len(carets), width)
		require.Equal(t, displaywidth.String(line[:strings.Index(line, "(S)")]), strings.Index(carets, "^"), "%s\n%s",
			line, carets)
	}
}

// TestHelpFitsTheTerminal: no line is longer than the terminal is wide, or than 100 columns in a pipe.
func TestHelpFitsTheTerminal(t *testing.T) {
	for _, width := range []int{0, 200, 80, 70} {
		most := map[int]int{0: helpWidth, 200: helpWidth}[width]
		if most == 0 {
			most = width
		}
		for _, args := range [][]string{{"help"}, {"check", "--help"}, {"help", "config", "show"}, {"help", "fix"},
			{"merge", "--help"}} {
			p := onTerminal(width)
			p.terminal = width > 0
			var out strings.Builder
			root := p.root()
			root.SetOut(&out)
			root.SetArgs(args)
			require.NoError(t, root.Execute())
			for _, l := range strings.Split(out.String(), "\n") {
				require.LessOrEqual(t, len(l), most, "%s: %s", args, l)
			}
		}
	}
}

// TestRulesFitTheTerminal: a table where there is room for the titles, else lines for each rule.
func TestRulesFitTheTerminal(t *testing.T) {
	for _, width := range []int{200, 90, 60, 40} {
		p := onTerminal(width)
		var out strings.Builder
		p.out = &out
		root := p.root()
		root.SetArgs([]string{"rules"})
		require.NoError(t, root.Execute())
		for _, l := range strings.Split(out.String(), "\n") {
			require.LessOrEqual(t, displaywidth.String(l), width, l)
		}
		require.Equal(t, width == 200, strings.HasPrefix(out.String(), "CODE "), width)
		for _, word := range []string{"R001", "portion-above-header", "unsafe"} {
			require.Contains(t, out.String(), word, width)
		}
	}
}
