package rules

import (
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/cablelint/cablelint/grammar/marking"
	"github.com/cablelint/cablelint/lint/cable"
)

// TestHighestMarkWritesNothing: the late mark counts, and is not put behind the others, whose memory is shared.
func TestHighestMarkWritesNothing(t *testing.T) {
	mark := func(l marking.Level) *cable.Mark { return &cable.Mark{Parsed: marking.Parse(l.Letter())} }
	all := []*cable.Mark{mark(marking.Unclassified), mark(marking.Confidential)}
	portion := &cable.Portion{Marks: all[:1], Late: mark(marking.Secret)}
	p, high := highestMark([]*cable.Portion{portion})
	require.Same(t, portion, p)
	require.Equal(t, marking.Secret, high.Level)
	require.Equal(t, marking.Confidential, all[1].Level)
}
