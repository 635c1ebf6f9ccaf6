package text

import (
	"testing"
	"unicode"

	"github.com/stretchr/testify/require"
	"golang.org/x/text/unicode/norm"
)

// TestUnaccented: the table has what Unicode takes apart into a letter of ASCII and marks. Of its small letters, five
// have no capital.
func TestUnaccented(t *testing.T) {
	for r := rune(0x80); r <= unicode.MaxRune; r++ {
		c, ok := Unaccented(r)
		apart := norm.NFD.String(string(r))
		accented := apart != string(r) && unicode.IsLetter(rune(apart[0])) && apart[0] < 0x80
		switch r {
		case 'ẖ', 'ǰ', 'ẗ', 'ẘ', 'ẙ':
			require.False(t, ok)
			continue
		case 'ẛ': // a long s, whose capital is Ṡ
			require.Equal(t, byte('s'), c)
			continue
		}
		require.Equal(t, accented, ok, "%q", r)
		if ok {
			require.Equal(t, apart[0], c, "%q", r)
		}
	}
}
