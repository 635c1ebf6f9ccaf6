package around

import (
	"testing"

	"github.com/stretchr/testify/require"
)

// TestNamesSign: a sentence says that a mark is on something, and goes on after it.
func TestNamesSign(t *testing.T) {
	for _, s := range []string{
		"Both sheets bore ⟦(TS)⟧ in ink.", "The lid carries ⟦(S//NF)⟧, and nothing else.",
		"A page marked ⟦(C)⟧ is gone.",
		"It is stamped\n⟦(S)⟧.", "The label shows ⟦(TS)⟧; nobody saw it.", "The ⟦(C)⟧ sign is old.",
		"⟦(C)⟧ (copyright)",
	} {
		require.True(t, ask(s, Text.NamesSign), s)
	}
	for _, s := range []string{
		"All that he read. ⟦(TS)⟧ in ink.", "The boats carried ⟦(S//NF)⟧ Our source says.",
		"The lid ⟦(TS)⟧ is open.",
		"What the label shows ⟦(TS)⟧", "He said ⟦(TS)⟧ in ink.", "⟦(TS)⟧ in ink.",
	} {
		require.False(t, ask(s, Text.NamesSign), s)
	}
}
