package suppress

import (
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/cablelint/cablelint/grammar/source"
	"github.com/cablelint/cablelint/internal/config"
	"github.com/cablelint/cablelint/internal/files"
	"github.com/cablelint/cablelint/internal/report"
	"github.com/cablelint/cablelint/lint"
)

// TestFaultsOfTheLinterAreNotSilenced: one would pass for a clean cable.
func TestFaultsOfTheLinterAreNotSilenced(t *testing.T) {
	linter, err := lint.NewLinter(nil, lint.Options{})
	require.NoError(t, err)
	text := source.NewFile("a.txt", "# cablelint: ignore M900, S001 -- nobody looks\n")
	other := &lint.Rule{Code: "S001"}
	f := &report.File{Path: "a.txt", Content: files.Content{Kind: files.Cable, File: text},
		Own: []lint.Diagnostic{{Rule: lint.InternalError}, {Rule: other}}}
	(&Suppressor{}).File(f, &config.Checks{Linter: linter})
	require.Nil(t, f.Own[0].Suppressed)
	require.NotNil(t, f.Own[1].Suppressed)
}

// TestFindingsAboutSilencesAreAnswered: the options set their severity and leave them out, as those of any rule.
func TestFindingsAboutSilencesAreAnswered(t *testing.T) {
	d := finding(lint.UnusedSilence, "", "")
	require.True(t, wanted(nil, &d))
	require.Equal(t, lint.UnusedSilence.Severities[0], d.Severity)
	require.True(t, wanted(&lint.Options{Severity: map[string]lint.Severity{d.Rule.Code: lint.Error}}, &d))
	require.Equal(t, lint.Error, d.Severity)
	require.False(t, wanted(&lint.Options{Ignore: []string{d.Rule.Code}}, &d))
	require.True(t, wanted(&lint.Options{Ignore: []string{lint.ExpiredSilence.Code}}, &d))
}
