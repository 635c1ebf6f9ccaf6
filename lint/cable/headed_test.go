package cable

import (
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/cablelint/cablelint/grammar"
	"github.com/cablelint/cablelint/grammar/source"
)

// TestNoHeaderNoCable: a text without a header costs nothing after its parse, and one with any is looked at.
func TestNoHeaderNoCable(t *testing.T) {
	parse := func(text string) *grammar.Tree { return grammar.NewParser().Parse(source.NewFile("a.txt", text)) }
	prose := parse(heading + "\n1. (C) The boats came back at noon.\n\n2. (C) They left.\n")
	require.Empty(t, Documents(prose))
	require.Zero(t, testing.AllocsPerRun(10, func() { Documents(prose) }))
	require.Len(t, Documents(parse(heading+"\nTAGS: PREL\nSUBJECT: BOATS\n\n1. (C) The boats came back at noon.\n")), 1)
}
