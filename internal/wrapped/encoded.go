package wrapped

import (
	"encoding/base64"
	"encoding/binary"
	"encoding/hex"
	"iter"
	"strings"
	"unicode/utf16"
	"unicode/utf8"

	"golang.org/x/text/encoding/charmap"

	"github.com/cablelint/cablelint/grammar/text"
	"github.com/cablelint/cablelint/internal/pattern"
)

// A run of base64 has lines of at least so many letters, but for the last, and so many in all. Words of prose are
// shorter.
const (
	lineOf64 = 20
	least64  = 60
)

// base64Runs are the decoded runs of base64 of a text, over lines, also those that are written backward.
func base64Runs(s string) iter.Seq[string] {
	return runsOf64(s, func(letters string) string {
		inner := decode64(letters)
		if !readable(inner) {
			if turned := decode64(backward(letters)); readable(turned) {
				return turned
			}
		}
		return inner
	})
}

// base32Runs are the decoded runs of base32 of a text. Its letters are all of base64 as well.
func base32Runs(s string) iter.Seq[string] { return runsOf64(s, decode32) }

// runsOf64 are the decoded runs of letters of base64 of a text.
func runsOf64(s string, decode func(letters string) string) iter.Seq[string] {
	return func(yield func(string) bool) {
		if !hasToken(s) { // most texts
			return
		}
		var run strings.Builder
		flush := func() bool {
			letters := run.String()
			run.Reset()
			if len(letters) < least64 {
				return true
			}
			return yield(decode(letters))
		}
		for line := range strings.Lines(s) {
			if run.Len() == 0 && !hasToken(line) {
				continue
			}
			token := longestToken(line)
			for rest := line; len(line) > len(token)+least64; { // others on a long line
				at := strings.IndexFunc(rest, func(r rune) bool { return r < 0x80 && is64(byte(r)) })
				if at < 0 {
					break
				}
				end := at
				for end < len(rest) && is64(rest[end]) {
					end++
				}
				if n := end - at; n >= least64 && n < len(token) && !yield(decode(rest[at:end])) {
					return
				}
				rest = rest[end:]
			}
			open := run.Len() > 0
			if len(token) >= lineOf64 || open && len(token) >= 2 && len(token)*2 > len(strings.TrimSpace(line)) {
				run.WriteString(token)
			}
			if len(token) < lineOf64 && open && !flush() {
				return
			}
		}
		flush()
	}
}

// hasToken reports whether a line, or one of several, has a run of letters of base64 that is long enough. It looks at
// few of its bytes.
func hasToken(line string) bool {
	for i := lineOf64 - 1; i < len(line); {
		from := i
		for from > i-lineOf64 && is64(line[from]) {
			from--
		}
		if from == i-lineOf64 {
			return true
		}
		i = from + lineOf64
	}
	return false
}

// longestToken is the longest run of letters of base64 in a line.
func longestToken(line string) (longest string) {
	for i := 0; i < len(line); {
		if !is64(line[i]) {
			i++
			continue
		}
		from := i
		for i < len(line) && is64(line[i]) {
			i++
		}
		if i-from > len(longest) {
			longest = line[from:i]
		}
	}
	return longest
}

func is64(c byte) bool { return letterOf64[c] }

var letterOf64 = [256]bool{
	'A': true, 'B': true, 'C': true, 'D': true, 'E': true, 'F': true, 'G': true, 'H': true, 'I': true,
	'J': true, 'K': true, 'L': true, 'M': true, 'N': true, 'O': true, 'P': true, 'Q': true, 'R': true,
	'S': true, 'T': true, 'U': true, 'V': true, 'W': true, 'X': true, 'Y': true, 'Z': true, 'a': true,
	'b': true, 'c': true, 'd': true, 'e': true, 'f': true, 'g': true, 'h': true, 'i': true, 'j': true,
	'k': true, 'l': true, 'm': true, 'n': true, 'o': true, 'p': true, 'q': true, 'r': true, 's': true,
	't': true, 'u': true, 'v': true, 'w': true, 'x': true, 'y': true, 'z': true, '0': true, '1': true,
	'2': true, '3': true, '4': true, '5': true, '6': true, '7': true, '8': true, '9': true, '+': true,
	'/': true, '-': true, '_': true, '=': true,
}

// decode64 decodes letters of base64, of either alphabet. Several texts may follow each other, and a last letter be
// missing.
func decode64(letters string) string {
	letters = strings.NewReplacer("-", "+", "_", "/").Replace(letters)
	var b strings.Builder
	for piece := range strings.SplitSeq(letters, "=") {
		if len(piece)%4 == 1 {
			piece = piece[:len(piece)-1]
		}
		data, err := base64.RawStdEncoding.DecodeString(piece)
		if err == nil {
			b.Write(data)
		}
	}
	return b.String()
}

