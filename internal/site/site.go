// Package site writes the sources of the documentation site: the pages of the repository as the site's generator,
// MkDocs, reads them, with a link to the playground at each example. docs/site has the site's settings.
package site

import (
	"fmt"
	"io/fs"
	"os"
	"path"
	"path/filepath"
	"slices"
	"strings"

	"github.com/cablelint/cablelint/grammar/calendar"
	"github.com/cablelint/cablelint/internal/pages"
	"github.com/cablelint/cablelint/lint"
)

// PlaygroundPage is where the site has the page that checks in a browser.
const PlaygroundPage = "playground/index.html"

// FinderPage is the table of rules with filters, which the repository has not: it needs a script.
const FinderPage = "docs/rules/find.md"

// wide leaves out the lists next to a page, so that it has their place.
const wide = "---\nhide: [navigation, toc]\n---\n\n"

// stage is the writing of one site.
type stage struct {
	repository fs.FS
	out        string
	judge      *judge
	// written are the files that are there already.
	written map[string]bool
}

// Stage writes the pages of a repository to a directory: README.md, all pages below docs, and the files that they link.
// Examples of the rules, and the tool's own, are judged as on this day.
func Stage(repository, out string, rules, own []*lint.Rule, today calendar.Day) error {
	j, err := newJudge(rules, today)
	if err != nil {
		return err
	}
	s := &stage{repository: os.DirFS(repository), out: out, judge: j, written: map[string]bool{}}
	byPage := map[string]*lint.Rule{}
	all := slices.Concat(rules, own)
	for _, r := range all {
		byPage["docs/rules/"+r.Code+".md"] = r
	}
	names := []string{"README.md", "CHANGELOG.md", "CONTRIBUTING.md"}
	err = fs.WalkDir(s.repository, "docs", func(name string, d fs.DirEntry, err error) error {
		if err == nil && path.Ext(name) == ".md" {
			names = append(names, name)
		}
		return err
	})
	if err != nil {
		return err
	}
	for _, name := range names {
		if err := s.page(name, byPage[name]); err != nil {
			return fmt.Errorf("%s: %w", name, err)
		}
	}
	return s.write(FinderPage, wide+pages.Finder(all))
}

// page writes a page: the links of its text lead to pages, and its examples to the playground.
func (s *stage) page(name string, rule *lint.Rule) error {
	s.written[name] = true
	data, err := fs.ReadFile(s.repository, name)
	if err != nil {
		return err
	}
	text, up := string(data), strings.Repeat("../", strings.Count(name, "/"))
	if rule != nil {
		text, err = withTries(text, s.judge, rule, up)
	} else {
		text = withCables(text, up)
	}
	if err != nil {
		return err
	}
	if text, err = s.linked(name, text); err != nil {
		return err
	}
	if name == "docs/playground.md" {
		text = withPlayground(text, up)
	}
	return s.write(name, nested(text))
}

func (s *stage) write(name, text string) error {
	to := filepath.Join(s.out, filepath.FromSlash(name))
	if err := os.MkdirAll(filepath.Dir(to), 0o755); err != nil {
		return err
	}
	return os.WriteFile(to, []byte(text), 0o644)
}

// withPlayground shows the page that checks in a browser in the page about it, below the heading.
func withPlayground(text, up string) string {
	heading, rest, _ := strings.Cut(text, "\n")
	return wide + heading + fmt.Sprintf("\n\n<p><a class=\"md-button\" href=\"%[1]s\">"+
		"Open it as a page of its own</a></p>\n"+
		"<iframe class=\"playground\" title=\"cablelint in this page\" loading=\"lazy\" src=\"%[1]s\"></iframe>\n",
		up+PlaygroundPage) + rest
}
