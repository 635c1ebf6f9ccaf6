package config

import (
	"path/filepath"

	"github.com/cablelint/cablelint/internal/realpath"
)

// Shown is a path as people see it: from the current directory where that is shorter.
func Shown(path string) string {
	here, err := realpath.Dir("")
	if err != nil || !filepath.IsAbs(path) {
		return path
	}
	if rel, err := filepath.Rel(here, path); err == nil && len(rel) < len(path) {
		return rel
	}
	return path
}
