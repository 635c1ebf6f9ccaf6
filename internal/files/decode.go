package files

import (
	"strings"

	"golang.org/x/text/encoding/unicode"

	"github.com/cablelint/cablelint/grammar/source"
)

// decode makes a file of bytes. UTF-16 is turned into UTF-8 with an origin, a page of HTML into the text that it shows; a binary is no text.
func decode(name, data string, named bool) Content {
	f := source.NewFile(name, data)
	if big, ok := utf16BOM(data); ok {
		f = fromUTF16(name, data, big)
	} else if binary(data) {
		return noText(named)
	}
	if isPage(name, f.Text) {
		c := page(f)
		c.page = true
		return c
	}
	return Content{Kind: Cable, File: f}
}

// noText is what comes of a binary.
func noText(named bool) Content {
	if named {
		return Content{Kind: Unread, Reason: "it is no text"}
	}
	return Content{Kind: Skipped, Reason: "it is no text"}
}

// binary looks for a NUL among the first bytes, as git does.
func binary[T string | []byte](data T) bool {
	return strings.IndexByte(string(data[:min(len(data), sniffed)]), 0) >= 0
}

func utf16BOM[T string | []byte](data T) (big, ok bool) {
	if len(data) < 2 {
		return false, false
	}
	return data[0] == 0xFE, data[0] == 0xFE && data[1] == 0xFF || data[0] == 0xFF && data[1] == 0xFE
}

// fromUTF16 turns UTF-16 into UTF-8 and remembers where each piece of text stood. A half of a
// pair, or a last odd byte, becomes U+FFFD.
func fromUTF16(name, data string, big bool) *source.File {
	order := unicode.LittleEndian
	if big {
		order = unicode.BigEndian
	}
	decoder := unicode.UTF16(order, unicode.IgnoreBOM).NewDecoder()
	text, err := decoder.String(data[:len(data)&^1])
	if err != nil { // the decoder replaces what is wrong and never fails
		text = ""
	}
	if len(data)%2 == 1 {
		text += "\uFFFD"
	}
	f := source.NewFile(name, text)
	f.Origin = &source.Origin{Kind: "UTF-16"}
	outer := 0
	for i, r := range f.Text {
		f.Origin.Add(i, outer)
		outer += 2
		if r > 0xFFFF {
			outer += 2
		}
	}
	return f
}
