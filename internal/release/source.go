package release

import (
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
)

// source writes an archive of the source with all modules that it needs, from which it can be built and tested
// without a network.
func (b *builder) source() error {
	var names []string
	listed, err := output(b.command(Target{}, "git", "ls-files", "-z"))
	if err == nil && len(listed) > 0 {
		names = strings.Split(strings.TrimSuffix(string(listed), "\x00"), "\x00")
	} else if names, err = filesIn(b.Source); err != nil { // unpacked from an archive
		return err
	}
	entries, err := entriesOf(b.Source, "", names)
	if err != nil {
		return err
	}
	vendor := filepath.Join(b.work, "vendor")
	if _, err := output(b.command(Target{}, "go", "mod", "vendor", "-o", vendor)); err != nil {
		return err
	}
	if names, err = filesIn(vendor); err != nil {
		return err
	}
	modules, err := entriesOf(vendor, "vendor/", names)
	if err != nil {
		return err
	}
	name := fmt.Sprintf("cablelint_%s_source", b.Version)
	data, err := TarGz(name, append(entries, modules...), b.Commit)
	if err != nil {
		return err
	}
	return os.WriteFile(filepath.Join(b.Out, name+".tar.gz"), data, 0o644)
}

// filesIn are the regular files below a directory, by their paths with slashes, without what is not source.
func filesIn(dir string) (names []string, err error) {
	err = filepath.WalkDir(dir, func(path string, d fs.DirEntry, err error) error {
		switch {
		case err != nil:
			return err
		case d.IsDir() && path != dir && (d.Name() == ".git" || d.Name() == "node_modules"):
			return fs.SkipDir
		case !d.Type().IsRegular():
			return nil
		}
		rel, err := filepath.Rel(dir, path)
		names = append(names, filepath.ToSlash(rel))
		return err
	})
	return names, err
}

// entriesOf reads files of a directory as entries with a prefix before their names.
func entriesOf(dir, prefix string, names []string) (list []Entry, err error) {
	for _, name := range names {
		path := filepath.Join(dir, filepath.FromSlash(name))
		info, err := os.Stat(path)
		if err != nil {
			return nil, err
		}
		data, err := os.ReadFile(path)
		if err != nil {
			return nil, err
		}
		list = append(list, Entry{Name: prefix + name, Data: data, Program: info.Mode()&0o100 != 0})
	}
	return list, nil
}
