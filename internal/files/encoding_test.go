package files

import (
	"strings"
	"testing"
	"unicode/utf16"

	"github.com/stretchr/testify/require"
)

// widened is a text in units of several bytes.
func widened(text string, as wide) string {
	var b strings.Builder
	unit := func(v uint32) {
		for i := range as.unit {
			shift := 8 * i
			if as.big {
				shift = 8 * (as.unit - 1 - i)
			}
			b.WriteByte(byte(v >> shift))
		}
	}
	for _, r := range text {
		if as.unit == 4 {
			unit(uint32(r))
			continue
		}
		for _, u := range utf16.Encode([]rune{r}) {
			unit(uint32(u))
		}
	}
	return b.String()
}

// TestWideTextsAreReadAtTheirPlaces: characters of two units too, each where it is in the file.
func TestWideTextsAreReadAtTheirPlaces(t *testing.T) {
	const text = "R 041530Z MAY 09 \U0001F6A2 FM \u00e9 \U0001F6A2\U0001F6A2 VARNES\n"
	for _, as := range []wide{utf16LE, utf16BE, utf32LE, utf32BE} {
		for _, mark := range []string{"", widened("\ufeff", as)} {
			data := mark + widened(text, as)
			is, skip, lies := encodingOf(data)
			require.Equal(t, as, is, "%v", as)
			require.Equal(t, len(mark), skip, "%v", as)
			require.False(t, lies, "%v", as)
			f := fromWide("a.txt", data, skip, is)
			require.Equal(t, text, f.Text, "%v", as)
			for i := range text {
				require.Equal(t, len(mark)+len(widened(text[:i], as)), f.Position(i).Offset, "%v, %q", as, text[:i])
			}
		}
	}
}

// TestTheShapeOfAText is known by the places of its NULs; not sure is what has them elsewhere.
func TestTheShapeOfAText(t *testing.T) {
	for data, want := range map[string]struct {
		is   wide
		sure bool
	}{
		"a\x00b\x00c\x00d\x00e\x00f\x00g\x00h\x00":             {utf16LE, true},
		"\x00a\x00b\x00c\x00d\x00e\x00f\x00g\x00h":             {utf16BE, true},
		"a\x00\x00\x00b\x00\x00\x00c\x00\x00\x00d\x00\x00\x00": {utf32LE, true},
		"\x00\x00\x00a\x00\x00\x00b\x00\x00\x00c\x00\x00\x00d": {utf32BE, true},
		"abcdefghijklmnop":                         {wide{}, true},
		"a\x00\x00ab\x00\x00bc\x00\x00cd\x00\x00d": {wide{}, false},
		"\x00a\x00\x00\x00b\x00\x00\x00c\x00\x00":  {wide{}, false},
		"\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00": {wide{}, false},
		"\x01\x02\x03\x04\x05\x06\x07\x08\x0e\x0f": {wide{}, false},
		"":  {wide{}, false},
		"a": {wide{}, true},
	} {
		is, sure := shapeOf(data)
		require.Equal(t, want.sure, sure, "%q", data)
		if sure {
			require.Equal(t, want.is, is, "%q", data)
		}
	}
}

// TestShapeOfAFewBytes: up to seven bytes are text where all can be, and DEL is not.
func TestShapeOfAFewBytes(t *testing.T) {
	for s, want := range map[string]bool{"a": true, "a\t\r\n~": true, "": false, "a\x7f": false,
		"a\x01": false, "a\x00": false} {
		_, sure := shapeOf(s)
		require.Equal(t, want, sure, "%q", s)
	}
}

// TestDamage: each sort of damage is named, and nothing if there is none.
func TestDamage(t *testing.T) {
	const without = "the text is damaged: it was read without "
	require.Empty(t, damage(0, false))
	require.Equal(t, without+"1 NUL", damage(1, false))
	require.Equal(t, without+"3 NULs", damage(3, false))
	require.Equal(t, without+"a wrong byte order mark", damage(0, true))
	require.Equal(t, without+"2 NULs and a wrong byte order mark", damage(2, true))
}
