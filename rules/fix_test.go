package rules

import (
	"fmt"
	"math/rand/v2"
	"os"
	"path/filepath"
	"slices"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/cablelint/cablelint/grammar"
	"github.com/cablelint/cablelint/grammar/marking"
	"github.com/cablelint/cablelint/grammar/source"
	"github.com/cablelint/cablelint/internal/mutation"
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

// lowered says what fixes lowered, lost or undid; empty where nothing. Safe fixes leave the meaning equal and are done after one
// run; unsafe ones may raise.
func lowered(find func(text string) []lint.Diagnostic, before string) string {
	headers, portions := meaning(before)
	safe, _ := lint.Apply(before, false, find)
	h, p := meaning(safe)
	if !slices.Equal(headers, h) || !slices.Equal(portions, p) {
		return fmt.Sprintf("safe fixes changed the meaning: %v %v became %v %v", headers, portions, h, p)
	}
	if again, more := lint.Apply(safe, false, find); again != safe || more > 0 {
		return "safe fixes are not done after one run"
	}
	unsafe, _ := lint.Apply(before, true, find)
	h, p = meaning(unsafe)
	if len(h) != len(headers) || len(p) != len(portions) {
		return fmt.Sprintf("fixes made %d cables and %d portions of %d and %d", len(h), len(p), len(headers), len(portions))
	}
	for i := range headers {
		if due := marking.Join(h[i], headers[i]).Header(); !marking.Dominates(h[i], due) { // a classified header says SBU no more
			return fmt.Sprintf("the header %s became %s", headers[i], h[i])
		}
	}
	for i := range portions {
		portions[i].Controls = portions[i].Controls.Without(marking.LOU)                              // LOU becomes SBU, its successor
		portions[i].Controls = portions[i].Controls.Without(marking.RELIDO).Without(marking.EyesOnly) // beside NOFORN they allow nobody
		if !marking.Dominates(p[i], portions[i]) {
			return fmt.Sprintf("portion %d was %s and became %s", i, portions[i].Portion(), p[i].Portion())
		}
	}
	return ""
}

// finder finds with all rules, and one parser.
func finder(t testing.TB) func(text string) []lint.Diagnostic {
	linter, err := lint.NewLinter(All(), lint.Options{})
	require.NoError(t, err)
	return func(text string) []lint.Diagnostic { return findings(linter, text) }
}

// TestNoFixLowers applies every fix that a command may apply to the faulty cables and to mutants of sound ones: no level goes
// down, no control is lost, paragraphs stay.
func TestNoFixLowers(t *testing.T) {
	find := finder(t)
	paths, err := filepath.Glob("../testdata/cables/*.txt")
	require.NoError(t, err)
	fixed := 0
	for _, path := range paths {
		b, err := os.ReadFile(path)
		require.NoError(t, err)
		require.Empty(t, lowered(find, string(b)), path)
		_, made := lint.Apply(string(b), true, find)
		fixed += made
	}
	require.NotZero(t, fixed)
	for seed := range uint64(60) {
		text := mutation.Sound(seed)
		for _, o := range mutation.Operators() {
			if m, ok := o.Apply(mutation.Read(text, rand.New(rand.NewPCG(seed, 3)))); ok {
				require.Empty(t, lowered(find, m.Text), "%s %s\n%s", o.Code, o.Name, m)
			}
		}
	}
}

// FuzzFixes hunts for a fix that lowers a level, drops a control, or takes a paragraph away.
func FuzzFixes(f *testing.F) {
	paths, err := filepath.Glob("../testdata/cables/*.txt")
	require.NoError(f, err)
	for _, path := range paths {
		b, err := os.ReadFile(path)
		require.NoError(f, err)
		f.Add(string(b))
	}
	find := finder(f)
	f.Fuzz(func(t *testing.T, text string) {
		if len(text) < 20_000 {
			require.Empty(t, lowered(find, text))
		}
	})
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
