package files

import (
	"strings"

	"golang.org/x/text/encoding"
	"golang.org/x/text/encoding/charmap"
)

// namedEncoding is the encoding of a name. The page that checks in a browser knows those of one byte a character: the
// tables of the others would make it a third larger.
func namedEncoding(name string) (encoding.Encoding, bool) {
	switch name {
	case "iso-8859-1", "latin1":
		return charmap.Windows1252, true
	}
	plain := strings.NewReplacer("-", "", "_", "", " ", "", "codepage", "cp")
	name = plain.Replace(name)
	for _, e := range charmap.All {
		if m, ok := e.(*charmap.Charmap); ok && plain.Replace(strings.ToLower(m.String())) == name {
			return m, true
		}
	}
	return nil, false
}
