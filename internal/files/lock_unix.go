//go:build unix && !solaris && !aix

package files

import (
	"os"

	"golang.org/x/sys/unix"
)

// renamesOpen reports that an open file can be renamed and removed.
const renamesOpen = true

// lock locks a file until it is closed; it returns false where another process, or another opening of it, holds the
// lock.
func lock(f *os.File) bool {
	c, err := f.SyscallConn()
	if err != nil {
		return false
	}
	locked := false
	err = c.Control(func(fd uintptr) { locked = unix.Flock(int(fd), unix.LOCK_EX|unix.LOCK_NB) == nil })
	return err == nil && locked
}
