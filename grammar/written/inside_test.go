package written

import (
	"testing"

	"github.com/stretchr/testify/require"
)

// TestDatesInside: a date inside a line begins a word. Figures with strokes may be a date that cannot be read; those
// with hyphens or stops may be a number.
func TestDatesInside(t *testing.T) {
	for line, want := range map[string][2]bool{ // in the line of another date, and in a line of the head
		"Harbor of March 3, 2021": {true, true},
		"Harbor 2021-03-03":       {true, true},
		"Harbor 31/31/04":         {true, true},
		"Harbor 31-31-04":         {true, false},
		"Harbor 31.31.04":         {true, false},
		"Harbor 31/31":            {false, false},
		"Harbor x31/31/04":        {false, false},
		"Harbor x2021-03-03":      {false, false},
		"Harbor 31/31/04 a/b":     {true, false},
	} {
		require.Equal(t, want, [2]bool{Within(line), InLine(line)}, line)
	}
}
