package lsp

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/cablelint/cablelint/grammar/calendar"
	"github.com/cablelint/cablelint/grammar/marking"
	"github.com/cablelint/cablelint/internal/files"
	"github.com/cablelint/cablelint/lint"
	"github.com/cablelint/cablelint/rules"
)

func pageOf(t *testing.T, text string) (*Page, PageText) {
	t.Helper()
	day, _ := calendar.Date(2026, 3, 5)
	p, err := NewPage(Options{Rules: rules.All(), Own: lint.Own(), Today: func() calendar.Day { return day }})
	require.NoError(t, err)
	return p, p.Check(text)
}

const above = "CONFIDENTIAL\n\nMarch 3, 2026\n\nMEMORANDUM FOR THE RECORD\n\nSUBJECT: (U) Ferries\n\n" +
	"(S) The pier is new.\n\nClassified By: Rosa Quill, Director, XYZ\nReason: 1.4(d)\nDeclassify On: 20360303\n\n" +
	"CONFIDENTIAL\n"

// TestThePageShowsWhatAnEditorDoes: a text has findings with fixes, marks, a header, and what is at a place.
func TestThePageShowsWhatAnEditorDoes(t *testing.T) {
	p, got := pageOf(t, above)
	require.Equal(t, files.Paper, got.Kind)
	require.NotEmpty(t, got.Tokens)
	require.Equal(t, "R001", got.Items[0].Code)
	require.Contains(t, got.Headers[0].Text, "SECRET")
	fixes := p.Fixes()
	require.Len(t, fixes, len(got.Items))
	require.NotEmpty(t, fixes[0])
	require.NotEmpty(t, fixes[0][0].Edits)
	require.Contains(t, p.Hover(8, 1), "secret")
	require.Empty(t, p.Hover(8, 12), "prose")
	require.Empty(t, p.Hover(900, 0), "no such place")
}

// TestThePageListsTheFirstFindings: it counts all of them, and lists and fixes as many as a browser can show.
func TestThePageListsTheFirstFindings(t *testing.T) {
	p, got := pageOf(t, "C O N F I D E N T I A L QUELLVILLE 000412\n\n"+
		strings.Repeat("1. (C) The harbor talks go on, and the minister said that he would send his deputy.\n\n", 3000))
	require.Len(t, got.Items, listed)
	require.Len(t, p.Fixes(), listed)
	require.Greater(t, got.Counts[2], 1000)

	_, got = pageOf(t, above)
	var counts [3]int
	for _, d := range got.Items {
		counts[d.Severity-1]++
	}
	require.Equal(t, counts, got.Counts)
	require.Positive(t, counts[0])
}

// TestThePageSaysWhatItDidNotCheck: what is neither a cable nor a paper has a reason.
func TestThePageSaysWhatItDidNotCheck(t *testing.T) {
	for _, text := range []string{"", "Minutes of the harbor board.", "\x00\x01", strings.Repeat("x", 1<<20)} {
		p, got := pageOf(t, text)
		require.NotContains(t, []files.Kind{files.Cable, files.Paper}, got.Kind)
		require.NotEmpty(t, got.Reason)
		require.Empty(t, got.Items)
		require.Empty(t, p.Fixes())
		require.Empty(t, p.SafeFixes().Edits)
	}
}

// TestEachTemplateOfThePageIsRead: what a new text begins with is recognized, and calls for the header that it has.
func TestEachTemplateOfThePageIsRead(t *testing.T) {
	p, _ := pageOf(t, "")
	for _, template := range p.Templates() {
		got := p.Check(template.Text)
		require.Contains(t, []files.Kind{files.Cable, files.Paper}, got.Kind, template.Name)
		require.Len(t, got.Headers, 1, template.Name)
		for _, d := range got.Items {
			if d.Severity < severities[lint.Info] { // what is still to be written may be missed
				require.NotContains(t, "RBP", d.Code[:1], "%s: %s %s", template.Name, d.Code, d.Message)
			}
		}
	}
}

// TestATemplateOfALeapDay: ten years later there is no such day, so the last one before it is the limit.
func TestATemplateOfALeapDay(t *testing.T) {
	h := newHeader{day: calendar.MustDate(2028, 2, 29)}
	h.Level = marking.Secret
	require.Contains(t, memoTemplate(h), "Declassify On: 20380228\n")
}
