package config

import (
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"github.com/cablelint/cablelint/grammar/calendar"
	"github.com/cablelint/cablelint/grammar/text"
	"github.com/cablelint/cablelint/internal/house"
	"github.com/cablelint/cablelint/internal/realpath"
	"github.com/cablelint/cablelint/internal/report"
	"github.com/cablelint/cablelint/lint"
)

// Project finds for each file the configuration that is for it and the linter that this and the flags make. It is
// for one goroutine; the linters that it gives may be used from several.
type Project struct {
	rules []*lint.Rule
	flags lint.Options
	fixed *Config // the file named by --config
	none  bool    // --no-config
	// Flags are the values of flags. They hold for every file, no matter what its configuration says.
	Flags Values
	// Today is the clock's day, for dates that are today.
	Today calendar.Day
	// BaselineName is the name of the baseline of files for which none is set: it is in the folder of their
	// configuration, or in the current directory. Empty is no such baseline.
	BaselineName string

	dirs    map[string]string // folders as they are named, and what they are
	byDir   map[string]*Config
	byPath  map[string]*Config
	byReach map[reach]*made
	linters map[string]*lint.Linter
	houses  [][]*lint.Rule // the house rules of each configuration so far
}

// reach is a configuration with those of its parts that are for a file. Files of one reach are linted alike, so that
// what is done with a file is found out once for all of them.
type reach struct {
	config *Config
	parts  string
}

// made is what a reach is linted with.
type made struct {
	options lint.Options
	linter  *lint.Linter
}

// NewProject makes a project of all rules there are and of what flags say; these go before what configuration says.
func NewProject(rules []*lint.Rule, flags lint.Options) *Project {
	return &Project{rules: rules, flags: flags, dirs: map[string]string{}, byDir: map[string]*Config{},
		byPath: map[string]*Config{}, byReach: map[reach]*made{}, linters: map[string]*lint.Linter{}}
}

// Fix makes one configuration the one for every file; nil means none.
func (p *Project) Fix(c *Config) { p.fixed, p.none = c, c == nil }

// Config is the configuration for what lies in a folder, nil if there is none.
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
		if c, err = loadFound(Shown(path), p.known()); err != nil {
			return nil, err
		}
		p.byPath[path] = c
	}
	p.byDir[dir] = c
	return c, nil
}

// known are all rules that a configuration may name.
func (p *Project) known() []*lint.Rule { return append(slices.Clone(p.rules), lint.Own()...) }

// Rules are all rules that run on files of a configuration: its house rules come last.
func (p *Project) Rules(c *Config) []*lint.Rule {
	if len(c.House()) == 0 {
		return p.rules
	}
	return slices.Concat(p.rules, c.House())
}

// Checks is what is done with one file.
type Checks struct {
	Linter *lint.Linter
	// Config is nil where the file has none.
	Config *Config
	// Abs is the file's absolute path, as globs are held against it.
	Abs string
	// Policy is what reports need of the file's settings.
	Policy report.Policy
	// Baseline is the path of the file's baseline; empty where it has none.
	Baseline string
	// BaselineBy is the folder of the configuration that names the baseline; empty where a flag does, or nothing.
	BaselineBy string
	// Undated is the date that flags or configuration assume for undated cables; nil where they assume none.
	Undated *calendar.Day
	// Excluded reports that the configuration leaves the file out, by the glob and the file that ExcludedBy names.
	Excluded   bool
	ExcludedBy string
	// Options are what the linter was made of; they belong to all files that are linted alike.
	Options *lint.Options
}

// CheckFlags reports what is wrong in the flags, before any file is read.
func (p *Project) CheckFlags() error {
	c, err := p.checks(nil, "")
	if err != nil || len(p.flags.Select) == 0 || len(p.flags.Ignore) == 0 {
		return err
	}
	for _, r := range withOthers(p.Rules(nil), p.flags) {
		if c.Linter.Rule(r.Code) != nil {
			return nil
		}
	}
	return fmt.Errorf("--ignore leaves out all rules that --select names: nothing would be checked")
}

// For gives what is done with a file, named by any path to it.
func (p *Project) For(path string) (*Checks, error) {
	abs, dir, err := p.absIn(path)
	if err != nil {
		return nil, err
	}
	c, err := p.Config(dir)
	if err != nil {
		return nil, err
	}
	return p.checks(c, abs)
}

// ForIn is For with the configuration of another folder instead of the file's own.
func (p *Project) ForIn(path, dir string) (*Checks, error) {
	abs, err := p.Abs(path)
	if err != nil {
		return nil, err
	}
	if dir, err = realpath.Dir(dir); err != nil {
		return nil, err
	}
	c, err := p.Config(dir)
	if err != nil {
		return nil, err
	}
	return p.checks(c, abs)
}

// Within gives what is done with an entry of a container, given what is done with the container: its configuration is
// the container's, and globs are held against its path too. The entry is what comes after the container's path:
// "!x.txt".
func (p *Project) Within(c *Checks, entry string) (*Checks, error) {
	return p.checks(c.Config, c.Abs+filepath.FromSlash(entry))
}

