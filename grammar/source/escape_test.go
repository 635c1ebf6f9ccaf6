package source

import (
	"bytes"
	"encoding/json"
	"strings"
	"testing"
	"unicode"
	"unicode/utf8"

	"github.com/stretchr/testify/require"
	"pgregory.net/rapid"
)

func TestEscape(t *testing.T) {
	for text, want := range map[string]string{
		"":                    "",
		"(C//NF) a\\b é 中 ··": "(C//NF) a\\b é 中 ··",
		"a\x1b[31mb":          `a\u001b[31mb`,
		"a\tb\nc\rd\x7f":      `a\u0009b\u000ac\u000dd\u007f`,
		"\u0085\u009b":        `\u0085\u009b`,
		"x\u202ey\u2066z":     `x\u202ey\u2066z`,
		"\u061c\u00ad\u2060":  `\u061c\u00ad\u2060`,
		"\u2028\u2029\ufeff":  `\u2028\u2029\ufeff`,
		"\u00a0\u3000\u2003":  `\u00a0\u3000\u2003`,
		"S\U000e0053\ufe0f":   `S\U000e0053\ufe0f`,
		"\u034f\u3164\u2800":  `\u034f\u3164\u2800`,
		"\U000e0100":          `\U000e0100`,
		"\xff\xc3":            `\xff\xc3`,
		"\ufffd":              "\ufffd",
		"\ufff9\U0001d173":    `\ufff9\U0001d173`,
	} {
		require.Equal(t, want, Escape(text), "%q", text)
	}
}

func TestEscapeLinesKeepsLines(t *testing.T) {
	require.Equal(t, "a\\u001b\n\tb\\u000d\nc\\u202e", EscapeLines("a\x1b\n\tb\r\nc\u202e"))
	require.Equal(t, "a\n", EscapeLines("a\n"))
}

// TestEscapeOverAllOfUnicode goes over each code point: what may act on a terminal never passes, letters always do.
func TestEscapeOverAllOfUnicode(t *testing.T) {
	acts := []*unicode.RangeTable{
		unicode.Cc, unicode.Cf, unicode.Cs, unicode.Co, unicode.Zl, unicode.Zp, unicode.Bidi_Control,
		unicode.Variation_Selector,
		unicode.Other_Default_Ignorable_Code_Point, unicode.Noncharacter_Code_Point, unicode.Join_Control,
	}
	for c := rune(0); c <= unicode.MaxRune; c++ {
		out := Escape(string(c))
		switch {
		case c >= 0xD800 && c < 0xE000: // no string holds a surrogate
		case unicode.In(c, acts...) || unicode.Is(unicode.Zs, c) && c != ' ':
			if !ascii(out) || !strings.HasPrefix(out, `\`) {
				t.Errorf("%U passes as %q", c, out)
			}
		case unicode.IsLetter(c) || unicode.IsDigit(c) || unicode.IsPunct(c):
			if !unicode.Is(ignorable, c) && out != string(c) {
				t.Errorf("%U is spelled out", c)
			}
		}
	}
}

func ascii(s string) bool {
	return strings.IndexFunc(s, func(c rune) bool { return c < ' ' || c >= 0x7F }) < 0
}

func TestEscapedTextIsPlainAndStaysSo(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		s := rapid.OneOf(rapid.String(), rapid.Map(rapid.SliceOf(rapid.Byte()),
			func(b []byte) string { return string(b) })).Draw(t, "s")
		out := Escape(s)
		require.True(t, utf8.ValidString(out))
		require.Equal(t, -1, strings.IndexFunc(out, Steers), "%q", out)
		require.Equal(t, out, Escape(out))
	})
}

// TestEscapeJSONFindsWhatSteersAnywhere: after any number of letters, before and after characters that stay.
func TestEscapeJSONFindsWhatSteersAnywhere(t *testing.T) {
	for n := range 20 {
		for _, c := range []string{"\x7f", "\u0080", "\u202e", "\U000e0041"} {
			for _, text := range []string{c, "é" + c, c + "é", "–abcdefghij" + c, c + "abcdefghij–"} {
				text = strings.Repeat("x", n) + text + strings.Repeat("y", n)
				out := EscapeJSON([]byte(text))
				require.Equal(t, -1, bytes.IndexFunc(out, Steers), "%q", text)
				require.Greater(t, len(out), len(text))
			}
		}
		sound := strings.Repeat("§x–", n)
		require.Equal(t, sound, string(EscapeJSON([]byte(sound))))
	}
}

// TestEscapedJSONDecodesToTheSame: the bytes hold nothing that steers a terminal, and the value is what it was.
func TestEscapedJSONDecodesToTheSame(t *testing.T) {
	const page = 256
	for first := rune(0); first <= unicode.MaxRune; first += page {
		before := map[string][]string{}
		for c := first; c < first+page; c++ {
			before["key"] = append(before["key"], "a"+string(c)+"z")
		}
		b, err := json.Marshal(before)
		require.NoError(t, err)
		b = EscapeJSON(b)
		require.Equal(t, -1, bytes.IndexFunc(b, Steers), "%U", first)
		var after map[string][]string
		require.NoError(t, json.Unmarshal(b, &after), "%U", first)
		require.Equal(t, before, after, "%U", first)
	}
}
