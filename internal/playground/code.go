package playground

import (
	"bytes"
	"encoding/binary"

	"github.com/cablelint/cablelint/internal/playground/page"
)

// Sections of WebAssembly, and how a module begins whose code is folded: there is no such version.
const (
	codeSection   = 10
	foldedVersion = page.WasmMagic + "\x02\x00\x00\x00"
	// firstFunction is the number of the first function in Go's addresses (funcValueOffset in cmd/link/internal/wasm).
	firstFunction = 0x1000
)

// foldCode makes a module whose code compresses better, by a fifth: what Go's compiler writes at every call becomes a
// phrase, one byte and what differs (phrases.go); and numbers that only count become small or equal (instructions.go).
// Sizes of functions are left out. It ends before what the data section says of its memory. The worker of the page
// undoes it. A module that is not as Go writes it is left.
func foldCode(module []byte) []byte {
	if !bytes.HasPrefix(module, []byte(page.WasmMagic)) || len(module) < wasmHeader {
		return module
	}
	r := &wasmReader{rest: module[wasmHeader:]}
	for len(r.rest) > 0 {
		id, size := r.byte(), r.shortest()
		begin := len(module) - len(r.rest)
		section := r.bytes(size)
		if r.failed {
			return module
		}
		if id != codeSection {
			continue
		}
		code, ok := foldSection(section)
		if !ok {
			return module
		}
		folded := append([]byte(foldedVersion), module[wasmHeader:begin]...)
		return append(append(folded, code...), r.rest...)
	}
	return module
}

// foldSection folds a section of code: the phrases, the number of functions, and each function.
func foldSection(section []byte) (folded []byte, ok bool) {
	r := &wasmReader{rest: section}
	count := r.shortest()
	folded = binary.AppendUvarint(appendPhrases(nil), count)
	for i := range count {
		body := r.bytes(r.shortest())
		in := &wasmReader{rest: body}
		for range in.shortest() { // its locals: how many of a type
			in.number()
			in.byte()
		}
		folded = append(folded, body[:len(body)-len(in.rest)]...)
		f := folder{in: in, function: firstFunction + i}
		folded = appendFolded(folded, f.instructions())
		if r.failed || in.failed {
			return nil, false
		}
	}
	return folded, len(r.rest) == 0 && !r.failed
}

// shortest is a number that is written with as few bytes as it can be, as the worker writes it.
func (r *wasmReader) shortest() uint64 {
	before := len(r.rest)
	n := r.unsigned()
	if before-len(r.rest) != len(binary.AppendUvarint(nil, n)) {
		r.failed = true
	}
	return n
}
