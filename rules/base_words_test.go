package rules

import (
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/cablelint/cablelint/grammar"
	"github.com/cablelint/cablelint/grammar/source"
	"github.com/cablelint/cablelint/lint"
)

// saidAgainst are the messages on a text that was another in the base revision.
func saidAgainst(t *testing.T, was, is string, settings lint.Settings) (said []string) {
	linter, err := lint.NewLinter([]*lint.Rule{loweredMarking, noLongerChecked, notRecognised},
		lint.Options{Settings: settings})
	require.NoError(t, err)
	parse := func(s string) *grammar.Tree { return grammar.NewParser().Parse(source.NewFile("a.txt", s)) }
	base, now := parse(was), parse(is)
	results := linter.Against(base, now, nil)
	for _, r := range results {
		for _, d := range r.Diagnostics {
			said = append(said, d.Message)
		}
	}
	if len(results) == 0 {
		for _, d := range linter.TextAgainst(base, now.File) {
			said = append(said, d.Message)
		}
	}
	return said
}

// TestMessagesNameWhatAFileWas: a paper is not called a cable, and marks are quoted with their own separators.
func TestMessagesNameWhatAFileWas(t *testing.T) {
	compared := lint.Settings{Against: true}
	const letter = "Dear colleague,\n\nthe ferry sails at noon."
	require.Equal(t, []string{"the file was a marked paper in the base revision, and can no longer be checked"},
		saidAgainst(t, soundMemo, letter, compared))
	require.Equal(t, []string{"the file was a cable in the base revision, and can no longer be checked"},
		saidAgainst(t, wasCable, letter, compared))
	require.Equal(t, []string{"the file is neither a cable nor a marked paper"},
		saidAgainst(t, letter, letter, lint.Settings{RequireMarked: true}))
	require.Contains(t, saidAgainst(t, letter, letter, lint.Settings{RequireCables: true})[0], "the file is not a cable")
	for _, c := range [][3]string{
		{"(TS//NF)", "(S//NF)", "the unnumbered portion was (TS//NF) in the base revision, and is (S//NF)"},
		{"(S/NF)", "(S)", "the unnumbered portion was (S/NF) in the base revision, and is (S)"},
	} {
		memo := func(mark string) string { return registerPaper("TOP SECRET//NOFORN", mark, "(TS//NF)") }
		require.Equal(t, []string{c[2]}, saidAgainst(t, memo(c[0]), memo(c[1]), compared))
	}
}
