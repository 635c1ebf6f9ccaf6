package config

import (
	"fmt"
	"path/filepath"
	"slices"

	"github.com/cablelint/cablelint/lint"
)

// Project finds for each file the configuration that is for it and the linter that this and the flags make. It is
// for one goroutine; the linters that it gives may be used from several.
type Project struct {
	rules []*lint.Rule
	flags lint.Options
	fixed *Config // the file named by --config
	none  bool    // --no-config

	byDir   map[string]*Config
	byPath  map[string]*Config
	linters map[string]*lint.Linter
}

// NewProject makes a project of all rules there are and of what flags say; these go before what configuration says.
func NewProject(rules []*lint.Rule, flags lint.Options) *Project {
	return &Project{rules: rules, flags: flags, byDir: map[string]*Config{}, byPath: map[string]*Config{}, linters: map[string]*lint.Linter{}}
}

// Fix makes one configuration the one for every file; nil is none.
func (p *Project) Fix(c *Config) { p.fixed, p.none = c, c == nil }

// Config is the configuration for what lies in a folder, nil where there is none.
func (p *Project) Config(dir string) (*Config, error) {
	if p.none || p.fixed != nil {
		return p.fixed, nil
	}
	if c, ok := p.byDir[dir]; ok {
		return c, nil
	}
	path, err := Find(dir)
	if err != nil {
		return nil, err
	}
	c, ok := p.byPath[path]
	if !ok && path != "" {
		if c, err = Load(p.shown(path), p.known()); err != nil {
			return nil, err
		}
		p.byPath[path] = c
	}
	p.byDir[dir] = c
	return c, nil
}

// shown is a path as people see it: from the folder at hand where it lies below that.
func (p *Project) shown(path string) string {
	here, err := filepath.Abs(".")
	if err != nil {
		return path
	}
	if rel, err := filepath.Rel(here, path); err == nil && filepath.IsLocal(rel) {
		return rel
	}
	return path
}

// known are all rules that a configuration may name.
func (p *Project) known() []*lint.Rule { return append(slices.Clone(p.rules), lint.Own()...) }

// Checks is what is done with one file.
type Checks struct {
	Linter *lint.Linter
	// Config is nil where the file has none.
	Config *Config
	// Abs is the file's absolute path, as globs are held against it.
	Abs string
	// Excluded tells that the configuration leaves the file out.
	Excluded bool
	// Options are what the linter was made of.
	Options lint.Options
}

// For gives what is done with a file, named by any path to it.
func (p *Project) For(path string) (*Checks, error) {
	abs, err := filepath.Abs(path)
	if err != nil {
		return nil, err
	}
	c, err := p.Config(filepath.Dir(abs))
	if err != nil {
		return nil, err
	}
	out := &Checks{Config: c, Abs: abs, Excluded: c.Excludes(abs)}
	out.Options = joined(c.Options(abs, p.known()), p.flags)
	id := fmt.Sprint(out.Options)
	if out.Linter = p.linters[id]; out.Linter == nil {
		if out.Linter, err = lint.NewLinter(p.rules, own(out.Options)); err != nil {
			return nil, err
		}
		p.linters[id] = out.Linter
	}
	return out, nil
}

// joined is what a configuration and the flags say together. A selection by flag takes the place of all that the
// configuration says of which rules run.
func joined(o, flags lint.Options) lint.Options {
	if len(flags.Select) > 0 {
		o.Select, o.Ignore, o.Add = flags.Select, nil, nil
	}
	o.Ignore = append(o.Ignore, flags.Ignore...)
	if flags.Profile != lint.State {
		o.Profile = flags.Profile
	}
	if flags.AsOf != 0 {
		o.AsOf = flags.AsOf
	}
	if flags.Ceiling.String() != "" {
		o.Ceiling = flags.Ceiling
	}
	o.Against = flags.Against
	return o
}

// own leaves out the names of the tool's own rules, which no linter runs.
func own(o lint.Options) lint.Options {
	drop := func(words []string) []string {
		return slices.DeleteFunc(slices.Clone(words), func(w string) bool { return lint.Find(lint.Own(), w) != nil || w == "M" || w == "m" })
	}
	o.Select, o.Ignore, o.Add = drop(o.Select), drop(o.Ignore), drop(o.Add)
	return o
}
