package report

import (
	"bytes"
	"encoding/json"
	"encoding/xml"
	"errors"
	"flag"
	"go/ast"
	"go/parser"
	"go/token"
	"io"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"testing"
	"unicode/utf8"

	_ "github.com/owenrumney/go-sarif/v3/pkg/report/v210/sarif" // its schema is read below
	"github.com/santhosh-tekuri/jsonschema/v6"
	"github.com/stretchr/testify/require"

	"github.com/cablelint/cablelint/grammar"
	"github.com/cablelint/cablelint/grammar/calendar"
	"github.com/cablelint/cablelint/grammar/source"
	"github.com/cablelint/cablelint/internal/files"
	"github.com/cablelint/cablelint/lint"
	"github.com/cablelint/cablelint/rules"
)

var update = flag.Bool("update", false, "write the golden files; a person reads them before they are committed")

// linted lints a text under a name.
func linted(t testing.TB, name, text string) *File {
	linter, err := lint.NewLinter(rules.All(), lint.Options{})
	require.NoError(t, err)
	f := &File{Path: name, Content: files.Content{Kind: files.Cable, File: source.NewFile(name, text)}}
	f.Tree = grammar.NewParser().Parse(f.Content.File)
	f.Results = linter.File(f.Tree, nil)
	return f
}

// run makes a report of files, with all rules in it where the format carries them.
func run(t testing.TB, format string, list ...*File) string {
	return runWith(t, append(rules.All(), lint.Own()...), format, list...)
}

func runWith(t testing.TB, all []*lint.Rule, format string, list ...*File) string {
	var out bytes.Buffer
	w, ok := New(format, &out, Options{
		Version: "1.0.0", Home: "https://home.example/", Pages: "https://home.example/rules/", Rules: all,
		Snippets: Marking, FailOn: lint.Error, Today: calendar.MustDate(2026, 1, 31),
	})
	require.True(t, ok)
	var sum Summary
	for _, f := range list {
		require.NoError(t, w.File(f))
		sum.Add(f)
	}
	require.NoError(t, w.End(sum))
	return out.String()
}

// sample is a cable with a finding of each severity, one of them silenced, next to a file that cannot be read and one
// that is not a cable. Its name and its text hold what formats must escape.
func sample(t testing.TB) []*File {
	text := "R 041530Z MAY 09\nFM AMEMBASSY VARNES\nTO SECSTATE WASHDC\nBT\nC O N F I D E N T I A L VARNES 000412\n\n" +
		"EXDIS\nSIPDIS\n\n" +
		"E.O. 12958: DECL: 05/04/2019\nTAGS: PREL\nSUBJECT: THE \U0001F6A2 <SHIP> & \"CREW\"\n\n" +
		"Classified By: DCM Tomas Reed for reasons 1.4 (b).\n\n" +
		"1. (C) The \U0001F6A2 left port.\n\n2. ( C ) Nobody wrote.\n\n3. (S) A letter came.\n\n4. (S) Another came.\nBT\n"
	f := linted(t, "old cables/a&b, \"c\"\u00e9.txt", text)
	require.NotEmpty(t, f.Results)
	for i := range f.Results[0].Diagnostics {
		if d := &f.Results[0].Diagnostics[i]; d.Rule.Code == "R001" {
			d.Suppressed = &lint.Suppression{Kind: lint.ByConfig, Reason: "known <since> 2024"}
			break
		}
	}
	return []*File{
		f,
		{Path: "gone.txt", Content: files.Content{Kind: files.Unread, Reason: "there is no such file"}},
		{Path: "letter.txt", Content: files.Content{Kind: files.NotCable, Reason: "it is empty",
			File: source.NewFile("letter.txt", "")}},
	}
}

// TestSamples: what each format makes of the sample is in testdata, read by a person.
func TestSamples(t *testing.T) {
	for _, format := range Formats() {
		path := filepath.Join("testdata", format+".golden")
		few := slices.DeleteFunc(rules.All(), func(r *lint.Rule) bool {
			return r.Code != "C002" && r.Code != "P006" &&
				r.Code != "R001"
		})
		have := withoutAssets(runWith(t, few, format, sample(t)...))
		if *update {
			require.NoError(t, os.WriteFile(path, []byte(have), 0o644))
			continue
		}
		want, err := os.ReadFile(path)
		require.NoError(t, err, "run: go test ./internal/report -update, and read what it wrote")
		require.Equal(t, string(want), have, "%s changed; if it should, run: go test ./internal/report -update", format)
	}
}

