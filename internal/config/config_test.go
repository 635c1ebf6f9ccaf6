package config

import (
	"os"
	"path/filepath"
	"reflect"
	"regexp"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/cablelint/cablelint/internal/realpath"
	"github.com/cablelint/cablelint/lint"
	"github.com/cablelint/cablelint/rules"
)

// folder writes files below a new folder and gives it.
func folder(t *testing.T, files map[string]string) string {
	dir := t.TempDir()
	for name, text := range files {
		path := filepath.Join(dir, filepath.FromSlash(name))
		require.NoError(t, os.MkdirAll(filepath.Dir(path), 0o755))
		require.NoError(t, os.WriteFile(path, []byte(text), 0o644))
	}
	return dir
}

func known() []*lint.Rule { return append(rules.All(), lint.Own()...) }

// TestWhatIsWrongIsRefusedAtItsPlace: each fault of a file with line, column and, where one is near, the right word.
func TestWhatIsWrongIsRefusedAtItsPlace(t *testing.T) {
	for text, want := range map[string]string{
		"cieling = \"SECRET\"\n":                         `:1:1: unknown key "cieling"; did you mean ceiling?`,
		"\nprofile = \"spy\"\n":                          `:2:11: profile is one of state, ic, not "spy"`,
		"profile = 3\n":                                  `:1:11: profile is a text in quotes`,
		"require-cables = \"yes\"\n":                     `:1:18: require-cables is true or false`,
		"select = [\"R001\", \"R0O2\"]\n":                `:1:19: no rule is called "R0O2"; did you mean R002?`,
		"select = \"R001\"\n":                            `:1:10: select is a list of texts in quotes`,
		"[rules]\nR001 = \"eror\"\n":                     `:2:8: R001 is one of off, info, warning, error, not "eror"`,
		"[rules]\nR01 = \"error\"\n":                     `:2:1: no rule is called "R01"; did you mean R001?`,
		"rules = { R001 = \"of\" }\n":                    `:1:18: R001 is one of off, info, warning, error, not "of"`,
		"rules.R0 = \"off\"\n":                           `:1:7: no rule is called "R0"`,
		"ceiling = \"SECRT\"\n":                          `:1:11: ceiling: "SECRT" is no marking`,
		"exclude = [\"a[\"]\n":                           `:1:12: exclude: "a[" is no glob`,
		"[[silence]]\nrule = \"R001\"\n":                 `:1:3: this silence has no reason`,
		"[[silence]]\nrule = \"R001\"\nreason = \" \"\n": `:3:10: reason is empty`,
		"[[silence]]\nrule = \"R001\"\nreason = \"x\"\n" +
			"expires = \"2027-01-01\"\n": `:4:11: expires is a date such as 2026-12-31, without quotes`,
		"[[silence]]\nrule = \"R001\"\nreason = \"x\"\nparagraph = " +
			"0\n": `:4:13: paragraph counts from 1`,
		"[silence]\nrule = \"R001\"\nreason = " +
			"\"x\"\n": `:1:2: silence is a list of tables, each headed [[silence]]`,
		"[[silense]]\n" +
			"rule = \"R001\"\n": `:1:3: unknown key "silense"; did you mean silence?`,
		"[[override]]\npaths = [\"a\"]\nsnippets = " +
			"\"full\"\n": `:3:1: unknown key "snippets"; there are paths`,
		"[vocabulary]\n" +
			"caption = [\"X\"]\n": `:2:1: unknown key "caption"; did you mean captions?`,
		"[[approved]]\nfrom = \"SECRET\"\nto = \"C\"\nauthority = \"a\"\n" +
			"approver = \"b\"\n": `:1:3: this approved has no date`,
		"profile = \"state\"\nprofile = \"ic\"\n": `:2:`,
		"profile = \n":          `:1:`,
		"[profile]\n":           `:1:2: profile is a text in quotes, no table`,
		"[rules.R001]\nx = 1\n": `:1:2: rules has no tables below it`,
	} {
		dir := folder(t, map[string]string{Name: text})
		_, err := Load(filepath.Join(dir, Name), known())
		require.ErrorContains(t, err, Name+want, "%q", text)
	}
}

// TestEveryProblemIsTold: not the first alone.
func TestEveryProblemIsTold(t *testing.T) {
	dir := folder(t, map[string]string{Name: "a = 1\n[rules]\nX = \"off\"\nR001 = \"no\"\n"})
	_, err := Load(filepath.Join(dir, Name), known())
	require.ErrorContains(t, err, `unknown key "a"`)
	require.ErrorContains(t, err, `no rule is called "X"`)
	require.ErrorContains(t, err, `not "no"`)
}

