package config

import (
	"fmt"
	"os"
	"path/filepath"
	"slices"

	"github.com/cablelint/cablelint/internal/files"
	"github.com/cablelint/cablelint/internal/realpath"
	"github.com/cablelint/cablelint/lint"
)

// Config is a configuration file with those that it extends. The zero Config, as nil, changes nothing.
type Config struct {
	// Layers are the files, the farthest base first, the file itself last.
	Layers []*Layer

	silences []*Placed
	values   Values
	house    []*lint.Rule
	// noBaseline is why the baseline that the configuration names is not read; nil where it may be.
	noBaseline error
}

// House are the house rules of the configuration, those of the farthest base first; nil for none.
func (c *Config) House() []*lint.Rule {
	if c == nil {
		return nil
	}
	return c.house
}

// Layer is one configuration file.
type Layer struct {
	// Path is the file as it was found, Dir its folder, absolute.
	Path, Dir string
	Text      string
	File      File
	// SilencesAt are the offsets of the [[silence]] headings in Text, in order.
	SilencesAt []int
	lines      map[string]int // see linesOf
	// House are the rules of its own that the file has.
	House []*lint.Rule

	checker *checker
	apart   bool // it is elsewhere than where it was found or extended from: nothing of it is quoted
}

// at is the file and line of a key: see linesOf.
func (l *Layer) at(name string) string {
	if line := l.lines[name]; line > 0 {
		return fmt.Sprintf("%s:%d", l.Path, line)
	}
	return l.Path
}

// KeyPlace is the file and line of a key, named as in "rule[0].good[1]".
func (l *Layer) KeyPlace(name string) string { return l.at(name) }

// maxSize is the largest configuration file in bytes, 1 MB. A hundred silences take 20 KB.
const maxSize = 1 << 20

// Read reads a configuration file's text.
func Read(path string) ([]byte, error) { return files.ReadRegular(path, maxSize) }

// Find is the configuration file nearest above a folder; empty if there is none.
func Find(dir string) (string, error) {
	dir, err := realpath.Dir(dir)
	if err != nil {
		return "", err
	}
	for {
		path := filepath.Join(dir, Name)
		// what is no file is an error to whoever reads it, since a link to nothing would pass for no configuration
		if info, err := os.Lstat(path); err == nil && !info.IsDir() {
			return path, nil
		}
		up := filepath.Dir(dir)
		if up == dir {
			return "", nil
		}
		dir = up
	}
}

// resolve is the absolute path that a path in the layer means: relative ones are relative to the layer's folder.
func (l *Layer) resolve(path string) string {
	path = filepath.FromSlash(path)
	if filepath.IsAbs(path) {
		return path
	}
	return filepath.Join(l.Dir, path)
}

// Abs is the absolute path of the layer's file.
func (l *Layer) Abs() string { return filepath.Join(l.Dir, filepath.Base(l.Path)) }

// Own is the layer of the file itself, in which nothing is extended.
func (c *Config) Own() *Layer { return c.Layers[len(c.Layers)-1] }

// layer is the nearest layer for which something is set; nil where it is for none, and for no configuration.
func (c *Config) layer(set func(*File) bool) *Layer {
	if c == nil {
		return nil
	}
	for _, l := range slices.Backward(c.Layers) {
		if set(&l.File) {
			return l
		}
	}
	return nil
}

// Values are what the configuration says about settings that a flag may set for all files.
func (c *Config) Values() Values {
	if c == nil {
		return Values{}
	}
	return c.values
}

// written are the settings of the configuration that a flag may set for all files.
func (c *Config) written() (v Values) {
	if l := c.layer(func(f *File) bool { return f.FailOn != "" }); l != nil {
		v.FailOn = l.File.FailOn
	}
	if l := c.layer(func(f *File) bool { return f.Snippets != "" }); l != nil {
		v.Snippets = l.File.Snippets
	}
	if l := c.layer(func(f *File) bool { return f.Date != "" }); l != nil {
		v.Date = l.File.Date
	}
	if l := c.layer(func(f *File) bool { return f.Baseline != "" }); l != nil {
		v.Baseline = l.resolve(l.File.Baseline)
	}
	return v
}
