package config

import (
	"fmt"
	"path/filepath"
	"slices"

	"github.com/cablelint/cablelint/internal/files"
	"github.com/cablelint/cablelint/internal/realpath"
	"github.com/cablelint/cablelint/lint"
)

// maxExtends bounds how far files extend each other.
const maxExtends = 32

// Load reads a configuration file that a user names, and those that it extends, no matter where they are. Rules are all
// that there are: names in the file are checked against them. It fails on a file that cannot be read, on extends in a
// circle, and on what the file says that is not known.
func Load(path string, rules []*lint.Rule) (*Config, error) { return loadAll(path, rules, false) }

// loadFound is Load for a file that nobody named, but that is near what is checked. Whoever wrote the repository that
// it is in must not have other files of the user read.
func loadFound(path string, rules []*lint.Rule) (*Config, error) {
	c, err := loadAll(path, rules, true)
	if err != nil {
		return nil, err
	}
	l := c.layer(func(f *File) bool { return f.Baseline != "" })
	if l != nil && files.Outside(l.resolve(l.File.Baseline), c.Own().Dir) {
		c.noBaseline = outside(l, "baseline", l.File.Baseline) // no fault where a flag names another
	}
	return c, nil
}

func loadAll(path string, rules []*lint.Rule, found bool) (*Config, error) {
	c := &Config{}
	var seen []string
	var by *Layer // the file that extends path
	for path != "" {
		abs, err := realpath.File(path)
		if err != nil {
			return nil, err
		}
		if slices.Contains(seen, abs) || len(seen) == maxExtends {
			return nil, fmt.Errorf("%s: extends goes in a circle: %s is reached again", c.Layers[0].Path, path)
		}
		seen = append(seen, abs)
		own := filepath.Dir(seen[0])
		switch {
		case !found || !files.Outside(abs, own):
		case by == nil:
			return nil, fmt.Errorf("%s: this link leads out of the repository that it is in", path)
		default:
			return nil, outside(by, "extends", by.File.Extends)
		}
		named := by == nil && !found // by the user, also where it is a link
		if by, err = load(path, abs, rules, !named && files.Apart(abs, own)); err != nil {
			return nil, err
		}
		c.Layers = slices.Insert(c.Layers, 0, by)
		path = ""
		if by.File.Extends != "" {
			path = Shown(by.resolve(by.File.Extends))
		}
	}
	if err := c.inherit(); err != nil {
		return nil, err
	}
	c.place()
	c.values = c.written()
	return c, nil
}

// outside is the error for a path in a layer that leads out of the repository.
func outside(l *Layer, key, path string) error {
	return fmt.Errorf("%s: %s: %q is outside the repository, of which a configuration may read no other file "+
		"unless --config names it", l.at(key), key, path)
}

// inherit gathers the house rules of all files, and looks up the rules that one names and another has.
func (c *Config) inherit() error {
	for _, l := range c.Layers {
		if err := l.checker.inherit(c.house); err != nil {
			return l.unquoted(err)
		}
		c.house = append(c.house, l.House...)
		l.checker = nil
	}
	return nil
}

// unquoted is an error about the content of a layer, which says nothing of that where the layer is elsewhere than where
// it was found or extended from: it may be any file of the user.
func (l *Layer) unquoted(err error) error {
	if err == nil || !l.apart {
		return err
	}
	return fmt.Errorf("%s: this is no configuration, or there is a fault in it; it is outside the repository or folder "+
		"that it was found or extended from, so what is wrong is said only with --config %[1]s", l.Path)
}
