package cable

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/cablelint/cablelint/grammar"
	"github.com/cablelint/cablelint/grammar/source"
	"github.com/cablelint/cablelint/internal/testing/growth"
)

// TestManyStacksAreComparedOnce: the time does not grow with the square of the banners.
func TestManyStacksAreComparedOnce(t *testing.T) {
	growth.Linear(t, "banners", 2500, func(n int) {
		banners := strings.Repeat("SECRET\n", n)
		const memo = "\n7 February 1975\n\nMEMORANDUM FOR THE RECORD\n\nThe pier is new.\n\n"
		docs := Documents(grammar.NewParser().Parse(source.NewFile("memo.txt", banners+memo+banners)))
		require.Len(t, docs, 1)
		require.Nil(t, docs[0].Paper.Released)
	})
}
