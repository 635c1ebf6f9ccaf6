package files

import (
	"archive/zip"
	"bufio"
	"compress/flate"
	"errors"
	"io"
)

var errBehindData = errors.New("data after its packed data was not checked")

// inflateWhole lets a zip archive's entries be unpacked by a reader that also looks whether the packed data ends
// where the directory says: what is between the two is in no entry.
func inflateWhole(z *zip.Reader) {
	w := &wholeInflate{packed: bufio.NewReader(nil)}
	z.RegisterDecompressor(zip.Deflate, func(r io.Reader) io.ReadCloser {
		w.packed.Reset(r)
		w.ended = nil
		if w.r == nil {
			w.r = flate.NewReader(w.packed)
		} else if err := w.r.(flate.Resetter).Reset(w.packed, nil); err != nil {
			w.ended = err
		}
		return w
	})
}

// wholeInflate is used for one entry after the other, which are read one at a time.
type wholeInflate struct {
	packed *bufio.Reader // flate reads no byte more of it than it needs, since it can read single ones
	r      io.ReadCloser
	ended  error
}

func (w *wholeInflate) Read(b []byte) (int, error) {
	if w.ended != nil {
		return 0, w.ended
	}
	n, err := w.r.Read(b)
	if err == io.EOF {
		if _, e := w.packed.ReadByte(); e == nil {
			err = errBehindData
		}
	}
	w.ended = err
	return n, err
}

func (w *wholeInflate) Close() error { return nil }