// cables are the sample and all invented cables, so that every rule's findings pass through every format.
func cables(t testing.TB) []*File {
	list := sample(t)
	paths, err := filepath.Glob("../../testdata/cables/*.txt")
	require.NoError(t, err)
	for _, p := range paths {
		b, err := os.ReadFile(p)
		require.NoError(t, err)
		list = append(list, linted(t, filepath.ToSlash(p), string(b)))
	}
	return list
}

func schema(t *testing.T, text string) *jsonschema.Schema {
	doc, err := jsonschema.UnmarshalJSON(strings.NewReader(text))
	require.NoError(t, err)
	c := jsonschema.NewCompiler()
	require.NoError(t, c.AddResource("mem:///schema.json", doc))
	s, err := c.Compile("mem:///schema.json")
	require.NoError(t, err)
	return s
}

// publishedSARIF is the schema that OASIS published, from the source of the module go-sarif, which keeps it to itself.
func publishedSARIF(t *testing.T) string {
	dir, err := exec.Command("go", "list", "-m", "-f", "{{.Dir}}", "github.com/owenrumney/go-sarif/v3").Output()
	require.NoError(t, err)
	file, err := parser.ParseFile(token.NewFileSet(), filepath.Join(strings.TrimSpace(string(dir)),
		"pkg/report/v210/sarif/schema.go"), nil, 0)
	require.NoError(t, err)
	for _, d := range file.Decls {
		if g, ok := d.(*ast.GenDecl); ok && g.Tok == token.CONST {
			text, err := strconv.Unquote(g.Specs[0].(*ast.ValueSpec).Values[0].(*ast.BasicLit).Value)
			require.NoError(t, err)
			return text
		}
	}
	t.Fatal("go-sarif holds no schema any more")
	return ""
}

// TestJSONFormatsFitTheirSchemas: SARIF's is the one that OASIS published, as the module go-sarif carries it; the
// others are in testdata, each with the page that it was written from. Each schema is shown to refuse something
// first.
func TestJSONFormatsFitTheirSchemas(t *testing.T) {
	own := func(name string) string {
		b, err := os.ReadFile(filepath.Join("testdata", name))
		require.NoError(t, err)
		return string(b)
	}
	for _, c := range []struct {
		format, schema string
		lines          bool
		break_         [2]string
	}{
		{"sarif", publishedSARIF(t), false, [2]string{`"level": "error"`, `"level": "fatal"`}},
		{"gitlab", own("gitlab.schema.json"), false, [2]string{`"severity": "critical"`, `"severity": "error"`}},
		{"rdjsonl", own("rdjsonl.schema.json"), true, [2]string{`"severity":"ERROR"`, `"severity":"error"`}},
		{"json", own("json.schema.json"), false, [2]string{`"severity": "error"`, `"severity": "fatal"`}},
		{"jsonl", own("jsonl.schema.json"), true, [2]string{`"type":"summary"`, `"type":"total"`}},
	} {
		t.Run(c.format, func(t *testing.T) {
			s := schema(t, c.schema)
			text := run(t, c.format, cables(t)...)
			valid := func(text string) error {
				parts := []string{text}
				if c.lines {
					parts = strings.Split(strings.TrimSuffix(text, "\n"), "\n")
				}
				for _, p := range parts {
					doc, err := jsonschema.UnmarshalJSON(strings.NewReader(p))
					if err != nil {
						return err
					}
					if err := s.Validate(doc); err != nil {
						return err
					}
				}
				return nil
			}
			require.NoError(t, valid(text))
			broken := strings.Replace(text, c.break_[0], c.break_[1], 1)
			require.NotEqual(t, text, broken)
			require.Error(t, valid(broken), "the schema refuses nothing")
		})
	}
}

// element is what an XML format allows of one element: its attributes, those with a star needed, and its children.
type element struct{ attributes, children string }

