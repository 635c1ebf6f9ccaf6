package grammar

import (
	"strings"
	"testing"

	"github.com/alecthomas/participle/v2"
	"github.com/stretchr/testify/require"

	"github.com/cablelint/cablelint/grammar/source"
)

// TestParserLimitIsAFault: a text with more parts or blocks than participle repeats is not parsed, and the tree says
// so. One that just fits is.
func TestParserLimitIsAFault(t *testing.T) {
	most := participle.MaxIterations
	participle.MaxIterations = 50
	t.Cleanup(func() { participle.MaxIterations = most })
	head := "C O N F I D E N T I A L QUELLVILLE 000412\n\nE.O. 12958: N/A\nSUBJECT: X\n\n"
	for name, again := range map[string]string{"headers": head, "stray": "NNNN\nx\n\n" + head} {
		small := NewParser().Parse(source.NewFile("a.txt", head+strings.Repeat(again, 10)))
		require.NoError(t, small.Fault, name)
		large := NewParser().Parse(source.NewFile("a.txt", head+strings.Repeat(again, 200)))
		require.ErrorIs(t, large.Fault, ErrTooManyParts, name)
		require.Len(t, large.Parts, 1, name)
		require.NotNil(t, large.Parts[0].Stray, name)
		require.Equal(t, large.All().Len(), large.Parts[0].Stray.last, name)
	}
	memo := "SECRET\n\nMEMORANDUM FOR A\n\n(S//NF) He left.\n\n"
	small := NewParser().Parse(source.NewFile("a.txt", memo+head))
	require.NotNil(t, small.Above)
	large := NewParser().Parse(source.NewFile("a.txt", memo+strings.Repeat("SECRET\n\n(S//NF) He left.\n\n", 100)+head))
	require.ErrorIs(t, large.Fault, ErrTooManyParts, "a paper above a cable")
	require.Nil(t, large.Above)
	require.Equal(t, large.All().Len(), large.Parts[0].Stray.last)
	// a body is one part
	for name, again := range map[string]string{"bullets": "- x\n", "paragraphs": "1. (C) x\n", "marks": "(C) x\n\n"} {
		tree := NewParser().Parse(source.NewFile("a.txt", head+strings.Repeat(again, 200)))
		require.NoError(t, tree.Fault, name)
		require.Equal(t, 200, tree.Parts[0].Section.Body.Len(), name)
	}
}
