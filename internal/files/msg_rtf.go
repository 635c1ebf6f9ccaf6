package files

import (
	"strconv"
	"strings"

	"github.com/cablelint/cablelint/internal/pattern"
)

// rtfHasMarks says that the RTF of a mail of Outlook, which programs show instead of the plain text, says more.
const rtfHasMarks = "the RTF form of the mail's text has marks that the plain form does not have: save it as text"

// rtfUnread says that nobody knows what the RTF says.
const rtfUnread = "the RTF form of the mail's text is damaged or too large, and was not read: save it as text"

// mostRTF is how many bytes of RTF are unpacked.
const mostRTF = 16 << 20

// unpackedRTF is the RTF of a mail, which is packed: [MS-OXRTFCP] 2.1. The sizes in its head may lie, and are not
// read. It is not whole for bytes that are packed in no known way, and where it is too large.
func unpackedRTF(b []byte) (rtf string, whole bool) {
	const head = 16
	if len(b) < head {
		return "", len(b) == 0
	}
	switch string(b[8:12]) {
	case "MELA": // as it is
		return string(b[head:]), true
	case "LZFu":
	default:
		return "", false
	}
	const ring = 4096
	var window [ring]byte
	start := copy(window[:], wordsOfRTF) // the place in the window that is written next
	var out []byte
	put := func(c byte) {
		out = append(out, c)
		window[start%ring] = c
		start++
	}
	for at := head; at < len(b) && len(out) < mostRTF; {
		flags := b[at]
		at++
		for bit := 0; bit < 8 && at < len(b); bit++ {
			if flags>>bit&1 == 0 {
				put(b[at])
				at++
				continue
			}
			if at+1 >= len(b) {
				return string(out), true
			}
			from, length := int(b[at])<<4|int(b[at+1])>>4, int(b[at+1]&15)+2
			at += 2
			if from == start%ring { // the end
				return string(out), true
			}
			for i := range length {
				put(window[(from+i)%ring])
			}
		}
	}
	return string(out), len(out) < mostRTF
}

// wordsOfRTF are what the window of the packing begins with: [MS-OXRTFCP] 2.1.2.1.
const wordsOfRTF = "{\\rtf1\\ansi\\mac\\deff0\\deftab720{\\fonttbl;}{\\f0\\fnil \\froman \\fswiss \\fmodern " +
	"\\fscript \\fdecor MS Sans SerifSymbolArialTimes New RomanCourier{\\colortbl\\red0\\green0\\blue0\r\n\\par " +
	"\\pard\\plain\\f0\\fs20\\b\\i\\u\\tab\\tx"

// controlOfRTF is a control word, a character by its code, or a sign of RTF.
var controlOfRTF = pattern.Lazy(`\\'[0-9a-fA-F]{2}|\\[a-z]+-?[0-9]* ?|\\[^a-z]|[{}\r\n]`)

// textOfRTF is about the text of RTF, with all that is in its tables: enough to find marks.
func textOfRTF(rtf string) string {
	return controlOfRTF.Get().ReplaceAllStringFunc(rtf, func(s string) string {
		switch {
		case strings.HasPrefix(s, `\'`):
			c, _ := strconv.ParseUint(s[2:], 16, 8)
			return string(rune(c))
		case strings.TrimSpace(s) == `\par`, strings.TrimSpace(s) == `\line`:
			return "\n"
		case s == `\{`, s == `\}`, s == `\\`:
			return s[1:]
		}
		return ""
	})
}

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
