package cable

import (
	"strconv"
	"strings"

	"github.com/cablelint/cablelint/grammar/scan"
)

// identifier is what an identifier's word says: 09OTTAWA895, 1979RIYADH00905.
type identifier struct {
	year   int // four digits
	post   string
	serial int
}

// identifierOf is an identifier as the scanner read it.
func identifierOf(r scan.Reference) identifier {
	return identifier{year: r.Year, post: postLetters(r.Post), serial: r.Serial}
}

// agrees reports whether the identifier is of a post and serial; what the cable does
// not tell contradicts nothing.
func (id identifier) agrees(post string, serial int) bool {
	if serial != 0 && id.serial != serial {
		return false
	}
	return post == "" || id.masked() || agreesPost(id.post, postLetters(post))
}

// masked reports whether the post is a run of one letter, put there by a public copy.
func (id identifier) masked() bool { return oneLetter(id.post) }

// agreesPost forgives that one says more than the other: BRUSSELS for USEU BRUSSELS.
func agreesPost(a, b string) bool {
	return a == b || strings.HasSuffix(a, b) || strings.HasSuffix(b, a) || strings.HasPrefix(a, b) ||
		strings.HasPrefix(b, a)
}

// makeIdentifier is the identifier of a year, post and serial.
func makeIdentifier(year int, post string, serial int) string {
	out := make([]byte, 0, 16)
	out = append(out, byte('0'+year/10%10), byte('0'+year%10))
	out = append(out, postLetters(post)...)
	return string(strconv.AppendInt(out, int64(serial), 10))
}

// ArchivedUnder reports whether the file has an archive's identifier of a post for its name, 09OTTAWA895.
func (d *Document) ArchivedUnder(post string) bool {
	id, ok := scan.ReadIdentifier(fileStem(d.File.Name))
	return ok && post != "" && agreesPost(postLetters(id.Post), postLetters(post))
}

// fileStem is a file's name without its folders and its extension.
func fileStem(name string) string {
	if i := strings.LastIndexAny(name, `/\!`); i >= 0 {
		name = name[i+1:]
	}
	if i := strings.LastIndexByte(name, '.'); i > 0 {
		name = name[:i]
	}
	return name
}
