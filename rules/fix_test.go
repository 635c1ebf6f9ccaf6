package rules

import (
	"os"
	"path/filepath"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/cablelint/cablelint/grammar"
	"github.com/cablelint/cablelint/grammar/marking"
	"github.com/cablelint/cablelint/grammar/source"
	"github.com/cablelint/cablelint/lint"
	"github.com/cablelint/cablelint/lint/cable"
)

// meaning is what fixes may not lower: each cable's header, and each portion in order.
func meaning(text string) (headers, portions []marking.Marking) {
	for _, d := range cable.Documents(grammar.NewParser().Parse(source.NewFile("cable.txt", text))) {
		headers = append(headers, headerMarking(d))
		for _, p := range d.Portions {
			portions = append(portions, p.Marking())
		}
	}
	return headers, portions
}

// TestNoFixLowers applies every fix that a command may apply to the faulty cables: no level goes down, no
// control is lost, paragraphs stay; safe fixes leave the meaning equal, and are done after one round.
func TestNoFixLowers(t *testing.T) {
	linter, err := lint.NewLinter(All(), lint.Options{})
	require.NoError(t, err)
	paths, err := filepath.Glob("../testdata/cables/*.txt")
	require.NoError(t, err)
	fixedSome := 0
	for _, path := range paths {
		b, err := os.ReadFile(path)
		require.NoError(t, err)
		headers, portions := meaning(string(b))
		find := func(text string) []lint.Diagnostic { return findings(linter, text) }

		safe, made := lint.Apply(string(b), false, find)
		h, p := meaning(safe)
		require.Equal(t, headers, h, path)
		require.Equal(t, portions, p, path)
		again, more := lint.Apply(safe, false, find)
		require.Equal(t, safe, again, path)
		require.Zero(t, more, path)

		unsafe, n := lint.Apply(string(b), true, find)
		h, p = meaning(unsafe)
		require.Len(t, h, len(headers), path)
		for i := range headers {
			due := marking.Join(h[i], headers[i]).Header() // a classified header says SBU no more
			require.True(t, marking.Dominates(h[i], due), "%s: the header %s became %s", path, headers[i], h[i])
		}
		require.Len(t, p, len(portions), path)
		for i := range portions {
			portions[i].Controls = portions[i].Controls.Without(marking.LOU) // LOU becomes SBU, its successor
			require.True(t, marking.Dominates(p[i], portions[i]), "%s: portion %d", path, i)
		}
		fixedSome += made + n
	}
	require.NotZero(t, fixedSome)
}

// TestFixesOverlap: of two fixes that touch the same place one waits for the next round, and a fix's edits
// apply together or not at all.
func TestFixesOverlap(t *testing.T) {
	edit := func(from, to int, text string) lint.Edit {
		return lint.Edit{Span: source.Span{Start: from, End: to}, Text: text}
	}
	fix := func(edits ...lint.Edit) lint.Diagnostic {
		return lint.Diagnostic{Fixes: []lint.Fix{{Kind: lint.Safe, Edits: edits}}}
	}
	rounds := 0
	text, made := lint.Apply("abcdef", false, func(string) []lint.Diagnostic {
		if rounds++; rounds > 1 {
			return nil
		}
		return []lint.Diagnostic{fix(edit(0, 2, "X")), fix(edit(1, 3, "no"), edit(5, 6, "no")), fix(edit(4, 5, "Y"))}
	})
	require.Equal(t, "XcdYf", text)
	require.Equal(t, 2, made)
	text, made = lint.Apply("abc", false, func(string) []lint.Diagnostic {
		return []lint.Diagnostic{{Fixes: []lint.Fix{{Kind: lint.Choice, Edits: []lint.Edit{edit(0, 1, "X")}}, {Kind: lint.Unsafe, Edits: []lint.Edit{edit(0, 1, "X")}}}}}
	})
	require.Equal(t, "abc", text, "neither a choice nor an unsafe fix is applied")
	require.Zero(t, made)
}
