//go:build unix

package main

import (
	"errors"
	"io"
	"os"

	"golang.org/x/sys/unix"
)

// errClosed reports that the shell closed standard input (<&-).
var errClosed = errors.New("standard input is closed")

// standardInput is standard input, or an error where it is closed. Go opens the null device in its place, for reading
// and writing, as no shell does for <.
func standardInput(in *os.File) io.Reader {
	info, err := in.Stat()
	if err != nil {
		return failing{errClosed}
	}
	null, err := os.Stat(os.DevNull)
	if err != nil || !os.SameFile(info, null) {
		return in
	}
	if flags, err := unix.FcntlInt(in.Fd(), unix.F_GETFL, 0); err != nil || flags&unix.O_ACCMODE == unix.O_RDWR {
		return failing{errClosed}
	}
	return in
}

// failing is a reader that fails.
type failing struct{ err error }

// Read fails.
func (f failing) Read([]byte) (int, error) { return 0, f.err }
