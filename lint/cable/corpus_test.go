package cable

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/cablelint/cablelint/grammar"
	"github.com/cablelint/cablelint/grammar/source"
)

// TestSkeletons checks on every skeleton, those of public cables where they are next to the repository, what is true
// of all cables: places are inside the cable, cables do not overlap, and nothing panics.
func TestSkeletons(t *testing.T) {
	files, err := filepath.Glob("../../testdata/skeletons/*.txt")
	require.NoError(t, err)
	require.NotEmpty(t, files)
	public, err := filepath.Glob("../../../shared/corpus/*/*/*.txt")
	require.NoError(t, err)
	files = append(files, public...)
	parser := grammar.NewParser()
	for _, name := range files {
		text, err := os.ReadFile(name)
		require.NoError(t, err)
		end := 0
		for i, d := range Documents(parser.Parse(source.NewFile(name, string(text)))) {
			require.Equal(t, i, d.Index, name)
			require.LessOrEqual(t, end, d.Span.Start, name)
			end = d.Span.End
			for _, b := range d.Blocks {
				require.True(t, d.Span.Contains(b.Span), name)
			}
			for _, p := range d.Portions {
				require.True(t, d.Span.Contains(p.Span), name)
				require.Equal(t, p.Lead.Text, p.Lead.Span.In(string(text)), name)
				for _, m := range p.Marks {
					require.Equal(t, m.Text, m.Span.In(string(text)), name)
				}
			}
		}
		require.LessOrEqual(t, end, len(text), name)
	}
}

func TestSeed(t *testing.T) {
	text, err := os.ReadFile("../../../shared/corpus/seed/09OTTAWA895.txt")
	if err != nil {
		t.Skip("the seed cable is not here")
	}
	docs := read("09OTTAWA895.txt", string(text))
	require.Len(t, docs, 1)
	d := docs[0]
	require.Equal(t, "09OTTAWA895", d.Identifier)
	require.Len(t, d.Blocks, 2)
	require.Len(t, d.Portions, 8)
	require.Empty(t, unmarked(d))
	require.Equal(t, Copy{}, d.Copy)
	var marks []string
	for _, p := range d.Portions {
		marks = append(marks, p.Marks[0].Text)
	}
	require.Equal(t, "(SBU) (SBU)"+strings.Repeat(" (C/NF)", 6), strings.Join(marks, " "))
}

func TestFewAllocationsACable(t *testing.T) {
	tree := grammar.NewParser().Parse(source.NewFile("draft.txt",
		heading+header+body+strings.Repeat("\n3. (C) The boats came back at noon.\n", 40)))
	require.Less(t, testing.AllocsPerRun(20, func() { Documents(tree) }), 60.0)
}
