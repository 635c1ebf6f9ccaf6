package config

import (
	"errors"
	"io/fs"
	"os"
	"path/filepath"
)

// Abs is the absolute path of a file. Links in its folder are resolved, so that a file has one path, and one configuration,
// from wherever it is named. The file itself may be a link: it belongs to the folder that it is in.
func Abs(path string) (string, error) {
	dir, name := filepath.Split(path)
	abs, err := AbsDir(dir)
	if err != nil {
		return "", err
	}
	return filepath.Join(abs, name), nil
}

// AbsDir is the absolute path of a folder, with links resolved; empty is the current directory. What does not exist may be
// below what does. The path is not cleaned first: what comes before ".." may be a link.
func AbsDir(dir string) (string, error) {
	if !filepath.IsAbs(dir) {
		here, err := os.Getwd()
		if err != nil {
			return "", err
		}
		if dir == "" {
			dir = here
		} else {
			dir = here + string(filepath.Separator) + dir
		}
	}
	real, err := filepath.EvalSymlinks(dir)
	switch {
	case err == nil:
		return filepath.Abs(real)
	case !errors.Is(err, fs.ErrNotExist):
		return filepath.Clean(dir), nil // whoever opens it reports why it cannot be read
	}
	parent, name := filepath.Split(trimSeparators(dir))
	if name == "" || parent == dir {
		return filepath.Clean(dir), nil
	}
	if parent, err = AbsDir(parent); err != nil {
		return "", err
	}
	return filepath.Join(parent, name), nil
}

// trimSeparators drops separators at the end of a path, but for a root.
func trimSeparators(path string) string {
	for len(path) > 1 && os.IsPathSeparator(path[len(path)-1]) {
		path = path[:len(path)-1]
	}
	return path
}

// Shown is a path as people see it: from the current directory where that is shorter.
func Shown(path string) string {
	here, err := AbsDir("")
	if err != nil || !filepath.IsAbs(path) {
		return path
	}
	if rel, err := filepath.Rel(here, path); err == nil && len(rel) < len(path) {
		return rel
	}
	return path
}
