package config

import (
	"fmt"
	"os"
	"path/filepath"
	"runtime"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"
)

// TestReadingIsLinear: eight times the text costs at most about eight times the memory, and its problems fit on a
// screen. The times that were needed before went with the square: TOML's decoder looks through all keys of a table
// for each.
func TestReadingIsLinear(t *testing.T) {
	lines := func(format string) func(int) string {
		return func(size int) string {
			var b strings.Builder
			for i := 0; b.Len() < size; i++ {
				b.WriteString(strings.ReplaceAll(format, "#", fmt.Sprint(i)))
			}
			return b.String()
		}
	}
	again := func(head, text, end string) func(int) string {
		return func(size int) string { return head + strings.Repeat(text, size/len(text)) + end }
	}
	for name, text := range map[string]func(int) string{
		"unknown keys": lines("k# = 1\n"), "unknown tables": lines("[t#]\n"), "unknown lists": lines("[[t#]]\n"),
		"rules":        func(size int) string { return "[rules]\n" + lines("R# = \"off\"\n")(size) },
		"dotted rules": lines("rules.R# = \"off\"\n"), "rules as tables": lines("[rules.R#]\n"),
		"wrong values": lines("[[silence]]\nrule = #\n"), "missing keys": again("", "[[silence]]\n", ""),
		"silences":     lines("[[silence]]\nrule = \"R001\"\nreason = \"r#\"\n"),
		"overrides":    lines("[[override]]\npaths = [\"p#\"]\n[override.rules]\nR001 = \"off\"\n"),
		"inline rules": func(size int) string { return "rules = {" + lines("R# = \"off\",")(size) + "R001 = \"off\"}\n" },
		"deep key":     again("", "a.", "a = 1\n"), "deep table": again("[", "a.", "a]\n"),
		"deep inline key": again("rules = {", "a.", "a = 1}\n"), "deep lists": again("exclude = ", "[", "\n"),
		"deep tables": again("rules = ", "{a=", "\n"), "long key": again("", "a", " = 1\n"),
		"long rule": again("select = [\"", "a", "\"]\n"), "long value": again("profile = \"", "a", "\"\n"),
		"long list": again("exclude = [", "\"a\",", "]\n"), "long glob": again("exclude = [\"", "{a,b}", "\"]\n"),
		"open strings": again("profile = \"\"\"", "\"\" ", "\n"),
	} {
		cost := func(size int) float64 {
			data := []byte(text(size))
			var before, after runtime.MemStats
			runtime.ReadMemStats(&before)
			_, err := check("f", data, known())
			runtime.ReadMemStats(&after)
			if err != nil {
				require.Less(t, len(err.Error()), 10_000, name)
			}
			return float64(after.TotalAlloc-before.TotalAlloc) / float64(size)
		}
		small := cost(50_000)
		require.Less(t, cost(400_000), 1.5*small+50, name)
		require.Less(t, small, 520.0, name) // of which the decoder takes nearly all, for short lines
	}
}

// TestARuleIsNamedOnce: TOML takes R001 and r001 for two keys, and which of them counted was chance.
func TestARuleIsNamedOnce(t *testing.T) {
	for _, text := range []string{
		"[rules]\nR001 = \"off\"\nr001 = \"error\"\n", "rules.R001 = \"off\"\nrules.r001 = \"error\"\n",
		"rules = { R001 = \"off\", r001 = \"error\" }\n",
		"[[override]]\npaths = [\"a\"]\n[override.rules]\nR001 = \"off\"\nr001 = \"error\"\n",
	} {
		_, err := check("f", []byte(text), known())
		require.ErrorContains(t, err, "r001 is named twice", text)
	}
	_, err := check("f", []byte("[[override]]\npaths = [\"a\"]\n[override.rules]\nR001 = \"off\"\n[[override]]\n"+
		"paths = [\"b\"]\n[override.rules]\nR001 = \"error\"\n[rules]\nR001 = \"info\"\n"), known())
	require.NoError(t, err)
}

// TestGlobsWithoutEndAreRefused: matching tries all that braces stand for.
func TestGlobsWithoutEndAreRefused(t *testing.T) {
	for glob, ok := range map[string]bool{
		strings.Repeat("{a,b}", 9): true, strings.Repeat("{a,b}", 10): false, "{" + strings.Repeat("a,", 900) + "b}": true,
		"{" + strings.Repeat("a,", 1000) + "b}": false,
		"**/{a,b}/*.{txt,cable}":                true, strings.Repeat("{a,{b,c}}", 6): false,
	} {
		_, err := NewGlobs(".", []string{glob})
		require.Equal(t, ok, err == nil, glob)
	}
}

func FuzzConfig(f *testing.F) {
	for _, s := range []string{
		"", "\ufeff", "extends = \"x\"", "profile = \"ic\"\n[rules]\nR001 = \"off\"\n",
		"[[silence]]\nrule = \"R001\"\nreason = \"r\"\nexpires = 2027-01-01\n",
		"[[override]]\npaths = [\"a/**\"]\n[override.rules]\nP = \"info\"\n",
		"[[approved]]\nfrom = \"S\"\nto = \"C\"\nauthority = \"a\"\napprover = \"b\"\ndate = 2026-01-01\n",
		"rules = { R001 = \"off\" }", "exclude = [\"{a,b}\", \"[\"]", "[vocabulary]\nposts = []\n",
		"a.b.c.d.e.f.g.h.i.j = 1", "ceiling = \"S//NF\"", "= ", "[", "[[", "\"\"\"", "select = [[1]]",
	} {
		f.Add(s)
	}
	rules := known()
	f.Fuzz(func(t *testing.T, text string) {
		path := filepath.Join(t.TempDir(), Name)
		require.NoError(t, os.WriteFile(path, []byte(text), 0o600))
		c, err := Load(path, rules)
		if err != nil {
			require.LessOrEqual(t, len(err.Error()), (maxProblems+2)*(maxText+len(path)+50))
			return
		}
		require.Len(t, c.Layers[len(c.Layers)-1].SilencesAt, len(c.Layers[len(c.Layers)-1].File.Silences))
		c.Options(filepath.Join(filepath.Dir(path), "a/b.txt"), rules)
	})
}
