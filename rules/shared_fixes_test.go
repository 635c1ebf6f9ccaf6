package rules

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/cablelint/cablelint/grammar"
	"github.com/cablelint/cablelint/grammar/source"
	"github.com/cablelint/cablelint/lint"
)

const (
	headerCopy = "C O N F I D E N T I A L QUELLVILLE 000412\n\nE.O. 12958: DECL: 03/05/2019\nTAGS: PREL\n" +
		"SUBJECT: HARBOR TALKS\n\n"
	datedHeaders = "P 051522Z MAR 09\nFM AMEMBASSY QUELLVILLE\n"
)

// found lints a text with all rules that are on.
func found(t *testing.T, text string) (all []lint.Diagnostic) {
	linter, err := lint.NewLinter(All(), lint.Options{})
	require.NoError(t, err)
	for _, r := range linter.File(grammar.NewParser().Parse(source.NewFile("cable.txt", text)), nil) {
		all = append(all, r.Diagnostics...)
	}
	return all
}

// TestFindingsShareTheEditsOfTheHeader: the edits of all header copies are in memory once, no matter what the number
// of portions above them.
func TestFindingsShareTheEditsOfTheHeader(t *testing.T) {
	all := found(t, datedHeaders+strings.Repeat(headerCopy, 30)+strings.Repeat("1. (S) Text.\n\n", 40))
	var first *lint.Fix
	count := 0
	for _, d := range all {
		if d.Rule.Code != "R001" {
			continue
		}
		require.Len(t, d.Fixes, 1)
		require.Len(t, d.Fixes[0].Edits, 30)
		if first == nil {
			first = &d.Fixes[0]
		}
		require.True(t, first.Shares(d.Fixes[0]))
		count++
	}
	require.Equal(t, 40, count)
}

// TestFixesEndLinesAsTheFileDoes: a fix that adds lines to a file of CRLF or CR adds lines of that kind.
func TestFixesEndLinesAsTheFileDoes(t *testing.T) {
	for name, text := range map[string]string{
		"caption": datedHeaders + headerCopy + "1. (C/NF) Text.\n",
		"sensitive": datedHeaders + strings.NewReplacer("C O N F I D E N T I A L", "UNCLAS", "DECL: 03/05/2019",
			"N/A").Replace(headerCopy) + "1. (SBU) Text.\n",
		"order line": datedHeaders + strings.Replace(headerCopy, "E.O. 12958: DECL: 03/05/2019\n", "", 1) + "1. (C) Text.\n",
	} {
		for _, end := range []string{"\n", "\r\n", "\r"} {
			added := 0
			for _, d := range found(t, strings.ReplaceAll(text, "\n", end)) {
				for _, f := range d.Fixes {
					for _, e := range f.Edits {
						if strings.ContainsAny(e.Text, "\r\n") {
							added++
							require.Empty(t, strings.Trim(strings.ReplaceAll(e.Text, end, ""), "ABCDEFGHIJKLMNOPQRSTUVWXYZ.: /0123456789"),
								name)
						}
					}
				}
			}
			require.NotZero(t, added, "%s with %q", name, end)
		}
	}
}