func TestExtends(t *testing.T) {
	dir := folder(t, map[string]string{
		"base/b.toml": "fail-on = \"warning\"\nexclude = [\"old/x\", \"*.bak\"]\n[rules]\nR001 = \"info\"\nP = \"off\"\n",
		Name:          "extends = \"base/b.toml\"\nexclude = [\"drafts\"]\n[rules]\nR001 = \"warning\"\nP001 = \"error\"\n",
		"x.toml":      "extends = \"y.toml\"\n", "y.toml": "extends = \"x.toml\"\n", "z.toml": "extends = \"none.toml\"\n",
	})
	c, err := Load(filepath.Join(dir, Name), known())
	require.NoError(t, err)
	require.Equal(t, "warning", c.Values().FailOn)
	o := c.Options(filepath.Join(dir, "a.txt"), rules.All())
	require.Equal(t, lint.Warning, o.Severity["R001"], "the nearer file wins")
	require.Equal(t, lint.Error, o.Severity["P001"], "a rule goes before its family")
	require.Contains(t, o.Ignore, "P004")
	require.NotContains(t, o.Ignore, "P001")
	require.True(t, excludes(c, filepath.Join(dir, "base/old/x/a.txt")),
		"globs are of the folder of the file that they stand in")
	require.False(t, excludes(c, filepath.Join(dir, "old/x/a.txt")))
	require.True(t, excludes(c, filepath.Join(dir, "deep/drafts/a.txt")))
	require.True(t, excludes(c, filepath.Join(dir, "deep/a.bak")), "a name without a slash is meant anywhere")

	_, err = Load(filepath.Join(dir, "x.toml"), known())
	require.ErrorContains(t, err, "extends goes in a circle")
	_, err = Load(filepath.Join(dir, "z.toml"), known())
	require.ErrorContains(t, err, "none.toml: the configuration cannot be read")
}

func TestOverridesAreForTheirPaths(t *testing.T) {
	dir := folder(t, map[string]string{
		Name: "ceiling = \"SECRET\"\n[[override]]\npaths = [\"open/**\"]\nceiling = \"UNCLASSIFIED\"\n" +
			"require-cables = true\n[override.rules]\nR003 = \"off\"\n[[override]]\npaths = [\"ic\"]\nprofile = \"ic\"\n",
		"open/a.txt": "", "ic/b.txt": "", "c.txt": "",
	})
	t.Chdir(dir)
	p := NewProject(rules.All(), lint.Options{})
	open, err := p.For("open/a.txt")
	require.NoError(t, err)
	require.Equal(t, "UNCLASSIFIED", open.Options.Ceiling.String())
	require.True(t, open.Options.RequireCables)
	require.Contains(t, open.Options.Ignore, "R003")
	ic, err := p.For("ic/b.txt")
	require.NoError(t, err)
	require.Equal(t, lint.IC, ic.Options.Profile)
	require.Equal(t, "SECRET", ic.Options.Ceiling.String())
	plain, err := p.For("c.txt")
	require.NoError(t, err)
	require.Equal(t, lint.State, plain.Options.Profile)
	require.Empty(t, plain.Options.Ignore)
	again, err := p.For("d.txt")
	require.NoError(t, err)
	require.Same(t, plain.Linter, again.Linter, "the same options make one linter")
}

// TestContainersAreLikeFolders: what is said about an archive holds for what is in it, and an entry is met with ! and
// with /.
func TestContainersAreLikeFolders(t *testing.T) {
	dir := folder(t, map[string]string{
		Name: "exclude = [\"b.zip\", \"drafts\", \"old/*.txt\"]\n[[override]]\npaths = [\"a.tar/ic\"]\n" +
			"profile = \"ic\"\n[[override]]\npaths = [\"a.tar!7\"]\nceiling = \"SECRET\"\n",
		"a.tar": "", "b.zip": "",
		"in/" + Name: "ceiling = \"UNCLASSIFIED\"\n", "in/c.tar": "",
	})
	t.Chdir(dir)
	p := NewProject(rules.All(), lint.Options{})
	within := func(container, entry string) *Checks {
		c, err := p.For(container)
		require.NoError(t, err)
		c, err = p.Within(c, entry)
		require.NoError(t, err)
		return c
	}
	plain := within("a.tar", "!x.txt")
	require.Equal(t, filepath.Join(dir, "a.tar!x.txt"), plain.Abs)
	require.Equal(t, lint.State, plain.Options.Profile)
	require.Same(t, plain.Options, within("a.tar", "!other/y.txt").Options,
		"entries that nothing tells apart are looked up once")
	require.Equal(t, lint.IC, within("a.tar", "!ic/x.txt").Options.Profile)
	require.Equal(t, "SECRET", within("a.tar", "!7").Options.Ceiling.String())
	require.Equal(t, "UNCLASSIFIED", within("in/c.tar", "!../x.txt").Options.Ceiling.String(),
		"the configuration is the archive's, whatever an entry is called")
	for entry, excluded := range map[string]bool{"!x.txt": false, "!drafts/x.txt": true, "!d/drafts/x.txt": true,
		"!old/x.txt": false} {
		require.Equal(t, excluded, within("a.tar", entry).Excluded, entry)
	}
	require.True(t, within("b.zip", "!x.txt").Excluded)
	require.Less(t, testing.AllocsPerRun(100, func() { within("a.tar", "!x.txt") }), 60.0, "a lookup is cheap")
}

