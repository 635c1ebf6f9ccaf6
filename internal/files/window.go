package files

import (
	"bytes"
	"io"
)

// window is a stretch of a stream that is held in memory, with the place where it begins. It grows up to what one
// record may take.
type window struct {
	r      io.Reader
	limit  int // of bytes, beyond which it need not grow
	buf    []byte
	lo, hi int
	lines  int   // line ends before it
	offset int64 // bytes before it
	eof    bool
	err    error // why the stream ended before its end
	cr     bool  // the last byte before it is a CR
}

// data is what the window holds.
func (w *window) data() []byte { return w.buf[w.lo:w.hi] }

// fill reads on; it says no at the end of the stream.
func (w *window) fill() bool {
	if w.eof {
		return false
	}
	if w.hi == len(w.buf) {
		w.room()
	}
	n, err := io.ReadAtLeast(w.r, w.buf[w.hi:], 1)
	w.hi += n
	if err != nil {
		w.eof = true
		if err != io.EOF {
			w.err = err
		}
	}
	return n > 0
}

// room makes room after what is held: by moving it to the front, or where it is most of the buffer by a larger one.
func (w *window) room() {
	n := len(w.data())
	to := w.buf
	if n > len(w.buf)/2 || n == 0 && len(w.buf) == 0 {
		to = make([]byte, n+min(max(n, 1<<16), max(w.limit-n, 0)+1<<16))
	}
	copy(to, w.data())
	w.buf, w.lo, w.hi = to, 0, n
}

// drop moves the window's beginning, and counts the lines that end before it.
func (w *window) drop(n int) {
	gone := w.buf[w.lo : w.lo+n]
	w.lines += lineEnds(gone, w.cr)
	if n > 0 {
		w.cr = gone[n-1] == '\r'
	}
	w.offset += int64(n)
	w.lo += n
	if w.lo == w.hi && len(w.buf) > 1<<20 { // one large record is not a reason to hold so much to the end
		w.buf, w.lo, w.hi = nil, 0, 0
	}
}

// lineEnds counts the line ends of a text: LF, CRLF and CR. After means that a CR comes before it, which was counted.
func lineEnds(text []byte, behind bool) int {
	n := bytes.Count(text, []byte{'\n'})
	if behind && len(text) > 0 && text[0] == '\n' {
		n--
	}
	for {
		i := bytes.IndexByte(text, '\r')
		if i < 0 {
			return n
		}
		if i+1 == len(text) || text[i+1] != '\n' {
			n++
		}
		text = text[i+1:]
	}
}
