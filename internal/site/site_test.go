package site

import (
	"html"
	"net/url"
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/cablelint/cablelint/grammar/calendar"
	"github.com/cablelint/cablelint/internal/testing/linttest"
	"github.com/cablelint/cablelint/lint"
	"github.com/cablelint/cablelint/rules"
)

func all() []*lint.Rule { return append(rules.All(), lint.Own()...) }

func today(t *testing.T) calendar.Day {
	d, ok := calendar.Date(2026, 11, 29)
	require.True(t, ok)
	return d
}

func write(t *testing.T, dir string, files map[string]string) {
	t.Helper()
	for name, text := range files {
		path := filepath.Join(dir, name)
		require.NoError(t, os.MkdirAll(filepath.Dir(path), 0o755))
		require.NoError(t, os.WriteFile(path, []byte(text), 0o644))
	}
}

func read(t *testing.T, path ...string) string {
	t.Helper()
	data, err := os.ReadFile(filepath.Join(path...))
	require.NoError(t, err)
	return string(data)
}

// small is a repository with the pages that each one has.
func small(t *testing.T, files map[string]string) string {
	dir := t.TempDir()
	write(t, dir, map[string]string{"README.md": "# A\n", "CHANGELOG.md": "# B\n", "CONTRIBUTING.md": "# C\n",
		"docs/d.md": "# D\n"})
	write(t, dir, files)
	return dir
}

// TestTheRepositoryIsStaged: no page of the repository has a dead link, and each example of a rule has its place.
func TestTheRepositoryIsStaged(t *testing.T) {
	out := t.TempDir()
	require.NoError(t, Stage("../..", out, rules.All(), lint.Own(), today(t)))
	require.FileExists(t, filepath.Join(out, "docs/scale/mapper.py.md"))
	require.FileExists(t, filepath.Join(out, FinderPage))
	require.Contains(t, read(t, out, "README.md"), ">Try it</a>")
	require.Contains(t, read(t, out, "docs/playground.md"), `<iframe class="playground"`)
	for _, r := range all() {
		page := read(t, out, "docs/rules", r.Code+".md")
		require.Equal(t, len(r.Examples), strings.Count(page, `<p class="try" data-search-exclude>`), r.Code)
	}
}

// TestEachExampleCanBeTried: the link has the text of the example, and the playground reports what the page says.
func TestEachExampleCanBeTried(t *testing.T) {
	fragment := regexp.MustCompile(`href="\.\./\.\./playground/index\.html#((?:[a-z-]+=[^"&]*&amp;)*text=[^"&]*)"`)
	j := &judge{rules.All(), today(t)}
	tried, count := 0, 0
	for _, r := range all() {
		for _, e := range r.Examples {
			count++
			offered, err := j.offer("../../", r, e)
			require.NoError(t, err)
			m := fragment.FindStringSubmatch(offered)
			if m == nil {
				require.Contains(t, offered, "Not in the playground: ")
				require.True(t, r.Code == "A017" || !strings.Contains(offered, "is of today"), "%s: %s", r.Code, e.Note)
				continue
			}
			tried++
			values, err := url.ParseQuery(html.UnescapeString(m[1])) // as URLSearchParams reads it
			require.NoError(t, err)
			want, err := linttest.Text(e)
			require.NoError(t, err)
			require.Equal(t, want, values.Get("text"))
			if r.OffByDefault {
				require.Equal(t, r.Code, values.Get("select"))
			}
			if e.Settings != nil && e.Settings.Profile == lint.IC {
				require.Equal(t, "ic", values.Get("profile"))
			}
		}
	}
	require.Greater(t, tried*100, count*95, "%d of %d examples", tried, count)
}

