package around

import (
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/cablelint/cablelint/grammar/text"
)

// TestMayEndMarked holds the quick look at the first row of a table to the look at the whole row.
func TestMayEndMarked(t *testing.T) {
	marked, passed := 0, 0
	for _, before := range []string{"", "Pier 1   wood   ", "| Pier 1 | wood ", "The pier is shut", "| one |"} {
		for _, mark := range []string{"", "(S)", "(S//NF)", " (U)", "| (C) ", "|(S)", "|", "(S", "S", "(P)", "."} {
			for _, after := range []string{"", "|", " |", "\\", "\v", "\f", "\\\\", "x", "*"} {
				line := text.TrimRight(before+mark+after, " \t")
				switch {
				case line == "":
				case readRow(line).marked:
					marked++
					require.True(t, mayEndMarked(line), "%q", line)
				case !mayEndMarked(line):
					passed++
				}
			}
		}
	}
	require.Greater(t, marked, 30)
	require.Greater(t, passed, 50)
	require.False(t, mayEndMarked("The pier is shut"))
	for _, rows := range []string{"Pier 1   wood   (S)\nPier 2   iron   (C)", "| a | (S) |\n| b | (C) |",
		"Pier 1  wood  (S) \t\r\nPier 2\nPier 3  iron  (S)\r\n", "a  b  (S)\\"} {
		require.True(t, mayHaveRows(rows), rows)
	}
	for _, prose := range []string{"", "(S) The pier (old)\nis shut.", "(S) It is shut (see above)\n(U) It is old."} {
		require.False(t, mayHaveRows(prose), prose)
	}
}
