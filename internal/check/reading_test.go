package check

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/cablelint/cablelint/grammar"
	"github.com/cablelint/cablelint/grammar/calendar"
	"github.com/cablelint/cablelint/internal/files"
)

// TestEveryFaultOfTheParserIsUnchecked: a text that it refuses has no results, and the reason says why.
func TestEveryFaultOfTheParserIsUnchecked(t *testing.T) {
	many := cableText + strings.Repeat("NNNN\nx\n\n", 100_001) // each is two parts
	large := &Checker{Reader: &files.Reader{MaxSize: 1 << 24}}
	for name, in := range map[string]Input{
		"text": {Input: held("a.txt", many), Checks: checks(t)},
		"base": {Input: held("a.txt", cableText), Checks: checks(t),
			Base: &files.Input{Path: "a.txt", Named: true, Open: held("", many).Open}},
	} {
		f := large.Lint(grammar.NewParser(), in)
		require.Equal(t, files.Unread, f.Content.Kind, name)
		require.Contains(t, f.Content.Reason, grammar.ErrTooManyParts.Error(), name)
		require.Equal(t, name == "base", strings.HasPrefix(f.Content.Reason, "the base revision: "), name)
		require.Empty(t, f.Results, name)
	}
}

// TestWhichDateAnUndatedCableHas: that of its configuration, else that of the flag; a cable with a date keeps it.
func TestWhichDateAnUndatedCableHas(t *testing.T) {
	bare := strings.TrimPrefix(cableText, "R 041530Z MAY 09\n")
	flag, configured := calendar.MustDate(1988, 1, 2), calendar.MustDate(1999, 3, 4)
	for _, c := range []struct {
		text                   string
		flag, configured, want *calendar.Day
	}{{bare, nil, nil, nil}, {bare, &flag, nil, &flag}, {bare, nil, &configured, &configured},
		{bare, &flag, &configured, &configured}} {
		of := *checks(t)
		of.Undated = c.configured
		checker := &Checker{Reader: checker().Reader, Undated: c.flag}
		f := checker.Lint(grammar.NewParser(), Input{Input: held("a.txt", c.text), Checks: &of})
		require.Len(t, f.Results, 1)
		d := f.Results[0].Doc.Date
		require.Equal(t, c.want != nil, d.Known())
		if c.want != nil {
			require.Equal(t, *c.want, d.From)
		}
		f = checker.Lint(grammar.NewParser(), Input{Input: held("a.txt", cableText), Checks: &of})
		require.Equal(t, calendar.MustDate(2009, 5, 4), f.Results[0].Doc.Date.From)
	}
}

// TestTooMuchForItsSizeIsUnchecked: more cables than a text can hold, or more findings than are kept, however few
// were left out.
func TestTooMuchForItsSizeIsUnchecked(t *testing.T) {
	whole := checker().Lint(grammar.NewParser(), Input{Input: held("a.txt", cableText), Checks: checks(t)})
	require.Empty(t, excess(whole))
	whole.Results[0].Dropped = 1
	require.Equal(t, "it has too many findings for its size: 1 are not listed; correct those that are, "+
		"and check it again", excess(whole))
	require.Len(t, whole.Results, 1)
	one := whole.Results[0]
	one.Dropped = 0
	whole.Results = nil
	for range leastCables + len(cableText)/cableSize {
		whole.Results = append(whole.Results, one)
	}
	require.Empty(t, excess(whole))
	whole.Results = append(whole.Results, one)
	require.Contains(t, excess(whole), "too many for its size")
	require.Empty(t, whole.Results)
}

// TestDamageIsNoted: with each cable of a text that was damaged and read all the same.
func TestDamageIsNoted(t *testing.T) {
	f := checker().Lint(grammar.NewParser(), Input{Input: held("a.txt", cableText), Checks: checks(t)})
	require.Empty(t, f.Results[0].Notes)
	damaged := strings.Replace(cableText, "SHIP\n", "SH\x00IP\n", 1)
	f = checker().Lint(grammar.NewParser(), Input{Input: held("a.txt", damaged), Checks: checks(t)})
	require.Len(t, f.Results, 1)
	require.NotEmpty(t, f.Results[0].Notes)
	require.Equal(t, f.Content.Damage, f.Results[0].Notes[0])
}