// leastBytes is how many bytes a text of hexadecimal digits or of uuencode has at least.
const leastBytes = 40

// hexadecimal decodes lines of hexadecimal digits: alone, in groups, after an offset and before the same in letters,
// as of xxd and hexdump.
func hexadecimal(s string) string {
	var b []byte
	for line := range strings.Lines(s) {
		if !beginsHex(line) {
			continue
		}
		line, _, _ = strings.Cut(line, "|")
		if before, digits, ok := strings.Cut(line, ": "); ok && isHex(before) {
			line, _, _ = strings.Cut(digits, "  ")
		}
		for i, group := range strings.FieldsFunc(line, func(r rune) bool {
			return r <= ' ' || r == ',' || r == ':' ||
				r == '{' || r == '}' || r == ';'
		}) {
			group = strings.TrimPrefix(group, "0x")
			if i == 0 && (len(group) == 7 || len(group) == 8) && len(group)+1 < len(strings.TrimSpace(line)) {
				continue // the offset
			}
			data, err := hex.DecodeString(group)
			if err != nil {
				break
			}
			b = append(b, data...)
		}
	}
	if len(b) < leastBytes {
		return ""
	}
	return string(b)
}

// beginsHex reports whether a line begins with a group of hexadecimal digits.
func beginsHex(line string) bool {
	i := 0
	for i < len(line) && (line[i] == ' ' || line[i] == '\t' || line[i] == '{') {
		i++
	}
	if i >= len(line) || text.HexDigit(line[i]) < 0 {
		return false
	}
	line = strings.TrimPrefix(line[i:], "0x")
	n := 0
	for n < len(line) && text.HexDigit(line[n]) >= 0 {
		n++
	}
	return n >= 2 && (n == len(line) || strings.IndexByte(" \t\r\n,:;", line[n]) >= 0)
}

func isHex(s string) bool {
	for i := range len(s) {
		if text.HexDigit(s[i]) < 0 {
			return false
		}
	}
	return s != ""
}

// uuencoded decodes what follows the first line "begin 644 name".
func uuencoded(s string) string {
	ok := strings.HasPrefix(s, "begin ")
	if ok {
		s = s[len("begin "):]
	} else {
		_, s, ok = strings.Cut(s, "\nbegin ")
	}
	if !ok || len(s) < 3 || text.DigitsEnd(s, 0) != 3 {
		return ""
	}
	_, s, _ = strings.Cut(s, "\n")
	var b strings.Builder
	for line := range strings.Lines(s) {
		line = strings.TrimRight(line, "\r\n")
		if line == "" || line == "end" || line[0] == '`' {
			break
		}
		n := int(line[0]-' ') & 63
		var group []byte
		for i := 1; i < len(line); i++ {
			group = append(group, (line[i]-' ')&63)
			if len(group) == 4 {
				data := []byte{group[0]<<2 | group[1]>>4, group[1]<<4 | group[2]>>2, group[2]<<6 | group[3]}
				b.Write(data[:min(n, 3)])
				n -= min(n, 3)
				group = group[:0]
			}
		}
	}
	return b.String()
}

var shifted = pattern.Lazy(`\+A[A-Za-z0-9/]+-?`)

// utf7 decodes "+AFM-UBJECT".
func utf7(s string) iter.Seq[string] {
	return decoded(s, 1, indexOf(s, "+A"), utf7Part) // the first six bits of a letter of ASCII are zeros
}

func utf7Part(s string) string {
	return shifted.Get().ReplaceAllStringFunc(s, func(code string) string {
		data := []byte(decode64(strings.Trim(code, "+-")))
		units := make([]uint16, 0, len(data)/2)
		for ; len(data) >= 2; data = data[2:] {
			units = append(units, binary.BigEndian.Uint16(data))
		}
		return string(utf16.Decode(units))
	})
}

// ebcdic decodes a text in EBCDIC, whose letters and digits are bytes above those of ASCII, and whose blank is the
// byte 0x40. The code pages differ in signs that no header needs.
func ebcdic(s string) string {
	if utf8.ValidString(s) {
		return ""
	}
	high := 0
	for i := range len(s) {
		if s[i] >= 0x81 {
			high++
		}
	}
	blanks := strings.Count(s, "\x40")
	if high*2 < len(s)-blanks || blanks*20 < len(s) {
		return ""
	}
	out, err := charmap.CodePage1047.NewDecoder().String(s)
	if err != nil {
		return ""
	}
	return strings.ReplaceAll(out, "\u0085", "\n")
}
