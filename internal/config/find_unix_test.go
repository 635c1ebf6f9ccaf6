//go:build unix

package config

import (
	"os"
	"path/filepath"
	"syscall"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/cablelint/cablelint/lint"
	"github.com/cablelint/cablelint/rules"
)

// TestWhatIsNoConfigurationIsAnError: a link to nothing, to a device or to a folder, or a pipe, by the name of a
// configuration does not pass for none.
func TestWhatIsNoConfigurationIsAnError(t *testing.T) {
	for what, make := range map[string]func(path string) error{
		"a link to nothing":  func(path string) error { return os.Symlink("gone", path) },
		"a link to itself":   func(path string) error { return os.Symlink(Name, path) },
		"a link to a device": func(path string) error { return os.Symlink("/dev/zero", path) },
		"a link to a folder": func(path string) error { return os.Symlink(".", path) },
		"a pipe":             func(path string) error { return syscall.Mkfifo(path, 0o600) },
	} {
		dir := t.TempDir()
		require.NoError(t, make(filepath.Join(dir, Name)))
		_, err := NewProject(rules.All(), lint.Options{}).For(filepath.Join(dir, "a.txt"))
		require.Error(t, err, what)
	}
	dir := t.TempDir()
	require.NoError(t, os.Mkdir(filepath.Join(dir, Name), 0o700)) // no program reads a folder for a file
	_, err := NewProject(rules.All(), lint.Options{}).For(filepath.Join(dir, "a.txt"))
	require.NoError(t, err)
}
