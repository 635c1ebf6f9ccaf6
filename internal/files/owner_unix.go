//go:build unix

package files

import (
	"os"
	"syscall"
)

// keepOwner gives a file the owner of the one that it replaces. Only some users may; for others the file is theirs.
func keepOwner(f *os.File, path string) {
	info, err := os.Stat(path)
	if err != nil {
		return
	}
	if s, ok := info.Sys().(*syscall.Stat_t); ok {
		_ = f.Chown(int(s.Uid), int(s.Gid))
	}
}
