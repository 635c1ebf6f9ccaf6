//go:build unix

package files

import (
	"bytes"
	"io/fs"
	"syscall"
)

// sizeOf is the size of a file that a walk met; 0 where it cannot be asked. It asks the system itself: what package os
// says about a file takes more memory than its path, and a walk asks for all files before the first is read.
func sizeOf(path string, _ fs.DirEntry) int64 {
	var info syscall.Stat_t
	if syscall.Lstat(path, &info) != nil {
		return 0
	}
	return info.Size
}

// readSmall reads a regular file of at most so many bytes by the calls of the system itself. A file of package os can
// do much more, and opening, reading and closing one takes twice as long. It reports whether it read the whole file:
// one that cannot be read, is not regular, is empty or large, or is being written, is left to openRegular.
func readSmall(to *bytes.Buffer, path string, most int64) bool {
	fd, err := syscall.Open(path, syscall.O_RDONLY|syscall.O_CLOEXEC|withoutWaiting, 0)
	if err != nil {
		return false
	}
	defer func() { _ = syscall.Close(fd) }()
	var info syscall.Stat_t
	if err := syscall.Fstat(fd, &info); err != nil || info.Mode&syscall.S_IFMT != syscall.S_IFREG {
		return false
	}
	return 0 < info.Size && info.Size <= most && readAtOnce(to, fd, int(info.Size))
}

// readAtOnce reads a file whose size is known by one call. It reports whether that was all of it: the file held as
// much, and there was room for more.
func readAtOnce(to *bytes.Buffer, fd, size int) bool {
	to.Grow(size + 1)
	n, err := syscall.Read(fd, to.AvailableBuffer()[:size+1])
	if err != nil || n != size {
		return false
	}
	to.Write(to.AvailableBuffer()[:n])
	return true
}
