//go:build !js

package files

import (
	"golang.org/x/text/encoding"
	"golang.org/x/text/encoding/htmlindex"
	"golang.org/x/text/encoding/ianaindex"
)

// namedEncoding is the encoding of a name, as mail programs write it.
func namedEncoding(name string) (encoding.Encoding, bool) {
	if e, err := htmlindex.Get(name); err == nil {
		label, err := htmlindex.Name(e)
		// the first stands for sets that pages may not have, and the second for bytes without a meaning
		return e, err == nil && label != "replacement" && label != "x-user-defined"
	}
	e, err := ianaindex.MIME.Encoding(name)
	return e, err == nil && e != nil
}
