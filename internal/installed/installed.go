// Package installed finds the programs that a machine has. A file of what is checked is never one of them, no matter
// what PATH says.
package installed

import (
	"os/exec"
	"path/filepath"

	"github.com/cablelint/cablelint/internal/realpath"
)

// Path are the entries of a PATH that are absolute and outside of folders, of which empty ones do not count.
func Path(value string, outside ...string) (dirs []string) {
	for _, dir := range filepath.SplitList(value) {
		if filepath.IsAbs(dir) && !withinAny(outside, dir) {
			dirs = append(dirs, dir)
		}
	}
	return dirs
}

// Program is the path of a program in the entries of Path. One that a link leads to inside of the folders is a file
// of what is checked, and is not run.
func Program(name, value string, outside ...string) (path string, ok bool) {
	for _, dir := range Path(value, outside...) {
		found, err := exec.LookPath(filepath.Join(dir, name))
		if err == nil && !withinAny(outside, found) {
			return found, true
		}
	}
	return "", false
}

func withinAny(folders []string, path string) bool {
	for _, folder := range folders {
		if Within(folder, path) {
			return true
		}
	}
	return false
}

// Within reports whether a path is a folder or lies in it, by its name or by what its symbolic links lead to. Nothing
// is within the empty folder.
func Within(folder, path string) bool {
	if folder == "" {
		return false
	}
	folder = realpath.Resolved(folder)
	for _, p := range []string{filepath.Clean(path), realpath.Resolved(path)} {
		if rel, err := filepath.Rel(folder, p); err == nil && filepath.IsLocal(rel) {
			return true
		}
	}
	return false
}
