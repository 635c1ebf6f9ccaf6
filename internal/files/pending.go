package files

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
)

// Pending is a file that is being written beside its place, and is there only once it is whole. Wherever the process is
// stopped before that, the old file, or none, is left.
type Pending struct {
	path string
	mode os.FileMode
	temp *os.File // nil where the place is no regular file, and once it is done
	open *os.File // a device or pipe, which is written to directly
}

// Create begins a file at a path. A link is followed, so that the file behind it is replaced and not the link; a device or a
// pipe is written to as it is. The error says what was meant to be written.
func Create(path string) (*Pending, error) {
	p := &Pending{path: path, mode: 0o644}
	if real, err := filepath.EvalSymlinks(path); err == nil {
		p.path = real
	}
	if info, err := os.Stat(p.path); err == nil {
		if !info.Mode().IsRegular() {
			f, err := os.OpenFile(p.path, os.O_WRONLY, 0)
			if err != nil {
				return nil, unwritable(path, err)
			}
			p.open = f
			return p, nil
		}
		p.mode = info.Mode().Perm()
	}
	f, err := os.CreateTemp(filepath.Dir(p.path), ".cablelint-*")
	if err != nil {
		return nil, unwritable(path, err)
	}
	p.temp = f
	return p, nil
}

// unwritable says why a file cannot be written, in words that are of writing.
func unwritable(path string, err error) error {
	why := plain(err)
	switch {
	case errors.Is(err, fs.ErrNotExist):
		why = "there is no such folder"
	case errors.Is(err, fs.ErrPermission):
		why = "it is not permitted"
	}
	return fmt.Errorf("%s cannot be written: %s", path, why)
}

// Write adds to the file.
func (p *Pending) Write(b []byte) (int, error) {
	f := p.temp
	if p.open != nil {
		f = p.open
	}
	n, err := f.Write(b)
	if err != nil {
		return n, unwritable(p.path, err)
	}
	return n, nil
}

// Commit puts the whole file in its place, with the mode and, where it may, the owner of the file that was there.
func (p *Pending) Commit() error {
	if p.open != nil {
		return p.open.Close()
	}
	if p.temp == nil {
		return nil
	}
	f := p.temp
	p.temp = nil
	err := f.Chmod(p.mode)
	if err == nil {
		keepOwner(f, p.path)
		err = f.Sync()
	}
	if e := f.Close(); err == nil {
		err = e
	}
	if err == nil {
		err = os.Rename(f.Name(), p.path)
	}
	if err != nil {
		_ = os.Remove(f.Name())
		return unwritable(p.path, err)
	}
	return nil
}

// Abort takes the unfinished file away; after Commit it does nothing.
func (p *Pending) Abort() {
	if p.temp != nil {
		_ = p.temp.Close()
		_ = os.Remove(p.temp.Name())
		p.temp = nil
	}
	if p.open != nil {
		_ = p.open.Close()
		p.open = nil
	}
}
