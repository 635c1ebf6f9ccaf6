package scan

import (
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"
)

// TestLevelsOfParts: a level in a field below the label of a paragraph is that of the paragraph, and no banner.
func TestLevelsOfParts(t *testing.T) {
	const (
		head = "PIER REPORT 14\nFROM: Port Guard\nTO: Harbor Board\nDATE: 4 May 2024\n\n"
		text = "\n\nThe pier is new and wide, and the owner has sold it.\n\n"
	)
	part := func(label, level string) string { return label + "\nClassification: " + level + text }
	for s, doubt := range map[string]Doubt{
		head + part("PARA 1", "SECRET") + part("PARA 2", "TOP SECRET"):                                      LoneMarks,
		head + part("PARA 1", "SECRET") + part("PARA 2", "SECRET"):                                          LoneMarks,
		part("PARA 1", "SECRET") + part("PARA 2", "TOP SECRET") + part("PARA 3", "UNCLASSIFIED"):            LoneMarks,
		head + part("PARA 1 - PIERS", "UNCLASSIFIED") + part("PARA 2 - QUAYS", "SECRET//NOFORN"):            LoneMarks,
		head + part("Section A", "NATO SECRET") + part("Section B", "COSMIC TOP SECRET"):                    LoneMarks,
		head + part("## 1. Piers", "SECRET") + part("## 2. Quays", "TOP SECRET"):                            LoneMarks,
		head + part("Item 1", "SECRET") + part("Item 2", "SECRET") + part("Item 3", "SECRET"):               LoneMarks,
		head + part("Paragraph 1\n", "SECRET") + part("Paragraph 2\n", "TOP SECRET"):                        LoneMarks,
		head + part("PARA 1", "CONFIDENTIAL") + part("PARA 2", "CONFIDENTIAL"):                              NoDoubt,
		head + part("PARA 1", "UNCLASSIFIED") + part("PARA 2", "UNCLASSIFIED"):                              NoDoubt,
		"SECRET\n\n" + head + part("PARA 1", "SECRET") + part("PARA 2", "TOP SECRET") + "SECRET\n":          PassedMark,
		"UNCLASSIFIED\n\n" + head + part("PARA 1", "CONFIDENTIAL") + part("PARA 2", "C") + "UNCLASSIFIED\n": PassedMark,
		"SECRET\n\n" + head + part("PARA 1", "SECRET") + part("PARA 2", "CONFIDENTIAL") + "SECRET\n":        NoDoubt,
	} {
		tokens, ok := ScanPaper(s)
		require.Equal(t, doubt, tokens.Doubt, "%q", s)
		require.Equal(t, strings.HasSuffix(s, "UNCLASSIFIED\n") || strings.HasSuffix(s, "SECRET\n"), ok, "%q", s)
		for _, p := range tokens.list {
			require.False(t, p.kind == Banner && p.start > 20 && int(p.end) < len(s)-20, "%q", s)
		}
		if at, ok := tokens.DoubtAt(); ok {
			require.Contains(t, s[at:], "Classification: ", "%q", s)
		}
	}
	starred, _ := ScanPaper("SECRET\n\n" + head + part("PARA 1", "SECRET") + part("PARA 2", "SECRET") +
		"PARA 3\n**SECRET**\n")
	require.Equal(t, 2, len(starred.list)-len(slices.DeleteFunc(slices.Clone(starred.list), func(p packed) bool {
		return p.kind == Banner
	})))
	for _, s := range []string{ // one field, or fields that have no label above them, are the banner of the paper
		head + "Classification: SECRET//NOFORN\nStatus: new" + text + "PARA 1" + text + "PARA 2" + text,
		"SECRET\n" + head + "PARA 1\nClassification: SECRET" + text + "PARA 2" + text,
		"Classification: SECRET\n" + head + "PARA 1" + text + "\fClassification: SECRET\nPARA 2" + text,
	} {
		tokens, ok := ScanPaper(s)
		require.True(t, ok, "%q", s)
		require.NotEmpty(t, firstOf(&tokens, Banner), "%q", s)
	}
}
