package main

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/cablelint/cablelint/grammar/source"
	"github.com/cablelint/cablelint/internal/report"
)

// turns holds characters that steer a terminal and may be in a file's name.
const turns = "\x1b[31m\x07\x7f\u0085\u00ad\u061c\u200b\u202e\u2028\u2060\u2066\ufe0f\ufeff\U000e0041\n\r\xff"

// TestNothingSteersTheTerminal gives each command names, keys, values and texts that would steer a terminal, and
// looks for them in both streams. The text of fix - alone goes out as it is, since it is the file.
func TestNothingSteersTheTerminal(t *testing.T) {
	t.Chdir(t.TempDir())
	odd := strings.NewReplacer("\n", "", "\r", "", "\xff", "").Replace(turns)
	cable := "R 041530Z MAY 09\nFM AMEMBASSY VARNES\nTO SECSTATE WASHDC\nBT\nC O N F I D E N T I A L VARNES 000412\n\n" +
		"E.O. 12958: DECL: 05/04/2019\nTAGS: PREL\nSUBJECT: X" + odd +
		"\n\nClassified By: DCM Tomas Reed for reasons 1.4 (b).\n\n1. (C) One" + odd + " two.\n2. ( C ) Two" + odd +
		" three.\n3. (S//NF\u202e) Four.\n4. (C) Five.\n5. (C) Six.\nNNNN\n"
	name := "a" + turns + ".txt"
	require.NoError(t, os.WriteFile(name, []byte(cable), 0o644))
	write := func(file, text string) { require.NoError(t, os.WriteFile(file, []byte(text), 0o644)) }
	write("extends.toml", `extends = "`+escapedTOML(turns)+`"`)
	write("key.toml", `"`+escapedTOML(turns)+`" = 1`)
	write("value.toml", `profile = "`+escapedTOML(turns)+`"`)
	write("glob.toml", `exclude = ["[`+escapedTOML(turns)+`"]`)
	write("shown.toml", "[[silence]]\nrule = \"R001\"\nreason = \"a"+escapedTOML(turns)+"\u115f\u2800\U000e0100\"\n"+
		"reviewer = '\\\"'\nexpires = 2030-01-31\n")
	lines := [][]string{
		{"config", "show", "--config", "shown.toml", name},
		{"check", name, "gone" + turns}, {"check", "--verbose", "--snippets", "full", "."}, {"check", "--staged", name},
		{"check", "--against", turns, "."},
		{"check", "--format", turns, "."}, {"check", "--format", "json=no" + turns + "/x", "."},
		{"check", "--" + turns, "."}, {"check", "--jobs", turns, "."},
		{"check", "--date", turns, "."}, {"check", "--ceiling", turns, "."}, {"check", "--select", turns, "."},
		{"check", "--exclude", "[" + turns, "."},
		{"check", "--color", turns, "."}, {"check", "--max-size", turns, "."}, {"check", "--baseline", "no" + turns, "."},
		{"check", "--config", "no" + turns, "."},
		{"check", "--config", "extends.toml", name}, {"check", "--config", "key.toml", name},
		{"check", "--config", "value.toml", name}, {"check", "--config", "glob.toml", name},
		{turns}, {"config", turns}, {"config", "show", turns}, {"explain", turns}, {"rules", "--format", turns},
		{"decode", turns}, {"decode", "S//NF" + turns},
		{"decode", "ROGER CHANNEL\u202e"}, {"completion", turns}, {"merge", "no" + turns}, {"merge", name}, {"tree", name},
		{"tree", "--snippets", "full", name}, {"tree", "no" + turns},
		{"derive", name, "no" + turns}, {"baseline", "write", "--baseline", "b" + turns, name},
		{"baseline", "prune", "--baseline", "no" + turns, name},
		{"fix", "--diff", "--unsafe", name}, {"fix", "--diff", "--unsafe", "--snippets", "full", name},
		{"fix", "--audit", "no" + turns + "/a", name}, {"fix", "--unsafe", name},
	}
	for _, format := range report.Formats() {
		lines = append(lines, []string{"check", "--verbose", "--snippets", "full", "--format", format, "."})
	}
	for _, line := range lines {
		p, out, errs := at("")
		p.run(line)
		require.NotEmpty(t, out.String()+errs.String(), "%q", line)
		if slices.Contains(line, "--diff") {
			require.Contains(t, out.String(), "+2. (C)", "%q %s", line, errs)
		}
		for stream, text := range map[string]string{"output": out.String(), "error": errs.String()} {
			i := strings.IndexFunc(text, func(c rune) bool { return source.Steers(c) && c != '\n' && c != '\t' })
			if i >= 0 {
				t.Errorf("%q steers the terminal on standard %s: %q", line, stream, text[max(0, i-80):min(len(text), i+20)])
			}
		}
	}
}

// escapedTOML writes each character as TOML's escape; bytes that are not are left out.
func escapedTOML(s string) string {
	var b strings.Builder
	for _, c := range strings.ToValidUTF8(s, "") {
		fmt.Fprintf(&b, `\U%08X`, c)
	}
	return b.String()
}

// TestErrorTextKeepsItsLinesApart: several errors have lines of their own, and a name cannot add one.
func TestErrorTextKeepsItsLinesApart(t *testing.T) {
	path := &fs.PathError{Op: "open", Path: "a\nb", Err: errors.New("no")}
	require.Equal(t, `open a\u000ab: no`, errorText(path))
	require.Equal(t, "open a\\u000ab: no\nother\\u001b", errorText(errors.Join(path, errors.New("other\x1b"))))
	require.Equal(t, "x\\u202e: open a\\u000ab: no\nother", errorText(fmt.Errorf("x\u202e: %w",
		errors.Join(path, errors.New("other")))))
}
