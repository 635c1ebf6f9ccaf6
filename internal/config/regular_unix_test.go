//go:build unix

package config

import (
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"syscall"
	"testing"

	"github.com/stretchr/testify/require"
)

// TestOnlyRegularFilesAreRead: nothing that has no end, or may never begin, whether it is the configuration or what
// it extends.
func TestOnlyRegularFilesAreRead(t *testing.T) {
	dir := folder(t, map[string]string{"large.toml": strings.Repeat("#", maxSize+1),
		"most.toml": strings.Repeat("#", maxSize), "below/x.toml": ""})
	require.NoError(t, syscall.Mkfifo(filepath.Join(dir, "fifo"), 0o600))
	require.NoError(t, os.Symlink("fifo", filepath.Join(dir, "link")))
	for target, want := range map[string]string{
		"/dev/zero": "it is no regular file", "/dev/null": "it is no regular file", "fifo": "it is no regular file",
		"link":  "it is no regular file",
		"below": "it is no regular file", "large.toml": "it has more than 1048576 bytes",
		"none.toml": "there is no such file", "most.toml": "",
	} {
		path := target
		if !filepath.IsAbs(target) {
			path = filepath.Join(dir, target)
		}
		require.NoError(t, os.WriteFile(filepath.Join(dir, Name), fmt.Appendf(nil, "extends = %q\n", target), 0o600))
		for _, from := range []string{path, filepath.Join(dir, Name)} {
			_, err := Load(from, known())
			if want == "" {
				require.NoError(t, err, from)
				continue
			}
			require.ErrorContains(t, err, path+": the configuration cannot be read: "+want, from)
		}
	}
}
