// Package wrapped finds texts that are written inside another text: quoted, numbered, in a diff, or encoded. It does
// not judge what it finds, so that those who asks decides whether that is a cable.
package wrapped

import (
	"bytes"
	"compress/gzip"
	"io"
	"iter"
	"strings"
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

// In yields the texts inside a text that have the words of a cable's header, and of a long one the parts that have
// them. Each is made when it is asked for.
func In(s string) iter.Seq[Text] {
	return func(yield func(Text) bool) {
		budget := mostTimes*len(s) + 1<<16
		unwrap(s, deepest, &budget, yield)
	}
}

// unwrap yields what is inside a text and inside that. It returns false where no more is wanted.
func unwrap(s string, depth int, budget *int, yield func(Text) bool) bool {
	keyed := false
	for region := range regions(s) {
		keyed = true
		for _, f := range forms {
			if f.words == shown && !f.inside(region, 1, budget, yield) {
				return false
			}
		}
	}
	for _, f := range forms {
		if f.words != shown && !(f.words == covered && keyed) && !f.inside(s, depth, budget, yield) {
			return false
		}
	}
	return true
}

// inside yields what is inside a text in one form, and what is inside that where it was encoded. It returns false
// where no more is wanted.
func (f *form) inside(s string, depth int, budget *int, yield func(Text) bool) bool {
	for inner := range f.texts(s) {
		if *budget -= len(inner); *budget < 0 {
			return false
		}
		if inner == s || inner == "" {
			continue
		}
		if inner = unpacked(inner); !readable(inner) {
			continue
		}
		for region := range regions(inner) {
			if !yield(Text{f.how, f.advice, region}) {
				return false
			}
		}
		if depth > 1 && f.advice == decodeIt && !unwrap(inner, depth-1, budget, yield) {
			return false
		}
	}
	return true
}

// form is a way in which a text is inside another.
type form struct {
	how, advice string
	find        func(string) iter.Seq[string]
	// one finds at most one text, the empty one where there is none; find is nil then.
	one   func(string) string
	words words
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
	{"with a sign or a number before each line", "remove what is before its lines", nil, decorated, shown},
	{"with the same words before each line", "remove what is before its lines", prefixed, nil, shown},
	{"with other signs for its blanks", "write blanks", nil, blanked, shown},
	{"with other text before or after its lines", "remove what is around its lines", fragments, nil, shown},
	{"in one line", "divide it into lines", nil, Joined, shown},
	{"with a blank after each letter", "write its words", nil, spaced, either},
	{"in records without line ends", "divide it into lines", nil, records, either},
	{"in letters that only look like those of ASCII, or among signs that are not shown", "write it in ASCII", plain, nil,
		either},
	{"in EBCDIC", decodeIt, nil, ebcdic, either},
	{"in base64", decodeIt, base64Runs, nil, either},
	{"in base32", decodeIt, base32Runs, nil, either},
	{"in base85", decodeIt, base85Runs, nil, either},
	{"as hexadecimal digits", decodeIt, nil, hexadecimal, either},
	{"as numbers", decodeIt, nil, numbers, either},
	{"in uuencode", decodeIt, nil, uuencoded, either},
	{"in yEnc", decodeIt, nil, yEnc, either},
	{"in quoted-printable", decodeIt, quotedPrintable, nil, either},
	{"in percent-encoding", decodeIt, percentEncoded, nil, either},
	{"in UTF-7", decodeIt, utf7, nil, either},
	{"in escapes of a program", decodeIt, escapes, nil, covered},
	{"in character references", decodeIt, references, nil, either},
	{"from right to left", decodeIt, reversed, nil, either},
	{"in ROT13", decodeIt, rot13, nil, either},
	{"in ROT47", decodeIt, rot47, nil, either},
}

// texts are the texts inside a text in the form.
func (f *form) texts(s string) iter.Seq[string] {
	if f.find != nil {
		return f.find(s)
	}
	return func(yield func(string) bool) {
		if inner := f.one(s); inner != "" {
			yield(inner)
		}
	}
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
