package config

import (
	"cmp"
	"path/filepath"

	"github.com/cablelint/cablelint/internal/realpath"
	"github.com/cablelint/cablelint/internal/report"
	"github.com/cablelint/cablelint/lint"
)

// Values are settings that a flag sets for all files, and a configuration for its own: as words, empty where nothing
// is said.
type Values struct {
	FailOn, Snippets string
	// Baseline is the path of the baseline file.
	Baseline string
	// Date is the date to assume for undated cables.
	Date string
}

// defaults are the values where neither a flag nor the configuration says anything.
func defaults() Values { return Values{FailOn: lint.Error.String(), Snippets: string(report.Marking)} }

// or fills in what is not said.
func (v Values) or(next Values) Values {
	return Values{cmp.Or(v.FailOn, next.FailOn), cmp.Or(v.Snippets, next.Snippets), cmp.Or(v.Baseline, next.Baseline),
		cmp.Or(v.Date, next.Date)}
}

// policy is what reports need of the values.
func (v Values) policy() report.Policy {
	failOn, _ := Severity(v.FailOn) // never is 0
	return report.Policy{Snippets: report.Snippets(v.Snippets), FailOn: failOn}
}

// BaselineDirs are the folders of the files that the file's baseline is for: those of its configuration, and of the
// configuration that names the baseline.
func (c *Checks) BaselineDirs() []string {
	if c.Config == nil {
		return []string{filepath.Dir(c.Baseline)}
	}
	dirs := []string{c.Config.Own().Dir}
	if l := c.Config.layer(func(f *File) bool { return f.Baseline != "" }); l != nil {
		dirs = append(dirs, l.Dir)
	}
	return dirs
}

// besideConfig is a file next to the configuration; without one, in the current directory.
func besideConfig(c *Config, name string) (string, error) {
	if c != nil {
		return filepath.Join(c.Own().Dir, name), nil
	}
	return realpath.File(name)
}
