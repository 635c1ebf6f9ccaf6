package files

import (
	endian "encoding/binary"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/cablelint/cablelint/internal/testing/msg"
)

// packedRTF packs a text with single letters alone, or leaves it as it is.
func packedRTF(text, kind string) string {
	b := make([]byte, 16)
	endian.LittleEndian.PutUint32(b[4:], uint32(len(text)))
	copy(b[8:], kind)
	for i := range len(text) {
		if i%8 == 0 && kind == "LZFu" {
			b = append(b, 0)
		}
		b = append(b, text[i])
	}
	return string(b)
}

// TestUnpackedRTF: the example of [MS-OXRTFCP] 4.1.1, and texts that are damaged.
func TestUnpackedRTF(t *testing.T) {
	example := "\x2d\x00\x00\x00\x2b\x00\x00\x00\x4c\x5a\x46\x75\xf1\xc5\xc7\xa7\x03\x00\x0a\x00\x72\x63\x70\x67\x31" +
		"\x32\x35\x42\x32\x0a\xf3\x20\x68\x65\x6c\x09\x00\x20\x62\x77\x05\xb0\x6c\x64\x7d\x0a\x80\x0f\xa0"
	rtf, whole := unpackedRTF([]byte(example))
	require.True(t, whole)
	require.Equal(t, "{\\rtf1\\ansi\\ansicpg1252\\pard hello world}\r\n", rtf)
	more, _ := unpackedRTF([]byte(example + "\x00(S) junk"))
	require.Equal(t, rtf, more, "nothing comes after the end")
	lies, _ := unpackedRTF([]byte(example[:4] + "\x01\x00\x00\x00" + example[8:]))
	require.Equal(t, rtf, lies, "the size in the head is not believed")
	for n := range example {
		_, whole = unpackedRTF([]byte(example[:n]))
		require.Equal(t, n == 0 || n > len(example)-3, whole, n) // before the mark of the end all is there
	}
	_, whole = unpackedRTF([]byte(packedRTF("{\\rtf1 a}", "MELA")[:20]))
	require.False(t, whole)
	rtf, whole = unpackedRTF([]byte(packedRTF("{\\rtf1 a}", "MELA")))
	require.True(t, whole)
	require.Equal(t, "{\\rtf1 a}", rtf)
	rtf, whole = unpackedRTF([]byte("{\\rtf1 (S) not packed at all}"))
	require.False(t, whole)
	require.Empty(t, rtf)
	_, whole = unpackedRTF(nil)
	require.True(t, whole)
}

// TestRTFThatIsNotRead: what may have marks does not pass, and a few bytes unpack to no more than the bound.
func TestRTFThatIsNotRead(t *testing.T) {
	packed := []byte(packedRTF("", "LZFu"))
	for n := range mostRTF/17 + 100 { // copies of what is at another place in the window than the next
		if n%8 == 0 {
			packed = append(packed, 0xff)
		}
		at := (len(wordsOfRTF) + 17*n + 1) % 4096
		packed = append(packed, byte(at>>4), byte(at<<4)|15)
	}
	rtf, whole := unpackedRTF(packed)
	require.False(t, whole)
	require.Less(t, len(rtf), mostRTF+8*17)
	for name, stream := range map[string]string{"too large": string(packed), "packed otherwise": packedRTF("x", "LZFx"),
		"cut": string(packed[:10]), "cut later": packedRTF("{\\rtf1 He left.\\par (S) He came.}", "LZFu")[:40]} {
		m := outlookMail()
		m.Body, m.HTML, m.RTF = "He left.\n", "", stream
		require.Equal(t, rtfUnread, decode("mail.msg", msg.File(m), true).Missing, name)
	}
}

// TestRTFOfOutlook: marks that only the RTF has do not pass.
func TestRTFOfOutlook(t *testing.T) {
	for rtf, want := range map[string]bool{
		"{\\rtf1\\pard SECRET\\par (S) He left.\\par}": true, "{\\rtf1 \\'28S//NF) He left.\\par}": true,
		"{\\rtf1 He left.\\cell (S) He came.\\cell}": true, "{\\rtf1 He left.\\page (S) He came.}": true,
		"{\\rtf1 He left.\\par (S)\\~He came.}": true, "{\\rtf1 He left.\\\n(S) He came.}": true,
		"{\\rtf1 He left.\\par \\u40?S\\u41\\'29 He came.}": true, "{\\rtf1\\uc0 He left.\\par \\u40 S\\u41  He came.}": true,
		"{\\rtf1\\fromhtml1 He left.\\htmlrtf\\par\\htmlrtf0 {\\*\\htmltag72 </p><p>}(S) He came.}": true,
		"{\\rtf1\\pard He left.\\par}": false, "{\\rtf1 He left.\\ul0 (S) \\' \\u \\": false,
	} {
		for _, kind := range []string{"LZFu", "MELA"} {
			m := outlookMail()
			m.Body, m.HTML, m.RTF = "He left.\n", "", packedRTF(rtf, kind)
			require.Equal(t, want, decode("mail.msg", msg.File(m), true).Missing == rtfHasMarks, rtf)
			m.Body = "(S) He left.\n"
			require.Empty(t, decode("mail.msg", msg.File(m), true).Missing, rtf)
		}
	}
}

// TestTextOfRTF: each control that shows something is that, and each that ends a line is a line end.
func TestTextOfRTF(t *testing.T) {
	for rtf, want := range map[string]string{
		"a\\par b\\line c\\cell d\\nestcell e\\row f\\nestrow g\\page h\\column i\\sect j": "a\nb\nc\nd\ne\nf\ng\nh\ni\nj",
		"a\\\nb\\\rc\nd": "a\nb\ncd", "a\\~b\\tab c\\_d\\{e\\}f\\\\g": "a b c-d{e}f\\g",
		"\\'e9\\u8217\\'92\\u-3913?": "\u00e9\u2019\uf0b7", "{\\*\\htmltag64 <p>}{\\b a}": "a",
	} {
		require.Equal(t, want, textOfRTF(rtf), rtf)
	}
}
