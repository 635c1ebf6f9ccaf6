package files

import (
	"bytes"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
)

// Output is what a file that is written holds: a report, a baseline.
type Output struct {
	// What names it in messages: "a baseline".
	What string
	// Ours reports by its first bytes whether a file is one of the kind. Others are not overwritten.
	Ours func(head []byte) bool
	// All reports the same of a whole file whose beginning is of the kind; nil where the beginning is enough.
	All func(from io.Reader) bool
}

// outputHead is how many first bytes of a file tell what it is.
const outputHead = 64 << 10

// Pending is an output that is being written next to its place, and is there only once it is whole. Where the process
// is stopped before that, the old file, or none, is left.
type Pending struct {
	at   *place
	kind Output
	mode os.FileMode
	old  os.FileInfo // the file that is there; nil if there is none
	temp *os.File    // nil where the place is no regular file, and once it is done
	name string      // of temp, in the tree
	open *os.File    // a device or pipe, which is written to directly
}

// Create begins an output at a path. A device or a pipe is written to as it is. A file of another kind is not
// overwritten, and no link is followed. The error names what was to be written.
func Create(path string, kind Output) (*Pending, error) {
	if f, err := device(path); f != nil || err != nil {
		if err != nil {
			return nil, unwritable(path, err)
		}
		return &Pending{open: f, at: &place{path: path}}, nil
	}
	tree, err := treeOf(path)
	if err != nil {
		return nil, unwritable(path, err)
	}
	p, err := createIn(path, tree, kind)
	if err != nil {
		return nil, unwritable(path, err)
	}
	return p, nil
}

// CreateFor is Create for a path that a configuration in the folder by names. Who ran the program did not choose it,
// so it is written only in the configuration's own tree, no matter where the run was started, and is no device and no
// pipe.
func CreateFor(path, by string, kind Output) (*Pending, error) {
	tree, err := treeFor(path, by)
	if err != nil {
		return nil, unwritable(path, err)
	}
	p, err := createIn(path, tree, kind)
	if errors.Is(err, ErrOutside) {
		err = errors.New("it is outside the repository or folder of the configuration that names it")
	}
	if err != nil {
		return nil, unwritable(path, err)
	}
	return p, nil
}

func createIn(path, tree string, kind Output) (*Pending, error) {
	at, err := newPlaceIn(path, tree)
	if err != nil {
		return nil, err
	}
	p := &Pending{at: at, kind: kind, mode: 0o644}
	if err := p.begin(); err != nil {
		at.close()
		return nil, err
	}
	return p, nil
}

func (p *Pending) begin() (err error) {
	if p.old, err = p.at.own(p.kind); err != nil {
		return err
	}
	if p.old != nil {
		p.mode = p.old.Mode().Perm()
	}
	p.at.sweep()
	p.temp, p.name, err = p.at.unfinished()
	return err
}

// device opens what is no regular file; nil where there is nothing at the path, or a file. The links below /dev, such
// as /dev/stdout, are the system's own.
func device(path string) (*os.File, error) {
	info, err := os.Lstat(path)
	if err != nil {
		return nil, nil
	}
	if info.Mode()&fs.ModeSymlink != 0 {
		if !strings.HasPrefix(filepath.Clean(path), "/dev/") {
			return nil, errLink
		}
		return os.OpenFile(path, os.O_WRONLY, 0)
	}
	if info.Mode().IsRegular() {
		return nil, nil
	}
	return os.OpenFile(path, os.O_WRONLY, 0)
}

var errLink = errors.New("it is a link, and links are not followed")

// own describes the file at a place, which must be of the kind that is written there; nil if there is none.
func (p *place) own(kind Output) (os.FileInfo, error) {
	info, err := p.root.Lstat(p.name)
	switch {
	case errors.Is(err, fs.ErrNotExist):
		return nil, nil
	case err != nil:
		return nil, err
	case info.Mode()&fs.ModeSymlink != 0:
		return nil, errLink
	case !info.Mode().IsRegular():
		return nil, errNotRegular
	case info.Mode()&0o200 == 0:
		return nil, errors.New("the file there is read-only")
	}
	f, err := p.root.Open(p.name)
	if err != nil {
		return nil, err
	}
	defer f.Close()
	return info, kind.accepts(f)
}

// accepts fails where a file is neither empty nor of the kind.
func (o Output) accepts(f io.Reader) error {
	head, err := io.ReadAll(io.LimitReader(f, outputHead))
	if err != nil {
		return err
	}
	if len(head) > 0 && (!o.Ours(head) || o.All != nil && !o.All(io.MultiReader(bytes.NewReader(head), f))) {
		return fmt.Errorf("the file there is not %s; remove it, or name another", o.What)
	}
	return nil
}

// OpenToAppend opens an output to which lines are added, as Create does a file that is written again.
func OpenToAppend(path string, kind Output) (*os.File, error) {
	if f, err := device(path); f != nil || err != nil {
		return f, err
	}
	tree, err := treeOf(path)
	if err != nil {
		return nil, err
	}
	at, err := newPlaceIn(path, tree)
	if err != nil {
		return nil, err
	}
	defer at.close()
	was, err := at.own(kind)
	if err != nil {
		return nil, err
	}
	f, err := at.root.OpenFile(at.name, os.O_CREATE|os.O_WRONLY|os.O_APPEND, 0o644)
	if err != nil {
		return nil, err
	}
	// What was looked at must be what was opened; os.Root follows links inside the tree.
	there, err := at.root.Lstat(at.name)
	opened, e := f.Stat()
	if err != nil || e != nil || !os.SameFile(there, opened) || was != nil && !os.SameFile(was, opened) || was == nil &&
		opened.Size() > 0 {
		_ = f.Close()
		return nil, ErrChanged
	}
	return f, nil
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
		return n, unwritable(p.at.path, err)
	}
	return n, nil
}

// Commit puts the whole file in its place, with the mode and, where it may, the owner of the file that was there.
func (p *Pending) Commit() error {
	if p.open != nil {
		f := p.open
		p.open = nil
		return f.Close()
	}
	if p.temp == nil {
		return nil
	}
	defer p.Abort()
	if err := p.finish(); err != nil {
		return unwritable(p.at.path, err)
	}
	return nil
}

func (p *Pending) finish() error {
	if p.old != nil {
		_ = keepOwner(p.temp, p.old)
	}
	if err := p.temp.Chmod(p.mode); err != nil {
		return err
	}
	if err := p.temp.Sync(); err != nil {
		return err
	}
	if !renamesOpen {
		if err := p.temp.Close(); err != nil {
			return err
		}
	}
	if _, err := p.at.own(p.kind); err != nil { // something else may have come into its place meanwhile
		return err
	}
	if err := p.at.root.Rename(p.name, p.at.name); err != nil {
		return err
	}
	p.name = ""
	p.at.syncFolder()
	return nil
}

// Abort removes the unfinished file; after Commit it does nothing.
func (p *Pending) Abort() {
	if p.temp != nil {
		_ = p.temp.Close()
		if p.name != "" {
			_ = p.at.root.Remove(p.name)
		}
		p.temp = nil
		p.at.close()
	}
	if p.open != nil {
		_ = p.open.Close()
		p.open = nil
	}
}
