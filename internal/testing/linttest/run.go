package linttest

import (
	"fmt"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/cablelint/cablelint/grammar"
	"github.com/cablelint/cablelint/grammar/source"
	"github.com/cablelint/cablelint/lint"
	"github.com/cablelint/cablelint/lint/cable"
)

// Run runs the examples of each rule, each as a test of its own: the rule reports exactly what the
// brackets enclose, no rule but those that Also names reports next to it, and the fixes give what Fixed shows.
func Run(t *testing.T, rules []*lint.Rule) {
	for _, r := range rules {
		t.Run(r.Code, func(t *testing.T) {
			require.NoError(t, r.Validate())
			for _, e := range r.Examples {
				t.Run(e.Note, func(t *testing.T) {
					linter, err := lint.NewLinter(rules, Options(r, e))
					require.NoError(t, err)
					example(t, linter, r, e)
				})
			}
		})
	}
}

// Options run what is on by default, and the rule of an example as the example wants it, also where it is off; not
// where what it needs is not given.
func Options(r *lint.Rule, e lint.Example) lint.Options {
	o := lint.Options{}
	if e.Settings != nil {
		o.Settings = *e.Settings
	}
	if r.Need.Met(o.Settings) {
		o.Add = []string{r.Code}
	}
	return o
}

// Frames checks that every frame by itself lints clean.
func Frames(t *testing.T, rules []*lint.Rule) {
	linter, err := lint.NewLinter(rules, lint.Options{})
	require.NoError(t, err)
	for name, s := range shapes {
		t.Run(name, func(t *testing.T) {
			f := s.frame()
			require.Empty(t, describe(f.text(), find(linter, f.text())), f.text())
		})
	}
}

// framed is a text in a frame; in the frame "none" it is alone.
func framed(name, text string) (string, error) {
	if name == "none" {
		return text, nil
	}
	s, ok := shapes[name]
	if !ok {
		return "", fmt.Errorf("no frame is called %q", name)
	}
	f := s.frame()
	if err := f.merge(text); err != nil {
		return "", err
	}
	return f.text(), nil
}

// Text is the whole text of an example, without the brackets: what a person may try.
func Text(e lint.Example) (string, error) {
	marked, err := framed(e.Frame, e.Text)
	text, _ := brackets(marked)
	return text, err
}

func example(t *testing.T, linter *lint.Linter, r *lint.Rule, e lint.Example) {
	s := shapes[e.Frame]
	marked, err := framed(e.Frame, e.Text)
	require.NoError(t, err)
	text, want := brackets(marked)
	found, _ := read(linter, text, e.Changes)
	if e.Base != "" {
		base, err := framed(e.Frame, e.Base)
		require.NoError(t, err)
		found = against(linter, base, text)
	}
	var have []source.Span
	for _, d := range found {
		if d.Rule == r {
			for _, f := range d.Fixes {
				require.Contains(t, r.Fixes, f.Kind, "%s offers a fix of a kind that it does not declare", r.Code)
			}
			if d.Suppressed == nil {
				have = append(have, d.Span)
			}
			continue
		}
		require.Contains(t, e.Also, d.Rule.Code, "another rule spoke: %s\n%s", d.Message, text)
	}
	require.Equal(t, quoted(text, want), quoted(text, have), "%s", text)
	if e.Fixed != "" {
		fixed(t, linter, r, e, s, text)
	}
}

// fixed applies the rule's own fixes and compares, then lints what came out again.
func fixed(t *testing.T, linter *lint.Linter, r *lint.Rule, e lint.Example, s shape, text string) {
	out := lint.Apply(text, true, func(text string) (own []lint.Diagnostic, cables []*cable.Document) {
		found, cables := read(linter, text, e.Changes)
		for _, d := range found {
			if d.Rule == r {
				own = append(own, d)
			}
		}
		return own, cables
	})
	require.NotZero(t, out.Made(), "nothing was fixed")
	require.Zero(t, out.Refused, "a fix would lower or change what the marks say")
	f := s.frame()
	require.NoError(t, f.merge(e.Fixed))
	require.Equal(t, lines(f.text()), lines(out.Text))
	for _, d := range find(linter, out.Text) {
		require.NotEqual(t, r, d.Rule, "the fix leaves a finding: %s\n%s", d.Message, out)
	}
}

// lines drops blank lines: a caption that a fix adds is between blanks of its own.
func lines(s string) (out []string) {
	for _, l := range strings.Split(s, "\n") {
		if strings.TrimSpace(l) != "" {
			out = append(out, l)
		}
	}
	return out
}

func find(linter *lint.Linter, text string) []lint.Diagnostic {
	found, _ := read(linter, text, nil)
	return found
}

// read lints a text as fixing needs it.
func read(linter *lint.Linter, text string, changes *lint.Changes) (all []lint.Diagnostic, cables []*cable.Document) {
	f := source.NewFile("example.txt", text)
	changes.Apply(f)
	tree := grammar.NewParser().Parse(f)
	results := linter.File(tree, nil)
	if len(results) == 0 {
		return linter.Text(tree.File), nil
	}
	for _, r := range results {
		all, cables = append(all, r.Diagnostics...), append(cables, r.Doc)
	}
	return all, cables
}

// against lints a text that was another in the base revision.
func against(linter *lint.Linter, base, text string) (all []lint.Diagnostic) {
	parse := func(s string) *grammar.Tree { return grammar.NewParser().Parse(source.NewFile("example.txt", s)) }
	was, is := parse(base), parse(text)
	results := linter.Against(was, is, nil)
	if len(results) == 0 {
		return linter.TextAgainst(was, is.File)
	}
	for _, r := range results {
		all = append(all, r.Diagnostics...)
	}
	return all
}

// brackets takes the brackets out of a text and gives the spans that they enclosed.
func brackets(s string) (text string, spans []source.Span) {
	var b strings.Builder
	for {
		open := strings.Index(s, "⟦")
		if open < 0 {
			b.WriteString(s)
			return b.String(), spans
		}
		end := strings.Index(s, "⟧")
		b.WriteString(s[:open])
		start := b.Len()
		b.WriteString(s[open+len("⟦") : end])
		spans = append(spans, source.Span{Start: start, End: b.Len()})
		s = s[end+len("⟧"):]
	}
}

func quoted(text string, spans []source.Span) (out []string) {
	f := source.NewFile("", text)
	for _, s := range spans {
		p := f.Position(s.Start)
		out = append(out, s.In(text)+"@"+fmt.Sprint(p.Line, ":", p.Column))
	}
	return out
}

func describe(text string, found []lint.Diagnostic) (out []string) {
	for _, d := range found {
		out = append(out, d.Rule.Code+" "+d.Span.In(text)+": "+d.Message)
	}
	return out
}
