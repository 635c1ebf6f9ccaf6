package scan

import (
	"strings"

	"github.com/cablelint/cablelint/grammar/text"
)

// Copies and tables put the keys of an authority block where no value follows them: in the cells of a table, in the
// right one of two columns, or all keys above all values. Such a block is not read.

// columnKeys are keysInColumns of a line, and where it has one, of the lines below it that go on with the block.
func (s *paperScanner) columnKeys(line string) (fields Set) {
	if fields = keysInColumns(line); fields == 0 {
		return 0
	}
	for n := range mostValue {
		_, below, _ := s.below(n)
		fields |= keysInColumns(below)
	}
	return fields
}

// keysInColumns are the fields whose keys begin another column of a line than the first, or the first cell of a row.
func keysInColumns(line string) (fields Set) {
	if strings.HasPrefix(line, "|") {
		for cell := range strings.SplitSeq(line, "|") {
			fields |= keyOnly(strings.Trim(cell, " \t*_"))
		}
		return fields
	}
	last := strings.LastIndexByte(line, ':')
	if last < 0 || !strings.Contains(line, columnGap) { // as nearly all lines
		return 0
	}
	colon := len(line) - last // from the end
	for {
		i := strings.Index(line, columnGap)
		if i < 0 || len(line)-i < colon {
			return fields
		}
		line = strings.TrimLeft(line[i:], " \t")
		if k, n := authorityKeyAt(line); k != None && line[n-1] == ':' && !nothingAfter(line[n:]) {
			fields |= Of(k)
		}
	}
}

// mostKeys is how many keys are below the first one in a block.
const mostKeys = 6

// stackedKeys are the fields of the line that is read, a key alone, and of those below it, where two or more are keys
// alone and as many values follow all of them. It is empty for another line.
func (s *paperScanner) stackedKeys(line string) (fields Set) {
	fields = keyOnly(line)
	n := 0 // keys below the first one
	for fields != 0 && n < mostKeys {
		_, below, _ := s.below(n)
		k := keyOnly(below)
		if k == 0 {
			break
		}
		fields |= k
		n++
	}
	if n == 0 {
		return 0
	}
	for i := n; i <= 2*n; i++ {
		if l, below, ok := s.below(i); !ok || l.Blank || !s.valueLine(below) {
			return 0
		}
	}
	for range n {
		s.extend()
	}
	return fields
}

// keyOnly is the field whose key is a whole line, with its colon or without; empty for none.
func keyOnly(line string) Set {
	line = text.TrimRight(line, " \t\r*_")
	if k, n := authorityKeyAt(line); k != None && n == len(line) {
		return Of(k)
	}
	if len(line) < longestFieldKey && mayKey(line) {
		if k := keyAlone(line); k != None {
			return Of(k)
		}
	}
	return 0
}
