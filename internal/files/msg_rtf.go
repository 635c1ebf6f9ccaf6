package files

import (
	endian "encoding/binary"
	"strconv"
	"strings"

	"github.com/cablelint/cablelint/internal/pattern"
)

// rtfHasMarks says that the RTF of a mail of Outlook, which programs show instead of the plain text, says more.
const rtfHasMarks = "the RTF form of the mail's text has marks that the plain form does not have: save it as text"

// rtfUnread says that the RTF, or a part of it, could not be unpacked.
const rtfUnread = "the RTF form of the mail's text is damaged or too large, and was not read: save it as text"

// mostRTF is how many bytes of RTF are unpacked.
const mostRTF = 16 << 20

// unpackedRTF is the RTF of a mail, which is packed: [MS-OXRTFCP] 2.1. It is not whole if it is packed in another way,
// too large, or cut. The size in its head may be wrong, so it counts only where the end is not marked.
func unpackedRTF(b []byte) (rtf string, whole bool) {
	const head = 16
	if len(b) < head {
		return "", len(b) == 0
	}
	size := int64(endian.LittleEndian.Uint32(b[4:]))
	switch string(b[8:12]) {
	case "MELA": // as it is
		rtf = string(b[head:])
		return rtf, int64(len(rtf)) >= size
	case "LZFu":
		rtf, ended := withoutCopies(b[head:])
		return rtf, ended || len(rtf) < mostRTF && int64(len(rtf)) >= size
	}
	return "", false
}

// withoutCopies unpacks bytes in which references replace what was written before, up to the mark of the end, which
// refers to the place that is written next: [MS-OXRTFCP] 2.1.3.1.4.
func withoutCopies(b []byte) (rtf string, ended bool) {
	const ring = 4096
	var window [ring]byte
	start := copy(window[:], wordsOfRTF) // the place in the window that is written next
	var out []byte
	put := func(c byte) {
		out = append(out, c)
		window[start%ring] = c
		start++
	}
	for len(b) > 0 && len(out) < mostRTF {
		flags := b[0]
		b = b[1:]
		for bit := 0; bit < 8 && len(b) > 0; bit++ {
			if flags>>bit&1 == 0 {
				put(b[0])
				b = b[1:]
				continue
			}
			if len(b) < 2 {
				return string(out), false
			}
			from, length := int(b[0])<<4|int(b[1])>>4, int(b[1]&15)+2
			b = b[2:]
			if from == start%ring {
				return string(out), true
			}
			for i := range length {
				put(window[(from+i)%ring])
			}
		}
	}
	return string(out), false
}

// wordsOfRTF are what the window of the packing begins with: [MS-OXRTFCP] 2.1.2.1.
const wordsOfRTF = "{\\rtf1\\ansi\\mac\\deff0\\deftab720{\\fonttbl;}{\\f0\\fnil \\froman \\fswiss \\fmodern " +
	"\\fscript \\fdecor MS Sans SerifSymbolArialTimes New RomanCourier{\\colortbl\\red0\\green0\\blue0\r\n\\par " +
	"\\pard\\plain\\f0\\fs20\\b\\i\\u\\tab\\tx"

// controlOfRTF is what RTF has besides text: a tag of the HTML that it was made of ([MS-OXRTFEX] 2.1.3.1), a character
// by its code, a control word, or a sign.
var controlOfRTF = pattern.Lazy(`\{\\\*\\htmltag[^{}]*\}|\\'[0-9a-fA-F]{2}|\\u-?[0-9]+ ?(?:\\'[0-9a-fA-F]{2}|\?)?|` +
	`\\[a-z]+-?[0-9]* ?|\\[^a-z]|[{}\r\n]`)

// textOfRTF is roughly the text of RTF, with all that is in its tables: enough to find marks.
func textOfRTF(rtf string) string {
	return controlOfRTF.Get().ReplaceAllStringFunc(rtf, func(s string) string {
		switch word := strings.TrimRight(s, " "); word {
		case `\par`, `\line`, `\cell`, `\nestcell`, `\row`, `\nestrow`, `\page`, `\column`, `\sect`, `\` + "\n", `\` + "\r":
			return "\n"
		case `\~`, `\tab`:
			return " "
		case `\_`:
			return "-"
		case `\{`, `\}`, `\\`:
			return word[1:]
		}
		if code, ok := strings.CutPrefix(s, `\'`); ok && code != "" {
			c, _ := strconv.ParseUint(code, 16, 8)
			return string(rune(c))
		}
		if code := unicodeOfRTF.Get().FindStringSubmatch(s); code != nil {
			c, _ := strconv.ParseInt(code[1], 10, 32)
			return string(rune(uint16(c))) // those above 32,767 are written as negative
		}
		return ""
	})
}

// unicodeOfRTF is a character by its number in Unicode. What comes after it, \'92 or ?, is for other programs.
var unicodeOfRTF = pattern.Lazy(`^\\u(-?[0-9]+)`)

// unreadInRTF says what the packed RTF of a mail has that was not read; empty for nothing.
func unreadInRTF(packed []byte) string {
	switch rtf, whole := unpackedRTF(packed); {
	case marked(textOfRTF(rtf)):
		return rtfHasMarks
	case !whole:
		return rtfUnread
	}
	return ""
}
