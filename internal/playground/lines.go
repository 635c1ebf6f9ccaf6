package playground

import (
	"bytes"
	"encoding/binary"
	"strings"
)

// The table of functions as Go 1.20 to 1.26 write it: pcHeader and _func in runtime/runtime2.go and runtime/symtab.go.
// A Go with another table has another magic number; then nothing is cleared.
const (
	funcsMagic = "\xf1\xff\xff\xff\x00\x00\x01\x08"

	// words of the header, each of eight bytes
	countWord, nameWord, unitWord, fileWord, pcWord, funcWord = 1, 4, 5, 6, 7, 8
	headerWords                                               = 9

	// words of a function, each of four bytes
	funcName, funcSP, funcFile, funcLine, funcPCData, funcUnit, funcStart = 1, 4, 5, 6, 7, 8, 9
	funcWords                                                             = 11

	// The last of those bytes is the number of funcdata, which come after the pcdata (internal/abi/symtab.go).
	funcDataCount    = 4*funcWords - 1
	argInfo, argLive = 5, 6
	noFuncData       = ^uint32(0)

	// unsafePoint is the first of the pcdata: where a signal may not interrupt the code. WebAssembly has no signals.
	unsafePoint = 0
)

// clearLines clears what Go needs only to report where a program crashed: the lines of its code, the arguments of its
// calls and most names of its functions; and where a signal could interrupt it. The runtime takes a function without
// lines for one in assembly.
func clearLines(image []byte) {
	at := bytes.Index(image, []byte(funcsMagic))
	if at < 0 || bytes.Contains(image[at+1:], []byte(funcsMagic)) {
		return
	}
	t, ok := newFuncTable(image[at:])
	if !ok {
		return
	}
	cleared, kept := map[uint32]bool{}, map[uint32]bool{}
	for _, f := range t.funcs {
		kept[f.word(funcSP)] = true
		for i := range int(f.word(funcPCData)) {
			if i == unsafePoint {
				cleared[f.word(funcWords+i)] = true
				f.set(funcWords+i, 0)
			} else {
				kept[f.word(funcWords+i)] = true
			}
		}
		cleared[f.word(funcFile)], cleared[f.word(funcLine)] = true, true
		for _, w := range [...]int{funcFile, funcLine, funcUnit, funcStart} {
			f.set(w, 0)
		}
		f.clearArguments()
	}
	for offset := range cleared {
		if !kept[offset] {
			t.clearTable(offset)
		}
	}
	clear(t.units)
	t.clearNames()
}

// funcTable is the table of functions, in the memory of a module.
type funcTable struct {
	names, units, pcs []byte
	funcs             []funcRecord
}

// funcRecord is what the runtime knows about a function.
type funcRecord []byte

func (f funcRecord) word(i int) uint32        { return binary.LittleEndian.Uint32(f[4*i:]) }
func (f funcRecord) set(i int, number uint32) { binary.LittleEndian.PutUint32(f[4*i:], number) }

// clearArguments clears where the runtime finds how to print the arguments of a call.
func (f funcRecord) clearArguments() {
	first := funcWords + int(f.word(funcPCData))
	for _, kind := range [...]int{argInfo, argLive} {
		if kind < int(f[funcDataCount]) {
			f.set(first+kind, noFuncData)
		}
	}
}

// newFuncTable divides the table. It is not ok where a part is not inside the next.
func newFuncTable(b []byte) (t funcTable, ok bool) {
	var header [headerWords]uint64
	for i := range header {
		if 8*i+8 > len(b) {
			return t, false
		}
		header[i] = binary.LittleEndian.Uint64(b[8*i:])
	}
	last := uint64(0)
	for _, w := range header[nameWord:] {
		if w < last || w > uint64(len(b)) {
			return t, false
		}
		last = w
	}
	t.names = b[header[nameWord]:header[unitWord]]
	t.units = b[header[unitWord]:header[pcWord]] // the files of each unit, and their names
	t.pcs = b[header[pcWord]:header[funcWord]]
	funcs := b[header[funcWord]:]
	if header[countWord] > uint64(len(funcs))/8 {
		return t, false
	}
	for i := range int(header[countWord]) {
		offset := uint64(binary.LittleEndian.Uint32(funcs[8*i+4:]))
		if offset+4*funcWords > uint64(len(funcs)) {
			return t, false
		}
		f := funcRecord(funcs[offset:])
		size := (uint64(f.word(funcPCData)) + uint64(f[funcDataCount])) * 4
		if offset+4*funcWords+size > uint64(len(funcs)) || uint64(f.word(funcName)) >= uint64(len(t.names)) {
			return t, false
		}
		t.funcs = append(t.funcs, f)
	}
	return t, true
}

// clearTable clears a table by program counters: pairs of varints up to a zero that is not at its beginning.
func (t *funcTable) clearTable(offset uint32) {
	for i := int(offset); i > 0 && i < len(t.pcs); {
		if t.pcs[i] == 0 && i > int(offset) {
			return
		}
		for range 2 {
			_, n := binary.Uvarint(t.pcs[i:])
			n = max(n, 1)
			clear(t.pcs[i : i+n])
			if i += n; i >= len(t.pcs) {
				return
			}
		}
	}
}

// clearNames clears the names that the runtime does not need. The offset of one that is cleared is that of an empty
// name.
func (t *funcTable) clearNames() {
	for name := range bytes.SplitSeq(t.names, []byte{0}) {
		if !needed(string(name)) {
			clear(name)
		}
	}
	for _, f := range t.funcs {
		if t.names[f.word(funcName)] == 0 {
			f.set(funcName, uint32(bytes.IndexByte(t.names, 0)))
		}
	}
}

// needed reports whether the runtime looks at the name of a function: it knows its own goroutines by their names, and
// these of reflect, whose frames hold the arguments of another.
func needed(function string) bool {
	return strings.HasPrefix(function, "runtime.") ||
		function == "reflect.makeFuncStub" || function == "reflect.methodValueCall"
}