// linted is what a file is linted with: the same for all of its reach.
func (p *Project) linted(c *Config, abs string) (*made, error) {
	key := reach{c, c.parts(abs)}
	if m := p.byReach[key]; m != nil {
		return m, nil
	}
	rules := p.Rules(c)
	m := &made{options: joined(c.Options(abs, slices.Concat(rules, lint.Own())), p.flags)}
	id := fmt.Sprint(m.options)
	if len(c.House()) > 0 {
		p.houses = append(p.houses, c.House())
		id += fmt.Sprintf(" %p", c)
	}
	if m.linter = p.linters[id]; m.linter == nil {
		others := own(m.options)
		if len(others.Select) == 0 && len(m.options.Select) > 0 { // it would run all
			return nil, fmt.Errorf("select: %s is about the run itself, and is no rule for texts: "+
				"name such a rule too", strings.ToUpper(m.options.Select[0]))
		}
		var err error
		if m.linter, err = lint.NewLinter(withOthers(rules, m.options), others); err != nil {
			return nil, err
		}
		p.linters[id] = m.linter
	}
	p.byReach[key] = m
	return m, nil
}

func (p *Project) checks(c *Config, abs string) (*Checks, error) {
	m, err := p.linted(c, abs)
	if err != nil {
		return nil, err
	}
	if c != nil && c.noBaseline != nil && p.Flags.Baseline == "" {
		return nil, c.noBaseline
	}
	values := p.Flags.or(c.Values())
	if values.Baseline == "" && p.BaselineName != "" {
		if values.Baseline, err = besideConfig(c, p.BaselineName); err != nil {
			return nil, err
		}
	}
	out := &Checks{
		Linter: m.linter, Config: c, Abs: abs, Options: &m.options,
		Policy: values.or(defaults()).policy(), Baseline: values.Baseline,
	}
	if l := c.layer(func(f *File) bool { return f.Baseline != "" }); l != nil && p.Flags.Baseline == "" {
		out.BaselineBy = l.Dir
	}
	out.ExcludedBy, out.Excluded = c.excludedBy(abs)
	if values.Date != "" && values.Date != NoDate {
		day, err := Day(values.Date, p.Today)
		if err != nil {
			return nil, err
		}
		out.Undated = &day
	}
	return out, nil
}

// Abs is the absolute path of a file, as Abs gives it. It resolves each folder once.
func (p *Project) Abs(path string) (string, error) {
	abs, _, err := p.absIn(path)
	return abs, err
}

// absIn is Abs, with the folder that the file is in. A folder's path is clean, so that joining a plain name needs no
// look at it as a whole.
func (p *Project) absIn(path string) (abs, dir string, err error) {
	named, name := filepath.Split(path)
	dir, ok := p.dirs[named]
	if !ok {
		if dir, err = realpath.Dir(named); err != nil {
			return "", "", err
		}
		p.dirs[named] = dir
	}
	if name == "" || name == "." || name == ".." || os.IsPathSeparator(dir[len(dir)-1]) {
		abs = filepath.Join(dir, name)
		return abs, filepath.Dir(abs), nil
	}
	return dir + string(filepath.Separator) + name, dir, nil
}

// joined is what a configuration and the flags say together. A selection by flag takes the place of all that the
// configuration says about which rules run.
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

// UnknownHouse is the error for a word by which a flag names a house rule that no configuration of the run has, with
// the nearest rule; nil for none. It is known once For was called for all files.
func (p *Project) UnknownHouse() error {
	all := slices.Concat(append(p.houses, p.known())...)
	for i, w := range slices.Concat(p.flags.Select, p.flags.Ignore) {
		if strings.EqualFold(w, string(house.Family)) || lint.Named(all, w) == nil {
			continue
		}
		flag := "--select"
		if i >= len(p.flags.Select) {
			flag = "--ignore"
		}
		if !house.IsCode(w) {
			return fmt.Errorf("%s: %w", flag, lint.UnknownRule(all, w))
		}
		near := ""
		if n := text.Nearest(strings.ToUpper(w), codes(p.houses)); n != "" {
			near = "; did you mean " + n + "?"
		}
		return fmt.Errorf("%s: no configuration of these files has a rule %s%s", flag, strings.ToUpper(w), near)
	}
	return nil
}

// codes are the codes of house rules.
func codes(houses [][]*lint.Rule) (list []string) {
	for _, r := range slices.Concat(houses...) {
		list = append(list, r.Code)
	}
	return list
}

// withOthers are rules with one that finds nothing for each word by which flags name a house rule of other files: by
// code, by name, or all of them.
func withOthers(rules []*lint.Rule, o lint.Options) []*lint.Rule {
	for _, w := range slices.Concat(o.Select, o.Ignore) {
		if lint.Named(rules, w) == nil || lint.Named(lint.Own(), w) == nil {
			continue
		}
		other := &lint.Rule{Code: string(house.Family) + "000", Name: strings.ToLower(w),
			Severities: []lint.Severity{lint.Info}}
		switch {
		case house.IsCode(w):
			other.Code, other.Name = strings.ToUpper(w), strings.ToUpper(w)
		case !strings.EqualFold(w, string(house.Family)) && !lint.IsName(other.Name):
			continue
		}
		rules = append(slices.Clone(rules), other)
	}
	return rules
}

// own leaves out the names of the tool's own rules, which no linter runs.
func own(o lint.Options) lint.Options {
	drop := func(words []string) []string {
		return slices.DeleteFunc(slices.Clone(words), func(w string) bool {
			return lint.Find(lint.Own(), w) != nil ||
				w == "M" || w == "m"
		})
	}
	o.Select, o.Ignore, o.Add = drop(o.Select), drop(o.Ignore), drop(o.Add)
	return o
}