func TestLinks(t *testing.T) {
	dir := small(t, map[string]string{
		"docs/d.md": "# D\n[code](run.sh), [up](../README.md#a), [two\nlines](e.md), [dir](folder), ![p](p.png),\n" +
			"[other](https://example.org/x), [here](#d), [book](book)\n\n```\n[none](gone.md)\n```\n",
		"docs/e.md": "# E\n", "docs/run.sh": "echo ```\n", "docs/folder/x": "x", "docs/p.png": "png",
		"docs/book/README.md": "# Book\n",
	})
	out := t.TempDir()
	require.NoError(t, Stage(dir, out, nil, nil, 0))
	require.Equal(t, "# D\n[code](run.sh.md), [up](../README.md#a), [two\nlines](e.md), dir, ![p](p.png),\n"+
		"[other](https://example.org/x), [here](#d), [book](book/README.md)\n\n```\n[none](gone.md)\n```\n",
		read(t, out, "docs/d.md"))
	require.Equal(t, "---\nsearch: {exclude: true}\n---\n\n# run.sh\n\n````````sh\necho ```\n````````\n",
		read(t, out, "docs/run.sh.md"))
	require.Equal(t, "png", read(t, out, "docs/p.png"))

	write(t, dir, map[string]string{"docs/d.md": "[none](gone.md)\n"})
	require.ErrorContains(t, Stage(dir, t.TempDir(), nil, nil, 0), "docs/d.md: the link to gone.md: ")
}

func TestNested(t *testing.T) {
	for _, c := range []struct{ name, from, to string }{
		{"number", "1. a\n\n   b\n\n       code\n\nc\n", "1. a\n\n    b\n\n        code\n\nc\n"},
		{"bullet", "- a\n\n  b\n- c\n", "- a\n\n    b\n- c\n"},
		{"two levels", "1. a\n   - b\n\n         code\n   - c\n2. d\n", "1. a\n    - b\n\n            code\n    - c\n2. d\n"},
		{"ten", "10. a\n\n    b\n", "10. a\n\n    b\n"},
		{"fence", "1. a\n\n   ```sh\n   x\n     y\n\n   ```\n\nb\n", "1. a\n\n    ```sh\n    x\n      y\n\n    ```\n\nb\n"},
		{"lines that go on", "- a\n  b\n  c\n", "- a\n    b\n    c\n"},
		{"code is no list", "a\n\n    - b\n      c\n", "a\n\n    - b\n      c\n"},
		{"a fence is no list", "```\n- a\n  b\n```\n- c\n\n  d\n", "```\n- a\n  b\n```\n- c\n\n    d\n"},
		{"a rule is no list", "-----\n  a\n*b* c\n  d\n", "-----\n  a\n*b* c\n  d\n"},
	} {
		t.Run(c.name, func(t *testing.T) { require.Equal(t, c.to, nested(c.from)) })
	}
}

func TestCheck(t *testing.T) {
	for _, c := range []struct{ name, page, fault string }{
		{"sound", `<a href="other.html#x">a</a><a href="#here" id="here">b</a><a href="https://example.org/">c</a>` +
			`<a href="playground/index.html#text=a">d</a><img src="p.png"><a href=".">e</a>`, ""},
		{"dead link", `<a href="gone.html">a</a>`, "index.html: gone.html: there is no such file"},
		{"dead place", `<a class="b" href="other.html#y">a</a>`, "other.html#y: the page has no such place"},
		{"dead place here", `<a href="#y">a</a>`, "#y: the page has no such place"},
		{"dead picture", `<img alt="x" src="gone.png">`, "gone.png: there is no such file"},
		{"script", `<script src="https://example.org/x.js"></script>`, "loaded from another host"},
		{"script without a scheme", `<script src="//example.org/x.js"></script>`, "loaded from another host"},
		{"style", `<link rel="stylesheet" href="http://example.org/x.css">`, "loaded from another host"},
		{"script in a link", `<a href="javascript:x()">a</a>`, "loaded from another host"},
		{"second attribute", `<a href="other.html">a</a><img srcset="x" src="gone.png">`, "gone.png"},
		{"across lines", "<img\n  src=\"gone.png\">", "gone.png"},
		{"outside", `<a href="../x.html">a</a>`, "../x.html: there is no such file"},
		{"from the root", `<a href="/other.html">a</a>`, "it works on one server only"},
	} {
		t.Run(c.name, func(t *testing.T) {
			dir := t.TempDir()
			write(t, dir, map[string]string{"index.html": c.page, "other.html": `<h1 id="x">x</h1>`, "p.png": "",
				PlaygroundPage: "<script src=https://example.org/>"})
			err := Check(dir)
			if c.fault == "" {
				require.NoError(t, err)
				return
			}
			require.ErrorContains(t, err, c.fault)
		})
	}
	require.ErrorContains(t, Check(t.TempDir()), "has no pages")
}
