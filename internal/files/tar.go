package files

import (
	"archive/tar"
	"errors"
	"io"
	"strings"
)

// tar hands on the entries of a tar archive as they come.
func (o *opener) tar(path string, depth int, r io.Reader) {
	blocks := &tarBlocks{r: r}
	t := tar.NewReader(blocks)
	seen := newNames(o.meter.names)
	for !o.done {
		h, err := t.Next()
		if err == nil {
			err = o.meter.entry()
		}
		switch {
		case err == io.EOF:
			o.tarEnd(path, blocks)
			return
		case err != nil:
			o.unread(path, rest(err))
			return
		}
		switch h.Typeflag {
		case tar.TypeDir, tar.TypeXGlobalHeader:
			continue
		}
		o.tarEntry(path, depth, h, t, seen)
	}
}

func (o *opener) tarEntry(path string, depth int, h *tar.Header, r io.Reader, seen *names) {
	name, fault := entryName(h.Name)
	at := path + "!" + name
	switch {
	case fault != "":
		o.unread(at, errors.New(fault))
	case h.Typeflag == tar.TypeSymlink, h.Typeflag == tar.TypeLink:
		o.unread(at, errors.New("it is a link, and links are not followed"))
	case h.Typeflag != tar.TypeReg && h.Typeflag != tar.TypeGNUSparse:
		o.unread(at, errors.New("it is no regular file"))
	case seen.twice(name):
		o.unread(at, errTwice)
	default:
		if sparse(h) {
			r = o.meter.inflating(r)
		}
		o.entry(at, name, depth, h.Size, r)
	}
}

// sparse reports whether an entry has holes, which take no room in the archive and unpack to zeros.
func sparse(h *tar.Header) bool {
	for k := range h.PAXRecords {
		if strings.HasPrefix(k, "GNU.sparse.") {
			return true
		}
	}
	return h.Typeflag == tar.TypeGNUSparse
}

var errTwice = errors.New("an entry before it has the same name")

// rest is an error after which nothing more of a container is read.
func rest(err error) error { return errors.New("the rest of it is not checked: " + plain(err)) }

// tarEnd looks at what comes after the last entry. Two blocks of zeros end a tar archive; where they lack it was cut,
// and what is after them nobody unpacks, so it is reported. Reading to the end makes a gzip file check its sum.
func (o *opener) tarEnd(path string, blocks *tarBlocks) {
	if !blocks.zero {
		o.unread(path, errors.New("it has no end: more may have followed"))
		return
	}
	b := make([]byte, 1<<15)
	for {
		n, err := blocks.r.Read(b)
		switch {
		case strings.Trim(string(b[:n]), "\x00") != "":
			o.unread(path, errors.New("data after its end was not checked"))
			return
		case err == io.EOF:
			return
		case err != nil:
			o.unread(path, errors.New("it is damaged at its end: "+plain(err)))
			return
		}
	}
}

// tarBlocks remembers whether the last block that was read is all zeros.
type tarBlocks struct {
	r    io.Reader
	zero bool
}

func (t *tarBlocks) Read(b []byte) (int, error) {
	if len(b) != 512 {
		t.zero = false
		return t.r.Read(b)
	}
	n, err := io.ReadFull(t.r, b)
	if err == io.ErrUnexpectedEOF && n > 0 { // else what holds the archive was cut, and so would be each block from here
		err = nil
	}
	// at the end of what was read nothing is, and zeros before it were an entry's
	t.zero = n == len(b) && strings.Trim(string(b), "\x00") == ""
	return n, err
}
