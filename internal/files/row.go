package files

import (
	"fmt"
	"strings"

	"github.com/cablelint/cablelint/grammar/source"
)

// tableRow is one record of a table.
type tableRow struct {
	raw       string
	cells     []cell
	roles     []role
	delimiter byte
	backslash bool
	months    bool  // dates have the month first
	lines     int   // of the file before it
	bytes     int64 // of the file before it
}

// content is the cable that a record holds.
func (r tableRow) content(name string) Content {
	c := r.read(name, false)
	if c.File != nil && strings.Count(c.File.Text, `\n`) > 2 {
		c = c.or(func() Content { return r.read(name, true) })
	}
	return c.or(func() Content { return r.elsewhere(name) })
}

// read reads a record. Databases write line ends as a backslash and a letter, which escaped resolves.
func (r tableRow) read(name string, escaped bool) Content {
	t := newRowText(name, "CSV", r.raw, r.lines, r.bytes)
	t.months = r.months
	for want := identifierRole; want <= textRole; want++ {
		for i, c := range r.cells {
			if i >= len(r.roles) || r.roles[i] != want {
				continue
			}
			t.add(want, c.start, c.end, func(piece func(string, int)) {
				if escaped {
					piece = lettersResolved(piece)
				}
				unquoted(r.raw, c, r.backslash, piece)
			})
		}
	}
	return t.content()
}

// lettersResolved hands on pieces with \n, \r and \t as the characters that they are written for.
func lettersResolved(piece func(string, int)) func(string, int) {
	return func(s string, at int) {
		for {
			i := strings.IndexByte(s, '\\')
			if i < 0 || i+1 == len(s) {
				break
			}
			as, ok := map[byte]string{'n': "\n", 'r': "\r", 't': "\t"}[s[i+1]]
			if !ok {
				as = s[i : i+2]
			}
			piece(s[:i], at)
			piece(as, at+i)
			s, at = s[i+2:], at+i+2
		}
		piece(s, at)
	}
}

// elsewhere is what comes of a record whose text is not a cable: it may hold the cable in a column that nobody takes
// for the text.
func (r tableRow) elsewhere(name string) Content {
	all := csvScan{delimiter: r.delimiter, backslash: r.backslash}
	all.scan([]byte(r.raw), true)
	for i, v := range valuesOf(r.raw, all) {
		if i < len(r.roles) && r.roles[i] == textRole {
			if markedInside(v, mostNested) {
				return Content{Kind: Unread, Reason: textInText}
			}
			continue
		}
		if (i >= len(r.roles) || r.roles[i] == otherRole) && holdsMarked(v) {
			return Content{Kind: Unread, Reason: fmt.Sprintf("its text is not a cable, and column %d holds marked text: "+
				"choose it with --text-column", i+1)}
		}
	}
	return notCable(name, "its text is not a cable")
}

// rowText puts a cable's text together of what a row holds: what comes with the text becomes lines of an archive's
// block, as archives print it above a cable, so that date, identifier and classification count for what they are
// worth. The text's own date goes before theirs.
type rowText struct {
	name   string
	b      strings.Builder
	origin *source.Origin
	end    int // after the last piece, in the row
	nuls   int // left out
	text   bool
	months bool // dates have the month first; where that is not known one that can be read in two ways is left out
}

func newRowText(name, kind, raw string, lines int, bytes int64) *rowText {
	return &rowText{name: name, origin: &source.Origin{Kind: kind, Outer: source.NewFile(name, raw), LinesBefore: lines,
		BytesBefore: int(bytes)}}
}

// archiveKeys are the words before a value in the block of an archive.
var archiveKeys = [...]string{identifierRole: "refid: ", dateRole: "date: ", originRole: "origin: ",
	markingRole: "classification: ", envelopeRole: "", textRole: ""}

// longestValue is the length of the longest value of a line of an archive's block, in bytes.
const longestValue = 200

// add puts a value after what is there. The value is in the row from start to end, and pieces goes over it.
func (t *rowText) add(as role, start, end int, pieces func(func(string, int))) {
	if as < envelopeRole {
		value := ""
		pieces(func(s string, _ int) { value += s[:min(len(s), longestValue+1)] })
		if !t.usable(as, strings.TrimSpace(value)) {
			return
		}
	}
	if n := t.b.Len(); n > 0 && t.b.String()[n-1] != '\n' {
		t.piece("\n", t.end)
	}
	if as == textRole {
		t.text = t.text || start < end
	}
	if key := archiveKeys[as]; key != "" {
		t.piece(key, start)
	}
	pieces(t.piece)
	t.end = end
}

// usable reports whether a value next to the text is one that can be taken for what its name says.
func (t *rowText) usable(as role, value string) bool {
	switch {
	case value == "" || len(value) > longestValue || strings.ContainsAny(value, "\r\n"):
		return false
	case as == identifierRole:
		return roleByContent(value) == identifierRole
	case as == dateRole:
		return t.months || !ambiguous(value)
	}
	return true
}

// piece adds a piece without its NULs.
func (t *rowText) piece(s string, at int) {
	for {
		n := strings.IndexByte(s, 0)
		if n < 0 {
			break
		}
		if n > 0 {
			t.origin.Add(t.b.Len(), at)
			t.b.WriteString(s[:n])
		}
		t.nuls++
		at += n + 1
		s = s[n+1:]
	}
	t.origin.Add(t.b.Len(), at)
	t.b.WriteString(s)
}

// content is the finished text.
func (t *rowText) content() Content {
	if !t.text {
		return notCable(t.name, "its text is empty")
	}
	t.origin.Add(t.b.Len(), t.end)
	f := source.NewFile(t.name, t.b.String())
	f.Origin = t.origin
	return Content{Kind: Cable, File: f, Damage: damage(t.nuls, false)}
}
