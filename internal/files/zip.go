package files

import (
	"archive/zip"
	"bytes"
	"errors"
	"fmt"
	"io"
	"io/fs"
)

// heldZip opens a zip archive that is in another container. Its directory is at its end, so it is read whole.
func (o *opener) heldZip(path string, depth int, r io.Reader) {
	data, err := io.ReadAll(io.LimitReader(r, o.meter.heldZip+1))
	if err == nil && int64(len(data)) > o.meter.heldZip {
		if err = errHeldZip; path == o.path {
			err = errZipStream
		}
	}
	if err != nil {
		o.unread(path, err)
		return
	}
	o.zip(path, depth, bytes.NewReader(data), int64(len(data)))
}

// zip hands on the entries of a zip archive in the order of its directory.
func (o *opener) zip(path string, depth int, r io.ReaderAt, size int64) {
	at := &directory{r: r, left: o.meter.directory}
	z, err := zip.NewReader(at, size)
	if err != nil {
		if at.left < 0 {
			err = errDirectory
		}
		o.unread(path, err)
		return
	}
	at.done = true
	if reason := packedDocumentOf(z); reason != "" {
		o.unread(path, errors.New(reason))
		return
	}
	inflateWhole(z)
	seen := newNames(o.meter.names)
	places := make(packedData, 0, len(z.File))
	for i, f := range z.File {
		z.File[i] = nil // what was read is held no longer
		if o.done {
			return
		}
		if err := o.meter.entry(); err != nil {
			o.unread(path, rest(err))
			return
		}
		places.add(f)
		if !f.Mode().IsDir() || f.UncompressedSize64 > 0 {
			o.zipEntry(path, depth, f, seen)
		}
	}
	if err := places.fault(r, size); err != nil && !o.done {
		o.unread(path, err)
	}
}

func (o *opener) zipEntry(path string, depth int, f *zip.File, seen *names) {
	name, fault := entryName(f.Name)
	at := path + "!" + name
	switch {
	case fault != "":
		o.unread(at, errors.New(fault))
	case f.Mode()&fs.ModeSymlink != 0:
		o.unread(at, errors.New("it is a link, and links are not followed"))
	case f.Mode().IsDir():
		o.unread(at, errors.New("it is a folder by its name or mode, and holds something"))
	case !f.Mode().IsRegular():
		o.unread(at, errors.New("it is no regular file"))
	case seen.twice(name):
		o.unread(at, errTwice)
	case f.Flags&1 != 0:
		o.unread(at, errors.New("it is encrypted"))
	case f.Method != zip.Store && f.Method != zip.Deflate:
		o.unread(at, fmt.Errorf("it is packed by method %d, and only 0 and 8 are known", f.Method))
	case f.UncompressedSize64 > uint64(o.meter.free) && f.UncompressedSize64/uint64(o.meter.ratio) > f.CompressedSize64:
		o.unread(at, errRatio)
	default:
		r, err := f.Open()
		if err != nil {
			o.unread(at, err)
			return
		}
		o.entry(at, name, depth, int64(min(f.UncompressedSize64, 1<<62)), o.meter.inflating(r))
		_ = r.Close()
	}
}

// directory lets so many bytes be read while a zip archive's directory is, which becomes ten times as large in memory.
type directory struct {
	r    io.ReaderAt
	left int64
	done bool
}

func (d *directory) ReadAt(b []byte, off int64) (int, error) {
	if !d.done {
		if d.left -= int64(len(b)); d.left < 0 {
			return 0, errDirectory
		}
	}
	return d.r.ReadAt(b, off)
}
