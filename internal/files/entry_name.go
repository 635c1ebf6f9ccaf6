package files

import (
	"hash/maphash"
	"path"
	"strings"
	"unicode"

	"github.com/cablelint/cablelint/grammar/source"
)

// entryName is an entry's name as it is shown, and what is wrong with it; empty where nothing is. Nothing is ever
// written by an entry's name, but who unpacks such an archive elsewhere may be surprised.
func entryName(name string) (shown, fault string) {
	shown = source.Escape(name)
	if len(shown) > maxName {
		return strings.ToValidUTF8(shown[:maxName], "") + "…", "its name is longer than 1,024 bytes"
	}
	if name == "" {
		return "?", "it has no name"
	}
	for _, c := range name {
		if control(c) {
			return shown, "its name holds control characters"
		}
	}
	switch {
	case strings.Contains(name, `\`):
		return shown, `its name holds a \`
	case name[0] == '/', len(name) > 1 && name[1] == ':' && classOf(name[0]) == 'A':
		return shown, "its name is an absolute path"
	}
	for part := range strings.SplitSeq(name, "/") {
		if part == ".." {
			return shown, "its name leads out of the archive"
		}
	}
	return path.Clean(shown), ""
}

// control reports whether a character steers a terminal or the direction of text. Spaces of other widths and the
// signs that choose between a picture and a letter are in honest names, and are only spelled out.
func control(c rune) bool {
	return source.Steers(c) && !unicode.In(c, unicode.Zs, unicode.Variation_Selector)
}

// names remembers the names of an archive's entries by a hash of 64 bits, so that a million of them take little room.
// Beyond that a name that comes twice is not noticed.
type names struct {
	seed maphash.Seed
	seen map[uint64]struct{}
	most int
}

func newNames(most int) *names {
	return &names{maphash.MakeSeed(), map[uint64]struct{}{}, most}
}

// twice remembers a name, and reports whether it was there.
func (n *names) twice(name string) bool {
	h := maphash.String(n.seed, name)
	if _, ok := n.seen[h]; ok {
		return true
	}
	if len(n.seen) < n.most {
		n.seen[h] = struct{}{}
	}
	return false
}
