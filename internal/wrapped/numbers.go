package wrapped

import (
	"encoding/ascii85"
	"iter"
	"strconv"
	"strings"

	"github.com/cablelint/cablelint/grammar/text"
)

// numbers decodes lines of numbers, each a character: decimal, octal of three digits, or binary of eight.
func numbers(s string) string {
	var b []byte
	for line := range strings.Lines(s) {
		start := strings.TrimLeft(line, " \t[{(")
		if start == "" || !text.IsDigit(start[0]) {
			continue
		}
		before := len(b)
		if b = appendNumbers(b, start); before < sampled && len(b) >= sampled && !readable(string(b)) {
			return ""
		}
	}
	if len(b) < leastBytes || !readable(string(b)) {
		return ""
	}
	return string(b)
}

// appendNumbers appends the characters of a line of numbers; none where anything else is in it, as in a paragraph, of
// which no more than that is looked at.
func appendNumbers(b []byte, line string) []byte {
	between := func(r rune) bool { return r <= ' ' || strings.ContainsRune(",;[]{}()", r) }
	if strings.IndexFunc(line, func(r rune) bool { return (r < '0' || r > '9') && !between(r) }) >= 0 {
		return b
	}
	fields := strings.FieldsFunc(line, between)
	base := 10
	switch {
	case all(fields, func(f string) bool { return len(f)%8 == 0 && strings.Trim(f, "01") == "" }):
		base = 2
	case all(fields, func(f string) bool { return len(f) == 3 && f[0] <= '1' && strings.Trim(f, "01234567") == "" }):
		base = 8
	}
	before := len(b)
	for _, f := range fields {
		for len(f) > 8 && base == 2 {
			n, _ := strconv.ParseUint(f[:8], base, 8)
			b, f = append(b, byte(n)), f[8:]
		}
		n, err := strconv.ParseUint(f, base, 8)
		if err != nil {
			return b[:before]
		}
		b = append(b, byte(n))
	}
	return b
}

func all(fields []string, is func(string) bool) bool {
	for _, f := range fields {
		if !is(f) {
			return false
		}
	}
	return true
}

// decode32 decodes letters of base32 (RFC 4648), in either case; empty where others are among them. Bits at the end
// that do not fill a byte are left out.
func decode32(letters string) string {
	letters = strings.TrimRight(letters, "=")
	b := make([]byte, 0, len(letters)*5/8)
	bits, count := uint16(0), 0
	for i := range len(letters) {
		c := letters[i]
		switch {
		case 'A' <= c && c <= 'Z':
			c -= 'A'
		case 'a' <= c && c <= 'z':
			c -= 'a'
		case '2' <= c && c <= '7':
			c -= '2' - 26
		default:
			return ""
		}
		bits, count = bits<<5|uint16(c), count+5
		if count >= 8 {
			count -= 8
			b = append(b, byte(bits>>count))
		}
	}
	return string(b)
}

// A run of base85 has lines of at least so many signs, but for the last, and so many in all.
const lineOf85 = 40

// base85Runs are the decoded runs of lines without blanks, as ASCII85, as Git and Python write it, and as ZeroMQ does.
func base85Runs(s string) iter.Seq[string] {
	return func(yield func(string) bool) {
		var run strings.Builder
		flush := func() bool {
			signs := run.String()
			run.Reset()
			for _, decode := range [...]func(string) string{asciiOf85, gitOf85, zeroOf85} {
				if len(signs) < least64 || !readable(decode(signs[:min(len(signs)/5*5, sampled/64*5)])) {
					continue
				}
				if inner := decode(signs); inner != "" && !yield(inner) {
					return false
				}
			}
			return true
		}
		for line := range strings.Lines(s) {
			line = strings.TrimRight(line, " \t\r\n")
			solid := len(line) >= lineOf85 && strings.IndexByte(line, ' ') < 0
			if solid || run.Len() > 0 && line != "" && strings.IndexByte(line, ' ') < 0 {
				run.WriteString(line)
			}
			if !solid && run.Len() > 0 && !flush() {
				return
			}
		}
		flush()
	}
}

// asciiOf85 decodes ASCII85, with or without the signs around it.
func asciiOf85(s string) string {
	s = strings.TrimPrefix(s, "<~")
	if i := strings.Index(s, "~"); i >= 0 {
		s = s[:i]
	}
	out := make([]byte, 4*len(s))
	n, _, err := ascii85.Decode(out, []byte(s), true)
	if err != nil {
		return ""
	}
	return string(out[:n])
}

const (
	gitSigns  = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz!#$%&()*+-;<=>?@^_`{|}~"
	zeroSigns = "0123456789abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ.-:+=^!/*?&<>()[]{}@%$#"
)

func gitOf85(s string) string { return otherOf85(s, gitSigns) }

func zeroOf85(s string) string { return otherOf85(s, zeroSigns) }

// otherOf85 decodes base 85 with signs of its own, by way of those of ASCII85.
func otherOf85(s, signs string) string {
	var value [256]byte
	for i := range len(signs) {
		value[signs[i]] = '!' + byte(i)
	}
	out := make([]byte, len(s))
	for i := range len(s) {
		if out[i] = value[s[i]]; out[i] == 0 {
			return ""
		}
	}
	return asciiOf85(string(out))
}

// yEnc decodes what follows a line "=ybegin".
func yEnc(s string) string {
	at := strings.Index(s, "=ybegin ")
	if at < 0 {
		return ""
	}
	var b strings.Builder
	for line := range strings.Lines(s[at:]) {
		line = strings.TrimRight(line, "\r\n")
		if strings.HasPrefix(line, "=y") {
			continue
		}
		for i := 0; i < len(line); i++ {
			c := line[i]
			if c == '=' && i+1 < len(line) {
				i++
				c = line[i] - 64
			}
			b.WriteByte(c - 42)
		}
	}
	return b.String()
}
