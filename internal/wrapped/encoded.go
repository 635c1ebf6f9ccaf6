package wrapped

import (
	"encoding/base64"
	"encoding/binary"
	"encoding/hex"
	"html"
	"iter"
	"strconv"
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

// base64Runs are the decoded runs of base64 of a text, over lines.
func base64Runs(s string) iter.Seq[string] {
	return func(yield func(string) bool) {
		var run strings.Builder
		flush := func() bool {
			letters := run.String()
			run.Reset()
			if len(letters) < least64 {
				return true
			}
			return yield(decode64(letters))
		}
		for line := range strings.Lines(s) {
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
				if n := end - at; n >= least64 && n < len(token) && !yield(decode64(rest[at:end])) {
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

func is64(c byte) bool {
	return 'a' <= c && c <= 'z' || 'A' <= c && c <= 'Z' || '-' <= c && c <= '9' && c != '.' || c == '+' || c == '_' ||
		c == '='
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
	line = strings.TrimPrefix(strings.TrimLeft(line, " \t{"), "0x")
	n := 0
	for n < len(line) && isHex(line[n:n+1]) {
		n++
	}
	return n >= 2 && (n == len(line) || strings.IndexByte(" \t\r\n,:;", line[n]) >= 0)
}

func isHex(s string) bool {
	return s != "" && strings.Trim(s, "0123456789abcdefABCDEF") == ""
}

// uuencoded decodes what follows the first line "begin 644 name".
func uuencoded(s string) string {
	_, s, ok := strings.Cut("\n"+s, "\nbegin ")
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

// leastEscapes is how many characters must be written as codes before a text is decoded.
const leastEscapes = 3

// quotedPrintable decodes "=53UBJECT" and joins lines that end in "=".
func quotedPrintable(s string) string {
	return byCode(s, '=', func(rest string) (string, int) {
		switch {
		case strings.HasPrefix(rest, "\n"):
			return "", 1
		case strings.HasPrefix(rest, "\r\n"):
			return "", 2
		}
		return hexByte(rest)
	})
}

// percentEncoded decodes "%53UBJECT".
func percentEncoded(s string) string {
	inner := byCode(s, '%', hexByte)
	if inner != "" && !strings.Contains(inner, " ") {
		inner = strings.ReplaceAll(inner, "+", " ")
	}
	return inner
}

// escapes decodes "\x53UBJECT", "\u0053UBJECT" and "\123UBJECT". A program with strings whose words can be read is
// not meant.
func escapes(s string) string {
	return byCode(s, '\\', func(rest string) (string, int) {
		switch {
		case rest == "":
		case rest[0] == 'n':
			return "\n", 1
		case rest[0] == 'x':
			c, n := hexByte(rest[1:])
			return c, n + min(n, 1)
		case rest[0] == 'u' && len(rest) >= 5:
			if r, err := strconv.ParseUint(rest[1:5], 16, 16); err == nil {
				return string(rune(r)), 5
			}
		case len(rest) >= 3:
			if c, err := strconv.ParseUint(rest[:3], 8, 8); err == nil {
				return string([]byte{byte(c)}), 3
			}
		}
		return "", 0
	})
}

// hexByte is the byte of two hexadecimal digits.
func hexByte(s string) (string, int) {
	if len(s) < 2 {
		return "", 0
	}
	var b [1]byte
	if n, err := hex.Decode(b[:], []byte(s[:2])); err != nil || n == 0 {
		return "", 0
	}
	return string(b[:]), 2
}

// byCode decodes what follows each sign; code gives the character and the length of its code, 0 where it is not one.
func byCode(s string, sign byte, code func(string) (string, int)) string {
	if !hasCodes(s, sign, code) {
		return ""
	}
	var b strings.Builder
	for {
		i := strings.IndexByte(s, sign)
		if i < 0 {
			break
		}
		b.WriteString(s[:i])
		c, n := code(s[i+1:])
		if n == 0 {
			c = string(sign)
		}
		b.WriteString(c)
		s = s[i+1+n:]
	}
	b.WriteString(s)
	return b.String()
}

// hasCodes reports whether a text has enough codes that are not line ends.
func hasCodes(s string, sign byte, code func(string) (string, int)) bool {
	for found := 0; found < leastEscapes; {
		i := strings.IndexByte(s, sign)
		if i < 0 {
			return false
		}
		c, n := code(s[i+1:])
		if n > 0 && c != "" && c != "\n" {
			found++
		}
		s = s[i+1+n:]
	}
	return true
}

// references decodes "&#83;UBJECT".
func references(s string) string {
	if strings.Count(s, "&#") < leastEscapes {
		return ""
	}
	return html.UnescapeString(s)
}

var shifted = pattern.Lazy(`\+A[A-Za-z0-9/]+-?`)

// utf7 decodes "+AFM-UBJECT".
func utf7(s string) string {
	if !strings.Contains(s, "+A") { // the first six bits of a letter of ASCII are zeros
		return ""
	}
	return shifted().ReplaceAllStringFunc(s, func(code string) string {
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
