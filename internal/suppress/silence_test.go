package suppress

import (
	"maps"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/cablelint/cablelint/grammar"
	"github.com/cablelint/cablelint/grammar/calendar"
	"github.com/cablelint/cablelint/grammar/source"
	"github.com/cablelint/cablelint/internal/config"
	"github.com/cablelint/cablelint/internal/files"
	"github.com/cablelint/cablelint/internal/report"
	"github.com/cablelint/cablelint/lint"
	"github.com/cablelint/cablelint/lint/cable"
	"github.com/cablelint/cablelint/rules"
)

// twoAbove is a cable with two portions above its header, each a finding of R001.
const twoAbove = "R 041530Z MAY 09\nC O N F I D E N T I A L VARNES 000412\n\nE.O. 12958: DECL: 05/04/2019\n" +
	"TAGS: PREL VN\nSUBJECT: THE SHIP\n\n" +
	"Classified By: DCM Tomas Reed for reasons 1.4 (b).\n\n1. (S) It sails.\n\n2. (C) At noon.\n\n3. (S) With a letter.\n"

// linted is a text of a folder with a configuration, linted, and what its checks are.
func linted(t *testing.T, configuration, text string) (*report.File, *config.Checks) {
	dir := t.TempDir()
	require.NoError(t, os.WriteFile(filepath.Join(dir, config.Name), []byte(configuration), 0o600))
	checks, err := config.NewProject(rules.All(), lint.Options{}).For(filepath.Join(dir, "a.txt"))
	require.NoError(t, err)
	file := source.NewFile("a.txt", text)
	content := files.Content{Kind: files.Cable, File: file}
	return &report.File{Path: "a.txt", Content: content, Results: checks.Linter.File(grammar.NewParser().Parse(file),
		nil)}, checks
}

// silenced counts the silenced findings of a file, and all.
func silenced(f *report.File) (silenced, all int) {
	each(f, func(d *lint.Diagnostic) {
		if all++; d.Suppressed != nil {
			silenced++
		}
	})
	return silenced, all
}

// TestSilences: how many of the two findings each silence is for.
func TestSilences(t *testing.T) {
	for silence, want := range map[string]int{
		``: 2, `identifier = "09VARNES412"`: 2, `identifier = "09VARNES413"`: 0, `paragraph = 3`: 1, `paragraph = 2`: 0,
		`paths = ["a.txt"]`: 2, `paths = ["b.txt"]`: 0, "identifier = \"09VARNES413\"\nparagraph = 3": 0,
		"identifier = \"09VARNES412\"\nparagraph = 1": 1,
	} {
		f, checks := linted(t, "[[silence]]\nrule = \"R001\"\nreason = \"reviewed\"\n"+silence+"\n", twoAbove)
		(&Suppressor{}).File(f, checks)
		got, all := silenced(f)
		require.Equal(t, 2, all)
		require.Equal(t, want, got, silence)
	}
}

// TestASilenceCountsOnItsLastDay, and on none after it. Then a finding says that it has expired.
func TestASilenceCountsOnItsLastDay(t *testing.T) {
	for name, x := range map[string]struct {
		today    calendar.Day
		silenced int
		left     []*lint.Rule
	}{
		"the day before": {calendar.MustDate(2020, 1, 30), 2, nil},
		"the last day":   {calendar.MustDate(2020, 1, 31), 2, nil},
		"the day after":  {calendar.MustDate(2020, 2, 1), 0, []*lint.Rule{lint.ExpiredSilence}},
	} {
		f, checks := linted(t, "[[silence]]\nrule = \"R001\"\nreason = \"reviewed\"\nexpires = 2020-01-31\n", twoAbove)
		s := &Suppressor{Today: x.today}
		s.File(f, checks)
		got, _ := silenced(f)
		require.Equal(t, x.silenced, got, name)
		var left []*lint.Rule
		for _, f := range s.Leftovers(false) {
			for _, d := range f.Own {
				left = append(left, d.Rule)
			}
		}
		require.Equal(t, x.left, left, name)
	}
}

// TestLinesInAFile: one without a reason silences nothing, and is reported; so is one that silences nothing.
func TestLinesInAFile(t *testing.T) {
	for line, want := range map[string]struct{ silenced, own int }{
		"# cablelint: ignore R001 -- reviewed\n":                 {2, 0},
		"# CABLELINT: IGNORE R001, R002 -- REVIEWED\n":           {2, 0},
		"# Cablelint: Ignore r001 -- reviewed\n":                 {2, 0},
		"# CABLELINT: IGNORE R001\n":                             {0, 1},
		"// cablelint: ignore portion-above-header -- by hand\n": {2, 0},
		"<!-- cablelint: ignore R -- reviewed -->\n":             {2, 0},
		"# cablelint: ignore R002, R001 -- reviewed\n":           {2, 0},
		"# cablelint: ignore R001\n":                             {0, 1},
		"# cablelint: ignore R001 --\n":                          {0, 1},
		"# cablelint: ignore R001 --   \n":                       {0, 1},
		"# cablelint: ignore R002 -- reviewed\n":                 {0, 1},
		"# cablelint: ignore R999 -- reviewed\n":                 {0, 1},
		"# cablelint: ignore R001, R999 -- reviewed\n":           {2, 1},
		"# cablelint ignore R001 -- reviewed\n":                  {0, 0},
	} {
		f, checks := linted(t, "", line+twoAbove)
		(&Suppressor{}).File(f, checks)
		got := 0
		for _, d := range f.Results[0].Diagnostics {
			if d.Suppressed != nil {
				got++
			}
		}
		require.Equal(t, want, struct{ silenced, own int }{got, len(f.Own)}, line)
	}
}

