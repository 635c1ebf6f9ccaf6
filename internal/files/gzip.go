package files

import (
	"compress/gzip"
	"io"
)

// gzip goes on with what a gzip file holds: a tar archive's entries, a table's rows, or the one text that it is. It
// adds nothing to the path, so that a.tar.gz reads like a.tar.
func (o *opener) gzip(path, name string, depth int, r io.Reader) {
	z, err := gzip.NewReader(r)
	if err != nil {
		o.unread(path, err)
		return
	}
	o.entry(path, unpackedName(name), depth, -1, o.meter.inflating(z))
}
