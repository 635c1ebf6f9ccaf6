// Package msg makes small mails of Outlook for tests.
package msg

import (
	"encoding/binary"
	"unicode/utf16"
)

// Node is a stream, or a storage that holds others.
type Node struct {
	Name string
	Data []byte  // of a stream
	In   []*Node // of a storage; nil of a stream
}

const (
	sector     = 512
	miniSector = 64
	miniBelow  = 4096 // shorter streams are in the mini stream
	endOfChain = 0xFFFFFFFE
	none       = 0xFFFFFFFF
)

// compound is a compound file while it is made.
type compound struct {
	sectors [][]byte
	fat     []uint32
	mini    []byte
	miniFAT []uint32
	entries []entry
}

type entry struct {
	name         string
	kind         byte
	right, child uint32
	start, size  uint32
}

// Compound is the compound file of what a root storage holds.
func Compound(in []*Node) string {
	c := &compound{entries: []entry{{name: "Root Entry", kind: 5, right: none, child: none, start: endOfChain}}}
	c.storage(0, in)
	c.entries[0].size = uint32(len(c.mini))
	c.entries[0].start = c.chain(c.mini)
	miniFAT := c.chain(words(c.miniFAT))
	var directory []byte
	for _, e := range c.entries {
		directory = append(directory, e.bytes()...)
	}
	directoryAt := c.chain(directory)
	return c.file(directoryAt, miniFAT)
}

// storage adds what a storage holds: each is the right sibling of the one before.
func (c *compound) storage(parent int, in []*Node) {
	before := -1
	for _, n := range in {
		at := len(c.entries)
		c.entries = append(c.entries, entry{name: n.Name, kind: 2, right: none, child: none, size: uint32(len(n.Data))})
		if before < 0 {
			c.entries[parent].child = uint32(at)
		} else {
			c.entries[before].right = uint32(at)
		}
		before = at
		switch {
		case n.In != nil:
			c.entries[at].kind = 1
			c.storage(at, n.In)
		case len(n.Data) < miniBelow:
			c.entries[at].start = c.small(n.Data)
		default:
			c.entries[at].start = c.chain(n.Data)
		}
	}
}

// small adds a stream to the mini stream.
func (c *compound) small(data []byte) uint32 {
	if len(data) == 0 {
		return endOfChain
	}
	start := len(c.miniFAT)
	for i := 0; i < len(data); i += miniSector {
		c.mini = append(c.mini, padded(data[i:min(i+miniSector, len(data))], miniSector)...)
		c.miniFAT = append(c.miniFAT, uint32(len(c.miniFAT)+1))
	}
	c.miniFAT[len(c.miniFAT)-1] = endOfChain
	return uint32(start)
}

// chain adds sectors that follow each other.
func (c *compound) chain(data []byte) uint32 {
	if len(data) == 0 {
		return endOfChain
	}
	start := len(c.sectors)
	for i := 0; i < len(data); i += sector {
		c.sectors = append(c.sectors, padded(data[i:min(i+sector, len(data))], sector))
		c.fat = append(c.fat, uint32(len(c.fat)+1))
	}
	c.fat[len(c.fat)-1] = endOfChain
	return uint32(start)
}

// file puts the header before the sectors, and the table of sectors after them.
func (c *compound) file(directoryAt, miniFAT uint32) string {
	tables := 1
	for (len(c.sectors)+tables)*4 > tables*sector {
		tables++
	}
	if tables > 109 {
		panic("the mail is too large for a test")
	}
	first := len(c.sectors)
	for range tables {
		c.fat = append(c.fat, 0xFFFFFFFD)
	}
	for len(c.fat) < tables*sector/4 {
		c.fat = append(c.fat, none)
	}
	h := make([]byte, sector)
	copy(h, "\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1")
	le := binary.LittleEndian
	le.PutUint16(h[24:], 0x3E)
	le.PutUint16(h[26:], 3)
	le.PutUint16(h[28:], 0xFFFE)
	le.PutUint16(h[30:], 9)
	le.PutUint16(h[32:], 6)
	le.PutUint32(h[44:], uint32(tables))
	le.PutUint32(h[48:], directoryAt)
	le.PutUint32(h[56:], miniBelow)
	le.PutUint32(h[60:], miniFAT)
	le.PutUint32(h[64:], uint32((len(c.miniFAT)*4+sector-1)/sector))
	le.PutUint32(h[68:], endOfChain)
	for i := range 109 {
		at := uint32(none)
		if i < tables {
			at = uint32(first + i)
		}
		le.PutUint32(h[76+4*i:], at)
	}
	for _, s := range c.sectors {
		h = append(h, s...)
	}
	return string(append(h, words(c.fat)...))
}

func (e entry) bytes() []byte {
	b := make([]byte, 128)
	le := binary.LittleEndian
	name := utf16.Encode([]rune(e.name))
	for i, u := range name {
		le.PutUint16(b[2*i:], u)
	}
	le.PutUint16(b[64:], uint16(2*len(name)+2))
	b[66], b[67] = e.kind, 1
	le.PutUint32(b[68:], none)
	le.PutUint32(b[72:], e.right)
	le.PutUint32(b[76:], e.child)
	le.PutUint32(b[116:], e.start)
	le.PutUint32(b[120:], e.size)
	return b
}

func padded(b []byte, n int) []byte { return append(append([]byte{}, b...), make([]byte, n-len(b))...) }

func words(list []uint32) (b []byte) {
	for _, w := range list {
		b = binary.LittleEndian.AppendUint32(b, w)
	}
	return b
}
