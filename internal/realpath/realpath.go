// Package realpath names files and folders by absolute paths without symbolic links, so that each has one name.
package realpath

import (
	"os"
	"path/filepath"
)

// File is the absolute path of a file. Links in its folder are resolved, so that a file has one path, and one
// configuration, no matter from where it is named. The file itself may be a link: it belongs to the folder that it is
// in.
func File(path string) (string, error) {
	dir, name := filepath.Split(path)
	abs, err := Dir(dir)
	if err != nil {
		return "", err
	}
	return filepath.Join(abs, name), nil
}

// Dir is the absolute path of a folder, with links resolved; empty is the current directory. Where a part of it does
// not exist or cannot be read, the links before that part are resolved. The path is not cleaned first: what comes
// before ".." may be a link. Only the current directory can fail to be found.
func Dir(dir string) (string, error) {
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
	if real, err := filepath.EvalSymlinks(dir); err == nil {
		return filepath.Abs(real)
	}
	parent, name := filepath.Split(trimSeparators(dir))
	if name == "" || parent == dir {
		return filepath.Clean(dir), nil
	}
	parent, err := Dir(parent)
	if err != nil {
		return "", err
	}
	return filepath.Join(parent, name), nil
}

// Resolved is Dir for paths that are only compared: one whose folder cannot be found is itself.
func Resolved(path string) string {
	if abs, err := Dir(path); err == nil {
		return abs
	}
	return filepath.Clean(path)
}

// trimSeparators drops separators at the end of a path, but for a root.
func trimSeparators(path string) string {
	for len(path) > 1 && os.IsPathSeparator(path[len(path)-1]) {
		path = path[:len(path)-1]
	}
	return path
}
