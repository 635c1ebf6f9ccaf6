package source

import (
	"fmt"
	"strings"
	"unicode"
	"unicode/utf8"
)

// Escape is a text that is safe on a terminal and in a log: each character that Steers reports is spelled out, \u202e
// or \U000e0041, and each byte that is not UTF-8, \xff. A backslash stays as it is.
func Escape(s string) string {
	if plain(s) {
		return s
	}
	var b strings.Builder
	for i, c := range s {
		switch {
		case c == utf8.RuneError && !strings.HasPrefix(s[i:], "\uFFFD"):
			fmt.Fprintf(&b, `\x%02x`, s[i])
		case !Steers(c):
			b.WriteRune(c)
		case c > 0xFFFF:
			fmt.Fprintf(&b, `\U%08x`, c)
		default:
			fmt.Fprintf(&b, `\u%04x`, c)
		}
	}
	return b.String()
}

// EscapeLines is Escape of a text of several lines, whose ends stay, and tabs with them.
func EscapeLines(s string) string {
	if plain(s) {
		return s
	}
	var b strings.Builder
	for {
		i := strings.IndexAny(s, "\n\t")
		if i < 0 {
			b.WriteString(Escape(s))
			return b.String()
		}
		b.WriteString(Escape(s[:i]))
		b.WriteByte(s[i])
		s = s[i+1:]
	}
}

// plain reports whether a text has nothing to escape.
func plain(s string) bool {
	for s != "" && ' ' <= s[0] && s[0] < 0x7F {
		s = s[1:]
	}
	for _, c := range s {
		if Steers(c) {
			return false
		}
	}
	return utf8.ValidString(s)
}

// Steers reports whether a character does something other than appear: controls, line and paragraph separators, marks
// that turn the direction of text, characters that take no room or look like a blank, tags, variation selectors, and
// characters that Unicode has not assigned. The blank is the only space that stays.
func Steers(c rune) bool {
	if c < utf8.RuneSelf {
		return c < ' ' || c == 0x7F
	}
	return !unicode.IsPrint(c) || unicode.Is(ignorable, c)
}

// ignorable are the characters with a glyph's category that Unicode lists as Default_Ignorable_Code_Point, so that
// they are shown as nothing (DerivedCoreProperties.txt, Unicode 15), and the blank pattern of Braille.
var ignorable = &unicode.RangeTable{
	R16: []unicode.Range16{
		{Lo: 0x034F, Hi: 0x034F, Stride: 1}, {Lo: 0x115F, Hi: 0x1160, Stride: 1}, {Lo: 0x17B4, Hi: 0x17B5, Stride: 1},
		{Lo: 0x180B, Hi: 0x180F, Stride: 1}, {Lo: 0x2800, Hi: 0x2800, Stride: 1}, {Lo: 0x3164, Hi: 0x3164, Stride: 1},
		{Lo: 0xFE00, Hi: 0xFE0F, Stride: 1}, {Lo: 0xFFA0, Hi: 0xFFA0, Stride: 1},
	},
	R32: []unicode.Range32{{Lo: 0xE0100, Hi: 0xE01EF, Stride: 1}},
}
