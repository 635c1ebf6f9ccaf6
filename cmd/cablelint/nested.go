package main

import (
	"fmt"
	"path/filepath"
	"slices"
	"strings"

	"github.com/cablelint/cablelint/internal/config"
	"github.com/cablelint/cablelint/internal/realpath"
	"github.com/cablelint/cablelint/internal/report"
)

// nested are the configurations below the current directory that let pass what would fail the run elsewhere. Each
// counts for the files of its folder, and who can add a file can add one; the summary names them, so that none
// switches a gate off unseen.
type nested struct {
	list []*loosening
	by   map[*config.Config]*loosening // nil for a configuration that loosens nothing
}

// loosening is a configuration, what it sets, and for how many files.
type loosening struct {
	path  string
	keys  []string
	files int
}

// count counts a file for its configuration.
func (n *nested) count(c *config.Config) {
	if c == nil {
		return
	}
	l, known := n.by[c]
	if !known {
		l = looseningOf(c)
		if n.by == nil {
			n.by = map[*config.Config]*loosening{}
		}
		if n.by[c] = l; l != nil {
			n.list = append(n.list, l)
		}
	}
	if l != nil {
		l.files++
	}
}

// looseningOf is nil for a configuration that is not below the current directory or loosens nothing.
func looseningOf(c *config.Config) *loosening {
	here := realpath.Resolved(".")
	rel, err := filepath.Rel(here, realpath.Resolved(c.Own().Dir))
	if err != nil || rel == "." || !filepath.IsLocal(rel) {
		return nil
	}
	keys := loosened(&c.Own().File)
	if len(keys) == 0 {
		return nil
	}
	return &loosening{path: filepath.Join(rel, filepath.Base(c.Own().Path)), keys: keys}
}

// loosened are the keys of a configuration by which findings do not count or files are not checked.
func loosened(f *config.File) (keys []string) {
	off := func(rules map[string]string) bool { return len(rules) > 0 }
	for _, k := range []struct {
		name string
		set  bool
	}{
		{"extends", f.Extends != ""},
		{`fail-on = "never"`, f.FailOn == "never"},
		{"baseline", f.Baseline != ""},
		{"select", len(f.Select) > 0},
		{"ignore", len(f.Ignore) > 0},
		{"exclude", len(f.Exclude) > 0},
		{"rules", off(f.Rules)},
		{"override", slices.ContainsFunc(f.Overrides, func(o config.Override) bool {
			return len(o.Ignore) > 0 ||
				off(o.Rules) || o.Ceiling != ""
		})},
		{"silence", len(f.Silences) > 0},
		{"approved", len(f.Approved) > 0},
		{"ceiling", f.Ceiling != ""},
	} {
		if k.set {
			keys = append(keys, k.name)
		}
	}
	return keys
}

// mostNested is how many configurations the summary names.
const mostNested = 10

// nestedConfigurations names the configurations below the current directory that loosen checks.
func (p *program) nestedConfigurations(n *nested) {
	for i, l := range n.list {
		if i == mostNested {
			fmt.Fprintf(p.err, "and %s more below this folder\n", count(len(n.list)-i, "configuration"))
			return
		}
		fmt.Fprintf(p.err, "%s counts for %s and sets %s (--config FILE takes one for all)\n", report.Visible(l.path),
			count(l.files, "file"), strings.Join(l.keys, ", "))
	}
}
