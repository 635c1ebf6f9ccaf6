package rules

import (
	"fmt"
	"math/rand/v2"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/cablelint/cablelint/grammar"
	"github.com/cablelint/cablelint/grammar/marking"
	"github.com/cablelint/cablelint/grammar/source"
	"github.com/cablelint/cablelint/internal/testing/mutation"
	"github.com/cablelint/cablelint/lint"
	"github.com/cablelint/cablelint/lint/cable"
)

// meaning is what fixes may not lower: each cable's header, and each portion in order.
func meaning(text string) (headers, portions []marking.Marking) {
	for _, d := range cable.Documents(grammar.NewParser().Parse(source.NewFile("cable.txt", text))) {
		headers = append(headers, d.Marking())
		for _, p := range d.Portions {
			portions = append(portions, p.Marking())
		}
	}
	return headers, portions
}

// lowered says what fixes lowered, lost or undid; empty where nothing. Safe fixes leave the meaning equal and are
// done after one run; unsafe ones may raise. Refused are the fixes that would have done so, had the engine let them.
func lowered(read lint.Reader, before string) (fault string, refused int) {
	headers, portions := meaning(before)
	safe := lint.Apply(before, false, read)
	h, p := meaning(safe.Text)
	if !slices.Equal(headers, h) || !slices.Equal(portions, p) {
		return fmt.Sprintf("safe fixes changed the meaning: %v %v became %v %v", headers, portions, h, p), 0
	}
	if again := lint.Apply(safe.Text, false, read); again.Text != safe.Text || again.Made() > 0 {
		return "safe fixes are not done after one run", 0
	}
	unsafe := lint.Apply(before, true, read)
	h, p = meaning(unsafe.Text)
	if len(h) != len(headers) || len(p) != len(portions) {
		return fmt.Sprintf("fixes made %d cables and %d portions of %d and %d", len(h), len(p), len(headers),
			len(portions)), 0
	}
	for i := range headers {
		if h[i].Level < headers[i].Level {
			return fmt.Sprintf("the header %s became %s", headers[i], h[i]), 0
		}
	}
	for i := range portions {
		if p[i].Level < portions[i].Level {
			return fmt.Sprintf("portion %d was %s and became %s", i, portions[i].Portion(), p[i].Portion()), 0
		}
	}
	return "", safe.Refused + unsafe.Refused
}

// reader reads with all rules, and one parser.
func reader(t testing.TB) lint.Reader {
	linter, err := lint.NewLinter(All(), lint.Options{})
	require.NoError(t, err)
	parser := grammar.NewParser()
	return func(text string) (all []lint.Diagnostic, cables []*cable.Document) {
		for _, r := range linter.File(parser.Parse(source.NewFile("cable.txt", text)), nil) {
			all, cables = append(all, r.Diagnostics...), append(cables, r.Doc)
		}
		return all, cables
	}
}

// TestNoFixLowers applies every fix that a command may apply to the faulty cables and to mutants of sound ones: no
// level goes down, no control is lost, paragraphs stay.
func TestNoFixLowers(t *testing.T) {
	read := reader(t)
	holds := func(text string, about ...any) int {
		fault, refused := lowered(read, text)
		require.Empty(t, fault, about...)
		require.Zero(t, refused, about...)
		return lint.Apply(text, true, read).Made()
	}
	paths, err := filepath.Glob("../testdata/cables/*.txt")
	require.NoError(t, err)
	fixed := 0
	for _, path := range paths {
		b, err := os.ReadFile(path)
		require.NoError(t, err)
		fixed += holds(string(b), path)
	}
	require.NotZero(t, fixed)
	for seed := range uint64(60) {
		text := mutation.Read(mutation.Sound(seed).Text, rand.New(rand.NewPCG(seed, 3)))
		for _, o := range mutation.Operators() {
			if m, ok := o.Apply(text); ok {
				holds(m.Text, "%s %s\n%s", o.Code, o.Name, m)
			}
		}
	}
}

