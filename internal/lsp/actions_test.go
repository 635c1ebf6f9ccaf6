package lsp

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/require"
)

// TestMovingTheCursorReadsNothingAnew: editors ask for actions with each move, and what fixing makes of a text does not change with the place.
func TestMovingTheCursorReadsNothingAnew(t *testing.T) {
	s := newSession(options())
	text := long(50 << 10)
	text = strings.Replace(strings.Replace(text, "1. (C/NF)", "1. (S)", 1), "2. (C)", "2. (c)", 1)
	v := s.view(&document{uri: draft, text: text})
	ask := func() { s.codeActions(v, &onDocument{}) }
	first := testing.AllocsPerRun(1, func() {
		v.fixedSafely, v.raisedTo = nil, nil
		ask()
	})
	again := testing.AllocsPerRun(3, ask)
	require.Less(t, again, first/100)
}
