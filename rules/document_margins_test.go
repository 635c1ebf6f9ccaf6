package rules

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/cablelint/cablelint/grammar"
	"github.com/cablelint/cablelint/grammar/source"
	"github.com/cablelint/cablelint/lint"
)

// inDocument are the codes that are reported in a document of parts: the place of each paragraph before its text. A
// page ends before a place that begins with a form feed.
func inDocument(t *testing.T, kind string, parts ...string) []string {
	t.Helper()
	linter, err := lint.NewLinter(All(), lint.Options{})
	require.NoError(t, err)
	text, doc := "", &source.Document{Kind: kind}
	for i := 0; i < len(parts); i += 2 {
		place, next := strings.CutPrefix(parts[i], "\f")
		if next {
			text += "\f"
		}
		doc.Parts = append(doc.Parts, source.Part{Start: len(text), Name: place})
		if name, title := strings.CutSuffix(place, "title"); title {
			doc.Parts[len(doc.Parts)-1].Name = name
			doc.Titles = append(doc.Titles, source.Span{Start: len(text), End: len(text) + len(parts[i+1])})
		} else if place == "data" {
			doc.Data = append(doc.Data, source.Span{Start: len(text), End: len(text) + len(parts[i+1])})
		}
		text += parts[i+1] + "\n\n"
	}
	file := source.NewFile("memo.docx", text)
	file.Document = doc
	var codes []string
	for _, r := range linter.File(grammar.NewParser().Parse(file), nil) {
		for _, d := range r.Diagnostics {
			codes = append(codes, d.Rule.Code+" "+d.Severity.String())
		}
	}
	return codes
}

// TestMarginsOfWord: the header and the footer of a page say the same, and the first page has both where others have.
func TestMarginsOfWord(t *testing.T) {
	memo := func(head, foot, headNext, footNext string) []string {
		return []string{"header(first):¶1", head, "body:¶1", memoTop + "(S//REL TO USA, GBR) The pier is old.", "body:¶2",
			"(U) The ferry sails." + memoBlock, "footer(first):¶1", foot, "\fheader(default):¶1", headNext,
			"footer(default):¶1", footNext}
	}
	const banner, less, other, number = "SECRET//REL TO USA, GBR", "SECRET", "SECRET//REL TO USA, AUS", "Page 1"
	for name, c := range map[string]struct {
		parts []string
		want  string
	}{
		"the same":                        {memo(banner, banner, banner, banner), ""},
		"next to the number of the page":  {memo(banner, number+"\n"+banner, banner, banner+"   2"), ""},
		"the header of the later pages":   {memo(banner, banner, less, banner), "B004 warning"},
		"the footer of the later pages":   {memo(banner, banner, banner, less), "B004 warning"},
		"another list":                    {memo(banner, banner, other, banner), "B004 warning"},
		"another list on the first page":  {memo(banner, other, banner, banner), "B004 warning"},
		"the first page without its foot": {memo(banner, number, banner, banner), "B005 warning"},
		"the first page without its head": {memo("Harbor Office", banner, banner, banner), "B005 warning"},
		"only headers":                    {memo(banner, number, banner, number), ""},
	} {
		have := strings.Join(inDocument(t, "", c.parts...), ", ")
		for _, code := range [...]string{"B004 warning", "B005 warning"} {
			require.Equal(t, code == c.want, strings.Contains(have, code), "%s: %s", name, have)
		}
	}
}

// TestFootOfSlides: notes are below the foot of a slide, and not on it.
func TestFootOfSlides(t *testing.T) {
	slide := func(n, title, foot string) []string {
		return []string{"\fslide " + n + ":¶1", "SECRET", "slide " + n + ":¶2title", title, "slide " + n + ":¶3",
			"(S) The pier is old", "slide " + n + ":¶4", foot, "slide " + n + " notes:¶1", "(U) Wait for questions."}
	}
	deck := func(title, foot string) []string {
		parts := slide("1", "(U) Ferries", "SECRET")
		parts[0], parts[5] = "slide 1:¶1", "5 March 2026\n\n(S) The pier is old"
		parts = append(parts, slide("2", title, foot)...)
		return append(parts, slide("3", "(U) Boats", "SECRET")...)
	}
	for name, c := range map[string]struct {
		parts []string
		want  string
	}{
		"all":              {deck("(U) Piers", "SECRET"), ""},
		"another foot":     {deck("(U) Piers", "CONFIDENTIAL"), "B004 warning"},
		"no foot":          {deck("(U) Piers", "2"), "B005 warning"},
		"a title unmarked": {deck("Piers of the port", "SECRET"), "P001 warning"},
	} {
		have := strings.Join(inDocument(t, "slides", c.parts...), ", ")
		for _, code := range [...]string{"B004 warning", "B005 warning", "P001 warning"} {
			require.Equal(t, code == c.want, strings.Contains(have, code), "%s: %s", name, have)
		}
	}
}

// TestLettersOfTables: a cell whose letter is data says no level.
func TestLettersOfTables(t *testing.T) {
	parts := []string{"header(default):¶1", "UNCLASSIFIED", "body:¶1",
		memoTop + "(U) The shifts are below.\n\n(U) All sail.",
		"data", "(S)", "footer(default):¶1", "UNCLASSIFIED"}
	require.Empty(t, inDocument(t, "", parts...))
	parts[4] = "body:T1.R2.C2¶1"
	require.Contains(t, strings.Join(inDocument(t, "", parts...), " "), "P018 error")
}

// TestAsidesOfDocuments: a mark in notes, in comments or in the description of a picture is reported above the banner
// alone, and one in hidden text at any level.
func TestAsidesOfDocuments(t *testing.T) {
	for _, c := range [...]struct {
		place, mark string
		want        bool
	}{
		{"body:¶2 description", "(U)", false}, {"body:¶2 description", "(TS)", true}, {"comments:¶1", "(S)", false},
		{"comments:¶1", "(TS)", true}, {"slide 1 notes:¶1", "(TS)", true}, {"slide 1 comments:¶1", "(TS)", true},
		{"body:¶2", "(TS)", false},
	} {
		have := inDocument(t, "", "body:¶1", memoTitle+memoBody+memoBlock, c.place,
			c.mark+" He left the port.", "body:¶3", "SECRET")
		found := strings.Contains(strings.Join(have, " "), "F002 warning")
		require.Equal(t, c.want, found, "%s %s: %s", c.place, c.mark, have)
	}
}

// TestLevelsInCells: a level that is data, which the reader of a document writes as code, is neither a banner nor a
// mark.
func TestLevelsInCells(t *testing.T) {
	guide := func(place, cell string) []string {
		text := memoTop + "(U) The levels of the port are here."
		return inDocument(t, "", "header(default):¶1", "UNCLASSIFIED", "body:¶1", text, "body:T1.R2.C1¶1", "Cameras",
			place, cell, "body:¶2", "(U) The guide ends.", "footer(default):¶1", "UNCLASSIFIED")
	}
	for _, cell := range []string{"`SECRET`", "`SECRET//NOFORN`", "`S//NF`", "`(S//NF)`"} {
		require.Empty(t, guide("data", cell), cell)
	}
	require.Contains(t, guide("body:T1.R2.C2¶1", "SECRET"), "B003 error")
	require.Contains(t, guide("body:T1.R2.C2¶1", "(S//NF) They are blind."), "R002 error")
}