// TestXMLFormatsFitTheirTables. JUnit's is the format that Jenkins' and GitLab's readers share,
// https://github.com/testmoapp/junitxml; Checkstyle's is what its XMLLogger writes,
// https://checkstyle.org/apidocs/com/puppycrawl/tools/checkstyle/XMLLogger.html.
func TestXMLFormatsFitTheirTables(t *testing.T) {
	for format, table := range map[string]map[string]element{
		"junit": {
			"": {"", "testsuites"}, "testsuites": {"name tests failures errors", "testsuite"},
			"testsuite": {"name* tests failures errors skipped", "testcase"},
			"testcase":  {"name* classname", "skipped error failure system-out"},
			"skipped":   {"message", ""}, "error": {"type message", ""}, "failure": {"type message", ""}, "system-out": {"", ""},
		},
		"checkstyle": {
			"": {"", "checkstyle"}, "checkstyle": {"version*", "file"}, "file": {"name*", "error"},
			"error": {"line* column severity* message* source", ""},
		},
	} {
		t.Run(format, func(t *testing.T) {
			text := run(t, format, cables(t)...)
			require.NoError(t, fits(text, table))
			require.Error(t, fits(strings.Replace(text, " name=", " nom=", 1), table), "the table refuses nothing")
		})
	}
}

func fits(text string, table map[string]element) error {
	d := xml.NewDecoder(strings.NewReader(text))
	open := []string{""}
	for {
		tok, err := d.Token()
		if errors.Is(err, io.EOF) {
			return nil
		}
		if err != nil {
			return err
		}
		switch x := tok.(type) {
		case xml.StartElement:
			name := x.Name.Local
			if !slices.Contains(strings.Fields(table[open[len(open)-1]].children), name) {
				return errors.New(name + " has no place in " + open[len(open)-1])
			}
			if err := attributes(x, table[name].attributes); err != nil {
				return err
			}
			open = append(open, name)
		case xml.EndElement:
			open = open[:len(open)-1]
		}
	}
}

func attributes(x xml.StartElement, allowed string) error {
	var have []string
	for _, a := range x.Attr {
		have = append(have, a.Name.Local)
		if !slices.Contains(strings.Fields(strings.ReplaceAll(allowed, "*", "")), a.Name.Local) {
			return errors.New(x.Name.Local + " has no attribute " + a.Name.Local)
		}
	}
	for _, a := range strings.Fields(allowed) {
		if name, needed := strings.CutSuffix(a, "*"); needed && !slices.Contains(have, name) {
			return errors.New(x.Name.Local + " lacks " + name)
		}
	}
	return nil
}

// TestFingerprintsStay: lines put in front of a cable, and a change of its prose, leave its fingerprints as they
// were, and no two findings share one.
func TestFingerprintsStay(t *testing.T) {
	const name = "a.txt"
	text := sample(t)[0].Content.File.Text
	prints := func(text string) (out []string) {
		var list []struct{ Fingerprint string }
		require.NoError(t, json.Unmarshal([]byte(run(t, "gitlab", linted(t, name, text))), &list))
		for _, i := range list {
			require.NotContains(t, out, i.Fingerprint)
			out = append(out, i.Fingerprint)
		}
		return out
	}
	was := prints(text)
	require.NotEmpty(t, was)
	require.Equal(t, was, prints("\n\n"+strings.Replace(text, "Nobody wrote", "Everybody wrote", 1)))
}

// TestNoFormatSteersATerminal: names of files and reasons come from outside.
func TestNoFormatSteersATerminal(t *testing.T) {
	name := "a\x1b]0;x\a\u009b\u202e\r\n\xff.txt"
	found := sample(t)[0]
	found = linted(t, name, found.Content.File.Text)
	require.NotEmpty(t, found.Counting())
	unread := &File{Path: name, Content: files.Content{Kind: files.Unread, Reason: "it is \x1b[31m\u009b red"}}
	for _, format := range Formats() {
		out := run(t, format, found, unread)
		require.True(t, utf8.ValidString(out), format)
		require.False(t, strings.ContainsAny(out, "\x1b\a\r"), format)
		if json.Valid([]byte(strings.SplitN(out, "\n", 2)[0])) || json.Valid([]byte(out)) || strings.HasPrefix(out, "<?xml") {
			continue // for programs, who know what they read
		}
		require.False(t, strings.ContainsAny(out, "\u009b\u202e"), format)
	}
}
