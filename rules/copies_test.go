package rules

import (
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/cablelint/cablelint/grammar"
	"github.com/cablelint/cablelint/grammar/source"
	"github.com/cablelint/cablelint/lint"
	"github.com/cablelint/cablelint/lint/cable"
)

// soundTexts are the sound cables of testdata with one header and every fifth clean skeleton, where the family H
// finds nothing.
func soundTexts(t *testing.T, linter *lint.Linter) (texts []string) {
	paths, err := filepath.Glob("../testdata/cables/*.txt")
	require.NoError(t, err)
	paths = slices.DeleteFunc(paths, func(p string) bool { return strings.Contains(p, "faulty") })
	n := 0
	quality := index(t)
	clean := []string{}
	for path, q := range quality {
		if q == "clean" {
			clean = append(clean, path)
		}
	}
	slices.Sort(clean)
	for _, path := range clean {
		if n++; n%5 == 0 {
			paths = append(paths, path)
		}
	}
	for _, path := range paths {
		b, err := os.ReadFile(path)
		require.NoError(t, err)
		docs := cable.Documents(grammar.NewParser().Parse(source.NewFile("a.txt", string(b))))
		if len(docs) == 1 && len(docs[0].Blocks) == 1 && docs[0].Serial != 0 && len(findings(linter, string(b))) == 0 {
			texts = append(texts, string(b))
		}
	}
	require.NotEmpty(t, texts)
	return texts
}

// TestCopiesOfSoundCables puts sound cables together as public copies do, and looks at what the family H says.
func TestCopiesOfSoundCables(t *testing.T) {
	linter, err := lint.NewLinter(All(), lint.Options{Select: []string{"H"}})
	require.NoError(t, err)
	codes := func(text string) string {
		var all []string
		for _, d := range findings(linter, text) {
			all = append(all, d.Rule.Code)
		}
		return strings.Join(all, " ")
	}
	texts := soundTexts(t, linter)
	first := func(text string) *cable.Document {
		return cable.Documents(grammar.NewParser().Parse(source.NewFile("a.txt", text)))[0]
	}
	other := strings.ReplaceAll(texts[0], "412", "421") // the cables of testdata share post and serial
	for _, text := range texts {
		d := first(text)
		header := d.Blocks[0].Span
		require.Empty(t, codes(text[:header.End]+"\n\n"+text[header.Start:]), "the header twice:\n%s", text)
		restyled := strings.NewReplacer("SIPDIS", "SIPDIS\n\nSIPDIS", ", ", " , ").Replace(header.In(text))
		require.Empty(t, codes(text[:header.End]+"\n\n"+restyled+text[header.End:]), "the header in other style:\n%s", text)
		require.Contains(t, []string{"", "H016"}, codes(text[:header.Start+(header.End-header.Start)*2/3]+"...\n\n\n"+
			"\n"+text), "a snippet ahead:\n%s", text)
		if d.Serial == first(other).Serial {
			continue
		}
		require.Empty(t, codes(strings.TrimSpace(other)+"\n\n99. (C) FOLLOWING REPEATS A TELEGRAM.\n\nQUOTE\n\n"+text+"\n"+
			"\nUNQUOTE\n"), "a quoted telegram:\n%s", text)
		require.Contains(t, []string{"", "H008"}, codes(other+"\n\n\n"+text), "two cables:\n%s", text)
	}
}
