package main

import (
	"path/filepath"
	"strings"

	"github.com/cablelint/cablelint/grammar"
	"github.com/cablelint/cablelint/grammar/source"
	"github.com/cablelint/cablelint/internal/check"
	"github.com/cablelint/cablelint/internal/config"
	"github.com/cablelint/cablelint/internal/files"
	"github.com/cablelint/cablelint/lint/cable"
)

// onlyExamples reports whether an input is a configuration that nobody named and that holds no cable but the examples
// of its house rules. They are not documents, and a fix would change what they show. What else is in the file, such as
// a comment, is checked.
func (s *settings) onlyExamples(in files.Input, checks *config.Checks) bool {
	if !in.Own || filepath.Base(in.Path) != config.Name || len(checks.Config.House()) == 0 {
		return false
	}
	content := s.checker.Reader.Read(in)
	if content.File == nil {
		return false
	}
	rest := content.File.Text
	for _, r := range checks.Config.Own().File.House {
		for _, text := range append(r.Good, r.Bad...) {
			rest = withoutExample(rest, text)
		}
	}
	tree, fault := check.Parse(grammar.NewParser(), source.NewFile(content.File.Name, rest))
	return fault == "" && len(cable.Documents(tree)) == 0
}

// withoutExample is a configuration without one text of several lines, where it is within quotes.
func withoutExample(all, text string) string {
	for _, quotes := range [...]string{`"""`, `'''`} {
		for _, begin := range [...]string{"\n", "\r\n", ""} {
			if before, after, found := strings.Cut(all, quotes+begin+text+quotes); found {
				return before + quotes + quotes + after
			}
		}
	}
	return all
}
