package check

import (
	"path/filepath"
	"slices"
	"strings"
	"sync"

	"github.com/cablelint/cablelint/internal/files"
)

// Gone are the files of the base revision that are no longer at their paths. A new file with half of the text of one
// of them, in any encoding, is compared with it: it is that file under another name. They are read when the first new
// file is. It may be used from several goroutines.
type Gone struct {
	// Files are the files, each under its path in the base revision.
	Files []files.Input
	// Reader reads them.
	Reader *files.Reader

	once  sync.Once
	sizes []int            // how many phrases each has
	in    map[uint64][]int // the files that a phrase is in
	fault string           // why one of them could not be read
}

// Find gives the file of which a new one holds the most; nil where it is new. In part, the new file holds less than
// half of that file, and little else: it may be what is left of a cable, and is not compared with it as a cable. The
// fault says that a file could not be read, so that this is not known.
func (g *Gone) Find(in files.Input, content files.Content) (found *files.Input, part bool, fault string) {
	g.once.Do(g.read)
	text := ""
	if content.File != nil && content.Kind == files.Cable {
		text = content.File.Text
	} else if b, err := g.Reader.Bytes(in); err == nil {
		text = string(b)
	}
	all, shared, best := phrases(text), make([]int, len(g.Files)), -1
	for _, p := range all {
		for _, i := range g.in[p] {
			shared[i]++
		}
	}
	for i, n := range shared {
		if n > 0 && (best < 0 || n > shared[best]) {
			best = i
		}
	}
	if best >= 0 {
		n := shared[best]
		if part = 2*n < g.sizes[best]; !part || n >= leastPart && 2*n >= len(all) {
			return &g.Files[best], part, ""
		}
	}
	if content.File == nil { // what cannot be read may go by its name
		if i := slices.IndexFunc(g.Files, func(f files.Input) bool { return stem(f.Path) == stem(in.Path) }); i >= 0 {
			return &g.Files[i], false, ""
		}
	}
	return nil, false, g.fault
}

// leastPart is how many phrases a part of a file must share with it: fewer are in any two letters.
const leastPart = 8

func (g *Gone) read() {
	g.sizes, g.in = make([]int, len(g.Files)), map[uint64][]int{}
	for i, f := range g.Files {
		content := g.Reader.Read(f)
		switch {
		case content.Kind == files.Unread:
			g.fault = "the base revision, of a file that is gone: " + content.Reason
		case content.File == nil:
		default:
			all := phrases(content.File.Text)
			g.sizes[i] = len(all)
			for _, p := range all {
				g.in[p] = append(g.in[p], i)
			}
		}
	}
}

// stem is a file's name up to its first dot.
func stem(path string) string {
	name, _, _ := strings.Cut(filepath.Base(path), ".")
	return strings.ToLower(name)
}

// phrases are the hashes of all three words of letters and digits that follow each other in a text, each once, in
// order. NUL bytes are passed over, as another encoding sets them between letters.
func phrases(text string) (all []uint64) {
	const offset, prime = 14695981039346656037, 1099511628211 // FNV-1a
	var last [2]uint64
	word, letters, words := uint64(offset), 0, 0
	end := func() {
		if letters == 0 {
			return
		}
		if words++; words > 2 {
			all = append(all, (last[0]*prime^last[1])*prime^word)
		}
		last[0], last[1] = last[1], word
		word, letters = offset, 0
	}
	for i := range len(text) {
		switch c := text[i]; {
		case c == 0:
		case c >= '0' && c <= '9', c >= 'A' && c <= 'Z', c >= 'a' && c <= 'z':
			word = (word ^ uint64(c|0x20)) * prime
			letters++
		default:
			end()
		}
	}
	end()
	slices.Sort(all)
	return slices.Compact(all)
}
