package rules

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/cablelint/cablelint/lint"
)

// paperTexts are the texts of papers among the examples of rules and in the folder of test data.
func paperTexts(t *testing.T) (all []string) {
	for _, r := range All() {
		for _, e := range r.Examples {
			if e.Frame == "none" && e.Settings == nil && e.Base == "" {
				all = append(all, strings.NewReplacer("⟦", "", "⟧", "").Replace(e.Text))
			}
		}
	}
	for _, folder := range []string{"cables", "golden"} {
		paths, err := filepath.Glob("../testdata/" + folder + "/*.txt")
		require.NoError(t, err)
		for _, path := range paths {
			text, err := os.ReadFile(path)
			require.NoError(t, err)
			all = append(all, string(text))
		}
	}
	return all
}

// TestBlanksAtLineEndsChangeNothing: nobody sees them.
func TestBlanksAtLineEndsChangeNothing(t *testing.T) {
	papers := 0
	for _, text := range paperTexts(t) {
		if !strings.Contains(text, "\n") {
			continue
		}
		papers++
		found := reported(t, text)
		for _, blanks := range []string{"  ", "\t", "   "} {
			with := strings.ReplaceAll(text, "\n", blanks+"\n")
			assert.Equal(t, found, reported(t, with), "%q", with)
		}
	}
	assert.Greater(t, papers, 300)
}

// TestIndentedTextsHaveTheSameWords: an office's name is not a paragraph, also where its line is indented.
func TestIndentedTextsHaveTheSameWords(t *testing.T) {
	text := "CUI//SP-CVI//NOFORN\n\n(U) REPORT ON THE PIERS OF HALVERN\n\nOffice of Piers, Bureau of Harbor Affairs\n" +
		"September 12, 2024\n\n(U) Summary\n\n(U) It rained.\n\n(CUI//SP-CVI//NF) The owner is ill.\n\n(U) He left.\n\n" +
		"CUI//SP-CVI//NOFORN\n"
	for _, lead := range []string{"", "  ", "    ", "\t"} {
		for _, end := range []string{"", " ", "  ", "\t"} {
			indented := strings.ReplaceAll(text, "\n", end+"\n"+lead)
			assert.NotContains(t, reported(t, indented), "P001 "+lint.Warning.String(), "%q", indented)
		}
	}
}