func TestTheNearestFileIsFound(t *testing.T) {
	dir := folder(t, map[string]string{Name: "fail-on = \"info\"\n", "a/b/" + Name: "fail-on = \"never\"\n",
		"a/b/c/d.txt": "", "a/e.txt": ""})
	p := NewProject(rules.All(), lint.Options{Select: []string{"R"}})
	deep, err := p.For(filepath.Join(dir, "a/b/c/d.txt"))
	require.NoError(t, err)
	require.Equal(t, "never", deep.Config.Values().FailOn)
	require.Equal(t, []string{"R"}, deep.Options.Select)
	up, err := p.For(filepath.Join(dir, "a/e.txt"))
	require.NoError(t, err)
	require.Equal(t, "info", up.Config.Values().FailOn)
	p.Fix(nil)
	none, err := p.For(filepath.Join(dir, "a/e.txt"))
	require.NoError(t, err)
	require.Nil(t, none.Config)
}

func excludes(c *Config, abs string) bool {
	_, ok := c.excludedBy(abs)
	return ok
}

// TestInitHasEveryKey: each key of each table is there, in comments, and what they hold is valid.
func TestInitHasEveryKey(t *testing.T) {
	text := Init("https://schema.example/")
	require.True(t, strings.HasPrefix(text, "#:schema https://schema.example/\n"))
	whole := regexp.MustCompile(`(?m)^# (\[|[a-zA-Z0-9-]+ = )`).ReplaceAllString(text, "$1")
	require.NoError(t, Check(Name, whole, append(rules.All(), lint.Own()...)))
	lines := linesOf(whole)
	var look func(table string, keys []key)
	look = func(table string, keys []key) {
		for _, k := range keys {
			name := table + k.name
			require.NotZero(t, lines[name], name)
			switch {
			case k.tables():
				look(name+"[0].", keysOf(k.table()))
			case k.table() != nil:
				look(name+".", keysOf(k.table()))
			}
		}
	}
	look("", keysOf(reflect.TypeFor[File]()))
}

// TestLinesOfKeys: in any form TOML lets a key be written.
func TestLinesOfKeys(t *testing.T) {
	require.Equal(t, map[string]int{
		"date": 2, "ignore": 3, "ignore[0]": 4, "ignore[1]": 5, "select": 6, "select[0]": 6, "select[1]": 6, "rules": 8,
		"rules.R001": 9, "rules.D": 10,
		"override": 14, "override[0]": 11, "override[0].paths": 12, "override[0].paths[0]": 12, "override[0].rules": 13,
		"override[0].rules.A001": 13,
		"override[1]":            14, "override[1].ceiling": 15,
	}, linesOf(`
date = "today"
ignore = [
  "R003",
  "H"]
select = ["P", "Q"]

[rules]
R001 = "off"
"D" = "info"
[[override]]
paths = ["a"]
rules = { A001 = "off" }
[[override]]
ceiling = "SECRET"
`))
	require.Empty(t, linesOf(""))
	require.Equal(t, map[string]int{"rules.R001": 1}, linesOf(`rules.R001 = "off"`))
}

// TestPathsOfOneFile: "./" names a file of the configuration's folder alone, and a glob made for a path matches no
// other.
func TestPathsOfOneFile(t *testing.T) {
	dir, err := realpath.Dir(t.TempDir())
	require.NoError(t, err)
	covers := func(glob, path string) bool { return Globs{dir, []string{glob}}.Cover(filepath.Join(dir, path)) }
	require.True(t, covers("a.txt", "a.txt") && covers("a.txt", "sub/a.txt"))
	require.True(t, covers("./a.txt", "a.txt") && !covers("./a.txt", "sub/a.txt"))
	require.True(t, covers("./sub/", "sub/a.txt") && covers("./sub/a.txt", "sub/a.txt"))
	for _, path := range []string{"a.txt", "sub/a.txt", "a*.txt", "[a].txt", "{a,b}.txt", "sub/a?.txt", "a.zip!b/c.txt"} {
		glob, ok := PathGlob(filepath.Join(dir, Name), filepath.Join(dir, path))
		require.True(t, ok, path)
		for _, other := range []string{"a.txt", "sub/a.txt", "a*.txt", "[a].txt", "{a,b}.txt", "sub/a?.txt", "ab.txt",
			"b.txt", "a.zip!b/c.txt", "x/a.txt", "x/a*.txt"} {
			require.Equal(t, path == other, covers(glob, other), "%s as %s, on %s", path, glob, other)
		}
	}
	_, ok := PathGlob(filepath.Join(dir, Name), filepath.Join(filepath.Dir(dir), "a.txt"))
	require.False(t, ok)
}
