package files

import (
	"archive/zip"
	"bytes"
	endian "encoding/binary"
	"errors"
	"io"
	"slices"
)

// What a zip archive's directory does not report is unpacked by nobody, except by those who read the archive from its
// beginning.
var (
	errHidden = errors.New("it holds entries that its directory does not name, and they are not checked")
	errBehind = errors.New("data after its end was not checked")
)

// The records of a zip archive begin with these.
const (
	zipEntryMark   = "PK\x03\x04"
	zipEndMark     = "PK\x05\x06"
	zipEntryLength = 30       // of an entry's own header, without its name
	zipEndLength   = 22       // of the archive's end, without the comment
	zipEndSought   = 65 << 10 // bytes before a file's last in which the end must begin, as archive/zip has it
)

// packedData are the places of the entries' data in a zip archive, from the first byte to after the last.
type packedData [][2]int64

// add remembers where an entry's data are. What has no place is met again when it is opened.
func (p *packedData) add(f *zip.File) {
	if at, err := f.DataOffset(); err == nil && f.CompressedSize64 < 1<<62 {
		*p = append(*p, [2]int64{at, at + int64(f.CompressedSize64)})
	}
}

// fault says what else than the entries is in the archive. Of what is between their data it looks for entries'
// headers: where there is one more than the next entry's own, as two archives one after the other have, nobody
// checked what follows.
func (p packedData) fault(r io.ReaderAt, size int64) error {
	end, err := zipEnd(r, size)
	if err != nil {
		return err
	}
	slices.SortFunc(p, func(a, b [2]int64) int { return int(max(-1, min(1, a[0]-b[0]))) })
	buf := make([]byte, 1<<16)
	from := int64(0)
	for _, d := range append(p, [2]int64{end, end}) {
		if hidden, err := entryBetween(r, buf, from, min(d[0], end), d[0] < end); err != nil {
			return err
		} else if hidden {
			return errHidden
		}
		from = max(from, d[1])
	}
	return nil
}

// entryBetween looks for an entry's header in a stretch. Own means that the last one belongs to the data after the
// stretch.
func entryBetween(r io.ReaderAt, buf []byte, from, to int64, own bool) (bool, error) {
	for from < to {
		b := buf[:min(int64(len(buf)), to-from)]
		if n, err := r.ReadAt(b, from); n < len(b) {
			return false, err
		}
		for i := 0; ; i++ {
			next := bytes.Index(b[i:], []byte(zipEntryMark))
			if next < 0 {
				break
			}
			i += next
			n := headerLength(b[i:])
			if n > 0 && !(own && from+int64(i)+n == to) {
				return true, nil
			}
		}
		if from += int64(len(b)); from < to {
			from -= zipEntryLength - 1 // a header may be across the pieces
		}
	}
	return false, nil
}

// headerLength is the length of an entry's header with its name; 0 where it is cut, or none: programs that unpack
// themselves hold its first bytes too.
func headerLength(b []byte) int64 {
	if len(b) < zipEntryLength || b[4] > 63 || b[9] != 0 || b[26] == 0 && b[27] == 0 || b[27] > maxName>>8 {
		return 0
	}
	return zipEntryLength + int64(endian.LittleEndian.Uint16(b[26:])) + int64(endian.LittleEndian.Uint16(b[28:]))
}

// zipEnd is where the end of the archive begins. After it only zeros may be, which fill a block.
func zipEnd(r io.ReaderAt, size int64) (int64, error) {
	b := make([]byte, min(size, zipEndSought))
	if n, err := r.ReadAt(b, size-int64(len(b))); n < len(b) {
		return 0, err
	}
	for i := len(b) - zipEndLength; i >= 0; i-- {
		if string(b[i:i+4]) != zipEndMark {
			continue
		}
		behind := i + zipEndLength + int(endian.LittleEndian.Uint16(b[i+20:]))
		if behind > len(b) {
			continue
		}
		if len(bytes.Trim(b[behind:], "\x00")) > 0 {
			return 0, errBehind
		}
		return size - int64(len(b)) + int64(i), nil
	}
	return size, nil
}
