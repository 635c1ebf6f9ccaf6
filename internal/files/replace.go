package files

import (
	"bytes"
	"errors"
	"fmt"
	"io/fs"
	"os"
)

// The reasons why a file is not written. ErrChanged reports that somebody else wrote it after it was read.
var (
	ErrChanged    = errors.New("the file changed meanwhile, and was left alone: run it again")
	errReadOnly   = errors.New("it is read-only and was left alone; --force writes it")
	errOwner      = errors.New("its owner or group cannot be kept; it was left alone")
	errAttributes = errors.New("its extended attributes cannot be read; it was left alone")
)

// Replacement is a file's new text, on disk next to it and complete. It takes the file's place with Commit.
type Replacement struct {
	at   *place
	was  string
	info os.FileInfo // of the file when its mode, owner and attributes were copied
	temp *os.File
	name string // of temp, in the tree
}

// Replace writes a file again, whole or not at all, with its mode, owner, access list and extended attributes. It
// fails with ErrChanged where the file is no longer what it was when it was read, and with force it writes read-only
// files and those with several hard links.
func Replace(in Input, was, now string, force bool) error {
	r, err := NewReplacement(in, was, now, force)
	if err != nil {
		return err
	}
	return r.Commit()
}

// NewReplacement writes the new text next to the file, which stays as it is until Commit. It does not look for what
// killed processes left there: that is Sweep's, once for a folder that may hold a hundred thousand files.
func NewReplacement(in Input, was, now string, force bool) (*Replacement, error) {
	at, err := placeIn(in.Path, in.Tree)
	if err != nil {
		return nil, why(in.Path, err)
	}
	r := &Replacement{at: at, was: was}
	if err := r.write(now, force); err != nil {
		r.Abort()
		return nil, why(in.Path, err)
	}
	return r, nil
}

// why puts an error of a library into words for people; ours are such words.
func why(path string, err error) error {
	var p *fs.PathError
	var l *os.LinkError
	if errors.As(err, &p) || errors.As(err, &l) {
		return unwritable(path, err)
	}
	return err
}

func (r *Replacement) write(now string, force bool) error {
	old, err := r.open(force)
	if err != nil {
		return err
	}
	defer old.Close()
	if r.temp, r.name, err = r.at.unfinished(); err != nil {
		return err
	}
	if _, err := r.temp.WriteString(now); err != nil {
		return err
	}
	// The access list goes before the mode, so the text is at no moment open to more people than the file was.
	if err := keepOwner(r.temp, r.info); err != nil {
		return err
	}
	if err := keepAttributes(r.temp, old); err != nil {
		return err
	}
	if err := r.temp.Chmod(kept(r.info.Mode())); err != nil {
		return err
	}
	if info, err := r.temp.Stat(); err != nil || kept(info.Mode()) != kept(r.info.Mode()) {
		return errors.New("its mode cannot be kept; it was left alone")
	}
	return r.temp.Sync()
}

// kept are the bits of a mode that a replacement keeps.
func kept(m fs.FileMode) fs.FileMode {
	return m & (fs.ModePerm | fs.ModeSetuid | fs.ModeSetgid | fs.ModeSticky)
}

// open opens the file for its attributes, and refuses one that should not be written.
func (r *Replacement) open(force bool) (*os.File, error) {
	info, err := r.at.root.Lstat(r.at.name)
	switch {
	case err != nil:
		return nil, err
	case !info.Mode().IsRegular():
		return nil, errNotRegular
	case info.Mode()&0o200 == 0 && !force: // an administrator may write it all the same, and asked for nothing of the kind
		return nil, errReadOnly
	case hardLinks(info) > 1 && !force:
		return nil, fmt.Errorf("it has %d hard links and was left alone; --force writes this one", hardLinks(info))
	}
	flag := os.O_RDWR // whether writing is permitted, access lists included, the system knows best
	if force {
		flag = os.O_RDONLY
	}
	f, err := r.at.root.OpenFile(r.at.name, flag, 0)
	if errors.Is(err, fs.ErrPermission) {
		return nil, errReadOnly
	}
	if err != nil {
		return nil, err
	}
	if r.info, err = f.Stat(); err == nil && !os.SameFile(info, r.info) {
		err = ErrChanged
	}
	if err != nil {
		_ = f.Close()
		return nil, err
	}
	return f, nil
}

// Commit compares the file with what was read, at the last moment, and puts the new text in its place.
func (r *Replacement) Commit() error {
	defer r.Abort()
	if !renamesOpen {
		if err := r.temp.Close(); err != nil {
			return why(r.at.path, err)
		}
	}
	info, err := r.at.root.Lstat(r.at.name)
	if err != nil || !os.SameFile(info, r.info) || info.Mode() != r.info.Mode() {
		return ErrChanged
	}
	if is, err := r.at.root.ReadFile(r.at.name); err != nil || !bytes.Equal(is, []byte(r.was)) {
		return ErrChanged
	}
	if err := r.at.root.Rename(r.name, r.at.name); err != nil {
		return why(r.at.path, err)
	}
	r.name = ""
	r.at.syncFolder()
	return nil
}

// Abort removes the new text; after Commit it does nothing.
func (r *Replacement) Abort() {
	if r.temp != nil {
		_ = r.temp.Close()
		if r.name != "" {
			_ = r.at.root.Remove(r.name)
		}
		r.temp = nil
	}
	r.at.close()
}

// syncFolder makes a rename last through a loss of power, where the system can.
func (p *place) syncFolder() {
	if dir, err := p.root.Open(p.beside(".")); err == nil {
		_ = dir.Sync()
		_ = dir.Close()
	}
}
