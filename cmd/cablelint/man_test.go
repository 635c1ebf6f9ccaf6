package main

import (
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"

	"github.com/spf13/cobra"
	"github.com/spf13/pflag"
	"github.com/stretchr/testify/require"

	"github.com/cablelint/cablelint/internal/testing/clients"
)

// pages are the manual pages by file name, written with a day that the environment sets.
func pages(t *testing.T) map[string]string {
	p, _, errs := at("")
	p.getenv = func(name string) string { return map[string]string{"SOURCE_DATE_EPOCH": "1700000000"}[name] }
	dir := filepath.Join(t.TempDir(), "man1")
	root := p.root()
	root.SetArgs([]string{"man", dir})
	require.NoError(t, root.Execute(), errs)
	entries, err := os.ReadDir(dir)
	require.NoError(t, err)
	all := map[string]string{}
	for _, e := range entries {
		all[e.Name()] = read(t, filepath.Join(dir, e.Name()))
	}
	return all
}

// TestEachCommandHasItsPage: with all its flags, its text, and the day that was set, which is not the clock's.
func TestEachCommandHasItsPage(t *testing.T) {
	all := pages(t)
	var look func(c *cobra.Command)
	look = func(c *cobra.Command) {
		page, ok := all[manName(c)+".1"]
		require.True(t, ok, c.CommandPath())
		require.Contains(t, page, " 1 \"2023-11-14\" \"cablelint ", c.CommandPath())
		c.LocalFlags().VisitAll(func(f *pflag.Flag) {
			require.Contains(t, page, `\fB\-\-`+inner(f.Name)+`\fR`,
				c.CommandPath())
		})
		delete(all, manName(c)+".1")
		for _, sub := range c.Commands() {
			require.NotEmpty(t, sub.Short)
			look(sub)
		}
	}
	p, _, _ := at("")
	look(p.root())
	require.Empty(t, all, "pages of no command")
	require.Empty(t, p.pageDay(), "the clock's day entered")
}

// TestOnePageGoesToStandardOutput: that of the whole program.
func TestOnePageGoesToStandardOutput(t *testing.T) {
	p, out, _ := at("")
	root := p.root()
	root.SetArgs([]string{"man"})
	require.NoError(t, root.Execute())
	require.True(t, strings.HasPrefix(out.String(), ".TH CABLELINT 1 "), out.String())
	root.SetArgs([]string{"man", "man_test.go"})
	require.Error(t, root.Execute(), "a file is no folder")
}

// TestTheManualIsSound has both readers of manual pages look at every page: they warn of nothing.
func TestTheManualIsSound(t *testing.T) {
	all := pages(t)
	for _, reader := range [][]string{{"groff", "-man", "-ww", "-Tutf8", "-z"}, {"mandoc", "-Tlint", "-Wall"}} {
		t.Run(reader[0], func(t *testing.T) {
			clients.Installed(t, reader[0])
			for name, page := range all {
				cmd := exec.Command(reader[0], reader[1:]...)
				cmd.Stdin = strings.NewReader(page)
				out, err := cmd.CombinedOutput()
				require.NoError(t, err, "%s: %s", name, out)
				require.Empty(t, string(out), name)
			}
		})
	}
}

// TestTheManualShowsWhatIsWritten sets text that roff would take for its own.
func TestTheManualShowsWhatIsWritten(t *testing.T) {
	c := &cobra.Command{
		Use: "odd [PATH...]", Short: `a \ and a -dash`, Run: func(*cobra.Command, []string) {},
		Long:    "Is it\n.so\n'quoted', `ticked` ^up~ § 3 – 😀 \\fBnot bold\\fR?\n\nAnother.",
		Example: "  .dot first\n  'quote first\n  back\\slash --flag",
	}
	for _, reader := range [][]string{{"groff", "-man", "-ww", "-Tutf8", "-P-c"}, {"mandoc", "-Tutf8"}} {
		t.Run(reader[0], func(t *testing.T) {
			clients.Installed(t, reader[0])
			cmd := exec.Command(reader[0], reader[1:]...)
			cmd.Stdin = strings.NewReader(manPage(c, "v1.2.3", "2023-11-14"))
			out, err := cmd.Output()
			require.NoError(t, err)
			text := string(out)
			for at := strings.Index(text, "\b"); at > 0; at = strings.Index(text, "\b") {
				text = text[:at-1] + text[at+1:] // mandoc prints bold as a typewriter does
			}
			for _, want := range []string{`a \ and a -dash`, `Is it .so 'quoted', ` + "`ticked` ^up~ § 3 – 😀 " +
				`\fBnot bold\fR?`, "  .dot first\n", "  'quote first\n", `  back\slash --flag`, "v1.2.3"} {
				require.Contains(t, text, want)
			}
		})
	}
}
