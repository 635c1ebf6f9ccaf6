package playground

import (
	"bytes"
	"encoding/binary"

	"github.com/cablelint/cablelint/internal/playground/page"
)

const (
	codeSection = 10
	// foldedVersion is the version of a module whose return addresses are folded; there is no such version.
	foldedVersion = page.WasmMagic + "\x02\x00\x00\x00"
	// firstFunction is the number of the first function in Go's addresses (funcValueOffset in cmd/link/internal/wasm).
	firstFunction = 0x1000
)

// Before each call Go stores where it returns to: an i64.const of five bytes, and i64.store with its alignment and
// offset. The number is that of the function and, in the low 16 bits, of a block in it.
const (
	constI64    = 0x42
	storeI64    = "\x37\x03\x00"
	addressSize = 5
	storedSize  = 1 + addressSize + len(storeI64)
	foldedEnd   = "\x80\x00" + storeI64 // no compiler writes a number with a zero at its end
)

// foldReturns makes the code of a module compress better, by a ninth: of the addresses to which the calls of a function
// return only the difference from the one before is left, nearly always one, in as many bytes. They were all different
// before. The worker of the page undoes it. A module that is not as Go writes it is left.
func foldReturns(module []byte) {
	if !bytes.HasPrefix(module, []byte(page.WasmMagic)) || len(module) < wasmHeader {
		return
	}
	bodies := bodiesOf(module)
	for _, body := range bodies {
		for at := range body {
			if isStored(body[at:]) && bytes.HasSuffix(body[at:at+storedSize], []byte(foldedEnd)) {
				return // it would be taken for one that is folded
			}
		}
	}
	for i, body := range bodies {
		foldBody(body, firstFunction+uint64(i))
	}
	if len(bodies) > 0 {
		copy(module, foldedVersion)
	}
}

// bodiesOf are the bodies of the functions of a module, as parts of it; nil where it has none or is damaged.
func bodiesOf(module []byte) (bodies [][]byte) {
	r := &wasmReader{rest: module[wasmHeader:]}
	for len(r.rest) > 0 {
		id := r.byte()
		if id == dataSection {
			break
		}
		content := &wasmReader{rest: r.bytes(r.unsigned())}
		if id != codeSection {
			continue
		}
		for range content.unsigned() {
			bodies = append(bodies, content.bytes(content.unsigned()))
		}
		r.failed = r.failed || content.failed
	}
	if r.failed {
		return nil
	}
	return bodies
}

// isStored reports whether a number of five bytes is stored here.
func isStored(code []byte) bool {
	if len(code) < storedSize || code[0] != constI64 || string(code[1+addressSize:storedSize]) != storeI64 {
		return false
	}
	for _, b := range code[1:addressSize] {
		if b < 0x80 {
			return false
		}
	}
	return code[addressSize] < 0x80
}

// foldBody folds the return addresses of one function, by its number.
func foldBody(body []byte, function uint64) {
	before := uint64(0)
	for at := range body {
		if !isStored(body[at:]) {
			continue
		}
		number := body[at+1 : at+1+addressSize]
		address, _ := binary.Uvarint(number)
		if address>>16 != function {
			continue
		}
		step := (address - before) & 0xffff
		before = address & 0xffff
		copy(number, []byte{byte(step) | 0x80, byte(step>>7) | 0x80, byte(step>>14) | 0x80, 0x80, 0})
	}
}
