package main

import (
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/cablelint/cablelint/internal/report"
)

// planted are words that are in no vocabulary, and where they are put.
var planted = []struct {
	word string
	at   *regexp.Regexp
	as   string
}{
	{"Xyzzybody", regexp.MustCompile(`(?m)^(\s*\d+\.\s*(?:\([^)\n]*\) ?)*)`), "${1}Xyzzybody "},
	{"PLUGHSUBJECT", regexp.MustCompile(`(?m)^(SUBJ(?:ECT)?:.*)$`), "$1 PLUGHSUBJECT"},
	{"Frobnitz", regexp.MustCompile(`(?mi)^(classified by:? *)`), "${1}Frobnitz "},
	{"QUUXEVENT", regexp.MustCompile(`(?m)^(E\.?O\.? ?\d{5}:.*)$`), "$1, DEPARTURE OF QUUXEVENT"},
	{"Wibblesign", regexp.MustCompile(`(?m)\n([A-Z]{4,12})\n*\z`), "\nWibblesign\n"},
	{"Grueref", regexp.MustCompile(`(?m)^(REF:.*)$`), "$1 Grueref"},
}

// TestNothingOfTheTextLeaves plants words in body, subject, classifier, event, signature and references of every
// invented cable, so that every rule reports a finding next to them, and looks for them in all that the program
// writes by default: every format, messages, statistics, what is merged, tree, diff, audit, baseline and derivation.
// Shown in full they are there.
func TestNothingOfTheTextLeaves(t *testing.T) {
	dir := t.TempDir()
	paths, err := filepath.Glob("../../testdata/cables/*.txt")
	require.NoError(t, err)
	seen := map[string]bool{}
	var names []string
	for _, path := range paths {
		b, err := os.ReadFile(path)
		require.NoError(t, err)
		for _, event := range []bool{false, true} { // an event in each E.O. line changes what else is found there
			text := string(b)
			for _, p := range planted {
				if p.word == "QUUXEVENT" && !event {
					continue
				}
				text = p.at.ReplaceAllString(text, p.as)
				seen[p.word] = seen[p.word] || strings.Contains(text, p.word)
			}
			name := filepath.Base(path)
			if event {
				name = "event-" + name
			}
			names = append(names, name)
			require.NoError(t, os.WriteFile(filepath.Join(dir, name), []byte(text), 0o644))
		}
	}
	require.Len(t, seen, len(planted))
	t.Chdir(dir)
	archives := packAll(t, names)
	run := func(args ...string) string {
		p, out, errs := at("")
		root := p.root()
		root.SetArgs(args)
		root.SetOut(out)
		root.SetErr(errs)
		if err := root.Execute(); err != nil {
			errs.WriteString(err.Error())
		}
		return out.String() + errs.String()
	}
	wrote := map[string]string{}
	for _, format := range report.Formats() {
		wrote["check "+format] = run("check", "--verbose", "--format", format, "--ceiling", "UNCLASSIFIED", "--as-of",
			"2026-01-01", "--profile", "ic", ".")
	}
	wrote["statistics"] = run("check", "--statistics", "--format", "jsonl=r.jsonl", "--snippets", "full", "--verbose",
		"--ceiling", "UNCLASSIFIED", "--as-of", "2026-01-01", ".")
	// jsonl shows no line what --snippets says, so nothing merged from it does
	for _, format := range report.RecordFormats() {
		wrote["merge "+format] = run("merge", "--verbose", "--format", format, "r.jsonl")
	}
	wrote["merge --statistics"] = run("merge", "--statistics", "r.jsonl")
	require.NoError(t, os.Remove("r.jsonl"))
	wrote["check none"] = run("check", "--snippets", "none", ".")
	wrote["derive"] = run(append(append([]string{"derive"}, names...), archives...)...)
	wrote["tree of a row"] = run("tree", "d.csv!2") + run("tree", "d.ndjson!1") + run("tree", "p.html") +
		run("tree", "a.zip!"+names[0])
	for _, name := range names {
		wrote["tree "+name] = run("tree", name)
	}
	wrote["baseline"] = run("baseline", "write", "--baseline", "b.json") + read(t, "b.json")
	wrote["diff"] = run("fix", "--diff", "--unsafe", ".")
	wrote["fix"] = run("fix", "--unsafe", "--audit", "a.jsonl", ".") + read(t, "a.jsonl")
	for what, text := range wrote {
		require.NotEmpty(t, text, what)
		for _, p := range planted {
			if i := strings.Index(strings.ToLower(text), strings.ToLower(p.word)); i >= 0 {
				t.Errorf("%s holds %s: %q", what, p.word, text[max(0, i-100):min(len(text), i+40)])
			}
		}
	}
	require.Contains(t, run("check", "--snippets", "full", "."), "Xyzzybody", "the words are not where findings are")
}

// packAll puts files into each kind of container, and next to them rows that are broken in the midst of prose.
func packAll(t *testing.T, names []string) []string {
	archives := []string{"a.tar.gz", "a.zip", "d.csv", "d.ndjson", "p.html"}
	for _, archive := range archives {
		f, err := os.Create(archive)
		require.NoError(t, err)
		p := packer(f, archive)
		for i, name := range names {
			if i%4 == 0 { // the files themselves are all checked: here it is the containers that may tell something
				require.NoError(t, p.add(name, read(t, name)))
			}
		}
		require.NoError(t, p.end())
		require.NoError(t, f.Close())
	}
	require.NoError(t, os.WriteFile("broken.csv", []byte("id,date,text\n"+
		"1,2009-05-04,\"Xyzzybody \"Frobnitz\" Grueref\"\n2,PLUGHSUBJECT,Wibblesign,QUUXEVENT\n"), 0o644))
	require.NoError(t, os.WriteFile("broken.ndjson", []byte("{\"text\":\"\"}\n{\"Xyzzybody\":\"Frobnitz\"}\n"+
		"{\"text\":\"Grueref\n{\"text\":[\"Wibblesign\"]}\n"), 0o644))
	return append(archives, "broken.csv", "broken.ndjson")
}

func read(t *testing.T, path string) string {
	b, err := os.ReadFile(path)
	require.NoError(t, err)
	return string(b)
}
