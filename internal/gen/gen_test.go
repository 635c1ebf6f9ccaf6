package gen

import (
	"flag"
	"os"
	"os/exec"
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"
)

var update = flag.Bool("update", false, "write the generated files")

// compare checks a committed file against what is generated, or writes it.
func compare(t *testing.T, path, want string) {
	t.Helper()
	if *update {
		require.NoError(t, os.WriteFile(path, []byte(want), 0o644))
		return
	}
	have, err := os.ReadFile(path)
	require.NoError(t, err, "run: go test ./internal/gen -update")
	require.Equal(t, want, string(have), "%s is stale; run: go test ./internal/gen -update", path)
}

func TestTheListOfRulesIsFresh(t *testing.T) {
	text, err := RuleList("../../rules")
	require.NoError(t, err)
	compare(t, "../../rules/all.go", text)
	if *update { // the pages are made from the list just written, so by another test binary
		out, err := exec.Command("go", "test", "../pages", "-count=1", "-update").CombinedOutput()
		require.NoError(t, err, string(out))
	}
}

// floors are the levels of the packages. A package that is missing here has no place yet.
var floors = map[string]float64{
	".":                          5,
	"cmd/cablelint":              6,
	"internal/scaffold":          5,
	"internal/site":              4.5,
	"internal/new":               6,
	"internal/lsp":               5,
	"internal/check":             4.5,
	"internal/config":            4,
	"internal/files":             4,
	"internal/gen":               4,
	"internal/installed":         0.1,
	"internal/pdftext":           4,
	"internal/testing/mails":     0,
	"internal/testing/msg":       0,
	"internal/testing/clients":   0,
	"internal/testing/pdf":       0,
	"internal/git":               4,
	"internal/merge":             4,
	"internal/pages":             4,
	"internal/release":           5.5,
	"internal/report":            4,
	"internal/suppress":          4,
	"internal/testing/linttest":  3.5,
	"lint/decode":                3.5,
	"internal/house":             3.5,
	"rules":                      3.5,
	"lint":                       3,
	"lint/cable":                 2,
	"lint/law":                   2,
	"lint/unread":                2.5,
	"grammar":                    1,
	"lint/fragment":              0.9,
	"grammar/scan":               0.8,
	"grammar/instruction":        0.6,
	"grammar/marking":            0.3,
	"grammar/register":           0.4,
	"lint/sighting":              0.3,
	"grammar/text":               0.1,
	"grammar/written":            0.2,
	"grammar/layout":             0.2,
	"grammar/stamp":              0.3,
	"grammar/portion":            0.5,
	"grammar/around":             0.7,
	"grammar/calendar":           0,
	"internal/wrapped":           0.2,
	"internal/pattern":           0,
	"grammar/source":             0,
	"internal/realpath":          0,
	"internal/lazy":              0,
	"internal/linediff":          0.1,
	"internal/version":           0,
	"internal/testing/mutation":  0,
	"internal/testing/shapes":    0,
	"internal/testing/growth":    0,
	"internal/playground":        5.3,
	"internal/playground/engine": 6,

	"internal/playground/page": 5,

	// compiled into the engine instead of a module, and of files of the standard library
	"internal/playground/msoleps/types": 0,
	"internal/playground/sha256":        0,
	"internal/playground/slices":        0,
}

// inside are packages of one floor that may use each other.
func inside(from, to string) bool {
	return floors[from] == 4 && floors[to] == 4
}

