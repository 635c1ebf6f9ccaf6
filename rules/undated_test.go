package rules

import (
	"fmt"
	"maps"
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

// undatings take from a text what dates it: the days of envelopes, archives and classification lines, and then also
// what is evidence of the time, the number of the order or the whole E.O. line.
var undatings = map[string]func(d *cable.Document, blank func(source.Span)){
	"dates": blankDates,
	"order": func(d *cable.Document, blank func(source.Span)) {
		blankDates(d, blank)
		for _, b := range d.Blocks {
			if b.Order != nil {
				blank(b.Order.Place(b.Order.NumberSpan))
			}
		}
	},
	"E.O. line": func(d *cable.Document, blank func(source.Span)) {
		blankDates(d, blank)
		for _, b := range d.Blocks {
			if b.Order != nil {
				blank(b.Order.Span)
			}
		}
	},
}

func blankDates(d *cable.Document, blank func(source.Span)) {
	if d.Print != nil {
		blank(d.Print.Time.Span)
		for _, n := range d.Print.Numbers {
			blank(n.Span)
		}
		return
	}
	for _, e := range d.Envelopes {
		blank(e.DTG)
	}
	for _, a := range d.Archives {
		blank(a.Date.Span)
		blank(a.Identifier.Span)
	}
	for _, b := range d.Blocks {
		if b.Line != nil && b.Line.Year != 0 && b.Line.Post.Span.Start > b.Line.Level.Span.End {
			blank(source.Span{Start: b.Line.Level.Span.End, End: b.Line.Post.Span.Start})
		}
	}
}

// undated is a text without its dates, each byte of them a blank, so that all else keeps its place.
func undated(tree *grammar.Tree, without func(d *cable.Document, blank func(source.Span))) string {
	text := []byte(tree.File.Text)
	blank := func(s source.Span) {
		for i := s.Start; i < s.End; i++ {
			if text[i] != '\n' && text[i] != '\r' {
				text[i] = ' '
			}
		}
	}
	for _, d := range cable.Documents(tree) {
		without(d, blank)
	}
	return string(text)
}

// owedToTheBlank are rules that report what was blanked: a line that is not there any more. H017 warns where the
// file's name, which dates too, does not show that an archive joined two cables.
var owedToTheBlank = map[string][]string{
	"dates": {"H008", "H009", "H012", "H015", "H017", "S010"},
	"order": {"H008", "H009", "H012", "H015", "H017", "S010", "H003", "S006", "D021", "D001"},
	"E.O. line": {"H008", "H009", "H012", "H015", "H017", "S010", "H003", "S006", "D021", "D001", "D002", "S005", "A001",
		"A002", "H002", "S001",
		"S003"}, // the blanked line was glued to another, and that alone said that the copy may have lost lines
}

// TestUndatedSkeletonsHaveNoOtherFindings: without its date a cable has no finding that it has not with it, and none
// that is graver.
func TestUndatedSkeletonsHaveNoOtherFindings(t *testing.T) {
	quality := index(t)
	linter, err := lint.NewLinter(All(), lint.Options{})
	require.NoError(t, err)
	parser := grammar.NewParser()
	paths, err := filepath.Glob(filepath.Join(corpus, "eras", "*", "*.txt"))
	require.NoError(t, err)
	paths = slices.AppendSeq(paths, maps.Keys(quality))
	var other []string
	cables, still := 0, 0
	for _, path := range paths {
		file, results := lintFile(t, linter, parser, path)
		dated := graved(file, results)
		for name, without := range undatings {
			text := undated(parser.Parse(file), without)
			bare := source.NewFile("cable.txt", text)
			results := linter.File(parser.Parse(bare), nil)
			for _, r := range results {
				cables++
				if r.Doc.Date.Known() {
					still++
				}
			}
			for key, severity := range graved(bare, results) {
				code, _, _ := strings.Cut(key, " ")
				if severity > dated[key] && !slices.Contains(owedToTheBlank[name], code) {
					other = append(other, fmt.Sprintf("%s without %s: %s %s (dated: %d)", path, name, key, severity, dated[key]))
				}
			}
		}
	}
	slices.Sort(other)
	t.Logf("%d cables without dates, of which %d tell theirs elsewhere", cables, still)
	require.Less(t, still*20, cables)
	require.Empty(t, other, "%d findings:\n%s", len(other), strings.Join(other, "\n"))
}

// graved are the gravest findings by rule and line.
func graved(f *source.File, results []lint.Result) map[string]lint.Severity {
	all := map[string]lint.Severity{}
	for _, r := range results {
		for _, d := range r.Diagnostics {
			key := fmt.Sprint(d.Rule.Code, " line ", f.Position(d.Span.Start).Line)
			all[key] = max(all[key], d.Severity)
		}
	}
	return all
}

// TestDurationOfUndatedPaper: a number of years needs the paper's date more than any.
func TestDurationOfUndatedPaper(t *testing.T) {
	undated := strings.Replace(soundMemo, "March 3, 2026", "", 1)
	require.Equal(t, []string{"D030 info"},
		onlyOf(reported(t, strings.Replace(undated, "20360303", "10 years", 1)), "D030"))
	require.Empty(t, onlyOf(reported(t, undated), "D030"))
}
