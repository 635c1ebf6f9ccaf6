package release

import (
	"archive/tar"
	"archive/zip"
	"bytes"
	"compress/gzip"
	"io/fs"
	"slices"
	"strings"
	"time"
)

// Entry is a file of an archive.
type Entry struct {
	// Name is its path below the archive's one folder, with slashes.
	Name string
	Data []byte
	// Program means that it may be run.
	Program bool
}

// mode is the same under any mask of whoever packs.
func (e Entry) mode() fs.FileMode {
	if e.Program {
		return 0o755
	}
	return 0o644
}

// sorted are the entries in the order of their names, so that the order in which they were made does not enter.
func sorted(entries []Entry) []Entry {
	return slices.SortedFunc(slices.Values(entries), func(a, b Entry) int { return strings.Compare(a.Name, b.Name) })
}

// TarGz is Tar, compressed.
func TarGz(folder string, entries []Entry, at time.Time) ([]byte, error) {
	plain, err := Tar(folder, entries, at)
	if err != nil {
		return nil, err
	}
	var b bytes.Buffer
	z, err := gzip.NewWriterLevel(&b, gzip.BestCompression)
	if err != nil {
		return nil, err
	}
	if _, err := z.Write(plain); err != nil {
		return nil, err
	}
	if err := z.Close(); err != nil {
		return nil, err
	}
	return b.Bytes(), nil
}

// Tar packs entries below a directory. Nobody owns them, and all have the same time.
func Tar(folder string, entries []Entry, at time.Time) ([]byte, error) {
	var b bytes.Buffer
	t := tar.NewWriter(&b)
	for _, e := range sorted(entries) {
		h := &tar.Header{
			Typeflag: tar.TypeReg, Name: folder + "/" + e.Name, Size: int64(len(e.Data)), Mode: int64(e.mode()),
			ModTime: at.UTC().Truncate(time.Second), Format: tar.FormatPAX,
		}
		if err := t.WriteHeader(h); err != nil {
			return nil, err
		}
		if _, err := t.Write(e.Data); err != nil {
			return nil, err
		}
	}
	if err := t.Close(); err != nil {
		return nil, err
	}
	return b.Bytes(), nil
}

// Zip packs entries below a folder, all with the same time.
func Zip(folder string, entries []Entry, at time.Time) ([]byte, error) {
	var b bytes.Buffer
	z := zip.NewWriter(&b)
	for _, e := range sorted(entries) {
		h := &zip.FileHeader{Name: folder + "/" + e.Name, Method: zip.Deflate, Modified: at.UTC().Truncate(time.Second)}
		h.SetMode(e.mode())
		w, err := z.CreateHeader(h)
		if err != nil {
			return nil, err
		}
		if _, err := w.Write(e.Data); err != nil {
			return nil, err
		}
	}
	if err := z.Close(); err != nil {
		return nil, err
	}
	return b.Bytes(), nil
}
