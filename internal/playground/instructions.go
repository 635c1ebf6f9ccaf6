package playground

import "encoding/binary"

// Operations of WebAssembly (its core specification, 5.4) that have something after them.
const (
	opBlock, opIf, opEnd           = 0x02, 0x04, 0x0b
	opBranch, opBranchIf           = 0x0c, 0x0d
	opBranchTable                  = 0x0e
	opCall, opCallIndirect         = 0x10, 0x11
	opLocalGet, opGlobalSet        = 0x20, 0x24
	opFirstAccess, opLastAccess    = 0x28, 0x3e // of the memory
	opMemorySize, opMemoryGrow     = 0x3f, 0x40
	opConstI32, opConstI64         = 0x41, 0x42
	opConstF32, opConstF64         = 0x43, 0x44
	opFirstNumeric, opLastNumeric  = 0x45, 0xc4
	opMore, moreCopy, moreFill     = 0xfc, 10, 11
	lastConversion                 = 7
	opReturnAddress, opFirstPhrase = 0xc5, 0xc6 // of folded code: WebAssembly has none with these numbers
)

// alignments are those of the operations from opFirstAccess to opLastAccess, as Go's assembler writes them, as powers
// of two.
const alignments = "23230011001122232301012"

// instruction is an operation with what comes after it, as folded code has it.
type instruction struct {
	op    byte
	value []byte
}

// folder reads the instructions of a function. Where a branch goes to is counted from the outermost block, since most
// branches of a function go there or nearby. A table of branches has the difference from each number to the next,
// nearly always zero or one, and so have the return addresses: before each call Go stores an i64.const whose high part
// is the number of the function and whose low 16 bits are that of a block in it. Alignments are left out.
type folder struct {
	in       *wasmReader
	function uint64
	block    uint64 // of the return address before
	depth    int    // of blocks, -1 after the end of the function
}

func (f *folder) instructions() (list []instruction) {
	for f.depth >= 0 && !f.in.failed {
		list = append(list, f.instruction())
	}
	if len(f.in.rest) > 0 {
		f.in.failed = true
	}
	return list
}

func (f *folder) instruction() instruction {
	op := f.in.byte()
	rest := f.in.rest
	switch {
	case op == opConstI64:
		if step, ok := f.returnAddress(); ok {
			return instruction{opReturnAddress, step}
		}
	case op == opBranch, op == opBranchIf:
		return instruction{op, f.target()}
	case op == opBranchTable:
		return instruction{op, f.table()}
	case opFirstAccess <= op && op <= opLastAccess:
		if f.in.byte() != alignments[op-opFirstAccess]-'0' {
			f.in.failed = true
		}
		rest = f.in.rest
		f.in.number()
	default:
		f.plain(op)
	}
	return instruction{op, rest[:len(rest)-len(f.in.rest)]}
}

// plain reads what comes after an operation that remains as it is.
func (f *folder) plain(op byte) {
	switch {
	case opBlock <= op && op <= opIf:
		f.in.number()
		f.depth++
	case op == opEnd:
		f.depth--
	case op == opCallIndirect:
		f.in.number()
		f.in.number()
	case op == opCall, opLocalGet <= op && op <= opGlobalSet, opMemorySize <= op && op <= opConstI32:
		f.in.number()
	case op == opConstF32:
		f.in.bytes(4)
	case op == opConstF64:
		f.in.bytes(8)
	case op == opMore:
		switch kind := f.in.byte(); {
		case kind == moreCopy:
			f.in.bytes(2)
		case kind == moreFill:
			f.in.byte()
		case kind > lastConversion:
			f.in.failed = true
		}
	case op > opLastNumeric, op > 0x1b && op < opFirstNumeric, op > 0x05 && op < opEnd, op > 0x0f && op < 0x1a:
		f.in.failed = true // it is in no program of Go
	}
}

// target is where a branch goes to.
func (f *folder) target() []byte {
	out := f.in.shortest()
	if out > uint64(f.depth) {
		f.in.failed = true
		return nil
	}
	return binary.AppendUvarint(nil, uint64(f.depth)-out)
}

func (f *folder) table() []byte {
	count := f.in.shortest()
	folded := binary.AppendUvarint(nil, count)
	before := uint64(0)
	for i := uint64(0); i <= count && !f.in.failed; i++ {
		n := f.in.shortest()
		if n < before {
			f.in.failed = true
		}
		folded = binary.AppendUvarint(folded, n-before)
		before = n
	}
	return folded
}

// returnAddress reads a number, and gives the difference of its block from the one before where it is a return
// address.
func (f *folder) returnAddress() (step []byte, ok bool) {
	rest := f.in.rest
	f.in.number()
	n, size := binary.Uvarint(rest)
	if n>>16 != f.function || size != len(binary.AppendUvarint(nil, n)) {
		return nil, false
	}
	step = binary.AppendUvarint(nil, (n-f.block)&0xffff)
	f.block = n & 0xffff
	return step, true
}

// number passes over a number of any size.
func (r *wasmReader) number() {
	for r.byte() >= 0x80 {
		continue
	}
}
