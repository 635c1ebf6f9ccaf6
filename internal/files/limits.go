package files

import (
	"errors"
	"github.com/cablelint/cablelint/internal/lazy"
	"io"
)

// What a container may hold. The limits stop archives that were made to do harm; an honest archive of all cables
// there are stays far below them.
const (
	// maxEntries is the largest number of entries of a container, those of containers inside it included.
	maxEntries = 50_000_000
	// maxInflated is the largest number of bytes that a container may unpack to, those of containers inside it included:
	// 256 GB.
	maxInflated = 256 << 30
	// maxRatio is how many times its packed size a container may unpack to. Cables pack to a fifth or a tenth of their
	// size; nothing that people write packs to a two-hundredth.
	maxRatio = 200
	// freeInflated is how many bytes may be unpacked before the ratio counts, since a small text of blanks packs very
	// well: 16 MB.
	freeInflated = 16 << 20
	// maxDepth is how many containers may be in each other: a.zip!b.tar.gz!c.csv!17 are three.
	maxDepth = 3
	// maxDirectory is the largest directory of a zip archive in bytes, which is held in memory: 24 MB, for about 250,000
	// entries.
	maxDirectory = 24 << 20
	// maxHeldZip is the largest zip archive inside another container in bytes, which is held in memory: 32 MB.
	maxHeldZip = 32 << 20
	// maxName is the longest name of an entry in bytes.
	maxName = 1024
	// maxNames is how many names of an archive are remembered to find one that comes twice.
	maxNames = 1_000_000
)

// limits are the constants above; tests make them small.
type limits struct {
	entries, inflated, ratio, free, directory, heldZip int64
	depth, names                                       int
}

func usualLimits() limits {
	return limits{entries: maxEntries, inflated: maxInflated, ratio: maxRatio, free: freeInflated,
		directory: maxDirectory, heldZip: maxHeldZip, depth: maxDepth, names: maxNames}
}

// The errors of what was made to do harm, or looks like it.
var (
	errRatio     = errors.New("it unpacks to more than 200 times its size: unpack it with care, and check what it holds")
	errInflated  = errors.New("it unpacks to more than 256 GB: divide it")
	errEntries   = errors.New("it has more than 50,000,000 entries: divide it")
	errDirectory = errors.New("its directory is larger than 24 MB: divide it, or make it a tar archive")
	errHeldZip   = errors.New("a zip archive of more than 32 MB inside another is not opened: take it out")
	errZipStream = errors.New("a zip archive of more than 32 MB is not read from standard input: name its file")
	errDepth     = &lazy.Limit{Format: "archives are opened %d deep: take it out", N: maxDepth}
)

// meter counts what comes out of a container against what went in.
type meter struct {
	limits
	packed  func() int64 // the bytes of the outermost file that were read
	out     int64
	counted int64
}

// entry counts an entry.
func (m *meter) entry() error {
	m.counted++
	if m.counted > m.entries {
		return errEntries
	}
	return nil
}

// inflating counts what a reader unpacks, and ends it where that is too much.
func (m *meter) inflating(r io.Reader) io.Reader { return &inflating{r, m} }

type inflating struct {
	r io.Reader
	m *meter
}

func (i *inflating) Read(b []byte) (int, error) {
	n, err := i.r.Read(b)
	if err := i.m.came(n); err != nil {
		return 0, err
	}
	return n, err
}

// came counts bytes that came out.
func (m *meter) came(n int) error {
	m.out += int64(n)
	switch {
	case m.out > m.inflated:
		return errInflated
	case m.out > m.free && m.out > m.ratio*m.packed():
		return errRatio
	}
	return nil
}

// counting counts the bytes that are read.
type counting struct {
	r io.Reader
	n int64
}

func (c *counting) Read(b []byte) (int, error) {
	n, err := c.r.Read(b)
	c.n += int64(n)
	return n, err
}