// TestABaselineHoldsANumber: of two findings of one kind it silences as many as it has, and writing it again keeps
// what was not checked.
func TestABaselineHoldsANumber(t *testing.T) {
	for count, want := range map[string]int{"1": 1, "2": 2, "3": 2} {
		b, err := baselineOf(t,
			`{"version":1,"entries":[{"identifier":"09VARNES412","rule":"R001","marking":"SECRET","count":`+count+`},{"identifier":"09VARNES9","rule":"R002","count":1}]}`)
		require.NoError(t, err)
		f, checks := linted(t, "", twoAbove)
		checks.Baseline = "b.json"
		(&Suppressor{Baselines: map[string]*Baseline{"b.json": b}}).File(f, checks)
		got, _ := silenced(f)
		require.Equal(t, want, got, count)
		for all, entries := range map[bool]int{false: 2, true: 1} {
			again := *b
			again.found = maps.Clone(b.found)
			again.Fill(all)
			require.Len(t, again.entries, entries, "all: %v", all)
		}
	}
}

// TestASilenceOfAnUndatedCable: rules of an era did not run on it, so a silence that silences nothing may be for one
// of them.
func TestASilenceOfAnUndatedCable(t *testing.T) {
	for name, x := range map[string]struct {
		text string
		left int
	}{"dated": {twoAbove, 1}, "undated": {strings.TrimPrefix(twoAbove, "R 041530Z MAY 09\n"), 0}} {
		f, checks := linted(t, "[[silence]]\nrule = \"R002\"\nreason = \"reviewed\"\npaths = [\"a.txt\"]\n", x.text)
		s := &Suppressor{Today: calendar.MustDate(2020, 1, 1)}
		s.File(f, checks)
		require.Len(t, s.Leftovers(false), x.left, name)
	}
}

// TestWhereAParagraphEnds: a finding that begins where a paragraph ends is the next one's.
func TestWhereAParagraphEnds(t *testing.T) {
	doc := &cable.Document{Portions: []*cable.Portion{{Number: 1, Span: source.Span{Start: 10, End: 20}},
		{Number: 2, Span: source.Span{Start: 20, End: 30}}}}
	for start, want := range map[int][2]bool{9: {}, 10: {true, false}, 19: {true, false}, 20: {false, true},
		29: {false, true}, 30: {}} {
		for i := range want {
			d := &lint.Diagnostic{Cable: doc, Span: source.Span{Start: start, End: start}}
			require.Equal(t, want[i], Fits(&config.Silence{Paragraph: i + 1}, d), "paragraph %d, %d", i+1, start)
		}
	}
}

// TestLinesInAPaper: above its banner. A rule that nobody knows is one of an undated text, too.
func TestLinesInAPaper(t *testing.T) {
	const paper = "CONFIDENTIAL\n\nMEMORANDUM FOR THE RECORD\n\nDATE: March 5, 2015\n\n(S) The ferry sails.\n\n" +
		"(C) The pump.\n\nCONFIDENTIAL\n"
	for text, want := range map[string]struct{ silenced, own int }{
		"# cablelint: ignore R001 -- by hand\n\n" + paper:                                                            {1, 0},
		"# cablelint: ignore R999 -- by hand\n\n" + paper:                                                            {0, 1},
		strings.Replace(paper, "(S)", "# cablelint: ignore R001 -- by hand\n\n(S)", 1):                               {0, 0},
		strings.Replace(paper[len("CONFIDENTIAL"):], "(C)", "cablelint: ignore R001 -- its banner is below\n(C)", 1): {0, 0},
		"# cablelint: ignore R999 -- by hand\n" + strings.TrimPrefix(twoAbove, "R 041530Z MAY 09\n"):                 {0, 1},
	} {
		f, checks := linted(t, "", text)
		(&Suppressor{}).File(f, checks)
		got := 0
		for _, d := range f.Results[0].Diagnostics {
			if d.Suppressed != nil {
				got++
			}
		}
		require.Equal(t, want, struct{ silenced, own int }{got, len(f.Own)}, text)
	}
}
