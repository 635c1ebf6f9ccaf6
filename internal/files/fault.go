package files

import (
	"archive/tar"
	"archive/zip"
	"compress/flate"
	"compress/gzip"
	"errors"
	"io"
	"io/fs"
)

// plain is an error without the path, which comes before it anyway.
func plain(err error) string {
	var p *fs.PathError
	if errors.As(err, &p) {
		err = p.Err
	}
	for _, k := range known() {
		if errors.Is(err, k.err) {
			return k.says
		}
	}
	var corrupt flate.CorruptInputError
	if errors.As(err, &corrupt) {
		return "its packed data is damaged"
	}
	return err.Error()
}

// Missing is the reason why a file that does not exist was not checked.
const Missing = "there is no such file"

type knownFault struct {
	err  error
	says string
}

// known are errors of the libraries in words for people.
func known() []knownFault {
	return []knownFault{
		{fs.ErrNotExist, Missing},
		{fs.ErrPermission, "reading it is not permitted"},
		{io.ErrUnexpectedEOF, "it ends in the middle: it was cut, or written while it was read"},
		{io.EOF, "it ends in the middle: it was cut, or written while it was read"},
		{tar.ErrHeader, "it is no tar archive, or damaged"},
		{zip.ErrFormat, "it is no zip archive, or damaged"},
		{zip.ErrChecksum, "its checksum is wrong: it is damaged"},
		{gzip.ErrHeader, "it is no gzip file, or damaged"},
		{gzip.ErrChecksum, "its checksum is wrong: it is damaged"},
	}
}