func TestImportsGoDownOnly(t *testing.T) {
	packages, err := Packages("../..")
	require.NoError(t, err)
	mains := 0
	for i, p := range packages {
		floor, ok := floors[p.Path]
		require.True(t, ok, "%s has no floor", p.Path)
		packages[i].Floor = floor
		for _, to := range p.Imports {
			require.True(t, floors[to] < floor || inside(p.Path, to), "%s imports %s, which is not below it", p.Path, to)
		}
		for _, x := range p.External {
			if strings.HasPrefix(x, "github.com/alecthomas/participle") {
				require.True(t, strings.HasPrefix(p.Path, "grammar"), "%s imports participle", p.Path)
			}
		}
		require.Empty(t, p.Inits)
		require.NotContains(t, []string{"util", "utils", "common", "helpers", "helper", "pkg", "manager"}, p.Name)
		// the scaffold is a tool for who adds a rule, and the engine is no program of its own: a page holds it
		if p.Name == "main" && p.Path != "internal/new" && p.Path != "internal/playground/engine" {
			mains++
		}
	}
	require.Equal(t, 1, mains, "the module has one main package beside the scaffold")
	compare(t, "../../docs/architecture.md", ArchitecturePage(packages))
}

// TestTheProgramParsesNoGo: the packages that parse Go run code before main, at each start, and only what makes the
// program needs them.
func TestTheProgramParsesNoGo(t *testing.T) {
	packages, err := Packages("../..")
	require.NoError(t, err)
	seen := map[string]bool{}
	var visit func(path string)
	visit = func(path string) {
		i := slices.IndexFunc(packages, func(p Package) bool { return p.Path == path })
		require.GreaterOrEqual(t, i, 0, path)
		seen[path] = true
		for _, x := range packages[i].External {
			require.False(t, strings.HasPrefix(x, "go/"), "%s imports %s", path, x)
		}
		for _, to := range packages[i].Imports {
			if !seen[to] {
				visit(to)
			}
		}
	}
	visit("cmd/cablelint")
	require.Contains(t, seen, "grammar/scan")
}

func TestTheRegisterPageIsFresh(t *testing.T) { compare(t, "../../docs/register.md", RegisterPage()) }

func TestTheGrammarPageIsFresh(t *testing.T) { compare(t, "../../docs/grammar.md", GrammarPage()) }

// TestTheGrammarPageNamesParts: a rule names the parts of a cable and no lists of tokens, and is printed once.
func TestTheGrammarPageNamesParts(t *testing.T) {
	page := GrammarPage()
	require.NotRegexp(t, `\((<\w+> \| ){2,}|(<\w+> \| ){5,}`, page)
	seen := map[string]bool{}
	for _, line := range strings.Split(page, "\n") {
		if name, _, ok := strings.Cut(line, " = "); ok && line[len(line)-1] == '.' {
			require.False(t, seen[name], "the page has %s twice", name)
			seen[name] = true
		}
	}
	require.Greater(t, len(seen), 20)
}

// TestTheAPIPageIsFresh: a change of what other programs may call needs a note in CHANGELOG.md, which the sum marks.
func TestTheAPIPageIsFresh(t *testing.T) {
	page, err := APIPage("../..")
	require.NoError(t, err)
	compare(t, "../../docs/api.md", page)
	notes, err := os.ReadFile("../../CHANGELOG.md")
	require.NoError(t, err)
	require.Contains(t, string(notes), "(Go packages: "+APISum(page)+")",
		"the exported names changed: say what in CHANGELOG.md, and end the note with that sum")
}

func TestTheSumIsOfDeclarationsAlone(t *testing.T) {
	page := func(prose, comment, decl string) string {
		return prose + "\n```go\nx\n```\n```text\n// " + comment + "\n" + decl + "\n```\n"
	}
	sum := APISum(page("a", "b", "func C()"))
	require.Equal(t, sum, APISum(page("other", "comment", "func C()")))
	require.NotEqual(t, sum, APISum(page("a", "b", "func C(int)")))
}

// TestMutationsKnowNothingOfTheLinter: what breaks cables imports nothing of the module, tests included, so that it
// says from the handbooks alone what is sound and what is a fault.
func TestMutationsKnowNothingOfTheLinter(t *testing.T) {
	packages, err := Packages("../..")
	require.NoError(t, err)
	i := slices.IndexFunc(packages, func(p Package) bool { return p.Path == "internal/testing/mutation" })
	require.GreaterOrEqual(t, i, 0)
	require.Empty(t, packages[i].Imports)
}