// FuzzFixes hunts for a text on which fixing lowers a level, takes a paragraph away, or does not come to an end.
func FuzzFixes(f *testing.F) {
	paths, err := filepath.Glob("../testdata/cables/*.txt")
	require.NoError(f, err)
	for _, path := range paths {
		b, err := os.ReadFile(path)
		require.NoError(f, err)
		f.Add(string(b))
	}
	read := reader(f)
	f.Fuzz(func(t *testing.T, text string) {
		if len(text) < 20_000 {
			fault, _ := lowered(read, text)
			require.Empty(t, fault)
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
	out := lint.Apply("a, b, c, d", false, func(string) ([]lint.Diagnostic, []*cable.Document) {
		if rounds++; rounds > 1 {
			return nil, nil
		}
		return []lint.Diagnostic{fix(edit(0, 2, ";;")), fix(edit(1, 3, "..."), edit(7, 8, "...")), fix(edit(4, 5, "/"))}, nil
	})
	require.Equal(t, ";; b/ c, d", out.Text)
	require.Equal(t, 2, out.Made())
	require.Equal(t, source.Span{Start: 4, End: 5}, out.Rounds[0].Made[1].Is)
	out = lint.Apply("abc", false, func(string) ([]lint.Diagnostic, []*cable.Document) {
		return []lint.Diagnostic{{Fixes: []lint.Fix{{Kind: lint.Choice, Edits: []lint.Edit{edit(0, 1, "X")}},
			{Kind: lint.Unsafe, Edits: []lint.Edit{edit(0, 1, "X")}}}}}, nil
	})
	require.Equal(t, "abc", out.Text, "neither a choice nor an unsafe fix is applied")
	require.Zero(t, out.Made())
}

// TestRefusedFix: a fix that would lower a mark is not made, no matter what its rule says, and the sound one next to
// it is.
func TestRefusedFix(t *testing.T) {
	text, at := "", -1
	for seed := uint64(0); at < 2; seed++ {
		text = mutation.Sound(seed).Text
		at = strings.Index(text, ". (C)") + 2
	}
	plain := reader(t)
	read := func(s string) ([]lint.Diagnostic, []*cable.Document) {
		_, cables := plain(s)
		if s != text {
			return nil, cables
		}
		return []lint.Diagnostic{
			{Fixes: []lint.Fix{{Kind: lint.Safe, Edits: []lint.Edit{{Span: source.Span{Start: at, End: at + 3}, Text: "(U)"}}}}},
			{Fixes: []lint.Fix{{Kind: lint.Safe, Edits: []lint.Edit{{Span: source.Span{Start: len(text), End: len(text)},
				Text: "\n"}}}}},
		}, cables
	}
	out := lint.Apply(text, false, read)
	require.Equal(t, text+"\n", out.Text)
	require.Equal(t, 1, out.Made())
	out = lint.Apply(text, true, read)
	require.Equal(t, text+"\n", out.Text)
}

// TestRefusingFixesIsNotDear: among many fixes the one that is refused is found by halves, not by reading the text
// once for each.
func TestRefusingFixesIsNotDear(t *testing.T) {
	text, at := "", -1
	for seed := uint64(0); at < 2; seed++ {
		text = mutation.Sound(seed).Text
		at = strings.Index(text, ". (C)") + 2
	}
	plain, reads := reader(t), 0
	out := lint.Apply(text, false, func(s string) (found []lint.Diagnostic, cables []*cable.Document) {
		reads++
		_, cables = plain(s)
		fix := func(at source.Span, with string) {
			found = append(found, lint.Diagnostic{Fixes: []lint.Fix{{Kind: lint.Safe,
				Edits: []lint.Edit{{Span: at, Text: with}}}}})
		}
		if reads == 1 {
			fix(source.Span{Start: at, End: at + 3}, "(U)")
			for i := range 298 {
				fix(source.Span{Start: len(text) - 300 + i, End: len(text) - 300 + i}, "") // changes nothing
			}
			fix(source.Span{Start: len(text), End: len(text)}, "\n")
		}
		return found, cables
	})
	require.Equal(t, text+"\n", out.Text)
	require.Equal(t, 299, out.Made())
	require.Less(t, reads, 30)
}
