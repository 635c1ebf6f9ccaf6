package playground

import "bytes"

// phrases are instructions that Go's compiler writes in a row, the longest first: each operation with its number, or
// with open where folded code has that after the number of the phrase.
var phrases = [...][]phraseInstruction{
	// A call: the stack grows by the return address, the function is called, and if the goroutine has to wait (or the
	// stack to be unwound) its caller returns too.
	{{0x20, 1}, {0x41, 8}, {0x6b, bare}, {0x22, 1}, {0x24, 0}, {0x20, 1}, {opReturnAddress, 1}, {0x37, 0}, {0x41, 0},
		{0x10, open}, {0x23, 0}, {0x21, 1}, {0x0d, open}, {0x0b, bare}},
	// The same where other blocks are between this return address and the one before.
	{{0x20, 1}, {0x41, 8}, {0x6b, bare}, {0x22, 1}, {0x24, 0}, {0x20, 1}, {opReturnAddress, open}, {0x37, 0}, {0x41, 0},
		{0x10, open}, {0x23, 0}, {0x21, 1}, {0x0d, open}, {0x0b, bare}},
	// A function ends: the stack shrinks by the return address.
	{{0x6a, bare}, {0x22, 1}, {0x24, 0}, {0x20, 1}, {0x41, 8}, {0x6a, bare}, {0x22, 1}, {0x24, 0}, {0x41, 0},
		{0x0f, bare}, {0x0b, bare}},
	// An address on the stack.
	{{0x20, 1}, {0xad, bare}, {0x42, open}, {0x7c, bare}, {0xa7, bare}},
	// A jump to another block of the function.
	{{0x21, 0}, {0x0c, open}, {0x0b, bare}, {0x0b, bare}},
	// A load from the stack.
	{{0x20, 1}, {0x29, open}},
	// A store of a register.
	{{0x20, open}, {0x37, open}},
	// A register as an address.
	{{0x20, open}, {0xa7, bare}},
	// The sum of two registers as an address.
	{{0x7c, bare}, {0xa7, bare}},
}

// phraseInstruction is an operation and the number after it.
type phraseInstruction struct{ op, value byte }

// What comes after an operation, instead of a number.
const (
	open = 0xff - iota // in folded code
	bare               // nothing
)

// appendPhrases appends the phrases, for the worker.
func appendPhrases(to []byte) []byte {
	to = append(to, byte(len(phrases)))
	for _, p := range phrases {
		to = append(to, byte(len(p)))
		for _, i := range p {
			to = append(to, i.op, i.value)
		}
	}
	return to
}

// appendFolded appends the instructions of a function.
func appendFolded(to []byte, list []instruction) []byte {
	for len(list) > 0 {
		n, ok := phraseAt(list)
		if !ok {
			to = append(append(to, list[0].op), list[0].value...)
			list = list[1:]
			continue
		}
		to = append(to, byte(opFirstPhrase+n))
		for i, p := range phrases[n] {
			if p.value == open {
				to = append(to, list[i].value...)
			}
		}
		list = list[len(phrases[n]):]
	}
	return to
}

// phraseAt is the first of the phrases that is at the head of a list.
func phraseAt(list []instruction) (n int, ok bool) {
	for n, phrase := range phrases {
		if len(phrase) <= len(list) && isPhrase(phrase, list) {
			return n, true
		}
	}
	return 0, false
}

func isPhrase(phrase []phraseInstruction, list []instruction) bool {
	for i, p := range phrase {
		fits := p.op == list[i].op && (p.value >= bare || bytes.Equal(list[i].value, []byte{p.value}))
		if !fits {
			return false
		}
	}
	return true
}
