package files

import (
	"os"

	"golang.org/x/sys/windows"
)

// renamesOpen reports that an open file can be renamed and removed.
const renamesOpen = false

// lock locks a file until it is closed; it returns false where another process, or another opening of it, holds the
// lock. The lock is on a byte that no file has, because Windows lets nobody read what is locked.
func lock(f *os.File) bool {
	at := windows.Overlapped{OffsetHigh: 1 << 30}
	return windows.LockFileEx(windows.Handle(f.Fd()), windows.LOCKFILE_EXCLUSIVE_LOCK|windows.LOCKFILE_FAIL_IMMEDIATELY,
		0, 1, 0, &at) == nil
}
