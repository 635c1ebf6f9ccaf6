package text

import (
	"unicode"

	"github.com/cablelint/cablelint/internal/lazy"
)

// Invisible reports whether a character leaves no trace in print: soft hyphen, zero-width spaces and joiners, marks
// of direction, variation selectors, tags. Whoever reads a marking does not see it, and a program that compares
// letters does.
func Invisible(r rune) bool {
	switch {
	case r < 0x80 || r == byteOrderMark:
		return false
	case unicode.Is(unicode.Cf, r), r == 0x034F, r == 0x115F, r == 0x1160, r == 0x17B4, r == 0x17B5, r == 0x3164,
		r == 0xFFA0:
		return true
	}
	return unicode.Is(unicode.Variation_Selector, r)
}

// alike are characters that look like a letter of a marking, a digit or a sign of a key, from the confusables of
// Unicode Technical Standard 39: Greek, Cyrillic, Armenian, Cherokee, Lisu, Roman numerals, letters as symbols.
var alike = [...]struct {
	ascii byte
	runes string
}{
	{'A', "\u0391\u0410\u13AA\u15C5\uA4EE\u1D00"}, {'B', "\u0392\u0412\u0299\u13F4\u15F7\uA4D0\u212C\uA7B4"},
	{'C', "\u03F9\u0421\u13DF\uA4DA\u2102\u212D\u216D\u1D04\u2CA4"}, {'D', "\u13A0\u15DE\u15EA\uA4D3\u216E\u2145\u1D05"},
	{'E', "\u0395\u0415\u13AC\u2D39\uA4F0\u2130\u22FF\u1D07"}, {'F', "\u03DC\u15B4\uA4DD\u2131\uA798"},
	{'G', "\u050C\u13C0\u13F3\uA4D6\u0262"}, {'H', "\u0397\u041D\u13BB\u157C\uA4E7\u210B\u210C\u210D\u2C8E\u029C"},
	{'I', "\u0399\u0406\u04C0\u2160\u2110\u2111\u2C92\u2D4F\uA4F2\u16C1"}, {'J', "\u037F\u0408\u13AB\u148D\uA4D9\u1D0A"},
	{'K', "\u039A\u041A\u13E6\u16D5\uA4D7\u212A\u2C94\u1D0B"}, {'L', "\u13DE\u14AA\uA4E1\u216C\u2112\u2CD0\u029F"},
	{'M', "\u039C\u041C\u03FA\u13B7\u15F0\u16D6\uA4DF\u216F\u2133\u2C98\u1D0D"}, {'N', "\u039D\uA4E0\u2115\u2C9A\u0274"},
	{'O', "\u039F\u041E\u0555\u2C9E\u2D54\uA4F3\u12D0\u0B20\u1D0F"},
	{'P', "\u03A1\u0420\u13E2\u146D\uA4D1\u2119\u2CA2\u1D18"},
	{'Q', "\u211A\u2D55"}, {'R', "\u13A1\u13D2\u1587\uA4E3\u211B\u211C\u211D\u0280"},
	{'S', "\u0405\u054F\u13D5\u13DA\uA4E2\uA731"}, {'T', "\u03A4\u0422\u13A2\uA4D4\u22A4\u27D9\u2CA6\u1D1B"},
	{'U', "\u054D\u144C\uA4F4\u222A\u22C3\u1200\u1D1C"}, {'V', "\u0474\u13D9\u142F\uA4E6\u2164\u2D38\u1D20"},
	{'W', "\u051C\u13B3\u13D4\uA4EA\u1D21"}, {'X', "\u03A7\u0425\u166D\u16B7\u2169\u2CAC\u2D5D\uA4EB"},
	{'Y', "\u03A5\u03D2\u04AE\u13A9\u13BD\u2CA8\uA4EC"}, {'Z', "\u0396\u13C3\uA4DC\u2124\u2128\u1D22"},
	{'a', "\u0251\u03B1\u0430"}, {'c', "\u03F2\u0441\u217D\u2CA5"}, {'d', "\u0501\u217E\u2146\u13E7"},
	{'e', "\u0435\u212E\u212F\u2147\u04BD"},
	{'h', "\u04BB\u0570\u210E\u13C2"}, {'i', "\u0131\u03B9\u0456\u2170\u2139\u2148"}, {'j', "\u03F3\u0458\u2149"},
	{'l', "\u217C\u2113\u01C0"},
	{'n', "\u0578\u057C"}, {'o', "\u03BF\u043E\u0585\u2134\u2C9F"}, {'p', "\u03C1\u0440\u2CA3"}, {'q', "\u051B\u0563"},
	{'s', "\u0455"},
	{'u', "\u03C5\u057D"}, {'v', "\u03BD\u0475\u2174"}, {'w', "\u0461\u051D"}, {'x', "\u0445\u2179"},
	{'y', "\u0443\u04AF\u03B3"},
	{'/', "\u2044\u2215\u2571\u27CB\u29F8\u3033"}, {'(', "\u2768\u2772\u3014\u207D\u208D\uFD3E"},
	{')', "\u2769\u2773\u3015\u207E\u208E\uFD3F"},
	{':', "\u02D0\u02F8\u0589\u05C3\u2236\uA789\uFE55\uFE13"}, {'.', "\u2024\uA4F8"}, {',', "\u060D\uA4F9"},
}

// LookAlike is the character of ASCII that another one looks like; ok is false where it looks like none.
func LookAlike(r rune) (c byte, ok bool) {
	switch {
	case r < 0x80:
		return 0, false
	case 0xFF01 <= r && r <= 0xFF5E: // fullwidth
		return byte(r - 0xFF01 + '!'), true
	case 0x24B6 <= r && r <= 0x24CF: // circled
		return byte(r - 0x24B6 + 'A'), true
	case 0x1F130 <= r && r <= 0x1F149: // squared
		return byte(r - 0x1F130 + 'A'), true
	case 0x1D400 <= r && r <= 0x1D6A3: // mathematical alphabets, capitals before small letters
		n := (r - 0x1D400) % 52
		if n < 26 {
			return byte('A' + n), true
		}
		return byte('a' + n - 26), true
	case 0x1D7CE <= r && r <= 0x1D7FF:
		return byte('0' + (r-0x1D7CE)%10), true
	}
	c, ok = lookAlikes.Get()[r]
	return c, ok
}

// lookAlikes are the characters of alike, each with the one that it looks like. Prose is full of dashes and quotes, of
// which each is looked up.
var lookAlikes = lazy.Value[map[rune]byte]{Make: func() map[rune]byte {
	all := map[rune]byte{}
	for _, same := range alike {
		for _, r := range same.runes {
			all[r] = same.ascii
		}
	}
	return all
}}
