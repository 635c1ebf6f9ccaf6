package report

import (
	"bytes"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/cablelint/cablelint/grammar"
	"github.com/cablelint/cablelint/grammar/source"
	"github.com/cablelint/cablelint/internal/testing/clients"
)

func diffOf(t *testing.T, path, before, after string, s Snippets) string {
	t.Helper()
	parse := func(text string) *grammar.Tree { return grammar.NewParser().Parse(source.NewFile(path, text)) }
	var out bytes.Buffer
	require.NoError(t, Diff(&out, path, parse(before), parse(after), s))
	return out.String()
}

// TestDiffShowsWhatChanges: marks, dates and letters of reasons are in clear on the lines that change, and prose is
// not.
func TestDiffShowsWhatChanges(t *testing.T) {
	const head = "P 051522Z MAR 09\nFM AMEMBASSY QUELLVILLE\nTO SECSTATE WASHDC\n"
	for _, c := range []struct{ before, after, shown, hidden string }{
		{"Classified By: DCM Ana Prill for reasons 1.4 b and d.", "Classified By: DCM Ana Prill for reasons 1.4 (b) and " +
			"(d).", "1.4 b and d|1.4 (b) and (d)", "Prill"},
		{"CLASSIFIED BY ANA PRILL 1.4 (c)  (S/NF) The ministry agrees",
			"CLASSIFIED BY ANA PRILL 1.4 (c) and (S)/NF) The ministry agrees", "1.4 (c)|(S/NF)|(S)", "ministry"},
		{"E.O. 12958: DECL: 3/5/19", "E.O. 12958: DECL: 03/05/2019", "3/5/19|03/05/2019", ""},
		{"E.O. 12958: DECL: when the court of herring closes 3/5/19",
			"E.O. 12958: DECL: when the court of herring closes 03/05/2019", "3/5/19|03/05/2019", "herring"},
		{"The pier is old (C/NF) and 3/5/19 is near", "The pier is old (S/NF) and 03/05/2019 is near",
			"(C/NF)|(S/NF)|3/5/19|03/05/2019", "pier"},
		{"A pier S E C R E T matter", "A pier T O P S E C R E T matter", "S E C R E T|T O P S E C R E T", "pier"},
		{"1. (C) The pier (S/NF kowalski) is", "1. (S) The pier (S/NF kowalski) is", "1. (C)|1. (S)", "kowalski"},
		{"1. The pier 3/5/19kowalski (C)", "1. The pier 3/5/20kowalski (C)", "(C)", "kowalski"},
		{"1. (C) a confidential pier", "1. (S) a confidential pier", "(C)", "confidential"},
	} {
		out := diffOf(t, "a.txt", head+c.before+"\n", head+c.after+"\n", Marking)
		for _, want := range strings.Split(c.shown, "|") {
			require.Contains(t, out, want, c.before)
		}
		if c.hidden != "" {
			require.NotContains(t, out, c.hidden)
		}
	}
}

// TestDiffCountsLines: several edits in one hunk and several hunks, which make the text longer and shorter.
func TestDiffCountsLines(t *testing.T) {
	before := "UNCLAS QUELLVILLE 1\n\nSIPDIS\n1. (c) a\n2. (s) b\n" + strings.Repeat("-\n", 9) + "3. (u) c\n4. (c) d\n"
	after := "UNCLAS QUELLVILLE 1\n\nSIPDIS\n\nNOFORN\n1. (C) a\n2. (S) b\n" + strings.Repeat("-\n", 9) +
		"4. (C) d\n5. (U) e\n6. (U) f\n"
	out := diffOf(t, "a.txt", before, after, Full)
	require.Equal(t, "--- a/a.txt\n+++ b/a.txt\n@@ -2,6 +2,8 @@\n \n SIPDIS\n-1. (c) a\n-2. (s) b\n+\n+NOFORN\n"+
		"+1. (C) a\n+2. (S) b\n -\n -\n"+
		"@@ -13,4 +15,5 @@\n -\n -\n-3. (u) c\n-4. (c) d\n+4. (C) d\n+5. (U) e\n+6. (U) f\n", out)
	dotted := diffOf(t, "a.txt", before, after, Marking)
	require.Contains(t, dotted, "+NOFORN\n+1. (C) "+dots+"\n+2. (S) "+dots+"\n")
	require.Contains(t, dotted, "+5. (U) "+dots+"\n+6. (U) "+dots+"\n")
	require.Equal(t, strings.Count(out, "@@ -13,4 +15,5 @@"), strings.Count(dotted, "@@ -13,4 +15,5 @@"))
}

// TestDiffsAreApplied: git reads a full diff, no matter what the file's name and the ends of its lines.
func TestDiffsAreApplied(t *testing.T) {
	clients.Installed(t, "git")
	for _, name := range []string{"a.txt", "a b.txt", "a\tb.txt", "a\nb.txt", `a"b\c.txt`, "na\u00efve.txt",
		"\u202egpj.txt", "a\u0085\x1b[31m.txt", "d/e f/g.txt", "-a.txt"} {
		for _, end := range []string{"\n", "\r\n"} {
			for _, last := range []string{end, ""} {
				dir := t.TempDir()
				before := strings.Join([]string{"UNCLAS QUELLVILLE 1", "", "SIPDIS", "1. (c) a", "2. (s) b", "-", "-", "-", "-",
					"-", "-", "3. (u) c"}, end) + last
				after := strings.Replace(strings.Replace(strings.Replace(before, "SIPDIS", "SIPDIS"+end+"NOFORN", 1), "(c)",
					"(C)", 1), "(u)", "(U)", 1)
				path := filepath.Join(dir, filepath.FromSlash(name))
				require.NoError(t, os.MkdirAll(filepath.Dir(path), 0o755))
				if os.WriteFile(path, []byte(before), 0o644) != nil {
					continue // the system has no such names
				}
				out := diffOf(t, name, before, after, Full)
				for _, c := range strings.ReplaceAll(out, "\r\n", "\n") {
					require.True(t, c == '\n' || c == '\t' || c >= ' ' && c < 0x7F, "%q", out)
				}
				git := exec.Command("git", "apply", "--unsafe-paths", "-")
				git.Dir, git.Stdin, git.Env = dir, strings.NewReader(out),
					append(os.Environ(), "GIT_CEILING_DIRECTORIES="+filepath.Dir(dir))
				said, err := git.CombinedOutput()
				require.NoError(t, err, "%q: %s\n%s", name, said, out)
				have, err := os.ReadFile(path)
				require.NoError(t, err)
				require.Equal(t, after, string(have), name)
			}
		}
	}
}
