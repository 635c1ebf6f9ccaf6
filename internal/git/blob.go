package git

import (
	"bytes"
	"crypto/sha1"
	"crypto/sha256"
	"encoding/hex"
	"errors"
	"fmt"
	"hash"
	"io"
	"os"
)

// Read gives the bytes of a blob; it fails with tooLarge where there are more than limit. Bytes that the blob's name
// does not fit are refused, so that a changed object database passes for nothing else.
func (r *Repository) Read(blob string, limit int64, tooLarge error) ([]byte, error) {
	cmd, err := r.git.command(r.at, "cat-file", "blob", blob)
	if err != nil {
		return nil, err
	}
	var errs bytes.Buffer
	cmd.Stderr = &errs
	pipe, err := cmd.StdoutPipe()
	if err != nil {
		return nil, err
	}
	if err := cmd.Start(); err != nil {
		return nil, err
	}
	data, err := io.ReadAll(io.LimitReader(pipe, limit+1))
	if err == nil && int64(len(data)) > limit {
		_ = cmd.Process.Kill()
		_ = cmd.Wait()
		return nil, tooLarge
	}
	if e := cmd.Wait(); err == nil && e != nil {
		if r.lacks(blob) {
			return nil, ErrMissing
		}
		return nil, fmt.Errorf("git cannot read it: %s", said(errs.String(), e))
	}
	switch {
	case err != nil:
	case bytes.HasPrefix(data, []byte("version https://git-lfs.github.com/spec/")):
		err = errors.New("it is a pointer of Git LFS, and git does not hold the text")
	case !named(blob, int64(len(data)), bytes.NewReader(data)):
		err = fmt.Errorf("the object database is damaged: the content of %s has another name", blob)
	}
	return data, err
}

// lacks reports whether the repository does not hold an object. It asks for its existence alone.
func (r *Repository) lacks(object string) bool {
	_, err := r.run("cat-file", "-e", object)
	return err != nil
}

// Unchanged reports whether the bytes of a file are those of a blob, without any filter.
func Unchanged(path, blob string) bool {
	// opening a pipe would wait for who writes to it
	if info, err := os.Stat(path); err != nil || !info.Mode().IsRegular() {
		return false
	}
	f, err := os.Open(path)
	if err != nil {
		return false
	}
	defer f.Close()
	info, err := f.Stat()
	return err == nil && named(blob, info.Size(), f)
}

// named reports whether git calls a blob of this content so.
func named(blob string, size int64, content io.Reader) bool {
	var h hash.Hash
	switch len(blob) {
	case hex.EncodedLen(sha1.Size):
		h = sha1.New()
	case hex.EncodedLen(sha256.Size):
		h = sha256.New()
	default:
		return false
	}
	fmt.Fprintf(h, "blob %d\x00", size)
	n, err := io.Copy(h, content)
	return err == nil && n == size && hex.EncodeToString(h.Sum(nil)) == blob
}
