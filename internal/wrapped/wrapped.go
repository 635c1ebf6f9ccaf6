// Package wrapped finds texts that are written inside another text: quoted, numbered, in a diff, or encoded. It does
// not judge what it finds, so that those who asks decides whether that is a cable.
package wrapped

import (
	"bytes"
	"compress/gzip"
	"io"
	"iter"
	"math/bits"
	"strings"

	"github.com/cablelint/cablelint/grammar/text"
)

// Text is a text inside another.
type Text struct {
	// How says in what form it is there, as in "in base64", and Advice what makes a plain text of it.
	How, Advice string
	Text        string
}

// A text may be wrapped twice, as base64 in a quotation is. What is looked at has at most so many times the size of
// the text.
const (
	deepest   = 2
	mostTimes = 8
)

// In yields the texts inside a text that have the words of a cable's header. Each is made when it is asked for.
func In(s string) iter.Seq[Text] {
	return func(yield func(Text) bool) {
		budget := mostTimes*len(s) + 1<<16
		unwrap(s, deepest, &budget, yield)
	}
}

// unwrap yields what is inside a text and inside that. It returns false where no more is wanted.
func unwrap(s string, depth int, budget *int, yield func(Text) bool) bool {
	keyed := hasKeys(s)
	for _, f := range forms {
		if f.words == shown && !keyed || f.words == covered && keyed {
			continue
		}
		for inner := range f.find(s) {
			if *budget -= len(inner); *budget < 0 {
				return false
			}
			if inner == s || inner == "" {
				continue
			}
			if inner = unpacked(inner); !readable(inner) {
				continue
			}
			if hasKeys(inner) && !yield(Text{f.how, f.advice, inner}) {
				return false
			}
			if depth > 1 && f.advice == decodeIt && !unwrap(inner, depth-1, budget, yield) {
				return false
			}
		}
	}
	return true
}

// form is a way in which a text is inside another.
type form struct {
	how, advice string
	find        func(string) iter.Seq[string]
	words       words
}

// words says whether the words of a header can be read in a form as it is.
type words uint8

const (
	either words = iota
	shown
	covered
)

const decodeIt = "decode it first"

var forms = [...]form{
	{"with a sign or a number before each line", "remove what is before its lines", one(decorated), shown},
	{"with the same words before each line", "remove what is before its lines", prefixed, shown},
	{"in records without line ends", "divide it into lines", one(records), either},
	{"in letters that only look like those of ASCII, or among signs that are not shown", "write it in ASCII", one(plain),
		either},
	{"in EBCDIC", decodeIt, one(ebcdic), either},
	{"in base64", decodeIt, base64Runs, either},
	{"as hexadecimal digits", decodeIt, one(hexadecimal), either},
	{"in uuencode", decodeIt, one(uuencoded), either},
	{"in quoted-printable", decodeIt, one(quotedPrintable), either},
	{"in percent-encoding", decodeIt, one(percentEncoded), either},
	{"in UTF-7", decodeIt, one(utf7), either},
	{"in escapes of a program", decodeIt, one(escapes), covered},
	{"in character references", decodeIt, one(references), either},
}

// one is a form that gives at most one text; an empty one is not there.
func one(find func(string) string) func(string) iter.Seq[string] {
	return func(s string) iter.Seq[string] {
		return func(yield func(string) bool) {
			if inner := find(s); inner != "" {
				yield(inner)
			}
		}
	}
}

// keys are words of a cable's header by the line that they are of. A text without words of two lines is not a cable.
var keys = [...]struct {
	word string
	line uint8
}{
	{"SUBJ", 1}, {"TAGS", 2}, {"E.O.", 4}, {"EO 1", 4}, {"E. O.", 4}, {"CLASSIFIED", 8}, {"C L A S S", 8},
	{"CONFIDENTIAL", 16},
	{"C O N F I D", 16}, {"SECRET", 16}, {"S E C R E T", 16}, {"UNCLAS", 16}, {"U N C L A S", 16}, {"OFFICIAL USE", 16},
}

// hasKeys reports whether a text has words of two lines of a header.
func hasKeys(s string) bool {
	found := uint8(0)
	for i := 0; i+3 < len(s); i++ {
		if !beginsKey(s[i]&^0x20, s[i+1]) {
			continue
		}
		for _, k := range keys {
			if text.HasFold(s[i:], k.word) {
				if found |= k.line; bits.OnesCount8(found) >= 2 {
					return true
				}
			}
		}
	}
	return false
}

// beginsKey reports whether a capital and the character after it may begin one of the keys. Most places of a text end
// here.
func beginsKey(a, b byte) bool {
	switch a {
	case 'S':
		return b == ' ' || b|0x20 == 'u' || b|0x20 == 'e'
	case 'T':
		return b|0x20 == 'a'
	case 'E':
		return b == '.' || b|0x20 == 'o'
	case 'C':
		return b == ' ' || b|0x20 == 'l' || b|0x20 == 'o'
	case 'U':
		return b == ' ' || b|0x20 == 'n'
	case 'O':
		return b|0x20 == 'f'
	}
	return false
}

// sampled is how much of a text shows whether it is one.
const sampled = 4096

// readable reports whether a decoded text is one: data that was no text has as many bytes that are not.
func readable(s string) bool {
	s = s[:min(len(s), sampled)]
	odd := 0
	for i := range len(s) {
		if c := s[i]; c < ' ' && c != '\n' && c != '\r' && c != '\t' || c >= 0x7F {
			odd++
		}
	}
	return odd*3 <= len(s)
}

// mostUnpacked is how much of a packed text is looked at.
const mostUnpacked = 4 << 20

// unpacked is a decoded text as a reader would have it: unpacked where it is gzip, and without the NULs of wide
// characters.
func unpacked(s string) string {
	if strings.HasPrefix(s, "\x1f\x8b\x08") {
		if r, err := gzip.NewReader(strings.NewReader(s)); err == nil {
			var b bytes.Buffer
			_, _ = io.Copy(&b, io.LimitReader(r, mostUnpacked)) // of damaged data what is before the damage counts
			s = b.String()
		}
	}
	if strings.IndexByte(s, 0) >= 0 {
		s = strings.ReplaceAll(s, "\x00", "")
	}
	return s
}
