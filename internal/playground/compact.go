package playground

import (
	"bytes"
	"encoding/binary"
	"errors"

	"github.com/cablelint/cablelint/internal/playground/page"
)

// Sections of WebAssembly (its core specification, 5.5).
const (
	dataSection = 11
	wasmHeader  = 8 // the magic number and the version
)

// The beginning of a data segment in memory 0: its kind, and an i32.const with the address, up to an end.
const (
	activeSegment = 0x00
	constI32      = 0x41
	endExpression = 0x0b
)

var errSegments = errors.New("its data is not as Go's linker writes it")

// Compact makes an engine that compresses better, by a seventh. Go's linker cuts the data at its zeros, at a hundred
// thousand places, each with an address that does not compress: here it is one piece. And what only the report of a
// crash needs is cleared (clearLines).
func Compact(module []byte) ([]byte, error) {
	if !bytes.HasPrefix(module, []byte(page.WasmMagic)) || len(module) < wasmHeader {
		return nil, page.ErrNotEngine
	}
	out := bytes.Clone(module[:wasmHeader])
	r := &wasmReader{rest: module[wasmHeader:]}
	for len(r.rest) > 0 {
		id := r.byte()
		content := r.bytes(r.unsigned())
		if id == dataSection {
			image, base, err := memoryOf(content)
			if err != nil {
				return nil, err
			}
			clearLines(image)
			content = oneSegment(image, base)
		}
		out = binary.AppendUvarint(append(out, id), uint64(len(content)))
		out = append(out, content...)
	}
	if r.failed {
		return nil, errSegments
	}
	return out, nil
}

// dataAt is where the memory of a module begins, of one that Compact made.
func dataAt(module []byte) int {
	r := &wasmReader{rest: module[wasmHeader:]}
	for len(r.rest) > 0 {
		id, content := r.byte(), r.bytes(r.unsigned())
		if id != dataSection {
			continue
		}
		in := &wasmReader{rest: content}
		in.bytes(3) // one segment, its kind, and an i32.const
		in.signed()
		in.byte()
		size := int(in.unsigned())
		return len(module) - len(r.rest) - size
	}
	return len(module)
}

// alignment is that of what the data has. Addresses that are a multiple of it remain so in the file, which xz makes
// use of.
const alignment = 64

// memoryOf is the memory that the data of a module fills, from the address of its first segment or a few bytes before.
func memoryOf(section []byte) (image []byte, base int64, err error) {
	type segment struct {
		at   int64
		data []byte
	}
	r := &wasmReader{rest: section}
	var list []segment
	base, end := int64(maxMemory), int64(0)
	for range r.unsigned() {
		if r.byte() != activeSegment || r.byte() != constI32 {
			return nil, 0, errSegments
		}
		at := r.signed()
		if r.byte() != endExpression || at < 0 {
			return nil, 0, errSegments
		}
		s := segment{at, r.bytes(r.unsigned())}
		base, end = min(base, at), max(end, at+int64(len(s.data)))
		list = append(list, s)
	}
	if r.failed || end <= base || end > maxMemory {
		return nil, 0, errSegments
	}
	base &^= alignment - 1
	image = make([]byte, end-base)
	for _, s := range list {
		copy(image[s.at-base:], s.data)
	}
	return image, base, nil
}

// maxMemory is more than the data of an engine: 9 MB.
const maxMemory = 256 << 20

func oneSegment(image []byte, base int64) []byte {
	out := []byte{1, activeSegment, constI32}
	out = append(appendSigned(out, base), endExpression)
	return append(binary.AppendUvarint(out, uint64(len(image))), image...)
}

// appendSigned appends a number in signed LEB128, which is not the zigzag of binary.AppendVarint.
func appendSigned(to []byte, n int64) []byte {
	for {
		low := byte(n & 0x7f)
		n >>= 7
		if n == 0 && low&0x40 == 0 || n == -1 && low&0x40 != 0 {
			return append(to, low)
		}
		to = append(to, low|0x80)
	}
}

// wasmReader reads the parts of a module. Once it failed, it gives zeros.
type wasmReader struct {
	rest   []byte
	failed bool
}

func (r *wasmReader) bytes(n uint64) []byte {
	if r.failed || n > uint64(len(r.rest)) {
		r.failed, r.rest = true, nil
		return nil
	}
	var out []byte
	out, r.rest = r.rest[:n], r.rest[n:]
	return out
}

func (r *wasmReader) byte() byte {
	if b := r.bytes(1); b != nil {
		return b[0]
	}
	return 0
}

func (r *wasmReader) unsigned() uint64 {
	n, size := binary.Uvarint(r.rest)
	if r.bytes(uint64(max(size, 0))); size <= 0 {
		r.failed = true
		return 0
	}
	return n
}

func (r *wasmReader) signed() (n int64) {
	for shift := 0; shift < 64; shift += 7 {
		b := r.byte()
		n |= int64(b&0x7f) << shift
		if b&0x80 == 0 {
			if b&0x40 != 0 && shift+7 < 64 {
				n |= -1 << (shift + 7)
			}
			return n
		}
	}
	r.failed = true
	return 0
}
