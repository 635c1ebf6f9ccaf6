package main

import (
	"fmt"
	"os"
	"path"
	"path/filepath"
	"regexp"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/cablelint/cablelint/internal/report"
	"github.com/cablelint/cablelint/rules"
)

func doc(t *testing.T, path string) string {
	text, err := os.ReadFile("../../" + path)
	require.NoError(t, err)
	return string(text)
}

// TestTheDocsListEverything: commands and formats by their names.
func TestTheDocsListEverything(t *testing.T) {
	readme := doc(t, "README.md")
	p, _, _ := at("")
	for _, c := range p.root().Commands() {
		if c.Name() != "help" {
			require.Contains(t, readme, "\n    cablelint "+c.Name(), "the README's list of commands")
		}
	}
	formats := report.Formats()
	last := len(formats) - 1
	require.Contains(t, readme, "Formats are "+strings.Join(formats[:last], ", ")+" and "+formats[last]+";")
	for _, f := range formats {
		require.Contains(t, doc(t, "docs/report.md"), "\n| "+f+" |", "the table of formats")
	}
}

// TestTheNumberOfRulesIsTrue: the README gives it as the tens that there are more of.
func TestTheNumberOfRulesIsTrue(t *testing.T) {
	require.Contains(t, doc(t, "README.md"), fmt.Sprintf("\nMore than %d rules, ", (len(rules.All())-1)/10*10))
}

var (
	linkTo  = regexp.MustCompile(`\]\(([^)\s:]+)\)`)
	heading = regexp.MustCompile(`(?m)^#+ (.*)$`)
	named   = regexp.MustCompile(`id="([^"]+)"`)
	unsaid  = regexp.MustCompile(`[^\pL\pN _-]`)
)

// TestLinksLeadSomewhere: those between pages of the repository, with the headings that they name.
func TestLinksLeadSomewhere(t *testing.T) {
	pages := []string{"README.md", "editors/vscode/README.md"}
	for _, glob := range []string{"../../docs/*.md", "../../docs/*/*.md"} {
		found, err := filepath.Glob(glob)
		require.NoError(t, err)
		for _, f := range found {
			pages = append(pages, strings.TrimPrefix(filepath.ToSlash(f), "../../"))
		}
	}
	links := 0
	for _, from := range pages {
		for _, m := range linkTo.FindAllStringSubmatch(doc(t, from), -1) {
			to, anchor, _ := strings.Cut(m[1], "#")
			if to = path.Join(path.Dir(from), to); strings.HasPrefix(m[1], "#") {
				to = from
			}
			_, err := os.Stat("../../" + to)
			require.NoError(t, err, "%s links to %s", from, m[1])
			if anchor != "" {
				require.Contains(t, anchors(doc(t, to)), anchor, "%s links to %s", from, m[1])
			}
			links++
		}
	}
	require.Greater(t, links, len(pages))
}

// anchors are the names of a page's headings as GitHub makes them, and those that it gives itself.
func anchors(page string) (list []string) {
	for _, m := range heading.FindAllStringSubmatch(page, -1) {
		list = append(list, strings.ReplaceAll(unsaid.ReplaceAllString(strings.ToLower(m[1]), ""), " ", "-"))
	}
	for _, m := range named.FindAllStringSubmatch(page, -1) {
		list = append(list, m[1])
	}
	return list
}

// TestEachPromiseIsTested: the tests that docs/security.md names are there.
func TestEachPromiseIsTested(t *testing.T) {
	var tests strings.Builder
	for _, glob := range []string{"*_test.go", "../../*/*_test.go", "../../*/*/*_test.go"} {
		paths, err := filepath.Glob(glob)
		require.NoError(t, err)
		for _, path := range paths {
			text, err := os.ReadFile(path)
			require.NoError(t, err)
			tests.Write(text)
		}
	}
	named := regexp.MustCompile("`((?:Test|Fuzz)[A-Za-z0-9]+)`").FindAllStringSubmatch(doc(t, "docs/security.md"), -1)
	require.NotEmpty(t, named)
	for _, m := range named {
		require.Contains(t, tests.String(), "\nfunc "+m[1]+"(", "docs/security.md")
	}
}
