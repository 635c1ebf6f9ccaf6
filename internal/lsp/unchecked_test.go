package lsp

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/require"
)

// TestWhatCannotBeParsedIsShown: a text that the parser refuses has a finding at its start, since a text without one
// looks checked. Once it can be parsed, the finding is gone.
func TestWhatCannotBeParsedIsShown(t *testing.T) {
	c := start(t, plainClient)
	c.open(draft, faulty(t)+"\n"+strings.Repeat("NNNN\nx\n\n", 100_001)) // each is two parts
	found := c.wait(draft, 1)
	require.Len(t, found, 1)
	require.Equal(t, "unchecked", found[0].Code)
	require.Equal(t, 1, found[0].Severity)
	require.Contains(t, found[0].Message, "not checked: the text has more than 200000 parts")
	c.change(draft, 2, change{nil, faulty(t)})
	found = c.wait(draft, 2)
	require.Len(t, found, 1)
	require.Equal(t, "R001", found[0].Code)
	c.leave()
}
