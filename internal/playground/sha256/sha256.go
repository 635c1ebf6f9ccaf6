// Package sha256 is what the engine of the playground has instead of crypto/sha256, which comes with all of the
// module for FIPS 140, with ciphers and random numbers, and makes the engine 30 KB larger after compression. The
// engine signs nothing: it names findings by their hashes.
package sha256

import (
	"encoding/binary"
	"hash"
	"math/bits"
)

// Size is the length of a hash, and BlockSize that of a block, in bytes.
const (
	Size      = 32
	BlockSize = 64
)

// digest keeps what is hashed until the end: it is short.
type digest struct{ written []byte }

// New gives a hash that nothing was written to.
func New() hash.Hash { return &digest{} }

func (d *digest) Write(p []byte) (int, error) {
	d.written = append(d.written, p...)
	return len(p), nil
}

func (d *digest) Sum(before []byte) []byte {
	sum := Sum256(d.written)
	return append(before, sum[:]...)
}

func (d *digest) Reset()         { d.written = nil }
func (d *digest) Size() int      { return Size }
func (d *digest) BlockSize() int { return BlockSize }

// Sum256 is the hash of data (FIPS 180-4, 6.2).
func Sum256(data []byte) (sum [Size]byte) {
	state := [8]uint32{0x6a09e667, 0xbb67ae85, 0x3c6ef372, 0xa54ff53a, 0x510e527f, 0x9b05688c, 0x1f83d9ab, 0x5be0cd19}
	for blocks := padded(data); len(blocks) > 0; blocks = blocks[BlockSize:] {
		addBlock(&state, blocks)
	}
	for i, word := range state {
		binary.BigEndian.PutUint32(sum[4*i:], word)
	}
	return sum
}

// padded is data with a bit, zeros, and its length in bits, in whole blocks (5.1.1).
func padded(data []byte) []byte {
	const length = 8
	out := append(append(make([]byte, 0, len(data)+2*BlockSize), data...), 0x80)
	for len(out)%BlockSize != BlockSize-length {
		out = append(out, 0)
	}
	return binary.BigEndian.AppendUint64(out, 8*uint64(len(data)))
}

// addBlock takes the first block into the state (6.2.2).
func addBlock(state *[8]uint32, block []byte) {
	var w [len(constants)]uint32
	for i := range w {
		if i < 16 {
			w[i] = binary.BigEndian.Uint32(block[4*i:])
			continue
		}
		w[i] = w[i-16] + w[i-7] + (turned(w[i-15], 7) ^ turned(w[i-15], 18) ^ w[i-15]>>3) +
			(turned(w[i-2], 17) ^ turned(w[i-2], 19) ^ w[i-2]>>10)
	}
	v := *state
	for i, k := range constants {
		a, e := v[0], v[4]
		first := v[7] + (turned(e, 6) ^ turned(e, 11) ^ turned(e, 25)) + (e&v[5] ^ ^e&v[6]) + k + w[i]
		second := (turned(a, 2) ^ turned(a, 13) ^ turned(a, 22)) + (a&v[1] ^ a&v[2] ^ v[1]&v[2])
		v = [8]uint32{first + second, v[0], v[1], v[2], v[3] + first, v[4], v[5], v[6]}
	}
	for i := range state {
		state[i] += v[i]
	}
}

// turned is a word turned to the right.
func turned(word uint32, by int) uint32 { return bits.RotateLeft32(word, -by) }

// constants are the first 32 bits of the fractions of the cube roots of the first 64 primes (4.2.2).
var constants = [64]uint32{
	0x428a2f98, 0x71374491, 0xb5c0fbcf, 0xe9b5dba5, 0x3956c25b, 0x59f111f1, 0x923f82a4, 0xab1c5ed5,
	0xd807aa98, 0x12835b01, 0x243185be, 0x550c7dc3, 0x72be5d74, 0x80deb1fe, 0x9bdc06a7, 0xc19bf174,
	0xe49b69c1, 0xefbe4786, 0x0fc19dc6, 0x240ca1cc, 0x2de92c6f, 0x4a7484aa, 0x5cb0a9dc, 0x76f988da,
	0x983e5152, 0xa831c66d, 0xb00327c8, 0xbf597fc7, 0xc6e00bf3, 0xd5a79147, 0x06ca6351, 0x14292967,
	0x27b70a85, 0x2e1b2138, 0x4d2c6dfc, 0x53380d13, 0x650a7354, 0x766a0abb, 0x81c2c92e, 0x92722c85,
	0xa2bfe8a1, 0xa81a664b, 0xc24b8b70, 0xc76c51a3, 0xd192e819, 0xd6990624, 0xf40e3585, 0x106aa070,
	0x19a4c116, 0x1e376c08, 0x2748774c, 0x34b0bcb5, 0x391c0cb3, 0x4ed8aa4a, 0x5b9cca4f, 0x682e6ff3,
	0x748f82ee, 0x78a5636f, 0x84c87814, 0x8cc70208, 0x90befffa, 0xa4506ceb, 0xbef9a3f7, 0xc67178f2,
}
