package cable

import (
	"strings"
	"testing"
	"time"

	"github.com/stretchr/testify/require"

	"github.com/cablelint/cablelint/grammar"
	"github.com/cablelint/cablelint/grammar/source"
)

// TestManyStacksAreComparedOnce: the time does not grow with the square of the banners.
func TestManyStacksAreComparedOnce(t *testing.T) {
	banners := strings.Repeat("SECRET\n", 60_000)
	const memo = "\n7 February 1975\n\nMEMORANDUM FOR THE RECORD\n\nThe pier is new.\n\n"
	tree := grammar.NewParser().Parse(source.NewFile("memo.txt", banners+memo+banners))
	start := time.Now()
	docs := Documents(tree)
	require.Less(t, time.Since(start), 5*time.Second)
	require.Len(t, docs, 1)
	require.Nil(t, docs[0].Paper.Released)
}
