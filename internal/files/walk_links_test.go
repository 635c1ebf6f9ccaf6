//go:build unix

package files

import (
	"os"
	"path/filepath"
	"testing"

	"github.com/stretchr/testify/require"
)

// TestLinksOutOfAFolderAreCounted: a link is not followed, and one that leads out of the folder or nowhere is skipped
// and listed, since the file that it leads to is not checked. One within the folder is another name of a file.
func TestLinksOutOfAFolderAreCounted(t *testing.T) {
	base := t.TempDir()
	dir, out := filepath.Join(base, "in"), filepath.Join(base, "out")
	for _, d := range []string{dir, filepath.Join(dir, "sub"), out} {
		require.NoError(t, os.Mkdir(d, 0o755))
	}
	require.NoError(t, os.WriteFile(filepath.Join(dir, "a.txt"), nil, 0o600))
	require.NoError(t, os.WriteFile(filepath.Join(out, "b.txt"), nil, 0o600))
	for link, to := range map[string]string{"file": "../out/b.txt", "dir": "../out", "nowhere": "gone", "loop": "loop",
		"sub/up": "../../out/b.txt", "up": "..", "device": "/dev/zero"} {
		require.NoError(t, os.Symlink(to, filepath.Join(dir, link)))
	}
	for link, to := range map[string]string{"same": "a.txt", "sub/same": "../a.txt", "here": ".", "below": "sub"} {
		require.NoError(t, os.Symlink(to, filepath.Join(dir, link)))
	}
	kinds := map[string]Kind{}
	walked(dir, false, func(in Input) {
		rel, err := filepath.Rel(dir, in.Path)
		require.NoError(t, err)
		kinds[rel] = Cable
		if in.Entry != nil {
			kinds[rel] = in.Entry().Kind
		}
	})
	require.Equal(t, map[string]Kind{"a.txt": Cable, "file": Skipped, "dir": Skipped, "nowhere": Skipped, "loop": Skipped,
		"sub/up": Skipped, "up": Skipped, "device": Skipped}, kinds)
}
