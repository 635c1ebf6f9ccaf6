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

	"github.com/cablelint/cablelint/grammar/source"
	"github.com/cablelint/cablelint/internal/testing/linttest"
	"github.com/cablelint/cablelint/internal/testing/mutation"
	"github.com/cablelint/cablelint/lint"
	"github.com/cablelint/cablelint/lint/sighting"
)

// harm says what a fix changed outside its edits: over the whole text, unlike lint.Permitted, which looks around the
// edits.
func harm(text string, edits []lint.Edit) (after, fault string) {
	edits = slices.SortedFunc(slices.Values(edits), func(a, b lint.Edit) int { return a.Span.Start - b.Span.Start })
	var out strings.Builder
	at := 0
	var is []source.Span
	for _, e := range edits {
		out.WriteString(text[at:e.Span.Start])
		is = append(is, source.Span{Start: out.Len(), End: out.Len() + len(e.Text)})
		out.WriteString(e.Text)
		at = e.Span.End
	}
	out.WriteString(text[at:])
	after = out.String()
	was := make([]source.Span, len(edits))
	for i, e := range edits {
		was[i] = e.Span
	}
	before, now := apart(text, was), apart(after, is)
	if !slices.Equal(before, now) {
		for i := range min(len(before), len(now)) {
			if before[i] != now[i] {
				return after, fmt.Sprintf("%q became %q", before[i], now[i])
			}
		}
		return after, fmt.Sprintf("%d sightings became %d", len(before), len(now))
	}
	return after, ""
}

// apart are the sightings of a text that no span holds, each with its text and how many spans are before it.
func apart(text string, spans []source.Span) (out []string) {
	n := 0
	for _, s := range sighting.Scan(text) {
		for n < len(spans) && spans[n].End <= s.Span.Start {
			n++
		}
		if n < len(spans) && spans[n].Contains(s.Span) {
			continue
		}
		out = append(out, fmt.Sprintf("%d %s %s %s %q", n, s.Kind, s.Position, s.Text, s.Span.In(text)))
	}
	return out
}

// guarded holds a text's fixes to what fixes promise, each alone as an editor offers it and all together as a command
// makes them.
type guarded struct {
	read  lint.Reader
	fixes int
}

func (g *guarded) text(t *testing.T, text string, about string) {
	t.Helper()
	found, _ := g.read(text)
	var offers lint.Offers
	for _, d := range found {
		for _, f := range offers.Of(d) {
			g.fixes++
			after, fault := harm(text, f.Edits)
			require.Empty(t, fault, d.Rule.Code+" "+f.Title+" "+about)
			again, _ := g.read(after)
			for _, n := range lint.News(found, again) {
				if count(again, n.Rule) > count(found, n.Rule) {
					require.Contains(t, d.Rule.Leads, n.Rule.Code, d.Rule.Code+" "+f.Title+": "+n.Message+" "+about)
				}
			}
		}
	}
	for _, unsafe := range []bool{false, true} {
		g.all(t, text, unsafe, about)
	}
}

// all makes all fixes that a command makes.
func (g *guarded) all(t *testing.T, text string, unsafe bool, about string) {
	t.Helper()
	out := lint.Apply(text, unsafe, g.read)
	var leads []string
	for _, r := range out.Rounds {
		var edits []lint.Edit
		for _, m := range r.Made {
			edits = append(edits, m.Fix.Edits...)
			leads = append(leads, m.Diagnostic.Rule.Leads...)
		}
		after, fault := harm(r.Before, edits)
		require.Empty(t, fault, about)
		require.Equal(t, r.After, after, about)
	}
	again := lint.Apply(out.Text, unsafe, g.read)
	require.Equal(t, out.Text, again.Text, about)
	require.Zero(t, again.Made(), about)
	before, _ := g.read(text)
	after, _ := g.read(out.Text)
	for _, n := range lint.News(before, after) {
		if count(after, n.Rule) > count(before, n.Rule) {
			require.Contains(t, leads, n.Rule.Code, n.Message+" "+about)
		}
	}
	// The same with other line ends, and after a byte order mark.
	crlf := func(s string) string { return strings.ReplaceAll(s, "\n", "\r\n") }
	if !strings.Contains(text, "\r") {
		require.Equal(t, crlf(out.Text), lint.Apply(crlf(text), unsafe, g.read).Text, about)
	}
}

func count(found []lint.Diagnostic, r *lint.Rule) (n int) {
	for _, d := range found {
		if d.Rule == r {
			n++
		}
	}
	return n
}

// TestFixesChangeNoOtherMarking holds over every cable of testdata, every example and mutants, with every fix: safe,
// unsafe, and each choice.
func TestFixesChangeNoOtherMarking(t *testing.T) {
	g := guarded{read: reader(t)}
	paths, err := filepath.Glob("../testdata/cables/*.txt")
	require.NoError(t, err)
	for _, path := range paths {
		b, err := os.ReadFile(path)
		require.NoError(t, err)
		g.text(t, string(b), path)
	}
	for _, r := range All() {
		for _, e := range r.Examples {
			if e.Base == "" {
				g.text(t, linttest.ExampleText(t, e), r.Code+" "+e.Note)
			}
		}
	}
	for seed := range uint64(20) {
		text := mutation.Read(mutation.Sound(seed).Text, rand.New(rand.NewPCG(seed, 3)))
		for _, o := range mutation.Operators() {
			if m, ok := o.Apply(text); ok {
				g.text(t, m.Text, o.Code+" "+o.Name)
			}
		}
	}
	require.Greater(t, g.fixes, 400)
}

// TestFixesChangeNoOtherMarkingOfSkeletons is the same over the skeletons, those of public cables where they are here.
func TestFixesChangeNoOtherMarkingOfSkeletons(t *testing.T) {
	g := guarded{read: reader(t)}
	least := 4
	for _, dir := range []string{skeletons, corpus} {
		err := filepath.WalkDir(dir, func(path string, _ os.DirEntry, err error) error {
			if err == nil && strings.HasSuffix(path, ".txt") {
				b, err := os.ReadFile(path)
				require.NoError(t, err)
				g.text(t, string(b), path)
			}
			return err
		})
		if dir == corpus && os.IsNotExist(err) {
			break
		}
		require.NoError(t, err)
		require.Greater(t, g.fixes, least, dir)
		least = 300
	}
}
