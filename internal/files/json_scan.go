package files

import (
	"iter"
	"strings"
	"unicode/utf16"
	"unicode/utf8"

	"github.com/cablelint/cablelint/grammar/source"
)

// member is a member of a JSON object. Key and value are where they are, strings with their quotes.
type member struct {
	raw        string
	key, value source.Span
}

// role is what the member holds by its name.
func (m *member) role() role { return roleOf(m.name()) }

// name is the member's name.
func (m *member) name() string { return unescapedString(m.raw, m.key.Start, m.key.End) }

// called reports whether the member has a name, as the user writes it.
func (m *member) called(name string) bool {
	return columnCalled([]string{m.name()}, name) == 0 && !isNumber(name)
}

// text is the member's value; empty where that is no string.
func (m *member) text() string {
	if !m.isString() {
		return ""
	}
	return unescapedString(m.raw, m.value.Start, m.value.End)
}

// unescapedString is the string from one place to another, quotes included, with its escapes resolved and without NULs.
func unescapedString(raw string, from, to int) string {
	var b strings.Builder
	unescapedJSON(raw, source.Span{Start: from, End: to}, func(s string,
		_ int) {
		b.WriteString(strings.ReplaceAll(s, "\x00", ""))
	})
	return b.String()
}

func (m *member) isString() bool { return m.value.Len() >= 2 && m.raw[m.value.Start] == '"' }

// members yields the members of the object that a text is, those inside its values left out. It stops where the text
// is no JSON, or ends: a value that is cut reaches to the end.
func members(raw string) iter.Seq[member] {
	return func(yield func(member) bool) {
		at := jsonBlank(raw, 0)
		if at == len(raw) || raw[at] != '{' {
			return
		}
		for at++; ; at++ {
			key := source.Span{Start: jsonBlank(raw, at)}
			if key.Start == len(raw) || raw[key.Start] != '"' {
				return
			}
			key.End = jsonString(raw, key.Start)
			colon := jsonBlank(raw, key.End)
			if colon == len(raw) || raw[colon] != ':' {
				return
			}
			value := source.Span{Start: jsonBlank(raw, colon+1)}
			value.End = jsonValue(raw, value.Start)
			if !yield(member{raw, key, value}) {
				return
			}
			if at = jsonBlank(raw, value.End); at == len(raw) || raw[at] != ',' {
				return
			}
		}
	}
}

func jsonBlank(s string, at int) int {
	for at < len(s) && (s[at] == ' ' || s[at] == '\t' || s[at] == '\n' || s[at] == '\r') {
		at++
	}
	return at
}

// jsonString is the end of the string that begins at a quote.
func jsonString(s string, at int) int {
	for at++; at < len(s); at++ {
		switch s[at] {
		case '"':
			return at + 1
		case '\\':
			at++
		}
	}
	return len(s)
}

// jsonValue is the end of the value that begins at a place.
func jsonValue(s string, at int) int {
	for depth := 0; at < len(s); {
		switch s[at] {
		case '"':
			at = jsonString(s, at)
			if depth == 0 {
				return at
			}
			continue
		case '{', '[':
			depth++
		case '}', ']':
			if depth--; depth < 0 {
				return at
			}
			if depth == 0 {
				return at + 1
			}
		case ',':
			if depth == 0 {
				return at
			}
		}
		at++
	}
	return len(s)
}

// escapedChar is the character that a letter after a backslash stands for; empty for another letter.
func escapedChar(c byte) string {
	switch c {
	case '"':
		return `"`
	case '\\':
		return `\`
	case '/':
		return "/"
	case 'b':
		return "\b"
	case 'f':
		return "\f"
	case 'n':
		return "\n"
	case 'r':
		return "\r"
	case 't':
		return "\t"
	}
	return ""
}

// unescapedJSON goes over a string, quotes included, with its escapes resolved, in pieces with the places where they
// are. A half of a pair becomes U+FFFD.
func unescapedJSON(raw string, value source.Span, piece func(s string, at int)) {
	end := max(value.Start+1, value.End-1)
	for at := value.Start + 1; at < end; {
		i := strings.IndexByte(raw[at:end], '\\')
		if i < 0 {
			piece(raw[at:end], at)
			return
		}
		if i > 0 {
			piece(raw[at:at+i], at)
			at += i
		}
		text, n := jsonEscape(raw[at:end])
		piece(text, at)
		at += n
	}
}

// jsonEscape is what the escape at the beginning of s stands for, and its length.
func jsonEscape(s string) (text string, n int) {
	if len(s) < 2 {
		return s, len(s)
	}
	if s[1] != 'u' {
		if text := escapedChar(s[1]); text != "" {
			return text, 2
		}
		return s[:1], 1
	}
	a, ok := hex4(s)
	if !ok {
		return s[:1], 1
	}
	if !utf16.IsSurrogate(a) {
		return string(a), 6
	}
	if b, ok := hex4(s[6:]); ok {
		if r := utf16.DecodeRune(a, b); r != utf8.RuneError {
			return string(r), 12
		}
	}
	return string(utf8.RuneError), 6
}

// hex4 reads \u and four digits.
func hex4(s string) (r rune, ok bool) {
	if len(s) < 6 || s[0] != '\\' || s[1] != 'u' {
		return 0, false
	}
	for _, c := range []byte(s[2:6]) {
		r <<= 4
		switch {
		case c >= '0' && c <= '9':
			r |= rune(c - '0')
		case c >= 'a' && c <= 'f':
			r |= rune(c-'a') + 10
		case c >= 'A' && c <= 'F':
			r |= rune(c-'A') + 10
		default:
			return 0, false
		}
	}
	return r, true
}
